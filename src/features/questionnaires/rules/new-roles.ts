// A newcomer's part in decisions is not asked with the client beside: whom is it still to be asked of, once the talk
// is over, and what their predecessor's was.
import type { InterviewFacts, NewPerson } from '#features/questionnaires/shapes/answers.ts';

/** Somebody as the client's card knows them now. */
export interface CardPerson {
  readonly id: string;
  readonly roles: readonly { readonly roleKind: string; readonly toDay: string | null }[];
}

export interface NewRole {
  readonly personId: string;
  readonly name: string;
  /** The part of whoever held the post before: a proposal, until somebody says so. */
  readonly proposed: string | null;
}

const known = (kind: string | null | undefined): string | null => (kind && kind !== 'unknown' ? kind : null);

/**
 * New people whose part nobody has told. `card` is undefined where it cannot be read: what was written down here may
 * not have reached it yet, so somebody whom the card does not know is asked about, too.
 */
export function listNewRoles(
  newPersons: readonly NewPerson[],
  facts: Pick<InterviewFacts, 'persons'>,
  card: readonly CardPerson[] | undefined,
): NewRole[] {
  return newPersons.flatMap(({ id, name, role, replacesId }) => {
    const roles = card?.find((one) => one.id === id)?.roles;
    const told = roles ? !roles.some((one) => one.toDay === null && !known(one.roleKind)) : known(role);
    if (told) return [];
    const before = facts.persons.find((one) => one.id === replacesId);
    return [{ personId: id, name, proposed: known(before?.role) }];
  });
}
