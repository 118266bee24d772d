// What a file gives before anybody says what it means: text cells, each row with its line in the file.
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';
export type Delimiter = ',' | ';' | '\t' | '|';

/** A remark about a line of the file: code and facts; the sentence is made in the reader's language. */
export type RowNote = {
  /** Line of the file (CSV) or row of the sheet (XLSX), from 1; 0 when the whole file is meant. */
  line: number;
  /** Header of the column meant, or null. */
  column: string | null;
  code: string;
  facts: Readonly<Record<string, string | number>>;
};

export type TableRow = { line: number; cells: readonly string[] };

export type TableFile = {
  headers: readonly string[];
  headerLine: number;
  rows: readonly TableRow[];
  /** Remarks about rows that could not be read; they are not among `rows`. */
  errors: readonly RowNote[];
  /** Cells of those rows as the parser cut them, to be given back. */
  rejected: readonly TableRow[];
  warnings: readonly RowNote[];
  format: 'csv' | 'xlsx' | 'xls';
  encoding: Encoding | null;
  delimiter: Delimiter | null;
  sheet: string | null;
};

/** Rows as the parser cut them, before a header is known. */
export type RawRecord = { line: number; cells: readonly string[] };
