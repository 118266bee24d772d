// The secret address of somebody's calendar: kept as a hash, at most one a person is live.
import { hashSecret, makeSecret } from '#features/access/data/secret-link.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import { type Id, newId } from '#kernel/ids.ts';

/** A new address in place of the earlier one; the secret is given once. */
export async function createFeed(
  tx: Tx,
  employeeId: string,
  now: Instant,
): Promise<{ id: Id<'calendar_feed'>; secret: string }> {
  await endFeed(tx, employeeId, now);
  const { secret, hash } = makeSecret();
  const id = newId<'calendar_feed'>();
  await tx
    .insertInto('calendar_feed')
    .values({ id, employee_id: employeeId, token_hash: hash, created_at: now })
    .execute();
  return { id, secret };
}

/** Ends the live address; gives its id, undefined when there was none. */
export async function endFeed(tx: Tx, employeeId: string, now: Instant): Promise<string | undefined> {
  const row = await tx
    .updateTable('calendar_feed')
    .set({ revoked_at: now })
    .where('employee_id', '=', employeeId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** When the live address was made and last read; undefined when there is none. */
export async function findFeed(
  db: Db,
  employeeId: string,
): Promise<{ createdAt: Instant; lastReadAt: Instant | null } | undefined> {
  const row = await db
    .selectFrom('calendar_feed')
    .select(['created_at', 'last_read_at'])
    .where('employee_id', '=', employeeId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row && { createdAt: row.created_at, lastReadAt: row.last_read_at };
}

/** Whose live calendar this secret opens; undefined for a dead or unknown one. */
export async function findFeedOwner(db: Db, secret: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('calendar_feed')
    .select('employee_id')
    .where('token_hash', '=', hashSecret(secret))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row?.employee_id;
}

const NOTED_EVERY_MS = 10 * 60_000;

/** Remembers that a calendar program has read it, so that the owner sees it works. */
export async function noteFeedRead(db: Db, secret: string, now: Instant): Promise<void> {
  const longAgo = new Date(Date.parse(now) - NOTED_EVERY_MS).toISOString();
  await db
    .updateTable('calendar_feed')
    .set({ last_read_at: now })
    .where('token_hash', '=', hashSecret(secret))
    .where((on) => on.or([on('last_read_at', 'is', null), on('last_read_at', '<', longAgo)]))
    .execute();
}
