// Bounds of one answer out of a constraint: `. >= 0 and . <= 100`, `string-length(.) <= 200`.
import type { Expression } from '#features/questionnaires/rules/formula/parse-expression.ts';
import { parseExpression } from '#features/questionnaires/rules/formula/parse-expression.ts';

export interface Bounds {
  min?: number;
  max?: number;
  from?: string;
  to?: string;
  maxLength?: number;
}

function listParts(expression: Expression): Expression[] {
  return expression.kind === 'binary' && expression.op === 'and'
    ? [...listParts(expression.left), ...listParts(expression.right)]
    : [expression];
}

function constantOf(expression: Expression): number | string | null {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind === 'negate') {
    const value = constantOf(expression.of);
    return typeof value === 'number' ? 0 - value : null;
  }
  if (expression.kind === 'text') return expression.value;
  const dated = expression.kind === 'call' && expression.name === 'date' && expression.args[0];
  return dated && dated.kind === 'text' ? dated.value : null;
}

function bound(bounds: Bounds, part: Expression, whole: boolean): boolean {
  if (part.kind !== 'binary') return false;
  const value = constantOf(part.right);
  if (value === null) return false;
  const { op, left } = part;
  if (left.kind === 'call') {
    const measured = left.name === 'string-length' && left.args[0]?.kind === 'self';
    if (!measured || typeof value !== 'number' || (op !== '<=' && op !== '<')) return false;
    bounds.maxLength = op === '<' ? value - 1 : value;
    return true;
  }
  if (left.kind !== 'self') return false;
  if (typeof value === 'string') {
    if (op === '>=') bounds.from = value;
    else if (op === '<=') bounds.to = value;
    return op === '>=' || op === '<=';
  }
  // Above zero means one and more only where answers are whole.
  if (op === '>=' || (op === '>' && whole)) bounds.min = op === '>' ? value + 1 : value;
  else if (op === '<=' || (op === '<' && whole)) bounds.max = op === '<' ? value - 1 : value;
  else return false;
  return true;
}

/** Null where the constraint says more than bounds can. */
export function readConstraint(source: string, whole: boolean): Bounds | null {
  const parsed = parseExpression(source);
  if (!parsed.ok) return null;
  const bounds: Bounds = {};
  return listParts(parsed.expression).every((part) => bound(bounds, part, whole)) ? bounds : null;
}
