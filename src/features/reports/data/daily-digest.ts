// What a daily report said, kept once for all who read the same: tomorrow's numbers are compared with it, and the
// page and the paper of a past day show just what was sent.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Day, Instant } from '#kernel/day.ts';
import type { ReaderFacts } from '../shapes/daily.ts';

/** Keeps digests of the day; one that is there stays. */
export async function keepDigests(
  tx: Tx,
  day: Day,
  digests: ReadonlyMap<string, ReaderFacts>,
  at: Instant,
): Promise<void> {
  if (digests.size === 0) return;
  await tx
    .insertInto('daily_digest')
    .values(
      [...digests]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, facts]) => ({ day, key, facts: JSON.stringify(facts), made_at: at })),
    )
    .onConflict((on) => on.columns(['day', 'key']).doNothing())
    .execute();
}

export interface Digest {
  facts: ReaderFacts;
  madeAt: Instant;
}

/** What was said on `day` to the readers of `key`; undefined where nothing was. */
export async function findDigest(db: Db | Tx, day: Day, key: string): Promise<Digest | undefined> {
  const row = await db
    .selectFrom('daily_digest')
    .select(['facts', 'made_at'])
    .where('day', '=', day)
    .where('key', '=', key)
    .executeTakeFirst();
  return row && { facts: row.facts as unknown as ReaderFacts, madeAt: row.made_at };
}

/** Overdue and open as each reader's report of `day` counted them, by key. */
export async function listCounts(db: Db, day: Day): Promise<Map<string, { overdue: number; open: number }>> {
  const rows = await db
    .selectFrom('daily_digest')
    .select('key')
    .select([
      sql<number>`(facts #>> '{figures,numbers,overdue,now}')::int`.as('overdue'),
      sql<number>`(facts #>> '{figures,numbers,open,now}')::int`.as('open'),
    ])
    .where('day', '=', day)
    .where(sql<boolean>`facts -> 'figures' <> 'null'`)
    .execute();
  return new Map(rows.map(({ key, overdue, open }) => [key, { overdue, open }]));
}
