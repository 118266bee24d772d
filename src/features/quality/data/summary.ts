// Numbers of the register for the homes; each of them is a filter of the list behind it.
import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import { type Day, instantAt, monthOf } from '#kernel/day.ts';
import { CASE_STATES, type CaseState } from '../shapes/case.ts';
import type { Summary } from '../shapes/register.ts';
import type { Clock } from '../shapes/terms.ts';

/** Counts by state and by who is late; `today` gives the month and the year. */
export async function loadSummary(db: Db, scope: Scope, clock: Clock, today: Day): Promise<Summary> {
  const reach = withinScope(scope, 'quality_case.client_id');
  const states = await db
    .selectFrom('quality_case')
    .select(['state', sql<number>`count(*)`.as('count')])
    .where(reach)
    .groupBy('state')
    .execute();
  const found = new Map(states.map((row) => [row.state, row.count]));
  const { rows: late } = await sql<Summary['overdueBy'] & { overdue: number; open: number }>`
    select count(*)::int as open, (count(*) filter (where next_due_at <= ${clock.now}))::int as overdue,
      (count(*) filter (where owes.service))::int as service, (count(*) filter (where owes.curator))::int as curator,
      (count(*) filter (where owes.leader))::int as leader
    from quality_case left join lateral (
      select bool_or(doer in ('service_manager', 'service_worker')) as service, bool_or(doer = 'participant') as curator,
        bool_or(doer in ('programme_leader', 'commercial_director')) as leader
      from case_deed where case_deed.case_id = quality_case.id and case_deed.due_at <= ${clock.now}) owes
      on next_due_at <= ${clock.now}
    where closed_at is null and ${reach}`.execute(db);
  const { open = 0, overdue = 0, service = 0, curator = 0, leader = 0 } = late[0] ?? {};
  const month = instantAt(monthOf(today), 0, 0, clock.timeZone);
  const { rows: answers } = await sql<Pick<Summary, 'confirmedThisMonth' | 'refusedThisMonth'>>`
    select (count(*) filter (where verdict = 'yes'))::int as "confirmedThisMonth",
      (count(*) filter (where verdict in ('no', 'partly')))::int as "refusedThisMonth"
    from client_answer join quality_case on quality_case.id = client_answer.case_id
    where client_answer.created_at >= ${month} and ${reach}`.execute(db);
  const { rows: year } = await sql<Pick<Summary, 'registeredThisYear' | 'confirmedThisYear'>>`
    select count(*)::int as "registeredThisYear",
      (count(*) filter (where outcome = 'confirmed'))::int as "confirmedThisYear"
    from quality_case where year = ${Number(today.slice(0, 4))} and ${reach}`.execute(db);
  return {
    states: Object.fromEntries(CASE_STATES.map((state) => [state, found.get(state) ?? 0])) as Record<
      CaseState,
      number
    >,
    open,
    overdue,
    overdueBy: { service, curator, leader },
    ...(answers[0] ?? { confirmedThisMonth: 0, refusedThisMonth: 0 }),
    ...(year[0] ?? { registeredThisYear: 0, confirmedThisYear: 0 }),
  };
}
