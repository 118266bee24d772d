// Which days are worked, and how long. Every function takes the calendar as a value, because a company may
// edit it; none of them knows what day it is.
import { addDays, type Day, weekdayOf } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import type { CalendarDayKind, CalendarRow, WorkingCalendar } from '../shapes/working-calendar.ts';
import { isStatutoryHoliday } from './russian-calendar.ts';

const FULL_DAY_HOURS = 8;
/** Longest run of days off looked through before the calendar is called unusable. */
const LONGEST_PAUSE_DAYS = 400;

/** A calendar from its exceptions; where a day is named twice the later row wins. */
export function buildWorkingCalendar(rows: Iterable<CalendarRow>): WorkingCalendar {
  const kinds = new Map<Day, CalendarDayKind>();
  const years = new Set<number>();
  for (const row of rows) {
    kinds.set(row.day, row.kind);
    if (row.kind === 'off' && isStatutoryHoliday(row.day)) years.add(yearOf(row.day));
  }
  return { kinds, years };
}

/**
 * In a year nobody has entered the holidays of the law are not worked all the same: a decree can only move days
 * around them, so a plan or a term on 1 January is wrong whatever it will say. Ask `missingYears` and warn that
 * the moved days are not known. An entered year is worked exactly as it was entered.
 */
export function isWorkingDay(calendar: WorkingCalendar, day: Day): boolean {
  const kind = calendar.kinds.get(day);
  if (kind !== undefined) return kind !== 'off';
  if (weekdayOf(day) > 5) return false;
  return calendar.years.has(yearOf(day)) || !isStatutoryHoliday(day);
}

/** Hours worked on `day` in the 40-hour week: 8, 7 on a short day, 0 on a day off. */
export function workingHoursOf(calendar: WorkingCalendar, day: Day): number {
  if (!isWorkingDay(calendar, day)) return 0;
  return calendar.kinds.get(day) === 'short' ? FULL_DAY_HOURS - 1 : FULL_DAY_HOURS;
}

/** The worked days from `from` to `to`, both included; empty when `to` is earlier. */
export function listWorkingDays(calendar: WorkingCalendar, from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) days.push(day);
  }
  return days;
}

/** How many days are worked from `from` to `to`, both included. */
export function workingDaysBetween(calendar: WorkingCalendar, from: Day, to: Day): number {
  return listWorkingDays(calendar, from, to).length;
}

/** Hours worked from `from` to `to`, both included. */
export function workingHoursBetween(calendar: WorkingCalendar, from: Day, to: Day): number {
  return listWorkingDays(calendar, from, to).reduce((sum, day) => sum + workingHoursOf(calendar, day), 0);
}

/** `day` itself when it is worked, else the next worked one. */
export function nextWorkingDay(calendar: WorkingCalendar, day: Day): Day {
  return seekWorkingDay(calendar, day, 1);
}

/**
 * The worked day `count` worked days after `day` (before it, when negative): the day of a term, which does
 * not count the day it starts on. Zero moves a day off to the next worked day.
 */
export function addWorkingDays(calendar: WorkingCalendar, day: Day, count: number): Day {
  if (count === 0) return nextWorkingDay(calendar, day);
  const step = count > 0 ? 1 : -1;
  let at = day;
  for (let left = Math.abs(Math.trunc(count)); left > 0; left -= 1) {
    at = seekWorkingDay(calendar, addDays(at, step), step);
  }
  return at;
}

/** Years from `from` to `to` nobody has entered: the screen warns that their moved days are not known. */
export function missingYears(calendar: WorkingCalendar, from: Day, to: Day): number[] {
  const first = yearOf(from);
  const count = yearOf(to) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index).filter(
    (year) => !calendar.years.has(year),
  );
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function seekWorkingDay(calendar: WorkingCalendar, start: Day, step: 1 | -1): Day {
  for (let offset = 0; offset <= LONGEST_PAUSE_DAYS; offset += 1) {
    const day = addDays(start, offset * step);
    if (isWorkingDay(calendar, day)) return day;
  }
  return refuse('calendar_without_working_days', { from: start, days: LONGEST_PAUSE_DAYS }, 422);
}
