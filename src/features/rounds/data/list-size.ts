// Lists in numbers.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { RoundState } from '../shapes/round.ts';

export interface ListSize {
  clients: number;
  /** Kopecks of the last twelve months. */
  value: number;
  pinned: number;
  /** Clients with a counted questionnaire in this round. */
  counted: number;
}

export const EMPTY_LIST: ListSize = { clients: 0, value: 0, pinned: 0, counted: 0 };

/** Sizes of the lists of a round by participant id; an empty list has no entry. */
export async function measureLists(db: Db | Tx, roundId: string): Promise<Map<string, ListSize>> {
  const { rows } = await sql<ListSize & { participant_id: string }>`
    select placement.participant_id, count(*) as clients, sum(client.revenue_year)::bigint as value,
      count(*) filter (where placement.pinned) as pinned,
      count(questionnaire.id) as counted
    from placement
    join client on client.id = placement.client_id
    join round on round.id = placement.round_id
    left join questionnaire on questionnaire.round_id = placement.round_id
      and questionnaire.client_id = placement.client_id and questionnaire.state = 'accepted'
    where placement.round_id = ${roundId}
      and (client.archived_at is null or questionnaire.id is not null or round.state = 'closed')
    group by placement.participant_id`.execute(db);
  return new Map(
    rows.map(({ participant_id: id, clients, value, pinned, counted }) => [
      id,
      { clients, value, pinned, counted },
    ]),
  );
}

/** Clients of the round and how many of them are on a list: every client we have, of a closed round those placed. */
export async function countRoundClients(
  db: Db | Tx,
  round: { id: string; state: RoundState },
): Promise<{ clients: number; placed: number; value: number }> {
  const { rows } = await sql<{ clients: number; placed: number; value: number }>`
    select count(*) as clients, count(placement.client_id) as placed,
      coalesce(sum(client.revenue_year), 0)::bigint as value
    from client
    left join placement on placement.client_id = client.id and placement.round_id = ${round.id}
    where case when ${round.state === 'closed'}::boolean then placement.client_id is not null
      else client.archived_at is null or exists (
        select 1 from questionnaire where questionnaire.round_id = ${round.id}
          and questionnaire.client_id = client.id and questionnaire.state = 'accepted') end`.execute(db);
  return rows[0] ?? { clients: 0, placed: 0, value: 0 };
}

/** Clients whose list belongs to an employee recorded as monopolising them. */
export async function listMonopolisedPlacements(db: Db | Tx, roundId: string): Promise<string[]> {
  const { rows } = await sql<{ client_id: string }>`
    select placement.client_id
    from placement
    join participant on participant.id = placement.participant_id
    join relation_state on relation_state.round_id = placement.round_id
      and relation_state.client_id = placement.client_id
      and relation_state.employee_id = participant.employee_id
    join client on client.id = placement.client_id
    where placement.round_id = ${roundId} and relation_state.state = 'monopolised'
      and client.archived_at is null
    order by placement.client_id`.execute(db);
  return rows.map((row) => row.client_id);
}
