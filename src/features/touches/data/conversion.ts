// Calls counted by what may matter for their success.
import { type RawBuilder, sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Day, Instant } from '#kernel/day.ts';
import type { CallOutcome, ClientWord } from '../shapes/call.ts';
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
  /** Calls of one comparison: since it began. */
  trialId?: string | undefined;
}

/** The number is told once there is more than one version to tell apart. */
const VERSION_NAME = sql`script.name || case when version.number > 1 then ' · ' || version.number else '' end`;

export type CountedRow = Counted & { key: string; name: string | null };

function matches({
  employeeId,
  roundId,
  fromDay,
  toDay,
  timeZone,
  trialId,
}: CallFilter): RawBuilder<unknown> {
  const day = sql`(call.at at time zone ${timeZone})::date`;
  return sql`true
    ${employeeId ? sql`and call.employee_id = ${employeeId}` : sql``}
    ${roundId ? sql`and call.round_id = ${roundId}` : sql``}
    ${trialId ? sql`and call.at >= (select started_at from call_script_trial where id = ${trialId})` : sql``}
    ${fromDay ? sql`and ${day} >= ${fromDay}` : sql``} ${toDay ? sql`and ${day} <= ${toDay}` : sql``}`;
}

const DIMENSIONS = {
  total: { key: sql`'all'::text`, name: sql`null::text` },
  participant: {
    key: sql`call.employee_id::text`,
    name: sql`(select last_name || ' ' || first_name from employee where employee.id = call.employee_id)`,
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

/** The parts of a count, each a condition on one call. */
const COUNTED = {
  calls: sql<boolean>`true`,
  reached: sql<boolean>`reached`,
  talks: sql<boolean>`reached and about_meeting`,
  booked: sql<boolean>`about_meeting and outcome = 'booked'`,
  answered: sql<boolean>`word in ('yes', 'no')`,
  confirmed: sql<boolean>`word = 'yes'`,
} as const;

/** A call that asks for the client's word is not meant to end in a meeting. */
const ABOUT_MEETING = sql`call.word is null and coalesce((select script.purpose from call_script_version version
  join call_script script on script.id = version.script_id where version.id = call.script_version_id), '') <> 'restored'`;

const COUNTS = sql`count(*)::int as calls, (count(*) filter (where ${COUNTED.reached}))::int as reached,
  (count(*) filter (where ${COUNTED.talks}))::int as talks,
  (count(distinct client_id) filter (where ${COUNTED.talks}))::int as clients,
  (count(*) filter (where ${COUNTED.booked}))::int as booked,
  (count(*) filter (where ${COUNTED.answered}))::int as answered,
  (count(*) filter (where ${COUNTED.confirmed}))::int as confirmed`;

/** Calls, reached and booked by one dimension. */
export async function countCalls(db: Db, filter: CallFilter, by: Dimension): Promise<CountedRow[]> {
  const { key, name } = DIMENSIONS[by];
  const { rows } = await sql<CountedRow>`
    select key, name, ${COUNTS}
    from (select ${key} as key, ${name} as name, call.client_id, call.outcome, call.word, ${REACHED} as reached,
        ${ABOUT_MEETING} as about_meeting
      from call where ${matches(filter)}) counted
    where key is not null group by key, name`.execute(db);
  return rows;
}

/** Running comparisons with the versions compared. */
export async function listRunningTrials(db: Db): Promise<{ trialId: string; a: string; b: string }[]> {
  const { rows } = await sql<{ trialId: string; a: string; b: string }>`
    select id as "trialId", version_a as a, version_b as b from call_script_trial
    where ended_at is null order by started_at, id`.execute(db);
  return rows;
}

/** «Мнение знатока», or «Мнение знатока · 2». */
export async function nameVersions(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select version.id, ${VERSION_NAME} as name from call_script_version version
    join call_script script on script.id = version.script_id where version.id = any(${ids}::uuid[])`.execute(
    db,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export type CountedPart = keyof typeof COUNTED;

/** The calls behind one figure, newest first; a client handed over meanwhile is not named. */
export async function listCounted(
  db: Db,
  scope: Scope,
  filter: CallFilter,
  of: { by: Dimension; key: string; part: CountedPart; limit: number; offset: number },
) {
  const { rows } = await sql<{
    id: string;
    at: Instant;
    outcome: CallOutcome;
    word: ClientWord | null;
    words: string | null;
    clientId: string | null;
    client: string | null;
    person: string | null;
    employee: string;
    total: number;
  }>`
    select counted.id, counted.at, counted.outcome, counted.word, counted.words,
      client.id as "clientId", client.short_name as client,
      nullif(concat_ws(' ', person.last_name, person.first_name, person.patronymic), '') as person,
      employee.last_name || ' ' || employee.first_name as employee, count(*) over ()::int as total
    from (select call.id, call.at, call.client_id, call.person_id, call.employee_id, call.outcome, call.word,
        coalesce(call.reason, call.note) as words, ${DIMENSIONS[of.by].key} as key, ${REACHED} as reached,
        ${ABOUT_MEETING} as about_meeting
      from call where ${matches(filter)}) counted
    join employee on employee.id = counted.employee_id
    left join client on client.id = counted.client_id and ${withinScope(scope, 'client.id')}
    left join person on person.id = counted.person_id and client.id is not null
    where key = ${of.key} and ${COUNTED[of.part]}
    order by counted.at desc, counted.id desc limit ${of.limit} offset ${of.offset}`.execute(db);
  return rows;
}

/** Rounds that can be chosen, newest first, the current one marked. */
export async function listRoundChoices(db: Db) {
  const { rows } = await sql<{ id: string; name: string; current: boolean }>`
    select id, name, id in (select id from current_round) as current from round
    where state <> 'planned' order by starts_on desc`.execute(db);
  return rows;
}
