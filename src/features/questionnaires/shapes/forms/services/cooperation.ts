// What we look after at the client's, how a request is made, and what a standstill costs.
import type { FormSection } from '#features/questionnaires/shapes/form.ts';
import {
  LISTEN_WITHOUT_ARGUING,
  NEVER_GUESS,
  ROUBLES,
  WHAT_WOULD_LIFT,
} from '#features/questionnaires/shapes/forms/trades.ts';

export const cooperation: FormSection = {
  kind: 'specifics',
  title: { ru: 'Как мы у Вас работаем', en: 'How we work for you' },
  script: {
    ru: 'Теперь о нас с Вами. Пройдём путь заявки с Вашей стороны: от поломки до подписи в акте.',
    en: 'Now to the two of us. Let us walk the way of a request on your side: from the fault to the signature.',
  },
  questions: [
    {
      id: 'works',
      type: 'many',
      required: true,
      other: true,
      minutes: 1,
      text: { ru: 'Что у Вас на нашем попечении?', en: 'What is in our care here?' },
      options: [
        { code: 'planned', text: { ru: 'работы по графику', en: 'work by schedule' } },
        { code: 'urgent', text: { ru: 'срочные вызовы', en: 'urgent calls' } },
        { code: 'daily', text: { ru: 'люди на месте каждый день', en: 'people on site every day' } },
        { code: 'projects', text: { ru: 'отдельные проекты', en: 'separate projects' } },
        { code: 'advice', text: { ru: 'советы и обучение', en: 'advice and training' } },
      ],
    },
    {
      id: 'sites',
      type: 'number',
      required: true,
      min: 1,
      max: 10_000,
      minutes: 1,
      text: {
        ru: 'Сколько у Вас объектов, считая те, где работаем не мы?',
        en: 'How many sites do you have, counting those where we do not work?',
      },
    },
    {
      id: 'sites_elsewhere',
      type: 'longtext',
      minutes: 1,
      when: { op: 'gt', question: 'sites', value: 1 },
      text: {
        ru: 'На каких объектах работают другие и чем они там хороши?',
        en: 'At which sites do others work, and what are they good at there?',
      },
      hint: LISTEN_WITHOUT_ARGUING,
      print: { lines: 1 },
    },
    {
      id: 'requests',
      type: 'number',
      min: 0,
      max: 10_000,
      minutes: 1,
      unit: { ru: 'в месяц', en: 'a month' },
      text: {
        ru: 'Сколько раз в месяц Вам приходится нас звать?',
        en: 'How often a month do you have to call us?',
      },
    },
    {
      id: 'way_in',
      type: 'many',
      other: true,
      minutes: 1,
      text: { ru: 'Как Вам удобнее передать заявку?', en: 'Which way of placing a request suits you best?' },
      options: [
        { code: 'dispatcher', text: { ru: 'звонком диспетчеру', en: 'a call to the dispatcher' } },
        { code: 'master', text: { ru: 'прямо нашему мастеру', en: 'straight to our technician' } },
        { code: 'message', text: { ru: 'сообщением или письмом', en: 'by message or e-mail' } },
        { code: 'portal', text: { ru: 'в личном кабинете', en: 'in the client’s portal' } },
        { code: 'system', text: { ru: 'из Вашей системы заявок', en: 'from your own request system' } },
      ],
    },
    {
      id: 'first_to_stop',
      type: 'longtext',
      required: true,
      minutes: 2,
      text: {
        ru: 'Если мы не приедем вовремя, что у Вас остановится первым и кто это почувствует?',
        en: 'If we do not come in time, what stops first here and who feels it?',
      },
      followUps: [
        { ru: 'Сколько Вы можете продержаться сами?', en: 'How long can you manage on your own?' },
        { ru: 'Чем Вы тогда закрываете брешь?', en: 'How do you fill the gap?' },
      ],
      print: { lines: 2 },
    },
    {
      id: 'hour_cost',
      type: 'number',
      min: 0,
      max: 1_000_000_000,
      minutes: 1,
      unit: ROUBLES,
      text: {
        ru: 'Во сколько Вам обходится час такого простоя, хотя бы на глаз?',
        en: 'What does an hour of such a standstill cost you, at a guess?',
      },
      hint: NEVER_GUESS,
    },
    {
      id: 'access',
      type: 'text',
      minutes: 1,
      text: {
        ru: 'Когда и как нам к Вам лучше входить: часы, пропуска, кого предупредить?',
        en: 'When and how should we come in: hours, passes, whom to warn?',
      },
      print: { lines: 1 },
    },
    {
      id: 'accounts',
      type: 'scale',
      min: 1,
      max: 5,
      required: true,
      minutes: 1,
      text: {
        ru: 'Насколько Вам понятно, за что Вы нам платите: отчёты, акты, сметы?',
        en: 'How clear is it to you what you pay us for: reports, acts, estimates?',
      },
      labels: {
        min: { ru: 'тёмный лес', en: 'quite in the dark' },
        max: { ru: 'понятно всё', en: 'perfectly clear' },
      },
    },
    {
      id: 'accounts_better',
      type: 'text',
      minutes: 1,
      when: { op: 'lte', question: 'accounts', value: 4 },
      text: WHAT_WOULD_LIFT,
      print: { lines: 1 },
    },
  ],
};
