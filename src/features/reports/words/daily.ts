import { defineWords, plural, pluralEn } from '#kernel/words.ts';

export const dailyWords = defineWords({
  ru: {
    subject: (day: string, parts: string) => (parts ? `Качество, ${day}: ${parts}` : `Качество, ${day}`),
    subjectParts: {
      refused: (count: number) => `${count} «нет»`,
      overdue: (count: number) => `просрочено ${count}`,
      confirmed: (count: number) => `подтвердили ${count}`,
      restored: (count: number) => `восстановлено ${count}`,
      fresh: (count: number) => `новых ${count}`,
    },
    heading: (day: string) => `Качество у клиентов, ${day}`,
    summary: (open: number) =>
      open === 0
        ? 'Все случаи реестра подтверждены клиентами.'
        : `Без подтверждения клиента — ${plural(open, 'случай', 'случая', 'случаев')} реестра.`,
    quiet: 'Сегодня изменений не было, сроки не нарушены.',
    sections: {
      done: 'Что сделано',
      restored: 'Сервис восстановил, ждём слова клиента',
      awaitingCurator: 'Ждёт звонка куратора',
      awaitingClient: 'Ждём слова клиента',
      confirmed: 'Клиент подтвердил',
      refused: 'Клиент сказал «нет»',
      overdue: 'Просрочено',
      fresh: 'Новые в реестре',
    },
    owner: (name: string) => `исполнитель: ${name}`,
    curator: (name: string) => `куратор: ${name}`,
    since: (day: string) => `с ${day}`,
    saidBy: (name: string, channel: string) => `${name}, ${channel}`,
    late: (days: number) =>
      days > 0 ? `опоздание ${plural(days, 'день', 'дня', 'дней')}` : 'срок вышел сегодня',
    openCase: 'Открыть',
    footer: (company: string) =>
      `${company} · ежедневный отчёт программы «Рядом». Его получают руководитель программы, руководитель сервиса и кураторы.`,
  },
  en: {
    subject: (day: string, parts: string) => (parts ? `Quality, ${day}: ${parts}` : `Quality, ${day}`),
    subjectParts: {
      refused: (count: number) => `${count} “no”`,
      overdue: (count: number) => `${count} overdue`,
      confirmed: (count: number) => `${count} confirmed`,
      restored: (count: number) => `${count} restored`,
      fresh: (count: number) => `${count} new`,
    },
    heading: (day: string) => `Quality at clients, ${day}`,
    summary: (open: number) =>
      open === 0
        ? 'Every case of the register is confirmed by its client.'
        : `${pluralEn(open, 'case', 'cases')} of the register without the client’s confirmation.`,
    quiet: 'Nothing changed today and no term was missed.',
    sections: {
      done: 'What was done',
      restored: 'Restored by the service side, awaiting the client’s word',
      awaitingCurator: 'Waiting for the curator’s call',
      awaitingClient: 'Waiting for the client’s word',
      confirmed: 'Client confirmed',
      refused: 'Client said “no”',
      overdue: 'Overdue',
      fresh: 'New in the register',
    },
    owner: (name: string) => `owner: ${name}`,
    curator: (name: string) => `curator: ${name}`,
    since: (day: string) => `since ${day}`,
    saidBy: (name: string, channel: string) => `${name}, ${channel}`,
    late: (days: number) => (days > 0 ? `${pluralEn(days, 'day', 'days')} late` : 'due today and missed'),
    openCase: 'Open',
    footer: (company: string) =>
      `${company} · daily report of the programme “Ryadom”, sent to the programme leader, the service manager and the curators.`,
  },
});
