import { type RawBuilder, sql } from 'kysely';
import { constant, prepared } from '#db/prepared.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import type { ClientListRow } from '../shapes/list.ts';
import { currentRound, OPEN_CASE, REACHED, STATE_CASE } from './client-state.ts';
import { employeeName } from './sql.ts';
import { type ClientState } from '../shapes/kinds.ts';

interface Row {
  total: number;
  id: string;
  kind: ClientListRow['kind'];
  short_name: string;
  city: string | null;
  inn: string | null;
  segment: ClientListRow['segment'];
  revenue_year: number;
  persons: number;
  next_meeting_at: Instant | null;
  last_touch_at: Instant | null;
  state: ClientState | null;
  curator_id: string | null;
  curator_name: string | null;
  open_case: boolean;
  archived: boolean;
}

/** These clients, in the order given. */
export const wantedIds = (ids: readonly string[]) =>
  sql`select id, place from unnest(${ids}::uuid[]) with ordinality as given (id, place)`;

/**
 * What the list shows of the clients that `wanted` (SQL giving `id, place`; may use the round in `current`)
 * names, in the order of `place`: a few look-ups a client, each by an index. `total` is selected along.
 */
export async function loadListRows(
  db: Db,
  wanted: RawBuilder<unknown>,
  now: Instant,
  total: RawBuilder<number> = sql<number>`0`,
): Promise<{ rows: ClientListRow[]; total: number }> {
  const { rows } = await sql<Row>`${prepared}
    ${current}
    select ${total} as total, ${columns}
    from (${wanted}) wanted
    ${joins}
    left join lateral (
      select min(starts_at) filter (where state = 'booked' and starts_at >= ${now}) as next_at,
        max(starts_at) filter (where state = 'held') as last_at,
        bool_or(state = 'held' and round_id = current.id) as held,
        bool_or(state = 'booked' and round_id = current.id) as booked
      from meeting where meeting.client_id = client.id) meetings on true
    order by wanted.place`.execute(db);
  return { rows: rows.map(toListRow), total: rows[0]?.total ?? 0 };
}

const current = constant(sql`with current as materialized (${currentRound})`);

const columns = constant(sql`
  client.id, client.kind, client.short_name, client.city, client.inn, client.segment, client.revenue_year,
  client.archived_at is not null as archived,
  (select count(distinct person_id)::int from person_role where client_id = client.id and to_day is null) as persons,
  meetings.next_at as next_meeting_at,
  greatest(meetings.last_at, calls.last_at) as last_touch_at,
  case when placement.client_id is not null then ${STATE_CASE} end as state,
  employee.id as curator_id, ${employeeName('employee')} as curator_name,
  coalesce(quality_case.open, false) as open_case`);

const joins = constant(sql`
  join client on client.id = wanted.id
  left join current on true
  left join placement on placement.client_id = client.id and placement.round_id = current.id
  left join participant on participant.id = placement.participant_id
  left join employee on employee.id = participant.employee_id
  left join questionnaire on questionnaire.client_id = client.id and questionnaire.round_id = current.id
  left join lateral (
    select bool_or(one.state ${OPEN_CASE}) as open,
      (array_agg(one.state order by one.registered_at desc)
        filter (where one.questionnaire_id = questionnaire.id))[1] as state
    from quality_case one where one.client_id = client.id) quality_case on true
  left join lateral (
    select max(at) filter (where outcome ${REACHED}) as last_at, bool_or(round_id = current.id) as called
    from call where call.client_id = client.id) calls on true`);

function toListRow(row: Row): ClientListRow {
  return {
    id: row.id,
    kind: row.kind,
    shortName: row.short_name,
    city: row.city,
    inn: row.inn,
    segment: row.segment,
    revenueYear: row.revenue_year,
    persons: row.persons,
    nextMeetingAt: row.next_meeting_at,
    lastTouchAt: row.last_touch_at,
    state: row.state,
    curator: row.curator_id ? { id: row.curator_id, name: row.curator_name ?? '' } : null,
    openCase: row.open_case,
    archived: row.archived,
  };
}
