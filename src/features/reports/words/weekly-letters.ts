import { defineWords } from '#kernel/words.ts';

export const weeklyLetterWords = defineWords({
  ru: {
    subject: {
      invite: (when: string) => `Встреча недели ${when}`,
      move: (when: string) => `Встреча недели перенесена или изменена: ${when}`,
      cancel: (when: string) => `Встреча недели ${when} отменена`,
    },
    lead: {
      invite: 'Продажи и сервис встречаются, чтобы разобрать случаи клиентов.',
      move: 'Встреча изменилась. Вот как теперь:',
      cancel: 'Этой встречи для Вас больше нет в плане, запись в календаре можно убрать.',
    },
    when: 'Когда',
    length: 'Сколько',
    where: 'Где',
    planned: 'Назначает',
    why: 'Почему отменена',
    agenda: 'Повестка собирается сама и открыта заранее:',
    openAgenda: 'Открыть повестку',
    summary: (company: string) => `Встреча недели: продажи и сервис, ${company}`,
    minutesSubject: (minutes: string, day: string, decisions: string) =>
      `${minutes}: встреча недели ${day}, ${decisions}`,
    absentLead: 'Встреча прошла без Вас. Ниже решения, за которые отвечаете Вы.',
    absentNothing: 'Встреча прошла без Вас. Решений, за которые отвечаете Вы, на ней не записано.',
    openMinutes: 'Открыть протокол',
    footer: (company: string) => `«Рядом», программа ключевых клиентов, ${company}`,
  },
  en: {
    subject: {
      invite: (when: string) => `Weekly meeting, ${when}`,
      move: (when: string) => `Weekly meeting moved or changed: ${when}`,
      cancel: (when: string) => `Weekly meeting of ${when} is off`,
    },
    lead: {
      invite: 'Sales and service meet to go through the clients’ cases.',
      move: 'The meeting has changed. This is how it stands now:',
      cancel: 'This meeting is off for you; the calendar entry can go.',
    },
    when: 'When',
    length: 'How long',
    where: 'Where',
    planned: 'Planned by',
    why: 'Why it is off',
    agenda: 'The agenda builds itself and is open beforehand:',
    openAgenda: 'Open the agenda',
    summary: (company: string) => `Weekly meeting: sales and service, ${company}`,
    minutesSubject: (minutes: string, day: string, decisions: string) =>
      `${minutes}: weekly meeting of ${day}, ${decisions}`,
    absentLead: 'The meeting was held without you. Below are the decisions you own.',
    absentNothing: 'The meeting was held without you. No decision of yours was written.',
    openMinutes: 'Open the minutes',
    footer: (company: string) => `Ryadom, key client programme, ${company}`,
  },
});
