// Where our products go, how they are ordered and checked, and what a missing batch costs.
import type { FormSection } from '#features/questionnaires/shapes/form.ts';
import {
  LISTEN_WITHOUT_ARGUING,
  NEVER_GUESS,
  PERCENT,
  ROUBLES,
  WHAT_WOULD_LIFT,
} from '#features/questionnaires/shapes/forms/trades.ts';

export const cooperation: FormSection = {
  kind: 'specifics',
  title: { ru: 'Куда идёт наше', en: 'Where our goods go' },
  script: {
    ru: 'Теперь о том, что связывает нас с Вами. Проследим нашу партию у Вас: от ворот до готового изделия.',
    en: 'Now to what we share. Let us follow a batch of ours through your works: from the gate to the finished product.',
  },
  questions: [
    {
      id: 'use',
      type: 'many',
      required: true,
      other: true,
      minutes: 1,
      text: { ru: 'Во что у Вас превращается наша продукция?', en: 'What becomes of our products here?' },
      options: [
        { code: 'part', text: { ru: 'входит в изделие', en: 'part of a product' } },
        { code: 'material', text: { ru: 'идёт в обработку', en: 'material to be worked' } },
        { code: 'equipment', text: { ru: 'работает как оборудование', en: 'works as equipment' } },
        { code: 'packing', text: { ru: 'упаковка и тара', en: 'packing' } },
        { code: 'resale', text: { ru: 'продаётся дальше', en: 'sold on' } },
      ],
    },
    {
      id: 'ordering',
      type: 'one',
      required: true,
      minutes: 1,
      text: { ru: 'Как у Вас рождается заказ нам?', en: 'How does an order to us come about?' },
      options: [
        { code: 'plan', text: { ru: 'по плану на квартал', en: 'by a quarterly plan' } },
        { code: 'stock', text: { ru: 'когда кончается запас', en: 'when stock runs low' } },
        { code: 'order', text: { ru: 'под каждый заказ', en: 'for each order' } },
        { code: 'tender', text: { ru: 'через торги', en: 'by tender' } },
      ],
    },
    {
      id: 'stock_days',
      type: 'number',
      min: 0,
      max: 1000,
      minutes: 1,
      unit: { ru: 'дн.', en: 'days' },
      text: {
        ru: 'На сколько дней работы у Вас обычно лежит нашего запаса?',
        en: 'How many days of work does your stock of ours usually last?',
      },
    },
    {
      id: 'line_without_us',
      type: 'longtext',
      required: true,
      minutes: 2,
      text: {
        ru: 'Что будет с Вашим планом, если наша партия опоздает на неделю?',
        en: 'What happens to your plan if a batch of ours is a week late?',
      },
      followUps: [
        { ru: 'Кто тогда звонит Вам?', en: 'Who calls you then?' },
        {
          ru: 'Чем можно заменить наше хотя бы на время?',
          en: 'What could stand in for ours, if only for a while?',
        },
      ],
      print: { lines: 2 },
    },
    {
      id: 'day_cost',
      type: 'number',
      min: 0,
      max: 10_000_000_000,
      minutes: 1,
      unit: ROUBLES,
      text: {
        ru: 'Во сколько обходится день остановки на этом месте, хотя бы на глаз?',
        en: 'What does a day’s stop at that point cost, at a guess?',
      },
      hint: NEVER_GUESS,
    },
    {
      id: 'our_share',
      type: 'number',
      min: 0,
      max: 100,
      minutes: 1,
      unit: PERCENT,
      text: {
        ru: 'Какую примерно долю такой продукции Вы берёте у нас?',
        en: 'Roughly what share of such products do you take from us?',
      },
    },
    {
      id: 'others',
      type: 'longtext',
      minutes: 2,
      when: { op: 'lt', question: 'our_share', value: 100 },
      text: {
        ru: 'Кто делает остальное и в чём они сильнее?',
        en: 'Who makes the rest, and where are they stronger?',
      },
      hint: LISTEN_WITHOUT_ARGUING,
      print: { lines: 2 },
    },
    {
      id: 'incoming',
      type: 'one',
      required: true,
      minutes: 1,
      text: {
        ru: 'Как Вы проверяете наши партии на входе?',
        en: 'How do you check our batches as they come in?',
      },
      options: [
        { code: 'none', text: { ru: 'не проверяем', en: 'we do not' } },
        { code: 'papers', text: { ru: 'только документы', en: 'papers only' } },
        { code: 'sample', text: { ru: 'выборочно', en: 'by sample' } },
        { code: 'full', text: { ru: 'всё подряд', en: 'every piece' } },
      ],
    },
    {
      id: 'technical_help',
      type: 'scale',
      min: 1,
      max: 5,
      required: true,
      minutes: 1,
      text: {
        ru: 'Насколько легко получить от нас технический ответ: чертёж, допуск, замену?',
        en: 'How easy is it to get a technical answer from us: a drawing, a tolerance, a substitute?',
      },
      labels: {
        min: { ru: 'не дозваться', en: 'nobody answers' },
        max: { ru: 'отвечают сразу', en: 'answered at once' },
      },
    },
    {
      id: 'technical_help_better',
      type: 'text',
      minutes: 1,
      when: { op: 'lte', question: 'technical_help', value: 4 },
      text: WHAT_WOULD_LIFT,
      print: { lines: 1 },
    },
  ],
};
