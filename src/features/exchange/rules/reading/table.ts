// From records to a table: header found, empty columns dropped, a row of the wrong width reported, never bent.
import { refuse } from '#kernel/refusal.ts';
import type { Delimiter, RawRecord, RowNote, TableFile, TableRow } from '../../shapes/table.ts';
import { cleanCell } from './cells.ts';
import { decodeText } from './encoding.ts';
import { findHeader, type HeaderHint } from './header.ts';
import { cutText } from './records.ts';

/** More rows than this are refused: such a file is to be cut in parts. */
export const MAX_ROWS = 200_000;
const TOTAL_ROW = /^(?:итого|всего|total|grand total)(?:$|[\s:])/iu;

type TableParts = Pick<TableFile, 'headers' | 'headerLine' | 'rows' | 'errors' | 'rejected' | 'warnings'>;

/**
 * Reads a delimited text file.
 * Refuses `file_not_table` (binary), `file_empty`, `header_missing`, `too_many_rows`.
 */
export function readDelimited(bytes: Uint8Array, hint: HeaderHint): TableFile {
  const decoded = decodeText(bytes);
  if (!decoded) refuse('file_not_table', {}, 422);
  const cut = cutText(decoded.text);
  const parts = arrangeRecords(cut.records, hint, true);
  return {
    ...parts,
    errors: [...parts.errors, ...cut.errors],
    warnings: [...cut.warnings, ...parts.warnings],
    format: 'csv',
    encoding: decoded.encoding,
    delimiter: cut.delimiter satisfies Delimiter,
    sheet: null,
  };
}

/**
 * Arranges records under a header. `strictWidth` reports rows with more or fewer cells than the header (text
 * files); a sheet is a rectangle already.
 */
export function arrangeRecords(
  records: readonly RawRecord[],
  hint: HeaderHint,
  strictWidth: boolean,
): TableParts {
  const present = records.filter((record) => record.cells.some((cell) => cleanCell(cell)));
  if (present.length === 0) refuse('file_empty', {}, 422);
  if (present.length > MAX_ROWS) refuse('too_many_rows', { rows: present.length, most: MAX_ROWS }, 422);
  const headerAt = findHeader(present, hint);
  const header = present[headerAt];
  if (!header) refuse('header_missing', {}, 422);
  const body = present.slice(headerAt + 1);
  const width = header.cells.length;
  const spare = spareCells(body, width);
  const errors: RowNote[] = [];
  const rejected: TableRow[] = [];
  const warnings: RowNote[] = [];
  const rows: TableRow[] = [];
  for (const record of body) {
    const found = strictWidth ? record.cells.length - spare : width;
    if (found !== width) {
      errors.push({ line: record.line, column: null, code: 'row_width', facts: { expected: width, found } });
      rejected.push(record);
      continue;
    }
    if (TOTAL_ROW.test(cleanCell(record.cells.find((cell) => cleanCell(cell)) ?? ''))) {
      warnings.push({ line: record.line, column: null, code: 'total_row_skipped', facts: {} });
      continue;
    }
    rows.push({
      line: record.line,
      cells: header.cells.map((_, index) => cleanCell(record.cells[index] ?? '')),
    });
  }
  return dropNameless({
    headers: nameColumns(header),
    headerLine: header.line,
    rows,
    errors,
    rejected,
    warnings,
  });
}

/**
 * How many cells every row has beyond the header, all of them empty (a program that ends lines with a delimiter).
 * A single row with a cell too many is not such a case: a comma inside a name may have shifted it.
 */
function spareCells(body: readonly RawRecord[], width: number): number {
  const spare = (body[0]?.cells.length ?? width) - width;
  const alike = body.every(
    (record) =>
      record.cells.length === width + spare && record.cells.slice(width).every((cell) => !cell.trim()),
  );
  return spare > 0 && alike ? spare : 0;
}

/** Column names, unique: a second «Телефон» becomes «Телефон (2)». */
function nameColumns(header: RawRecord): string[] {
  const seen = new Map<string, number>();
  return header.cells.map((cell) => {
    const name = cleanCell(cell).replace(/\s+/gu, ' ');
    if (!name) return '';
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** Takes out columns without a name; what stood in them is told, since it will not be imported. */
function dropNameless(parts: TableParts): TableParts {
  const kept = parts.headers.flatMap((name, index) => (name ? [index] : []));
  if (kept.length === parts.headers.length) return parts;
  const warnings = [...parts.warnings];
  const rows = parts.rows.map((row) => {
    const lost = row.cells.filter((cell, index) => cell && !parts.headers[index]);
    if (lost.length > 0) {
      const text = lost.join('; ').slice(0, 200);
      warnings.push({ line: row.line, column: null, code: 'cell_without_header', facts: { text } });
    }
    return { line: row.line, cells: kept.map((index) => row.cells[index] ?? '') };
  });
  return { ...parts, headers: parts.headers.filter(Boolean), rows, warnings };
}
