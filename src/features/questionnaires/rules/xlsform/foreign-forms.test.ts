// Forms as other houses write them: numbers for codes, quotes a text processor has bent, groups in groups, a third
// language, one language only, columns by their old names.
import { describe, expect, it } from 'vitest';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { checkForm } from '#features/questionnaires/rules/check-form.ts';
import { readXlsForm } from '#features/questionnaires/rules/xlsform/read-form.ts';

/** A sheet as a table of words: the header, then the rows; `·` is an empty cell. */
function sheet(text: string) {
  const [header = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.map((row, index) => ({
    line: index + 2,
    cells: Object.fromEntries(
      row.flatMap((cell, at) => (cell === '·' || cell === '' ? [] : [[header[at] ?? '', cell] as const])),
    ),
  }));
}
const read = (survey: string, choices = '', settings = '') =>
  readXlsForm({ survey: sheet(survey), choices: sheet(choices), settings: sheet(settings) });
const told = ({ notes }: ReturnType<typeof read>, level: string) =>
  notes
    .filter((note) => note.level === level)
    .map(({ code, sheet: on, line, found }) => `${code} ${on}:${line} ${found}`);
const asked = ({ form }: ReturnType<typeof read>) =>
  form?.sections.find((section) => section.kind === 'specifics')?.questions ?? [];
const faults = (form: FormDefinition | null) =>
  form ? checkForm(form).filter((problem) => problem.level === 'error') : [];

describe('codes that are numbers', () => {
  const seen = read(
    `
    type                  | name    | label                                    | relevant                     | calculation
    select_one pump       | pump    | Which pump stands in the cellar?         | ·                            | ·
    select_multiple fault | fault   | What has been wrong with it this year?   | \${pump} != 3                | ·
    text                  | noise   | When is the noise worst?                 | selected(\${fault}, ‘1’)     | ·
    date                  | spared  | When was the seal last changed?          | \${pump}='2' and \${fault}!='' | ·
    calculate             | weight  | Weight                                   | ·                            | if(\${pump} = 2, 40, 15)
    text                  | none    | Who looks after it?                      | \${pump} = “-1”              | ·`,
    `
    list_name | name | label
    pump      | 1    | Small
    pump      | 2    | Large
    pump      | 3    | None
    pump      | -1   | Nobody knows
    fault     | 1    | Noise
    fault     | 2    | A leak`,
  );

  it('get a letter, and every condition and calculation follows them', () => {
    expect(asked(seen)[0]).toMatchObject({
      options: [{ code: 'q_1' }, { code: 'q_2' }, { code: 'q_3' }, { code: 'q_1_2' }],
    });
    expect(asked(seen).map(({ when }) => when)).toEqual([
      undefined,
      { op: 'ne', question: 'pump', value: 'q_3' },
      { op: 'includes', question: 'fault', value: 'q_1' },
      {
        op: 'and',
        of: [
          { op: 'eq', question: 'pump', value: 'q_2' },
          { op: 'answered', question: 'fault' },
        ],
      },
      undefined,
      { op: 'eq', question: 'pump', value: 'q_1_2' },
    ]);
    expect(asked(seen)[4]).toMatchObject({
      formula: { of: [{ of: [{ question: 'pump' }, { value: 'q_2' }] }, { value: 40 }, { value: 15 }] },
    });
    expect(told(seen, 'refused')).toEqual([]);
    expect(told(seen, 'changed')).toContain('xlsform_code_changed choices:5 -1');
  });
});

describe('one language', () => {
  it('stands in both until somebody translates it, and may be published', () => {
    const seen = read(
      `
      Type            | Name  | Label                        | Relevance       | Required
      begin group     | yard  | The yard                     | ·               | ·
      select one yn   | gate  | Is the gate wide enough?     | ·               | TRUE
      begin_group     | lorry | The lorry                    | \${gate} = 'no' | ·
      integer         | width | How wide is it?              | ·               | ·
      end_group       | ·     | ·                            | ·               | ·
      end group       | ·     | ·                            | ·               | ·`,
      `
      list name | name | label
      yn        | yes  | Yes
      yn        | no   | No`,
      `
      form_title | default_language
      The yard   | English (en)`,
    );
    expect(asked(seen)).toMatchObject([
      {
        id: 'gate',
        type: 'one',
        required: true,
        text: { ru: 'Is the gate wide enough?', en: 'Is the gate wide enough?' },
        options: [{ text: { ru: 'Yes', en: 'Yes' } }, { text: { ru: 'No', en: 'No' } }],
      },
      { id: 'width', when: { op: 'eq', question: 'gate', value: 'no' } },
    ]);
    expect(told(seen, 'changed').at(-1)).toBe('xlsform_one_language survey:1 ');
    expect(faults(seen.form)).toEqual([]);
  });

  it('is not made up where two are told: what one of them lacks is missing', () => {
    const seen = read(`
      type | name  | label::Русский (ru) | label::English (en)
      text | baker | Кто печёт?          | Who bakes?
      text | oven  | Какая печь?         | ·`);
    expect(told(seen, 'changed')).not.toContain('xlsform_one_language survey:1 ');
    expect(faults(seen.form)).toEqual([]);
    expect(seen.form && checkForm(seen.form)).toContainEqual({
      code: 'form_translation_missing',
      level: 'hint',
      at: 'oven',
      facts: { locale: 'en', field: 'text' },
    });
  });
});

describe('a third language, cascades, and words that would hold an answer', () => {
  const seen = read(
    `
    type                    | name    | label::English (en)       | label::Français (fr)     | choice_filter      | hint::English (en)
    start                   | start   | ·                         | ·                        | ·                  | ·
    note                    | welcome | We count the shelves now. | On compte les étagères.  | ·                  | ·
    select_one hall         | hall    | Which hall?               | Quelle salle ?           | ·                  | ·
    select_one row or_other | row     | Which row of \${hall}?    | Quelle rangée ?          | hall = \${hall}    | As on \${hall}
    begin_repeat            | shelf   | A shelf                   | Une étagère              | ·                  | ·
    decimal                 | load    | Its load                  | Sa charge                | ·                  | ·
    end_repeat              | ·       | ·                         | ·                        | ·                  | ·
    calculate               | all     | All of it                 | Tout                     | ·                  | ·
    barcode                 | label   | Its label                 | Son étiquette            | ·                  | ·`,
    `
    list_name | name  | label::English (en) | label::Français (fr) | hall
    hall      | north | North               | Nord                 | ·
    hall      | south | South               | Sud                  | ·
    row       | a     | A                   | A                    | north
    row       | b     | B                   | B                    | south`,
  );

  it('are kept for the way back, told by row, or refused by name', () => {
    expect(asked(seen).map(({ id, type }) => `${id} ${type}`)).toEqual([
      'hall one',
      'row one',
      'shelf table',
    ]);
    expect(told(seen, 'refused')).toEqual([
      'xlsform_type_unknown survey:10 barcode',
      'xlsform_expression_unreadable survey:9 ',
    ]);
    expect(told(seen, 'changed').filter((one) => one.startsWith('xlsform_reference'))).toEqual([
      'xlsform_reference_in_text survey:5 ${hall}',
      'xlsform_reference_in_text survey:5 ${hall}',
    ]);
    expect(asked(seen)[1]?.carried).toEqual({
      'label::Français (fr)': 'Quelle rangée ?',
      choice_filter: 'hall = ${hall}',
    });
    expect(asked(seen)[1]).toMatchObject({
      options: [{ code: 'a', carried: { hall: 'north' } }, { carried: { hall: 'south' } }],
    });
  });
});

describe('what is no form', () => {
  it('a sheet without types says so once and not row by row', () => {
    expect(read(`name | label\nrooms | How many rooms?\nbeds | How many beds?`)).toMatchObject({
      form: null,
      notes: [{ level: 'refused', code: 'xlsform_type_missing', sheet: 'survey', line: 1 }],
    });
  });
});
