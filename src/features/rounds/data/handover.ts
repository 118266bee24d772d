import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import type { HandoverRecord } from '../shapes/round.ts';
import type { HandoverReason } from '../shapes/split.ts';

export interface HandoverLine {
  id: string;
  client_id: string;
  client_name: string;
  from_id: string | null;
  from_name: string | null;
  to_id: string;
  to_name: string;
  reason: HandoverReason;
  note: string | null;
  by_name: string | null;
  at: Instant;
  total: number;
}

/** Adds to the client's history; nothing there is ever changed (M4.6). */
export async function insertHandover(
  tx: Tx,
  handover: HandoverRecord & { roundId: string; clientId: string; by: string | null },
): Promise<void> {
  await tx
    .insertInto('handover')
    .values({
      id: newId<'handover'>(),
      round_id: handover.roundId,
      client_id: handover.clientId,
      from_participant_id: handover.fromParticipantId,
      to_participant_id: handover.toParticipantId,
      reason: handover.reason,
      note: handover.note === '' ? null : handover.note,
      by_employee_id: handover.by,
      at: handover.at,
    })
    .execute();
}

/** Hand-overs, newest first. Both sides see theirs: whoever gave a client away sees why, without its card. */
export async function listHandoverLines(
  db: Db,
  scope: Scope,
  filter: { roundId: string; clientId?: string | undefined; limit: number; offset: number },
): Promise<HandoverLine[]> {
  const mine = scope.all
    ? sql`true`
    : sql`(giver.employee_id = any(${scope.listsOf}::uuid[]) or taker.employee_id = any(${scope.listsOf}::uuid[]))`;
  const one = filter.clientId === undefined ? sql`true` : sql`handover.client_id = ${filter.clientId}`;
  const { rows } = await sql<HandoverLine>`
    select handover.id, handover.client_id, client.short_name as client_name,
      giver.employee_id as from_id, given.last_name || ' ' || given.first_name as from_name,
      taker.employee_id as to_id, taken.last_name || ' ' || taken.first_name as to_name,
      handover.reason, handover.note, author.last_name || ' ' || author.first_name as by_name, handover.at,
      count(*) over () as total
    from handover
    join client on client.id = handover.client_id
    join participant taker on taker.id = handover.to_participant_id
    join employee taken on taken.id = taker.employee_id
    left join participant giver on giver.id = handover.from_participant_id
    left join employee given on given.id = giver.employee_id
    left join employee author on author.id = handover.by_employee_id
    where handover.round_id = ${filter.roundId} and ${mine} and ${one}
    order by handover.at desc, handover.id desc
    limit ${filter.limit} offset ${filter.offset}`.execute(db);
  return rows;
}

/** The whole history of one client in a round, oldest first; participants by id. */
export async function loadHandovers(
  db: Db,
  roundId: string,
  clientId: string,
): Promise<(HandoverRecord & { fromEmployeeId: string | null; toEmployeeId: string })[]> {
  const rows = await db
    .selectFrom('handover')
    .leftJoin('participant as giver', 'giver.id', 'handover.from_participant_id')
    .innerJoin('participant as taker', 'taker.id', 'handover.to_participant_id')
    .selectAll('handover')
    .select(['giver.employee_id as giver_id', 'taker.employee_id as taker_id'])
    .where('handover.round_id', '=', roundId)
    .where('handover.client_id', '=', clientId)
    .orderBy('handover.at')
    .orderBy('handover.id')
    .execute();
  return rows.map((row) => ({
    fromParticipantId: row.from_participant_id,
    toParticipantId: row.to_participant_id,
    reason: row.reason as HandoverReason,
    note: row.note ?? '',
    at: row.at,
    fromEmployeeId: row.giver_id,
    toEmployeeId: row.taker_id,
  }));
}
