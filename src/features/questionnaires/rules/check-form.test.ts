import { describe, expect, it } from 'vitest';
import type {
  Condition,
  FormDefinition,
  Question,
  SectionKind,
} from '#features/questionnaires/shapes/form.ts';
import { checkForm, sumMinutes } from '#features/questionnaires/rules/check-form.ts';
import { both, sampleForm } from '../../../../tests/factories/questionnaire-form.ts';

const codes = (form: FormDefinition) => checkForm(form).map((problem) => problem.code);
const change = (
  kind: SectionKind,
  edit: (questions: readonly Question[]) => readonly Question[],
): FormDefinition => ({
  ...sampleForm,
  sections: sampleForm.sections.map((section) =>
    section.kind === kind ? { ...section, questions: edit(section.questions) } : section,
  ),
});
const add = (kind: SectionKind, question: Question) => change(kind, (questions) => [...questions, question]);
const asked = (when: Condition) =>
  add('specifics', { id: 'extra', type: 'yesno', text: both('Extra'), when });

describe('a form may be published', () => {
  it('when it is whole', () => {
    expect(checkForm(sampleForm)).toEqual([]);
  });

  it('not with sections out of order, doubled or lacking (M5.2)', () => {
    const { sections } = sampleForm;
    expect(codes({ ...sampleForm, sections: [...sections].reverse() })).toContain('section_out_of_order');
    expect(codes({ ...sampleForm, sections: [...sections, ...sections.slice(-1)] })).toContain(
      'section_twice',
    );
    expect(codes({ ...sampleForm, sections: sections.slice(0, -1) })).toEqual([
      'section_missing',
      'recommendations_missing',
    ]);
  });

  it('not without persons, a criterion that is always asked, and recommendations (M8.1, M5.3, M10.4)', () => {
    expect(codes(change('persons', () => []))).toEqual(['persons_missing']);
    expect(codes(change('criteria', () => []))).toEqual(['criterion_missing']);
    expect(codes(change('recommendations', () => []))).toEqual(['recommendations_missing']);
    const sometimes: Condition = { op: 'eq', question: 'reserve', value: true };
    expect(codes(change('criteria', (all) => all.map((one) => ({ ...one, when: sometimes }))))).toEqual([
      'criterion_missing',
    ]);
    expect(
      codes(change('recommendations', (all) => all.map((one) => ({ ...one, when: sometimes })))),
    ).toEqual(['recommendations_conditional']);
  });

  it('not with one id for two questions, or an id that is no code', () => {
    expect(codes(add('growth', { id: 'path', type: 'yesno', text: both('Again') }))).toEqual([
      'question_id_twice',
    ]);
    expect(codes(add('growth', { id: 'a/b', type: 'yesno', text: both('Slash') }))).toEqual([
      'question_id_bad',
    ]);
  });

  it('not with a text lacking in Russian; what was not translated is only a hint', () => {
    const half: Question = { id: 'half', type: 'yesno', text: { ru: 'Есть?', en: ' ' } };
    expect(checkForm(add('growth', half))).toEqual([
      { code: 'form_translation_missing', level: 'hint', at: 'half', facts: { locale: 'en', field: 'text' } },
    ]);
    const other: Question = { ...half, text: { ru: '', en: 'Is there?' } };
    expect(checkForm(add('growth', other))).toEqual([
      { code: 'form_text_missing', level: 'error', at: 'half', facts: { locale: 'ru', field: 'text' } },
    ]);
    // Nothing is written at all: one fault is enough.
    expect(codes(add('growth', { ...half, text: { ru: '', en: '' } }))).toEqual(['form_text_missing']);
  });

  it('not with a condition that looks forward, at itself, or at nothing', () => {
    expect(codes(asked({ op: 'answered', question: 'speed/no_failure' }))).toEqual([
      'condition_points_forward',
    ]);
    expect(codes(asked({ op: 'answered', question: 'extra' }))).toEqual(['condition_points_forward']);
    expect(codes(asked({ op: 'not', of: { op: 'answered', question: 'nothing' } }))).toEqual([
      'condition_question_unknown',
    ]);
  });

  it('not with a condition that compares what cannot be compared', () => {
    const wrong: Condition[] = [
      { op: 'eq', question: 'season', value: 'winter' },
      { op: 'gt', question: 'season', value: 'even' },
      { op: 'eq', question: 'uses', value: 'video' },
      { op: 'gt', question: 'path', value: 'a' },
      { op: 'eq', question: 'staff', value: '40' },
      { op: 'includes', question: 'staff', value: '40' },
      { op: 'gte', question: 'met_on', value: 'soon' },
    ];
    for (const when of wrong)
      expect(codes(asked(when)), JSON.stringify(when)).toEqual(['condition_value_wrong']);
  });

  it('with conditions of every kind that look back', () => {
    const right: Condition[] = [
      {
        op: 'and',
        of: [
          { op: 'eq', question: 'season', value: 'even' },
          { op: 'gte', question: 'staff', value: 5 },
        ],
      },
      {
        op: 'or',
        of: [
          { op: 'includes', question: 'uses', value: 'video' },
          { op: 'answered', question: 'path' },
        ],
      },
      { op: 'not', of: { op: 'lt', question: 'met_on', value: '2026-06-01' } },
      { op: 'ne', question: 'consent', value: true },
    ];
    for (const when of right) expect(codes(asked(when)), JSON.stringify(when)).toEqual([]);
  });

  it('not with a choice between fewer than two, or limits the wrong way round', () => {
    const options = [{ code: 'a', text: both('A') }];
    expect(codes(add('growth', { id: 'choice', type: 'one', text: both('One'), options }))).toEqual([
      'question_options_too_few',
    ]);
    expect(codes(add('growth', { id: 'size', type: 'number', text: both('Size'), min: 5, max: 5 }))).toEqual([
      'limits_reversed',
    ]);
  });

  it('not with a question outside its section', () => {
    expect(codes(add('growth', { id: 'more', type: 'offer_interest', text: both('More') }))).toEqual([
      'question_in_wrong_section',
    ]);
  });

  it('over the minutes it may take is a warning, not a ban (M5.1)', () => {
    const long = add('growth', { id: 'long', type: 'yesno', text: both('Long'), minutes: 59 });
    expect(sumMinutes(long)).toBe(83);
    expect(checkForm(long)).toEqual([
      { code: 'minutes_over_budget', level: 'warning', at: null, facts: { minutes: 83, budget: 60 } },
    ]);
  });
});
