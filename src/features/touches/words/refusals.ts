import { formatMoment } from '#kernel/dates.ts';
import { defineWords, type Locale } from '#kernel/words.ts';

type Facts = Record<string, unknown>;

export const touchesRefusals = defineWords({
  ru: {
    call_back_moment_missing: () => 'Выберите, когда перезвонить.',
    call_back_in_past: () => 'Это время уже прошло. Выберите, когда перезвонить, заново.',
    refusal_reason_missing: () =>
      'Выберите, почему клиент отказался, или запишите его слова: по ним руководитель решит, как быть.',
    person_left_unnamed: () => 'Укажите, кто именно ушёл.',
    word_without_talk: () => 'Слово клиента записывают, когда с ним поговорили. Выберите другой итог звонка.',
    word_speaker_missing: () => 'Выберите, кто у клиента это сказал: без имени слово не считается.',
    word_words_missing: () => 'Запишите словами клиента, что осталось не так: по ним сервис возьмётся снова.',
    script_unknown: () => 'Такого сценария нет. Обновите страницу и запишите звонок ещё раз.',
    call_hours_backwards: () => 'Начало часов для звонков должно быть раньше конца. Поменяйте их местами.',
    script_brace_alone: (facts: Facts) =>
      `${partRu(facts)}лишняя фигурная скобка рядом с «${String(facts['place'])}». Уберите её: подстановки вставляются кнопками под текстом.`,
    script_place_unknown: (facts: Facts) =>
      `${partRu(facts)}подстановки «${String(facts['place'])}» нет. Уберите её и вставьте нужную кнопкой под текстом.`,
    script_case_unknown: (facts: Facts) =>
      `${partRu(facts)}в «${String(facts['place'])}» неизвестный падеж. Вставьте имя кнопкой под текстом: там падежи названы вопросами.`,
    script_not_bent: (facts: Facts) =>
      `${partRu(facts)}«${String(facts['place'])}» не склоняется: названия компаний, должности и услуги ставятся как есть. Вставьте их кнопкой, а падеж дайте слову перед ними: «в компании …».`,
    script_gender_choice: (facts: Facts) =>
      `${partRu(facts)}в «${String(facts['place'])}» нужны обе формы, мужская и женская. Вставьте их кнопкой «слово по роду».`,
    script_objection_untitled: (facts: Facts) =>
      `Часть ${String(facts['part'])}: напишите, что говорит клиент, чтобы ответ нашёлся в разговоре.`,
    script_says_nothing: () =>
      'В сценарии нет самого разговора. Добавьте приветствие, повод или договорённость о времени.',
    script_purpose_fixed: () =>
      'Язык и повод сценария не меняются: на него ссылаются звонки. Заведите новый сценарий.',
    script_in_use: (facts: Facts) =>
      `По сценарию «${String(facts['name'])}» сейчас звонят. Сначала выберите вместо него другой.`,
    script_in_trial: (facts: Facts) =>
      `Сценарий «${String(facts['name'])}» участвует в сравнении. Сначала завершите сравнение.`,
    script_archived: () => 'Этот сценарий убран. Выберите для сравнения другой.',
    trial_of_one: () => 'Выберите две разные версии: сравнивать версию с самой собой нечего.',
    trial_of_unlike: () =>
      'Сравнивать можно сценарии одного повода и на одном языке. Выберите подходящую пару.',
    trial_running: () => 'Для этого повода сравнение уже идёт. Завершите его, потом начните новое.',
    trial_over: () => 'Это сравнение уже завершено. Обновите страницу.',
    trial_winner_foreign: () => 'Лучшей можно назвать только одну из двух сравнивавшихся версий.',
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
    meeting_reason_missing: () =>
      'Выберите причину или запишите её: она понадобится, когда будете договариваться снова.',
    meeting_not_booked: (facts: Facts) =>
      `Перенести можно только назначенную встречу, а эта ${MEETING_STATES_RU[String(facts['state'])] ?? ''}. Назначьте новую.`,
    meeting_clashes: (facts: Facts) =>
      `В это время уже назначена встреча${nameOf(facts, '\u00a0— ')}${momentOf(facts, 'ru')}. Выберите другое время, перенесите её или подтвердите, что хотите обе.`,
    meeting_not_own: () =>
      'Это встреча коллеги. Отметить её может он, кто его замещает или руководитель программы.',
    meeting_for_other: () => 'Назначать встречи другим может руководитель программы. Назначьте её себе.',
    no_calendar_feed: () => 'Адреса календаря уже нет. Если он нужен, сделайте новый.',
    not_own_day: () => 'Чужой день видит тот, кто замещает коллегу, и руководитель программы.',
    span_too_long: (facts: Facts) =>
      `Выберите промежуток не длиннее ${String(facts['days'])} дней, первый день не позже последнего.`,
  },
  en: {
    call_back_moment_missing: () => 'Choose when to call back.',
    call_back_in_past: () => 'That time has passed. Choose again when to call back.',
    refusal_reason_missing: () =>
      'Choose why the client refused, or write down their words: the leader decides by them what to do.',
    person_left_unnamed: () => 'Say who it was that left.',
    word_without_talk: () =>
      'The client’s word is recorded when somebody was spoken to. Choose another outcome.',
    word_speaker_missing: () => 'Choose who at the client said it: without a name the word does not count.',
    word_words_missing: () =>
      'Write down in the client’s words what is still wrong: the service side goes by them.',
    script_unknown: () => 'There is no such script. Reload the page and record the call again.',
    call_hours_backwards: () => 'The hours for calls must begin before they end. Swap them.',
    script_brace_alone: (facts: Facts) =>
      `${partEn(facts)}a stray brace near “${String(facts['place'])}”. Take it away: the buttons under a text put names in.`,
    script_place_unknown: (facts: Facts) =>
      `${partEn(facts)}nothing stands behind “${String(facts['place'])}”. Take it away and use the buttons under the text.`,
    script_case_unknown: (facts: Facts) =>
      `${partEn(facts)}unknown case in “${String(facts['place'])}”. Use the buttons under the text.`,
    script_not_bent: (facts: Facts) =>
      `${partEn(facts)}“${String(facts['place'])}” has no cases: names of companies, posts and services are put in as they are. Use the buttons under the text.`,
    script_gender_choice: (facts: Facts) =>
      `${partEn(facts)}“${String(facts['place'])}” needs both forms, for a man and for a woman. Use the button “word by gender”.`,
    script_objection_untitled: (facts: Facts) =>
      `Part ${String(facts['part'])}: write what the client says, so that the answer can be found while talking.`,
    script_says_nothing: () =>
      'The script lacks the talk itself. Add a greeting, the reason, or the agreement on a time.',
    script_purpose_fixed: () =>
      'Language and purpose of a script do not change, since calls point at it. Make a new script.',
    script_in_use: (facts: Facts) =>
      `Calls are made with “${String(facts['name'])}” now. Choose another in its place first.`,
    script_in_trial: (facts: Facts) =>
      `“${String(facts['name'])}” is being compared. End the comparison first.`,
    script_archived: () => 'That script is archived. Choose another for the comparison.',
    trial_of_one: () => 'Choose two different versions: one cannot be compared with itself.',
    trial_of_unlike: () => 'Only scripts of one purpose and language can be compared. Choose a fitting pair.',
    trial_running: () => 'A comparison for this purpose is running. End it, then start another.',
    trial_over: () => 'This comparison has ended already. Reload the page.',
    trial_winner_foreign: () => 'Only one of the two versions compared can be named the better one.',
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
    meeting_reason_missing: () =>
      'Choose the reason or write it down: you will need it when arranging the next one.',
    meeting_not_booked: (facts: Facts) =>
      `Only a booked meeting can be moved; this one is ${MEETING_STATES_EN[String(facts['state'])] ?? ''}. Book a new one.`,
    meeting_clashes: (facts: Facts) =>
      `There is a meeting at that time${nameOf(facts, ' with ')}${momentOf(facts, 'en')}. Choose another time, move that one, or confirm that you want both.`,
    meeting_not_own: () => 'It is a colleague’s meeting: they, their stand-in or the leader can mark it.',
    meeting_for_other: () => 'The programme leader books meetings for others. Book it for yourself.',
    no_calendar_feed: () => 'There is no calendar address any more. Make a new one if you need it.',
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

/** Which part of a script is meant: its number, and what it answers. */
function partRu(facts: Facts): string {
  return `Часть ${String(facts['part'])}${facts['title'] ? ` «${String(facts['title'])}»` : ''}: `;
}

function partEn(facts: Facts): string {
  return `Part ${String(facts['part'])}${facts['title'] ? ` “${String(facts['title'])}”` : ''}: `;
}

/** The other client's name, where the reader may know it. */
function nameOf(facts: Facts, before: string): string {
  return facts['client'] ? `${before}${String(facts['client'])}` : '';
}

function momentOf(facts: Facts, locale: Locale): string {
  const { startsAt, timeZone } = facts;
  if (typeof startsAt !== 'string' || typeof timeZone !== 'string') return '';
  return `${locale === 'ru' ? ', ' : ' on '}${formatMoment(startsAt, locale, timeZone)}`;
}
