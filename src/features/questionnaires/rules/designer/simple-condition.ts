// Conditions that menus can show: comparisons side by side, joined by one word.
import type { ComparisonOp, Condition, Question } from '#features/questionnaires/shapes/form.ts';

export type Clause = Exclude<Condition, { of: unknown }>;
export type Sign = Clause['op'];

export interface SimpleCondition {
  readonly join: 'and' | 'or';
  readonly clauses: readonly Clause[];
}

const isClause = (condition: Condition): condition is Clause => !('of' in condition);

/** The clauses of a condition; null where it nests deeper than menus can show. */
export function asSimple(condition: Condition): SimpleCondition | null {
  if (isClause(condition)) return { join: 'and', clauses: [condition] };
  if (condition.op === 'not' || condition.of.length === 0) return null;
  const clauses = condition.of.filter(isClause);
  return clauses.length === condition.of.length ? { join: condition.op, clauses } : null;
}

/** The condition of clauses; undefined of none. */
export function fromSimple({ join, clauses }: SimpleCondition): Condition | undefined {
  return clauses.length > 1 ? { op: join, of: clauses } : clauses[0];
}

const ORDERED: readonly Sign[] = ['eq', 'ne', 'gt', 'lt', 'gte', 'lte', 'answered'];

/** What can be asked of the answer under a key; `part` is that of a criterion. */
export function signsFor(question: Question, part: string | null): readonly Sign[] {
  const kind =
    question.type === 'criterion' ? question.parts.find((one) => one.id === part)?.kind : question.type;
  switch (kind) {
    case 'number':
    case 'scale':
    case 'calculated':
    case 'date':
      return ORDERED;
    case 'one':
      return ['eq', 'ne', 'answered'];
    case 'many':
      return ['includes', 'answered'];
    case 'yesno':
    case 'consent':
      return ['eq', 'answered'];
    case 'text':
    case 'longtext':
      return ['answered', 'eq', 'ne'];
    default:
      return ['answered'];
  }
}

/** A first value that fits the answer under a key. */
export function firstValue(question: Question, part: string | null): string | number | boolean {
  if (question.type === 'criterion') {
    return question.parts.find((one) => one.id === part)?.kind === 'yesno' ? true : 0;
  }
  if (question.type === 'one' || question.type === 'many') return question.options[0]?.code ?? '';
  if (question.type === 'yesno' || question.type === 'consent') return true;
  if (question.type === 'number' || question.type === 'calculated') return 0;
  return question.type === 'scale' ? question.max : '';
}

/** A clause about a key with a sign, keeping the old value where it still fits. */
export function makeClause(
  key: string,
  sign: Sign,
  question: Question,
  part: string | null,
  value = firstValue(question, part),
): Clause {
  if (sign === 'answered') return { op: 'answered', question: key };
  if (sign === 'includes') return { op: 'includes', question: key, value: String(value) };
  return { op: sign as ComparisonOp, question: key, value };
}
