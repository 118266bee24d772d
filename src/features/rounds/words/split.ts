// Why a client stands on a list and what the leader should know about the split, in words. Names of people
// stand in brackets or after «сотрудник», so that they never have to be declined.
import { defineWords, formatNumber, type Locale, plural, pluralEn } from '#kernel/words.ts';
import type { HandoverReason, PlacementReason, SplitWarning } from '../shapes/split.ts';
import { roundLabels } from './labels.ts';

/** How people and clients are called; rules know ids only. */
export type Names = {
  readonly client: (id: string) => string;
  readonly employee: (id: string) => string;
};

/** More names than this are counted instead of listed. */
const LISTED = 5;

const phrases = defineWords({
  ru: {
    reasons: {
      pinned: () => 'закреплён руководителем программы',
      excellent_stays: (who: string) => `остаётся: отличные отношения с клиентом (${who})`,
      excellent_no_room: (who: string, room: number) =>
        `отличные отношения с клиентом (${who}), но в том списке место только для ${plural(room, 'клиента', 'клиентов', 'клиентов')}`,
      excellent_away: (who: string) =>
        `отличные отношения с клиентом (${who}), но этот сотрудник не участвует`,
      monopolised_moved: (who: string) =>
        `передан от другого сотрудника (${who}): отношения с клиентом монополизированы`,
      unsure_moved: (who: string) =>
        `передан от другого сотрудника (${who}): отношения с клиентом под вопросом`,
      unsure_stays: () => 'отношения под вопросом, но другого места для клиента нет',
      kept_from_last: () => 'как в прошлом круге',
      last_away: (who: string) => `в прошлом круге клиента вёл сотрудник ${who}, сейчас он не участвует`,
      last_levelled: (who: string) =>
        `перенесён для равновесия списков, в прошлом круге клиента вёл сотрудник ${who}`,
      serves_now: () => 'этот сотрудник обслуживает клиента сейчас',
      same_city: (city: string, others: number) =>
        `тот же город (${city}), в списке там ещё ${plural(others, 'клиент', 'клиента', 'клиентов')}`,
      nearby: (km: number) => `рядом с остальными клиентами списка: около ${formatNumber(km, 'ru')}\u00a0км`,
      levelled: () => 'так списки получаются ровнее',
      placed_by_hand: () => 'помещён в список руководителем программы',
      moved_by_hand: (who: string) => `перенесён руководителем программы из списка (${who})`,
      handed_over: (who: string, why: string) => `принят во время круга от сотрудника ${who}: ${why}`,
    },
    warnings: {
      excellent_over_capacity: (who: string, wanted: number, room: number, over: number, clients: string) =>
        `${who}: отличные отношения и закрепления — это ${plural(wanted, 'клиент', 'клиента', 'клиентов')}, а норматив позволяет ${formatNumber(room, 'ru')}. Лишних — ${formatNumber(over, 'ru')}: перенесены клиенты с наименьшей выручкой (${clients}). Увеличьте норматив или срок, если их нельзя отдавать.`,
      excellent_displaced: (who: string, clients: string) =>
        `${who}: место заняли клиенты, которых больше никому поручить нельзя. Перенесены: ${clients}.`,
      excellent_not_taking_part: (who: string, clients: string) =>
        `${who}: отличные отношения с клиентами (${clients}), но этот сотрудник не участвует. Включите его в круг или предупредите клиентов.`,
      pin_against_excellent: (who: string, client: string) =>
        `${client}: клиент закреплён за другим участником, хотя отличные отношения у сотрудника ${who}. Проверьте закрепление.`,
      unsure_unavoidable: (clients: string) =>
        `Остались там, где отношения под вопросом: ${clients}. Освободите место в других списках или перенесите вручную.`,
      place_unknown: (count: number) =>
        `${plural(count, 'клиент', 'клиента', 'клиентов')} без адреса: близость для них не учтена. Впишите город в карточку.`,
    },
    more: (count: number) => `и ещё ${formatNumber(count, 'ru')}`,
  },
  en: {
    reasons: {
      pinned: () => 'pinned by the programme leader',
      excellent_stays: (who) => `stays: excellent relation with the client (${who})`,
      excellent_no_room: (who, room) =>
        `excellent relation with the client (${who}), but that list has room for ${pluralEn(room, 'client', 'clients')} only`,
      excellent_away: (who) =>
        `excellent relation with the client (${who}), but this employee does not take part`,
      monopolised_moved: (who) => `taken over from somebody else (${who}): the relation is monopolised`,
      unsure_moved: (who) => `taken over from somebody else (${who}): the relation is unsure`,
      unsure_stays: () => 'the relation is unsure, but there is no other place for the client',
      kept_from_last: () => 'as in the last round',
      last_away: (who) => `${who} had the client in the last round and does not take part now`,
      last_levelled: (who) => `moved to even out the lists; ${who} had the client in the last round`,
      serves_now: () => 'this employee serves the client now',
      same_city: (city, others) =>
        `the same town (${city}), with ${pluralEn(others, 'more client', 'more clients')} of this list`,
      nearby: (km) => `near the other clients of the list: about ${formatNumber(km, 'en')} km`,
      levelled: () => 'this makes the lists more even',
      placed_by_hand: () => 'put on the list by the programme leader',
      moved_by_hand: (who) => `moved by the programme leader from the list of ${who}`,
      handed_over: (who, why) => `taken over from ${who} in mid-round: ${why}`,
    },
    warnings: {
      excellent_over_capacity: (who, wanted, room, over, clients) =>
        `${who}: excellent relations and pins make ${pluralEn(wanted, 'client', 'clients')}, the quota allows ${formatNumber(room, 'en')}. ${formatNumber(over, 'en')} too many: those with the least revenue have been moved (${clients}). Raise the quota or extend the round if they must stay.`,
      excellent_displaced: (who, clients) =>
        `${who}: the places went to clients nobody else may take. Moved: ${clients}.`,
      excellent_not_taking_part: (who, clients) =>
        `${who}: excellent relations with clients (${clients}), but this employee does not take part. Add them to the round or tell the clients.`,
      pin_against_excellent: (who, client) =>
        `${client}: pinned to another participant although ${who} has an excellent relation. Check the pin.`,
      unsure_unavoidable: (clients) =>
        `Left with employees whose relation is unsure: ${clients}. Make room on other lists or move them by hand.`,
      place_unknown: (count) =>
        `${pluralEn(count, 'client', 'clients')} without an address: nearness is not considered for them. Enter the town on the card.`,
    },
    more: (count) => `and ${formatNumber(count, 'en')} more`,
  },
});

/** One reason, a phrase in lower case without a full stop. */
export function describeReason(reason: PlacementReason, names: Names, locale: Locale): string {
  const say = phrases[locale].reasons;
  switch (reason.code) {
    case 'excellent_no_room':
      return say.excellent_no_room(names.employee(reason.employeeId), reason.capacity);
    case 'same_city':
      return say.same_city(reason.city, reason.clients);
    case 'nearby':
      return say.nearby(reason.km);
    case 'placed_by_hand':
      return reason.employeeId === null
        ? say.placed_by_hand()
        : say.moved_by_hand(names.employee(reason.employeeId));
    case 'handed_over':
      return say.handed_over(names.employee(reason.employeeId), handoverReason(reason, locale));
    case 'excellent_stays':
    case 'excellent_away':
    case 'monopolised_moved':
    case 'unsure_moved':
    case 'last_away':
    case 'last_levelled':
      return say[reason.code](names.employee(reason.employeeId));
    default:
      return say[reason.code]();
  }
}

/** One warning, one or two sentences. */
export function describeWarning(warning: SplitWarning, names: Names, locale: Locale): string {
  const say = phrases[locale].warnings;
  const listed = (ids: readonly string[]) => listClients(ids, names, locale);
  switch (warning.code) {
    case 'excellent_over_capacity': {
      const { employeeId, wanted, capacity, over, clientIds } = warning;
      return say.excellent_over_capacity(
        names.employee(employeeId),
        wanted,
        capacity,
        over,
        listed(clientIds),
      );
    }
    case 'excellent_displaced':
    case 'excellent_not_taking_part':
      return say[warning.code](names.employee(warning.employeeId), listed(warning.clientIds));
    case 'pin_against_excellent':
      return say.pin_against_excellent(names.employee(warning.employeeId), names.client(warning.clientId));
    case 'unsure_unavoidable':
      return say.unsure_unavoidable(listed(warning.clientIds));
    case 'place_unknown':
      return say.place_unknown(warning.clients);
  }
}

function handoverReason(
  { reason, note }: { readonly reason: HandoverReason; readonly note: string },
  locale: Locale,
): string {
  const label = roundLabels[locale].handoverReasons[reason].toLowerCase();
  if (note === '') return label;
  return reason === 'other' ? note : `${label} (${note})`;
}

function listClients(ids: readonly string[], names: Names, locale: Locale): string {
  const shown = ids.slice(0, LISTED).map(names.client).join(', ');
  return ids.length > LISTED ? `${shown} ${phrases[locale].more(ids.length - LISTED)}` : shown;
}
