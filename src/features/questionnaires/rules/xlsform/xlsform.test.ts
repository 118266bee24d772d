import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormDefinition, Localised, Question } from '#features/questionnaires/shapes/form.ts';
import { READY_FORMS } from '#features/questionnaires/shapes/forms/ready-forms.ts';
import type { XlsForm } from '#features/questionnaires/shapes/xlsform.ts';
import { checkForm } from '#features/questionnaires/rules/check-form.ts';
import { readXlsForm } from '#features/questionnaires/rules/xlsform/read-form.ts';
import { listColumns, writeXlsForm } from '#features/questionnaires/rules/xlsform/write-form.ts';
import { both, sampleForm } from '../../../../../tests/factories/questionnaire-form.ts';

const back = (form: FormDefinition) => readXlsForm(writeXlsForm(form));
const sheet = (...rows: Record<string, string>[]) => rows.map((cells, index) => ({ line: index + 2, cells }));
const read = (survey: Record<string, string>[], choices: Record<string, string>[] = [], settings = {}) =>
  readXlsForm({ survey: sheet(...survey), choices: sheet(...choices), settings: sheet(settings) });
const told = (seen: ReturnType<typeof read>) =>
  seen.notes.map(
    (note) => `${note.level} ${note.code} ${note.sheet}:${note.line} ${note.name} ${note.found}`,
  );
const asked = (seen: ReturnType<typeof read>, kind = 'specifics') =>
  seen.form?.sections.find((section) => section.kind === kind)?.questions ?? [];

describe('our own forms', () => {
  it.each(READY_FORMS.map((form) => [form.code, form] as const))(
    '«%s» comes back as it went out',
    (_, form) => {
      expect(back(form)).toEqual({ form, notes: [] });
    },
  );

  it('and they hold what must not be lost on the way', () => {
    for (const form of READY_FORMS) {
      const questions = form.sections.flatMap((section) => section.questions);
      const parts = questions.flatMap((one) => (one.type === 'criterion' ? one.parts : []));
      const bounds = parts.map((part) => (part.kind === 'number' ? part.bound.from : `good ${part.good}`));
      const seen = {
        conditional: questions.some((one) => one.when),
        conditionalCriterion: questions.some((one) => one.type === 'criterion' && one.when),
        bounds: ['form', 'contract'].every((from) => bounds.some((bound) => bound === from)),
        facts: bounds.some((bound) => bound === 'good false'),
        minutes: questions.filter((one) => one.minutes).length > 10,
        coded: questions.some((one) => one.type === 'one' && one.options.every(({ code }) => code !== '')),
        own: questions.some((one) => one.type === 'many' && one.other),
        scale: questions.some((one) => one.type === 'scale' && one.labels),
        bothLanguages: questions.every(({ text: { ru, en } }) => ru !== '' && en !== '' && ru !== en),
      };
      expect([form.code, ...Object.entries(seen).flatMap(([what, there]) => (there ? [] : [what]))]).toEqual([
        form.code,
      ]);
    }
  });

  it('so does a form with every type of question', () => {
    expect(back(sampleForm)).toEqual({ form: sampleForm, notes: [] });
  });
});

const text: fc.Arbitrary<Localised> = fc.record({
  ru: fc.constantFrom('Вопрос?', 'Ещё «один»', 'a, b; c'),
  en: fc.constantFrom('A question?', 'Another one', 'x = y'),
});
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const options = fc
  .constantFrom(2, 3)
  .map((count) =>
    Array.from({ length: count }, (_, index) => ({ code: `o${index}`, text: both(`О${index}`) })),
  );
const limits = fc.constantFrom<object>({}, { min: 0 }, { min: -5, max: 100, decimals: 2 }, { decimals: 0 });
const column = fc.oneof(
  fc.record({ type: fc.constant('text'), maxLength: maybe(fc.nat(100)) }),
  limits.map((one) => ({ type: 'number', ...one })),
  fc.record({ type: fc.constant('one'), options }),
  fc.constant({ type: 'date' }),
);
const columns = fc
  .array(fc.tuple(column, text, maybe(fc.boolean())), { minLength: 1, maxLength: 4 })
  .map((all) =>
    all.map(([own, label, required], index) => ({ id: `c${index}`, text: label, required, ...own })),
  );
const own = fc.oneof(
  fc.record({
    type: fc.constantFrom('text', 'longtext'),
    maxLength: maybe(fc.integer({ min: 1, max: 900 })),
  }),
  fc.record({ type: fc.constantFrom('one', 'many'), options, other: maybe(fc.boolean()) }),
  fc.tuple(limits, maybe(text)).map(([one, unit]) => ({ type: 'number', ...one, unit })),
  fc.record({ type: fc.constant('scale'), min: fc.constantFrom(0, 1), max: fc.constantFrom(5, 10) }),
  fc.record({
    type: fc.constant('date'),
    from: maybe(fc.constant('2026-01-01')),
    to: maybe(fc.constant('2026-12-31')),
  }),
  fc.constantFrom({ type: 'yesno' }, { type: 'person' }, { type: 'persons_met' }),
  fc.record({ type: fc.constant('consent'), statement: text }),
  fc.record({ type: fc.constant('signature'), statement: maybe(text) }),
  fc.record({ type: fc.constant('photo'), max: maybe(fc.integer({ min: 1, max: 9 })) }),
  fc.record({
    type: fc.constant('position'),
    among: fc.constantFrom('positions', 'products'),
    many: maybe(fc.boolean()),
    other: maybe(fc.boolean()),
  }),
  fc
    .tuple(
      columns,
      fc.oneof(
        fc.nat(9).map((max) => ({ kind: 'added', max: max + 1 })),
        options.map((rows) => ({ kind: 'fixed', rows })),
      ),
    )
    .map(([all, rows]) => ({ type: 'table', columns: all, rows })),
);
const when = fc.constantFrom<object | undefined>(
  undefined,
  { op: 'eq', question: 'season', value: 'peaks' },
  {
    op: 'and',
    of: [
      { op: 'gte', question: 'staff', value: 5 },
      { op: 'answered', question: 'path' },
    ],
  },
  { op: 'not', of: { op: 'eq', question: 'reserve', value: false } },
  {
    op: 'or',
    of: [
      { op: 'includes', question: 'uses', value: 'video' },
      { op: 'lt', question: 'met_on', value: '2026-06-01' },
    ],
  },
);
const formula = fc.constantFrom<object>(
  {
    op: 'mul',
    of: [
      { op: 'answer', question: 'staff' },
      { op: 'value', value: 1.5 },
    ],
  },
  {
    op: 'days',
    of: [
      { op: 'answer', question: 'met_on' },
      { op: 'value', value: '2026-12-31' },
    ],
  },
  {
    op: 'if',
    of: [
      {
        op: 'eq',
        of: [
          { op: 'answer', question: 'reserve' },
          { op: 'value', value: true },
        ],
      },
      { op: 'value', value: 1 },
      { op: 'round', digits: 2, of: [{ op: 'answer', question: 'ease' }] },
    ],
  },
);
const question = fc
  .tuple(
    fc.oneof(
      own,
      fc.record({ type: fc.constant('calculated'), formula, decimals: maybe(fc.nat(3)), unit: maybe(text) }),
    ),
    fc.record({
      text,
      hint: maybe(text),
      required: maybe(fc.boolean()),
      minutes: maybe(fc.integer({ min: 0, max: 5 })),
      topic: maybe(fc.constantFrom('plans', 'people')),
      roles: maybe(fc.constant(['technical', 'user'])),
      segments: maybe(fc.constant(['a', 'c'])),
      purpose: maybe(text),
      followUps: maybe(fc.array(text, { minLength: 1, maxLength: 3 })),
      print: maybe(fc.nat(4).map((lines) => ({ lines }))),
      carried: maybe(fc.constant({ read_only: 'yes', 'media::image': 'a.png' })),
    }),
    when,
  )
  .map(([specific, base, condition]) => ({ ...base, ...specific, when: condition }));
const forms = fc.array(question, { maxLength: 6 }).map(
  (questions): FormDefinition => ({
    ...sampleForm,
    sections: sampleForm.sections.map((section) =>
      section.kind === 'specifics'
        ? {
            ...section,
            questions: [
              ...section.questions,
              ...questions.map((one, index) => ({ id: `extra${index}`, ...one }) as unknown as Question),
            ],
          }
        : section,
    ),
  }),
);

describe('on the way out', () => {
  it('an empty section holds a note, and a list of a question takes no name of ours', () => {
    const yesNo: Question = {
      id: 'yes_no',
      type: 'one',
      text: both('Да или нет?'),
      options: [
        { code: 'often', text: both('Часто') },
        { code: 'never', text: both('Никогда') },
      ],
    };
    const form: FormDefinition = {
      ...sampleForm,
      sections: sampleForm.sections.map((section) => {
        if (section.kind === 'carnegie') return { ...section, questions: [yesNo] };
        return section.kind === 'specifics' ? { ...section, questions: [] } : section;
      }),
    };
    expect(back(form)).toEqual({ form, notes: [] });
    const rows = writeXlsForm(form).survey.map(({ cells }) => `${cells['type']} ${cells['name']}`);
    expect(rows).toContain('note specifics_empty');
    expect(rows).toContain('select_one yes_no_2 yes_no');
  });

  it('a title changed in the column every program knows is the title, in the language of the file', () => {
    const sheets = writeXlsForm(sampleForm);
    const [settings] = sheets.settings;
    const changed = { ...settings?.cells, form_title: 'Новое имя' } as Record<string, string>;
    const { form } = readXlsForm({ ...sheets, settings: [{ line: 2, cells: changed }] });
    expect(form?.title).toEqual({ ...sampleForm.title, ru: 'Новое имя' });
  });
});

describe('whatever the form', () => {
  it('out, in and out again gives the same form and the same sheets', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const sheets = writeXlsForm(form);
        const seen = readXlsForm(sheets);
        expect(seen.notes.filter((note) => note.level !== 'kept')).toEqual([]);
        expect(seen.form).toEqual(form);
        expect(writeXlsForm(seen.form as FormDefinition)).toEqual(sheets);
      }),
      { numRuns: 200 },
    );
  });

  it('any cells at all are read or refused, never worse', () => {
    const cell = fc.constantFrom(
      '',
      'text',
      'select_one a',
      'begin_group',
      'end_group',
      'begin_repeat',
      'end_repeat',
      'calculate',
      '${a}',
      'criterion',
      'a',
      '1 +',
      'note',
    );
    const row = fc.record({ type: cell, name: cell, kind: cell, label: cell, relevant: cell, gate: cell });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const seen = read(rows, [{ list_name: 'a', name: '1', label: 'One' }]);
        if (seen.form) checkForm(seen.form);
        for (const note of seen.notes) expect(note.line).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a form made elsewhere', () => {
  const survey: Record<string, string>[] = [
    { type: 'start', name: 'start' },
    { type: 'note', name: 'hello', 'label::Русский (ru)': 'Здравствуйте', 'label::English (en)': 'Hello' },
    {
      type: 'text',
      name: 'Shop',
      'label::Русский (ru)': 'Магазин',
      'label::English (en)': 'Shop',
      required: 'yes',
    },
    { type: 'begin group', name: 'visit', label: 'Визит', relevant: "${Shop} != ''" },
    { type: 'select_one kinds or_other', name: 'kind', label: 'Вид', appearance: 'minimal' },
    {
      type: 'integer',
      name: 'rooms',
      label: 'Комнат',
      constraint: '. > 0 and . < 100',
      relevant: "${kind} = 'big'",
    },
    { type: 'end group' },
    { type: 'begin_repeat', name: 'people', label: 'Люди', repeat_count: '4' },
    { type: 'text', name: 'who', label: 'Кто' },
    { type: 'decimal', name: 'hours', label: 'Часы' },
    { type: 'end_repeat' },
    { type: 'calculate', name: 'total', label: 'Всего', calculation: 'sum(${hours}) * 2' },
    { type: 'range', name: 'score', label: 'Оценка', parameters: 'start=1 end=5 step=1' },
    { type: 'acknowledge', name: 'agree', label: 'Согласен' },
  ];
  const choices = [
    { list_name: 'kinds', name: 'big', label: 'Большой' },
    { list_name: 'kinds', name: 'small', label: 'Малый' },
  ];
  const seen = read(survey, choices, { form_id: 'Shops 2026', form_title: 'Магазины', version: '7' });

  it('becomes questions of ours, in the sections of the method (M5.2)', () => {
    expect(seen.form).toMatchObject({ code: 'shops_2026', title: { ru: 'Магазины' } });
    expect(asked(seen).map((one) => [one.id, one.type])).toEqual([
      ['shop', 'text'],
      ['kind', 'one'],
      ['rooms', 'number'],
      ['people', 'table'],
      ['total', 'calculated'],
      ['score', 'scale'],
      ['agree', 'consent'],
    ]);
    expect(asked(seen)[1]).toMatchObject({ other: true, when: { op: 'answered', question: 'shop' } });
    expect(asked(seen)[2]).toMatchObject({
      min: 1,
      max: 99,
      when: {
        op: 'and',
        of: [
          { op: 'answered', question: 'shop' },
          { op: 'eq', question: 'kind', value: 'big' },
        ],
      },
    });
    expect(asked(seen)[3]).toMatchObject({
      rows: { kind: 'added', max: 4 },
      columns: [{ id: 'who' }, { id: 'hours' }],
    });
    expect(asked(seen)[4]).toMatchObject({
      formula: {
        op: 'mul',
        of: [
          { op: 'sum', table: 'people', column: 'hours' },
          { op: 'value', value: 2 },
        ],
      },
    });
    expect(checkForm(seen.form as FormDefinition).map((one) => one.code)).not.toContain('section_missing');
  });

  it('and tells what was changed and what is kept for the way back', () => {
    expect(told(seen)).toEqual([
      'kept xlsform_metadata_kept survey:2 start start',
      'changed xlsform_name_changed survey:4 Shop shop',
      'changed xlsform_section_unknown survey:4 Shop ',
      'changed xlsform_group_flattened survey:5 visit Визит',
      'kept xlsform_cell_kept survey:6 kind minimal',
      'kept xlsform_cell_kept settings:2 shops_2026 7',
    ]);
    const again = writeXlsForm(seen.form as FormDefinition);
    expect(again.settings[0]?.cells).toMatchObject({ version: '7' });
    expect(again.survey[0]?.cells).toEqual({ type: 'start', name: 'start' });
    expect(listColumns(again.survey)).toContain('appearance');
    expect(readXlsForm(again).form).toEqual(seen.form);
  });
});

describe('what we cannot ask is refused by name and row', () => {
  const one = (row: Record<string, string>, ...more: Record<string, string>[]) =>
    told(read([{ type: 'text', name: 'first', label: 'Первый' }, row, ...more])).filter((line) =>
      line.startsWith('refused'),
    );

  it('types of question', () => {
    for (const type of [
      'geotrace',
      'geoshape',
      'audio',
      'file',
      'barcode',
      'rank',
      'time',
      'xml-external',
      'hidden',
    ]) {
      expect(one({ type, name: 'x', label: 'X' })).toEqual([
        `refused xlsform_type_unknown survey:3 x ${type}`,
      ]);
    }
    expect(one({ type: 'select_one_from_file a.csv', name: 'x' })).toEqual([
      'refused xlsform_type_unknown survey:3 x select_one_from_file',
    ]);
    expect(one({ type: 'note', name: 'bye', label: 'Пока' })).toEqual([
      'refused xlsform_type_unknown survey:3 bye note',
    ]);
  });

  it('lists that are not there, names that are none or taken, cells without a type', () => {
    expect(one({ type: 'select_one nowhere', name: 'x' })).toEqual([
      'refused xlsform_list_missing survey:3 x nowhere',
    ]);
    expect(one({ type: 'text', name: '«»' })).toEqual(['refused xlsform_name_missing survey:3 «» «»']);
    expect(one({ type: 'text', name: 'first' })).toEqual(['refused xlsform_name_twice survey:3 first first']);
    expect(one({ type: '', name: 'x' })).toEqual(['refused xlsform_type_cell_bad survey:3 x ']);
  });

  it('expressions, and they are kept for the way back', () => {
    const seen = read([
      { type: 'text', name: 'a', label: 'A' },
      {
        type: 'text',
        name: 'b',
        label: 'B',
        relevant: "regex(${a}, 'x')",
        constraint: "regex(., 'y')",
        required: '${a}',
      },
    ]);
    expect(told(seen).filter((line) => line.startsWith('refused'))).toEqual([
      "refused xlsform_constraint_bad survey:3 b regex(., 'y')",
      'refused xlsform_required_bad survey:3 b ${a}',
      'refused xlsform_function_unknown survey:3 b regex',
    ]);
    expect(asked(seen)[1]?.carried).toEqual({
      constraint: "regex(., 'y')",
      required: '${a}',
      relevant: "regex(${a}, 'x')",
    });
    expect(one({ type: 'text', name: 'x', relevant: '${nobody} = 1' })).toEqual([
      'refused xlsform_reference_unknown survey:3 x nobody',
    ]);
    expect(one({ type: 'calculate', name: 'x', calculation: "pulldata('a')" })).toEqual([
      'refused xlsform_function_unknown survey:3 x pulldata',
    ]);
    expect(one({ type: 'text', name: 'x', relevant: '${first} =' })).toEqual([
      'refused xlsform_expression_unreadable survey:3 x ',
    ]);
  });

  it('tables richer than ours, whole; gates that say nothing', () => {
    const repeat = { type: 'begin_repeat', name: 't' };
    expect(one(repeat, { type: 'image', name: 'p' }, { type: 'end_repeat', name: '' })).toEqual([
      'refused xlsform_table_too_rich survey:4 p image',
    ]);
    expect(
      one(
        repeat,
        { type: 'begin_repeat', name: 'u' },
        { type: 'end_repeat', name: '' },
        { type: 'end_repeat', name: '' },
      ),
    ).toEqual(['refused xlsform_table_too_rich survey:4 u begin_repeat']);
    const group = { type: 'begin_group', kind: 'criterion', name: 'c' };
    expect(
      one(group, { type: 'integer', name: 'n', gate: 'more than 5' }, { type: 'end_group', name: '' }),
    ).toEqual(['refused xlsform_gate_bad survey:4 n more than 5']);
  });

  it('a file without a survey', () => {
    const empty: XlsForm = { survey: [], choices: [], settings: [] };
    expect(readXlsForm(empty)).toMatchObject({ form: null, notes: [{ code: 'xlsform_survey_missing' }] });
  });
});
