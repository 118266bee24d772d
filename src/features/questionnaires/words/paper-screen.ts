import { defineWords, plural, pluralEn } from '#kernel/words.ts';

type Facts = Record<string, number>;

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
    flaws: {
      sheet_overflows: ({ percent }: Facts) =>
        `Форма не помещается на две стороны: лишнего ${percent ?? 0}\u00a0%. Сократите вопросы или строки для записи.`,
      sheet_positions_cut: ({ count }: Facts) =>
        `Не поместились ${plural(count ?? 0, 'позиция', 'позиции', 'позиций')}: о них спросят с экрана.`,
      sheet_offers_cut: ({ count }: Facts) =>
        `Не поместились ${plural(count ?? 0, 'новинка', 'новинки', 'новинок')}: о них спросят с экрана.`,
    },
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
    flaws: {
      sheet_overflows: ({ percent }: Facts) =>
        `The form does not fit two sides: ${percent ?? 0}% too much. Shorten questions or lines to write on.`,
      sheet_positions_cut: ({ count }: Facts) =>
        `${pluralEn(count ?? 0, 'position', 'positions')} did not fit and will be asked from the screen.`,
      sheet_offers_cut: ({ count }: Facts) =>
        `${pluralEn(count ?? 0, 'new offer', 'new offers')} did not fit and will be asked from the screen.`,
    },
  },
});
