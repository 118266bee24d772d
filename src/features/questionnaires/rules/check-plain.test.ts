import { describe, expect, it } from 'vitest';
import type { InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import type { FormDefinition, Question } from '#features/questionnaires/shapes/form.ts';
import { validateAnswer } from '#features/questionnaires/rules/check-answer.ts';
import { checkForm } from '#features/questionnaires/rules/check-form.ts';
import { evaluate } from '#features/questionnaires/rules/evaluate.ts';
import { prepareForm } from '#features/questionnaires/rules/prepare.ts';
import {
  both,
  fullAnswers,
  MADE_ID,
  OFFER_ID,
  PERSON_ID,
  POSITION_ID,
  sampleFacts,
  sampleForm,
} from '../../../../tests/factories/questionnaire-form.ts';

const formWith = (...questions: Question[]): FormDefinition => ({
  ...sampleForm,
  sections: sampleForm.sections.map((section) =>
    section.kind === 'specifics' ? { ...section, questions: [...section.questions, ...questions] } : section,
  ),
});
const verdict = (question: Question, value: unknown, facts: InterviewFacts = sampleFacts) => {
  expect(checkForm(formWith(question))).toEqual([]);
  const seen = validateAnswer(prepareForm(formWith(question)), facts, question.id, value);
  return seen.ok ? 'ok' : seen.code;
};
const faultOf = (question: Question, value: unknown) =>
  validateAnswer(prepareForm(formWith(question)), sampleFacts, question.id, value);

const columns = [
  { id: 'name', type: 'text', text: both('Name'), required: true },
  { id: 'share', type: 'number', text: both('Share'), min: 0, max: 100 },
  { id: 'since', type: 'date', text: both('Since') },
  {
    id: 'kind',
    type: 'one',
    text: both('Kind'),
    options: [
      { code: 'a', text: both('A') },
      { code: 'b', text: both('B') },
    ],
  },
] as const;
const rivals: Question = {
  id: 'rivals',
  type: 'table',
  text: both('Rivals'),
  columns,
  rows: { kind: 'added', max: 2 },
};
const months: Question = {
  id: 'months',
  type: 'table',
  text: both('Months'),
  columns: [{ id: 'sum', type: 'number', text: both('Sum'), required: true }],
  rows: {
    kind: 'fixed',
    rows: [
      { code: 'jan', text: both('Jan') },
      { code: 'feb', text: both('Feb') },
    ],
  },
};

describe('a table', () => {
  const row = (cells: object, id = MADE_ID) => ({ rows: [{ id, cells }] });

  it('takes cells of every kind', () => {
    expect(verdict(rivals, row({ name: 'x', share: 40, since: '2026-01-05', kind: 'b' }))).toBe('ok');
  });

  it('names the row and the column of a bad cell', () => {
    expect(faultOf(rivals, row({ name: 'x', share: 101 }))).toMatchObject({
      code: 'answer_out_of_range',
      facts: { row: MADE_ID, column: 'share' },
    });
    expect(faultOf(rivals, row({ share: 4 }))).toMatchObject({
      code: 'answer_cell_missing',
      facts: { row: MADE_ID, column: 'name' },
    });
    expect(verdict(rivals, row({ name: 'x', kind: 'c' }))).toBe('answer_option_unknown');
    expect(verdict(rivals, row({ name: 'x', invented: 1 }))).toBe('answer_field_unknown');
  });

  it('keeps its bounds: no more rows than allowed, none twice, none nameless', () => {
    const more = [1, 2, 3].map((n) => ({ id: `${MADE_ID.slice(0, -1)}${n}`, cells: { name: 'x' } }));
    expect(verdict(rivals, { rows: more })).toBe('answer_list_too_long');
    expect(verdict(rivals, { rows: [more[0], more[0]] })).toBe('answer_repeats');
    expect(verdict(rivals, row({ name: 'x' }, 'jan'))).toBe('answer_type_wrong');
    expect(verdict(rivals, { rows: [] })).toBe('answer_empty');
  });

  it('with fixed rows wants every required cell of every row', () => {
    const jan = { id: 'jan', cells: { sum: 1 } };
    expect(verdict(months, { rows: [jan, { id: 'feb', cells: { sum: 2 } }] })).toBe('ok');
    expect(faultOf(months, { rows: [jan] })).toMatchObject({
      code: 'answer_cell_missing',
      facts: { row: 'feb', column: 'sum' },
    });
    expect(verdict(months, { rows: [{ id: 'mar', cells: { sum: 1 } }] })).toBe('answer_option_unknown');
  });

  it('may not be published with columns or rows out of bounds or twice', () => {
    const codes = (question: Question) => checkForm(formWith(question)).map((one) => one.code);
    expect(codes({ ...rivals, columns: [] } as Question)).toEqual(['table_columns_bad']);
    expect(codes({ ...rivals, columns: [columns[1], columns[1]] } as Question)).toEqual([
      'table_column_id_twice',
    ]);
    expect(codes({ ...rivals, rows: { kind: 'added', max: 51 } } as Question)).toEqual(['table_rows_bad']);
  });
});

describe('something chosen', () => {
  const who: Question = { id: 'who', type: 'person', text: both('Who?') };
  const what: Question = { id: 'what', type: 'position', among: 'positions', text: both('What?') };
  const which: Question = {
    id: 'which',
    type: 'offer',
    among: 'offers',
    many: true,
    other: true,
    text: both('Which?'),
  };

  it('is a known person, or one named in words', () => {
    expect(verdict(who, { personId: PERSON_ID })).toBe('ok');
    expect(verdict(who, { personId: null, name: 'Пётр Новый', post: 'главбух' })).toBe('ok');
    expect(verdict(who, { personId: null })).toBe('answer_field_missing');
    expect(verdict(who, { personId: MADE_ID })).toBe('answer_option_unknown');
  });

  it('is one of the positions of the client, or of the offers new for it', () => {
    expect(verdict(what, { ids: [POSITION_ID] })).toBe('ok');
    expect(verdict(what, { ids: [OFFER_ID] })).toBe('answer_option_unknown');
    expect(verdict(what, { ids: [POSITION_ID], other: 'x' })).toBe('answer_field_unknown');
    expect(verdict(which, { ids: [], other: 'своё' })).toBe('ok');
    expect(verdict(which, { ids: [] })).toBe('answer_empty');
  });

  it('is any of our products where the form says so; one, unless many are asked for', () => {
    const any: Question = { ...what, among: 'products' };
    const products = [POSITION_ID, OFFER_ID].map((id) => ({ id, name: id }));
    expect(verdict(any, { ids: [OFFER_ID] }, { ...sampleFacts, products })).toBe('ok');
    expect(verdict(any, { ids: [OFFER_ID, POSITION_ID] }, { ...sampleFacts, products })).toBe(
      'answer_list_too_long',
    );
  });

  it('is not asked where there is nothing to choose from', () => {
    const form = prepareForm(formWith({ ...what, required: true }));
    const seen = evaluate(form, { ...sampleFacts, positions: [] }, fullAnswers);
    expect(seen.sections[3]?.questions.at(-1)?.state).toBe('hidden');
  });
});

describe('a signature and a photo', () => {
  const signature: Question = { id: 'signed', type: 'signature', text: both('Sign') };
  const photo: Question = { id: 'room', type: 'photo', max: 2, text: both('Photo') };
  const file = { attachmentId: MADE_ID, sha256: 'a'.repeat(64), bytes: 1000 };
  const drawn = { ...file, kind: 'signature', mime: 'image/png' };
  const shot = { ...file, kind: 'photo', mime: 'image/jpeg' };

  it('name the attachment by id and fingerprint', () => {
    expect(verdict(signature, { by: 'hand', attachment: drawn })).toBe('ok');
    expect(verdict(photo, { photos: [{ ...shot, note: 'щит' }] })).toBe('ok');
    expect(verdict(photo, { photos: [shot, shot] })).toBe('answer_repeats');
    expect(verdict(photo, { photos: [{ ...shot, sha256: 'A'.repeat(64) }] })).toBe('answer_type_wrong');
    expect(verdict(photo, { photos: [{ ...shot, mime: 'text/html' }] })).toBe('answer_option_unknown');
    expect(verdict(photo, { photos: [{ ...shot, bytes: 99e6 }] })).toBe('answer_out_of_range');
    expect(verdict(signature, { by: 'hand', attachment: shot })).toBe('answer_option_unknown');
  });

  it('a signature on paper names who signed', () => {
    expect(verdict(signature, { by: 'paper', name: 'Анна Ким' })).toBe('ok');
    expect(verdict(signature, { by: 'paper' })).toBe('answer_field_missing');
  });
});

describe('a question for some', () => {
  const technical: Question = { id: 'racks', type: 'yesno', text: both('Racks?'), roles: ['technical'] };
  const large: Question = { id: 'board', type: 'yesno', text: both('Board?'), segments: ['a', 'b'] };
  const stateOf = (question: Question, facts: Partial<InterviewFacts>, others?: string) => {
    const met = { personIds: [PERSON_ID], ...(others ? { others } : {}) };
    const seen = evaluate(prepareForm(formWith(question)), { ...sampleFacts, ...facts }, { met_with: met });
    return seen.sections[3]?.questions.at(-1)?.state;
  };
  const person = (role?: string) => ({
    persons: [{ id: PERSON_ID, name: 'Анна', post: '', ...(role ? { role } : {}) }],
  });

  it('is asked when somebody of its roles sits at the table', () => {
    expect(stateOf(technical, person('technical'))).toBe('missing');
    expect(stateOf(technical, person('economic_buyer'))).toBe('hidden');
  });

  it('is asked of clients of its segments', () => {
    expect(stateOf(large, { segment: 'b' })).toBe('missing');
    expect(stateOf(large, { segment: 'c' })).toBe('hidden');
  });

  it('is asked as long as we do not know better (questionnaires begun earlier keep no roles)', () => {
    expect(stateOf(technical, person())).toBe('missing');
    expect(stateOf(technical, person('unknown'))).toBe('missing');
    expect(stateOf(technical, person('economic_buyer'), 'ещё двое')).toBe('missing');
    expect(stateOf(large, {})).toBe('missing');
    expect(stateOf(large, { segment: null })).toBe('missing');
  });

  it('cannot be the only criterion, nor the recommendations (M5.3, M10.4)', () => {
    const some = (kind: string): FormDefinition => ({
      ...sampleForm,
      sections: sampleForm.sections.map((section) =>
        section.kind === kind
          ? { ...section, questions: section.questions.map((one) => ({ ...one, segments: ['a' as const] })) }
          : section,
      ),
    });
    expect(checkForm(some('criteria')).map((one) => one.code)).toEqual(['criterion_missing']);
    expect(checkForm(some('recommendations')).map((one) => one.code)).toEqual([
      'recommendations_conditional',
    ]);
  });
});
