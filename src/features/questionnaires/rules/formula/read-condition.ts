// An expression to a condition of visibility: comparisons of one answer with a constant, joined by and, or, not.
import type { ComparisonOp, Condition } from '#features/questionnaires/shapes/form.ts';
import {
  type Expression,
  type BinaryOp,
  parseExpression,
} from '#features/questionnaires/rules/formula/parse-expression.ts';
import {
  type Named,
  named,
  type Names,
  ownConstant,
  type ReadFault,
  Refused,
} from '#features/questionnaires/rules/formula/read-formula.ts';

export type ConditionRead =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly fault: ReadFault };

const OPS: Readonly<Partial<Record<BinaryOp, ComparisonOp>>> = {
  '=': 'eq',
  '!=': 'ne',
  '<': 'lt',
  '<=': 'lte',
  '>': 'gt',
  '>=': 'gte',
};
const TURNED = { eq: 'eq', ne: 'ne', lt: 'gt', lte: 'gte', gt: 'lt', gte: 'lte' } as const;

type Answer = Extract<Named, { is: 'answer' }>;

function answerOf(name: string, names: Names): Answer {
  const found = named(names, name);
  if (found.is === 'column') throw new Refused('expression_not_ours', `\${${name}}`);
  return found.is === 'table' ? { is: 'answer', key: found.table, kind: 'whole' } : found;
}

/** A constant as the answer beside it would be stored. */
function constant(expression: Expression, answer: Answer): string | number | boolean {
  const { kind } = answer;
  if (expression.kind === 'negate') {
    const value = constant(expression.of, answer);
    if (typeof value === 'number') return -value;
  }
  if (expression.kind === 'number') return expression.value;
  if (expression.kind === 'text') {
    const number =
      kind === 'number' && expression.value.trim() !== '' ? Number(expression.value) : Number.NaN;
    return Number.isFinite(number) ? number : expression.value;
  }
  if (expression.kind === 'call') {
    const { name, args } = expression;
    if ((name === 'true' || name === 'false') && args.length === 0) return name === 'true';
    if (name === 'date' && args[0]?.kind === 'text') return args[0].value;
    throw new Refused('expression_function_unknown', name);
  }
  throw new Refused('expression_not_ours', expression.kind === 'ref' ? `\${${expression.name}}` : '…');
}

/** `string-length(${a}) > 0` and `count-selected(${a}) >= 1` ask whether there is an answer at all. */
function presence(op: ComparisonOp, left: Expression, right: Expression, names: Names): Condition | null {
  if (left.kind !== 'call' || right.kind !== 'number') return null;
  if (left.name !== 'string-length' && left.name !== 'count-selected') return null;
  const [inside] = left.args;
  if (inside?.kind !== 'ref') throw new Refused('expression_not_ours', `${left.name}(…)`);
  const answered: Condition = { op: 'answered', question: answerOf(inside.name, names).key };
  const some = (op === 'gt' && right.value === 0) || (op === 'gte' && right.value === 1);
  const none = op === 'eq' && right.value === 0;
  if (!some && !none) throw new Refused('expression_not_ours', `${left.name}(…)`);
  return some ? answered : { op: 'not', of: answered };
}

function compared(op: ComparisonOp, left: Expression, right: Expression, names: Names): Condition {
  const found = presence(op, left, right, names);
  if (found) return found;
  if (left.kind !== 'ref') {
    if (right.kind !== 'ref') throw new Refused('expression_not_ours', OPS['='] === op ? '=' : op);
    return compared(TURNED[op], right, left, names);
  }
  const answer = answerOf(left.name, names);
  if (right.kind === 'text' && right.value === '' && (op === 'eq' || op === 'ne')) {
    const answered: Condition = { op: 'answered', question: answer.key };
    return op === 'ne' ? answered : { op: 'not', of: answered };
  }
  if (answer.kind === 'many') throw new Refused('expression_not_ours', `\${${left.name}}`);
  return { op, question: answer.key, value: constant(ownConstant(right, left, names), answer) };
}

function join(op: 'and' | 'or', left: Condition, right: Condition): Condition {
  return left.op === op && left.of.length > 1 ? { op, of: [...left.of, right] } : { op, of: [left, right] };
}

function read(expression: Expression, names: Names): Condition {
  if (expression.kind === 'binary') {
    const { op, left, right } = expression;
    if (op === 'and' || op === 'or') return join(op, read(left, names), read(right, names));
    const comparison = OPS[op];
    if (!comparison) throw new Refused('expression_not_ours', op);
    return compared(comparison, left, right, names);
  }
  if (expression.kind === 'ref') {
    const answer = answerOf(expression.name, names);
    if (answer.kind === 'flag') return { op: 'eq', question: answer.key, value: true };
  }
  if (expression.kind !== 'call') throw new Refused('expression_not_ours', '…');
  const { name, args } = expression;
  const [first, second] = args;
  if (name === 'not' && first && args.length === 1) return { op: 'not', of: read(first, names) };
  if (name === 'selected' && first?.kind === 'ref' && second) {
    const value = ownConstant(second, first, names);
    if (value.kind === 'text')
      return { op: 'includes', question: answerOf(first.name, names).key, value: value.value };
  }
  if (name === 'true' && args.length === 0) return { op: 'and', of: [] };
  if (name === 'false' && args.length === 0) return { op: 'or', of: [] };
  throw new Refused(
    name === 'not' || name === 'selected' ? 'expression_not_ours' : 'expression_function_unknown',
    name,
  );
}

/** A condition from its text; `names` says what `${name}` stands for. */
export function readCondition(source: string, names: Names): ConditionRead {
  const parsed = parseExpression(source);
  if (!parsed.ok) return { ok: false, fault: { code: parsed.fault.code, found: parsed.fault.found } };
  try {
    return { ok: true, condition: read(parsed.expression, names) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, fault: error.fault };
    throw error;
  }
}
