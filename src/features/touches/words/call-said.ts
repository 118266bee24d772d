import { defineWords } from '#kernel/words.ts';

/** What is written down with an outcome of a call. */
export const callSaidWords = defineWords({
  ru: {
    attemptPast: (attempt: number) => `не дозвонились, ${attempt}-я попытка`,
    wordPast: {
      yes: 'клиент подтвердил качество. Договоритесь продолжить анкету',
      no: 'клиент сказал, что не стало лучше: сервис снова в работе',
      will_check: 'клиент проверит сам',
    },
    wordDeeds: { yes: 'Подтвердил', no: 'Не стало лучше', will_check: 'Проверит сам' },
    wordHistory: {
      yes: 'подтвердил качество',
      no: 'сказал, что не стало лучше',
      will_check: 'проверит качество сам',
    },
    whoSaid: 'Кто это сказал',
    wordsYes: 'Словами клиента (необязательно)',
    wordsNo: 'Что осталось не так, словами клиента',
    stillWrong: 'Что из этого осталось',
    recordYes: 'Записать: клиент подтвердил',
    recordNo: 'Записать: не стало лучше',
    noPerson: 'Добавьте в карточку, с кем говорили: слово без имени не считается.',
    whenToAsk: 'Когда спросить снова',

    callBackAt: (when: string) => `Перезвонить ${when}`,
    callBackChoose: 'Выберите время',

    refusalWhy: 'Почему отказались',
    refusals: {
      no_time: 'Нет времени',
      unhappy: 'Недовольны нами',
      not_deciding: 'Этот человек не решает',
      competitor: 'Работают с другими',
      no_need: 'Не видят пользы',
      other: 'Другое',
    },
    refusalWords: 'Что сказал клиент',
    refusalWordsFree: 'Что сказал клиент (необязательно)',
    recordRefusal: 'Записать отказ',

    recordTalk: 'Записать разговор',

    leftLead: (name: string) => `${name} останется в истории клиента.`,
    newPerson: 'Новый человек…',
    newName: 'Имя нового человека',
    newPost: 'Должность',
    newPhone: 'Телефон',
    leftWords: 'Что ещё сказали (необязательно)',
    recordLeft: 'Записать: человек ушёл',
    recordLeftAndCall: (name: string) => `Записать и звонить: ${name}`,

    whichNumber: 'Какой номер неверный',
    rightPhone: 'Верный номер, если назвали',
    recordWrong: 'Записать: номер неверный',
    recordWrongAndCall: 'Записать верный номер и звонить',
    numberNote: 'Кто ответил (необязательно)',

    addressKnown: (address: string) => `Адрес в карточке: ${address}`,
    addressUnknown: 'Адреса в карточке нет: спросите.',
    noteDeed: 'Заметка',
    noteShown: 'Есть заметка',
  },
  en: {
    attemptPast: (attempt: number) => `not reached, attempt ${attempt}`,
    wordPast: {
      yes: 'the client confirmed the quality. Arrange to go on with the questionnaire',
      no: 'the client says it is no better: the service side is at work again',
      will_check: 'the client will check',
    },
    wordDeeds: { yes: 'Confirmed', no: 'No better', will_check: 'Will check' },
    wordHistory: { yes: 'confirmed the quality', no: 'said it is no better', will_check: 'will check' },
    whoSaid: 'Who said it',
    wordsYes: 'In the client’s words (optional)',
    wordsNo: 'What is still wrong, in the client’s words',
    stillWrong: 'Which of these is left',
    recordYes: 'Record: the client confirmed',
    recordNo: 'Record: no better',
    noPerson: 'Add to the card whom you spoke to: a word without a name does not count.',
    whenToAsk: 'When to ask again',

    callBackAt: (when: string) => `Call back ${when}`,
    callBackChoose: 'Choose a time',

    refusalWhy: 'Why they refused',
    refusals: {
      no_time: 'No time',
      unhappy: 'Unhappy with us',
      not_deciding: 'This person does not decide',
      competitor: 'They work with others',
      no_need: 'They see no use in it',
      other: 'Something else',
    },
    refusalWords: 'What the client said',
    refusalWordsFree: 'What the client said (optional)',
    recordRefusal: 'Record the refusal',

    recordTalk: 'Record the talk',

    leftLead: (name: string) => `${name} stays in the client’s history.`,
    newPerson: 'Somebody new…',
    newName: 'Name of the new person',
    newPost: 'Post',
    newPhone: 'Phone',
    leftWords: 'What else was said (optional)',
    recordLeft: 'Record: the person left',
    recordLeftAndCall: (name: string) => `Record and call ${name}`,

    whichNumber: 'Which number is wrong',
    rightPhone: 'The right number, if it was told',
    recordWrong: 'Record: wrong number',
    recordWrongAndCall: 'Record the right number and call',
    numberNote: 'Who answered (optional)',

    addressKnown: (address: string) => `Address in the card: ${address}`,
    addressUnknown: 'The card has no address: ask for it.',
    noteDeed: 'Note',
    noteShown: 'There is a note',
  },
});
