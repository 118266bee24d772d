import { type RawBuilder, sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { PlacementReason } from '../shapes/split.ts';
import { clientMatches } from './client-search.ts';
import type { RoundRow } from './round.ts';

export interface PlacementFilter {
  participantId?: string | undefined;
  clientId?: string | undefined;
  search?: string | undefined;
  only?: 'unplaced' | 'pinned' | 'hand' | 'changed' | 'handed_over' | 'open' | undefined;
  sort: 'name' | 'value' | 'city';
  limit: number;
  offset: number;
}

export interface PlacementLine {
  id: string;
  name: string;
  city: string | null;
  value: number;
  participant_id: string | null;
  employee_id: string | null;
  employee_name: string | null;
  reasons: readonly PlacementReason[] | null;
  pinned: boolean | null;
  placed_by: 'rule' | 'hand' | null;
  last_id: string | null;
  last_name: string | null;
  counted: boolean;
  handovers: number;
}

/**
 * Clients of the round with their lists. Who does not see everything sees the lists they may, of rounds that
 * have started: a plan may still change.
 */
export async function listPlacementLines(
  db: Db,
  scope: Scope,
  round: RoundRow,
  before: RoundRow | undefined,
  filter: PlacementFilter,
): Promise<{ rows: PlacementLine[]; total: number }> {
  const from = sql`from client
    left join placement on placement.round_id = ${round.id} and placement.client_id = client.id
    left join participant on participant.id = placement.participant_id
    left join employee on employee.id = participant.employee_id
    left join placement last_placement on last_placement.round_id = ${before?.id ?? null}::uuid
      and last_placement.client_id = client.id
    left join participant last_participant on last_participant.id = last_placement.participant_id
    left join employee last_employee on last_employee.id = last_participant.employee_id
    left join questionnaire counted on counted.round_id = ${round.id}
      and counted.client_id = client.id and counted.state = 'accepted'`;
  const where = sql`(client.archived_at is null or counted.id is not null) and ${ownLists(scope, round)}
    and (${round.state !== 'closed'}::boolean or placement.client_id is not null)
    and ${clientMatches(filter.search)} and ${narrow(filter)}`;
  const counted = await sql<{ total: number }>`select count(*) as total ${from} where ${where}`.execute(db);
  const { rows } = await sql<PlacementLine>`
    select client.id, client.short_name as name, client.city, client.revenue_year as value,
      participant.id as participant_id, participant.employee_id,
      employee.last_name || ' ' || employee.first_name as employee_name,
      placement.reasons, placement.pinned, placement.placed_by,
      last_employee.id as last_id, last_employee.last_name || ' ' || last_employee.first_name as last_name,
      counted.id is not null as counted,
      (select count(*) from handover where handover.round_id = ${round.id}
        and handover.client_id = client.id) as handovers
    ${from} where ${where}
    order by ${ORDERS[filter.sort]}, client.short_name collate "und-x-icu", client.id
    limit ${filter.limit} offset ${filter.offset}`.execute(db);
  return { rows, total: counted.rows[0]?.total ?? 0 };
}

const ORDERS = {
  name: sql`client.short_name collate "und-x-icu"`,
  value: sql`client.revenue_year desc`,
  city: sql`client.city collate "und-x-icu" nulls last`,
} as const;

function ownLists(scope: Scope, round: RoundRow): RawBuilder<boolean> {
  if (scope.all) return sql<boolean>`true`;
  if (round.state === 'planned') return sql<boolean>`false`;
  return sql<boolean>`(participant.employee_id = any(${scope.listsOf}::uuid[])
    and ${withinScope(scope, 'client.id')})`;
}

function narrow({ participantId, clientId, only }: PlacementFilter): RawBuilder<boolean> {
  const all: RawBuilder<boolean>[] = [sql<boolean>`true`];
  if (participantId) all.push(sql<boolean>`placement.participant_id = ${participantId}`);
  if (clientId) all.push(sql<boolean>`client.id = ${clientId}`);
  if (only === 'unplaced') all.push(sql<boolean>`placement.client_id is null`);
  if (only === 'pinned') all.push(sql<boolean>`placement.pinned`);
  if (only === 'hand') all.push(sql<boolean>`placement.placed_by = 'hand'`);
  if (only === 'open') all.push(sql<boolean>`counted.id is null`);
  if (only === 'changed') {
    all.push(
      sql<boolean>`last_employee.id is not null and last_employee.id is distinct from participant.employee_id`,
    );
  }
  if (only === 'handed_over') {
    all.push(sql<boolean>`exists (select 1 from handover where handover.round_id = placement.round_id
      and handover.client_id = client.id)`);
  }
  return sql<boolean>`(${sql.join(all, sql` and `)})`;
}
