// Would other people's converters take what we write? Their published rules, told in our own words and kept here, since
// none of them can be had as a package: what an XLSForm must hold before an XForm is made of it.
import { describe, expect, it } from 'vitest';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { READY_FORMS } from '#features/questionnaires/shapes/forms/ready-forms.ts';
import type { XlsForm, XlsRow } from '#features/questionnaires/shapes/xlsform.ts';
import { type Expression, parseExpression } from '#features/questionnaires/rules/formula/parse-expression.ts';
import { writeXlsForm } from '#features/questionnaires/rules/xlsform/write-form.ts';
import { sampleForm } from '../../../../../tests/factories/questionnaire-form.ts';

const CELL_LIMIT = 32_767;
const NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
const TYPES =
  /^(text|integer|decimal|date|range|image|calculate|note|start|end|today|deviceid|username|audit)$/;
/** Columns that mean the same to a converter: two of them on one sheet are one too many. */
const ALIASES: Record<string, string> = {
  caption: 'label', relevance: 'relevant', tag: 'name', value: 'name', command: 'type', form_title: 'title', form_id: 'id_string',
  calculate: 'calculation', read_only: 'readonly', count: 'repeat_count', image: 'media', audio: 'media', video: 'media', body: 'control', rows: 'control',
}; // biome-ignore format: a table
const TRANSLATED = new Set([
  'label',
  'hint',
  'guidance_hint',
  'constraint_message',
  'required_message',
  'media',
]);
/** Of these a converter reads one plain cell; a language beside it makes something else of the cell. */
const PLAIN = new Set([
  'type', 'name', 'relevant', 'required', 'constraint', 'calculation', 'parameters', 'appearance', 'default', 'readonly', 'repeat_count',
  'choice_filter', 'list_name', 'title', 'id_string', 'version', 'default_language', 'style', 'instance_name',
]); // biome-ignore format: a table
const FUNCTIONS = new Set([
  'selected', 'not', 'if', 'coalesce', 'round', 'sum', 'count', 'int', 'number', 'decimal-date-time', 'date', 'string-length', 'true', 'false',
]); // biome-ignore format: a table

interface Element {
  readonly name: string;
  readonly line: number;
  readonly inRepeat: string | null;
}

const basic = (header: string) => {
  const [name = ''] = header.split('::');
  return ALIASES[name] ?? name;
};

function headerFaults(sheet: string, rows: readonly XlsRow[]): string[] {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row.cells)))];
  const faults: string[] = [];
  for (const header of headers) {
    const translated = header.includes('::');
    if (translated && PLAIN.has(basic(header))) faults.push(`${sheet}: ${header} has no languages`);
    const same = headers.filter((other) => other !== header && !other.includes('::') && !translated);
    if (same.some((other) => basic(other) === basic(header))) faults.push(`${sheet}: ${header} stands twice`);
    if (sheet === 'choices' && / /.test(header.split('::')[0] ?? ''))
      faults.push(`${sheet}: ${header} has a space`);
  }
  const languages = new Set(headers.flatMap((header) => header.split('::').slice(1)));
  for (const column of TRANSLATED) {
    const told = headers.filter((header) => basic(header) === column).length;
    if (told > 0 && told !== languages.size) faults.push(`${sheet}: ${column} is not in every language`);
  }
  for (const { line, cells } of rows) {
    for (const [header, text] of Object.entries(cells))
      if (text.length > CELL_LIMIT) faults.push(`${sheet}:${line} ${header} is too long for a cell`);
  }
  return faults;
}

function* partsOf(expression: Expression): Generator<Expression> {
  yield expression;
  if (expression.kind === 'binary') {
    yield* partsOf(expression.left);
    yield* partsOf(expression.right);
  }
  if (expression.kind === 'negate') yield* partsOf(expression.of);
  if (expression.kind === 'call') for (const arg of expression.args) yield* partsOf(arg);
}

function expressionFaults(at: string, text: string, here: Element, known: readonly Element[]): string[] {
  const parsed = parseExpression(text);
  if (!parsed.ok) return [`${at}: ${text} cannot be read`];
  const faults: string[] = [];
  const gathered = new Set<Expression>();
  for (const part of partsOf(parsed.expression)) {
    if (part.kind === 'call') {
      if (!FUNCTIONS.has(part.name)) faults.push(`${at}: no function ${part.name}`);
      if (part.name === 'sum' || part.name === 'count') for (const arg of part.args) gathered.add(arg);
    }
    if (part.kind !== 'ref') continue;
    const meant = known.filter((one) => one.name === part.name);
    if (meant.length !== 1) faults.push(`${at}: ${part.name} means ${meant.length} things`);
    const [one] = meant;
    if (one && one.line === here.line) faults.push(`${at}: ${part.name} looks at itself`);
    if (one?.inRepeat && one.inRepeat !== here.inRepeat && !gathered.has(part))
      faults.push(`${at}: ${part.name} is one of many`);
  }
  return faults;
}

/** Everything a converter would stop at. */
function listFaults({ survey, choices, settings }: XlsForm): string[] {
  const faults = [
    ...headerFaults('survey', survey),
    ...headerFaults('choices', choices),
    ...headerFaults('settings', settings),
  ];
  const lists = new Map<string, string[]>();
  for (const { line, cells } of choices) {
    const { list_name: list = '', name = '' } = cells;
    const names = lists.get(list) ?? [];
    if (!NAME.test(list) || name === '' || /\s/.test(name)) faults.push(`choices:${line} has no good name`);
    if (names.includes(name)) faults.push(`choices:${line} ${name} stands twice in ${list}`);
    if (!Object.keys(cells).some((header) => basic(header) === 'label'))
      faults.push(`choices:${line} has no label`);
    lists.set(list, [...names, name]);
  }

  const known: Element[] = [];
  const open: { kind: string; name: string; names: Set<string> }[] = [
    { kind: 'survey', name: 'data', names: new Set(['meta']) },
  ];
  const repeats = new Set(['data']);
  const enter = (line: number, name: string) => {
    const siblings = open.at(-1)?.names ?? new Set();
    if (!NAME.test(name)) faults.push(`survey:${line} ${name} is no name`);
    if (siblings.has(name.toLowerCase())) faults.push(`survey:${line} ${name} stands twice here`);
    siblings.add(name.toLowerCase());
    known.push({ name, line, inRepeat: open.find((one) => one.kind === 'repeat')?.name ?? null });
  };
  for (const { line, cells } of survey) {
    const { type = '', name = '', required = '', parameters = '' } = cells;
    const end = /^end_(group|repeat)$/.exec(type)?.[1];
    if (end) {
      if (open.pop()?.kind !== end) faults.push(`survey:${line} closes what is not open`);
      continue;
    }
    enter(line, name);
    if (required !== '' && !['yes', 'no'].includes(required))
      faults.push(`survey:${line} required ${required}`);
    const labelled = Object.keys(cells).some((header) => basic(header) === 'label');
    if (!labelled && type !== 'start') faults.push(`survey:${line} ${name} has no label`);
    const begin = /^begin_(group|repeat)$/.exec(type)?.[1];
    if (begin) {
      if (begin === 'repeat' && repeats.has(name)) faults.push(`survey:${line} a second repeat ${name}`);
      if (begin === 'repeat') repeats.add(name);
      open.push({ kind: begin, name, names: new Set() });
      continue;
    }
    const select = /^select_(?:one|multiple) (\S+)( or_other)?$/.exec(type);
    if (select) {
      const [, list = '', other] = select;
      if (!lists.has(list)) faults.push(`survey:${line} no list ${list}`);
      // The converter asks in words what «other» is, in a question of its own making.
      if (other) enter(line, `${name}_other`);
    } else if (!TYPES.test(type)) faults.push(`survey:${line} no type ${type}`);
    if (type === 'calculate' && !cells['calculation']) faults.push(`survey:${line} nothing to calculate`);
    const told = Object.fromEntries(
      parameters
        .split(' ')
        .filter(Boolean)
        .map((one) => one.split('=')),
    );
    if (type !== 'range' && parameters !== '') faults.push(`survey:${line} parameters of ${type}`);
    if (type === 'range') {
      const [from, to, step] = [told.start, told.end, told.step].map(Number) as [number, number, number];
      if (!(step > 0 && step <= Math.abs(to - from))) faults.push(`survey:${line} a range of ${parameters}`);
    }
  }
  if (open.length !== 1) faults.push(`survey: ${open.at(-1)?.name} is not closed`);

  for (const { line, cells } of survey) {
    const here = known.find((one) => one.line === line);
    for (const [header, text] of Object.entries(cells)) {
      const at = `survey:${line} ${header}`;
      if (here && ['relevant', 'constraint', 'calculation'].includes(header))
        faults.push(...expressionFaults(at, text, here, known));
      else if (text.includes('${')) faults.push(`${at} holds a reference`);
    }
  }
  const [one = { cells: {} as Record<string, string> }] = settings;
  if (!one.cells['form_title'] || !NAME.test(one.cells['form_id'] ?? ''))
    faults.push('settings: no title or id');
  const label = `label::${one.cells['default_language']}`;
  if (!survey.some(({ cells }) => label in cells))
    faults.push('settings: the language is none of the labels');
  return faults;
}

describe('a converter of another house would take', () => {
  it.each([...READY_FORMS, sampleForm].map((form) => [form.code, form] as const))('«%s»', (_, form) => {
    expect(listFaults(writeXlsForm(form))).toEqual([]);
  });
});

describe('and would stop at', () => {
  const [first] = READY_FORMS as [FormDefinition];
  const whole = writeXlsForm(first);
  const faultsOf = (
    change: (row: Record<string, string>) => Record<string, string>,
    at: keyof XlsForm = 'survey',
  ) => listFaults({ ...whole, [at]: whole[at].map((row) => ({ ...row, cells: change({ ...row.cells }) })) });

  it('a title in two languages, an expression about nobody, a list that is not there', () => {
    expect(faultsOf((row) => ({ ...row, 'form_title::English (en)': 'Talk' }), 'settings')).toEqual([
      'settings: form_title::English (en) has no languages',
    ]);
    expect(faultsOf((row) => ('relevant' in row ? { ...row, relevant: '${nobody} = 1' } : row))[0]).toContain(
      'nobody means 0 things',
    );
    expect(faultsOf((row) => ({ ...row, list_name: 'one' }), 'choices').join()).toContain('no list');
  });
});
