// All texts of the filling and reading screens, put together from their parts.
import { fieldWords } from './fields.ts';
import { hourWords } from './hour.ts';
import { stageWords } from './stages.ts';
import { talkWords } from './talk.ts';

export const fillWords = {
  ru: { ...talkWords.ru, ...fieldWords.ru, ...stageWords.ru, ...hourWords.ru },
  en: { ...talkWords.en, ...fieldWords.en, ...stageWords.en, ...hourWords.en },
};
