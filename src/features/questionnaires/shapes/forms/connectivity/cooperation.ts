// How the provider's client uses the connection, what depends on it, and who else knocks at the door.
import type { FormSection } from '#features/questionnaires/shapes/form.ts';
import {
  LISTEN_WITHOUT_ARGUING,
  NEVER_GUESS,
  ROUBLES,
  WHAT_WOULD_LIFT,
} from '#features/questionnaires/shapes/forms/trades.ts';

export const cooperation: FormSection = {
  kind: 'specifics',
  title: { ru: 'Как Вы пользуетесь связью', en: 'How you use your connection' },
  script: {
    ru: 'Теперь о том, что нас связывает. Мне важно увидеть обычный рабочий день Вашими глазами.',
    en: 'Now to what we share. I want to see an ordinary working day the way you see it.',
  },
  questions: [
    {
      id: 'uses',
      type: 'many',
      required: true,
      other: true,
      minutes: 1,
      text: { ru: 'Что у Вас работает через нашу связь?', en: 'What runs over our connection here?' },
      options: [
        { code: 'office', text: { ru: 'интернет в офисе', en: 'internet in the office' } },
        { code: 'telephony', text: { ru: 'телефония', en: 'telephony' } },
        { code: 'payments', text: { ru: 'кассы и оплата картами', en: 'tills and card payments' } },
        { code: 'branches', text: { ru: 'связь между адресами', en: 'links between sites' } },
        { code: 'cloud', text: { ru: 'учётные системы в облаке', en: 'business systems in the cloud' } },
        { code: 'video', text: { ru: 'видеонаблюдение', en: 'video surveillance' } },
        { code: 'remote', text: { ru: 'удалённые сотрудники', en: 'people working remotely' } },
        { code: 'servers', text: { ru: 'свои серверы и сайт', en: 'own servers and website' } },
      ],
    },
    {
      id: 'first_to_stop',
      type: 'longtext',
      required: true,
      minutes: 2,
      text: {
        ru: 'Если связь пропадёт среди рабочего дня, что остановится первым и кто это почувствует?',
        en: 'If the connection drops in mid-morning, what stops first and who feels it?',
      },
      followUps: [
        { ru: 'А через час?', en: 'And an hour later?' },
        { ru: 'Как Вы тогда выходите из положения?', en: 'How do you manage then?' },
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
        ru: 'Во сколько Вам обходится такой час, хотя бы на глаз?',
        en: 'What does such an hour cost you, at a guess?',
      },
      hint: NEVER_GUESS,
    },
    {
      id: 'reserve',
      type: 'one',
      required: true,
      minutes: 1,
      text: { ru: 'Есть ли у Вас запасной канал?', en: 'Do you have a backup line?' },
      options: [
        { code: 'none', text: { ru: 'нет', en: 'no' } },
        { code: 'ours', text: { ru: 'есть, тоже наш', en: 'yes, ours too' } },
        { code: 'rival', text: { ru: 'есть, от другого оператора', en: 'yes, from another provider' } },
        { code: 'mobile', text: { ru: 'мобильный интернет', en: 'mobile internet' } },
      ],
    },
    {
      id: 'reserve_words',
      type: 'text',
      required: true,
      minutes: 1,
      when: { op: 'eq', question: 'reserve', value: 'rival' },
      text: { ru: 'Кто его даёт и как он себя показал?', en: 'Who provides it, and how has it done?' },
      print: { lines: 1 },
    },
    {
      id: 'sites',
      type: 'number',
      required: true,
      min: 1,
      max: 10_000,
      minutes: 1,
      text: {
        ru: 'По скольким адресам Вы работаете, считая те, что подключены не у нас?',
        en: 'How many sites do you work at, counting those not connected to us?',
      },
    },
    {
      id: 'sites_elsewhere',
      type: 'longtext',
      minutes: 1,
      when: { op: 'gt', question: 'sites', value: 1 },
      text: {
        ru: 'Какие из них подключены не у нас и как так вышло?',
        en: 'Which of them are not with us, and how did that come about?',
      },
      print: { lines: 1 },
    },
    {
      id: 'busy_time',
      type: 'many',
      other: true,
      minutes: 1,
      text: {
        ru: 'Когда связь нужна Вам сильнее всего?',
        en: 'When do you need the connection most?',
      },
      options: [
        { code: 'morning', text: { ru: 'с утра', en: 'first thing in the morning' } },
        { code: 'day', text: { ru: 'весь рабочий день', en: 'all through the working day' } },
        { code: 'evening', text: { ru: 'вечером и ночью', en: 'evenings and nights' } },
        { code: 'reporting', text: { ru: 'в дни отчётности', en: 'on reporting days' } },
        { code: 'season', text: { ru: 'в сезон', en: 'in high season' } },
      ],
    },
    {
      id: 'documents',
      type: 'scale',
      min: 1,
      max: 5,
      required: true,
      minutes: 1,
      text: {
        ru: 'Насколько удобны Вам наши счета, акты и договоры?',
        en: 'How convenient are our invoices, acts and contracts for you?',
      },
      labels: {
        min: { ru: 'мучение', en: 'a torment' },
        max: { ru: 'не замечаем', en: 'we hardly notice' },
      },
    },
    {
      id: 'documents_better',
      type: 'text',
      minutes: 1,
      when: { op: 'lte', question: 'documents', value: 4 },
      text: WHAT_WOULD_LIFT,
      print: { lines: 1 },
    },
    {
      id: 'rivals_came',
      type: 'yesno',
      required: true,
      minutes: 0,
      text: {
        ru: 'Заходили ли к Вам за этот год другие операторы?',
        en: 'Have other providers called on you this year?',
      },
    },
    {
      id: 'rivals_words',
      type: 'longtext',
      minutes: 1,
      when: { op: 'eq', question: 'rivals_came', value: true },
      text: {
        ru: 'С чем приходили и что в их словах показалось дельным?',
        en: 'What did they bring, and what of it made sense to you?',
      },
      hint: LISTEN_WITHOUT_ARGUING,
      print: { lines: 2 },
    },
  ],
};
