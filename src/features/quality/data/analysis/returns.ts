import { sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import { type AnalysisView, inView } from './view.ts';

export interface ReturnFigures {
  cases: number;
  client30: number;
  client90: number;
  cause30: number;
  cause90: number;
}

/** How many cases are returns; what the days run from is told where they are kept (data/seen.ts). */
export async function countReturns(db: Db, scope: Scope, view: AnalysisView): Promise<ReturnFigures> {
  const { rows } = await sql<ReturnFigures>`
    select count(*)::int as cases, (count(*) filter (where return_days < 30))::int as client30,
      (count(*) filter (where return_days < 90))::int as client90,
      (count(*) filter (where cause_return_days < 30))::int as cause30,
      (count(*) filter (where cause_return_days < 90))::int as cause90
    from quality_case where ${inView(scope, view)}`.execute(db);
  return rows[0] ?? { cases: 0, client30: 0, client90: 0, cause30: 0, cause90: 0 };
}

/** Cases of the period none of whose claims has a cause. */
export async function countUncoded(db: Db, scope: Scope, view: AnalysisView): Promise<number> {
  const { rows } = await sql<{ cases: number }>`
    select count(*)::int as cases from case_code
    where kind = 'cause' and group_code = '' and ${inView(scope, view, 'case_code')}`.execute(db);
  return rows[0]?.cases ?? 0;
}

/** Clients with most returns in the period, beside all their cases of it. */
export async function worstClients(db: Db, scope: Scope, view: AnalysisView, most: number) {
  const { rows } = await sql<{ clientId: string; name: string; returns: number; cases: number }>`
    with worst as (select client_id, count(*)::int as returns from quality_case
      where return_days is not null and ${inView(scope, view)} group by 1 order by 2 desc, 1 limit ${most})
    select client.id as "clientId", short_name as name, returns,
      (select count(*)::int from quality_case where quality_case.client_id = client.id
        and ${inView(scope, view)}) as cases
    from worst join client on client.id = worst.client_id order by returns desc, short_name, client.id`.execute(
    db,
  );
  return rows;
}

/** Causes that came up again most often after another client had said it was over, beside all cases with them. */
export async function worstCauses(db: Db, scope: Scope, view: AnalysisView, most: number) {
  const { rows } = await sql<{ code: string; returns: number; cases: number }>`
    select code, count(elsewhere_days)::int as returns, count(*)::int as cases
    from case_code where kind = 'cause' and group_code <> '' and ${inView(scope, view, 'case_code')}
    group by 1 having count(elsewhere_days) > 0 order by 2 desc, 1 limit ${most}`.execute(db);
  return rows;
}
