// Rows as a file that a spreadsheet opens rightly: UTF-8 with a byte order mark, semicolons, CRLF, decimal
// commas; text that a spreadsheet would run as a formula is made harmless.

export interface ExportColumn {
  /** Field of the row; 'curator.name' looks inside. */
  field: string;
  title: string;
  /** The value is kopecks and is written in roubles. */
  kopecks?: boolean;
}

/** Text that begins so is a formula to a spreadsheet, wherever the file came from. */
const FORMULA = /^[=+\-@\t\r]/;

/** CSV of `rows`. */
export function writeCsv(columns: readonly ExportColumn[], rows: readonly object[]): string {
  const lines = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map((column) => cellOf(row, column))),
  ];
  return `\ufeff${lines.map((line) => `${line.map(quote).join(';')}\r\n`).join('')}`;
}

/** A column for every field that occurs in `rows`; lists become one cell. */
export function columnsOf(rows: readonly object[]): ExportColumn[] {
  const fields = new Set<string>();
  const walk = (value: object, path: string) => {
    for (const [name, inner] of Object.entries(value)) {
      const field = path ? `${path}.${name}` : name;
      if (inner && typeof inner === 'object' && !Array.isArray(inner)) walk(inner, field);
      else fields.add(field);
    }
  };
  for (const row of rows) walk(row, '');
  // A field that is an object in one row and null in another is told by its parts.
  const all = [...fields];
  return all
    .filter((field) => !all.some((other) => other.startsWith(`${field}.`)))
    .map((field) => ({ field, title: field }));
}

function cellOf(row: object, { field, kopecks }: ExportColumn): string {
  const value = field
    .split('.')
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown>)?.[name], row);
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(kopecks ? (value / 100).toFixed(2) : value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  const text = Array.isArray(value)
    ? value.map((item) => (typeof item === 'object' ? JSON.stringify(item) : String(item))).join(', ')
    : String(value);
  return FORMULA.test(text) ? `'${text}` : text;
}

function quote(cell: string): string {
  return /[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
