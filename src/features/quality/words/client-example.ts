// The example client of previews.
import { defineWords } from '#kernel/words.ts';

export const clientExample = defineWords({
  ru: {
    addressee: 'Анна Ивановна',
    curator: { name: 'Мария Королёва', post: 'менеджер по работе с клиентами' },
    claims: [
      {
        what: 'Вечером рвётся связь',
        place: 'Склад на Мира, 5',
        done: ['Заменили порт на узле'],
        provisional: false,
      },
      {
        what: 'Долго открывается личный кабинет',
        place: null,
        done: ['Перенесли на другой сервер'],
        provisional: true,
      },
    ],
    measured: { title: 'Скорость', before: 40, after: 112, unit: 'Мбит/с' },
    waitingFor: 'Пропуск для двух монтажников на склад',
  },
  en: {
    addressee: 'Ann Blake',
    curator: { name: 'Mary King', post: 'client manager' },
    claims: [
      {
        what: 'The line drops in the evening',
        place: 'Warehouse, 5 Mill Road',
        done: ['Replaced the port at the node'],
        provisional: false,
      },
      {
        what: 'The client area opens slowly',
        place: null,
        done: ['Moved it to another server'],
        provisional: true,
      },
    ],
    measured: { title: 'Speed', before: 40, after: 112, unit: 'Mbit/s' },
    waitingFor: 'A pass to the warehouse for two engineers',
  },
});
