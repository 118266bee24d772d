// A secret link by which an employee chooses a password. At most one per employee is live.
import { addDays, type Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import type { Db, Tx } from '../shapes/procedure.ts';
import { hashSecret, makeSecret } from './secret-link.ts';

const LIVES_DAYS = 7;

/** A new link in place of the earlier ones; the secret is given once and kept as a hash. */
export async function createInvitation(
  tx: Tx,
  invitation: { employeeId: string; createdBy: string | null; now: Instant },
): Promise<{ id: string; secret: string; expiresAt: Instant }> {
  await revokeInvitations(tx, invitation.employeeId, invitation.now);
  const { secret, hash } = makeSecret();
  const id = newId<'invitation'>();
  const expiresAt = `${addDays(invitation.now.slice(0, 10), LIVES_DAYS)}${invitation.now.slice(10)}`;
  await tx
    .insertInto('invitation')
    .values({
      id,
      employee_id: invitation.employeeId,
      token_hash: hash,
      created_at: invitation.now,
      created_by: invitation.createdBy,
      expires_at: expiresAt,
    })
    .execute();
  return { id, secret, expiresAt };
}

/** Ends the live invitations of an employee. */
export async function revokeInvitations(tx: Tx, employeeId: string, now: Instant): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ revoked_at: now })
    .where('employee_id', '=', employeeId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
}

/** The invitation behind a secret, whatever became of it. */
export async function findInvitation(db: Db | Tx, secret: string) {
  return db
    .selectFrom('invitation')
    .selectAll()
    .where('token_hash', '=', hashSecret(secret))
    .executeTakeFirst();
}

/** Marks it used; false when another request was faster. */
export async function useInvitation(tx: Tx, id: string, now: Instant): Promise<boolean> {
  const result = await tx
    .updateTable('invitation')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
