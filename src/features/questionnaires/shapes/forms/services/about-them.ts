// Questions by Carnegie for a client of a service company: people who run a house know what running costs.
import type { FormSection } from '#features/questionnaires/shapes/form.ts';

export const aboutThem: FormSection = {
  kind: 'carnegie',
  title: { ru: 'О Вас и Вашем хозяйстве', en: 'You and what you run' },
  script: {
    ru: 'К нашей работе мы ещё придём. Сначала хочу увидеть Ваше хозяйство целиком: что Вы здесь держите в порядке и чего это стоит.',
    en: 'We shall come to our own work. First I want to see the whole of what you run here, and what it takes to keep it going.',
  },
  questions: [
    {
      id: 'path',
      type: 'longtext',
      topic: 'path',
      minutes: 3,
      text: {
        ru: 'Какой дорогой Вы пришли к тому, чтобы за всё это отвечать?',
        en: 'By what road did you come to answer for all of this?',
      },
      followUps: [
        {
          ru: 'Что из прежней работы пригодилось здесь больше всего?',
          en: 'What from your earlier work helps you most here?',
        },
        { ru: 'Кто научил Вас главному?', en: 'Who taught you the main thing?' },
      ],
      purpose: {
        ru: 'Тот, кто прошёл путь снизу, ценит мастера; кто пришёл из финансов\u00a0— ясный счёт. Поймите, с кем говорите.',
        en: 'Whoever rose from the tools values a craftsman; whoever came from finance, a clear bill. Learn which it is.',
      },
      print: { lines: 2 },
    },
    {
      id: 'unnoticed',
      type: 'longtext',
      topic: 'pride',
      minutes: 2,
      text: {
        ru: 'Что в Вашей работе замечают, только когда оно перестаёт работать?',
        en: 'What part of your work do people notice only when it stops?',
      },
      followUps: [
        { ru: 'Как Вы добились того, что его не замечают?', en: 'How did you get it to go unnoticed?' },
        { ru: 'Кто Вам за это хоть раз сказал спасибо?', en: 'Has anyone ever thanked you for it?' },
      ],
      purpose: {
        ru: 'Сказать спасибо за невидимый труд: мы с клиентом делаем одно и то же дело.',
        en: 'To honour work nobody sees: the client and we do the same kind.',
      },
      print: { lines: 2 },
    },
    {
      id: 'house',
      type: 'longtext',
      topic: 'trade',
      required: true,
      minutes: 3,
      text: {
        ru: 'Чем живёт компания в этом доме: где здесь делают деньги, а где их только тратят?',
        en: 'What does the company live by in this house: where is money made here, and where only spent?',
      },
      followUps: [
        { ru: 'Где остановка обойдётся дороже всего?', en: 'Where would a standstill cost the most?' },
        { ru: 'Что здесь переменилось за год?', en: 'What has changed here in a year?' },
      ],
      purpose: {
        ru: 'Узнать, какие места беречь первыми, и говорить о них языком денег клиента.',
        en: 'To learn which places to guard first, and to speak of them in the client’s money.',
      },
      print: { lines: 3 },
    },
    {
      id: 'own_or_hired',
      type: 'longtext',
      topic: 'decisions',
      minutes: 2,
      text: {
        ru: 'Как Вы решаете, что держать своими силами, а что отдать на сторону?',
        en: 'How do you decide what to keep in your own hands and what to give out?',
      },
      followUps: [
        { ru: 'Что однажды отдали, а потом вернули?', en: 'What did you once give out and then take back?' },
        { ru: 'Чьё слово тут решает?', en: 'Whose word settles it?' },
      ],
      purpose: {
        ru: 'Понять, по какой мерке выбирают подрядчика и от чего отказываются без сожаления.',
        en: 'To see by what measure a contractor is chosen, and what is dropped without regret.',
      },
      print: { lines: 2 },
    },
    {
      id: 'rescuer',
      type: 'longtext',
      topic: 'people',
      minutes: 2,
      text: {
        ru: 'Кому Вы звоните первым, когда среди ночи что-то случилось?',
        en: 'Whom do you call first when something happens in the middle of the night?',
      },
      followUps: [
        { ru: 'Почему именно этому человеку?', en: 'Why this person?' },
        { ru: 'Чем закончился последний такой звонок?', en: 'How did the last such call end?' },
      ],
      purpose: {
        ru: 'Узнать, кто здесь на самом деле держит дом, и познакомиться с ним. Если назовут нас, порадуйтесь вслух.',
        en: 'To learn who really holds the house together, and to meet them. If they name us, be glad aloud.',
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
        ru: 'Что в этом хозяйстве через два года будет устроено иначе, если всё пойдёт по-Вашему?',
        en: 'If it goes your way, what will be arranged differently here in two years?',
      },
      followUps: [
        { ru: 'С чего начнёте?', en: 'Where will you begin?' },
        { ru: 'Кого в этом нужно убедить?', en: 'Who has to be persuaded of it?' },
      ],
      purpose: {
        ru: 'Ремонт, переезд, новый цех\u00a0— это работы, к которым надо готовиться заранее, вместе.',
        en: 'Repairs, a move, a new floor are works to prepare for early, and together.',
      },
      print: { lines: 3 },
    },
    {
      id: 'pleasant_surprise',
      type: 'longtext',
      topic: 'advice',
      minutes: 2,
      text: {
        ru: 'Какой подрядчик хоть раз Вас приятно удивил и что он такого сделал?',
        en: 'Which contractor ever gave you a pleasant surprise, and what had they done?',
      },
      followUps: [
        { ru: 'Почему это запомнилось?', en: 'Why has it stayed with you?' },
        { ru: 'Что из этого Вы хотели бы видеть у нас?', en: 'Which of it would you like to see from us?' },
      ],
      purpose: {
        ru: 'Получить мерку хорошей работы словами клиента, а не словами договора.',
        en: 'To get the measure of good work in the client’s words and not the contract’s.',
      },
      print: { lines: 2 },
    },
  ],
};
