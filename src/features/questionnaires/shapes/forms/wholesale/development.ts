// What opens after good quality: volumes by position, new goods, and acquaintances (M10).
import type { FormSection } from '#features/questionnaires/shapes/form.ts';
import { ASK_FOR_INTRODUCTION, HOW_TO_INTRODUCE } from '#features/questionnaires/shapes/forms/trades.ts';

export const growth: FormSection = {
  kind: 'growth',
  title: { ru: 'Рост объёмов', en: 'Growing volumes' },
  script: {
    ru: 'Раз с поставками порядок, посмотрим на Ваши закупки за год: что росло, что таяло.',
    en: 'As deliveries are in order, let us look at your year of purchases: what grew and what melted away.',
  },
  questions: [
    {
      id: 'volumes',
      type: 'position_growth',
      required: true,
      minutes: 3,
      text: {
        ru: 'Чего в ближайшие месяцы Вы возьмёте больше, чего меньше, а что останется как есть?',
        en: 'What will you take more of in the coming months, what less, and what stays as it is?',
      },
      followUps: [
        {
          ru: 'Что должно случиться, чтобы стало больше?',
          en: 'What would have to happen for it to be more?',
        },
        { ru: 'Почему этого стали брать меньше?', en: 'Why has this one been going down?' },
      ],
    },
    {
      id: 'shelf',
      type: 'longtext',
      minutes: 2,
      topic: 'plans',
      text: {
        ru: 'Готовите ли Вы новую точку, полку или сезон, к которым нам стоит запастись?',
        en: 'Is a new outlet, shelf or season in the making that we should stock up for?',
      },
      followUps: [{ ru: 'Когда это должно быть у Вас?', en: 'When would you need it in place?' }],
      print: { lines: 2 },
    },
  ],
};

export const offers: FormSection = {
  kind: 'offers',
  title: { ru: 'Новое', en: 'What is new' },
  script: {
    ru: 'У нас прибавилось товара. Покажу, а Вы скажите, что стоит попробовать.',
    en: 'We have taken on new goods. Let me show you, and you tell me what is worth a try.',
  },
  questions: [
    {
      id: 'news',
      type: 'offer_interest',
      required: true,
      minutes: 3,
      text: {
        ru: 'Что из этого Ваш покупатель взял бы, а что точно залежится?',
        en: 'Which of these would your customers take, and which would surely gather dust?',
      },
      followUps: [
        { ru: 'С какого количества начать, чтобы не рисковать?', en: 'What quantity would be a safe start?' },
        { ru: 'Что помогло бы этому продаваться?', en: 'What would help it sell?' },
      ],
    },
    {
      id: 'directions',
      type: 'many',
      other: true,
      minutes: 2,
      text: {
        ru: 'Чем ещё мы могли бы снять с Вас заботы?',
        en: 'What other worries could we take off your hands?',
      },
      options: [
        { code: 'own_order', text: { ru: 'привозить под заказ', en: 'goods to order' } },
        { code: 'stock', text: { ru: 'держать для Вас запас', en: 'holding stock for you' } },
        { code: 'merchandising', text: { ru: 'выкладка и оборудование', en: 'display and shop fittings' } },
        { code: 'training', text: { ru: 'учить продавцов товару', en: 'teaching your staff the goods' } },
        {
          code: 'delivery',
          text: { ru: 'развозить по Вашим точкам', en: 'delivering to each of your outlets' },
        },
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
    ru: 'Лучшие наши клиенты пришли по слову тех, кто с нами уже работает. Поэтому спрошу и Вас.',
    en: 'Our best clients came on the word of people who already work with us. So let me ask you too.',
  },
  questions: [
    {
      id: 'acquaintances',
      type: 'recommendations',
      minutes: 4,
      text: {
        ru: 'Кто из знакомых Вам хозяев и закупщиков жалуется на поставщиков? С кем Вы могли бы нас познакомить?',
        en: 'Which owners and buyers you know complain of their suppliers? Whom could you introduce us to?',
      },
      followUps: [HOW_TO_INTRODUCE, { ru: 'Кто возит им сейчас?', en: 'Who delivers to them now?' }],
      hint: ASK_FOR_INTRODUCTION,
      print: { lines: 3 },
    },
    {
      id: 'in_our_place',
      type: 'longtext',
      minutes: 1,
      topic: 'advice',
      text: {
        ru: 'Торгуй Вы оптом сами, что завели бы у себя прежде всего?',
        en: 'If you were the wholesaler, what would you put in place first?',
      },
      print: { lines: 1 },
    },
  ],
};
