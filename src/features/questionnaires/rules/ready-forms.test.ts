import { describe, expect, it } from 'vitest';
import type { Answers } from '#features/questionnaires/shapes/answers.ts';
import type { FormDefinition, Localised } from '#features/questionnaires/shapes/form.ts';
import { READY_FORMS } from '#features/questionnaires/shapes/forms/ready-forms.ts';
import { checkForm, sumMinutes } from '#features/questionnaires/rules/check-form.ts';
import { evaluate } from '#features/questionnaires/rules/evaluate.ts';
import { prepareForm } from '#features/questionnaires/rules/prepare.ts';
import { sampleFacts } from '../../../../tests/factories/questionnaire-form.ts';

function phrases(value: unknown, locale: keyof Localised): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('ru' in value && 'en' in value) return [(value as Localised)[locale]];
  return Object.values(value).flatMap((part) => phrases(part, locale));
}
const questions = (form: FormDefinition, kind: string) =>
  form.sections.find((section) => section.kind === kind)?.questions ?? [];

describe.each(READY_FORMS.map((form) => [form.code, form] as const))('the ready form «%s»', (_code, form) => {
  it('has no fault, and not even a warning (M5)', () => {
    expect(checkForm(form)).toEqual([]);
  });

  it('fits into an hour (M5.1)', () => {
    expect(form.minutesBudget).toBeLessThanOrEqual(60);
    expect(sumMinutes(form)).toBeLessThanOrEqual(60);
  });

  it('lets the client talk: six to eight Carnegie questions, each with its purpose and two ways to go on', () => {
    const carnegie = questions(form, 'carnegie');
    expect(carnegie.length).toBeGreaterThanOrEqual(6);
    expect(carnegie.length).toBeLessThanOrEqual(8);
    for (const question of carnegie) {
      expect(question.purpose, question.id).toBeDefined();
      expect(question.topic, question.id).toBeDefined();
      expect(question.followUps, question.id).toHaveLength(2);
    }
    expect(new Set(carnegie.map((question) => question.topic)).size).toBeGreaterThanOrEqual(5);
  });

  it('asks eight to twelve things about the cooperation', () => {
    expect(questions(form, 'specifics').length).toBeGreaterThanOrEqual(8);
    expect(questions(form, 'specifics').length).toBeLessThanOrEqual(12);
  });

  it('addresses one person: «Вы» with a capital, dashes and quotes as printers set them', () => {
    for (const phrase of phrases(form, 'ru')) {
      expect(phrase).not.toMatch(/(^|[^а-яё])(вы|вас|вам|вами|ваш[а-яё]*)(?![а-яё])/);
      expect(phrase).not.toMatch(/["“”]| —|\s-\s|\.\.\./);
    }
    for (const phrase of phrases(form, 'en')) expect(phrase).not.toMatch(/["']|[а-яё]/i);
  });

  it('meets silence without falling, and begins with the date', () => {
    const seen = evaluate(prepareForm(form), sampleFacts, {} as Answers);
    expect(seen.nextPlace?.questionId).toBe('met_on');
    expect(seen.gate.state).toBe('not_reached');
  });
});
