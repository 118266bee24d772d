// Who is on whose list. `reasons` is written as JSON text, since the driver takes a bare array for an SQL one.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import type { ClientId, ParticipantId, Placement, PlacementReason } from '../shapes/split.ts';

const CHUNK = 2_000;

export interface PlacementState {
  clientId: ClientId;
  participantId: ParticipantId;
  employeeId: string;
  pinned: boolean;
  reasons: readonly PlacementReason[];
  /** Has a counted questionnaire in this round. */
  counted: boolean;
}

/** Whose list every client of the round is on. */
export async function loadOwners(
  db: Db | Tx,
  roundId: string,
): Promise<Map<ClientId, { participantId: ParticipantId; pinned: boolean; placedBy: string }>> {
  const rows = await db
    .selectFrom('placement')
    .select(['client_id', 'participant_id', 'pinned', 'placed_by'])
    .where('round_id', '=', roundId)
    .execute();
  return new Map(
    rows.map((row) => [
      row.client_id,
      { participantId: row.participant_id, pinned: row.pinned, placedBy: row.placed_by },
    ]),
  );
}

/** Places of these clients; a client on no list has none. */
export async function loadPlacements(
  db: Db | Tx,
  roundId: string,
  clientIds: readonly string[],
): Promise<Map<ClientId, PlacementState>> {
  const rows = await db
    .selectFrom('placement')
    .innerJoin('participant', 'participant.id', 'placement.participant_id')
    .leftJoin('questionnaire', (join) =>
      join
        .onRef('questionnaire.round_id', '=', 'placement.round_id')
        .onRef('questionnaire.client_id', '=', 'placement.client_id')
        .on('questionnaire.state', '=', 'accepted'),
    )
    .select(['placement.client_id', 'placement.participant_id', 'placement.pinned', 'placement.reasons'])
    .select(['participant.employee_id', 'questionnaire.id as questionnaire_id'])
    .where('placement.round_id', '=', roundId)
    .where(sql<boolean>`placement.client_id = any(${[...new Set(clientIds)]}::uuid[])`)
    .execute();
  return new Map(
    rows.map((row) => [
      row.client_id,
      {
        clientId: row.client_id,
        participantId: row.participant_id,
        employeeId: row.employee_id,
        pinned: row.pinned,
        reasons: row.reasons as unknown as readonly PlacementReason[],
        counted: row.questionnaire_id !== null,
      },
    ]),
  );
}

/** Replaces all lists of the round by the computed ones; `pinned` clients keep their pin. */
export async function replacePlacements(
  tx: Tx,
  roundId: string,
  placements: readonly Placement[],
  pinned: ReadonlySet<string>,
  at: Instant,
): Promise<void> {
  await tx.deleteFrom('placement').where('round_id', '=', roundId).execute();
  await insertPlacements(
    tx,
    roundId,
    placements.map((placement) => ({
      ...placement,
      pinned: pinned.has(placement.clientId),
      placedBy: pinned.has(placement.clientId) ? 'hand' : 'rule',
    })),
    at,
  );
}

/** Places many clients that are on no list yet. */
export async function insertPlacements(
  tx: Tx,
  roundId: string,
  placements: readonly (Placement & { pinned: boolean; placedBy: 'rule' | 'hand' })[],
  at: Instant,
): Promise<void> {
  for (let from = 0; from < placements.length; from += CHUNK) {
    const chunk = placements.slice(from, from + CHUNK);
    await sql`insert into placement (round_id, client_id, participant_id, reasons, pinned, placed_by, at)
      select ${roundId}::uuid, fresh."clientId", fresh."participantId", fresh.reasons, fresh.pinned,
        fresh."placedBy", ${at}::timestamptz
      from json_to_recordset(${JSON.stringify(chunk)}) as fresh("clientId" uuid, "participantId" uuid,
        reasons jsonb, pinned boolean, "placedBy" text)`.execute(tx);
  }
}

/** Puts one client on a list, wherever it was. */
export async function putPlacement(
  tx: Tx,
  roundId: string,
  placement: Placement & { pinned: boolean; placedBy: 'rule' | 'hand' },
  at: Instant,
): Promise<void> {
  const { participantId, pinned, placedBy } = placement;
  const reasons = JSON.stringify(placement.reasons);
  await tx
    .insertInto('placement')
    .values({
      round_id: roundId,
      client_id: placement.clientId,
      participant_id: participantId,
      reasons,
      pinned,
      placed_by: placedBy,
      at,
    })
    .onConflict((on) =>
      on
        .columns(['round_id', 'client_id'])
        .doUpdateSet({ participant_id: participantId, reasons, pinned, placed_by: placedBy, at }),
    )
    .execute();
}

export async function deletePlacement(tx: Tx, roundId: string, clientId: string): Promise<void> {
  await tx
    .deleteFrom('placement')
    .where('round_id', '=', roundId)
    .where('client_id', '=', clientId)
    .execute();
}

/** Frees the whole list of a participant; gives the clients freed. */
export async function freeList(tx: Tx, participantId: string): Promise<string[]> {
  const rows = await tx
    .deleteFrom('placement')
    .where('participant_id', '=', participantId)
    .returning('client_id')
    .execute();
  return rows.map((row) => row.client_id);
}

/** Live clients among these ids: what may be put on a list. */
export async function existingClients(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('client')
    .select('id')
    .where(sql<boolean>`client.id = any(${[...new Set(ids)]}::uuid[])`)
    .where('archived_at', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.id));
}
