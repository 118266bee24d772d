import { z } from 'zod';
import type { Day } from '#kernel/day.ts';
import { daySchema } from '#kernel/schema.ts';

/** `off`: nobody works; `short`: one hour less, works even on a weekend; `working`: a full day on a weekend. */
export const CALENDAR_DAY_KINDS = ['off', 'short', 'working'] as const;
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number];

/** One exception from «Monday to Friday work, weekends do not». */
export type CalendarRow = { day: Day; kind: CalendarDayKind };

export const calendarRowSchema = z.object({ day: daySchema, kind: z.enum(CALENDAR_DAY_KINDS) });

/**
 * The exceptions a company works by. `years` are those somebody has entered: with at least one holiday of the
 * law off. A lone day off of the company's own does not make its year an entered one.
 */
export type WorkingCalendar = {
  readonly kinds: ReadonlyMap<Day, CalendarDayKind>;
  readonly years: ReadonlySet<number>;
};
