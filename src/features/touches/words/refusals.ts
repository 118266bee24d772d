import { formatMoment } from '#kernel/dates.ts';
import { defineWords, type Locale } from '#kernel/words.ts';

type Facts = Record<string, unknown>;

export const touchesRefusals = defineWords({
  ru: {
    call_back_moment_missing: () => 'Выберите, когда перезвонить.',
    call_back_in_past: () => 'Это время уже прошло. Выберите, когда перезвонить, заново.',
    refusal_reason_missing: () =>
      'Запишите, почему клиент отказался: по этим словам руководитель решит, как быть.',
    person_left_unnamed: () => 'Укажите, кто именно ушёл.',
    person_not_of_client: () => 'Этого человека нет у клиента. Выберите другого или добавьте его в карточку.',
    moment_too_far: () => 'Дата дальше года от сегодняшней. Проверьте год.',
    id_taken: () => 'Под этим номером уже записано другое. Обновите страницу и повторите.',
    call_not_own: () => 'Отменить запись может только тот, кто звонил.',
    call_has_consequences: () =>
      'За этим звонком стоит запись в карточке или встреча. Исправьте их: отмените встречу или верните человека.',
    call_too_old_to_undo: (facts: Facts) =>
      `Отменить запись можно в течение ${String(facts['minutes'])} минут. Запишите новый звонок с верным итогом.`,
    meeting_in_past: () => 'Это время уже прошло. Выберите другое или запишите встречу как состоявшуюся.',
    meeting_not_begun: () => 'Встреча ещё не началась. Отметьте её, когда она пройдёт, или отмените.',
    meeting_marked_already: (facts: Facts) =>
      `Встреча уже отмечена: ${MEETING_STATES_RU[String(facts['state'])] ?? ''}.`,
    meeting_reason_missing: () => 'Запишите причину: она понадобится, когда будете договариваться снова.',
    meeting_not_booked: (facts: Facts) =>
      `Перенести можно только назначенную встречу, а эта ${MEETING_STATES_RU[String(facts['state'])] ?? ''}. Назначьте новую.`,
    meeting_clashes: (facts: Facts) =>
      `В это время уже назначена встреча${nameOf(facts, '\u00a0— ')}${momentOf(facts, 'ru')}. Выберите другое время или перенесите её.`,
    meeting_not_own: () =>
      'Это встреча коллеги. Отметить её может он, кто его замещает или руководитель программы.',
    meeting_for_other: () => 'Назначать встречи другим может руководитель программы. Назначьте её себе.',
    not_own_day: () => 'Чужой день видит тот, кто замещает коллегу, и руководитель программы.',
    span_too_long: (facts: Facts) =>
      `Выберите промежуток не длиннее ${String(facts['days'])} дней, первый день не позже последнего.`,
  },
  en: {
    call_back_moment_missing: () => 'Choose when to call back.',
    call_back_in_past: () => 'That time has passed. Choose again when to call back.',
    refusal_reason_missing: () =>
      'Write down why the client refused: the leader decides by these words what to do.',
    person_left_unnamed: () => 'Say who it was that left.',
    person_not_of_client: () =>
      'This person is not with the client. Choose another, or add them to the card.',
    moment_too_far: () => 'The date is more than a year away. Check the year.',
    id_taken: () => 'Something else is recorded under this number. Reload the page and try again.',
    call_not_own: () => 'Only the one who called can undo the record.',
    call_has_consequences: () =>
      'An entry in the card or a meeting stands behind this call. Mend those: cancel the meeting or put the person back.',
    call_too_old_to_undo: (facts: Facts) =>
      `A record can be undone for ${String(facts['minutes'])} minutes. Record a new call with the right outcome.`,
    meeting_in_past: () => 'That time has passed. Choose another, or record the meeting as held.',
    meeting_not_begun: () => 'The meeting has not begun. Mark it once it is over, or cancel it.',
    meeting_marked_already: (facts: Facts) =>
      `The meeting is marked already: ${MEETING_STATES_EN[String(facts['state'])] ?? ''}.`,
    meeting_reason_missing: () => 'Write down the reason: you will need it when arranging the next one.',
    meeting_not_booked: (facts: Facts) =>
      `Only a booked meeting can be moved; this one is ${MEETING_STATES_EN[String(facts['state'])] ?? ''}. Book a new one.`,
    meeting_clashes: (facts: Facts) =>
      `There is a meeting at that time${nameOf(facts, ' with ')}${momentOf(facts, 'en')}. Choose another time, or move that one.`,
    meeting_not_own: () => 'It is a colleague’s meeting: they, their stand-in or the leader can mark it.',
    meeting_for_other: () => 'The programme leader books meetings for others. Book it for yourself.',
    not_own_day: () => 'A colleague’s day is seen by their stand-in and by the programme leader.',
    span_too_long: (facts: Facts) =>
      `Choose a span of at most ${String(facts['days'])} days, the first not after the last.`,
  },
});

const MEETING_STATES_RU: Record<string, string> = {
  booked: 'назначена',
  held: 'состоялась',
  cancelled: 'отменена',
  no_show: 'не состоялась',
};
const MEETING_STATES_EN: Record<string, string> = {
  booked: 'booked',
  held: 'held',
  cancelled: 'cancelled',
  no_show: 'missed',
};

/** The other client's name, where the reader may know it. */
function nameOf(facts: Facts, before: string): string {
  return facts['client'] ? `${before}${String(facts['client'])}` : '';
}

function momentOf(facts: Facts, locale: Locale): string {
  const { startsAt, timeZone } = facts;
  if (typeof startsAt !== 'string' || typeof timeZone !== 'string') return '';
  return `${locale === 'ru' ? ', ' : ' on '}${formatMoment(startsAt, locale, timeZone)}`;
}
