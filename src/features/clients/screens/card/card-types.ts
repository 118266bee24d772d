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
