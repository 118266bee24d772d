import { type RawBuilder, sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import { foldSearch } from '#features/clients/rules/search-text.ts';
import type { QuestionnaireState, Stop } from '#features/questionnaires/shapes/steps.ts';
import type { Instant } from '#kernel/day.ts';

export interface ListFilter {
  states?: readonly QuestionnaireState[];
  stops?: readonly Stop[];
  employeeId?: string;
  roundId?: string;
  clientId?: string;
  search?: string;
  limit: number;
  offset: number;
}

/** Condition that the client's search line holds every word of `search`. */
function clientMatches(search: string | undefined): RawBuilder<boolean> {
  const words = foldSearch(search ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 8);
  if (words.length === 0) return sql<boolean>`true`;
  const like = words.map(
    (word) => sql<boolean>`client.search_text like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`,
  );
  return sql<boolean>`(${sql.join(like, sql` and `)})`;
}

function conditions(scope: Scope, filter: ListFilter): RawBuilder<boolean> {
  const all = [withinScope(scope, 'q.client_id'), clientMatches(filter.search)];
  if (filter.employeeId) all.push(sql<boolean>`q.employee_id = ${filter.employeeId}`);
  if (filter.roundId) all.push(sql<boolean>`q.round_id = ${filter.roundId}`);
  if (filter.clientId) all.push(sql<boolean>`q.client_id = ${filter.clientId}`);
  return sql<boolean>`${sql.join(all, sql` and `)}`;
}

export interface ListedRow {
  id: string;
  state: QuestionnaireState;
  stop: Stop | null;
  client_id: string;
  client_name: string;
  employee_id: string;
  employee_name: string;
  round_id: string | null;
  round_name: string | null;
  answered: number;
  quality_confirmed: boolean;
  started_at: Instant;
  touched_at: Instant;
  handed_in_at: Instant | null;
}

/** How far a stopped questionnaire has come, over `q`: the same words the circle has for the client. */
const STOP = sql<Stop | null>`case when q.state = 'paused_quality' then
  case (select quality_case.state from quality_case where quality_case.questionnaire_id = q.id
      order by registered_at desc limit 1)
    when 'restored' then 'restored' when 'offered' then 'restored'
    when 'confirmed' then 'confirmed' when 'withdrawn' then 'confirmed' when 'accepted' then 'confirmed'
    when 'resumed' then 'confirmed' when 'effect_checked' then 'confirmed' else 'paused' end end`;

/** A page of questionnaires within the scope, the latest step first, and how many stand in each state. */
export async function listPage(
  db: Db,
  scope: Scope,
  filter: ListFilter,
): Promise<{
  rows: ListedRow[];
  counts: Record<string, number>;
  stops: Record<string, number>;
  total: number;
}> {
  const where = conditions(scope, filter);
  const states = filter.states?.length ? sql<boolean>`q.state = any(${filter.states})` : sql<boolean>`true`;
  const stops = filter.stops?.length ? sql<boolean>`${STOP} = any(${filter.stops})` : sql<boolean>`true`;
  const { rows } = await sql<ListedRow>`
    select q.id, q.state, ${STOP} as stop, q.client_id, client.short_name as client_name, q.employee_id,
      concat_ws(' ', employee.last_name, employee.first_name) as employee_name,
      q.round_id, round.name as round_name, q.quality_confirmed, q.started_at, q.handed_in_at,
      (select count(*) from answer where answer.questionnaire_id = q.id and value is not null)::int as answered,
      greatest(q.started_at, q.paused_at, q.resumed_at, q.completed_at, q.handed_in_at, q.accepted_at) as touched_at
    from questionnaire q
    join client on client.id = q.client_id
    join employee on employee.id = q.employee_id
    left join round on round.id = q.round_id
    where ${where} and ${states} and ${stops}
    order by touched_at desc, q.id desc
    limit ${filter.limit} offset ${filter.offset}`.execute(db);
  const counted = await sql<{ state: QuestionnaireState; stop: Stop | null; count: number }>`
    select state, stop, count(*)::int as count
    from (select q.state, ${STOP} as stop from questionnaire q join client on client.id = q.client_id
      where ${where}) one
    group by state, stop`.execute(db);
  const counts: Record<string, number> = {};
  for (const { state, count } of counted.rows) counts[state] = (counts[state] ?? 0) + count;
  const stopped = counted.rows.flatMap(({ stop, count }) => (stop ? [[stop, count] as const] : []));
  const total = counted.rows
    .filter(({ state }) => !filter.states?.length || filter.states.includes(state))
    .filter(({ stop }) => !filter.stops?.length || (stop !== null && filter.stops.includes(stop)))
    .reduce((sum, row) => sum + row.count, 0);
  return { rows, counts, stops: Object.fromEntries(stopped), total };
}

/** Clients of the current round, in scope, without a questionnaire; those on the asker's own lists first. */
export async function listNotBegunPage(
  db: Db,
  scope: Scope,
  filter: { search?: string; limit: number; offset: number; listsOf: readonly string[] },
) {
  const { rows } = await sql<{ id: string; name: string; city: string | null; mine: boolean; total: number }>`
    select client.id, client.short_name as name, client.city,
      participant.employee_id = any(${filter.listsOf}::uuid[]) as mine,
      (count(*) over ())::int as total
    from current_round
    join placement on placement.round_id = current_round.id
    join participant on participant.id = placement.participant_id
    join client on client.id = placement.client_id
    where client.archived_at is null and ${withinScope(scope, 'client.id')} and ${clientMatches(filter.search)}
      and not exists (select 1 from questionnaire q where q.round_id = current_round.id and q.client_id = client.id)
    order by mine desc, client.short_name collate "und-x-icu", client.id
    limit ${filter.limit} offset ${filter.offset}`.execute(db);
  return rows;
}
