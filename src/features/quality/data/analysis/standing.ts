// How things stand now: the period does not narrow what is open.
import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Instant } from '#kernel/day.ts';
import { type AnalysisView, inView, ofWhom } from './view.ts';

/** Open as the register counts it: the client has not said the last word. The first half names the index. */
const WORDLESS = sql`confirmed_at is null and outcome is null`;

export interface OldestRow {
  caseId: string;
  year: number;
  number: number;
  clientName: string;
  registeredAt: Instant;
  revenue: number;
}

export async function listOldest(db: Db, scope: Scope, view: AnalysisView, most: number) {
  const { rows } = await sql<OldestRow>`
    select quality_case.id as "caseId", year, number, short_name as "clientName", registered_at as "registeredAt",
      revenue_at_risk as revenue
    from quality_case join client on client.id = quality_case.client_id
    where ${WORDLESS} and ${ofWhom(scope, view)} order by registered_at, quality_case.id limit ${most}`.execute(
    db,
  );
  return rows;
}

/** Open cases, the revenue of their clients, and that of all clients of the segment. */
export async function countAtRisk(db: Db, scope: Scope, view: AnalysisView) {
  const { rows: open } = await sql<{ open: number; revenue: number }>`
    select coalesce(sum(cases), 0)::int as open, coalesce(sum(client.revenue_year), 0)::bigint as revenue
    from (select client_id, count(*) as cases from quality_case where ${WORDLESS} and ${ofWhom(scope, view)}
      group by 1) standing join client on client.id = standing.client_id`.execute(db);
  const { rows: all } = await sql<{ revenue: number }>`
    select coalesce(sum(revenue_year), 0)::bigint as revenue from client where archived_at is null and ${withinScope(scope, 'client.id')}
      ${view.segment ? sql`and segment = ${view.segment}` : sql``}`.execute(db);
  return { open: open[0]?.open ?? 0, atRisk: open[0]?.revenue ?? 0, ofAll: all[0]?.revenue ?? 0 };
}

/** What the same question said at the next interview, for the cases of the period. */
export async function countEffects(db: Db, scope: Scope, view: AnalysisView) {
  const { rows } = await sql<{ held: number; failed: number; unchecked: number }>`
    select (count(*) filter (where effect = 'held'))::int as held,
      (count(*) filter (where effect = 'failed'))::int as failed,
      (count(*) filter (where effect is null))::int as unchecked
    from quality_case where closed_at is not null and ${inView(scope, view)}`.execute(db);
  return rows[0] ?? { held: 0, failed: 0, unchecked: 0 };
}
