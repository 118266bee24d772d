import { sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { CodeKind } from '../../shapes/codes.ts';
import { type AnalysisView, inView } from './view.ts';

export interface CodeFigures {
  code: string;
  cases: number;
  minutes: number;
  revenue: number;
}

/**
 * Figures by group, or by the entries of one group: a case counts once a bar, and so does a client's revenue, at its
 * greatest. Code '' is what nobody coded.
 */
export async function countCodes(
  db: Db,
  scope: Scope,
  view: AnalysisView,
  { kind, group }: { kind: CodeKind; group: string | undefined },
): Promise<CodeFigures[]> {
  const level = group === undefined ? sql`group_code` : sql`code`;
  const rows = group === undefined ? sql`leads` : sql`group_code = ${group}`;
  const found = await sql<CodeFigures>`
    select code, sum(cases)::int as cases, sum(minutes)::bigint as minutes, sum(revenue)::bigint as revenue
    from (select ${level} as code, client_id, count(*) as cases, sum(restore_minutes) as minutes,
        max(revenue_at_risk) as revenue
      from case_code where kind = ${kind} and ${rows} and ${inView(scope, view, 'case_code')}
      group by 1, 2) of_client
    group by 1 order by 1`.execute(db);
  return found.rows;
}

/** Cases of the period, coded or not. */
export async function countCases(db: Db, scope: Scope, view: AnalysisView): Promise<number> {
  const { rows } = await sql<{ cases: number }>`
    select count(*)::int as cases from quality_case where ${inView(scope, view)}`.execute(db);
  return rows[0]?.cases ?? 0;
}
