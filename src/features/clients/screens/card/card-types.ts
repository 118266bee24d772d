import type { OutputOf } from '#features/access/shapes/contract.ts';
import type { clientsGet } from '../../shapes/contracts.ts';

export type Card = OutputOf<typeof clientsGet>;
export type Person = Card['persons'][number];
export type Role = Person['roles'][number];
export type Contact = Card['contacts'][number];
export type Position = Card['positions'][number];
export type Contract = Card['contracts'][number];
export type ServicePoint = Card['servicePoints'][number];

/** «Иванов Иван Иванович». */
export function fullNameOf(person: {
  lastName: string;
  firstName: string | null;
  patronymic: string | null;
}): string {
  return [person.lastName, person.firstName, person.patronymic].filter(Boolean).join(' ');
}

/** Holds a role at this client now. */
export function isHere(person: Person): boolean {
  return person.roles.some((role) => role.toDay === null);
}

/** The earliest meeting still marked booked. */
export function nextMeetingOf(card: Card) {
  return card.meetings.filter((meeting) => meeting.state === 'booked').at(-1);
}

/** The newest talk: a meeting held or a call in which somebody was reached. */
export function lastTouchOf(card: Card): { at: string; note: string | null; who: string } | undefined {
  const meetings = card.meetings
    .filter((meeting) => meeting.state === 'held')
    .map((meeting) => ({ at: meeting.startsAt, note: meeting.note, who: meeting.employee.name }));
  const calls = card.calls
    .filter((call) => call.outcome !== 'not_reached' && call.outcome !== 'wrong_number')
    .map((call) => ({ at: call.at, note: call.note, who: call.employee.name }));
  return [...meetings, ...calls].sort((one, two) => (one.at < two.at ? 1 : -1))[0];
}
