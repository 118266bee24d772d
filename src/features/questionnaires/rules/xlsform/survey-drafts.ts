// What stands open while the survey sheet is walked, and what has been read of it so far.
import type {
  CriterionPart,
  FormSection,
  Localised,
  Question,
  SectionKind,
  TableColumn,
} from '#features/questionnaires/shapes/form.ts';
import type { Row } from '#features/questionnaires/rules/xlsform/read-cells.ts';
import type { Locale } from '#kernel/words.ts';

export interface Source {
  readonly text: string;
  readonly line: number;
}

/** A question on its way, with the expressions that are read when all names are known. */
export interface Draft {
  question: Question;
  readonly name: string;
  /** The list it chooses from. */
  readonly list: string;
  readonly relevant: readonly Source[];
  readonly calculation: Source | null;
}

export interface SectionDraft {
  readonly kind: SectionKind;
  readonly title: Localised;
  script: Localised | undefined;
  readonly carried: FormSection['carried'];
  readonly drafts: Draft[];
}

export type Frame =
  | { readonly is: 'section'; readonly section: SectionDraft }
  | { readonly is: 'group'; readonly relevant: Source | null }
  | { readonly is: 'criterion'; readonly head: Row; readonly id: string; readonly parts: CriterionPart[] }
  | {
      readonly is: 'table';
      readonly head: Row;
      readonly id: string;
      readonly columns: TableColumn[];
      rich: boolean;
    }
  /** Inside something refused: nothing is read until its end. */
  | { readonly is: 'refused' };

export const METADATA_TYPES = new Set([
  'start',
  'end',
  'today',
  'deviceid',
  'username',
  'phonenumber',
  'email',
  'audit',
]);
const TYPE_ALIASES: Readonly<Record<string, string>> = { int: 'integer', string: 'text', photo: 'image' };

export function readType(cell: string): Pick<Row, 'type' | 'list' | 'orOther'> {
  const words = cell.replace(/^(begin|end|select|or)\s+(?=[a-z])/i, '$1_').split(/\s+/);
  const [first = '', list = '', ...rest] = words;
  const type = first.toLowerCase();
  const orOther = rest.join('_').toLowerCase() === 'or_other';
  return { type: TYPE_ALIASES[type] ?? (type === 'select_many' ? 'select_multiple' : type), list, orOther };
}

/** Two texts one under the other. */
export function joined(first: Localised, second: Localised | undefined): Localised {
  const both = (locale: Locale) => [first[locale], second?.[locale] ?? ''].filter(Boolean).join('\n');
  return { ru: both('ru'), en: both('en') };
}
