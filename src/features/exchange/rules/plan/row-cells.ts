// The mapped cells of one row, and remarks about them.
import { isDay, type Day } from '#kernel/day.ts';
import { IMPORT_FIELDS, type ImportKind, type Mapping } from '../../shapes/kinds.ts';
import type { ImportSettings } from '../../shapes/plan.ts';
import type { RowNote, TableFile } from '../../shapes/table.ts';
import type { Reading } from '../mapping/columns.ts';
import { oneLine } from '../reading/cells.ts';
import { readDay, readMonth } from '../reading/dates.ts';
import { type Decimal, readDecimal } from '../reading/figures.ts';

export type FieldCell = { header: string; text: string; reading: Reading | undefined };
export type RowCells = { line: number; fields: ReadonlyMap<string, readonly FieldCell[]> };

/** Remarks gathered while a plan is made; a row with an error takes no part in it. */
export type Notes = { errors: RowNote[]; warnings: RowNote[] };

export type PlanBasis = {
  kind: ImportKind;
  rows: readonly RowCells[];
  headerOf: ReadonlyMap<string, string>;
  settings: ImportSettings;
};

const DEFAULT_MAX = 300;

/** Rows of a file under its mapping; empty cells are left out. */
export function pickRows(
  table: Pick<TableFile, 'headers' | 'rows'>,
  mapping: Mapping,
  readings: ReadonlyMap<number, Reading>,
): RowCells[] {
  return table.rows.map((row) => {
    const fields = new Map<string, FieldCell[]>();
    table.headers.forEach((header, index) => {
      const field = mapping[index];
      const text = row.cells[index] ?? '';
      if (!field || !text) return;
      fields.set(field, [...(fields.get(field) ?? []), { header, text, reading: readings.get(index) }]);
    });
    return { line: row.line, fields };
  });
}

export function cellOf(row: RowCells, field: string): FieldCell | undefined {
  return row.fields.get(field)?.[0];
}

/** The field's text on one line; empty when there is none. */
export function textOf(row: RowCells, field: string): string {
  return oneLine(cellOf(row, field)?.text ?? '');
}

export function noteError(
  notes: Notes,
  row: RowCells,
  field: string,
  code: string,
  facts: RowNote['facts'] = {},
): void {
  notes.errors.push({ line: row.line, column: cellOf(row, field)?.header ?? null, code, facts });
}

export function noteWarning(
  notes: Notes,
  row: RowCells,
  field: string,
  code: string,
  facts: RowNote['facts'] = {},
): void {
  notes.warnings.push({ line: row.line, column: cellOf(row, field)?.header ?? null, code, facts });
}

/** Remarks every text of the row that is longer than its field holds. */
export function checkLengths(kind: ImportKind, row: RowCells, notes: Notes): void {
  for (const [field, cells] of row.fields) {
    const most = IMPORT_FIELDS[kind][field]?.max ?? DEFAULT_MAX;
    const longest = Math.max(...cells.map((cell) => cell.text.length));
    if (longest > most) noteError(notes, row, field, 'text_too_long', { most, found: longest });
  }
}

/** A date of the row; a cell that is not one is an error, an empty cell is null. */
export function dayOf(row: RowCells, field: string, notes: Notes, latestYear: number): Day | null {
  return readAs(row, field, notes, 'date_unreadable', (cell) => {
    const day = readDay(cell.text, cell.reading?.order ?? 'dmy', latestYear);
    return day && isDay(day) ? day : null;
  });
}

export function monthOf(row: RowCells, field: string, notes: Notes, latestYear: number): Day | null {
  return readAs(row, field, notes, 'month_unreadable', (cell) =>
    readMonth(cell.text, cell.reading?.order ?? 'dmy', latestYear),
  );
}

export function decimalOf(row: RowCells, field: string, notes: Notes): Decimal | null {
  return readAs(row, field, notes, 'number_unreadable', (cell) =>
    readDecimal(cell.text.replace('%', ''), cell.reading?.separator ?? ','),
  );
}

function readAs<Result>(
  row: RowCells,
  field: string,
  notes: Notes,
  code: string,
  read: (cell: FieldCell) => Result | null,
): Result | null {
  const cell = cellOf(row, field);
  if (!cell) return null;
  const result = read(cell);
  if (result === null) noteError(notes, row, field, code, { value: cell.text.slice(0, 80) });
  return result;
}
