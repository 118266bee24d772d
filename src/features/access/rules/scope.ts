import type { Actor } from '../shapes/actor.ts';
import type { Scope } from '../shapes/scope.ts';

/** M1: leader, director and administrator see all; others what their part of the programme needs. */
export function mintScope(actor: Actor): Scope {
  const has = (role: Actor['roles'][number]) => actor.roles.includes(role);
  const all =
    actor.kind === 'system' || has('administrator') || has('commercial_director') || has('programme_leader');
  return {
    all,
    listsOf: has('participant') ? actor.listsOf : [],
    register: has('service_manager'),
    worksOf: has('service_worker') ? actor.employeeId : null,
  };
}
