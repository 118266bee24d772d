// Text tables that spreadsheets of any language open by a double click: a mark of UTF-8, semicolons, and no cell
// that a spreadsheet would run as a formula.

const FORMULA = /^[=+\-@\t\r]/u;
const FIGURE = /^[+-]?\d[\d\s.,]*$/u;

/** One cell, quoted where it must be; a formula becomes text. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !FIGURE.test(text) ? `'${text}` : text;
  return /[";\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A whole file. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`;
}
