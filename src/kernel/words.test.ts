import { describe, expect, it } from 'vitest';
import { fillLocales, textIn } from './words.ts';

describe('a text that nobody wrote in English', () => {
  it('is the Russian one', () => {
    expect(textIn({ ru: 'Есть?', en: ' ' }, 'en')).toBe('Есть?');
    expect(textIn({ ru: 'Есть?', en: 'Is there?' }, 'en')).toBe('Is there?');
    expect(textIn({ ru: 'Есть?', en: '' }, 'ru')).toBe('Есть?');
  });

  it('is filled in at any depth, and nothing else is touched', () => {
    const whole = { id: 'kept', text: { ru: 'Да', en: 'Yes' } };
    const form = { title: { ru: 'Форма', en: '' }, questions: [whole, { hint: { ru: 'Тихо', en: '\n' } }] };
    const filled = fillLocales(form);
    expect(filled).toEqual({
      title: { ru: 'Форма', en: 'Форма' },
      questions: [whole, { hint: { ru: 'Тихо', en: 'Тихо' } }],
    });
    expect(filled.questions[0]).toBe(whole);
    expect(form.title.en).toBe('');
  });

  it('leaves a structure that lacks none as the very same object', () => {
    const form = { minutes: 5, when: null, texts: [{ ru: 'Да', en: 'Yes' }] };
    expect(fillLocales(form)).toBe(form);
  });
});
