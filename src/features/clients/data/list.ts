// The client list: which fifty clients, by an index in the order asked for, and only then their people, meetings
// and states, by a prepared statement. Hits are counted up to a thousand and no further.
import { type RawBuilder, sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Instant } from '#kernel/day.ts';
import { type ClientFilter, type ClientListInput, type ClientListRow } from '../shapes/list.ts';
import { currentRound, inStates, OPEN_CASE } from './client-state.ts';
import { loadListRows, wantedIds } from './list-rows.ts';
import { orderOf } from './list-order.ts';
import { searchAttempts } from './search-condition.ts';
import { COUNT_LIMIT } from '../shapes/kinds.ts';

export interface ClientPage {
  rows: ClientListRow[];
  total: number;
  more: boolean;
  switched: string | null;
}

type Found = Omit<ClientPage, 'switched'>;

const KEPT_OFFSET = 200;
const round = sql`(select id from current)`;

/** One page of clients within the scope; `now` divides past meetings from the next one. */
export async function listClients(
  db: Db,
  scope: Scope,
  input: ClientListInput,
  now: Instant,
): Promise<ClientPage> {
  const search = searchAttempts(input.search);
  // Few people turn far: only the first pages are worth a statement kept by every connection.
  const first = input.limit === 50 && input.offset % 50 === 0 && input.offset <= KEPT_OFFSET;
  const plain = input.sort === 'name' || input.sort === 'revenue' || input.sort === 'city';
  if (scope.all && plain && first && !hasFilter(input)) {
    const page = await readWhole(db, input, now);
    if (page.rows.length > 0) return { ...page, switched: null };
  }
  for (const { as, switched } of search ?? [{ as: undefined, switched: null }]) {
    const found = await readFiltered(db, conditions(scope, input, as), input, now);
    if (found.total > 0) return { ...found, switched };
  }
  return { rows: [], total: 0, more: false, switched: null };
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
  if (filter.cities?.length) {
    // In the collation of the index on cities.
    all.push(sql`client.city collate "und-x-icu" = any(${filter.cities})`);
  }
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

/** Everything by name, revenue or city, the first pages: one prepared statement that walks the order's index. */
async function readWhole(db: Db, input: ClientListInput, now: Instant): Promise<Found> {
  const { walk } = pageOf(sql`client.archived_at is null`, input);
  const counted = sql<number>`(select count(*)::int from (
    select 1 from client where archived_at is null limit ${sql.lit(COUNT_LIMIT + 1)}) counted)`;
  const wanted = sql`select id, row_number() over () as place from (${walk}) walked`;
  const { rows, total } = await loadListRows(db, wanted, now, counted);
  return { rows, ...capped(total) };
}

/**
 * A filter mostly leaves few: they are looked up once, counted, sorted and cut. Only where more than a thousand
 * are left is the index of the order walked.
 */
async function readFiltered(
  db: Db,
  condition: RawBuilder<unknown>,
  input: ClientListInput,
  now: Instant,
): Promise<Found> {
  const { walk, cut } = pageOf(condition, input);
  const { rows } = await sql<{ total: number; ids: string[] }>`
    with current as materialized (${currentRound}),
    hit as materialized (
      select client.id, client.short_name, client.city, client.revenue_year from client
      where ${condition} limit ${COUNT_LIMIT + 1})
    select (select count(*)::int from hit) as total, array(${cut}) as ids`.execute(db);
  const { total, ids } = rows[0] ?? { total: 0, ids: [] };
  const shown = total > COUNT_LIMIT ? await idsOf(db, walk) : ids;
  const page = shown.length > 0 ? await loadListRows(db, wantedIds(shown), now) : { rows: [] };
  return { rows: page.rows, ...capped(total) };
}

function pageOf(condition: RawBuilder<unknown>, input: ClientListInput) {
  const order = orderOf(input.sort, input.descending, round);
  const window = sql`limit ${sql.lit(input.limit)} offset ${sql.lit(input.offset)}`;
  return {
    walk: sql`select client.id from client ${order.joins(false)} where ${condition} order by ${order.by} ${window}`,
    cut: sql`select client.id from hit client ${order.joins(true)} order by ${order.by} ${window}`,
  };
}

async function idsOf(db: Db, walk: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`with current as materialized (${currentRound}) ${walk}`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

function capped(total: number): { total: number; more: boolean } {
  return { total: Math.min(total, COUNT_LIMIT), more: total > COUNT_LIMIT };
}
