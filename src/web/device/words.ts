import { defineWords, plural, pluralEn } from '#kernel/words.ts';

export const deviceWords = defineWords({
  ru: {
    title: 'Это устройство',
    lead: 'Что записано здесь и ещё не дошло до сервера, и что можно открыть без связи',
    line: {
      offline: 'Нет связи',
      waiting: (count: number) => `Не отправлено: ${count}`,
      refused: (count: number) => `Не принято: ${count}`,
      open: 'Что на устройстве',
    },
    unsent: {
      title: 'Не отправлено',
      none: 'Всё, что вы сделали, сервер получил.',
      offline: (at: string) => `Связи нет с ${at}. Отправим сами, как только она появится.`,
      offlineEver: 'Связи нет. Отправим сами, как только она появится.',
      signedOut: 'Вход закончился: войдите снова, и всё уйдёт само.',
      notKept: 'Место на устройстве кончилось. Не закрывайте страницу: освободите место или сохраните файл.',
      answers: (count: number) => plural(count, 'ответ', 'ответа', 'ответов'),
      waits: 'ждёт связи',
      behind: 'ждёт того, что выше',
      refused: 'не принято',
      now: 'Отправить сейчас',
      again: 'Отправить ещё раз',
      open: 'Открыть и поправить',
      drop: 'Убрать',
      dropAsk: 'Убрать это с устройства? Вернуть будет нельзя.',
      dropYes: 'Убрать навсегда',
      save: 'Сохранить файлом',
      load: 'Загрузить файл',
      fileHint:
        'Файл пригодится, если это устройство больше не выйдет на связь: его можно загрузить на другом, войдя под собой. В файле сведения о клиентах — берегите его.',
      loaded: (count: number) =>
        count === 0
          ? 'Всё из этого файла уже есть на устройстве или на сервере.'
          : `Добавлено из файла: ${plural(count, 'действие', 'действия', 'действий')}`,
      faults: {
        not_ours:
          'Это не файл «Рядом» с неотправленным. Выберите файл, который сохранили кнопкой «Сохранить файлом».',
        other_person:
          'В этом файле работа другого сотрудника. Её может загрузить только он, войдя под собой.',
      },
    },
    kit: {
      title: 'Без связи откроется',
      text: 'Мой день, встречи, карточки клиентов вашего списка и их анкеты. Обновляется само, пока есть связь.',
      never: 'Ещё не собрано.',
      at: (moment: string) => `Собрано ${moment}`,
      running: (done: number, all: number) => `Собираю: ${done} из ${all}`,
      now: 'Обновить сейчас',
    },
    storage: {
      title: 'Надёжность',
      sealed: 'Данные на устройстве зашифрованы. Ключ удаляется, когда вы выходите.',
      persisted: 'Браузер обещал не удалять их без вас.',
      notPersisted: 'Браузер может удалить их, если место кончится.',
      ask: 'Попросить не удалять',
      asked: 'Браузер не согласился. Установите «Рядом» на экран «Домой» или чаще отправляйте.',
      apple:
        'Safari удаляет данные сайта, который не открывали 7 дней. Добавьте «Рядом» на экран «Домой»: тогда не удалит.',
      noWorker:
        'По этому адресу страница без связи не откроется: нужен адрес, который начинается с https. Записанное на открытой странице сохранится и здесь.',
      install: 'Установить «Рядом»',
      installed: '«Рядом» установлено на этом устройстве.',
    },
    signOut: {
      title: 'Не всё отправлено',
      text: (count: number) =>
        `На устройстве ${plural(count, 'действие', 'действия', 'действий')}, которых сервер ещё не получил. При выходе они удаляются вместе с ключом.`,
      send: 'Отправить и выйти',
      file: 'Сохранить файлом и выйти',
      stay: 'Остаться',
      offlineTitle: 'Связи нет: войти обратно не получится',
      offlineText:
        'При выходе карточки и анкеты, собранные на этом устройстве, удаляются вместе с ключом. Войти снова можно будет только со связью.',
      leaveAnyway: 'Всё равно выйти',
      failed: 'Отправить не получилось: связи нет или сервер что-то не принял.',
    },
    newVersion: 'Вышла новая версия «Рядом».',
    renew: 'Обновить',
  },
  en: {
    title: 'This device',
    lead: 'What is written down here and has not reached the server yet, and what opens without a connection',
    line: {
      offline: 'No connection',
      waiting: (count) => `Not sent: ${count}`,
      refused: (count) => `Not accepted: ${count}`,
      open: 'What is on the device',
    },
    unsent: {
      title: 'Not sent',
      none: 'The server has everything you have done.',
      offline: (at) => `No connection since ${at}. It will be sent by itself as soon as there is one.`,
      offlineEver: 'No connection. It will be sent by itself as soon as there is one.',
      signedOut: 'You have been signed out: sign in again and everything goes by itself.',
      notKept: 'The device is full. Do not close the page: free some space or save a file.',
      answers: (count) => pluralEn(count, 'answer', 'answers'),
      waits: 'waits for a connection',
      behind: 'waits for what is above',
      refused: 'not accepted',
      now: 'Send now',
      again: 'Send again',
      open: 'Open and mend',
      drop: 'Remove',
      dropAsk: 'Remove this from the device? It cannot be brought back.',
      dropYes: 'Remove for good',
      save: 'Save as a file',
      load: 'Load a file',
      fileHint:
        'The file helps if this device will not see a network again: load it on another one, signed in as yourself. It holds client data, keep it safe.',
      loaded: (count) =>
        count === 0
          ? 'Everything in this file is on the device or the server already.'
          : `Added from the file: ${pluralEn(count, 'deed', 'deeds')}`,
      faults: {
        not_ours: 'This is not a Ryadom file of unsent work. Choose one made with “Save as a file”.',
        other_person: 'This file is another employee’s work. Only they can load it, signed in as themselves.',
      },
    },
    kit: {
      title: 'Opens without a connection',
      text: 'My day, meetings, the cards of the clients on your list and their questionnaires. Renewed by itself while there is a connection.',
      never: 'Not gathered yet.',
      at: (moment) => `Gathered ${moment}`,
      running: (done, all) => `Gathering: ${done} of ${all}`,
      now: 'Renew now',
    },
    storage: {
      title: 'Safety',
      sealed: 'What is on the device is encrypted. The key is removed when you sign out.',
      persisted: 'The browser has promised not to remove it by itself.',
      notPersisted: 'The browser may remove it when space runs out.',
      ask: 'Ask it not to',
      asked: 'The browser did not agree. Add Ryadom to the home screen or send more often.',
      apple:
        'Safari removes the data of a site not opened for 7 days. Add Ryadom to the home screen and it will not.',
      noWorker:
        'At this address the page does not open without a connection: an address that begins with https is needed. What is written on an open page is kept here too.',
      install: 'Install Ryadom',
      installed: 'Ryadom is installed on this device.',
    },
    signOut: {
      title: 'Not everything is sent',
      text: (count) =>
        `There are ${pluralEn(count, 'deed', 'deeds')} on the device which the server has not received. Signing out removes them with the key.`,
      send: 'Send and sign out',
      file: 'Save a file and sign out',
      stay: 'Stay',
      offlineTitle: 'No connection: there is no signing in again',
      offlineText:
        'Signing out removes the cards and questionnaires taken along on this device together with their key. You can sign in again only with a connection.',
      leaveAnyway: 'Sign out all the same',
      failed: 'They could not be sent: no connection, or the server did not accept something.',
    },
    newVersion: 'There is a new version of Ryadom.',
    renew: 'Renew',
  },
});
