// What the talk found out about people goes to the client's card (M8.1, M8.2): the answers of the form in the
// words of the check-in card, which is written in one place.
import type { Change, Tx } from '#features/access/shapes/procedure.ts';
import { recordCheckin } from '#features/clients/data/check-in.ts';
import type { KnownFinding, NewFinding } from '#features/clients/shapes/check-in.ts';
import { ROLE_KINDS } from '#features/clients/shapes/kinds.ts';
import type { NewPerson } from '#features/questionnaires/shapes/answers.ts';
import type { CheckedPerson } from '#features/questionnaires/shapes/events.ts';
import type { Day, Instant } from '#kernel/day.ts';

export interface Checkin {
  clientId: string;
  persons: readonly CheckedPerson[];
  newPersons: readonly NewPerson[];
  /** The day of the talk. */
  day: Day;
  at: Instant;
  by: string | null;
}

/** Writes the findings; gives the changes for the audit. The same a second time changes nothing. */
export async function applyCheckin(tx: Tx, checkin: Checkin): Promise<Change[]> {
  const { persons, newPersons, ...talk } = checkin;
  return recordCheckin(tx, {
    ...talk,
    persons: persons.map(findingOf),
    newPersons: newPersons.map(arrivalOf),
  });
}

function findingOf({ personId, answer }: CheckedPerson): KnownFinding {
  if (answer.presence !== 'here') return { personId, ...answer };
  const { samePost, sameContacts, post, phone, email } = answer;
  return { personId, presence: 'here', ...(!samePost && { post }), ...(!sameContacts && { phone, email }) };
}

function arrivalOf({ role, ...person }: NewPerson): NewFinding {
  const roleKind = ROLE_KINDS.find((kind) => kind === role);
  return { ...person, ...(roleKind && { roleKind }) };
}
