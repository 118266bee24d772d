import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, type Day } from '#kernel/day.ts';
import { Refusal } from '#kernel/refusal.ts';
import { russianCalendarRows, statutoryRows } from './russian-calendar.ts';
import {
  addWorkingDays,
  buildWorkingCalendar,
  isWorkingDay,
  listWorkingDays,
  missingYears,
  nextWorkingDay,
  workingDaysBetween,
  workingHoursBetween,
  workingHoursOf,
} from './working-calendar.ts';

const russia = buildWorkingCalendar(russianCalendarRows());
const anyDay = fc.integer({ min: 0, max: 1460 }).map((offset): Day => addDays('2023-01-01', offset));

describe('the production calendar of Russia', () => {
  it.each([
    [2023, 247, 1973],
    [2024, 248, 1979],
    [2025, 247, 1972],
    [2026, 247, 1972],
  ])('%i has %i working days and %i hours in the 40-hour week', (year, days, hours) => {
    expect(workingDaysBetween(russia, `${year}-01-01`, `${year}-12-31`)).toBe(days);
    expect(workingHoursBetween(russia, `${year}-01-01`, `${year}-12-31`)).toBe(hours);
  });

  it('the months of 2026 have 15 19 21 22 19 21 23 21 22 22 20 22 working days', () => {
    const months = Array.from({ length: 12 }, (_, index) => addMonths('2026-01-01', index));
    const counts = months.map((month) => workingDaysBetween(russia, month, addDays(addMonths(month, 1), -1)));
    expect(counts).toEqual([15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22]);
  });

  it('a Saturday moved to work is worked, in full or an hour shorter', () => {
    expect(workingHoursOf(russia, '2024-12-28')).toBe(8);
    expect(workingHoursOf(russia, '2025-11-01')).toBe(7);
    expect(workingHoursOf(russia, '2025-11-03')).toBe(0);
  });

  it('the first working day of 2026 is 12 January', () => {
    expect(nextWorkingDay(russia, '2026-01-01')).toBe('2026-01-12');
  });
});

describe('terms in working days', () => {
  it('two working days after 30 April 2026 is 5 May: the long weekend does not count', () => {
    expect(addWorkingDays(russia, '2026-04-30', 2)).toBe('2026-05-05');
  });

  it('one working day before 12 January 2026 is 30 December 2025', () => {
    expect(addWorkingDays(russia, '2026-01-12', -1)).toBe('2025-12-30');
  });

  it('going n working days on and n back returns to the same working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const start = nextWorkingDay(russia, day);
        expect(addWorkingDays(russia, addWorkingDays(russia, start, count), -count)).toBe(start);
      }),
    );
  });

  it('a term of n working days has exactly n working days in it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const end = addWorkingDays(russia, day, count);
        expect(isWorkingDay(russia, end)).toBe(true);
        expect(workingDaysBetween(russia, addDays(day, 1), end)).toBe(count);
      }),
    );
  });
});

describe('a calendar a company edits', () => {
  it("the company's own row wins over the shipped one", () => {
    const own = buildWorkingCalendar([
      ...russianCalendarRows(),
      { day: '2026-08-14', kind: 'off' },
      { day: '2026-01-09', kind: 'working' },
    ]);
    expect(isWorkingDay(own, '2026-08-14')).toBe(false);
    expect(isWorkingDay(own, '2026-01-09')).toBe(true);
    expect(workingDaysBetween(own, '2026-01-01', '2026-12-31')).toBe(247);
  });

  it('a year nobody has entered is reported, so that the screen can warn', () => {
    expect(missingYears(russia, '2026-11-01', '2028-01-15')).toEqual([2027, 2028]);
    expect(missingYears(russia, '2023-01-01', '2026-12-31')).toEqual([]);
  });

  it('M6.2 in a year nobody has entered the holidays of the law are not worked, its other weekdays are', () => {
    expect(nextWorkingDay(russia, '2027-01-01')).toBe('2027-01-11');
    expect(addWorkingDays(russia, '2026-12-30', 1)).toBe('2027-01-11');
    for (const day of ['2027-02-23', '2027-03-08', '2028-05-01', '2028-05-09', '2028-06-12', '2027-11-04']) {
      expect([day, isWorkingDay(russia, day), workingHoursOf(russia, day)]).toEqual([day, false, 0]);
    }
    expect(workingDaysBetween(russia, '2027-02-22', '2027-02-26')).toBe(4);
    expect(isWorkingDay(russia, '2027-12-31')).toBe(true);
  });

  it('entering such a year by the law changes not one of its days', () => {
    const entered = buildWorkingCalendar([...russianCalendarRows(), ...statutoryRows(2027)]);
    expect(listWorkingDays(entered, '2027-01-01', '2027-12-31')).toEqual(
      listWorkingDays(russia, '2027-01-01', '2027-12-31'),
    );
    expect(missingYears(entered, '2027-01-01', '2027-12-31')).toEqual([]);
  });

  it('an entered year is worked exactly as entered, holidays of the law too', () => {
    const own = buildWorkingCalendar([{ day: '2027-01-01', kind: 'off' }]);
    expect(nextWorkingDay(own, '2027-01-01')).toBe('2027-01-04');
    expect(isWorkingDay(own, '2027-06-11')).toBe(true);
    expect(isWorkingDay(own, '2027-11-04')).toBe(true);
  });

  it('one day of its own does not make a year entered: the holidays stay, and the warning does', () => {
    const own = buildWorkingCalendar([
      { day: '2027-08-13', kind: 'off' },
      { day: '2027-11-04', kind: 'working' },
    ]);
    expect(isWorkingDay(own, '2027-08-13')).toBe(false);
    expect(isWorkingDay(own, '2027-11-04')).toBe(true);
    expect(isWorkingDay(own, '2027-02-23')).toBe(false);
    expect(missingYears(own, '2027-01-01', '2027-12-31')).toEqual([2027]);
  });

  it('nothing is worked in an interval that ends before it begins', () => {
    expect(listWorkingDays(russia, '2026-03-10', '2026-03-01')).toEqual([]);
  });

  it('a calendar that closes every day is refused instead of searched for ever', () => {
    const never = buildWorkingCalendar(
      Array.from({ length: 500 }, (_, index) => ({
        day: addDays('2026-01-01', index),
        kind: 'off' as const,
      })),
    );
    expect(() => addWorkingDays(never, '2026-01-01', 1)).toThrow(Refusal);
  });
});
