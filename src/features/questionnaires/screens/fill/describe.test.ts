import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '#features/questionnaires/shapes/answers.ts';
import { type Question, QUESTION_TYPES } from '#features/questionnaires/shapes/form.ts';
import { describeAnswer } from '#features/questionnaires/words/describe-answer.ts';
import { questionTypes } from '#features/questionnaires/words/question-types.ts';
import {
  both,
  MADE_ID,
  PERSON_ID,
  POSITION_ID,
  sampleFacts,
} from '../../../../../tests/factories/questionnaire-form.ts';

const read = (question: object, value: unknown, locale: 'ru' | 'en' = 'ru') =>
  describeAnswer(
    {
      question: { id: 'q', text: both('Q'), ...question } as Question,
      subject: { part: 'value' },
      facts: sampleFacts,
      locale,
    },
    value as AnswerValue,
  );

const table = {
  type: 'table',
  columns: [
    { id: 'count', type: 'number', text: { ru: 'Заявок', en: 'Requests' }, unit: { ru: 'шт.', en: 'pcs' } },
    { id: 'since', type: 'date', text: { ru: 'С', en: 'Since' } },
  ],
  rows: { kind: 'fixed', rows: [{ code: 'jan', text: { ru: 'Январь', en: 'January' } }] },
};
const file = { attachmentId: MADE_ID, sha256: 'a'.repeat(64), bytes: 9, mime: 'image/png' };

describe('an answer in words', () => {
  it('tells a table row by row, under the names of its rows', () => {
    const value = { rows: [{ id: 'jan', cells: { count: 1200, since: '2026-01-05' } }] };
    expect(read(table, value)).toEqual(['Январь\u00a0— заявок: 1\u00a0200\u00a0шт., с: 05.01.2026']);
    expect(read(table, value, 'en')).toEqual(['January\u00a0— requests: 1,200\u00a0pcs, since: 05/01/2026']);
  });

  it('names who and what was chosen', () => {
    expect(read({ type: 'person' }, { personId: PERSON_ID })).toEqual(['Анна Ким, Директор']);
    expect(read({ type: 'person' }, { personId: null, name: 'Пётр', post: 'главбух' })).toEqual([
      'Пётр, главбух',
    ]);
    const position = { type: 'position', among: 'positions', other: true };
    expect(read(position, { ids: [POSITION_ID], other: 'своё' })).toEqual(['Интернет, своё']);
  });

  it('tells a result with its unit, a signature with its name, photos by number', () => {
    expect(read({ type: 'calculated', unit: both('ч') }, 12.5)).toEqual(['12,5\u00a0ч']);
    expect(read({ type: 'calculated' }, true, 'en')).toEqual(['Yes']);
    expect(read({ type: 'signature' }, { by: 'paper', name: 'Анна' })).toEqual(['Анна, подписано на бумаге']);
    expect(read({ type: 'signature' }, { by: 'hand', attachment: file }, 'en')).toEqual(['Signed']);
    expect(read({ type: 'photo' }, { photos: [{ ...file, note: 'щит' }] })).toEqual(['1\u00a0снимок, щит']);
  });

  it('every type of question has a name of its own in both languages', () => {
    for (const locale of ['ru', 'en'] as const) {
      const names = QUESTION_TYPES.map((type) => questionTypes[locale].types[type]);
      expect(new Set(names).size).toBe(QUESTION_TYPES.length);
    }
  });
});
