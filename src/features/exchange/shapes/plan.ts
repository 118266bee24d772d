// What an import would do, decided before anything is written: rows to create and to change, remarks by line,
// doubles for a person to judge. Columns carry the names of the tables.
import type { Day } from '#kernel/day.ts';
import type { Mapping } from './kinds.ts';
import type { RowNote } from './table.ts';

/** Stands for the id of a row that the same plan creates. */
export type Ref = { ref: string };
export type Value = string | number | boolean | null | Ref;
export type Row = Record<string, Value>;

/** Tables an import writes, in the order they can be written in. */
export const PLANNED_TABLES = [
  'employee',
  'product',
  'client',
  'contract',
  'person',
  'person_role',
  'contact_point',
  'sale_order',
  'position',
  'sale_line',
  'revenue',
] as const;
export type PlannedTable = (typeof PLANNED_TABLES)[number];

export type PlannedChange = {
  table: PlannedTable;
  /** Primary key; for a new row its `id` is a Ref. */
  key: Row;
  line: number;
  /** What a person reads in the preview: the name of the client, the number of the order. */
  title: string;
  /** Changed columns as they are now; null for a new row. */
  before: Row | null;
  after: Row;
};

/** A row of the file that may be a client already known. */
export type Duplicate = {
  line: number;
  name: string;
  by: 'inn' | 'name' | 'phone';
  candidates: readonly { id: string; name: string; inn: string | null; city: string | null }[];
  /** What will be done: taken for this client, created anew, left out; null waits for a person. */
  decision: string | 'new' | 'skip' | null;
};

export type ColumnQuestion = {
  code: 'day_or_month' | 'decimal_separator';
  columns: readonly string[];
  samples: readonly string[];
};

export type Tally = { create: number; update: number; unchanged: number };

export type ImportPlan = {
  changes: readonly PlannedChange[];
  tally: Partial<Record<PlannedTable, Tally>>;
  /** Rows of the file the plan uses. */
  rows: number;
  errors: readonly RowNote[];
  warnings: readonly RowNote[];
  duplicates: readonly Duplicate[];
  questions: readonly ColumnQuestion[];
};

/** How a person answered the preview. */
export type ImportAnswers = {
  mapping: Mapping;
  dateOrder: 'dmy' | 'mdy' | null;
  separator: ',' | '.' | null;
  /** By line: a client's id, 'new' or 'skip'. */
  decisions: Readonly<Record<string, string>>;
};

export type ImportSettings = {
  today: Day;
  /** Country of phones without a code where the row names none. */
  country: string;
  /** Name for the product that holds revenue without a position. */
  wholeRevenueName: string;
};
