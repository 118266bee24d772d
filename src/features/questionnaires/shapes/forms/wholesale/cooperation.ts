// How the client buys: rhythm, share, season, shelf and yard.
import type { FormSection } from '#features/questionnaires/shapes/form.ts';
import {
  LISTEN_WITHOUT_ARGUING,
  PERCENT,
  WHAT_WOULD_LIFT,
} from '#features/questionnaires/shapes/forms/trades.ts';

export const cooperation: FormSection = {
  kind: 'specifics',
  title: { ru: 'Как Вы закупаете', en: 'How you buy' },
  script: {
    ru: 'Теперь о том, как у нас с Вами устроены поставки. Хочу увидеть их с Вашей стороны прилавка.',
    en: 'Now to how our deliveries work. I want to see them from your side of the counter.',
  },
  questions: [
    {
      id: 'goods',
      type: 'many',
      required: true,
      other: true,
      minutes: 1,
      text: {
        ru: 'Чем Вы торгуете или что готовите из нашего?',
        en: 'What do you sell, or make, from our goods?',
      },
      options: [
        { code: 'fresh', text: { ru: 'продукты с коротким сроком', en: 'fresh food' } },
        { code: 'grocery', text: { ru: 'бакалея и напитки', en: 'groceries and drinks' } },
        { code: 'household', text: { ru: 'товары для дома', en: 'household goods' } },
        { code: 'building', text: { ru: 'стройка и ремонт', en: 'building and repair' } },
        { code: 'technical', text: { ru: 'техника и запчасти', en: 'machinery and spare parts' } },
        { code: 'clothing', text: { ru: 'одежда и обувь', en: 'clothes and shoes' } },
      ],
    },
    {
      id: 'rhythm',
      type: 'one',
      required: true,
      minutes: 1,
      text: { ru: 'Как часто Вы заказываете у нас?', en: 'How often do you order from us?' },
      options: [
        { code: 'daily', text: { ru: 'почти каждый день', en: 'almost every day' } },
        { code: 'weekly', text: { ru: 'раз-два в неделю', en: 'once or twice a week' } },
        { code: 'monthly', text: { ru: 'раз-два в месяц', en: 'once or twice a month' } },
        { code: 'as_needed', text: { ru: 'когда понадобится', en: 'as the need arises' } },
      ],
    },
    {
      id: 'ordering',
      type: 'many',
      other: true,
      minutes: 1,
      text: { ru: 'Как Вам удобнее заказывать?', en: 'Which way of ordering suits you best?' },
      options: [
        { code: 'person', text: { ru: 'через нашего представителя', en: 'through our representative' } },
        { code: 'phone', text: { ru: 'по телефону', en: 'by phone' } },
        { code: 'message', text: { ru: 'сообщением или письмом', en: 'by message or e-mail' } },
        { code: 'site', text: { ru: 'на сайте', en: 'on the website' } },
        { code: 'exchange', text: { ru: 'из учётной программы', en: 'from the accounting program' } },
      ],
    },
    {
      id: 'our_share',
      type: 'number',
      min: 0,
      max: 100,
      minutes: 1,
      unit: PERCENT,
      text: {
        ru: 'Какую примерно долю того, что мы вообще возим, Вы берёте у нас?',
        en: 'Of all you buy in the lines we carry, roughly what share comes from us?',
      },
    },
    {
      id: 'others',
      type: 'longtext',
      minutes: 2,
      when: { op: 'lt', question: 'our_share', value: 100 },
      text: {
        ru: 'Кто привозит остальное и чем они хороши?',
        en: 'Who brings the rest, and what are they good at?',
      },
      hint: LISTEN_WITHOUT_ARGUING,
      print: { lines: 2 },
    },
    {
      id: 'season',
      type: 'one',
      required: true,
      minutes: 0,
      text: { ru: 'Ровно ли идёт торговля в течение года?', en: 'Does trade run evenly through the year?' },
      options: [
        { code: 'even', text: { ru: 'ровно', en: 'evenly' } },
        { code: 'peaks', text: { ru: 'есть пики', en: 'there are peaks' } },
      ],
    },
    {
      id: 'peaks',
      type: 'text',
      required: true,
      minutes: 1,
      when: { op: 'eq', question: 'season', value: 'peaks' },
      text: {
        ru: 'В какие недели и чего тогда надо больше всего?',
        en: 'In which weeks, and what do you then need most of?',
      },
      print: { lines: 1 },
    },
    {
      id: 'empty_shelf',
      type: 'longtext',
      required: true,
      minutes: 2,
      text: {
        ru: 'Чего из нашего не оказывается под рукой в самый нужный день и чем это для Вас оборачивается?',
        en: 'Which of our goods are out of reach on the very day you need them, and what does that cost you?',
      },
      followUps: [
        { ru: 'Что тогда делает покупатель?', en: 'What does the customer do then?' },
        { ru: 'Как нам узнавать об этом заранее?', en: 'How could we know of it in advance?' },
      ],
      print: { lines: 2 },
    },
    {
      id: 'receiving',
      type: 'text',
      minutes: 1,
      text: {
        ru: 'В какие дни и часы Вам удобнее всего принимать машину?',
        en: 'On what days and at what hours is it easiest for you to receive a delivery?',
      },
      print: { lines: 1 },
    },
    {
      id: 'terms',
      type: 'scale',
      min: 1,
      max: 5,
      required: true,
      minutes: 1,
      text: {
        ru: 'Насколько удобны Вам наши условия: оплата, наименьший заказ, возврат?',
        en: 'How well do our terms suit you: payment, smallest order, returns?',
      },
      labels: {
        min: { ru: 'мучаемся', en: 'a struggle' },
        max: { ru: 'лучше не надо', en: 'could not be better' },
      },
    },
    {
      id: 'terms_better',
      type: 'text',
      minutes: 1,
      when: { op: 'lte', question: 'terms', value: 4 },
      text: WHAT_WOULD_LIFT,
      print: { lines: 1 },
    },
  ],
};
