// The sheets of an XLSForm to a form. What cannot be is refused by its name and row; what means nothing here but
// can be kept is kept; the rest of the form is read on.
import type {
  FormDefinition,
  FormSection,
  Localised,
  SectionKind,
} from '#features/questionnaires/shapes/form.ts';
import { blankForm } from '#features/questionnaires/shapes/forms/blank.ts';
import { XLSFORM_ROWS, type XlsForm, type XlsImport } from '#features/questionnaires/shapes/xlsform.ts';
import { Cells } from '#features/questionnaires/rules/xlsform/columns.ts';
import { finishSections } from '#features/questionnaires/rules/xlsform/finish-sections.ts';
import { Intake, nearestCode } from '#features/questionnaires/rules/xlsform/intake.ts';
import { onlyLanguage, repeatTexts } from '#features/questionnaires/rules/xlsform/one-language.ts';
import type { SectionDraft } from '#features/questionnaires/rules/xlsform/survey-drafts.ts';
import { SurveyReader } from '#features/questionnaires/rules/xlsform/survey-reader.ts';
import type { Locale } from '#kernel/words.ts';

const languageOf = (cells: Cells): Locale =>
  /\(en\)|^en$|english/i.test(cells.peek('default_language')) ? 'en' : 'ru';

/** A title in both languages is ours; one that was changed in the common column counts in the language of the file. */
function titleOf(settings: Cells, locale: Locale): Localised | undefined {
  const plain = settings.take('form_title');
  const own = settings.text('heading', locale) ?? settings.text('form_title', locale);
  if (plain === '') return own;
  return own ? { ...own, [locale]: plain } : { ru: plain, en: plain };
}

/** In the order of the method; a file that knows nothing of our sections gets the ones it lacks. */
function arrange(
  found: ReadonlyMap<SectionKind, SectionDraft>,
  sections: readonly FormSection[],
): FormSection[] {
  const foreign = found.size <= 1 && sections.every((section) => section.kind === 'specifics');
  if (!foreign) return [...sections];
  const taken = new Set(sections.flatMap((section) => section.questions.map((question) => question.id)));
  return blankForm.sections.map(
    (blank) =>
      sections.find((section) => section.kind === blank.kind) ?? {
        ...blank,
        // A name the file has already used goes to the file's own question.
        questions: blank.questions.map((one) => (taken.has(one.id) ? { ...one, id: `own_${one.id}` } : one)),
      },
  );
}

/** Reads the three sheets; `form` is null only where there is nothing to read. */
export function readXlsForm(sheets: XlsForm): XlsImport {
  const settings = new Cells(sheets.settings[0] ?? { line: 2, cells: {} });
  const locale = languageOf(settings);
  const intake = new Intake(sheets.choices.slice(0, XLSFORM_ROWS), locale);
  if (sheets.survey.length === 0) {
    intake.note('refused', 'xlsform_survey_missing', { line: 1 });
    return { form: null, notes: intake.notes };
  }
  if (!sheets.survey.some((row) => new Cells(row).peek('type') !== '')) {
    intake.note('refused', 'xlsform_type_missing', { line: 1 });
    return { form: null, notes: intake.notes };
  }
  if (sheets.survey.length > XLSFORM_ROWS || sheets.choices.length > XLSFORM_ROWS) {
    intake.note('refused', 'xlsform_too_many_rows', { line: XLSFORM_ROWS, found: String(XLSFORM_ROWS) });
    return { form: null, notes: intake.notes };
  }
  const reader = new SurveyReader(intake);
  reader.read(sheets.survey);
  const sections = arrange(reader.sections, finishSections(intake, [...reader.sections.values()]));
  const text = (column: string) => settings.text(column, locale);
  const minutes = Number(settings.take('minutes_budget') || blankForm.minutesBudget);
  const form: FormDefinition = {
    code: nearestCode(settings.take('form_id')) ?? blankForm.code,
    trade: nearestCode(settings.take('trade')) ?? blankForm.trade,
    title: titleOf(settings, locale) ?? blankForm.title,
    minutesBudget: Number.isFinite(minutes) ? minutes : blankForm.minutesBudget,
    pauseScript: text('pause_script') ?? blankForm.pauseScript,
    resumeScript: text('resume_script') ?? blankForm.resumeScript,
    closingScript: text('closing_script') ?? blankForm.closingScript,
    sections,
  };
  settings.take('default_language');
  const carried = { ...reader.metadata, ...intake.carry(settings, form.code, 'settings') };
  const whole = Object.keys(carried).length > 0 ? { ...form, carried } : form;
  if (onlyLanguage(sheets, locale) === null) return { form: whole, notes: intake.notes };
  intake.note('changed', 'xlsform_one_language', { line: 1, column: 'label' });
  return { form: repeatTexts(whole), notes: intake.notes };
}
