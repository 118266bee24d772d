// A parsed expression to a formula: the subset we compute, everything else refused by its name.
import type { Formula, FormulaKind } from '#features/questionnaires/shapes/formula.ts';
import type { BinaryOp, Expression } from '#features/questionnaires/rules/formula/parse-expression.ts';
import { parseExpression } from '#features/questionnaires/rules/formula/parse-expression.ts';

/** What a name in an expression stands for. */
export type Named =
  | {
      readonly is: 'answer';
      readonly key: string;
      readonly kind: FormulaKind | 'many' | 'whole';
      /** What the options of its list are called here, where a foreign file called them otherwise. */
      readonly codes?: ReadonlyMap<string, string>;
    }
  | { readonly is: 'column'; readonly table: string; readonly column: string }
  | { readonly is: 'table'; readonly table: string };

export type Names = (name: string) => Named | null;

export interface ReadFault {
  readonly code:
    | 'expression_unreadable'
    | 'expression_too_long'
    | 'expression_function_unknown'
    | 'expression_name_unknown'
    | 'expression_not_ours';
  /** The name or the piece of text it is about. */
  readonly found: string;
}

export type FormulaRead =
  | { readonly ok: true; readonly formula: Formula }
  | { readonly ok: false; readonly fault: ReadFault };

/** Stops the reading; caught by the two functions that begin one. */
export class Refused extends Error {
  readonly fault: ReadFault;
  constructor(code: ReadFault['code'], found: string) {
    super(code);
    this.fault = { code, found };
  }
}

const COMPARED = { '=': 'eq', '!=': 'ne', '<': 'lt', '<=': 'lte', '>': 'gt', '>=': 'gte' } as const;
const JOINED = { and: 'and', or: 'or', '+': 'add', '*': 'mul', '-': 'sub', div: 'div' } as const;

/** Operations that may stand in one row: `a + b + c` is one sum of three. */
function join(op: 'and' | 'or' | 'add' | 'mul' | 'sub' | 'div', left: Formula, right: Formula): Formula {
  return left.op === op && left.of.length > 1 ? { op, of: [...left.of, right] } : { op, of: [left, right] };
}

export function named(names: Names, name: string): Named {
  const found = names(name);
  if (!found) throw new Refused('expression_name_unknown', name);
  return found;
}

const isDayRef = (expression: Expression, names: Names): boolean =>
  (expression.kind === 'ref' && kindOfRef(expression.name, names) === 'day') ||
  (expression.kind === 'call' && expression.name === 'decimal-date-time' && expression.args.length === 1);

function kindOfRef(name: string, names: Names): string | null {
  const found = names(name);
  return found?.is === 'answer' ? found.kind : null;
}

function binary(op: BinaryOp, left: Expression, right: Expression, names: Names): Formula {
  if (op === 'mod') throw new Refused('expression_function_unknown', 'mod');
  // Days are subtracted the later from the earlier, the earlier second.
  if (op === '-' && isDayRef(left, names) && isDayRef(right, names)) {
    return { op: 'days', of: [read(undated(right), names), read(undated(left), names)] };
  }
  if (op in COMPARED) {
    const compared = COMPARED[op as keyof typeof COMPARED];
    return {
      op: compared,
      of: [read(ownConstant(left, right, names), names), read(ownConstant(right, left, names), names)],
    };
  }
  return join(JOINED[op as keyof typeof JOINED], read(left, names), read(right, names));
}

const undated = (expression: Expression): Expression =>
  expression.kind === 'call' ? (expression.args[0] as Expression) : expression;

/**
 * A constant as it is called here, beside the answer it is compared with: the code of an option under its new name; a
 * yes and no is chosen from a list in XLSForm, so 'yes' beside one is our true.
 */
export function ownConstant(side: Expression, other: Expression, names: Names): Expression {
  if ((side.kind !== 'text' && side.kind !== 'number') || other.kind !== 'ref') return side;
  const beside = names(other.name);
  if (beside?.is !== 'answer') return side;
  const code = beside.codes?.get(String(side.value));
  if (code !== undefined) return { kind: 'text', value: code };
  const meaning = beside.kind === 'flag' ? { yes: 'true', OK: 'true', no: 'false' }[side.value] : undefined;
  return meaning ? { kind: 'call', name: meaning, args: [] } : side;
}

function column(expression: Expression | undefined, op: 'sum' | 'count', names: Names): Formula {
  if (expression?.kind !== 'ref') throw new Refused('expression_not_ours', `${op}(…)`);
  const found = named(names, expression.name);
  if (found.is === 'column') return { op, table: found.table, column: found.column };
  if (found.is === 'table' && op === 'count') return { op, table: found.table, column: null };
  throw new Refused('expression_not_ours', `${op}(\${${expression.name}})`);
}

function digitsOf(expression: Expression | undefined): number {
  if (expression === undefined) return 0;
  const plain = expression.kind === 'number' && Number.isInteger(expression.value) && expression.value <= 6;
  if (!plain) throw new Refused('expression_not_ours', 'round(…)');
  return expression.value;
}

function call(name: string, args: readonly Expression[], names: Names): Formula {
  const all = () => args.map((arg) => read(arg, names));
  const exactly = (count: number) => {
    if (args.length !== count) throw new Refused('expression_not_ours', `${name}(…)`);
    return all();
  };
  switch (name) {
    case 'true':
    case 'false':
      return { op: 'value', value: name === 'true' };
    case 'if':
      return { op: 'if', of: exactly(3) };
    case 'not':
      return { op: 'not', of: exactly(1) };
    case 'days':
      return { op: 'days', of: exactly(2) };
    case 'coalesce': {
      const of = all();
      const last = of.at(-1);
      return { op: 'coalesce', of: last?.op === 'coalesce' ? [...of.slice(0, -1), ...last.of] : of };
    }
    case 'round':
      return { op: 'round', digits: digitsOf(args[1]), of: [read(args[0] ?? { kind: 'self' }, names)] };
    case 'sum':
    case 'count':
      return column(args[0], name, names);
    case 'number':
      return exactly(1)[0] as Formula;
    case 'int': {
      // Whole by its nature already: the days between two dates.
      const [inner] = exactly(1);
      if (inner?.op === 'days') return inner;
      throw new Refused('expression_function_unknown', 'int');
    }
    default:
      throw new Refused('expression_function_unknown', name);
  }
}

function read(expression: Expression, names: Names): Formula {
  switch (expression.kind) {
    case 'number':
    case 'text':
      return { op: 'value', value: expression.value };
    case 'self':
      throw new Refused('expression_not_ours', '.');
    case 'negate': {
      const of = read(expression.of, names);
      const number = of.op === 'value' && typeof of.value === 'number' ? of.value : null;
      return number === null ? { op: 'sub', of: [of] } : { op: 'value', value: 0 - number };
    }
    case 'ref': {
      const found = named(names, expression.name);
      if (found.is !== 'answer') throw new Refused('expression_not_ours', `\${${expression.name}}`);
      return { op: 'answer', question: found.key };
    }
    case 'binary':
      return binary(expression.op, expression.left, expression.right, names);
    case 'call':
      return call(expression.name, expression.args, names);
  }
}

/** A formula from its text; `names` says what `${name}` stands for. */
export function readFormula(source: string, names: Names): FormulaRead {
  const parsed = parseExpression(source);
  if (!parsed.ok) return { ok: false, fault: { code: parsed.fault.code, found: parsed.fault.found } };
  try {
    return { ok: true, formula: read(parsed.expression, names) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, fault: error.fault };
    throw error;
  }
}
