// A letter to one colleague, so «Вы» with a capital.
import { defineWords, plural, pluralEn } from '#kernel/words.ts';

export const noticeWords = defineWords({
  ru: {
    subject: (overdue: number, near: number) =>
      [
        overdue > 0 ? `просрочено ${plural(overdue, 'дело', 'дела', 'дел')}` : '',
        near > 0 ? `подходит срок ${plural(near, 'дела', 'дел', 'дел')}` : '',
      ]
        .filter(Boolean)
        .join(', '),
    subjectOne: (client: string, deed: string) => `${client}: ${deed}`,
    heading: 'Что требует Вашего внимания',
    lead: 'Эти дела ждут Вас или тех, за кого Вы отвечаете. По каждому сказано, что сделать и что уже пробовали.',
    sections: { escalated: 'Срок вышел', deed_reminded: 'Срок подходит' },
    until: (day: string) => `до ${day}`,
    late: (day: string, days: number) =>
      days > 0 ? `срок был ${day}, опоздание ${plural(days, 'день', 'дня', 'дней')}` : `срок вышел ${day}`,
    higher: 'прежнее напоминание осталось без ответа',
    curator: (name: string) => `куратор: ${name}`,
    tried: (parts: string) => `Уже пробовали: ${parts}.`,
    look: 'Посмотреть, чего ждёт этот случай',
    untried: 'Пока ничего не пробовали.',
    asked: (count: number) => `спросили клиента ${plural(count, 'раз', 'раза', 'раз')}`,
    askedLast: (count: number, day: string) =>
      `спросили клиента ${plural(count, 'раз', 'раза', 'раз')}, последний — ${day}`,
    reminded: (count: number) => `напомнили ${plural(count, 'раз', 'раза', 'раз')}`,
    replanned: (count: number) => `перенесли срок ${plural(count, 'раз', 'раза', 'раз')}`,
    refused: (count: number) => `клиент отвечал «нет» ${plural(count, 'раз', 'раза', 'раз')}`,
    footer: (company: string) =>
      `${company} · напоминания программы «Рядом». Одно письмо на все дела сразу; об одном и том же дважды не пишем.`,
  },
  en: {
    subject: (overdue: number, near: number) =>
      [
        overdue > 0 ? `${pluralEn(overdue, 'deed', 'deeds')} overdue` : '',
        near > 0 ? `${pluralEn(near, 'deed', 'deeds')} nearly due` : '',
      ]
        .filter(Boolean)
        .join(', '),
    subjectOne: (client: string, deed: string) => `${client}: ${deed}`,
    heading: 'What needs your attention',
    lead: 'These wait for you or for those you answer for. Each says what to do and what has been tried.',
    sections: { escalated: 'Term ran out', deed_reminded: 'Term draws near' },
    until: (day: string) => `by ${day}`,
    late: (day: string, days: number) =>
      days > 0 ? `was due ${day}, ${pluralEn(days, 'day', 'days')} late` : `ran out on ${day}`,
    higher: 'the earlier word about it was not followed',
    curator: (name: string) => `curator: ${name}`,
    tried: (parts: string) => `Tried so far: ${parts}.`,
    look: 'See what this case waits for',
    untried: 'Nothing has been tried so far.',
    asked: (count: number) => `the client was asked ${pluralEn(count, 'time', 'times')}`,
    askedLast: (count: number, day: string) =>
      `the client was asked ${pluralEn(count, 'time', 'times')}, last on ${day}`,
    reminded: (count: number) => `reminded ${pluralEn(count, 'time', 'times')}`,
    replanned: (count: number) => `the date was moved ${pluralEn(count, 'time', 'times')}`,
    refused: (count: number) => `the client said “no” ${pluralEn(count, 'time', 'times')}`,
    footer: (company: string) =>
      `${company} · reminders of the programme “Ryadom”. One letter about everything at once; nothing is written of twice.`,
  },
});
