// When the daily report is due (M9.5): at the company's hour of every working day, by the company's clock, and
// never twice. A report missed while the server was off is made up by one report over the whole span.
import { addDays, type Day, type Instant, instantAt, localParts } from '#kernel/day.ts';
import type { DaySpan, DueReport } from '../shapes/daily.ts';

/** Longest span one report looks back over, calendar days. */
const LONGEST_SPAN_DAYS = 31;

export interface DailySettings {
  /** Hour of the company's day, 0 to 23. */
  hour: number;
  timeZone: string;
  isWorkingDay: (day: Day) => boolean;
  /** Nothing is due for days before the company was set up. */
  startedAt: Instant;
}

/**
 * The report due at `now`, or null.
 * @param lastDay the latest day already reported on; null when none
 */
export function findDueReport(settings: DailySettings, lastDay: Day | null, now: Instant): DueReport | null {
  const day = lastClosedDay(settings, now);
  if (!day || (lastDay !== null && day <= lastDay)) return null;
  const to = cutOff(settings, day);
  if (to < settings.startedAt) return null;
  const reported = lastDay === null ? settings.startedAt : cutOff(settings, lastDay);
  const earliest = cutOff(settings, addDays(day, -LONGEST_SPAN_DAYS));
  const from = reported > earliest ? reported : earliest;
  return { day, from, to };
}

/** The moment the day's report is made and its events end. */
export function cutOff({ hour, timeZone }: Pick<DailySettings, 'hour' | 'timeZone'>, day: Day): Instant {
  return instantAt(day, hour, 0, timeZone);
}

/** The latest working day whose hour has struck. */
function lastClosedDay(settings: DailySettings, now: Instant): Day | null {
  let day = localParts(now, settings.timeZone).day;
  for (let back = 0; back <= LONGEST_SPAN_DAYS; back += 1, day = addDays(day, -1)) {
    if (settings.isWorkingDay(day) && cutOff(settings, day) <= now) return day;
  }
  return null;
}

/** Working days in the trend of a report: four weeks. */
const TREND_DAYS = 20;

/**
 * The working days up to the report's, the earliest first, each with the events that belong to it. The last one
 * holds just what the report tells of: days it makes up for have no figures of their own.
 */
export function trendSpans(settings: DailySettings, due: DueReport): DaySpan[] {
  const days: Day[] = [due.day];
  for (let day = due.day, looked = 0; days.length <= TREND_DAYS && looked < 60; looked += 1) {
    day = addDays(day, -1);
    if (settings.isWorkingDay(day)) days.unshift(day);
  }
  return days
    .slice(1)
    .map((day, index) => ({ day, from: cutOff(settings, days[index] ?? day), to: cutOff(settings, day) }))
    .filter(({ day, to }) => day === due.day || (to > settings.startedAt && to <= due.from))
    .map((span) => (span.day === due.day ? { ...due } : span));
}
