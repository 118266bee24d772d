// What opens after good quality: more of the same, new services, and acquaintances (M10).
import type { FormSection } from '#features/questionnaires/shapes/form.ts';
import { ASK_FOR_INTRODUCTION, HOW_TO_INTRODUCE } from '#features/questionnaires/shapes/forms/trades.ts';

export const growth: FormSection = {
  kind: 'growth',
  title: { ru: 'Рост объёмов', en: 'Growing volumes' },
  script: {
    ru: 'Раз с работой порядок, посмотрим на год целиком: чего у Вас становилось больше, а что сошло на нет.',
    en: 'As the work is in order, let us look at the whole year: what grew here and what faded away.',
  },
  questions: [
    {
      id: 'volumes',
      type: 'position_growth',
      required: true,
      minutes: 3,
      text: {
        ru: 'Какой из наших работ Вам в ближайший год понадобится больше, какой меньше?',
        en: 'Which of our services will you need more of in the year ahead, which less?',
      },
      followUps: [
        { ru: 'Что для этого должно произойти у Вас?', en: 'What would have to happen on your side?' },
        { ru: 'Когда это войдёт в бюджет?', en: 'When does it go into the budget?' },
      ],
    },
    {
      id: 'ahead',
      type: 'longtext',
      minutes: 2,
      topic: 'plans',
      text: {
        ru: 'К какому событию нам стоит подготовиться с Вами вместе: проверке, ремонту, переезду, сезону?',
        en: 'What event should we prepare for together: an inspection, repairs, a move, the season?',
      },
      followUps: [{ ru: 'Когда нам надо начать, чтобы успеть?', en: 'When must we begin to be in time?' }],
      print: { lines: 2 },
    },
  ],
};

export const offers: FormSection = {
  kind: 'offers',
  title: { ru: 'Новое', en: 'What is new' },
  script: {
    ru: 'За это время мы кое-чему научились. Назову, а Вы отметьте, от чего была бы польза именно здесь.',
    en: 'We have learnt a few things meanwhile. I shall name them, and you say which would be of use right here.',
  },
  questions: [
    {
      id: 'news',
      type: 'offer_interest',
      required: true,
      minutes: 3,
      text: {
        ru: 'Что из этого сняло бы с Вас заботу, а что лишнее?',
        en: 'Which of these would take a worry off you, and which is too much?',
      },
      followUps: [
        { ru: 'На каком объекте попробуем первом?', en: 'At which site shall we try it first?' },
        { ru: 'По чему Вы поймёте, что оно того стоило?', en: 'How will you know that it was worth it?' },
      ],
    },
    {
      id: 'directions',
      type: 'many',
      other: true,
      minutes: 2,
      text: {
        ru: 'Что ещё у Вас делают разные подрядчики, а могли бы делать мы одни?',
        en: 'What else do several contractors do here that we alone could do?',
      },
      options: [
        { code: 'other_sites', text: { ru: 'другие объекты', en: 'other sites' } },
        { code: 'round_clock', text: { ru: 'дежурство круглые сутки', en: 'cover round the clock' } },
        {
          code: 'planned',
          text: { ru: 'плановые работы вместо аварийных', en: 'planned work instead of emergencies' },
        },
        { code: 'parts', text: { ru: 'запчасти и материалы', en: 'parts and materials' } },
        { code: 'monitoring', text: { ru: 'наблюдение на расстоянии', en: 'remote monitoring' } },
        { code: 'training', text: { ru: 'учить Ваших людей', en: 'training your people' } },
        { code: 'nothing', text: { ru: 'пока ничего', en: 'nothing for now' } },
      ],
    },
  ],
};

export const recommendations: FormSection = {
  kind: 'recommendations',
  title: { ru: 'Рекомендации', en: 'Recommendations' },
  script: {
    ru: 'Хорошего подрядчика передают из рук в руки. Поэтому спрошу и я.',
    en: 'A good contractor is passed from hand to hand. So let me ask as well.',
  },
  questions: [
    {
      id: 'acquaintances',
      type: 'recommendations',
      minutes: 4,
      text: {
        ru: 'Кому из коллег в других компаниях, у соседей или арендаторов знакома беда, от которой мы Вас избавили? Кто мог бы нас познакомить?',
        en: 'Which colleagues elsewhere, neighbours or tenants know the trouble we have rid you of? Who could introduce us?',
      },
      followUps: [HOW_TO_INTRODUCE, { ru: 'Кто работает у них сейчас?', en: 'Who works for them now?' }],
      hint: ASK_FOR_INTRODUCTION,
      print: { lines: 3 },
    },
    {
      id: 'for_a_day',
      type: 'longtext',
      minutes: 1,
      topic: 'advice',
      text: {
        ru: 'Окажись Вы на день нашим директором, что поменяли бы до обеда?',
        en: 'Were you our director for a day, what would you change before lunch?',
      },
      print: { lines: 1 },
    },
  ],
};
