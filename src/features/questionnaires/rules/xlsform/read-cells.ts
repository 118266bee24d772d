// Cells of one row of the survey sheet: numbers, bounds, lists, and what every question has.
import {
  FORM_SEGMENTS,
  type Localised,
  type Option,
  QUESTION_TOPICS,
} from '#features/questionnaires/shapes/form.ts';
import type { Cells } from '#features/questionnaires/rules/xlsform/columns.ts';
import type { Intake } from '#features/questionnaires/rules/xlsform/intake.ts';
import { type Bounds, readConstraint } from '#features/questionnaires/rules/xlsform/read-constraint.ts';

export const NOTHING: Localised = { ru: '', en: '' };
/** A decimal of XLSForm has no number of digits; this many fit any measuring at a client's. */
export const DECIMALS = 3;

export interface Row {
  readonly intake: Intake;
  readonly cells: Cells;
  readonly name: string;
  /** 'select_one', 'integer' */
  readonly type: string;
  /** The list a select names. */
  readonly list: string;
  readonly orOther: boolean;
}

export const numberOf = (text: string): number | undefined => {
  const value = text === '' ? Number.NaN : Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
};

export function requiredOf({ intake, cells, name }: Row): boolean | undefined {
  const text = cells.take('required');
  const plain = text.toLowerCase();
  if (plain === '') return undefined;
  if (['yes', 'true', 'true()', '1'].includes(plain)) return true;
  if (['no', 'false', 'false()', '0'].includes(plain)) return false;
  cells.leave('required');
  intake.note('refused', 'xlsform_required_bad', {
    line: cells.line,
    name,
    column: 'required',
    found: text,
  });
  return undefined;
}

export function boundsOf(row: Row, whole: boolean): Bounds {
  const text = row.cells.take('constraint');
  if (text === '') return {};
  const bounds = readConstraint(text, whole);
  if (bounds) return bounds;
  row.cells.leave('constraint');
  const { name } = row;
  row.intake.note('refused', 'xlsform_constraint_bad', {
    line: row.cells.line,
    name,
    column: 'constraint',
    found: text,
  });
  return {};
}

export function numberCells(row: Row): Record<string, unknown> {
  const decimals = numberOf(row.cells.take('decimals')) ?? (row.type === 'decimal' ? DECIMALS : undefined);
  const { min, max } = boundsOf(row, row.type === 'integer');
  return { min, max, decimals };
}

const listOf = ({ intake, list }: Row): readonly Option[] | undefined => intake.lists.get(list);

/** A select whose list is not there cannot be asked. */
export function optionsOf(row: Row): readonly Option[] | null {
  const options = listOf(row);
  if (options) return options;
  const { intake, cells, name, list } = row;
  intake.note('refused', 'xlsform_list_missing', { line: cells.line, name, found: list });
  return null;
}

export const flagOf = (text: string | undefined) => (text === undefined ? undefined : text === 'true');

const wordsOf = (text: string) => (text === '' ? undefined : text.split(/[\s,;]+/));

/** What every question has, whatever its type; conditions are read when all names are known. */
export function baseOf(row: Row, id: string): Record<string, unknown> {
  const { cells, intake } = row;
  const { locale } = intake;
  const topic = cells.peek('topic');
  const known = (QUESTION_TOPICS as readonly string[]).includes(topic);
  const segments = wordsOf(cells.take('segments'))?.filter((one) => FORM_SEGMENTS.some((two) => two === one));
  const followUps = cells.texts('follow_ups', locale);
  const lines = numberOf(cells.take('print_lines'));
  if (known) cells.take('topic');
  return {
    id,
    text: cells.text('label', locale) ?? NOTHING,
    hint: cells.text('hint', locale),
    required: requiredOf(row),
    minutes: numberOf(cells.take('minutes')),
    topic: known ? topic : undefined,
    roles: wordsOf(cells.take('roles')),
    segments,
    purpose: cells.text('purpose', locale),
    followUps: followUps.length > 0 ? followUps : undefined,
    print: lines === undefined ? undefined : { lines },
  };
}

export function defined<Shape>(parts: Record<string, unknown>): Shape {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Shape;
}
