// One row of the survey sheet to a question, a column of a table, or a part of a criterion.
import {
  type CriterionPart,
  FORM_SEGMENTS,
  type Localised,
  type Option,
  type Question,
  QUESTION_TOPICS,
  type TableColumn,
} from '#features/questionnaires/shapes/form.ts';
import type { Cells } from '#features/questionnaires/rules/xlsform/columns.ts';
import { readOptions } from '#features/questionnaires/rules/xlsform/columns.ts';
import type { Intake } from '#features/questionnaires/rules/xlsform/intake.ts';
import { type Bounds, readConstraint } from '#features/questionnaires/rules/xlsform/read-constraint.ts';

const NOTHING: Localised = { ru: '', en: '' };
/** A decimal of XLSForm has no number of digits; this many fit any measuring at a client's. */
const DECIMALS = 3;
/** More steps than this are not a scale but a number. */
const SCALE_STEPS = 11;

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

const numberOf = (text: string): number | undefined => {
  const value = text === '' ? Number.NaN : Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
};

function requiredOf({ intake, cells, name }: Row): boolean | undefined {
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

function boundsOf(row: Row, whole: boolean): Bounds {
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

function numberCells(row: Row): Record<string, unknown> {
  const decimals = numberOf(row.cells.take('decimals')) ?? (row.type === 'decimal' ? DECIMALS : undefined);
  const { min, max } = boundsOf(row, row.type === 'integer');
  return { min, max, decimals };
}

const listOf = ({ intake, list }: Row): readonly Option[] | undefined => intake.lists.get(list);

/** A select whose list is not there cannot be asked. */
function optionsOf(row: Row): readonly Option[] | null {
  const options = listOf(row);
  if (options) return options;
  const { intake, cells, name, list } = row;
  intake.note('refused', 'xlsform_list_missing', { line: cells.line, name, found: list });
  return null;
}

function scaleOf(row: Row): Record<string, unknown> {
  const { cells, intake } = row;
  const told = readOptions(cells.take('parameters'));
  const [min, max, step] = ['start', 'end', 'step'].map((part) => numberOf(told.get(part) ?? ''));
  const [from, to] = [min ?? 1, max ?? 10];
  const scale =
    (step ?? 1) === 1 && Number.isInteger(from) && Number.isInteger(to) && to - from < SCALE_STEPS;
  if (!scale)
    return { type: 'number', min: from, max: to, decimals: Number.isInteger(step ?? 1) ? 0 : DECIMALS };
  const labels = { min: cells.text('label_min', intake.locale), max: cells.text('label_max', intake.locale) };
  return { type: 'scale', min: from, max: to, labels: labels.min && labels.max ? labels : undefined };
}

const OWN_KINDS = new Set([
  'person',
  'persons_met',
  'person_checkin',
  'position_growth',
  'offer_interest',
  'recommendations',
]);

const flagOf = (text: string | undefined) => (text === undefined ? undefined : text === 'true');

function ownKind(row: Row, kind: string): Record<string, unknown> | null {
  const { cells, intake } = row;
  if (OWN_KINDS.has(kind)) return { type: kind };
  if (kind === 'yesno') return { type: 'yesno' };
  if (kind === 'consent') {
    return { type: 'consent', statement: cells.text('statement', intake.locale) ?? NOTHING };
  }
  if (kind !== 'position' && kind !== 'offer') return null;
  const told = readOptions(cells.take('kind_options'));
  const own = kind === 'position' ? 'positions' : 'offers';
  return {
    type: kind,
    among: told.get('among') === 'products' ? 'products' : own,
    many: flagOf(told.get('many')),
    other: flagOf(told.get('other')),
  };
}

/** The type with what belongs to it; null where we have no such question. */
function typeCells(row: Row): Record<string, unknown> | null {
  const { cells, intake, type } = row;
  const own = ownKind(row, cells.take('kind'));
  if (own) return own;
  switch (type) {
    case 'text': {
      const { maxLength } = boundsOf(row, true);
      const long = cells.peek('appearance') === 'multiline';
      if (long) cells.take('appearance');
      return { type: long ? 'longtext' : 'text', maxLength };
    }
    case 'integer':
    case 'decimal':
      return { type: 'number', ...numberCells(row), unit: cells.text('unit', intake.locale) };
    case 'range':
      return scaleOf(row);
    case 'date': {
      const { from, to } = boundsOf(row, true);
      return { type: 'date', from, to };
    }
    case 'select_one':
    case 'select_multiple': {
      const options = optionsOf(row);
      const told = flagOf(readOptions(cells.take('kind_options')).get('other'));
      const other = told ?? (row.orOther || undefined);
      return options && { type: type === 'select_one' ? 'one' : 'many', options, other };
    }
    case 'acknowledge':
    case 'trigger':
      return { type: 'consent', statement: cells.text('label', intake.locale) ?? NOTHING };
    case 'image': {
      if (cells.peek('appearance') === 'signature') {
        cells.take('appearance');
        return { type: 'signature', statement: cells.text('statement', intake.locale) };
      }
      return { type: 'photo', max: numberOf(readOptions(cells.take('kind_options')).get('max') ?? '') };
    }
    case 'calculate':
      return {
        type: 'calculated',
        formula: { op: 'value', value: 0 },
        unit: cells.text('unit', intake.locale),
        decimals: numberOf(cells.take('decimals')),
      };
    default:
      return null;
  }
}

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

function defined<Shape>(parts: Record<string, unknown>): Shape {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Shape;
}

/** Columns of the next pass; taken now, so that they are not carried. */
function takeExpressions(cells: Cells): void {
  for (const column of ['relevant', 'calculation']) cells.take(column);
}

/** A question without its conditions; null where the row has been refused. */
export function readQuestion(row: Row, id: string): Question | null {
  const own = typeCells(row);
  if (!own) {
    const { cells, name, type } = row;
    // A select without its list has been refused for that.
    if (type !== 'select_one' && type !== 'select_multiple') {
      row.intake.note('refused', 'xlsform_type_unknown', { line: cells.line, name, found: type });
    }
    return null;
  }
  const base = baseOf(row, id);
  takeExpressions(row.cells);
  return defined<Question>({ ...base, ...own, carried: row.intake.carry(row.cells, row.name) });
}

/** A column of a table; null where a table cannot hold such a thing. */
export function readColumn(row: Row, id: string): TableColumn | null {
  const { cells, intake, type } = row;
  const common = { id, text: cells.text('label', intake.locale) ?? NOTHING, required: requiredOf(row) };
  let own: Record<string, unknown> | null = null;
  if (type === 'text') own = { type, maxLength: boundsOf(row, true).maxLength };
  if (type === 'date') own = { type };
  if (type === 'integer' || type === 'decimal') {
    own = { type: 'number', ...numberCells(row), unit: cells.text('unit', intake.locale) };
  }
  if (type === 'select_one') {
    const options = optionsOf(row);
    own = options && { type: 'one', options };
  }
  return own && defined<TableColumn>({ ...common, ...own, carried: intake.carry(cells, row.name) });
}

const GATE = /^(at_least|at_most)\s+(?:contract:(\S+)|(-?\d+(?:\.\d+)?))$/;

/** A fact with its bound; null where the gate cannot be read. */
export function readPart(row: Row, id: string): CriterionPart | null {
  const { cells, intake, type } = row;
  const gate = cells.take('gate');
  const common = {
    id,
    text: cells.text('label', intake.locale) ?? NOTHING,
    hint: cells.text('hint', intake.locale),
  };
  if (gate === 'yes' || gate === 'no') {
    return defined<CriterionPart>({ ...common, kind: 'yesno', good: gate === 'yes' });
  }
  const [, compare, serviceLevel, value] = GATE.exec(gate) ?? [];
  if (!compare || (type !== 'integer' && type !== 'decimal')) {
    intake.note('refused', 'xlsform_gate_bad', {
      line: cells.line,
      name: row.name,
      column: 'gate',
      found: gate,
    });
    return null;
  }
  const ask = cells.text('gate_ask', intake.locale) ?? NOTHING;
  const bound = serviceLevel
    ? { from: 'contract', serviceLevel, ask }
    : { from: 'form', value: Number(value) };
  const unit = cells.text('unit', intake.locale);
  return defined<CriterionPart>({ ...common, kind: 'number', ...numberCells(row), unit, compare, bound });
}
