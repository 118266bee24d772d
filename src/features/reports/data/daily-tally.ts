// What is counted for a daily report, by curator, so that every reader's numbers come out of one reading.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { DailyFacts, DaySpan, OpenRow, Tallied, TallyRow } from '../shapes/daily.ts';
import { sideOf } from '../rules/daily-figures.ts';

/** Events of the working days of the trend, by curator. */
export async function tallyDays(db: Db | Tx, spans: readonly DaySpan[]): Promise<TallyRow[]> {
  const [first] = spans;
  if (!first) return [];
  const values = sql.join(
    spans.map(({ day, from, to }) => sql`(${day}::date, ${from}::timestamptz, ${to}::timestamptz)`),
  );
  // One scan a table from the first cut-off on; the days are then told apart among few rows.
  const found = await sql<{ day: string; curator: string; what: string; count: number }>`
    with span (day, since, until) as (values ${values}), happened (what, case_id, at) as (
      select 'opened', id, registered_at from quality_case where registered_at > ${first.from}
      union all
      select 'restored', case_id, at from case_event where at > ${first.from} and kind = 'service_restored'
      union all
      select case when verdict = 'yes' then 'confirmed' else 'refused' end, case_id, created_at
        from client_answer where created_at > ${first.from} and verdict in ('yes', 'no', 'partly')
      union all
      select 'done', case_id, done_at from work_case where done_at > ${first.from} and state = 'done')
    select span.day, quality_case.curator_employee_id as curator, happened.what, count(*)::int as count
    from happened join span on happened.at > span.since and happened.at <= span.until
      join quality_case on quality_case.id = happened.case_id
    group by 1, 2, 3`.execute(db);
  return found.rows.map(({ day, curator, what, count }) => ({
    day,
    curatorEmployeeId: curator,
    what: what as Tallied,
    count,
  }));
}

/** Cases whose client has not said that all is well, by curator and by whose move it is. */
export async function countOpen(db: Db | Tx): Promise<DailyFacts['open']> {
  const rows = await db
    .selectFrom('quality_case')
    .select(['curator_employee_id', 'state', 'next_doer', sql<number>`count(*)::int`.as('count')])
    .where('closed_at', 'is', null)
    .where('outcome', 'is', null)
    .where('state', 'not in', ['confirmed', 'resumed'])
    .groupBy(['curator_employee_id', 'state', 'next_doer'])
    .execute();
  return rows.map(
    (row): OpenRow => ({
      curatorEmployeeId: row.curator_employee_id,
      side: sideOf(row.state, row.next_doer),
      count: row.count,
    }),
  );
}
