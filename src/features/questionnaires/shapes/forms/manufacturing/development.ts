// What opens after good quality: volumes by product, new ones, and acquaintances (M10).
import type { FormSection } from '#features/questionnaires/shapes/form.ts';
import { ASK_FOR_INTRODUCTION, HOW_TO_INTRODUCE } from '#features/questionnaires/shapes/forms/trades.ts';

export const growth: FormSection = {
  kind: 'growth',
  title: { ru: 'Рост объёмов', en: 'Growing volumes' },
  script: {
    ru: 'Раз партии в порядке, посмотрим на Ваш год: чего Вы брали всё больше, а что убывало.',
    en: 'As the batches are in order, let us look at your year: what you took more and more of, and what was ebbing.',
  },
  questions: [
    {
      id: 'volumes',
      type: 'position_growth',
      required: true,
      minutes: 3,
      text: {
        ru: 'Чего под Ваш план понадобится больше, чего меньше, а что останется?',
        en: 'For your plan, what will you need more of, what less, and what stays?',
      },
      followUps: [
        { ru: 'С какого месяца и под какое изделие?', en: 'From which month, and for which product?' },
        {
          ru: 'Что для этого нужно от нас: мощность, оснастка, склад?',
          en: 'What does it take from us: capacity, tooling, stock?',
        },
      ],
    },
    {
      id: 'new_product',
      type: 'longtext',
      minutes: 2,
      topic: 'plans',
      text: {
        ru: 'Какое новое изделие у Вас сейчас на чертеже и что в него могли бы дать мы?',
        en: 'Which new product is on your drawing board, and what could we put into it?',
      },
      followUps: [{ ru: 'К какому дню нужны образцы?', en: 'By what day are samples needed?' }],
      print: { lines: 2 },
    },
  ],
};

export const offers: FormSection = {
  kind: 'offers',
  title: { ru: 'Новое', en: 'What is new' },
  script: {
    ru: 'Мы освоили кое-что новое. Покажу, а Вы скажите, чему у Вас нашлось бы место.',
    en: 'We have taken up a few new things. Let me show you, and you say which would find a place here.',
  },
  questions: [
    {
      id: 'news',
      type: 'offer_interest',
      required: true,
      minutes: 3,
      text: {
        ru: 'Что из этого стоит испытать у Вас, а что точно мимо?',
        en: 'Which of these is worth a trial here, and which surely is not?',
      },
      followUps: [
        { ru: 'Кто у Вас решает об испытании?', en: 'Who here decides on a trial?' },
        { ru: 'Какой результат Вас убедил бы?', en: 'What result would convince you?' },
      ],
    },
    {
      id: 'directions',
      type: 'many',
      other: true,
      minutes: 2,
      text: { ru: 'Что ещё мы могли бы взять на себя?', en: 'What else could we take upon ourselves?' },
      options: [
        { code: 'stock', text: { ru: 'держать для Вас запас', en: 'holding stock for you' } },
        { code: 'processing', text: { ru: 'обработка и сборка', en: 'processing and assembly' } },
        { code: 'own_design', text: { ru: 'делать по Вашему чертежу', en: 'making to your drawing' } },
        { code: 'packing', text: { ru: 'упаковка под Вашу линию', en: 'packing for your line' } },
        { code: 'testing', text: { ru: 'испытания и протоколы', en: 'tests and reports' } },
        { code: 'exchange', text: { ru: 'обмен документами без бумаги', en: 'paperless documents' } },
        { code: 'nothing', text: { ru: 'пока ничего', en: 'nothing for now' } },
      ],
    },
  ],
};

export const recommendations: FormSection = {
  kind: 'recommendations',
  title: { ru: 'Рекомендации', en: 'Recommendations' },
  script: {
    ru: 'На заводах верят заводам. Поэтому спрошу Вас о знакомстве.',
    en: 'Works trust works. So let me ask you for an introduction.',
  },
  questions: [
    {
      id: 'acquaintances',
      type: 'recommendations',
      minutes: 4,
      text: {
        ru: 'Кто из Ваших смежников, заказчиков или знакомых технологов мучается с поставщиком того, что делаем мы? Кто мог бы нас свести?',
        en: 'Which of your partners, customers or fellow engineers struggle with a supplier of what we make? Who could bring us together?',
      },
      followUps: [HOW_TO_INTRODUCE, { ru: 'У кого они берут сейчас?', en: 'Whom do they buy from now?' }],
      hint: ASK_FOR_INTRODUCTION,
      print: { lines: 3 },
    },
    {
      id: 'in_our_place',
      type: 'longtext',
      minutes: 1,
      topic: 'advice',
      text: {
        ru: 'Пройдись Вы по нашему цеху, на что посмотрели бы прежде всего?',
        en: 'If you walked through our works, what would you look at first?',
      },
      print: { lines: 1 },
    },
  ],
};
