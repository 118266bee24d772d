// Cases whose client was asked by a link and has not answered.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';

/** Ids of cases with a link out since `before`, meant for somebody with an address. */
export async function listSilent(db: Db, now: Instant, before: Instant): Promise<string[]> {
  const rows = await db
    .selectFrom('quality_case')
    .innerJoin('client_link', 'client_link.case_id', 'quality_case.id')
    .select('quality_case.id')
    .where('quality_case.state', '=', 'offered')
    .where('client_link.used_at', 'is', null)
    .where('client_link.replaced_at', 'is', null)
    .where('client_link.expires_at', '>', now)
    .where('client_link.created_at', '<', before)
    .where('client_link.person_id', 'is not', null)
    .orderBy('quality_case.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The link that is out, how often its client was reminded of these works by letter, and the last call to them. */
export async function findSilence(tx: Tx, linkId: string) {
  return await tx
    .selectFrom('client_link')
    .innerJoin('quality_case', 'quality_case.id', 'client_link.case_id')
    .select(['client_link.person_id', 'client_link.expires_at', 'quality_case.client_id'])
    .select(
      sql<number>`(select count(*)::int from client_link earlier where earlier.case_id = client_link.case_id
        and earlier.cycle = client_link.cycle and earlier.reminded_at is not null)`.as('reminders'),
    )
    .select(
      sql<Instant | null>`(select max(call.at) from call where call.client_id = quality_case.client_id)`.as(
        'last_call_at',
      ),
    )
    .where('client_link.id', '=', linkId)
    .executeTakeFirst();
}
