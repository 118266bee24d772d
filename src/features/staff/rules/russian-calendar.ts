// The production calendar of Russia as the Government decreed it: which days differ from «Monday to Friday».
// It cannot be computed: weekend days are moved by a yearly decree (article 112 of the Labour Code).
import type { Day } from '#kernel/day.ts';
import type { CalendarDayKind, CalendarRow } from '../shapes/working-calendar.ts';

type YearTable = Record<CalendarDayKind, string>;

/** Days as MM-DD. `short` and `working` include Saturdays that work in place of a moved day. */
const YEARS: Record<number, YearTable> = {
  2023: {
    off: '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 02-24 03-08 05-01 05-08 05-09 06-12 11-04 11-06',
    short: '02-22 03-07 11-03',
    working: '',
  },
  2024: {
    off: '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 04-29 04-30 05-01 05-09 05-10 06-12 11-04 12-30 12-31',
    short: '02-22 03-07 05-08 06-11 11-02',
    working: '04-27 12-28',
  },
  2025: {
    off: '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-02 05-08 05-09 06-12 06-13 11-03 11-04 12-31',
    short: '03-07 04-30 06-11 11-01',
    working: '',
  },
  2026: {
    off: '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 01-09 02-23 03-08 03-09 05-01 05-09 05-11 06-12 11-04 12-31',
    short: '04-30 05-08 06-11 11-03',
    working: '',
  },
};

/** Holidays of article 112 of the Labour Code; a decree moves days around them, and nothing else can be foretold. */
const STATUTORY: ReadonlySet<string> = new Set(
  '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04'.split(' '),
);

/** A year not decreed yet: the holidays the law itself names, without moved and shortened days. */
export function statutoryRows(year: number): CalendarRow[] {
  return [...STATUTORY].map((monthDay) => ({ day: `${year}-${monthDay}`, kind: 'off' }));
}

/** Whether the law itself names the day a holiday, whatever its year. */
export function isStatutoryHoliday(day: Day): boolean {
  return STATUTORY.has(day.slice(5));
}

/** Rows for every year the product ships; a company's own rows come after them and win. */
export function russianCalendarRows(): CalendarRow[] {
  return Object.entries(YEARS).flatMap(([year, table]) =>
    (['off', 'short', 'working'] as const).flatMap((kind) =>
      table[kind]
        .split(' ')
        .filter(Boolean)
        .map((monthDay) => ({ day: `${year}-${monthDay}`, kind })),
    ),
  );
}
