// Calls counted by what may matter for their success.
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Day } from '#kernel/day.ts';
import type { Counted } from '../rules/conversion.ts';
import { REACHED } from './call-hours.ts';

export interface CallFilter {
  /** null: everybody's calls. */
  employeeId: string | null;
  /** null: all rounds. */
  roundId: string | null;
  fromDay: Day | undefined;
  toDay: Day | undefined;
  timeZone: string;
}

/** The number is told once there is more than one version to tell apart. */
const VERSION_NAME = sql`script.name || case when version.number > 1 then ' · ' || version.number else '' end`;

export type CountedRow = Counted & { key: string; name: string | null };

function matches({ employeeId, roundId, fromDay, toDay, timeZone }: CallFilter): RawBuilder<unknown> {
  const day = sql`(call.at at time zone ${timeZone})::date`;
  return sql`true
    ${employeeId ? sql`and call.employee_id = ${employeeId}` : sql``}
    ${roundId ? sql`and call.round_id = ${roundId}` : sql``}
    ${fromDay ? sql`and ${day} >= ${fromDay}` : sql``} ${toDay ? sql`and ${day} <= ${toDay}` : sql``}`;
}

const DIMENSIONS = {
  total: { key: sql`'all'::text`, name: sql`null::text` },
  participant: {
    key: sql`call.employee_id::text`,
    name: sql`(select first_name || ' ' || last_name from employee where employee.id = call.employee_id)`,
  },
  script: {
    key: sql`coalesce(call.script_version_id::text, 'none')`,
    name: sql`(select ${VERSION_NAME} from call_script_version version
      join call_script script on script.id = version.script_id where version.id = call.script_version_id)`,
  },
  hour: { key: sql`call.client_hour::text`, name: sql`null::text` },
  attempt: { key: sql`least(call.attempt, 6)::text`, name: sql`null::text` },
} as const;
export type Dimension = keyof typeof DIMENSIONS;

/** Calls, reached and booked by one dimension. */
export async function countCalls(db: Db, filter: CallFilter, by: Dimension): Promise<CountedRow[]> {
  const { key, name } = DIMENSIONS[by];
  const { rows } = await sql<CountedRow>`
    select key, name, count(*)::int as calls, (count(*) filter (where reached))::int as reached,
      (count(*) filter (where outcome = 'booked'))::int as booked
    from (select ${key} as key, ${name} as name, call.outcome, ${REACHED} as reached
      from call where ${matches(filter)}) counted
    where key is not null group by key, name`.execute(db);
  return rows;
}

/** Running comparisons: of the clients reached with each version since it began, how many agreed to meet. */
export async function countTrials(db: Db) {
  const { rows } = await sql<{
    trialId: string;
    side: 'a' | 'b';
    versionId: string;
    name: string;
    reached: number;
    booked: number;
  }>`
    select trial.id as "trialId", sides.side, sides.version_id as "versionId",
      ${VERSION_NAME} as name,
      count(distinct call.client_id) filter (where ${REACHED})::int as reached,
      count(distinct call.client_id) filter (where call.outcome = 'booked')::int as booked
    from call_script_trial trial
    cross join lateral (values ('a', trial.version_a), ('b', trial.version_b)) sides (side, version_id)
    join call_script_version version on version.id = sides.version_id
    join call_script script on script.id = version.script_id
    left join call on call.script_version_id = sides.version_id and call.at >= trial.started_at
    where trial.ended_at is null
    group by trial.id, sides.side, sides.version_id, script.name, version.number`.execute(db);
  return rows;
}

/** Rounds that can be chosen, newest first, the current one marked. */
export async function listRoundChoices(db: Db) {
  const { rows } = await sql<{ id: string; name: string; current: boolean }>`
    select id, name, id in (select id from current_round) as current from round
    where state <> 'planned' order by starts_on desc`.execute(db);
  return rows;
}
