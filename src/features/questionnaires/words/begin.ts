import { defineWords } from '#kernel/words.ts';

/** Before the talk: whom one is about to meet. */
export const beginWords = defineWords({
  ru: {
    lead: 'Анкета начнётся, когда вы нажмёте кнопку: делайте это на встрече.',
    persons: 'С кем говорим',
    nobody: 'Ключевых лиц в карточке нет: узнайте на встрече, кто есть кто.',
    noPost: 'должность не записана',
    meeting: 'Назначенная встреча',
    noMeeting: 'Встречи в календаре нет.',
    lastTalk: 'Прошлый разговор',
    noTalk: 'Разговоров пока не было.',
    begin: 'Начать анкету',
    begunTitle: 'Анкета этого круга уже начата',
    open: 'Открыть анкету',
    card: 'Карточка клиента',
  },
  en: {
    lead: 'The questionnaire begins when you press the button: do so at the meeting.',
    persons: 'Whom you talk with',
    nobody: 'The card knows no key persons: find out at the meeting who is who.',
    noPost: 'post not on file',
    meeting: 'Booked meeting',
    noMeeting: 'There is no meeting in the calendar.',
    lastTalk: 'Last talk',
    noTalk: 'There has been no talk yet.',
    begin: 'Begin the questionnaire',
    begunTitle: 'This round’s questionnaire has been begun',
    open: 'Open the questionnaire',
    card: 'Client’s card',
  },
});
