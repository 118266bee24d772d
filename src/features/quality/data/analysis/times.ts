// Times that have ended, counted by their length, and the rows of those that still run. Ended ones are figures kept
// with the case; a running one is reckoned by the caller at the moment of asking.
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Instant } from '#kernel/day.ts';
import type { Spell } from '../../rules/analysis/durations.ts';
import { type AnalysisView, inView } from './view.ts';

export type AnalysedClock = 'restore' | 'confirm';
export type Per = 'case' | 'cycle';

/** Beyond ten hours to the nearest ten minutes: nobody reads them nearer, and a hundred thousand cases have few of them. */
const counted = (minutes: RawBuilder<unknown>) =>
  sql`case when ${minutes} < 600 then ${minutes} else (${minutes} + 5) / 10 * 10 end`;

const MINUTES = { restore: sql`restore_minutes`, confirm: sql`confirm_minutes` };

/** A case's clock has stopped when its present cycle has; a cycle's when that cycle has. */
export async function listDone(
  db: Db,
  scope: Scope,
  view: AnalysisView,
  { clock, per }: { clock: AnalysedClock; per: Per },
): Promise<Spell[]> {
  const minutes = MINUTES[clock];
  const stopped = clock === 'restore' ? sql`restored_at is not null` : sql`confirmed_at is not null`;
  // A case of one cycle has the figure of its cycle: only those that began anew are asked for their cycles.
  const whole = per === 'case' ? stopped : sql`cycle = 1`;
  const cycles =
    per === 'case'
      ? sql``
      : sql`union all select ${counted(sql`turn.${minutes}`)}, count(*)::int from quality_case
          join case_cycle turn on turn.case_id = quality_case.id
          where quality_case.cycle > 1 and turn.${minutes} is not null and ${inView(scope, view)} group by 1`;
  const { rows } = await sql<Spell>`
    select ${counted(minutes)} as minutes, count(*)::int as count from quality_case
    where ${minutes} is not null and ${whole} and ${inView(scope, view)} group by 1 ${cycles}`.execute(db);
  return rows;
}

export interface RunningRow {
  /** Minutes of the cycles before. */
  base: number;
  /** Of this cycle: since when, and until when it ran; `since` null: it stands still. */
  since: Instant | null;
  until: Instant | null;
  /** Of this cycle, in which it stood still. */
  waited: number;
  /** The works ended without it. */
  left: boolean;
  timeZone: string | null;
  city: string | null;
  callsFrom: number | null;
  callsTo: number | null;
}

/** Clocks that have not stopped: they run, or the case ended in another way. */
export async function listRunning(
  db: Db,
  scope: Scope,
  view: AnalysisView,
  clock: AnalysedClock,
): Promise<RunningRow[]> {
  const of =
    clock === 'restore'
      ? {
          since: sql`turn.started_at`,
          until: sql`coalesce(quality_case.confirmed_at, quality_case.closed_at, quality_case.waiting_since)`,
          waited: sql`turn.wait_minutes`,
          where: sql`quality_case.restored_at is null`,
        }
      : {
          since: sql`case when turn.answered_at is null then turn.offered_at end`,
          until: sql`null::timestamptz`,
          waited: sql`0`,
          where: sql`quality_case.confirmed_at is null
            and (turn.offered_at is not null or quality_case.confirm_minutes is not null)`,
        };
  const { rows } = await sql<RunningRow>`
    select coalesce(quality_case.${MINUTES[clock]}, 0) as base, ${of.since} as since, ${of.until} as until,
      ${of.waited} as waited, quality_case.outcome is not null as left, client.time_zone as "timeZone", client.city,
      calls_from as "callsFrom", calls_to as "callsTo"
    from quality_case join client on client.id = quality_case.client_id
    join case_cycle turn on turn.case_id = quality_case.id and turn.cycle = quality_case.cycle
    left join client_way_in on client_way_in.client_id = client.id
    where ${of.where} and ${inView(scope, view)}`.execute(db);
  return rows;
}
