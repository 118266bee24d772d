// Faults of one question and of its condition, for `checkForm`.
import { BOUND_SUFFIX, CLAIMS_ITEM } from '#features/questionnaires/shapes/answers.ts';
import type { FormProblemCode } from '#features/questionnaires/shapes/evaluation.ts';
import type {
  ComparisonOp,
  Condition,
  CriterionQuestion,
  Option,
  Question,
  QuestionType,
  SectionKind,
} from '#features/questionnaires/shapes/form.ts';
import { questionIdOf } from '#features/questionnaires/rules/prepare.ts';
import { isDay } from '#kernel/day.ts';
import type { RefusalFacts } from '#kernel/refusal.ts';

export type Report = (code: FormProblemCode, at: string | null, facts?: RefusalFacts) => void;
/** Questions that stand before the one looked at, by id. */
export type Earlier = Map<string, Question>;

const CODE = /^[a-z][a-z0-9_]{0,59}$/;
const DEEPEST_CONDITION = 10;

/** Types that belong to one section only. */
const HOME: Partial<Record<QuestionType, SectionKind>> = {
  person_checkin: 'persons',
  criterion: 'criteria',
  position_growth: 'growth',
  offer_interest: 'offers',
  recommendations: 'recommendations',
};

function checkOptions(options: readonly Option[], at: string, report: Report): void {
  if (options.length < 2) report('question_options_too_few', at);
  const codes = options.map((option) => option.code);
  for (const code of codes) if (!CODE.test(code)) report('option_code_bad', at, { option: code });
  if (new Set(codes).size < codes.length) report('option_code_twice', at);
}

function checkLimits(limits: { min?: number; max?: number; decimals?: number }, at: string, report: Report) {
  const { min = -Infinity, max = Infinity, decimals = 0 } = limits;
  if (min >= max) report('limits_reversed', at, { min, max });
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 6)
    report('limits_reversed', at, { decimals });
}

function checkParts(question: CriterionQuestion, report: Report): void {
  const { id, parts } = question;
  if (parts.length === 0) report('criterion_without_parts', id);
  const ids = parts.map((part) => part.id);
  for (const partId of ids) {
    if (!CODE.test(partId) || partId === CLAIMS_ITEM || partId.endsWith(BOUND_SUFFIX)) {
      report('criterion_part_id_bad', id, { part: partId });
    }
  }
  if (new Set(ids).size < ids.length) report('criterion_part_id_twice', id);
  for (const part of parts) if (part.kind === 'number') checkLimits(part, id, report);
}

export function checkQuestion(question: Question, section: SectionKind, report: Report): void {
  const home = HOME[question.type];
  if (home && home !== section) report('question_in_wrong_section', question.id, { section, home });
  const { minutes = 0 } = question;
  if (!(minutes >= 0 && minutes <= 60)) report('question_minutes_bad', question.id);
  if (question.type === 'one' || question.type === 'many') {
    checkOptions(question.options, question.id, report);
  }
  if (question.type === 'number' || question.type === 'scale') checkLimits(question, question.id, report);
  if (question.type === 'date' && question.from && question.to && question.from > question.to) {
    report('limits_reversed', question.id, { min: question.from, max: question.to });
  }
  if (question.type === 'criterion') checkParts(question, report);
}

type Comparable = 'text' | 'number' | 'flag' | 'day' | readonly string[];

/** What the answer under a key can be compared with; null when there is no such thing. */
function comparableOf(question: Question, key: string): Comparable | null {
  if (question.type === 'criterion') {
    const part = question.parts.find((one) => key === `${question.id}/${one.id}`);
    return part ? (part.kind === 'number' ? 'number' : 'flag') : null;
  }
  if (key !== question.id) return null;
  switch (question.type) {
    case 'text':
    case 'longtext':
      return 'text';
    case 'number':
    case 'scale':
      return 'number';
    case 'yesno':
    case 'consent':
      return 'flag';
    case 'date':
      return 'day';
    case 'one':
    case 'many':
      return question.options.map((option) => option.code);
    default:
      return null;
  }
}

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
  const kind = comparableOf(question, condition.question);
  if (condition.op === 'answered') {
    const whole = question.type === 'recommendations' || question.type === 'persons_met';
    if (!kind && !(whole && condition.question === id)) {
      report('condition_question_unknown', at, { question: condition.question });
    }
    return;
  }
  if (!kind) return report('condition_question_unknown', at, { question: condition.question });
  if (!fits(condition.op, condition.value, question, kind)) {
    report('condition_value_wrong', at, { question: condition.question, value: condition.value });
  }
}
