// What a condition or a formula of a question may look at: the keys of what is asked before it.
import type { FormDefinition, Question } from '#features/questionnaires/shapes/form.ts';
import { questionsOf } from '#features/questionnaires/rules/designer/edits.ts';

export interface KnownKey {
  readonly key: string;
  readonly question: Question;
  /** The part of a criterion or the column of a table it stands for. */
  readonly part: string | null;
}

/** Questions before this one, in the order they are asked. */
export function questionsBefore(form: FormDefinition, id: string): Question[] {
  const all = questionsOf(form);
  const at = all.findIndex((one) => one.id === id);
  return at < 0 ? all : all.slice(0, at);
}

/** Keys that may be typed; `columns` also those of tables, which only formulas read. */
export function knownKeys(questions: readonly Question[], columns: boolean): KnownKey[] {
  return questions.flatMap((question): KnownKey[] => {
    const { id, type } = question;
    if (type === 'criterion') {
      return question.parts.map((part) => ({ key: `${id}/${part.id}`, question, part: part.id }));
    }
    if (type === 'person_checkin' || type === 'position_growth' || type === 'offer_interest') return [];
    const whole: KnownKey = { key: id, question, part: null };
    if (type !== 'table' || !columns) return [whole];
    return [whole, ...question.columns.map((one) => ({ key: `${id}/${one.id}`, question, part: one.id }))];
  });
}

/** The beginning of a name right before the caret in `${na|`, or null where no name is being typed. */
export function nameBeingTyped(source: string, caret: number): string | null {
  return /\$\{\s*([^{}\s]*)$/.exec(source.slice(0, caret))?.[1] ?? null;
}
