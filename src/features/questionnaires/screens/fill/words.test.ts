import { describe, expect, it } from 'vitest';
import { describeGrowth, describeInterest } from '#features/questionnaires/words/agreements.ts';
import { quoteWords } from '#features/questionnaires/words/describe-answer.ts';
import { nameSlot } from '#features/questionnaires/words/name-slot.ts';
import { questionnaireRefusals } from '#features/questionnaires/words/refusals.ts';
import { OFFER_ID, sampleFacts, sampleForm } from '../../../../../tests/factories/questionnaire-form.ts';

const [position] = sampleFacts.positions;
const offer = { id: OFFER_ID, name: 'Облачная АТС', since: '2026-10-01' };

describe('what people read', () => {
  it.each([
    ['Я вам звоню', '«Я вам звоню»'],
    ['«Я вам звоню…»', '«Я вам звоню…»'],
    [' "Звоню". ', '"Звоню".'],
    ['«Причал» не работает', '«„Причал“ не работает»'],
  ])('the client’s words %s are quoted once: %s', (words, quoted) => {
    expect(quoteWords(words, 'ru')).toBe(quoted);
  });

  it('an agreement is one short line with what, how much and when', () => {
    const growth = { outlook: 'more', amount: 500_000, from: '2026-12-01' } as const;
    expect(position && describeGrowth(position, growth, 'ru')).toBe(
      'Интернет\u00a0— больше на 5\u00a0000\u00a0₽ в месяц с 01.12.2026',
    );
    const interest = { interest: 'yes', nextStep: 'прислать расчёт', nextOn: '2026-11-27' } as const;
    expect(describeInterest(offer, interest, 'ru')).toBe(
      'Облачная АТС\u00a0— интересно, прислать расчёт, 27.11.2026',
    );
  });

  it('a line of a repeated question is named by its product, offer or person', () => {
    const question = sampleForm.sections.flatMap((section) => section.questions).at(-1);
    expect(question && nameSlot(question, { part: 'offer', offer }, 'offers', 'ru')).toBe(
      'Новое: Облачная АТС',
    );
  });

  it('letters where a number belongs are answered by asking for a number', () => {
    expect(questionnaireRefusals.ru.answer_type_wrong({ expected: 'number' })).toMatch(/^Введите число/);
    expect(questionnaireRefusals.ru.answer_type_wrong({ expected: 'object' })).toMatch(/^Этот ответ/);
  });
});
