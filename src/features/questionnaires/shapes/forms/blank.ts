// The least a form can be: it may be published as it stands, and everything else is added to it.
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { headerSection, personsSection } from '#features/questionnaires/shapes/forms/meeting.ts';
import {
  ASK_FOR_INTRODUCTION,
  BROKEN_PROMISE,
  HOW_TO_INTRODUCE,
} from '#features/questionnaires/shapes/forms/trades.ts';

export const blankForm: FormDefinition = {
  code: 'own_form',
  trade: 'other',
  title: { ru: 'Разговор с клиентом', en: 'A talk with a client' },
  minutesBudget: 60,
  pauseScript: {
    ru: 'Спасибо, что сказали прямо. Всё записано Вашими словами, и уже сегодня это прочтут те, кто может исправить. Когда исправят, попрошу Вас проверить. Остальное подождёт до следующей встречи.',
    en: 'Thank you for being frank. It is all written down in your words, and those who can mend it will read it today. When they have, I shall ask you to check. The rest can wait until we meet again.',
  },
  resumeScript: {
    ru: 'Спасибо, что проверили и подтвердили. Продолжим с того места, где остановились.',
    en: 'Thank you for checking and telling us. Let us go on from where we stopped.',
  },
  closingScript: {
    ru: 'Спасибо за разговор. Повторю коротко, что записано и что теперь за нами.',
    en: 'Thank you for the talk. Let me sum up what is written down and what we now owe you.',
  },
  sections: [
    headerSection,
    personsSection,
    { kind: 'carnegie', title: { ru: 'О Вас и Вашем деле', en: 'You and your business' }, questions: [] },
    { kind: 'specifics', title: { ru: 'Как мы работаем вместе', en: 'How we work together' }, questions: [] },
    {
      kind: 'criteria',
      title: { ru: 'Проверка качества', en: 'Quality check' },
      questions: [
        {
          id: 'promises',
          type: 'criterion',
          minutes: 1,
          text: { ru: 'Наше слово', en: 'Our word' },
          parts: [BROKEN_PROMISE],
        },
      ],
    },
    {
      kind: 'growth',
      title: { ru: 'Рост объёмов', en: 'Growing volumes' },
      questions: [
        {
          id: 'volumes',
          type: 'position_growth',
          required: true,
          minutes: 3,
          text: {
            ru: 'Чего Вам понадобится больше, чего меньше, а что останется как есть?',
            en: 'What will you need more of, what less, and what stays as it is?',
          },
        },
      ],
    },
    {
      kind: 'offers',
      title: { ru: 'Новое', en: 'What is new' },
      questions: [
        {
          id: 'news',
          type: 'offer_interest',
          required: true,
          minutes: 3,
          text: {
            ru: 'Что из нового могло бы Вам пригодиться, а что точно нет?',
            en: 'Which of the new things could be of use to you, and which surely not?',
          },
        },
      ],
    },
    {
      kind: 'recommendations',
      title: { ru: 'Рекомендации', en: 'Recommendations' },
      questions: [
        {
          id: 'acquaintances',
          type: 'recommendations',
          minutes: 4,
          text: {
            ru: 'Кому из Ваших знакомых мы могли бы быть полезны? С кем Вы могли бы нас познакомить?',
            en: 'To whom of your acquaintances could we be of use? Whom could you introduce us to?',
          },
          followUps: [HOW_TO_INTRODUCE],
          hint: ASK_FOR_INTRODUCTION,
          print: { lines: 3 },
        },
      ],
    },
  ],
};
