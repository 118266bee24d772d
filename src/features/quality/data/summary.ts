// Numbers of the register for the homes; each of them is a filter of the list behind it.
import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import { type Day, type Instant, instantAt, monthOf } from '#kernel/day.ts';
import { listDeeds } from '../rules/register-view.ts';
import { CASE_STATES, type CaseRole, type CaseState } from '../shapes/case.ts';
import type { Summary } from '../shapes/register.ts';
import { loadFacts } from './case-facts.ts';
import type { Terms } from './register.ts';

/** Counts by state and by who is late; `today` gives the month and the year. */
export async function loadSummary(db: Db, scope: Scope, terms: Terms, today: Day): Promise<Summary> {
  const records = await db
    .selectFrom('quality_case')
    .selectAll()
    .where(withinScope(scope, 'quality_case.client_id'))
    .where('state', '!=', 'resumed')
    .limit(5_000)
    .execute();
  const late = (await loadFacts(db, records)).map(({ facts, moments }) =>
    listDeeds(facts, moments, terms.norms, terms.clock).filter((deed) => deed.overdue),
  );
  const by = (...roles: CaseRole[]) =>
    late.filter((deeds) => deeds.some((deed) => roles.includes(deed.doer))).length;
  const start = (day: Day) => instantAt(day, 0, 0, terms.clock.timeZone);
  return {
    states: await countStates(db, scope),
    open: records.length,
    overdue: late.filter((deeds) => deeds.length > 0).length,
    overdueBy: {
      service: by('service_manager', 'service_worker'),
      curator: by('participant'),
      leader: by('programme_leader'),
    },
    ...(await countAnswers(db, scope, start(monthOf(today)))),
    ...(await countYear(db, scope, Number(today.slice(0, 4)))),
  };
}

async function countStates(db: Db, scope: Scope): Promise<Summary['states']> {
  const rows = await db
    .selectFrom('quality_case')
    .select(['state', sql<number>`count(*)`.as('count')])
    .where(withinScope(scope, 'quality_case.client_id'))
    .groupBy('state')
    .execute();
  const found = new Map(rows.map((row) => [row.state, row.count]));
  return Object.fromEntries(CASE_STATES.map((state) => [state, found.get(state) ?? 0])) as Record<
    CaseState,
    number
  >;
}

async function countAnswers(db: Db, scope: Scope, since: Instant) {
  const row = await db
    .selectFrom('client_answer')
    .innerJoin('quality_case', 'quality_case.id', 'client_answer.case_id')
    .select(sql<number>`count(*) filter (where client_answer.verdict = 'yes')`.as('yes'))
    .select(sql<number>`count(*) filter (where client_answer.verdict = 'no')`.as('no'))
    .where(withinScope(scope, 'quality_case.client_id'))
    .where('client_answer.created_at', '>=', since)
    .executeTakeFirstOrThrow();
  return { confirmedThisMonth: row.yes, refusedThisMonth: row.no };
}

async function countYear(db: Db, scope: Scope, year: number) {
  const row = await db
    .selectFrom('quality_case')
    .select(sql<number>`count(*)`.as('registered'))
    .select(sql<number>`count(*) filter (where state in ('confirmed', 'resumed'))`.as('confirmed'))
    .where(withinScope(scope, 'quality_case.client_id'))
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  return { registeredThisYear: row.registered, confirmedThisYear: row.confirmed };
}
