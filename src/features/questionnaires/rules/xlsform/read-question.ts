// One row of the survey sheet to a question.
import type { Question } from '#features/questionnaires/shapes/form.ts';
import { type Cells, readOptions } from '#features/questionnaires/rules/xlsform/columns.ts';
import {
  baseOf,
  boundsOf,
  DECIMALS,
  defined,
  flagOf,
  NOTHING,
  numberCells,
  numberOf,
  optionsOf,
  type Row,
} from '#features/questionnaires/rules/xlsform/read-cells.ts';

/** More steps than this are not a scale but a number. */
const SCALE_STEPS = 11;

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
