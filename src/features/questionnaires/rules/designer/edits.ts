// Every change the editor makes, as form in, form out. The same objects stay where nothing changed, so that what
// has not changed is not drawn again.
import type {
  Condition,
  FormDefinition,
  FormSection,
  Question,
  SectionKind,
} from '#features/questionnaires/shapes/form.ts';
import { SECTION_KINDS } from '#features/questionnaires/shapes/form.ts';
import type { Formula } from '#features/questionnaires/shapes/formula.ts';
import { freeId } from '#features/questionnaires/rules/designer/make-id.ts';

export interface Found {
  readonly question: Question;
  readonly section: SectionKind;
  readonly index: number;
}

export function findQuestion(form: FormDefinition, id: string): Found | null {
  for (const section of form.sections) {
    const index = section.questions.findIndex((one) => one.id === id);
    const question = section.questions[index];
    if (question) return { question, section: section.kind, index };
  }
  return null;
}

export const questionsOf = (form: FormDefinition): Question[] =>
  form.sections.flatMap((section) => section.questions);

/** The question's id, and `id/code` of everything of it that answers are kept under. */
export function codesOf(question: Question): string[] {
  const under = (codes: readonly string[]) => codes.map((code) => `${question.id}/${code}`);
  const own = [question.id];
  if ('options' in question) own.push(...under(question.options.map((one) => one.code)));
  if (question.type === 'criterion') own.push(...under(question.parts.map((part) => part.id)));
  if (question.type === 'table') {
    own.push(...under(question.columns.map((column) => column.id)));
    if (question.rows.kind === 'fixed') own.push(...under(question.rows.rows.map((row) => row.code)));
  }
  return own;
}

export const idsOf = (form: FormDefinition): Set<string> => new Set(questionsOf(form).map((one) => one.id));

function inSection(
  form: FormDefinition,
  kind: SectionKind,
  change: (section: FormSection) => FormSection,
): FormDefinition {
  return {
    ...form,
    sections: form.sections.map((section) => (section.kind === kind ? change(section) : section)),
  };
}

/** The section's own texts; the questions stay. */
export function changeSection(
  form: FormDefinition,
  kind: SectionKind,
  patch: Partial<Pick<FormSection, 'title' | 'script'>>,
): FormDefinition {
  return inSection(form, kind, (section) => dropUndefined({ ...section, ...patch }));
}

/** A section the form lacks, at its place in the method's order (M5.2). */
export function addSection(form: FormDefinition, section: FormSection): FormDefinition {
  const rank = SECTION_KINDS.indexOf(section.kind);
  const at = form.sections.findIndex((one) => SECTION_KINDS.indexOf(one.kind) > rank);
  const sections = [...form.sections];
  sections.splice(at < 0 ? sections.length : at, 0, section);
  return { ...form, sections };
}

/** What became `undefined` is left out, as if it had never been there. */
export function dropUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value;
}

/** Puts `next` where the question `id` stands; its own id stays what `next` says. */
export function replaceQuestion(form: FormDefinition, id: string, next: Question): FormDefinition {
  const found = findQuestion(form, id);
  if (!found) return form;
  return inSection(form, found.section, (section) => ({
    ...section,
    questions: section.questions.map((one) => (one.id === id ? dropUndefined(next) : one)),
  }));
}

/** Adds a question to a section, at `index` or at its end. */
export function insertQuestion(
  form: FormDefinition,
  kind: SectionKind,
  question: Question,
  index = Number.POSITIVE_INFINITY,
): FormDefinition {
  return inSection(form, kind, (section) => {
    const questions = [...section.questions];
    questions.splice(Math.min(index, questions.length), 0, question);
    return { ...section, questions };
  });
}

export function removeQuestion(form: FormDefinition, id: string): FormDefinition {
  const found = findQuestion(form, id);
  if (!found) return form;
  return inSection(form, found.section, (section) => ({
    ...section,
    questions: section.questions.filter((one) => one.id !== id),
  }));
}

/** Moves a question to `index` of its own section, or of another one. */
export function moveQuestion(
  form: FormDefinition,
  id: string,
  index: number,
  kind?: SectionKind,
): FormDefinition {
  const found = findQuestion(form, id);
  if (!found) return form;
  const target = kind ?? found.section;
  if (!form.sections.some((section) => section.kind === target)) return form;
  return insertQuestion(removeQuestion(form, id), target, found.question, Math.max(0, index));
}

/** A copy right behind the question, under an id of its own. */
export function duplicateQuestion(
  form: FormDefinition,
  id: string,
  taken: ReadonlySet<string>,
): { form: FormDefinition; id: string } | null {
  const found = findQuestion(form, id);
  if (!found) return null;
  const copyId = freeId(id, new Set([...taken, ...idsOf(form)]));
  const copy = { ...found.question, id: copyId };
  return { form: insertQuestion(form, found.section, copy, found.index + 1), id: copyId };
}

const renameKey = (key: string, from: string, to: string): string =>
  key === from ? to : key.startsWith(`${from}/`) ? to + key.slice(from.length) : key;

export function renameInCondition(condition: Condition, from: string, to: string): Condition {
  if (condition.op === 'and' || condition.op === 'or') {
    return { ...condition, of: condition.of.map((part) => renameInCondition(part, from, to)) };
  }
  if (condition.op === 'not') return { ...condition, of: renameInCondition(condition.of, from, to) };
  return { ...condition, question: renameKey(condition.question, from, to) };
}

function renameInFormula(formula: Formula, from: string, to: string): Formula {
  if ('of' in formula) {
    return { ...formula, of: formula.of.map((part) => renameInFormula(part, from, to)) } as Formula;
  }
  if (formula.op === 'answer') return { ...formula, question: renameKey(formula.question, from, to) };
  if (formula.op === 'value') return formula;
  return { ...formula, table: renameKey(formula.table, from, to) };
}

/** Another id for a question, and for everything that looks at it. */
export function renameQuestion(form: FormDefinition, from: string, to: string): FormDefinition {
  if (from === to) return form;
  const rename = (question: Question): Question => {
    const named = question.id === from ? { ...question, id: to } : question;
    const seen = named.when ? { ...named, when: renameInCondition(named.when, from, to) } : named;
    return seen.type === 'calculated' ? { ...seen, formula: renameInFormula(seen.formula, from, to) } : seen;
  };
  return {
    ...form,
    sections: form.sections.map((section) => ({ ...section, questions: section.questions.map(rename) })),
  };
}
