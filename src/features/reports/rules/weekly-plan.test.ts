import { describe, expect, test } from 'vitest';
import { russianCalendarRows } from '#features/staff/rules/russian-calendar.ts';
import { buildWorkingCalendar, isWorkingDay } from '#features/staff/rules/working-calendar.ts';
import * as fc from 'fast-check';
import { addDays, weekdayOf } from '#kernel/day.ts';
import { proposeDay } from './weekly-plan.ts';

const calendar = buildWorkingCalendar(russianCalendarRows());

describe('M9.6 when the next meeting is', () => {
  test.each([
    ['a week after the last, the same weekday', '2026-11-16', '2026-11-17', '2026-11-23', '2026-11-23'],
    ['off a holiday: Wednesday 4 November', '2026-10-28', '2026-10-29', '2026-11-05', '2026-11-04'],
    ['…and back to Wednesday after it', '2026-11-04', '2026-11-05', '2026-11-11', '2026-11-11'],
    ['after a long pause the next of its weekday', '2026-09-07', '2026-11-18', '2026-11-23', '2026-11-23'],
    ['today, where today is its day', '2026-11-09', '2026-11-16', '2026-11-16', '2026-11-16'],
  ])('%s', (_, last, today, day, regularDay) => {
    expect(proposeDay(calendar, last, today)).toEqual({ day, regularDay });
  });

  test('the first is the next working day', () => {
    expect(proposeDay(calendar, null, '2026-11-20').day).toBe('2026-11-23');
  });

  test('it is always worked, ahead, and its usual day keeps the weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 60 }), (from, pause) => {
        const last = addDays('2025-01-10', from);
        const today = addDays(last, pause);
        const proposed = proposeDay(calendar, last, today);
        expect(isWorkingDay(calendar, proposed.day)).toBe(true);
        expect(proposed.day >= today).toBe(true);
        expect(weekdayOf(proposed.regularDay)).toBe(weekdayOf(last));
        expect(proposed.day >= proposed.regularDay).toBe(true);
      }),
    );
  });
});
