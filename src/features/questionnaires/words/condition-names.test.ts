import { describe, expect, it } from 'vitest';
import type { Condition, FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { sampleForm } from '../../../../tests/factories/questionnaire-form.ts';
import { conditionNames } from './condition-names.ts';
import { describeCondition } from './designer-condition.ts';

const long = 'Какую примерно долю того, что мы вообще возим, Вы берёте у нас?';
const form: FormDefinition = {
  ...sampleForm,
  sections: sampleForm.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.id === 'reserve' ? { ...question, text: { ru: long, en: '' } } : question,
    ),
  })),
};
const numbers = new Map([
  ['season', '7'],
  ['reserve', '12'],
]);
const say = (condition: Condition, longest?: number) =>
  describeCondition(condition, 'ru', conditionNames(form, 'ru', numbers, longest));

describe('a condition in words', () => {
  it('calls a question by its number on the sheet and by its words, cut between them', () => {
    expect(say({ op: 'eq', question: 'reserve', value: true }, 34)).toBe(
      '№\u00a012 «Какую примерно долю того, что мы…» — да',
    );
  });

  it('calls what is not printed by its words alone, and a fact of a criterion by its own', () => {
    expect(say({ op: 'lt', question: 'speed/measured', value: 5 })).toMatch(/^«[^№]+» меньше 5$/);
  });

  it('says an option by its words and a day as people write it', () => {
    expect(say({ op: 'eq', question: 'season', value: 'peaks' })).toMatch(/^№\u00a07 «.+» — (?!peaks).+/);
    expect(say({ op: 'gt', question: 'met_on', value: '2026-11-02' })).toContain('02.11.2026');
  });

  it('says of yes and no what was answered, never «не да»', () => {
    expect(say({ op: 'ne', question: 'reserve', value: true }, 10)).toMatch(/ — нет$/);
    expect(say({ op: 'ne', question: 'reserve', value: false }, 10)).toMatch(/ — да$/);
  });
});
