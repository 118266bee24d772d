import { defineWords, plural, pluralEn } from '#kernel/words.ts';

/** Buttons and the screen of the paper questionnaire. */
export const paperWords = defineWords({
  ru: {
    print: 'Распечатать',
    printPack: 'Распечатать на день',
    packTitle: 'Анкеты на день встреч',
    packText: 'Листы всех клиентов, к кому назначены встречи, одним файлом, в порядке визитов.',
    packDay: 'День',
    packPrint: 'Сделать файл',
    printed: (count: number) => `Готово: ${plural(count, 'анкета', 'анкеты', 'анкет')} в одном файле.`,
    openFile: 'Открыть файл',
    bring: 'Внести с бумаги',
  },
  en: {
    print: 'Print',
    printPack: 'Print for a day',
    packTitle: 'Sheets for a day of meetings',
    packText: 'The sheets of every client with a meeting that day, in one file, in the order of the visits.',
    packDay: 'Day',
    packPrint: 'Make the file',
    printed: (count: number) => `Done: ${pluralEn(count, 'sheet', 'sheets')} in one file.`,
    openFile: 'Open the file',
    bring: 'Bring in from paper',
  },
});
