// Texts about clients' letters in answer to ours.
import { defineWords, plural, pluralEn } from '#kernel/words.ts';

export const replyWords = defineWords({
  ru: {
    title: 'Клиент ответил письмом: прочтите и запишите его слово',
    record: 'Записать слово клиента',
    read: 'Прочитано, ответа не требует',
    history: (count: number) => plural(count, 'письмо клиента', 'письма клиента', 'писем клиента'),
    automatic: 'Автоматический ответ',
    settled: {
      recorded: (name: string) => `Слово клиента записано: ${name}`,
      read: (name: string) => `Прочитано: ${name}`,
    },
    cardTitle: 'Клиенты ответили письмом',
    openCase: 'Открыть случай',
  },
  en: {
    title: 'The client has answered by mail: read it and record their word',
    record: 'Record the client’s word',
    read: 'Read, needs no answer',
    history: (count: number) => pluralEn(count, 'letter of the client', 'letters of the client'),
    automatic: 'Automatic answer',
    settled: {
      recorded: (name: string) => `Client’s word recorded: ${name}`,
      read: (name: string) => `Read: ${name}`,
    },
    cardTitle: 'Clients have answered by mail',
    openCase: 'Open the case',
  },
});
