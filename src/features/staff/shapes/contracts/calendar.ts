import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { daySchema, optionalText } from '#kernel/schema.ts';
import { CALENDAR_DAY_KINDS } from '../working-calendar.ts';

const year = z.number().int().min(1900).max(2199);
const kind = z.enum(CALENDAR_DAY_KINDS);

export const getCalendar = contract({
  name: 'staff.calendar',
  summary: 'Days of a year that differ from Monday to Friday, and years nobody has entered yet',
  admits: 'signed-in',
  writes: false,
  input: z.strictObject({ year: year.optional() }),
  output: z.object({
    year,
    rows: z.array(z.object({ day: daySchema, kind, note: z.string().nullable() })),
    /** Worked days of each month, January first. */
    workingDays: z.array(z.number().int()).length(12),
    knownYears: z.array(year),
    /** This year and the next, where they are not known. */
    missingYears: z.array(year),
    /** Years the product knows and the company has not loaded. */
    loadableYears: z.array(year),
    /** Not decreed when this version was made: loading brings the holidays of the law without moved days. */
    statutoryYears: z.array(year),
  }),
});

export const saveCalendarDay = contract({
  name: 'staff.save-calendar-day',
  summary: 'Make one day off, short or worked; kind null makes it an ordinary day again',
  admits: 'company.manage',
  writes: true,
  input: z.strictObject({ day: daySchema, kind: kind.nullable(), note: optionalText(200).default('') }),
  output: z.object({ ok: z.literal(true) }),
});

export const loadCalendarYear = contract({
  name: 'staff.load-calendar-year',
  summary: 'Add the production calendar of a year the product knows; edited days stay',
  admits: 'company.manage',
  writes: true,
  input: z.strictObject({ year }),
  output: z.object({ added: z.number().int() }),
});
