// Conditions and calculations, read when every name of the file is known.
import type { Condition, FormSection, Question } from '#features/questionnaires/shapes/form.ts';
import { nameKey } from '#features/questionnaires/rules/formula/own-names.ts';
import { readCondition } from '#features/questionnaires/rules/formula/read-condition.ts';
import { type Names, readFormula } from '#features/questionnaires/rules/formula/read-formula.ts';
import type { Intake } from '#features/questionnaires/rules/xlsform/intake.ts';
import type { Draft, SectionDraft } from '#features/questionnaires/rules/xlsform/survey-drafts.ts';

function conditionOf(intake: Intake, draft: Draft, names: Names): Pick<Question, 'when' | 'carried'> {
  const found: Condition[] = [];
  for (const { text, line } of draft.relevant) {
    const read = readCondition(text, names);
    if (!read.ok) {
      intake.fault(read.fault, { line, name: draft.name, column: 'relevant' });
      // Half a condition would ask the wrong clients: the whole of it waits for a person, and is kept.
      const whole = draft.relevant.map((one) => (draft.relevant.length > 1 ? `(${one.text})` : one.text));
      return { carried: { ...draft.question.carried, relevant: whole.join(' and ') } };
    }
    found.push(read.condition);
  }
  const [first] = found;
  if (!first) return {};
  return { when: found.length === 1 ? first : { op: 'and', of: found } };
}

/** Reads the expressions of all questions, front to back: what is computed first is known to the later. */
export function finishSections(intake: Intake, sections: readonly SectionDraft[]): FormSection[] {
  const questions = new Map<string, Question>();
  const lists = new Map<string, string>();
  for (const { question, list } of sections.flatMap((section) => section.drafts)) {
    questions.set(question.id, question);
    lists.set(question.id, list);
  }
  const names: Names = (name) => {
    const key = intake.keys.get(name);
    const found = key === undefined ? null : nameKey(questions, key);
    const codes = found?.is === 'answer' ? intake.codes.get(lists.get(found.key) ?? '') : undefined;
    return found?.is === 'answer' && codes ? { ...found, codes } : found;
  };
  return sections.map(({ kind, title, script, carried, drafts }) => ({
    kind,
    title,
    ...(script ? { script } : {}),
    ...(carried ? { carried } : {}),
    questions: drafts.flatMap((draft): Question[] => {
      let question: Question = { ...draft.question, ...conditionOf(intake, draft, names) };
      if (question.type === 'calculated' && draft.calculation) {
        const { text, line } = draft.calculation;
        const read = readFormula(text, names);
        if (!read.ok) {
          intake.fault(read.fault, { line, name: draft.name, column: 'calculation' });
          return [];
        }
        question = { ...question, formula: read.formula };
      }
      questions.set(question.id, question);
      return [question];
    }),
  }));
}
