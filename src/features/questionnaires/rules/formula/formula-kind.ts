// What an answer key holds when a condition or a formula looks at it.
import type { Question } from '#features/questionnaires/shapes/form.ts';
import type { Formula, FormulaKind } from '#features/questionnaires/shapes/formula.ts';
import { questionIdOf } from '#features/questionnaires/rules/prepare.ts';

type Earlier = ReadonlyMap<string, Question>;

/** Calculated questions that look at each other in a ring have been reported; nobody follows them for ever. */
const LONGEST_CHAIN = 60;

/** What a key holds for a formula; null when there is nothing to compute with. */
export function formulaKindOf(
  question: Question,
  key: string,
  earlier: Earlier,
  chain = 0,
): FormulaKind | null {
  if (question.type === 'criterion') {
    const part = question.parts.find((one) => key === `${question.id}/${one.id}`);
    return part ? (part.kind === 'number' ? 'number' : 'flag') : null;
  }
  if (key !== question.id) return null;
  switch (question.type) {
    case 'number':
    case 'scale':
      return 'number';
    case 'yesno':
    case 'consent':
      return 'flag';
    case 'date':
      return 'day';
    case 'text':
    case 'longtext':
    case 'one':
      return 'text';
    case 'calculated':
      return resultKindOf(question.formula, earlier, chain + 1);
    default:
      return null;
  }
}

const NUMBERS = ['add', 'sub', 'mul', 'div', 'round', 'sum', 'count', 'days'] as const;

/** Kind of what a formula that has passed its check gives. */
export function resultKindOf(formula: Formula, earlier: Earlier, chain: number): FormulaKind | null {
  if (formula.op === 'value') return typeof formula.value === 'boolean' ? 'flag' : 'number';
  if ((NUMBERS as readonly string[]).includes(formula.op)) return 'number';
  if (formula.op === 'answer') {
    const question = chain < LONGEST_CHAIN ? earlier.get(questionIdOf(formula.question)) : undefined;
    return question ? formulaKindOf(question, formula.question, earlier, chain) : null;
  }
  const part = formula.op === 'coalesce' ? formula.of[0] : formula.op === 'if' ? formula.of[1] : null;
  return part ? resultKindOf(part, earlier, chain + 1) : 'flag';
}
