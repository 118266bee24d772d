// Rows as a file that a spreadsheet opens rightly: UTF-8 with a byte order mark, semicolons, CRLF, decimal
// commas; text that a spreadsheet would run as a formula is made harmless.

export interface ExportColumn {
  /** Field of the row; 'curator.name' looks inside. */
  field: string;
  title: string;
  /** The value is kopecks and is written in roubles. */
  kopecks?: boolean;
  /** What people call the values; a value without a name stays as it is. */
  names?: Readonly<Record<string, string>>;
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

function cellOf(row: object, column: ExportColumn): string {
  const value = column.field
    .split('.')
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown>)?.[name], row);
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') {
    return String(column.kopecks ? (value / 100).toFixed(2) : value).replace('.', ',');
  }
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  const text = Array.isArray(value)
    ? value.map((item) => textOf(item, column)).join(', ')
    : textOf(value, column);
  return FORMULA.test(text) ? `'${text}` : text;
}

function textOf(value: unknown, { names }: ExportColumn): string {
  if (value && typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  return names?.[text] ?? text;
}

function quote(cell: string): string {
  return /[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
