// A form as the sheets of an XLSForm. What other programs know goes into their columns; what only we know (the
// kind of a question, minutes, bounds of quality) into columns of our own, which they pass by.
import type {
  CarriedCells,
  FormDefinition,
  FormSection,
  Localised,
  Option,
  Question,
} from '#features/questionnaires/shapes/form.ts';
import type { XlsForm, XlsRow } from '#features/questionnaires/shapes/xlsform.ts';
import type { Dialect } from '#features/questionnaires/rules/formula/print-formula.ts';
import { printCondition } from '#features/questionnaires/rules/formula/print-condition.ts';
import { freeId } from '#features/questionnaires/rules/designer/make-id.ts';
import { questionIdOf } from '#features/questionnaires/rules/prepare.ts';
import { LANGUAGES, textCells } from '#features/questionnaires/rules/xlsform/columns.ts';
import {
  EMPTY,
  innerName,
  METADATA,
  type RowCells,
  type Sink,
} from '#features/questionnaires/rules/xlsform/sink.ts';
import { writeKind } from '#features/questionnaires/rules/xlsform/write-question.ts';

function dialectOf(questions: ReadonlyMap<string, Question>): Dialect {
  return {
    answer: (key) => {
      const id = questionIdOf(key);
      return key === id ? id : innerName(id, key.slice(id.length + 1));
    },
    column: innerName,
    days: (from, to) => `int(decimal-date-time(${to}) - decimal-date-time(${from}))`,
    listed: (key) => {
      const question = questions.get(questionIdOf(key));
      return question !== undefined && question.type !== 'calculated';
    },
  };
}

function lines(texts: readonly Localised[] | undefined): Localised | undefined {
  if (!texts || texts.length === 0) return undefined;
  const flat = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ');
  return {
    ru: texts.map((one) => flat(one.ru)).join('\n'),
    en: texts.map((one) => flat(one.en)).join('\n'),
  };
}

/** What every question has, whatever its type. */
function baseCells(question: Question, dialect: Dialect): RowCells {
  const { text, hint, purpose, followUps, required, when, minutes, topic, roles, segments, print } = question;
  return {
    ...textCells('label', text),
    ...textCells('hint', hint),
    required: required === undefined ? undefined : required ? 'yes' : 'no',
    relevant: when && printCondition(when, dialect),
    minutes,
    topic,
    roles: roles?.join(' '),
    segments: segments?.join(' '),
    print_lines: print?.lines,
    ...textCells('purpose', purpose),
    ...textCells('follow_ups', lines(followUps)),
  };
}

function writeSection(sink: Sink, section: FormSection): void {
  const { kind, title, script, questions, carried } = section;
  sink.survey(
    {
      type: 'begin_group',
      name: kind,
      kind: 'section',
      ...textCells('label', title),
      ...textCells('script', script),
    },
    carried,
  );
  for (const question of questions) writeKind(sink, question, baseCells(question, sink.dialect));
  if (questions.length === 0) sink.survey({ ...EMPTY, name: `${kind}_empty`, ...textCells('label', title) });
  sink.survey({ type: 'end_group', name: kind });
}

/** Order of the columns; carried ones come after. */
const FIRST = ['type', 'kind', 'name', 'list_name'];

function plain(cells: RowCells): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [column, value] of Object.entries(cells)) {
    if (value !== undefined && String(value).trim() !== '') kept[column] = String(value);
  }
  return kept;
}

/** All columns of a sheet, in a steady order. */
export function listColumns(rows: readonly XlsRow[]): string[] {
  const seen = new Set(rows.flatMap((row) => Object.keys(row.cells)));
  const first = FIRST.filter((column) => seen.has(column));
  return [...first, ...[...seen].filter((column) => !FIRST.includes(column))];
}

function settingsOf(form: FormDefinition): RowCells {
  const { code, trade, title, minutesBudget, pauseScript, resumeScript, closingScript, carried = {} } = form;
  return {
    form_title: title.ru,
    form_id: code,
    default_language: LANGUAGES.ru,
    trade,
    minutes_budget: minutesBudget,
    // Other converters know the title in one language only: a second column of it breaks them.
    ...textCells('heading', title),
    ...textCells('pause_script', pauseScript),
    ...textCells('resume_script', resumeScript),
    ...textCells('closing_script', closingScript),
    ...Object.fromEntries(Object.entries(carried).filter(([column]) => !column.startsWith(METADATA))),
  };
}

/** The three sheets; reading them gives the same form. */
export function writeXlsForm(form: FormDefinition): XlsForm {
  const survey: XlsRow[] = [];
  const choices: XlsRow[] = [];
  const lists = new Map<string, readonly Option[]>();
  const add = (rows: XlsRow[], cells: RowCells, carried: CarriedCells = {}) =>
    rows.push({ line: rows.length + 2, cells: { ...plain(cells), ...plain(carried) } });
  const questions = new Map(
    form.sections.flatMap((section) => section.questions.map((question) => [question.id, question])),
  );
  const sink: Sink = {
    dialect: dialectOf(questions),
    survey: (cells, carried) => void add(survey, cells, carried),
    list: (wanted, options) => {
      const known = [...lists].find(([name, of]) => of === options && name.startsWith(wanted));
      const name = known?.[0] ?? freeId(wanted, new Set(lists.keys()));
      if (!known) {
        for (const { code, text, carried } of options) {
          add(choices, { list_name: name, name: code, ...textCells('label', text) }, carried);
        }
      }
      lists.set(name, options);
      return name;
    },
  };
  for (const [column, name] of Object.entries(form.carried ?? {})) {
    if (column.startsWith(METADATA)) sink.survey({ type: column.slice(METADATA.length), name });
  }
  for (const section of form.sections) writeSection(sink, section);
  return { survey, choices, settings: [{ line: 2, cells: plain(settingsOf(form)) }] };
}
