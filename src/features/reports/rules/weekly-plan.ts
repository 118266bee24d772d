// When the next weekly meeting is (M9.6): the same weekday a week on, off the days nobody works.
import { nextWorkingDay } from '#features/staff/rules/working-calendar.ts';
import type { WorkingCalendar } from '#features/staff/shapes/working-calendar.ts';
import { addDays, type Day } from '#kernel/day.ts';

const WEEK = 7;

export interface ProposedDay {
  day: Day;
  /** What it would be without the holiday; the week after counts from here. */
  regularDay: Day;
}

/**
 * The day to propose. After a long pause whole weeks are passed over, so that the weekday stays.
 * @param lastRegularDay of the last meeting planned; null before the first one
 */
export function proposeDay(calendar: WorkingCalendar, lastRegularDay: Day | null, today: Day): ProposedDay {
  if (lastRegularDay === null) {
    const day = nextWorkingDay(calendar, addDays(today, 1));
    return { day, regularDay: day };
  }
  let regularDay = addDays(lastRegularDay, WEEK);
  while (nextWorkingDay(calendar, regularDay) < today) regularDay = addDays(regularDay, WEEK);
  return { day: nextWorkingDay(calendar, regularDay), regularDay };
}
