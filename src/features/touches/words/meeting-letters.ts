// Letters about meetings, to one person each, so «Вы» with a capital.
import { defineWords } from '#kernel/words.ts';

export const invitationWords = defineWords({
  ru: {
    greeting: (address: string) => (address ? `${address}, здравствуйте!` : 'Здравствуйте!'),
    subject: {
      invite: (company: string, when: string) => `${company}: встреча ${when}`,
      move: (company: string, when: string) => `${company}: встреча перенесена на ${when}`,
      visitor: (company: string, when: string) => `${company}: на встречу ${when} придёт другой сотрудник`,
      cancel: (company: string, when: string) => `${company}: встреча ${when} отменена`,
    },
    lead: {
      invite: (when: string, _from: string) =>
        `Подтверждаем нашу договорённость о встрече: ${when}. Приглашение в календарь приложено к письму.`,
      move: (when: string, from: string) =>
        from
          ? `Наша встреча переносится. Было: ${from}. Теперь: ${when}. Обновление для календаря приложено к письму.`
          : `Уточняем договорённость о встрече: ${when}. Обновление для календаря приложено к письму.`,
      visitor: (when: string, _from: string) =>
        `Время встречи прежнее: ${when}. К Вам придёт другой наш сотрудник, он представлен ниже.`,
      cancel: (when: string, _from: string) =>
        `К сожалению, встреча, о которой мы договаривались (${when}), не состоится. Просим Вас извинить нас за перемену планов.`,
    },
    close: {
      invite: 'Если время станет неудобным, ответьте на это письмо или позвоните: подберём другое.',
      move: 'Если новое время Вам не подходит, ответьте на это письмо или позвоните.',
      visitor: 'Если у Вас есть вопросы, ответьте на это письмо или позвоните.',
      cancel: 'Чтобы договориться о другом времени, ответьте на это письмо или позвоните.',
    },
    yourClock: (when: string) => `${when} (по Вашему времени)`,
    when: 'Когда',
    length: 'Сколько займёт',
    minutes: (minutes: number) => `около ${minutes}\u00a0минут`,
    where: 'Где',
    who: 'Кто придёт',
    what: 'О чём поговорим',
    purposes: {
      questionnaire: 'Узнать Ваше мнение о нашей работе: что хорошо и что нужно исправить',
      resumption: 'Продолжить наш разговор о качестве работы',
      friendly: '',
      other: '',
    },
    phone: (phone: string) => `Телефон: ${phone}`,
    regards: 'С уважением,',
    summary: (company: string) => `Встреча: ${company}`,
    reminderSubject: (company: string, when: string) => `${company}: напоминаем о встрече ${when}`,
    reminderLead: (when: string) => `Напоминаем Вам о нашей встрече: ${when}. Ждём её с удовольствием.`,
  },
  en: {
    greeting: (address: string) => (address ? `Dear ${address},` : 'Hello,'),
    subject: {
      invite: (company: string, when: string) => `${company}: meeting on ${when}`,
      move: (company: string, when: string) => `${company}: meeting moved to ${when}`,
      visitor: (company: string, when: string) =>
        `${company}: another colleague comes to the meeting on ${when}`,
      cancel: (company: string, when: string) => `${company}: meeting on ${when} cancelled`,
    },
    lead: {
      invite: (when: string, _from: string) =>
        `This confirms the meeting we agreed on: ${when}. A calendar invitation is attached.`,
      move: (when: string, from: string) =>
        from
          ? `Our meeting has moved. It was: ${from}. It is now: ${when}. An update for your calendar is attached.`
          : `Some details of our meeting have changed: ${when}. An update for your calendar is attached.`,
      visitor: (when: string, _from: string) =>
        `The time stays the same: ${when}. Another colleague of ours will come; you find them below.`,
      cancel: (when: string, _from: string) =>
        `Unfortunately the meeting we had agreed on (${when}) will not take place. Please excuse the change of plans.`,
    },
    close: {
      invite: 'Should the time become inconvenient, reply to this letter or call, and we will find another.',
      move: 'If the new time does not suit you, reply to this letter or call.',
      visitor: 'If you have any questions, reply to this letter or call.',
      cancel: 'To agree on another time, reply to this letter or call.',
    },
    yourClock: (when: string) => `${when} (your time)`,
    when: 'When',
    length: 'How long',
    minutes: (minutes: number) => `about ${minutes} minutes`,
    where: 'Where',
    who: 'Who comes',
    what: 'What about',
    purposes: {
      questionnaire: 'To hear your opinion of our work: what is good and what should be mended',
      resumption: 'To go on with our talk about the quality of our work',
      friendly: '',
      other: '',
    },
    phone: (phone: string) => `Phone: ${phone}`,
    regards: 'Kind regards,',
    summary: (company: string) => `Meeting: ${company}`,
    reminderSubject: (company: string, when: string) => `${company}: a reminder of our meeting on ${when}`,
    reminderLead: (when: string) => `May we remind you of our meeting: ${when}. We look forward to it.`,
  },
});

export const reminderWords = defineWords({
  ru: {
    subject: (when: string, client: string) => `${when}\u00a0— встреча: ${client}`,
    inAnHour: (time: string) => `Через час, в ${time}`,
    today: (time: string) => `Сегодня в ${time}`,
    tomorrow: (time: string) => `Завтра в ${time}`,
    onDay: (date: string, time: string) => `${date} в ${time}`,
    client: 'Клиент',
    where: 'Где',
    noAddress: 'адрес не записан',
    person: 'С кем',
    phone: 'Телефон',
    purpose: 'Зачем',
    note: 'Заметка',
    clientTime: (time: string) => `у клиента будет ${time}`,
    open: 'Карточка клиента',
    day: 'Все визиты дня',
    why: 'Напоминания о встречах можно отключить в «Рядом», на странице «Встречи».',
  },
  en: {
    subject: (when: string, client: string) => `${when}: meeting with ${client}`,
    inAnHour: (time: string) => `In an hour, at ${time}`,
    today: (time: string) => `Today at ${time}`,
    tomorrow: (time: string) => `Tomorrow at ${time}`,
    onDay: (date: string, time: string) => `${date} at ${time}`,
    client: 'Client',
    where: 'Where',
    noAddress: 'no address on the card',
    person: 'With whom',
    phone: 'Phone',
    purpose: 'What for',
    note: 'Note',
    clientTime: (time: string) => `${time} at the client’s`,
    open: 'Client’s card',
    day: 'All visits of the day',
    why: 'Reminders of meetings can be switched off in Ryadom, on the page “Meetings”.',
  },
});
