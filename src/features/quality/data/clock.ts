import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import { loadCalendar } from '#features/staff/data/calendar.ts';
import { addWorkingDays } from '#features/staff/rules/working-calendar.ts';
import type { Instant } from '#kernel/day.ts';
import type { Clock } from '../shapes/terms.ts';

/** The company's moment with its production calendar. */
export async function loadClock(db: Db | Tx, now: Instant, timeZone: string): Promise<Clock> {
  const calendar = await loadCalendar(db);
  return { now, timeZone, addWorkingDays: (from, count) => addWorkingDays(calendar, from, count) };
}
