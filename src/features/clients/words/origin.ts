import { defineWords } from '#kernel/words.ts';

export const originWords = defineWords({
  ru: {
    from: (question: string) => `Из ответа на вопрос «${question.replaceAll('«', '„').replaceAll('»', '“')}»`,
    fromAnswer: 'Из ответа клиента',
    quoted: (phrase: string) => `«${phrase.replaceAll('«', '„').replaceAll('»', '“')}»`,
  },
  en: {
    from: (question: string) => `From the answer to “${question}”`,
    fromAnswer: 'From an answer of the client',
    quoted: (phrase: string) => `“${phrase}”`,
  },
});
