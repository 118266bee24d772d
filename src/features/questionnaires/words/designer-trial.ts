import { defineWords } from '#kernel/words.ts';

/** The client of the trial, who does not exist. */
export const trialWords = defineWords({
  ru: {
    client: 'Пробный клиент',
    director: 'Ковалёва Анна Ивановна',
    directorPost: 'Директор',
    engineer: 'Дроздов Пётр Сергеевич',
    engineerPost: 'Технический директор',
    position: 'Первая позиция',
    offer: 'Новинка',
    point: 'Офис',
  },
  en: {
    client: 'A client for trial',
    director: 'Anna Collins',
    directorPost: 'Managing director',
    engineer: 'Peter Marsh',
    engineerPost: 'Technical director',
    position: 'First position',
    offer: 'Something new',
    point: 'Office',
  },
});
