// What good service is, in facts (M5.3): in time, mended the first time, by the right people, as written down.
import type { FormSection } from '#features/questionnaires/shapes/form.ts';
import { BROKEN_PROMISE, HOURS } from '#features/questionnaires/shapes/forms/trades.ts';

export const quality: FormSection = {
  kind: 'criteria',
  title: { ru: 'Проверка качества', en: 'Quality check' },
  script: {
    ru: 'А теперь проверим нас самих. Вот последние десять заявок по нашему журналу; давайте сверим их с тем, как это было у Вас.',
    en: 'Now let us test ourselves. Here are the last ten requests by our log; let us hold them against what you saw.',
  },
  questions: [
    {
      id: 'response',
      type: 'criterion',
      minutes: 3,
      text: { ru: 'Вовремя', en: 'In time' },
      parts: [
        {
          id: 'hours',
          kind: 'number',
          min: 0,
          max: 1000,
          decimals: 1,
          compare: 'at_most',
          unit: HOURS,
          text: {
            ru: 'Через сколько часов после срочной заявки наш человек обычно уже у Вас?',
            en: 'How many hours after an urgent request is our person usually with you?',
          },
          bound: {
            from: 'contract',
            serviceLevel: 'response_hours',
            ask: {
              ru: 'За сколько часов мы обязались приезжать по договору?',
              en: 'Within how many hours does the contract oblige us to come?',
            },
          },
        },
        {
          id: 'in_time_of_ten',
          kind: 'number',
          min: 0,
          max: 10,
          compare: 'at_least',
          text: {
            ru: 'На сколько из последних десяти заявок мы ответили в срок?',
            en: 'Of the last ten requests, how many did we answer in time?',
          },
          hint: {
            ru: 'Было меньше десяти\u00a0— пересчитайте на десять.',
            en: 'Fewer than ten: scale the count to ten.',
          },
          bound: { from: 'form', value: 9 },
        },
      ],
    },
    {
      id: 'first_time',
      type: 'criterion',
      minutes: 2,
      text: { ru: 'С первого раза', en: 'Right the first time' },
      parts: [
        {
          id: 'repeat_visits',
          kind: 'number',
          min: 0,
          max: 100,
          compare: 'at_most',
          text: {
            ru: 'Сколько раз за последний месяц пришлось звать нас снова с той же неисправностью?',
            en: 'How often in the last month did you have to call us again about the same fault?',
          },
          bound: { from: 'form', value: 0 },
        },
        {
          id: 'open_now',
          kind: 'yesno',
          good: false,
          text: {
            ru: 'Есть ли сейчас заявка, которая тянется дольше обещанного?',
            en: 'Is there a request open now that has run past its promised time?',
          },
        },
      ],
    },
    {
      id: 'schedule',
      type: 'criterion',
      minutes: 1,
      when: { op: 'includes', question: 'works', value: 'planned' },
      text: { ru: 'По графику', en: 'By schedule' },
      parts: [
        {
          id: 'missed',
          kind: 'number',
          min: 0,
          max: 100,
          compare: 'at_most',
          text: {
            ru: 'Сколько плановых работ за последний квартал мы пропустили или сдвинули без Вашего согласия?',
            en: 'How many scheduled works of the last quarter did we miss or move without your consent?',
          },
          bound: { from: 'form', value: 0 },
        },
      ],
    },
    {
      id: 'people_sent',
      type: 'criterion',
      minutes: 1,
      text: { ru: 'Наши люди', en: 'Our people' },
      parts: [
        {
          id: 'unprepared',
          kind: 'yesno',
          good: false,
          text: {
            ru: 'Приезжал ли за последний месяц кто-то без допуска, инструмента или нужной детали?',
            en: 'Did anyone come in the last month without clearance, tools or the part needed?',
          },
        },
        {
          id: 'left_mess',
          kind: 'yesno',
          good: false,
          text: {
            ru: 'Приходилось ли за нами убирать или переделывать?',
            en: 'Did you have to clean up after us or do the work over?',
          },
        },
      ],
    },
    {
      id: 'on_site',
      type: 'criterion',
      minutes: 1,
      when: { op: 'includes', question: 'works', value: 'daily' },
      text: { ru: 'Люди на месте', en: 'People on site' },
      parts: [
        {
          id: 'empty_shifts',
          kind: 'number',
          min: 0,
          max: 100,
          compare: 'at_most',
          text: {
            ru: 'Сколько смен за последний месяц мы вышли не полным составом?',
            en: 'For how many shifts of the last month were we short of people?',
          },
          bound: { from: 'form', value: 0 },
        },
      ],
    },
    {
      id: 'promises',
      type: 'criterion',
      minutes: 1,
      text: { ru: 'Наше слово', en: 'Our word' },
      parts: [
        BROKEN_PROMISE,
        {
          id: 'wrong_papers',
          kind: 'yesno',
          good: false,
          text: {
            ru: 'Попадали ли в акты за последний квартал работы, которых не было, или не те суммы?',
            en: 'Did the acts of the last quarter list works that were not done, or wrong sums?',
          },
        },
      ],
    },
  ],
};
