// Questions by Carnegie for a provider's client: the person speaks about what they know and love best.
import type { FormSection } from '#features/questionnaires/shapes/form.ts';

export const aboutThem: FormSection = {
  kind: 'carnegie',
  title: { ru: 'О Вас и Вашем деле', en: 'You and your business' },
  script: {
    ru: 'Прежде чем говорить о связи, хочу понять, чем живёт Ваша компания. Расскажите столько, сколько захочется.',
    en: 'Before we talk about connections I should like to understand what your company lives by. Tell me as much as you like.',
  },
  questions: [
    {
      id: 'path',
      type: 'longtext',
      topic: 'path',
      minutes: 3,
      text: {
        ru: 'С чего для Вас началась эта работа и что привело Вас именно в эту компанию?',
        en: 'How did this line of work begin for you, and what brought you to this company?',
      },
      followUps: [
        { ru: 'Что тогда перевесило?', en: 'What tipped the scales back then?' },
        { ru: 'У кого Вы учились?', en: 'Whom did you learn from?' },
      ],
      purpose: {
        ru: 'Человек рассказывает свою историю. Запомните имена и повороты: к ним приятно вернуться через год.',
        en: 'People tell their own story. Remember names and turns: it is a pleasure to come back to them next year.',
      },
      print: { lines: 2 },
    },
    {
      id: 'pride',
      type: 'longtext',
      topic: 'pride',
      minutes: 2,
      text: {
        ru: 'Чем из того, что компания сделала за последний год, Вы похвастались бы старому другу?',
        en: 'Of all the company did this past year, what would you boast about to an old friend?',
      },
      followUps: [
        { ru: 'Как это удалось?', en: 'How did you bring it off?' },
        { ru: 'Кто ещё приложил к этому руку?', en: 'Who else had a hand in it?' },
      ],
      purpose: {
        ru: 'Узнать, что здесь считают успехом, и порадоваться вместе с собеседником.',
        en: 'To learn what counts as success here, and to share the joy of it.',
      },
      print: { lines: 2 },
    },
    {
      id: 'market',
      type: 'longtext',
      topic: 'trade',
      required: true,
      minutes: 3,
      text: {
        ru: 'Выйди я завтра к Вам на работу, что мне нужно было бы понять о Вашем рынке в первый же день?',
        en: 'If I joined you tomorrow, what would I have to understand about your market on day one?',
      },
      followUps: [
        { ru: 'Почему так сложилось?', en: 'How did it come to be so?' },
        { ru: 'Что там меняется прямо сейчас?', en: 'What is shifting in it right now?' },
      ],
      purpose: {
        ru: 'Понять рынок клиента его глазами: отсюда вырастут и рост объёмов, и новые предложения.',
        en: 'To see the client’s market with their eyes: growth and new offers come from here.',
      },
      print: { lines: 3 },
    },
    {
      id: 'decision',
      type: 'longtext',
      topic: 'decisions',
      minutes: 2,
      text: {
        ru: 'Какое непростое решение последних лет себя оправдало?',
        en: 'Which hard decision of recent years has proved right?',
      },
      followUps: [
        { ru: 'На что Вы тогда опирались?', en: 'What did you go by at the time?' },
        {
          ru: 'Что посоветуете тем, кому такое только предстоит?',
          en: 'What would you tell someone who has it still ahead of them?',
        },
      ],
      purpose: {
        ru: 'Услышать, как здесь выбирают и чему верят, когда решать надо быстро.',
        en: 'To hear how choices are made here and what is trusted when time is short.',
      },
      print: { lines: 2 },
    },
    {
      id: 'unseen_person',
      type: 'longtext',
      topic: 'people',
      minutes: 2,
      text: {
        ru: 'На ком у Вас держится порядок, хотя снаружи этого человека не видно?',
        en: 'Who keeps things in order here without anyone outside noticing?',
      },
      followUps: [
        { ru: 'Чем этот человек особенно ценен?', en: 'What makes this person so valuable?' },
        { ru: 'Как Вы нашли друг друга?', en: 'How did you find each other?' },
      ],
      purpose: {
        ru: 'Узнать людей, с которыми нам стоит быть знакомыми, и дать собеседнику их похвалить.',
        en: 'To learn whom we ought to know, and to let the person praise them.',
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
        ru: 'Представьте: прошло два года и всё сложилось удачно. Что в компании стало другим?',
        en: 'Imagine two years have passed and all went well. What is different in the company?',
      },
      followUps: [
        { ru: 'С чего начнёте?', en: 'What comes first?' },
        { ru: 'Что может этому помешать?', en: 'What could stand in the way?' },
      ],
      purpose: {
        ru: 'Записать планы, под которые связь надо готовить заранее.',
        en: 'To write down the plans that connections must be prepared for in time.',
      },
      print: { lines: 3 },
    },
    {
      id: 'good_supplier',
      type: 'longtext',
      topic: 'advice',
      minutes: 2,
      text: {
        ru: 'С кем из поставщиков Вам работать легко и что они для этого делают?',
        en: 'Which supplier is easy to work with, and what do they do to make it so?',
      },
      followUps: [
        { ru: 'Можете вспомнить случай?', en: 'Does an example come to mind?' },
        { ru: 'Чему у них стоит поучиться нам?', en: 'What should we learn from them?' },
      ],
      purpose: {
        ru: 'Получить образец, с которым нас сравнивают на самом деле.',
        en: 'To get the yardstick we are really measured by.',
      },
      print: { lines: 2 },
    },
  ],
};
