import { sql } from 'kysely';
import type { Tx } from '#features/access/shapes/procedure.ts';
import type { ClientId, ParticipantId, RelationState, SplitClient } from '../shapes/split.ts';

/** Every client the lists are split from, with relations, the list of the round before and the pin. */
export async function loadSplitClients(
  tx: Tx,
  roundId: string,
  beforeId: string | null,
): Promise<SplitClient[]> {
  const { rows } = await sql<{
    id: ClientId;
    value: number;
    latitude: number | null;
    longitude: number | null;
    city: string | null;
    served_by: string | null;
    last_employee_id: string | null;
    pinned_to: ParticipantId | null;
  }>`
    select client.id, client.revenue_year as value, client.latitude, client.longitude, client.city,
      client.served_by, last_participant.employee_id as last_employee_id,
      case when placement.pinned then placement.participant_id end as pinned_to
    from client
    left join placement on placement.round_id = ${roundId} and placement.client_id = client.id
    left join placement last on last.round_id = ${beforeId}::uuid and last.client_id = client.id
    left join participant last_participant on last_participant.id = last.participant_id
    where client.archived_at is null
    order by client.id`.execute(tx);
  const relations = Map.groupBy(
    await tx
      .selectFrom('relation_state')
      .select(['client_id', 'employee_id', 'state'])
      .where('round_id', '=', roundId)
      .execute(),
    (row) => row.client_id,
  );
  return rows.map((row) => ({
    id: row.id,
    // A client with credit notes only weighs nothing instead of turning the balance round.
    value: Math.max(0, row.value),
    work: 1,
    place: row.latitude === null || row.longitude === null ? null : { lat: row.latitude, lng: row.longitude },
    city: row.city,
    servedBy: row.served_by,
    relations: (relations.get(row.id) ?? []).map((relation) => ({
      employeeId: relation.employee_id,
      state: relation.state as RelationState,
    })),
    lastEmployeeId: row.last_employee_id,
    pinnedTo: row.pinned_to,
  }));
}
