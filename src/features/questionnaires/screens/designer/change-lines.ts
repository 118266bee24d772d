// What has become of one question between two versions, line by line: the part, what it was, what it is.
import { compareLists } from '#features/questionnaires/rules/designer/diff.ts';
import { printCondition } from '#features/questionnaires/rules/formula/print-condition.ts';
import { printFormula } from '#features/questionnaires/rules/formula/print-formula.ts';
import type {
  CriterionPart,
  FormDefinition,
  Localised,
  Option,
  Question,
  SectionKind,
  TableColumn,
  TableRows,
} from '#features/questionnaires/shapes/form.ts';
import { numberQuestions } from '#features/questionnaires/rules/paper/number-questions.ts';
import { conditionNames } from '#features/questionnaires/words/condition-names.ts';
import { describeCondition } from '#features/questionnaires/words/designer-condition.ts';
import { designerWords } from '#features/questionnaires/words/designer.ts';
import { editorWords } from '#features/questionnaires/words/designer-editor.ts';
import { sheetWords } from '#features/questionnaires/words/paper.ts';
import { nameLevel } from '#features/clients/words/service-levels.ts';
import { peopleWords } from '#features/clients/words/people.ts';
import { formatNumber, LOCALES, type Locale, textIn } from '#kernel/words.ts';

export interface ChangeLine {
  readonly name: string;
  /** Null where there was nothing, or where nothing is left. */
  readonly before: string | null;
  readonly after: string | null;
}

type Changed = { readonly before: Question; readonly after: Question; readonly fields: readonly string[] };
type Forms = { readonly before: FormDefinition; readonly after: FormDefinition };

const isLocalised = (value: unknown): value is Localised =>
  typeof value === 'object' && value !== null && 'ru' in value && 'en' in value;

/** A line for each language that differs; the other language than the reader's is named. */
function textLines(name: string, before: unknown, after: unknown, locale: Locale): ChangeLine[] {
  return LOCALES.flatMap((language) => {
    const [was, is] = [before, after].map((text) => (isLocalised(text) ? text[language].trim() : '') || null);
    if (was === is) return [];
    const called = language === locale ? name : `${name}, ${editorWords[locale].languages[language]}`;
    return [{ name: called, before: was ?? null, after: is ?? null }];
  });
}

/** «не меньше 50 Мбит/с», «не больше 4 ч, по договору», «хороший ответ: да» */
export function describeBound(part: CriterionPart, locale: Locale): string {
  const w = editorWords[locale];
  const { criterion } = sheetWords[locale];
  if (part.kind === 'yesno') return `${w.good.toLowerCase()}: ${part.good ? w.yes : w.no}`;
  const { bound, unit } = part;
  if (bound.from === 'contract') {
    const level = nameLevel(bound.serviceLevel, locale);
    return `${w.compares[part.compare]}: ${w.bounds.contract} (${level})`;
  }
  const value = `${formatNumber(bound.value, locale)} ${unit ? textIn(unit, locale) : ''}`.trim();
  return criterion[part.compare](value);
}

const BOUND_FIELDS: ReadonlySet<string> = new Set(['bound', 'compare', 'good', 'kind']);

function partLines(before: Question, after: Question, locale: Locale): ChangeLine[] {
  const w = editorWords[locale];
  const h = designerWords[locale].history;
  const partsOf = (question: Question) => (question.type === 'criterion' ? question.parts : []);
  const difference = compareLists(partsOf(before), partsOf(after), ({ id }) => id);
  const whole = (part: CriterionPart) => `${textIn(part.text, locale)} (${describeBound(part, locale)})`;
  return [
    ...difference.changed.flatMap(({ before: was, after: is, fields }) => {
      const name = textIn(is.text, locale) || is.id;
      const bound = fields.some((field) => BOUND_FIELDS.has(field))
        ? [{ name, before: describeBound(was, locale), after: describeBound(is, locale) }]
        : [];
      // Bounds that read alike differ in the words put to the client where the contract is silent.
      const told = bound.filter((line) => line.before !== line.after);
      const texts = textLines(w.factText, was.text, is.text, locale);
      const units = ['unit', 'hint'].flatMap((field) =>
        textLines(
          `${name}: ${(field === 'unit' ? w.unit : w.hint).toLowerCase()}`,
          at(was, field),
          at(is, field),
          locale,
        ),
      );
      const lines = [...texts, ...told, ...units];
      return lines.length > 0 ? lines : [{ name, before: null, after: h.details }];
    }),
    ...difference.added.map((part) => ({ name: h.factAdded, before: null, after: whole(part) })),
    ...difference.removed.map((part) => ({ name: h.factRemoved, before: whole(part), after: null })),
    ...(difference.reordered ? [{ name: w.parts, before: null, after: h.reordered }] : []),
  ];
}

const at = (value: object, field: string): unknown => (value as Record<string, unknown>)[field];

interface Named {
  readonly text: Localised;
}

/** Options, columns or rows: what was added and taken away, and what is called otherwise. */
function listLines<Item extends Named>(
  name: string,
  [before, after]: readonly [readonly Item[], readonly Item[]],
  nameOf: (item: Item) => string,
  locale: Locale,
): ChangeLine[] {
  const h = designerWords[locale].history;
  const { added, removed, changed, reordered } = compareLists(before, after, nameOf);
  const called = (item: Item) => textIn(item.text, locale) || nameOf(item);
  return [
    ...added.map((item) => ({
      name: `${name}: ${h.added.toLowerCase()}`,
      before: null,
      after: called(item),
    })),
    ...removed.map((item) => ({
      name: `${name}: ${h.removed.toLowerCase()}`,
      before: called(item),
      after: null,
    })),
    ...changed.flatMap(({ before: was, after: is }) => {
      const lines = textLines(name, was.text, is.text, locale);
      return lines.length > 0 ? lines : [{ name: `${name}: ${called(is)}`, before: null, after: h.details }];
    }),
    ...(reordered ? [{ name, before: null, after: h.reordered }] : []),
  ];
}

const optionsOf = (question: Question): readonly Option[] => ('options' in question ? question.options : []);
const columnsOf = (question: Question): readonly TableColumn[] =>
  question.type === 'table' ? question.columns : [];

function rowsOf(question: Question): readonly Option[] {
  return question.type === 'table' && question.rows.kind === 'fixed' ? question.rows.rows : [];
}

function rowLines(before: Question, after: Question, locale: Locale): ChangeLine[] {
  const w = editorWords[locale];
  const kind = (rows: TableRows | undefined) =>
    rows ? `${w.rowKinds[rows.kind]}${rows.kind === 'added' ? `, ${rows.max}` : ''}` : null;
  const [was, is] = [before, after].map((one) => kind(one.type === 'table' ? one.rows : undefined) ?? null);
  return [
    ...(was === is ? [] : [{ name: w.rows, before: was ?? null, after: is ?? null }]),
    ...listLines(w.rows, [rowsOf(before), rowsOf(after)], ({ code }) => code, locale),
  ];
}

/** Parts of a question that are told in a word or two. */
function sayPlain(question: Question, field: string, form: FormDefinition, locale: Locale): string | null {
  const w = editorWords[locale];
  if (field === 'when') {
    if (!question.when) return w.whenAlways;
    return `${describeCondition(question.when, locale, conditionNames(form, locale, numberQuestions(form)))} (${printCondition(question.when)})`;
  }
  if (field === 'formula') return question.type === 'calculated' ? printFormula(question.formula) : null;
  if (field === 'type') return w.types[question.type];
  if (field === 'print') return question.print ? String(question.print.lines) : null;
  if (field === 'topic') return question.topic ? w.topics[question.topic] : w.noTopic;
  if (field === 'segments') return question.segments?.join(', ').toUpperCase() || w.segmentsAll;
  if (field === 'roles') {
    const { roleKinds } = peopleWords[locale];
    const said = question.roles?.map((role) => roleKinds[role as keyof typeof roleKinds] ?? role);
    return said?.join(', ') || w.rolesAll;
  }
  if (field === 'among') return 'among' in question ? w.amongOf[question.among] : null;
  const found = at(question, field);
  if (field === 'required' || field === 'other' || field === 'many') return found ? w.yes : w.no;
  return found === undefined ? null : typeof found === 'number' ? formatNumber(found, locale) : String(found);
}

/** All lines of a changed question, in the order its parts are edited in. */
export function listChanges({ before, after, fields }: Changed, forms: Forms, locale: Locale): ChangeLine[] {
  const w = editorWords[locale];
  const h = designerWords[locale].history;
  const called: Record<string, string> = {
    text: w.text,
    hint: w.hint,
    purpose: w.purpose,
    statement: w.statement,
    unit: w.unit,
    type: w.type,
    required: w.required,
    minutes: w.minutes,
    print: w.lines,
    topic: w.topic,
    roles: w.roles,
    segments: w.segments,
    other: w.other,
    min: w.min,
    max: w.max,
    decimals: w.decimals,
    maxLength: w.maxLength,
    among: w.among,
    many: w.several,
    formula: w.formula,
    when: w.when,
    from: w.from,
    to: w.to,
  };
  return fields.flatMap((field): ChangeLine[] => {
    const name = called[field] ?? field;
    switch (field) {
      case 'parts':
        return partLines(before, after, locale);
      case 'options':
        return listLines(w.options, [optionsOf(before), optionsOf(after)], ({ code }) => code, locale);
      case 'columns':
        return listLines(w.columns, [columnsOf(before), columnsOf(after)], ({ id }) => id, locale);
      case 'rows':
        return rowLines(before, after, locale);
      case 'carried':
        return [];
      case 'followUps': {
        const [was, is] = [before.followUps ?? [], after.followUps ?? []];
        return Array.from({ length: Math.max(was.length, is.length) }, (_, index) =>
          textLines(w.followUps, was[index], is[index], locale),
        ).flat();
      }
      case 'labels': {
        const [was, is] = [before, after].map((one) => (one.type === 'scale' ? one.labels : undefined));
        return [
          ...textLines(w.lowEnd, was?.min, is?.min, locale),
          ...textLines(w.highEnd, was?.max, is?.max, locale),
        ];
      }
      default: {
        const [one, other] = [at(before, field), at(after, field)];
        const texts = isLocalised(one) || isLocalised(other) ? textLines(name, one, other, locale) : null;
        // The question stands above its lines in the words it has now.
        if (texts && field === 'text') {
          const asked = textIn(after.text, locale);
          return texts.map((line) => (line.after === asked ? { ...line, name: h.was, after: null } : line));
        }
        if (texts) return texts;
        return [
          {
            name,
            before: sayPlain(before, field, forms.before, locale),
            after: sayPlain(after, field, forms.after, locale),
          },
        ];
      }
    }
  });
}

/** Texts of a section that differ. */
export function listSectionChanges(kind: SectionKind, forms: Forms, locale: Locale): ChangeLine[] {
  const w = editorWords[locale];
  const [was, is] = [forms.before, forms.after].map((form) => form.sections.find((one) => one.kind === kind));
  return [
    ...textLines(w.sectionTitle, was?.title, is?.title, locale),
    ...textLines(w.sectionScript, was?.script, is?.script, locale),
  ];
}

/** Parts of the form itself that differ. */
export function listFormChanges(names: readonly string[], forms: Forms, locale: Locale): ChangeLine[] {
  const w = editorWords[locale];
  const called: Record<string, string> = {
    title: w.title,
    trade: w.trade,
    minutesBudget: w.budget,
    pauseScript: w.pauseScript,
    resumeScript: w.resumeScript,
    closingScript: w.closingScript,
  };
  return names.flatMap((field) => {
    const name = called[field] ?? field;
    const [was, is] = [at(forms.before, field), at(forms.after, field)];
    if (isLocalised(was) || isLocalised(is)) return textLines(name, was, is, locale);
    return [{ name, before: String(was), after: String(is) }];
  });
}
