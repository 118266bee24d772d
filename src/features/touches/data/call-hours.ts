// Calls by the hour of the clients' clocks, and how many of them reached somebody.
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { HourTries } from '../shapes/call.ts';

/** Outcomes in which somebody was spoken to. */
export const REACHED: RawBuilder<boolean> = sql`call.outcome not in ('not_reached', 'wrong_number')`;

/** One column `tries`: the calls that `match`, by hour. */
export function triesByHour(match: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select json_agg(json_build_object('hour', hour, 'calls', calls, 'reached', reached) order by hour) as tries
    from (select client_hour as hour, count(*)::int as calls, (count(*) filter (where ${REACHED}))::int as reached
      from call where client_hour is not null and ${match} group by client_hour) hours`;
}

/** All calls of the current round: whoever made them, they say when people in this trade are reached. */
export async function loadRoundTries(db: Db): Promise<HourTries[]> {
  const { rows } = await sql<{ tries: HourTries[] | null }>`
    ${triesByHour(sql`call.round_id in (select id from current_round)`)}`.execute(db);
  return rows[0]?.tries ?? [];
}

/** Calls to each of these people at one client, by person. */
export async function loadPersonTries(db: Db, clientId: string): Promise<Map<string, HourTries[]>> {
  const { rows } = await sql<{ person_id: string } & HourTries>`
    select person_id, client_hour as hour, count(*)::int as calls,
      (count(*) filter (where ${REACHED}))::int as reached
    from call where client_id = ${clientId} and person_id is not null and client_hour is not null
    group by person_id, client_hour`.execute(db);
  const found = new Map<string, HourTries[]>();
  for (const { person_id, ...tries } of rows) found.set(person_id, [...(found.get(person_id) ?? []), tries]);
  return found;
}
