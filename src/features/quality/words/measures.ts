// Texts of measurements: the same criterion before the works and after them.
import { defineWords } from '#kernel/words.ts';

export const measureWords = defineWords({
  ru: {
    title: 'Измерения',
    before: 'Было',
    after: 'Стало',
    bound: {
      at_least: (value: string) => `норма от ${value}`,
      at_most: (value: string) => `норма до ${value}`,
    },
    holds: 'в норме',
    fails: 'не в норме',
    stale: 'Прежнее измерение было до слова клиента «нет». Измерьте снова.',
    add: 'Записать измерение',
    value: 'Сколько намерили сейчас',
    note: 'Чем и где измеряли',
    submit: 'Записать',
    bars: (criteria: string) =>
      `Отметить работу сделанной пока нельзя: последнее измерение не в норме (${criteria}). Измерьте ещё раз.`,
    strike: 'Вычеркнуть',
    strikeIt: (value: string) => `Вычеркнуть измерение ${value}`,
    strikeWhy: 'Почему вычёркиваете',
    strikeHint: 'Измерение останется видно зачёркнутым, но учитываться не будет',
    struck: (by: string, why: string) => `вычеркнуто (${by}): ${why}`,
  },
  en: {
    title: 'Measurements',
    before: 'Before',
    after: 'After',
    bound: {
      at_least: (value: string) => `bound: at least ${value}`,
      at_most: (value: string) => `bound: at most ${value}`,
    },
    holds: 'holds',
    fails: 'fails',
    stale: 'The last measurement was taken before the client said “no”. Measure again.',
    add: 'Note a measurement',
    value: 'Measured now',
    note: 'With what and where',
    submit: 'Note it',
    bars: (criteria: string) =>
      `The work cannot be marked done yet: the last measurement fails its bound (${criteria}). Measure again.`,
    strike: 'Strike out',
    strikeIt: (value: string) => `Strike out the measurement ${value}`,
    strikeWhy: 'Why strike it out',
    strikeHint: 'It stays to be seen, struck through, and counts no longer',
    struck: (by: string, why: string) => `struck out (${by}): ${why}`,
  },
});
