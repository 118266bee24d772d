import { sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Day, Instant } from '#kernel/day.ts';
import { type AnalysisView, inView, momentsOf, ofWhom } from './view.ts';

/** Cases registered in each of these weeks and within the period. */
export async function countWeeks(
  db: Db,
  scope: Scope,
  view: AnalysisView,
  mondays: readonly Day[],
): Promise<number[]> {
  const { rows } = await sql<{ week: number; cases: number }>`
    select width_bucket(registered_at, ${momentsOf(mondays, view.timeZone)}) as week, count(*)::int as cases
    from quality_case where ${inView(scope, view)} group by 1`.execute(db);
  const found = new Map(rows.map(({ week, cases }) => [week, cases]));
  return mondays.map((_, index) => found.get(index + 1) ?? 0);
}

/** When the first case of all was registered: weeks before it say nothing. */
export async function firstRegistered(
  db: Db,
  scope: Scope,
  view: Pick<AnalysisView, 'segment' | 'severities'>,
): Promise<Instant | null> {
  const { rows } = await sql<{ at: Instant }>`
    select registered_at as at from quality_case where ${ofWhom(scope, view)}
    order by registered_at limit 1`.execute(db);
  return rows[0]?.at ?? null;
}
