// What opens after good quality: volumes, what is new, and acquaintances (M10).
import type { FormSection } from '#features/questionnaires/shapes/form.ts';
import { ASK_FOR_INTRODUCTION, HOW_TO_INTRODUCE } from '#features/questionnaires/shapes/forms/trades.ts';

export const growth: FormSection = {
  kind: 'growth',
  title: { ru: 'Рост объёмов', en: 'Growing volumes' },
  script: {
    ru: 'Посмотрим на то, что Вы уже берёте у нас: вот как это менялось за год.',
    en: 'Let us look at what you already take from us: here is how it went over the year.',
  },
  questions: [
    {
      id: 'volumes',
      type: 'position_growth',
      required: true,
      minutes: 3,
      text: {
        ru: 'Где за ближайший год понадобится больше, где меньше, а где всё останется как есть?',
        en: 'Where will you need more in the year ahead, where less, and where will it stay the same?',
      },
      followUps: [
        { ru: 'От чего это зависит?', en: 'What does it depend on?' },
        { ru: 'К какому времени это нужно?', en: 'By when would you need it?' },
      ],
    },
    {
      id: 'ahead',
      type: 'longtext',
      minutes: 2,
      topic: 'plans',
      text: {
        ru: 'Что у Вас впереди такого, к чему связь стоит подготовить заранее: переезд, новые рабочие места, сезон?',
        en: 'What lies ahead that the connection should be ready for: a move, new workplaces, the season?',
      },
      followUps: [
        { ru: 'Когда Вам нужно, чтобы всё уже работало?', en: 'When does it have to be up and running?' },
      ],
      print: { lines: 2 },
    },
  ],
};

export const offers: FormSection = {
  kind: 'offers',
  title: { ru: 'Новое', en: 'What is new' },
  script: {
    ru: 'У нас кое-что появилось. Назову коротко, а Вы скажите, о чём стоит поговорить подробнее.',
    en: 'We have a few new things. I shall name them briefly, and you tell me which are worth more words.',
  },
  questions: [
    {
      id: 'news',
      type: 'offer_interest',
      required: true,
      minutes: 3,
      text: {
        ru: 'Что из этого могло бы Вам пригодиться, а что точно нет?',
        en: 'Which of these could be of use to you, and which surely not?',
      },
      followUps: [
        {
          ru: 'Что изменилось бы, будь это у Вас уже завтра?',
          en: 'What would change if you had it tomorrow?',
        },
        { ru: 'Кому ещё у Вас это показать?', en: 'Who else here should see it?' },
      ],
    },
    {
      id: 'directions',
      type: 'many',
      other: true,
      minutes: 2,
      text: {
        ru: 'За что ещё Вы платите другим, а могли бы спросить и с нас?',
        en: 'What else do you pay others for that you might as well ask of us?',
      },
      options: [
        { code: 'telephony', text: { ru: 'телефония', en: 'telephony' } },
        {
          code: 'wifi',
          text: { ru: 'вайфай для гостей и склада', en: 'Wi-Fi for guests and the warehouse' },
        },
        { code: 'video', text: { ru: 'видеонаблюдение', en: 'video surveillance' } },
        { code: 'security', text: { ru: 'защита сети', en: 'network security' } },
        { code: 'backup_line', text: { ru: 'запасной канал', en: 'a backup line' } },
        { code: 'hosting', text: { ru: 'серверы и облако', en: 'servers and cloud' } },
        { code: 'nothing', text: { ru: 'пока ничего', en: 'nothing for now' } },
      ],
    },
  ],
};

export const recommendations: FormSection = {
  kind: 'recommendations',
  title: { ru: 'Рекомендации', en: 'Recommendations' },
  script: {
    ru: 'Новых клиентов мы предпочитаем находить через тех, кто нас уже знает. Поэтому спрошу прямо.',
    en: 'We like to find new clients through people who know us already. So let me ask you outright.',
  },
  questions: [
    {
      id: 'acquaintances',
      type: 'recommendations',
      minutes: 4,
      text: {
        ru: 'У кого из Ваших знакомых со связью хуже, чем у Вас: у партнёров, соседей по зданию, друзей в других компаниях? Кто мог бы нас познакомить?',
        en: 'Who among the people you know is worse off for connection than you: partners, neighbours in the building, friends in other companies? Who could introduce us?',
      },
      followUps: [HOW_TO_INTRODUCE, { ru: 'Кто обслуживает их сейчас?', en: 'Who serves them now?' }],
      hint: ASK_FOR_INTRODUCTION,
      print: { lines: 3 },
    },
    {
      id: 'not_touched',
      type: 'longtext',
      minutes: 1,
      topic: 'advice',
      text: {
        ru: 'Что важное мы с Вами сегодня обошли стороной?',
        en: 'What that matters have we passed by today?',
      },
      print: { lines: 1 },
    },
  ],
};
