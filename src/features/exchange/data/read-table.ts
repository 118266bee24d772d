// One port for every kind of table file, so that a library of spreadsheets can be changed in one place.
import { readXls, readXlsx, type CellValue } from 'hucre/xlsx';
import { refuse } from '#kernel/refusal.ts';
import type { HeaderHint } from '../rules/reading/header.ts';
import { arrangeRecords, readDelimited } from '../rules/reading/table.ts';
import type { RawRecord, TableFile } from '../shapes/table.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/**
 * Reads CSV (UTF-8, UTF-16, Windows-1251; comma, semicolon, tab), XLSX and XLS into text cells with row numbers.
 * The kind is told by the content, never by the file's name. Of a workbook the first sheet with rows is taken.
 * Refuses `file_empty`, `file_not_table`, `header_missing`, `too_many_rows`, `workbook_unreadable`.
 */
export async function readTable(bytes: Uint8Array, hint: HeaderHint): Promise<TableFile> {
  if (bytes.length === 0) refuse('file_empty', {}, 422);
  if (begins(bytes, ZIP)) return readWorkbook(bytes, 'xlsx', hint);
  if (begins(bytes, OLE)) return readWorkbook(bytes, 'xls', hint);
  return readDelimited(bytes, hint);
}

async function readWorkbook(bytes: Uint8Array, format: 'xlsx' | 'xls', hint: HeaderHint): Promise<TableFile> {
  const workbook = await (format === 'xlsx' ? readXlsx(bytes) : readXls(bytes)).catch((error: unknown) =>
    refuse('workbook_unreadable', { reason: error instanceof Error ? error.message.slice(0, 200) : '' }, 422),
  );
  const sheet = workbook.sheets.find((candidate) => candidate.rows.some((row) => row.some(isFilled)));
  if (!sheet) refuse('file_empty', {}, 422);
  const records: RawRecord[] = sheet.rows.map((row, index) => ({
    line: index + 1,
    cells: row.map(cellText),
  }));
  const width = Math.max(...records.map((record) => record.cells.length));
  const square = records.map((record) => ({
    line: record.line,
    cells: Array.from({ length: width }, (_, index) => record.cells[index] ?? ''),
  }));
  const parts = arrangeRecords(square, hint, false);
  return { ...parts, format, encoding: null, delimiter: null, sheet: sheet.name };
}

function isFilled(value: CellValue): boolean {
  return value !== null && value !== undefined && value !== '';
}

/** A cell as text that reads back the same: dates as ISO, figures with a dot and without an exponent. */
function cellText(value: CellValue): string {
  if (!isFilled(value)) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : isoText(value);
  if (typeof value === 'number') return numberText(value);
  return String(value);
}

function isoText(date: Date): string {
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}

/** Fifteen significant digits, as spreadsheets show them: 0.1 + 0.2 is 0.3 again. */
function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) >= 1e21 || (rounded !== 0 && Math.abs(rounded) < 1e-6)
    ? rounded.toFixed(12).replace(/\.?0+$/u, '')
    : String(rounded);
}
