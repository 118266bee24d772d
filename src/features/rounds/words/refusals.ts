// Sentences for refusals: what is so, and what to do. The api adds the names `client`, `employee` and
// `participant` to the ids the rules give.
import { formatDay } from '#kernel/dates.ts';
import { quote } from '#kernel/quotes.ts';
import { defineWords, formatNumber, type Locale, plural, pluralEn, pluralForm } from '#kernel/words.ts';

type Facts = Record<string, unknown>;

const named = (facts: Facts, key: string, otherwise: string) =>
  typeof facts[key] === 'string' && facts[key] !== '' ? facts[key] : otherwise;
const count = (facts: Facts, key: string) => Number(facts[key] ?? 0);
const clientsRu = (number: number) => plural(number, 'клиент', 'клиента', 'клиентов');
const forClientsRu = (number: number) => plural(number, 'клиента', 'клиентов', 'клиентов');
/** The verb before «21 клиент», «2 клиента», «5 клиентов». */
const verbRu = (number: number, one: string, many: string) => pluralForm(number, one, many, many);
const forDaysRu = (number: number) => plural(number, 'дня', 'дней', 'дней');
const clientsEn = (number: number) => pluralEn(number, 'client', 'clients');

export const roundRefusals = defineWords({
  ru: {
    round_not_planned: () => 'Круг уже начат или завершён. Чтобы начать новый, запланируйте его.',
    round_not_running: () => 'Круг сейчас не идёт. Завершить можно только идущий круг.',
    round_closed: () => 'Круг завершён, его списки больше не меняются. Запланируйте новый круг.',
    round_began: () => 'Этот круг уже начат, отменить его нельзя. Его можно завершить.',
    round_running_hand_over: () =>
      'Круг уже идёт, списки заново не делятся. Передайте клиента другому участнику с указанием причины.',
    another_round_running: (facts: Facts) =>
      `Сейчас идёт круг «${named(facts, 'round', 'без названия')}». Сначала завершите его.`,
    round_without_leader: () => 'У программы нет руководителя. Назначьте его и начните круг.',
    round_without_participants: () => 'В круге нет участников. Добавьте хотя бы одного.',
    round_without_clients: () => 'В круге нет клиентов. Загрузите список клиентов.',
    capacity_short: (facts: Facts) =>
      `В круге ${clientsRu(count(facts, 'clients'))}, а нормативы позволяют ${formatNumber(count(facts, 'capacity'), 'ru')}: не хватает места для ${forClientsRu(count(facts, 'missing'))}. ${waysRu(facts)}`,
    clients_not_placed: (facts: Facts) =>
      `Ещё не ${verbRu(count(facts, 'missing'), 'распределён', 'распределены')} ${clientsRu(count(facts, 'missing'))} из ${formatNumber(count(facts, 'clients'), 'ru')}. Разделите списки и повторите.`,
    list_over_capacity: (facts: Facts) =>
      `${named(facts, 'participant', 'Участник')}: в списке ${clientsRu(count(facts, 'clients'))}, а норматив позволяет ${formatNumber(count(facts, 'capacity'), 'ru')}. Лишних — ${formatNumber(count(facts, 'over'), 'ru')}: перенесите их в другие списки или увеличьте норматив.`,
    placement_monopolised: (facts: Facts) =>
      `${clientsRu(count(facts, 'clients'))} в списках тех, кто монополизировал отношения. Разделите списки заново.`,
    round_clients_open: (facts: Facts) =>
      `Без засчитанной анкеты ${verbRu(count(facts, 'open'), 'остаётся', 'остаются')} ${clientsRu(count(facts, 'open'))}. Продолжите круг или подтвердите, что завершаете его так.`,
    split_without_participants: () => 'Делить списки не на кого. Добавьте участников круга.',
    client_twice: (facts: Facts) =>
      `Клиент ${quote(named(facts, 'client', 'без названия'), 'ru')} встречается дважды. Обновите страницу и повторите.`,
    participant_twice: (facts: Facts) =>
      `${named(facts, 'participant', 'Участник')}: встречается в круге дважды. Обновите страницу и повторите.`,
    pin_unknown_participant: (facts: Facts) =>
      `Клиент ${quote(named(facts, 'client', 'без названия'), 'ru')} закреплён за тем, кто не участвует в круге. Снимите закрепление или выберите участника.`,
    pin_monopolised: (facts: Facts) =>
      `Клиент ${quote(named(facts, 'client', 'без названия'), 'ru')} закреплён за сотрудником, который монополизировал отношения (${named(facts, 'employee', 'имя не указано')}). Закрепите его за другим участником.`,
    pins_over_capacity: (facts: Facts) =>
      `${named(facts, 'participant', 'Участник')}: ${verbRu(count(facts, 'pinned'), 'закреплён', 'закреплено')} ${clientsRu(count(facts, 'pinned'))}, а норматив позволяет ${formatNumber(count(facts, 'capacity'), 'ru')}. Снимите часть закреплений или увеличьте норматив.`,
    monopolised_by_all: (facts: Facts) =>
      `Клиента ${quote(named(facts, 'client', 'без названия'), 'ru')} некому поручить: отношения с ним монополизировали все участники. Добавьте участника или уточните отношения.`,
    lists_short: (facts: Facts) =>
      `Не ${verbRu(count(facts, 'missing'), 'помещается', 'помещаются')} ${clientsRu(count(facts, 'missing'))} из ${formatNumber(count(facts, 'clients'), 'ru')}${count(facts, 'missingByRelation') > 0 ? `, из них ${formatNumber(count(facts, 'missingByRelation'), 'ru')} из-за отношений и закреплений` : ''}. ${waysRu(facts)}`,
    move_monopolised: (facts: Facts) =>
      `Отношения с клиентом монополизированы (${named(facts, 'employee', 'имя не указано')}), поручить его нужно другому. Выберите другого участника.`,
    move_over_capacity: (facts: Facts) =>
      `${named(facts, 'participant', 'Участник')}: в списке уже ${clientsRu(count(facts, 'open'))}, а норматив до конца круга позволяет ${formatNumber(count(facts, 'capacity'), 'ru')}. Выберите другого или увеличьте норматив.`,
    handover_not_running: () =>
      'Передают клиентов, когда круг идёт. До начала просто перенесите клиента в другой список.',
    handover_same_list: () => 'Клиент уже в этом списке. Выберите другого участника.',
    handover_note_missing: () => 'Напишите причину: её увидят обе стороны.',
    client_not_on_list: () => 'Клиента нет ни в одном списке этого круга. Сначала поместите его в список.',
    round_cannot_start: (facts: Facts): string => joinProblems(facts, 'ru'),
    round_dates_past: () => 'Последний день круга уже прошёл. Измените даты круга.',
    round_start_fixed: () => 'Круг уже идёт: первый день не меняется. Измените последний.',
    round_dates_backwards: () => 'Последний день круга раньше первого. Поменяйте даты.',
    round_too_long: (facts: Facts) =>
      `Круг длиннее ${forDaysRu(count(facts, 'days'))}. Проверьте даты: обычно круг занимает два–три месяца.`,
    round_form_unknown: () => 'Такой анкеты нет. Выберите другую.',
    leader_without_role: (facts: Facts) =>
      `${named(facts, 'employee', 'Сотрудник')}: нет роли руководителя программы, без неё он не увидит круга. Дайте роль в разделе «Сотрудники» и назначьте снова.`,
    participant_unknown: () => 'Такого участника в этом круге нет. Обновите страницу и выберите другого.',
    participant_without_role: (facts: Facts) =>
      `${named(facts, 'employee', 'Сотрудник')}: нет роли участника, без неё он не увидит своего списка. Дайте роль в разделе «Сотрудники» и добавьте снова.`,
    participant_has_clients: (facts: Facts) =>
      `${named(facts, 'participant', 'Участник')}: в списке ${clientsRu(count(facts, 'clients'))}. Сначала передайте их другим участникам.`,
    participant_in_history: (facts: Facts) =>
      `${named(facts, 'participant', 'Участник')}: есть передачи клиентов, их история сохраняется. Поставьте последний день участия.`,
    participation_backwards: () => 'Последний день участия раньше первого. Поменяйте даты.',
  },
  en: {
    round_not_planned: () => 'The round has started or is closed already. Plan a new one to start it.',
    round_not_running: () => 'The round is not running. Only a running round can be closed.',
    round_closed: () => 'The round is closed and its lists no longer change. Plan a new round.',
    round_began: () => 'This round has begun and cannot be cancelled. It can be closed.',
    round_running_hand_over: () =>
      'The round is running and its lists are not split again. Hand the client over and say why.',
    another_round_running: (facts) =>
      `The round “${named(facts, 'round', 'untitled')}” is running. Close it first.`,
    round_without_leader: () => 'The programme has no leader. Name one and start the round.',
    round_without_participants: () => 'The round has no participants. Add at least one.',
    round_without_clients: () => 'The round has no clients. Import the list of clients.',
    capacity_short: (facts) =>
      `The round has ${clientsEn(count(facts, 'clients'))}, the quotas allow ${formatNumber(count(facts, 'capacity'), 'en')}: there is no room for ${clientsEn(count(facts, 'missing'))}. ${waysEn(facts)}`,
    clients_not_placed: (facts) =>
      `${clientsEn(count(facts, 'missing'))} of ${formatNumber(count(facts, 'clients'), 'en')} not placed yet. Split the lists and try again.`,
    list_over_capacity: (facts) =>
      `${named(facts, 'participant', 'Participant')}: ${clientsEn(count(facts, 'clients'))} on the list, the quota allows ${formatNumber(count(facts, 'capacity'), 'en')}. Move ${clientsEn(count(facts, 'over'))} to other lists or raise the quota.`,
    placement_monopolised: (facts) =>
      `${clientsEn(count(facts, 'clients'))} on lists of employees who monopolise the relation. Split the lists again.`,
    round_clients_open: (facts) =>
      `${clientsEn(count(facts, 'open'))} without a counted questionnaire. Go on with the round, or confirm that you close it like this.`,
    split_without_participants: () => 'There is nobody to split the lists between. Add participants.',
    client_twice: (facts) =>
      `The client ${quote(named(facts, 'client', 'untitled'), 'en')} is there twice. Reload the page and try again.`,
    participant_twice: (facts) =>
      `${named(facts, 'participant', 'A participant')} is in the round twice. Reload the page and try again.`,
    pin_unknown_participant: (facts) =>
      `The client ${quote(named(facts, 'client', 'untitled'), 'en')} is pinned to somebody who does not take part. Remove the pin or choose a participant.`,
    pin_monopolised: (facts) =>
      `The client ${quote(named(facts, 'client', 'untitled'), 'en')} is pinned to the employee who monopolises the relation (${named(facts, 'employee', 'no name')}). Pin it to another participant.`,
    pins_over_capacity: (facts) =>
      `${named(facts, 'participant', 'Participant')}: ${clientsEn(count(facts, 'pinned'))} pinned, the quota allows ${formatNumber(count(facts, 'capacity'), 'en')}. Remove some pins or raise the quota.`,
    monopolised_by_all: (facts) =>
      `Nobody can take the client ${quote(named(facts, 'client', 'untitled'), 'en')}: every participant monopolises the relation. Add a participant or correct the relations.`,
    lists_short: (facts) =>
      `${clientsEn(count(facts, 'missing'))} of ${formatNumber(count(facts, 'clients'), 'en')} do not fit${count(facts, 'missingByRelation') > 0 ? `, ${formatNumber(count(facts, 'missingByRelation'), 'en')} of them because of relations and pins` : ''}. ${waysEn(facts)}`,
    move_monopolised: (facts) =>
      `The client cannot go to this employee (${named(facts, 'employee', 'no name')}), who monopolises the relation. Choose another participant.`,
    move_over_capacity: (facts) =>
      `${named(facts, 'participant', 'Participant')}: ${clientsEn(count(facts, 'open'))} on the list already, the quota to the end of the round allows ${formatNumber(count(facts, 'capacity'), 'en')}. Choose somebody else or raise the quota.`,
    handover_not_running: () =>
      'Clients are handed over while the round runs. Before it starts simply move the client to another list.',
    handover_same_list: () => 'The client is on this list already. Choose another participant.',
    handover_note_missing: () => 'Write the reason: both sides will see it.',
    client_not_on_list: () => 'The client is on no list of this round. Put it on a list first.',
    round_cannot_start: (facts): string => joinProblems(facts, 'en'),
    round_dates_past: () => 'The last day of the round has passed. Change the dates of the round.',
    round_start_fixed: () => 'The round is running: its first day is fixed. Change the last one.',
    round_dates_backwards: () => 'The last day of the round is before the first. Swap the dates.',
    round_too_long: (facts) =>
      `The round is longer than ${pluralEn(count(facts, 'days'), 'day', 'days')}. Check the dates: a round usually takes two or three months.`,
    round_form_unknown: () => 'There is no such questionnaire form. Choose another.',
    leader_without_role: (facts) =>
      `${named(facts, 'employee', 'The employee')} lacks the role of programme leader and would not see the round. Give the role under Employees and name them again.`,
    participant_unknown: () =>
      'There is no such participant in this round. Reload the page and choose another.',
    participant_without_role: (facts) =>
      `${named(facts, 'employee', 'The employee')} lacks the role of participant and would not see the list. Give the role under Employees and add them again.`,
    participant_has_clients: (facts) =>
      `${named(facts, 'participant', 'The participant')}: ${clientsEn(count(facts, 'clients'))} on the list. Hand them over to others first.`,
    participant_in_history: (facts) =>
      `${named(facts, 'participant', 'The participant')} is part of hand-overs, whose history is kept. Set the last day of taking part.`,
    participation_backwards: () => 'The last day of taking part is before the first. Swap the dates.',
  },
});

/** All that keeps a round from starting, one sentence after the other; facts of each stand under its number. */
function joinProblems(facts: Facts, locale: Locale): string {
  const codes = Array.isArray(facts['problems']) ? facts['problems'].map(String) : [];
  const sentences = codes.map((code, index) => {
    const own = Object.entries(facts).flatMap(([key, value]) =>
      key.startsWith(`${index}.`) ? [[key.slice(`${index}.`.length), value] as const] : [],
    );
    return describeProblem(code, Object.fromEntries(own), locale);
  });
  if (sentences.length > 0) return sentences.join(' ');
  return locale === 'ru'
    ? 'Круг начать нельзя. Откройте его план и посмотрите, что мешает.'
    : 'The round cannot start. Open its plan and see what stands against it.';
}

/** One thing that keeps a round from starting, as a sentence. */
export function describeProblem(code: string, facts: Facts, locale: Locale): string {
  const table: Record<string, ((facts: Facts) => string) | undefined> = { ...roundRefusals[locale] };
  return table[code]?.(facts) ?? code;
}

function waysRu(facts: Facts): string {
  const ways = [
    facts['weeks'] && typeof facts['endsOn'] === 'string'
      ? `продлить круг на ${plural(count(facts, 'weeks'), 'неделю', 'недели', 'недель')} (до ${formatDay(facts['endsOn'], 'ru')})`
      : '',
    facts['dedicated']
      ? `ещё ${plural(count(facts, 'dedicated'), 'участник', 'участника', 'участников')} с полной занятостью`
      : '',
    facts['parallel']
      ? `ещё ${plural(count(facts, 'parallel'), 'участник', 'участника', 'участников')} с частичной занятостью`
      : '',
  ].filter(Boolean);
  return ways.length > 0
    ? `Варианты: ${joinWays(ways, 'или')}.`
    : 'Увеличьте нормативы или проверьте даты круга.';
}

function waysEn(facts: Facts): string {
  const ways = [
    facts['weeks'] && typeof facts['endsOn'] === 'string'
      ? `extend the round by ${pluralEn(count(facts, 'weeks'), 'week', 'weeks')} (until ${formatDay(facts['endsOn'], 'en')})`
      : '',
    facts['dedicated']
      ? pluralEn(count(facts, 'dedicated'), 'more full-time participant', 'more full-time participants')
      : '',
    facts['parallel']
      ? pluralEn(count(facts, 'parallel'), 'more part-time participant', 'more part-time participants')
      : '',
  ].filter(Boolean);
  return ways.length > 0
    ? `Ways out: ${joinWays(ways, 'or')}.`
    : 'Raise the quotas or check the dates of the round.';
}

function joinWays(ways: readonly string[], or: string): string {
  return ways.length < 2 ? ways.join('') : `${ways.slice(0, -1).join(', ')} ${or} ${ways.at(-1)}`;
}
