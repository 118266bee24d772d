// Faults of a formula: it may look only at what was asked before, and its parts must fit each other.
import type { FormulaKind, Formula } from '#features/questionnaires/shapes/formula.ts';
import { FORMULA_DEPTH, FORMULA_SIZE } from '#features/questionnaires/shapes/formula.ts';
import type { Question } from '#features/questionnaires/shapes/form.ts';
import { formulaKindOf } from '#features/questionnaires/rules/formula/formula-kind.ts';
import type { Earlier, Report } from '#features/questionnaires/rules/check-question.ts';
import { questionIdOf } from '#features/questionnaires/rules/prepare.ts';
import { isDay } from '#kernel/day.ts';

/** `null` where a fault has been reported already. */
type Kind = FormulaKind | null;

interface Check {
  readonly at: string;
  readonly earlier: Earlier;
  readonly everywhere: ReadonlySet<string>;
  readonly report: Report;
  size: number;
  tooDeep: boolean;
}

/** The question a key names, or a report that it is unknown or stands later; it may not look at itself. */
function findEarlier(check: Check, key: string): Question | null {
  const id = questionIdOf(key);
  const question = check.earlier.get(id);
  if (question) return question;
  const code = check.everywhere.has(id) ? 'formula_points_forward' : 'formula_question_unknown';
  check.report(code, check.at, { question: key });
  return null;
}

function kindOfColumn(check: Check, formula: Extract<Formula, { table: string }>): Kind {
  const question = findEarlier(check, formula.table);
  if (!question) return null;
  if (question.type !== 'table') {
    check.report('formula_question_unknown', check.at, { question: formula.table });
    return null;
  }
  if (formula.column === null) return 'number';
  const column = question.columns.find((one) => one.id === formula.column);
  const fits = column && (formula.op === 'count' || column.type === 'number');
  if (fits) return 'number';
  check.report('formula_column_unknown', check.at, { question: formula.table, column: formula.column });
  return null;
}

/** Arguments of an operation: how many, and what each must be. */
function expect(check: Check, op: string, kinds: readonly Kind[], wanted: readonly FormulaKind[] | null) {
  for (const [index, kind] of kinds.entries()) {
    const want = wanted?.[Math.min(index, wanted.length - 1)];
    if (kind && want && kind !== want) {
      check.report('formula_types_differ', check.at, { operation: op, expected: want, found: kind });
    }
  }
}

function alike(check: Check, op: string, kinds: readonly Kind[]): Kind {
  const known = kinds.filter((kind) => kind !== null);
  const [first = null] = known;
  const other = known.find((kind) => kind !== first);
  if (other && first) {
    check.report('formula_types_differ', check.at, { operation: op, expected: first, found: other });
  }
  return known.length === kinds.length ? first : null;
}

const ARITY: Readonly<Record<string, readonly [number, number]>> = {
  add: [2, FORMULA_SIZE],
  sub: [1, FORMULA_SIZE],
  mul: [2, FORMULA_SIZE],
  div: [2, FORMULA_SIZE],
  and: [1, FORMULA_SIZE],
  or: [1, FORMULA_SIZE],
  coalesce: [1, FORMULA_SIZE],
  not: [1, 1],
  if: [3, 3],
  round: [1, 1],
  days: [2, 2],
};

function kindOfParts(check: Check, formula: Extract<Formula, { of: unknown }>, depth: number): Kind {
  const { op, of } = formula;
  const [least, most] = ARITY[op] ?? [2, 2];
  if (of.length < least || of.length > most) {
    check.report('formula_parts_wrong', check.at, { operation: op, parts: of.length });
    return null;
  }
  const kinds = of.map((part) => kindOf(check, part, depth + 1));
  switch (op) {
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
    case 'round':
      expect(check, op, kinds, ['number']);
      return 'number';
    case 'days':
      expect(check, op, kinds, ['day']);
      return 'number';
    case 'and':
    case 'or':
    case 'not':
      expect(check, op, kinds, ['flag']);
      return 'flag';
    case 'coalesce':
      return alike(check, op, kinds);
    case 'if':
      expect(check, op, kinds.slice(0, 1), ['flag']);
      return alike(check, op, kinds.slice(1));
    default:
      compareKinds(check, op, kinds);
      return 'flag';
  }
}

function compareKinds(check: Check, op: string, kinds: readonly Kind[]): void {
  const [left, right] = kinds;
  // A day is written as a text, and so compared with one.
  const days = [left, right].every((kind) => kind === 'day' || kind === 'text');
  if (!days) alike(check, op, kinds);
  const ordered = op !== 'eq' && op !== 'ne';
  const unordered = [left, right].find((kind) => kind === 'flag' || (kind === 'text' && left === right));
  if (ordered && unordered) {
    check.report('formula_types_differ', check.at, { operation: op, expected: 'number', found: unordered });
  }
}

function kindOf(check: Check, formula: Formula, depth: number): Kind {
  check.size += 1;
  if (depth > FORMULA_DEPTH || check.size > FORMULA_SIZE) {
    if (!check.tooDeep)
      check.report('formula_too_deep', check.at, { depth: FORMULA_DEPTH, parts: FORMULA_SIZE });
    check.tooDeep = true;
    return null;
  }
  if (formula.op === 'value') {
    const { value } = formula;
    if (typeof value === 'string') return isDay(value) ? 'day' : 'text';
    return typeof value === 'boolean' ? 'flag' : 'number';
  }
  if (formula.op === 'sum' || formula.op === 'count') return kindOfColumn(check, formula);
  if (formula.op !== 'answer') return kindOfParts(check, formula, depth);
  const question = findEarlier(check, formula.question);
  if (!question) return null;
  const kind = formulaKindOf(question, formula.question, check.earlier);
  // The faults of another calculated question are reported there.
  const silent = question.type === 'calculated' && formula.question === question.id;
  if (!kind && !silent) check.report('formula_question_unknown', check.at, { question: formula.question });
  return kind;
}

/** All faults of one formula; it gives a number or a yes and no. */
export function checkFormula(
  formula: Formula,
  at: string,
  earlier: Earlier,
  everywhere: ReadonlySet<string>,
  report: Report,
): void {
  const kind = kindOf({ at, earlier, everywhere, report, size: 0, tooDeep: false }, formula, 0);
  if (kind === 'text' || kind === 'day') report('formula_result_wrong', at, { found: kind });
}
