// When the demo's participants call: on working days, in working hours, and at the hours people answer more or less readily.
import { listWorkingDays } from '#features/staff/rules/working-calendar.ts';
import type { WorkingCalendar } from '#features/staff/shapes/working-calendar.ts';
import { addDays, type Day, type Instant, instantAt, localParts } from '#kernel/day.ts';
import type { Random } from './random.ts';

/** Chance that somebody answers, by the hour from nine to five: worst over lunch. */
const ANSWERED: Readonly<Record<number, number>> = {
  9: 0.42,
  10: 0.58,
  11: 0.6,
  12: 0.4,
  13: 0.3,
  14: 0.46,
  15: 0.56,
  16: 0.52,
};
const HOURS = Object.keys(ANSWERED).map(Number);

/** The working day `days` before `day`; the first one on or after `since` where there are fewer. */
export function workingDayBefore(calendar: WorkingCalendar, day: Day, days: number, since: Day): Day {
  const before = listWorkingDays(calendar, since, addDays(day, -1));
  return before.at(-days) ?? before[0] ?? day;
}

/** A moment of that day as calls that were answered, or were not, fall. */
export function callTime(random: Random, day: Day, answered: boolean, zone: string): Instant {
  const weights = HOURS.map((hour) => (answered ? (ANSWERED[hour] ?? 0) : 1 - (ANSWERED[hour] ?? 0)));
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.findIndex((weight) => (left -= weight) < 0);
  return instantAt(day, HOURS[at] ?? 10, random.whole(0, 59), zone);
}

/** The next start of a meeting after `at`: an hour and a quarter later, or the morning of the next working day. */
export function laterStart(calendar: WorkingCalendar, at: Instant, zone: string): Instant {
  const next = new Date(Date.parse(at) + 75 * 60_000).toISOString();
  const { day, hour } = localParts(next, zone);
  if (hour < 17) return next;
  const [tomorrow = addDays(day, 1)] = listWorkingDays(calendar, addDays(day, 1), addDays(day, 20));
  return instantAt(tomorrow, 9, 30, zone);
}
