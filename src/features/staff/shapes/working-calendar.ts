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
 * The exceptions a company works by. A year without a single exception counts as unknown: no Russian year
 * is without holidays, so an empty one means that nobody has entered it yet.
 */
export type WorkingCalendar = {
  readonly kinds: ReadonlyMap<Day, CalendarDayKind>;
  readonly years: ReadonlySet<number>;
};
