// What a name means in the designer: an answer key of a question that stands earlier, or `table/column`.
import type { Question } from '#features/questionnaires/shapes/form.ts';
import { formulaKindOf } from '#features/questionnaires/rules/formula/formula-kind.ts';
import type { Named, Names } from '#features/questionnaires/rules/formula/read-formula.ts';
import { questionIdOf } from '#features/questionnaires/rules/prepare.ts';

/** The meaning of a key among these questions; null when there is no such thing. */
export function nameKey(questions: ReadonlyMap<string, Question>, key: string): Named | null {
  const question = questions.get(questionIdOf(key));
  if (!question) return null;
  if (question.type === 'table') {
    if (key === question.id) return { is: 'table', table: question.id };
    const column = question.columns.find((one) => key === `${question.id}/${one.id}`);
    return column ? { is: 'column', table: question.id, column: column.id } : null;
  }
  const kind = formulaKindOf(question, key, questions);
  if (kind) return { is: 'answer', key, kind };
  if (key !== question.id) return null;
  return { is: 'answer', key, kind: question.type === 'many' ? 'many' : 'whole' };
}

/** Names for `readFormula` in the designer. */
export function ownNames(questions: readonly Question[]): Names {
  const byId = new Map(questions.map((question) => [question.id, question]));
  return (name) => nameKey(byId, name);
}
