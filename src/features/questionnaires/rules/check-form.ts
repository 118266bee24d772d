// Whether a form may be published. Every fault has a code and a place, so the designer can point at it.
import type { FormProblem, FormProblemCode } from '#features/questionnaires/shapes/evaluation.ts';
import type {
  FormDefinition,
  Localised,
  Question,
  SectionKind,
} from '#features/questionnaires/shapes/form.ts';
import { SECTION_KINDS } from '#features/questionnaires/shapes/form.ts';
import { checkCondition } from '#features/questionnaires/rules/check-condition.ts';
import type { Earlier, Report } from '#features/questionnaires/rules/check-question.ts';
import { checkQuestion } from '#features/questionnaires/rules/check-question.ts';
import { checkFormula } from '#features/questionnaires/rules/formula/check-formula.ts';

/** Longest text a form may show, in UTF-16 units. */
const FORM_TEXT_LIMIT = 4000;
const CODE = /^[a-z][a-z0-9_]{0,59}$/;

const LEVELS: Partial<Record<FormProblemCode, FormProblem['level']>> = {
  minutes_over_budget: 'warning',
  scale_too_long: 'warning',
  form_translation_missing: 'hint',
};

function checkSections(form: FormDefinition, report: Report): void {
  const kinds = form.sections.map((section) => section.kind);
  for (const kind of SECTION_KINDS) {
    const count = kinds.filter((one) => one === kind).length;
    if (count === 0) report('section_missing', kind);
    if (count > 1) report('section_twice', kind);
  }
  let last = -1;
  for (const kind of kinds) {
    const index = SECTION_KINDS.indexOf(kind);
    if (index < last) report('section_out_of_order', kind);
    last = Math.max(last, index);
  }
}

/** Parts of a question that hold no texts of ours. */
const TEXTLESS: ReadonlySet<string> = new Set(['carried', 'formula', 'when']);

/** Every text with the way to it: `text`, `options/video/text`. */
function listTexts(value: unknown, way = '', found: (readonly [string, Localised])[] = []) {
  if (typeof value !== 'object' || value === null) return found;
  if ('ru' in value || 'en' in value) found.push([way, value as Localised]);
  else {
    for (const [name, part] of Object.entries(value)) {
      if (!TEXTLESS.has(name))
        listTexts(part, way ? `${way}/${nameOf(name, part)}` : nameOf(name, part), found);
    }
  }
  return found;
}

function nameOf(name: string, part: unknown): string {
  if (typeof part !== 'object' || part === null || !/^\d/.test(name)) return name;
  const own = 'code' in part ? part.code : 'id' in part ? part.id : name;
  return String(own);
}

function checkTexts(value: unknown, at: string | null, report: Report): void {
  for (const [field, text] of listTexts(value)) {
    for (const locale of ['ru', 'en'] as const) {
      const phrase = text[locale];
      if (typeof phrase !== 'string' || (phrase.trim() === '' && locale === 'ru')) {
        report('form_text_missing', at, { locale, field });
      } else if (phrase.trim() === '') {
        // A company without clients who speak English need not translate: the Russian text is shown instead.
        if (text.ru?.trim()) report('form_translation_missing', at, { locale, field });
      } else if (phrase.length > FORM_TEXT_LIMIT) {
        report('form_text_too_long', at, { locale, field, limit: FORM_TEXT_LIMIT });
      }
    }
  }
}

/** Asked of some only: by a condition, a role or a segment. */
const forSome = ({ when, roles, segments }: Question) =>
  when !== undefined || Boolean(roles?.length) || Boolean(segments?.length);

/** What no form may lack: persons first, a criterion that is always asked, recommendations (M8.1, M5.3, M10.4). */
function checkBackbone(form: FormDefinition, report: Report): void {
  const all = form.sections.flatMap((section) => section.questions);
  if (!all.some((question) => question.type === 'person_checkin')) report('persons_missing', 'persons');
  if (!all.some((question) => question.type === 'criterion' && !forSome(question))) {
    report('criterion_missing', 'criteria');
  }
  const asked = all.filter((question) => question.type === 'recommendations');
  if (asked.length === 0) report('recommendations_missing', 'recommendations');
  if (asked.length > 1) report('recommendations_twice', 'recommendations');
  for (const question of asked) if (forSome(question)) report('recommendations_conditional', question.id);
}

function checkQuestions(form: FormDefinition, report: Report): void {
  const everywhere = new Set(form.sections.flatMap((section) => section.questions.map((one) => one.id)));
  const earlier: Earlier = new Map();
  const seen = new Set<string>();
  for (const section of form.sections) {
    for (const question of section.questions) {
      if (seen.has(question.id)) report('question_id_twice', question.id);
      if (!CODE.test(question.id)) report('question_id_bad', question.id);
      seen.add(question.id);
      checkTexts(question, question.id, report);
      checkQuestion(question, section.kind, report);
      if (question.when) checkCondition(question.when, question.id, earlier, everywhere, report);
      if (question.type === 'calculated') {
        checkFormula(question.formula, question.id, earlier, everywhere, report);
      }
      earlier.set(question.id, question);
    }
    checkTexts({ title: section.title, script: section.script }, section.kind, report);
  }
}

/** Minutes of all questions of a form, the most a meeting can take. */
export function sumMinutes(form: FormDefinition): number {
  return form.sections.reduce((sum, section) => sum + minutesOf(form, section.kind), 0);
}

function minutesOf(form: FormDefinition, kind: SectionKind): number {
  const section = form.sections.find((one) => one.kind === kind);
  return section?.questions.reduce((sum, question) => sum + (question.minutes ?? 0), 0) ?? 0;
}

/** All faults of a form; it may be published when none of them is an `error`. */
export function checkForm(form: FormDefinition): FormProblem[] {
  const problems: FormProblem[] = [];
  const report: Report = (code, at, facts = {}) => {
    problems.push({ code, level: LEVELS[code] ?? 'error', at, facts });
  };
  if (!CODE.test(form.code) || !CODE.test(form.trade)) report('form_code_bad', null);
  if (!(form.minutesBudget > 0 && form.minutesBudget <= 240)) report('form_budget_bad', null);
  const { title, pauseScript, resumeScript, closingScript } = form;
  checkTexts({ title, pauseScript, resumeScript, closingScript }, null, report);
  checkSections(form, report);
  checkQuestions(form, report);
  checkBackbone(form, report);
  const minutes = sumMinutes(form);
  if (minutes > form.minutesBudget) {
    report('minutes_over_budget', null, { minutes, budget: form.minutesBudget });
  }
  return problems;
}
