import { defineWords } from '#kernel/words.ts';

/** Why a meeting was moved, called off or missed: told on the client's card and wherever meetings are. */
export const meetingReasonWords = defineWords({
  ru: {
    reasons: {
      client_asked: 'Попросил клиент',
      we_could_not: 'Не смогли мы',
      illness: 'Болезнь',
      person_away: 'Нужного человека нет',
      late_on_the_way: 'Не успели доехать',
      no_one_came: 'Никто не пришёл',
      forgot: 'Забыли',
      time_mixed_up: 'Перепутали время',
      not_needed: 'Больше не нужна',
      other: 'Другое',
    },
  },
  en: {
    reasons: {
      client_asked: 'The client asked',
      we_could_not: 'We could not',
      illness: 'Illness',
      person_away: 'The person needed is away',
      late_on_the_way: 'Too far to be there in time',
      no_one_came: 'No one came',
      forgot: 'Forgotten',
      time_mixed_up: 'Time mixed up',
      not_needed: 'No longer needed',
      other: 'Other',
    },
  },
});
