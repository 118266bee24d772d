// What the check-in card holds while it is filled, and what of it is sent.
import type { z } from 'zod';
import type { checkInInput } from '../../../shapes/check-in.ts';
import type { EndReason, RoleKind } from '../../../shapes/kinds.ts';
import { isHere, type Person } from '../card-types.ts';

export type Standing = 'here' | 'changed' | 'left' | 'unknown';

export interface Found {
  standing?: Standing;
  post?: string;
  roleKind?: RoleKind;
  phone?: string;
  email?: string;
  /** Empty: nobody knows. */
  leftOn?: string;
  approximate?: boolean;
  reason?: EndReason;
  movedTo?: string;
  successorId?: string;
}

export interface Arrival {
  id: string;
  name: string;
  post: string;
  roleKind: RoleKind;
  phone: string;
  email: string;
  replacesId: string;
}

export interface CheckInDraft {
  /** Made here, so that a delivery repeated is one. */
  id: string;
  found: Record<string, Found>;
  arrivals: Arrival[];
}

export function emptyDraft(newId: () => string): CheckInDraft {
  return { id: newId(), found: {}, arrivals: [] };
}

/** Whoever holds a role here, in the order of the card. */
export function personsToCheck(persons: readonly Person[]): Person[] {
  return persons.filter(isHere);
}

/** What the predecessor had and the newcomer may have taken over: offered, since a number often stays with the post. */
export function legacyOf(
  before: Person | undefined,
  arrival: Arrival,
): ['post' | 'roleKind' | 'phone', string][] {
  if (!before) return [];
  const role = before.roles.find((one) => one.toDay === null);
  const offered: ['post' | 'roleKind' | 'phone', string][] = [];
  if (role?.post && !arrival.post.trim()) offered.push(['post', role.post]);
  if (role && role.roleKind !== 'unknown' && arrival.roleKind === 'unknown')
    offered.push(['roleKind', role.roleKind]);
  const phone = before.contacts.find((one) => one.kind === 'phone');
  if (phone && !arrival.phone.trim()) offered.push(['phone', phone.raw]);
  return offered;
}

const or = (text: string | undefined) => text?.trim() || undefined;

type Input = z.input<typeof checkInInput>;

/** The input of the procedure; persons not marked are left out. */
export function checkInOf(clientId: string, draft: CheckInDraft): Input {
  const newPersons = draft.arrivals.map(({ replacesId, ...one }) => ({
    ...one,
    phone: or(one.phone),
    email: or(one.email),
    replacesId: replacesId || undefined,
  }));
  const persons = Object.entries(draft.found).flatMap(([personId, found]) => findingOf(personId, found));
  return { id: draft.id, clientId, persons, newPersons };
}

function findingOf(personId: string, found: Found): Input['persons'] {
  switch (found.standing) {
    case undefined:
      return [];
    case 'unknown':
      return [{ personId, presence: 'unknown' }];
    case 'here':
      return [{ personId, presence: 'here' }];
    case 'changed': {
      const { post, phone, email, roleKind } = found;
      return [{ personId, presence: 'here', post: or(post), phone: or(phone), email: or(email), roleKind }];
    }
    case 'left':
      return [
        {
          personId,
          presence: 'left',
          leftOn: found.leftOn || undefined,
          leftOnApproximate: found.leftOn ? found.approximate : undefined,
          reason: found.reason,
          movedTo: or(found.movedTo),
          successorId: found.successorId || undefined,
        },
      ];
  }
}
