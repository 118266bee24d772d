// Which cases an analysis counts, as conditions of SQL over the cases themselves or over their kept codes.
import { type RawBuilder, sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import { addDays, type Day, instantAt } from '#kernel/day.ts';
import type { Severity } from '../../shapes/case.ts';
import type { Segment } from '../../shapes/terms.ts';

export interface AnalysisView {
  /** First and last day of registration. */
  from: Day;
  to: Day;
  timeZone: string;
  segment: Segment | undefined;
  severities: readonly Severity[] | undefined;
}

/** Tables that know the client, the day and the severity of a case. */
export type Seen = 'quality_case' | 'case_code' | 'case_word';

/** Registered in the period, of the clients and severities looked at. */
export function inView(scope: Scope, view: AnalysisView, table: Seen = 'quality_case'): RawBuilder<boolean> {
  const at = sql.ref(`${table}.registered_at`);
  return sql<boolean>`${at} >= ${instantAt(view.from, 0, 0, view.timeZone)}
    and ${at} < ${instantAt(addDays(view.to, 1), 0, 0, view.timeZone)} and ${ofWhom(scope, view, table)}`;
}

/** The same without the period. */
export function ofWhom(
  scope: Scope,
  { segment, severities }: Pick<AnalysisView, 'segment' | 'severities'>,
  table: Seen = 'quality_case',
): RawBuilder<boolean> {
  const client = `${table}.client_id`;
  // Whoever sees the clients of the register sees every case: asking for each would only take time.
  const reach = scope.register ? sql`true` : withinScope(scope, client);
  const of = segment
    ? sql`and ${sql.ref(client)} in (select client.id from client where client.segment = ${segment})`
    : sql``;
  const hurting = severities?.length
    ? sql`and ${sql.ref(`${table}.severity`)} = any(${[...severities]}::text[])`
    : sql``;
  return sql<boolean>`${reach} ${of} ${hurting}`;
}

/** Beginnings of these days as an array to sort moments into: `width_bucket(moment, …)` is 1 from the first on. */
export function momentsOf(days: readonly Day[], timeZone: string): RawBuilder<unknown> {
  return sql`${days.map((day) => instantAt(day, 0, 0, timeZone))}::timestamptz[]`;
}
