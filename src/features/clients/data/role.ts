import { type Selectable, sql } from 'kysely';
import type { PersonRoleTable } from '#db/tables.ts';
import { withinScope } from '#features/access/data/scope.ts';
import type { Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Day, Instant } from '#kernel/day.ts';
import { type Id, newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import type { RoleInput } from '../shapes/person.ts';
import { noteFinding } from './finding.ts';

export type RoleRow = Selectable<PersonRoleTable>;

export async function insertRole(
  tx: Tx,
  role: RoleInput & { clientId: string; personId: string },
): Promise<Id<'person_role'>> {
  const id = newId<'person_role'>();
  await tx
    .insertInto('person_role')
    .values({
      id,
      client_id: role.clientId,
      person_id: role.personId,
      post: role.post || null,
      role_kind: role.roleKind,
      is_key: role.isKey,
      from_day: role.fromDay ?? null,
      term_ends_on: role.termEndsOn ?? null,
    })
    .execute();
  return id;
}

/** A role at a client within the scope, locked until the act is done; refuses `not_found`. */
export async function requireRole(tx: Tx, scope: Scope, id: string): Promise<RoleRow> {
  const { rows } = await sql<RoleRow>`
    select * from person_role where id = ${id} and ${withinScope(scope, 'person_role.client_id')}
    for update`.execute(tx);
  return rows[0] ?? refuse('not_found', { entity: 'person_role' }, 404);
}

export async function updateRole(tx: Tx, id: string, role: RoleInput): Promise<void> {
  await tx
    .updateTable('person_role')
    .set({
      post: role.post || null,
      role_kind: role.roleKind,
      is_key: role.isKey,
      from_day: role.fromDay,
      term_ends_on: role.termEndsOn,
    })
    .where('id', '=', id)
    .execute();
}

/** What was said about a role that goes on. */
export async function correctRole(
  tx: Tx,
  id: string,
  role: { post: string | null; roleKind: string },
): Promise<void> {
  await tx
    .updateTable('person_role')
    .set({ post: role.post, role_kind: role.roleKind })
    .where('id', '=', id)
    .execute();
}

export interface RoleEnd {
  day: Day;
  reason: string;
  approximate?: boolean;
  /** Nobody knows the day: `day` is when it was learnt. */
  unknownDay?: boolean;
  /** Where the person went, as it was heard. */
  movedTo?: string | null;
  successorRoleId?: string;
  /** Who found it out, when, and with which card. */
  by?: string | null;
  at?: Instant;
  checkinId?: string;
}

/** M8.2: the role ends and stays readable; the successor's role is linked where there is one. */
export async function endRole(tx: Tx, id: string, end: RoleEnd): Promise<void> {
  await tx
    .updateTable('person_role')
    .set({
      to_day: end.day,
      to_day_approximate: (end.approximate ?? false) && !end.unknownDay,
      to_day_unknown: end.unknownDay ?? false,
      end_reason: end.reason,
      moved_to: end.movedTo || null,
      successor_role_id: end.successorRoleId ?? null,
    })
    .where('id', '=', id)
    .execute();
  // What was a slip of the pen is no finding; another post in the same house is a change.
  if (end.reason === 'mistake') return;
  await noteFinding(tx, id, { ...end, kind: end.reason === 'other_post' ? 'changed' : 'left' });
}

/** M8.1: somebody made sure that the person still holds the role and the contacts are right. */
export async function verifyRole(
  tx: Tx,
  id: string,
  by: string | null,
  at: Instant,
  found: { kind?: 'verified' | 'changed'; checkinId?: string } = {},
): Promise<void> {
  await tx
    .updateTable('person_role')
    .set({ verified_at: at, verified_by: by })
    .where('id', '=', id)
    .execute();
  await noteFinding(tx, id, { kind: found.kind ?? 'verified', by, at, checkinId: found.checkinId });
}

/** Who came after the holder of an ended role; a successor named before stays. */
export async function linkSuccessor(tx: Tx, roleId: string, successorRoleId: string): Promise<void> {
  await tx
    .updateTable('person_role')
    .set({ successor_role_id: successorRoleId })
    .where('id', '=', roleId)
    .where('successor_role_id', 'is', null)
    .execute();
}
