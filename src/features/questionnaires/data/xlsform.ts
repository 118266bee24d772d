// The one place where an XLSForm touches a spreadsheet: sheets in, sheets out, cells as text.
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { XLSFORM_SHEETS, type XlsForm, type XlsRow } from '#features/questionnaires/shapes/xlsform.ts';
import { listColumns } from '#features/questionnaires/rules/xlsform/write-form.ts';
import { refuse } from '#kernel/refusal.ts';

function cellText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value);
}

/** The rows under the header, each with the line a spreadsheet shows beside it. */
function readRows(rows: readonly (readonly CellValue[])[]): XlsRow[] {
  const [header = [], ...rest] = rows;
  const columns = header.map((cell) => cellText(cell).trim());
  return rest.flatMap((row, index): XlsRow[] => {
    const filled = row.flatMap((cell, at): [string, string][] => {
      const [column, text] = [columns[at] ?? '', cellText(cell).trim()];
      return column === '' || text === '' ? [] : [[column, text]];
    });
    return filled.length === 0 ? [] : [{ line: index + 2, cells: Object.fromEntries(filled) }];
  });
}

/** Reads the sheets of a workbook by their names. Refuses `xlsform_unreadable`. */
export async function readWorkbook(bytes: Uint8Array): Promise<XlsForm> {
  const workbook = await readXlsx(bytes).catch(() => refuse('xlsform_unreadable', {}, 422));
  const sheet = (name: string) => {
    const found = workbook.sheets.find((one) => one.name.trim().toLowerCase() === name);
    return found ? readRows(found.rows) : [];
  };
  return { survey: sheet('survey'), choices: sheet('choices'), settings: sheet('settings') };
}

/** Writes the three sheets as an XLSX. */
export async function writeWorkbook(form: XlsForm): Promise<Uint8Array> {
  const sheets = XLSFORM_SHEETS.map((name) => {
    const columns = listColumns(form[name]);
    return {
      name,
      rows: [columns, ...form[name].map((row) => columns.map((column) => row.cells[column] ?? ''))],
    };
  });
  return writeXlsx({ sheets });
}
