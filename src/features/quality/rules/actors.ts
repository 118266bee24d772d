// A signed-in person as a case knows them: one actor per role.
import type { Actor } from '#features/access/shapes/actor.ts';
import type { CaseActor } from '../shapes/case.ts';

/** The roles in which `actor` can act on a case of this curator; standing in for a curator counts (M1). */
export function caseActorsOf(actor: Actor, curatorEmployeeId: string): CaseActor[] {
  const { employeeId } = actor;
  const answersForClient = actor.listsOf.includes(curatorEmployeeId);
  if (actor.kind === 'system') return [{ role: 'system', employeeId: null, answersForClient: false }];
  return actor.roles.map((role) => ({ role, employeeId, answersForClient }));
}

/** The bearer of a link found usable. */
export function linkBearer(linkId: string): CaseActor {
  return { role: 'client_link', employeeId: null, answersForClient: false, linkId };
}
