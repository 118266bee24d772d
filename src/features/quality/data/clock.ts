import type { CompanyFacts, Db, Tx } from '#features/access/shapes/procedure.ts';
import { loadCalendar } from '#features/staff/data/calendar.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '#features/staff/rules/working-calendar.ts';
import { addDays, type Instant } from '#kernel/day.ts';
import { readNorms } from '../rules/norms.ts';
import type { Clock, Terms } from '../shapes/terms.ts';

/** The company's moment with its production calendar. */
export async function loadClock(db: Db | Tx, now: Instant, timeZone: string): Promise<Clock> {
  const calendar = await loadCalendar(db);
  return {
    now,
    timeZone,
    addWorkingDays: (from, count) => addWorkingDays(calendar, from, count),
    countWorkingDays: (from, to) => workingDaysBetween(calendar, addDays(from, 1), to),
    isWorkingDay: (day) => isWorkingDay(calendar, day),
  };
}

/** Terms and calendar of the company at `now`. */
export async function termsAt(
  db: Db | Tx,
  company: Pick<CompanyFacts, 'norms' | 'timeZone'>,
  now: Instant,
): Promise<Terms> {
  return { norms: readNorms(company.norms), clock: await loadClock(db, now, company.timeZone) };
}
