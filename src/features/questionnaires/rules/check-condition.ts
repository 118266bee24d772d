// Faults of a condition of visibility, for `checkForm`.
import type {
  ComparisonOp,
  Condition,
  Question,
  QuestionType,
} from '#features/questionnaires/shapes/form.ts';
import type { FormulaKind } from '#features/questionnaires/shapes/formula.ts';
import type { Earlier, Report } from '#features/questionnaires/rules/check-question.ts';
import { formulaKindOf } from '#features/questionnaires/rules/formula/formula-kind.ts';
import { questionIdOf } from '#features/questionnaires/rules/prepare.ts';
import { isDay } from '#kernel/day.ts';

const DEEPEST_CONDITION = 10;

type Comparable = FormulaKind | readonly string[];

/** What the answer under a key can be compared with; null when there is no such thing. */
function comparableOf(question: Question, key: string, earlier: Earlier): Comparable | null {
  const chosen = (question.type === 'one' || question.type === 'many') && key === question.id;
  return chosen ? question.options.map((option) => option.code) : formulaKindOf(question, key, earlier);
}

/** Types whose answer can only be there or not. */
const WHOLE: ReadonlySet<QuestionType> = new Set([
  'recommendations',
  'persons_met',
  'table',
  'person',
  'position',
  'offer',
  'signature',
  'photo',
]);

function fits(op: ComparisonOp | 'includes', value: unknown, question: Question, kind: Comparable): boolean {
  if (typeof kind === 'object') {
    const known = typeof value === 'string' && kind.includes(value);
    return (
      known &&
      (question.type === 'many' ? op === 'includes' : op === 'eq' || op === 'ne' || op === 'includes')
    );
  }
  if (op === 'includes') return false;
  const ordered = kind === 'number' || kind === 'day';
  if (!ordered && op !== 'eq' && op !== 'ne') return false;
  if (kind === 'day') return typeof value === 'string' && isDay(value);
  return typeof value === (kind === 'flag' ? 'boolean' : kind === 'text' ? 'string' : 'number');
}

/** Conditions look at what was asked before, and compare it with what it can be. */
export function checkCondition(
  condition: Condition,
  at: string,
  earlier: Earlier,
  everywhere: ReadonlySet<string>,
  report: Report,
  depth = 0,
): void {
  if (depth > DEEPEST_CONDITION) return report('condition_too_deep', at, { limit: DEEPEST_CONDITION });
  if (condition.op === 'and' || condition.op === 'or') {
    for (const part of condition.of) checkCondition(part, at, earlier, everywhere, report, depth + 1);
    return;
  }
  if (condition.op === 'not') return checkCondition(condition.of, at, earlier, everywhere, report, depth + 1);
  const id = questionIdOf(condition.question);
  const question = earlier.get(id);
  if (!question) {
    const code = everywhere.has(id) ? 'condition_points_forward' : 'condition_question_unknown';
    return report(code, at, { question: condition.question });
  }
  const kind = comparableOf(question, condition.question, earlier);
  if (condition.op === 'answered') {
    if (!kind && !(WHOLE.has(question.type) && condition.question === id)) {
      report('condition_question_unknown', at, { question: condition.question });
    }
    return;
  }
  if (!kind) return report('condition_question_unknown', at, { question: condition.question });
  if (!fits(condition.op, condition.value, question, kind)) {
    report('condition_value_wrong', at, { question: condition.question, value: condition.value });
  }
}
