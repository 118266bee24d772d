// How the cells of each column are to be read: decided by the whole column, asked where it cannot be.
import { IMPORT_FIELDS, type ImportKind, type Mapping } from '../../shapes/kinds.ts';
import type { ColumnQuestion, ImportAnswers } from '../../shapes/plan.ts';
import type { TableFile } from '../../shapes/table.ts';
import { decideDateOrder, type DateOrder } from '../reading/dates.ts';
import { decideSeparator, readDecimal, type Separator } from '../reading/figures.ts';

export type Reading = { order: DateOrder; separator: Separator; percent: boolean };
export type ColumnReadings = { readings: ReadonlyMap<number, Reading>; questions: readonly ColumnQuestion[] };

type Column = { index: number; header: string; type: string; values: string[] };
type Table = Pick<TableFile, 'headers' | 'rows'>;

const FIGURES = new Set(['money', 'decimal', 'discount']);
const DATES = new Set(['date', 'month']);

function columnsOf(kind: ImportKind, table: Table, mapping: Mapping): Column[] {
  return table.headers.flatMap((header, index) => {
    const type = IMPORT_FIELDS[kind][mapping[index] ?? '']?.type;
    if (!type || !(FIGURES.has(type) || DATES.has(type))) return [];
    return [{ index, header, type, values: table.rows.map((row) => row.cells[index] ?? '').filter(Boolean) }];
  });
}

/** One program writes all dates of a file alike, so a column that tells speaks for those that do not. */
export function readColumns(
  kind: ImportKind,
  table: Table,
  answers: Pick<ImportAnswers, 'mapping' | 'dateOrder' | 'separator'>,
): ColumnReadings {
  const columns = columnsOf(kind, table, answers.mapping);
  const dates = columns.filter((column) => DATES.has(column.type));
  const figures = columns.filter((column) => FIGURES.has(column.type));
  const order = agree(dates, decideOrder, answers.dateOrder);
  const separator = agree(figures, decideSign, answers.separator);
  const readings = new Map<number, Reading>();
  for (const column of columns) {
    readings.set(column.index, {
      order: order.of(column) ?? 'dmy',
      separator: separator.of(column) ?? ',',
      percent: column.type === 'discount' && isPercent(column.values, separator.of(column) ?? ','),
    });
  }
  return {
    readings,
    questions: [...ask('day_or_month', order.open), ...ask('decimal_separator', separator.open)],
  };
}

type Decision<Choice> = { choice: Choice; sure: boolean };

const decideOrder = (values: readonly string[]): Decision<DateOrder> => {
  const { order, sure } = decideDateOrder(values);
  return { choice: order, sure };
};
const decideSign = (values: readonly string[]): Decision<Separator> => {
  const { separator, sure } = decideSeparator(values);
  return { choice: separator, sure };
};

function agree<Choice>(
  columns: readonly Column[],
  decide: (values: readonly string[]) => Decision<Choice>,
  answer: Choice | null,
): { of: (column: Column) => Choice | undefined; open: readonly Column[] } {
  const decisions = new Map(columns.map((column) => [column.index, decide(column.values)]));
  const telling = columns.filter((column) => tells(column) && decisions.get(column.index)?.sure);
  const first = telling[0] ? decisions.get(telling[0].index)?.choice : undefined;
  const open = columns.filter((column) => !decisions.get(column.index)?.sure);
  const fallback = answer ?? first;
  return {
    of: (column) => {
      const decision = decisions.get(column.index);
      return decision?.sure && telling.includes(column) ? decision.choice : (fallback ?? decision?.choice);
    },
    open: fallback === undefined ? open : [],
  };
}

/** A column of whole figures or of ISO dates reads one way only and says nothing about the others. */
function tells(column: Column): boolean {
  const marks = DATES.has(column.type) ? /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/u : /[.,]/u;
  return column.values.some((value) => marks.test(value));
}

function isPercent(values: readonly string[], separator: Separator): boolean {
  return values.some((value) => {
    if (value.includes('%')) return true;
    const read = readDecimal(value, separator);
    return read !== null && read.units > 10n ** BigInt(read.scale);
  });
}

function ask(code: ColumnQuestion['code'], columns: readonly Column[]): ColumnQuestion[] {
  if (columns.length === 0) return [];
  const samples = [...new Set(columns.flatMap((column) => column.values))].slice(0, 5);
  return [{ code, columns: columns.map((column) => column.header), samples }];
}
