import { type RawBuilder, sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { RelationRow } from '../shapes/contracts/relations.ts';
import type { RelationState } from '../shapes/split.ts';
import { clientMatches } from './client-search.ts';

export interface RelationFilter {
  roundId: string;
  search?: string | undefined;
  employeeId?: string | undefined;
  state?: RelationState | 'unknown' | 'nobody' | undefined;
  limit: number;
  offset: number;
}

/** Pairs of a client and the employee who acquired or serves it. */
const PAIRS = sql`(select id as client_id, acquired_by as employee_id from client
    where acquired_by is not null and archived_at is null
  union select id, served_by from client where served_by is not null and archived_at is null)`;

/** Clients, the most valuable first, with everybody who acquired, serves or has a state with them. */
export async function listRelationRows(
  db: Db,
  scope: Scope,
  filter: RelationFilter,
): Promise<{ rows: RelationRow[]; total: number }> {
  const where = sql`client.archived_at is null and ${withinScope(scope, 'client.id')}
    and ${clientMatches(filter.search)} and ${ofEmployee(filter)} and ${inState(filter)}`;
  const counted = await sql<{ total: number }>`select count(*) as total from client where ${where}`.execute(
    db,
  );
  const { rows } = await sql<ClientLine & { employees: RelationRow['employees'] }>`
    with page as (select client.id, client.short_name, client.city, client.revenue_year,
        client.acquired_by, client.served_by
      from client where ${where}
      order by client.revenue_year desc, client.short_name collate "und-x-icu", client.id
      limit ${filter.limit} offset ${filter.offset})
    select page.*, coalesce((
      select json_agg(json_build_object('id', employee.id,
          'name', employee.last_name || ' ' || employee.first_name,
          'acquired', employee.id is not distinct from page.acquired_by,
          'serves', employee.id is not distinct from page.served_by,
          'takesPart', exists (select 1 from participant where participant.round_id = ${filter.roundId}
            and participant.employee_id = employee.id),
          'state', known.state, 'note', known.note)
        order by (employee.id is not distinct from page.served_by) desc,
          (employee.id is not distinct from page.acquired_by) desc, employee.last_name, employee.id)
      from employee
      left join relation_state known on known.round_id = ${filter.roundId}
        and known.client_id = page.id and known.employee_id = employee.id
      where employee.id in (page.acquired_by, page.served_by) or known.employee_id is not null
    ), '[]') as employees
    from page
    order by page.revenue_year desc, page.short_name collate "und-x-icu", page.id`.execute(db);
  return {
    total: counted.rows[0]?.total ?? 0,
    rows: rows.map((row) => ({
      client: { id: row.id, name: row.short_name, city: row.city, value: row.revenue_year },
      employees: row.employees,
    })),
  };
}

type ClientLine = { id: string; short_name: string; city: string | null; revenue_year: number };

/** How many states of each kind are recorded, how many pairs lack one, and how many clients know nobody. */
export async function countRelations(db: Db | Tx, roundId: string) {
  const { rows } = await sql<{
    excellent: number;
    unsure: number;
    monopolised: number;
    unknown: number;
    nobody: number;
    pairs: number;
  }>`
    select known.excellent, known.unsure, known.monopolised,
      pair.pairs, pair.unknown,
      (select count(*) from client where archived_at is null and acquired_by is null and served_by is null
        and not exists (select 1 from relation_state
          where round_id = ${roundId} and client_id = client.id)) as nobody
    from (select count(*) filter (where state = 'excellent') as excellent,
        count(*) filter (where state = 'unsure') as unsure,
        count(*) filter (where state = 'monopolised') as monopolised
      from relation_state join client on client.id = relation_state.client_id
      where round_id = ${roundId} and client.archived_at is null) known,
      (select count(*) as pairs, count(*) filter (where relation_state.state is null) as unknown
      from ${PAIRS} pair
      left join relation_state on relation_state.round_id = ${roundId}
        and relation_state.client_id = pair.client_id
        and relation_state.employee_id = pair.employee_id) pair`.execute(db);
  return rows[0] ?? { excellent: 0, unsure: 0, monopolised: 0, unknown: 0, nobody: 0, pairs: 0 };
}

function ofEmployee({ roundId, employeeId }: RelationFilter): RawBuilder<boolean> {
  if (employeeId === undefined) return sql<boolean>`true`;
  return sql<boolean>`(client.acquired_by = ${employeeId} or client.served_by = ${employeeId}
    or exists (select 1 from relation_state where relation_state.round_id = ${roundId}
      and relation_state.client_id = client.id and relation_state.employee_id = ${employeeId}))`;
}

function inState({ roundId, state, employeeId }: RelationFilter): RawBuilder<boolean> {
  if (state === undefined) return sql<boolean>`true`;
  const entry = sql`select 1 from relation_state where relation_state.round_id = ${roundId}
    and relation_state.client_id = client.id`;
  if (state === 'nobody') {
    return sql<boolean>`(client.acquired_by is null and client.served_by is null and not exists (${entry}))`;
  }
  const mine = employeeId === undefined ? sql`true` : sql`relation_state.employee_id = ${employeeId}`;
  if (state !== 'unknown') {
    return sql<boolean>`exists (${entry} and relation_state.state = ${state} and ${mine})`;
  }
  const holder = employeeId === undefined ? sql`true` : sql`pair.employee_id = ${employeeId}`;
  return sql<boolean>`exists (select 1 from (values (client.acquired_by), (client.served_by)) pair (employee_id)
    where pair.employee_id is not null and ${holder}
      and not exists (${entry} and relation_state.employee_id = pair.employee_id))`;
}
