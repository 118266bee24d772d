// What time does to a post: it is verified, it ends, somebody succeeds (M8.1, M8.2). Nobody is deleted.
import type { Tx } from '#features/access/shapes/procedure.ts';
import type { Day, Instant } from '#kernel/day.ts';

/** Somebody of ours has seen that the person still holds this post. */
export async function verifyRole(
  tx: Tx,
  roleId: string,
  seen: { at: Instant; by: string | null },
): Promise<void> {
  await tx
    .updateTable('person_role')
    .set({ verified_at: seen.at, verified_by: seen.by })
    .where('id', '=', roleId)
    .execute();
}

/** Ends a post on a day; one that ended before stays as it is. */
export async function endRole(tx: Tx, roleId: string, end: { day: Day; reason: string }): Promise<void> {
  await tx
    .updateTable('person_role')
    .set({ to_day: end.day, end_reason: end.reason })
    .where('id', '=', roleId)
    .where('to_day', 'is', null)
    .execute();
}

/** Who came after; a successor named before stays. */
export async function linkSuccessor(tx: Tx, roleId: string, successorRoleId: string): Promise<void> {
  await tx
    .updateTable('person_role')
    .set({ successor_role_id: successorRoleId })
    .where('id', '=', roleId)
    .where('successor_role_id', 'is', null)
    .execute();
}
