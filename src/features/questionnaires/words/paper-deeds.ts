import { defineWords } from '#kernel/words.ts';

/** What is offered wherever a questionnaire stands; apart from the words of the paper screens, which a talk never shows. */
export const paperDeedWords = defineWords({
  ru: { print: 'Распечатать', bring: 'Внести с бумаги' },
  en: { print: 'Print', bring: 'Bring in from paper' },
});
