// The value of a formula from the answers at hand. Total: whatever the answers are, the result is a value or
// nothing, never an error.
import type { AnswerValue, TableAnswer } from '#features/questionnaires/shapes/answers.ts';
import type { ComparisonOp } from '#features/questionnaires/shapes/form.ts';
import type { Formula } from '#features/questionnaires/shapes/formula.ts';
import { compareScalars, type ReadAnswer, scalarOf } from '#features/questionnaires/rules/conditions.ts';
import { daysBetween, isDay } from '#kernel/day.ts';

/** Null is nothing: not answered, or not computable. */
export type FormulaValue = string | number | boolean | null;

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function listRows(value: AnswerValue | undefined): TableAnswer['rows'] | null {
  return typeof value === 'object' && 'rows' in value ? value.rows : null;
}

function cellsOf(value: AnswerValue | undefined, column: string): (string | number)[] | null {
  const rows = listRows(value);
  if (!rows) return null;
  return rows.flatMap(({ cells }) => {
    const cell = cells && Object.hasOwn(cells, column) ? cells[column] : undefined;
    return cell === undefined ? [] : [cell];
  });
}

function calculate(op: 'add' | 'sub' | 'mul' | 'div', values: readonly FormulaValue[]): number | null {
  if (!values.every((value) => typeof value === 'number')) return null;
  const [first, ...rest] = values;
  if (first === undefined) return null;
  if (op === 'sub' && rest.length === 0) return finite(-first);
  const step = {
    add: (left: number, right: number) => left + right,
    sub: (left: number, right: number) => left - right,
    mul: (left: number, right: number) => left * right,
    div: (left: number, right: number) => (right === 0 ? Number.NaN : left / right),
  }[op];
  return finite(rest.reduce(step, first));
}

/** To `digits` after the point, halves away from zero; 1.005 to two digits is 1.01, as people round. */
export function roundTo(value: number, digits: number): number | null {
  const scale = 10 ** digits;
  const shifted = Math.abs(value) * scale;
  const nudged = Math.floor(shifted + 0.5 + 1e-9 * Math.max(1, shifted));
  const rounded = (Math.sign(value) * nudged) / scale;
  // Minus nothing is nothing.
  return finite(rounded === 0 ? 0 : rounded);
}

function compare(op: ComparisonOp, [left, right]: readonly FormulaValue[]): boolean {
  if (left === null || left === undefined || right === null || right === undefined) return false;
  return compareScalars(op, left, right);
}

export function evaluateFormula(formula: Formula, read: ReadAnswer): FormulaValue {
  const all = (of: readonly Formula[]) => of.map((part) => evaluateFormula(part, read));
  switch (formula.op) {
    case 'value':
      return formula.value;
    case 'answer':
      return scalarOf(read(formula.question)) ?? null;
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
      return calculate(formula.op, all(formula.of));
    case 'and':
      return formula.of.every((part) => evaluateFormula(part, read) === true);
    case 'or':
      return formula.of.some((part) => evaluateFormula(part, read) === true);
    case 'not':
      return formula.of.every((part) => evaluateFormula(part, read) !== true);
    case 'coalesce':
      return all(formula.of).find((value) => value !== null) ?? null;
    case 'if': {
      const [when, then, otherwise] = formula.of;
      if (!when || !then || !otherwise) return null;
      return evaluateFormula(evaluateFormula(when, read) === true ? then : otherwise, read);
    }
    case 'round': {
      const value = formula.of[0] ? evaluateFormula(formula.of[0], read) : null;
      return typeof value === 'number' ? roundTo(value, formula.digits) : null;
    }
    case 'sum': {
      const cells = cellsOf(read(formula.table), formula.column);
      return cells && finite(cells.reduce<number>((sum, cell) => sum + Number(cell), 0));
    }
    case 'count': {
      const value = read(formula.table);
      const { column } = formula;
      return (column === null ? listRows(value) : cellsOf(value, column))?.length ?? null;
    }
    case 'days': {
      const [from, to] = all(formula.of);
      const known = typeof from === 'string' && typeof to === 'string' && isDay(from) && isDay(to);
      return known ? daysBetween(from, to) : null;
    }
    default:
      return compare(formula.op, all(formula.of));
  }
}

/** What a calculated question shows: a finite number to its digits, or a yes and no; else nothing. */
export function computeAnswer(
  question: { readonly formula: Formula; readonly decimals?: number },
  read: ReadAnswer,
): number | boolean | null {
  const value = evaluateFormula(question.formula, read);
  if (typeof value === 'number') return roundTo(value, question.decimals ?? 0);
  return typeof value === 'boolean' ? value : null;
}
