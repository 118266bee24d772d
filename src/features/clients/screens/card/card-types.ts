import type { OutputOf } from '#features/access/shapes/contract.ts';
import type { NameInCases } from '../../shapes/card.ts';
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

/** The name in the cases of a sentence; a copy kept on the device before there were any has it as it is written. */
export function namedOf(person: Person): NameInCases {
  const nominative = fullNameOf(person);
  const asWritten = {
    genitive: nominative,
    dative: nominative,
    accusative: nominative,
    instrumental: nominative,
  };
  return (person.named as NameInCases | undefined) ?? { nominative, ...asWritten, gender: person.gender };
}

/** Holds a role at this client now. */
export function isHere(person: Person): boolean {
  return person.roles.some((role) => role.toDay === null);
}

/** The earliest meeting still marked booked. */
export function nextMeetingOf(card: Card) {
  return card.meetings.filter((meeting) => meeting.state === 'booked').at(-1);
}

export interface LastTouch {
  at: string;
  kind: 'meeting' | 'call';
  /** A call's outcome or a meeting's purpose. */
  what: string;
  note: string | null;
  person: string | null;
  who: string;
}

/** The newest talk: a meeting held or a call in which somebody was reached. */
export function lastTouchOf(card: Card): LastTouch | undefined {
  const meetings = card.meetings
    .filter((meeting) => meeting.state === 'held')
    .map((meeting) => ({
      ...meeting,
      kind: 'meeting' as const,
      at: meeting.startsAt,
      what: meeting.purpose,
      who: meeting.employee.name,
    }));
  const calls = card.calls
    .filter((call) => call.outcome !== 'not_reached' && call.outcome !== 'wrong_number')
    .map((call) => ({ ...call, kind: 'call' as const, what: call.outcome, who: call.employee.name }));
  return [...meetings, ...calls].sort((one, two) => (one.at < two.at ? 1 : -1))[0];
}
