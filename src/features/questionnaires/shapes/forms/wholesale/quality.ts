// What good quality of a wholesaler is, in facts (M5.3): in full, on the day, whole, with papers in order.
import type { FormSection } from '#features/questionnaires/shapes/form.ts';
import { BROKEN_PROMISE, DAYS, PERCENT } from '#features/questionnaires/shapes/forms/trades.ts';

export const quality: FormSection = {
  kind: 'criteria',
  title: { ru: 'Проверка качества', en: 'Quality check' },
  script: {
    ru: 'А теперь проверим нас самих. Возьмём последние десять поставок: у меня список, у Вас накладные, посмотрим вместе.',
    en: 'Now let us test ourselves. We take the last ten deliveries: I have the list, you have the papers, let us go through them together.',
  },
  questions: [
    {
      id: 'deliveries',
      type: 'criterion',
      minutes: 3,
      text: { ru: 'Вовремя и полностью', en: 'On time and in full' },
      parts: [
        {
          id: 'full_on_day',
          kind: 'number',
          min: 0,
          max: 100,
          compare: 'at_least',
          unit: PERCENT,
          text: {
            ru: 'Какая доля этих заказов пришла полностью и в обещанный день?',
            en: 'What share of those orders came complete and on the promised day?',
          },
          hint: { ru: 'Девять из десяти\u00a0— 90.', en: 'Nine out of ten make 90.' },
          bound: { from: 'form', value: 90 },
        },
        {
          id: 'days',
          kind: 'number',
          min: 0,
          max: 365,
          compare: 'at_most',
          unit: DAYS,
          text: {
            ru: 'За сколько дней обычно приходит заказ?',
            en: 'How many days does an order usually take?',
          },
          bound: {
            from: 'contract',
            serviceLevel: 'delivery_days',
            ask: {
              ru: 'За сколько дней мы обещали Вам привозить?',
              en: 'Within how many days did we promise to deliver?',
            },
          },
        },
      ],
    },
    {
      id: 'condition',
      type: 'criterion',
      minutes: 2,
      text: { ru: 'Целым и тем самым', en: 'Whole and the right goods' },
      parts: [
        {
          id: 'spoilt',
          kind: 'number',
          min: 0,
          max: 100,
          decimals: 1,
          compare: 'at_most',
          unit: PERCENT,
          text: {
            ru: 'Какую долю привезённого за месяц пришлось вернуть или списать: бой, брак, вскрытое?',
            en: 'What share of a month’s goods had to be returned or written off as broken, faulty or opened?',
          },
          bound: { from: 'form', value: 1 },
        },
        {
          id: 'wrong_goods',
          kind: 'yesno',
          good: false,
          text: {
            ru: 'Приезжало ли за последний месяц не то, что заказано?',
            en: 'Did anything come in the last month that was not what you ordered?',
          },
        },
      ],
    },
    {
      id: 'freshness',
      type: 'criterion',
      minutes: 1,
      when: { op: 'includes', question: 'goods', value: 'fresh' },
      text: { ru: 'Свежесть', en: 'Freshness' },
      parts: [
        {
          id: 'life_left',
          kind: 'number',
          min: 0,
          max: 100,
          compare: 'at_least',
          unit: PERCENT,
          text: {
            ru: 'Сколько срока годности обычно остаётся, когда товар у Вас?',
            en: 'How much of the shelf life is usually left when the goods reach you?',
          },
          bound: { from: 'form', value: 60 },
        },
      ],
    },
    {
      id: 'papers',
      type: 'criterion',
      minutes: 1,
      text: { ru: 'Документы', en: 'Papers' },
      parts: [
        {
          id: 'wrong_papers',
          kind: 'yesno',
          good: false,
          text: {
            ru: 'Были ли за последний месяц ошибки в накладных, ценах или маркировке?',
            en: 'Were there mistakes in delivery notes, prices or labelling in the last month?',
          },
        },
      ],
    },
    {
      id: 'returns_used',
      type: 'yesno',
      required: true,
      minutes: 0,
      text: {
        ru: 'Приходилось ли Вам за последние полгода что-то возвращать?',
        en: 'Have you had to return anything in the last six months?',
      },
    },
    {
      id: 'returns',
      type: 'criterion',
      minutes: 1,
      when: { op: 'eq', question: 'returns_used', value: true },
      text: { ru: 'Возвраты', en: 'Returns' },
      parts: [
        {
          id: 'days',
          kind: 'number',
          min: 0,
          max: 365,
          compare: 'at_most',
          unit: DAYS,
          text: {
            ru: 'Сколько дней уходит от Вашего звонка до денег или замены?',
            en: 'How many days pass from your call to the money or the replacement?',
          },
          bound: { from: 'form', value: 7 },
        },
      ],
    },
    {
      id: 'promises',
      type: 'criterion',
      minutes: 1,
      text: { ru: 'Наше слово', en: 'Our word' },
      parts: [BROKEN_PROMISE],
    },
  ],
};
