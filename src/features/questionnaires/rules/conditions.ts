// Conditions of visibility. Whatever was not answered makes a comparison false, so that a question never
// appears on the strength of silence.
import type { AnswerValue } from '#features/questionnaires/shapes/answers.ts';
import type { ComparisonOp, Condition } from '#features/questionnaires/shapes/form.ts';

/** Value of a visible, valid answer; undefined for everything else. */
export type ReadAnswer = (key: string) => AnswerValue | undefined;

/** What a comparison looks at: a choice is its code, a consent its yes or no. */
export function scalarOf(value: AnswerValue | undefined): string | number | boolean | undefined {
  if (typeof value !== 'object') return value;
  if ('option' in value) return value.option;
  if ('given' in value) return value.given;
  return undefined;
}

/** Two answers by an operation; what differs in kind is neither more nor less. */
export function compareScalars(
  op: ComparisonOp,
  left: string | number | boolean,
  right: string | number | boolean,
): boolean {
  if (op === 'eq') return left === right;
  if (op === 'ne') return left !== right;
  if (typeof left !== typeof right) return false;
  if (op === 'gt') return left > right;
  if (op === 'lt') return left < right;
  return op === 'gte' ? left >= right : left <= right;
}

export function conditionHolds(condition: Condition, read: ReadAnswer): boolean {
  switch (condition.op) {
    case 'and':
      return condition.of.every((part) => conditionHolds(part, read));
    case 'or':
      return condition.of.some((part) => conditionHolds(part, read));
    case 'not':
      return !conditionHolds(condition.of, read);
    case 'answered':
      return read(condition.question) !== undefined;
    case 'includes': {
      const value = read(condition.question);
      if (typeof value === 'object' && 'options' in value) return value.options.includes(condition.value);
      return scalarOf(value) === condition.value;
    }
    default: {
      const value = scalarOf(read(condition.question));
      return value !== undefined && compareScalars(condition.op, value, condition.value);
    }
  }
}
