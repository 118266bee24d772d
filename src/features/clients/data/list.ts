// The client list in two statements: which fifty clients, by an index in the order asked for; then their people,
// meetings and states, always the same prepared statement. Hits are counted up to a thousand and no further.
import { type RawBuilder, sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Instant } from '#kernel/day.ts';
import { type ClientFilter, type ClientListInput, type ClientListRow } from '../shapes/list.ts';
import { currentRound, inStates, OPEN_CASE } from './client-state.ts';
import { loadListRows } from './list-rows.ts';
import { orderOf } from './list-order.ts';
import { searchCondition } from './search-condition.ts';
import { COUNT_LIMIT } from '../shapes/kinds.ts';

export interface ClientPage {
  rows: ClientListRow[];
  total: number;
  more: boolean;
  switched: string | null;
}

const round = sql`(select id from current)`;

/** One page of clients within the scope; `now` divides past meetings from the next one. */
export async function listClients(
  db: Db,
  scope: Scope,
  input: ClientListInput,
  now: Instant,
): Promise<ClientPage> {
  const search = searchCondition(input.search);
  const whole = scope.all && !hasFilter(input) && (input.sort === 'name' || input.sort === 'revenue');
  const page = await readPage(db, conditions(scope, input, search?.as), input, now, whole);
  if (page.total > 0 || !search?.switched) return { ...page, switched: null };
  const other = await readPage(db, conditions(scope, input, search.switched.as), input, now, false);
  return other.total > 0 ? { ...other, switched: search.switched.words } : { ...page, switched: null };
}

function hasFilter(filter: ClientFilter): boolean {
  const { search, segments, cities, states, curatorId, servedBy, hasOpenCase, archived } = filter;
  const lists = [segments, cities, states].some((list) => list && list.length > 0);
  return Boolean(lists || search || curatorId || servedBy || hasOpenCase !== undefined || archived);
}

function conditions(scope: Scope, filter: ClientFilter, search: RawBuilder<boolean> | undefined) {
  const all: RawBuilder<boolean>[] = [
    filter.archived ? sql`client.archived_at is not null` : sql`client.archived_at is null`,
  ];
  if (!scope.all) all.push(withinScope(scope, 'client.id'));
  if (search) all.push(search);
  if (filter.segments?.length) {
    const named = filter.segments.filter((segment) => segment !== 'none');
    const unknown = named.length < filter.segments.length ? sql`client.segment is null` : sql`false`;
    all.push(sql`(client.segment = any(${named}) or ${unknown})`);
  }
  if (filter.cities?.length) all.push(sql`client.city = any(${filter.cities})`);
  if (filter.servedBy) all.push(sql`client.served_by = ${filter.servedBy}`);
  if (filter.curatorId === 'none') {
    all.push(sql`not exists (select 1 from placement where placement.client_id = client.id
      and placement.round_id = ${round})`);
  } else if (filter.curatorId) {
    all.push(sql`client.id in (select placement.client_id from placement
      join participant on participant.id = placement.participant_id
      where placement.round_id = ${round} and participant.employee_id = ${filter.curatorId})`);
  }
  if (filter.hasOpenCase !== undefined) {
    const open = sql`(select quality_case.client_id from quality_case where quality_case.state ${OPEN_CASE})`;
    all.push(filter.hasOpenCase ? sql`client.id in ${open}` : sql`client.id not in ${open}`);
  }
  if (filter.states?.length) all.push(inStates(filter.states, round));
  return sql.join(all, sql` and `);
}

async function readPage(
  db: Db,
  condition: RawBuilder<unknown>,
  input: ClientListInput,
  now: Instant,
  whole: boolean,
): Promise<Omit<ClientPage, 'switched'>> {
  const order = orderOf(input.sort, input.descending, round);
  const window = sql`limit ${input.limit} offset ${input.offset}`;
  const walk = sql`select client.id from client ${order.joins(false)} where ${condition} order by ${order.by} ${window}`;
  // A filter mostly leaves few: they are looked up once, then counted, sorted and cut. Only where more than a
  // thousand are left, or nothing is filtered, is the index of the order walked.
  const page = whole
    ? walk
    : sql`select client.id from hit client ${order.joins(true)} order by ${order.by} ${window}`;
  const { rows } = await sql<{ total: number; ids: string[] }>`
    with current as materialized (${currentRound}),
    hit as materialized (
      select client.id, client.short_name, client.city, client.revenue_year from client
      where ${condition} limit ${COUNT_LIMIT + 1})
    select (select count(*)::int from hit) as total, array(${page}) as ids`.execute(db);
  const total = rows[0]?.total ?? 0;
  let ids = rows[0]?.ids ?? [];
  if (!whole && total > COUNT_LIMIT) {
    const walked = await sql<{ id: string }>`with current as materialized (${currentRound}) ${walk}`.execute(
      db,
    );
    ids = walked.rows.map((row) => row.id);
  }
  return {
    rows: ids.length > 0 ? await loadListRows(db, ids, now) : [],
    total: Math.min(total, COUNT_LIMIT),
    more: total > COUNT_LIMIT,
  };
}
