// What the writers of an XLSForm share: where rows go, and how what stands inside a question is named.
import type { CarriedCells, Option } from '#features/questionnaires/shapes/form.ts';
import type { Dialect } from '#features/questionnaires/rules/formula/print-formula.ts';

export type RowCells = Readonly<Record<string, string | number | undefined>>;

/** Where rows go while a form is written. */
export interface Sink {
  readonly dialect: Dialect;
  survey(cells: RowCells, carried?: CarriedCells): void;
  /** Registers a list once and gives its name. */
  list(name: string, options: readonly Option[]): string;
}

/** Name of what stands inside a question: a part, a column. */
export const innerName = (question: string, inner: string) => `${question}__${inner}`;

/** Rows of metadata are carried under this prefix, by type. */
export const METADATA = 'survey::';

/** What stands in a section without questions: other programs refuse a group with nothing in it. */
export const EMPTY = { type: 'note', kind: 'empty' } as const;

export const YES_NO: readonly Option[] = [
  { code: 'yes', text: { ru: 'да', en: 'yes' } },
  { code: 'no', text: { ru: 'нет', en: 'no' } },
];
