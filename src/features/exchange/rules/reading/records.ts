// Cuts text into records. A record keeps the line where it begins, also behind cells of several lines.
import { parse } from 'csv-parse/sync';
import type { Delimiter, RawRecord, RowNote } from '../../shapes/table.ts';

const DELIMITERS: readonly Delimiter[] = [';', ',', '\t', '|'];
const SAMPLE_RECORDS = 200;

export type CutText = { records: RawRecord[]; errors: RowNote[]; warnings: RowNote[]; delimiter: Delimiter };

/** How often each delimiter stands outside quotes, record by record. */
function countDelimiters(text: string): Map<Delimiter, number[]> {
  const counts = new Map<Delimiter, number[]>(DELIMITERS.map((delimiter) => [delimiter, []]));
  let current = new Map<Delimiter, number>();
  let quoted = false;
  let records = 0;
  let blank = true;
  const close = () => {
    if (!blank) {
      for (const delimiter of DELIMITERS) counts.get(delimiter)?.push(current.get(delimiter) ?? 0);
      records += 1;
    }
    current = new Map();
    blank = true;
  };
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    if (letter === '\n' && !quoted) {
      close();
      if (records >= SAMPLE_RECORDS) return counts;
      continue;
    }
    if (letter !== '\r') blank = false;
    if (!quoted && DELIMITERS.includes(letter as Delimiter)) {
      current.set(letter as Delimiter, (current.get(letter as Delimiter) ?? 0) + 1);
    }
  }
  close();
  return counts;
}

/** The delimiter that cuts most records alike; null when no record has any outside quotes. */
export function detectDelimiter(text: string): Delimiter | null {
  let best: { delimiter: Delimiter; score: number } | null = null;
  for (const [delimiter, counts] of countDelimiters(text)) {
    const frequency = new Map<number, number>();
    for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1);
    const [mode, times] = [...frequency]
      .filter(([count]) => count > 0)
      .toSorted(([countA, timesA], [countB, timesB]) => timesB - timesA || countB - countA)[0] ?? [0, 0];
    if (mode === 0) continue;
    // Share of records cut alike decides; a comma inside addresses varies, a real delimiter does not.
    const score = times / counts.length + Math.min(mode, 50) / 1000;
    if (!best || score > best.score) best = { delimiter, score };
  }
  return best?.delimiter ?? null;
}

/** Records of `text` cut by `delimiter`; an unclosed quote ends the reading with an error naming its line. */
function parseRecords(text: string, delimiter: Delimiter): { records: RawRecord[]; errors: RowNote[] } {
  const records: RawRecord[] = [];
  const errors: RowNote[] = [];
  let lastLine = 0;
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      on_record: (cells: string[], context) => {
        records.push({ line: lastLine + 1, cells });
        lastLine = context.lines;
        return null;
      },
    });
  } catch {
    errors.push({ line: lastLine + 1, column: null, code: 'quote_not_closed', facts: {} });
  }
  return { records, errors };
}

/** A record that is one quoted cell with a whole line inside: `"1,2,""three"""`. */
function isWrapped(record: RawRecord): boolean {
  return record.cells.length === 1 && detectDelimiter(record.cells[0] ?? '') !== null;
}

/** Cuts a text into records: finds the delimiter, undoes lines quoted as a whole. */
export function cutText(text: string): CutText {
  const found = detectDelimiter(text);
  const first = parseRecords(text, found ?? ',');
  const filled = first.records.filter((record) => record.cells.some((cell) => cell.trim()));
  const wrapped = filled.filter(isWrapped);
  const mostlyWrapped = wrapped.length > filled.length / 2;
  const delimiter = mostlyWrapped
    ? (detectDelimiter(wrapped.map((record) => record.cells[0]).join('\n')) ?? ',')
    : (found ?? ',');
  if (!mostlyWrapped) return { ...first, warnings: [], delimiter };
  const records = first.records.map((record) =>
    isWrapped(record)
      ? { line: record.line, cells: parseRecords(record.cells[0] ?? '', delimiter).records[0]?.cells ?? [] }
      : record,
  );
  const facts = { count: wrapped.length };
  return {
    ...first,
    records,
    delimiter,
    warnings: [{ line: 0, column: null, code: 'lines_were_quoted', facts }],
  };
}
