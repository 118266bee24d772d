// Questions by Carnegie for a wholesaler's client: people who sell love to tell how they sell.
import type { FormSection } from '#features/questionnaires/shapes/form.ts';

export const aboutThem: FormSection = {
  kind: 'carnegie',
  title: { ru: 'О Вас и Вашей торговле', en: 'You and your trade' },
  script: {
    ru: 'О поставках поговорим чуть позже. Сначала хочу понять, как устроено Ваше дело и чем Вы в нём дорожите.',
    en: 'We shall come to deliveries in a moment. First I want to understand how your business works and what you treasure in it.',
  },
  questions: [
    {
      id: 'path',
      type: 'longtext',
      topic: 'path',
      minutes: 3,
      text: {
        ru: 'Как всё начиналось: с какого товара, с какого прилавка?',
        en: 'How did it all begin: with what goods, behind which counter?',
      },
      followUps: [
        { ru: 'Что в первый год далось труднее всего?', en: 'What was hardest in the first year?' },
        { ru: 'Кто тогда в Вас поверил?', en: 'Who believed in you then?' },
      ],
      purpose: {
        ru: 'История начала объясняет, чего здесь не простят и чему будут верны.',
        en: 'How it began tells what they will never forgive and what they stay loyal to.',
      },
      print: { lines: 2 },
    },
    {
      id: 'pride',
      type: 'longtext',
      topic: 'pride',
      minutes: 2,
      text: {
        ru: 'Что из сделанного в последнее время Вы первым делом показали бы гостю, который понимает в торговле?',
        en: 'What of your recent work would you show first to a guest who knows the trade?',
      },
      followUps: [
        { ru: 'Чья это была мысль?', en: 'Whose idea was it?' },
        { ru: 'Как отозвались покупатели?', en: 'How did customers take it?' },
      ],
      purpose: {
        ru: 'Увидеть своими глазами, чем человек гордится: попросите провести Вас по залу.',
        en: 'To see with your own eyes what makes them proud: ask to be shown round the floor.',
      },
      print: { lines: 2 },
    },
    {
      id: 'buyer',
      type: 'longtext',
      topic: 'trade',
      required: true,
      minutes: 3,
      text: {
        ru: 'Какой он, Ваш постоянный покупатель, и в чём стал другим за последние пару лет?',
        en: 'What is your regular customer like, and how has that changed over the last couple of years?',
      },
      followUps: [
        { ru: 'По чему Вы это заметили?', en: 'What made you notice?' },
        {
          ru: 'От чего покупатель теперь отказывается, а на что находит деньги?',
          en: 'What do they now do without, and what do they find money for?',
        },
      ],
      purpose: {
        ru: 'Спрос покупателя\u00a0— это заказ нам через месяц. Записывайте подробно.',
        en: 'What the customer wants today is what we shall be asked for in a month. Write it down in full.',
      },
      print: { lines: 3 },
    },
    {
      id: 'difference',
      type: 'longtext',
      topic: 'pride',
      minutes: 2,
      text: {
        ru: 'За чем идут именно к Вам, хотя похожее есть через дорогу?',
        en: 'What do people come to you for, when much the same is on sale across the road?',
      },
      followUps: [
        {
          ru: 'Расскажете про кого-нибудь из таких покупателей?',
          en: 'Would you tell me about one of them?',
        },
        { ru: 'Как Вам удаётся это беречь?', en: 'How do you manage to keep that up?' },
      ],
      purpose: {
        ru: 'Понять, чем клиент отличается от соседей, чтобы возить то, что это отличие усиливает.',
        en: 'To learn what sets them apart, so that we bring goods that make it stronger.',
      },
      print: { lines: 2 },
    },
    {
      id: 'gave_up',
      type: 'longtext',
      topic: 'decisions',
      minutes: 2,
      text: {
        ru: 'От какого товара или поставщика Вам пришлось отказаться, и Вы об этом не пожалели?',
        en: 'Which goods or supplier did you have to give up, and never missed?',
      },
      followUps: [
        { ru: 'Что стало последней каплей?', en: 'What was the last straw?' },
        { ru: 'Чем заменили?', en: 'What took their place?' },
      ],
      purpose: {
        ru: 'Узнать, за что здесь расстаются, пока это не коснулось нас.',
        en: 'To learn what people part ways for here, before it concerns us.',
      },
      print: { lines: 2 },
    },
    {
      id: 'trusted_people',
      type: 'longtext',
      topic: 'people',
      minutes: 2,
      text: {
        ru: 'На кого Вы спокойно оставите дело, если уедете на месяц?',
        en: 'Whom could you leave the business to for a month with an easy mind?',
      },
      followUps: [
        { ru: 'Как этот человек у Вас вырос?', en: 'How did this person grow with you?' },
        { ru: 'А кто ведёт заказы и приёмку?', en: 'And who handles ordering and receiving?' },
      ],
      purpose: {
        ru: 'Узнать тех, кто завтра будет решать, и познакомиться раньше других.',
        en: 'To learn who will decide tomorrow, and to meet them before others do.',
      },
      print: { lines: 1 },
    },
    {
      id: 'plans',
      type: 'longtext',
      topic: 'plans',
      required: true,
      minutes: 3,
      text: {
        ru: 'Если всё пойдёт, как задумано, где и чем Вы будете торговать через три года?',
        en: 'If all goes as you mean it to, where and what will you be selling in three years?',
      },
      followUps: [
        { ru: 'Что для этого уже сделано?', en: 'What is already done towards it?' },
        { ru: 'Чего не хватает?', en: 'What is still missing?' },
      ],
      purpose: {
        ru: 'Новые точки и новые полки клиента\u00a0— наши будущие объёмы.',
        en: 'Their new outlets and new shelves are our future volumes.',
      },
      print: { lines: 3 },
    },
  ],
};
