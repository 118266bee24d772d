// What stands inside a question: a column of a table, a fact of a criterion.
import type { CriterionPart, TableColumn } from '#features/questionnaires/shapes/form.ts';
import {
  boundsOf,
  defined,
  NOTHING,
  numberCells,
  optionsOf,
  requiredOf,
  type Row,
} from '#features/questionnaires/rules/xlsform/read-cells.ts';

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
