import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdayOf } from '#kernel/day.ts';
import { businessMinutes } from '../business-time.ts';
import { countMinutes } from './minute-counter.ts';
import { periodOf } from './period.ts';
import { spellsOf } from './running.ts';
import { DEFAULT_NORMS } from '../../shapes/terms.ts';

describe('working minutes of many cases at once', () => {
  it('agree with one case by itself, also where clocks are changed', () => {
    const since = Date.parse('2026-01-10T00:00:00Z');
    const moment = fc.integer({ min: 0, max: 300 * 1440 }).map((minute) => since + minute * 60_000);
    fc.assert(
      fc.property(
        moment,
        moment,
        fc.constantFrom('Europe/Moscow', 'Europe/Berlin', 'Asia/Vladivostok'),
        fc.constantFrom([9, 18], [0, 24], [8, 24]),
        (one, other, timeZone, [from = 0, to = 0]) => {
          const hours = { timeZone, from, to, isWorkingDay: (day: string) => weekdayOf(day) < 6 };
          const [start, end] = [Math.min(one, other), Math.max(one, other)].map((at) =>
            new Date(at).toISOString(),
          );
          const counted = countMinutes(hours, new Date(since).toISOString(), '2026-12-01T00:00:00.000Z');
          expect(counted(start ?? '', end ?? '')).toBe(businessMinutes(hours, start ?? '', end ?? ''));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('M9.9 clocks that still run', () => {
  const now = '2026-11-11T09:00:00.000Z';
  const terms = {
    norms: DEFAULT_NORMS,
    clock: {
      now,
      timeZone: 'Europe/Moscow',
      addWorkingDays: (day: string) => day,
      countWorkingDays: () => 0,
      isWorkingDay: (day: string) => weekdayOf(day) < 6,
    },
  };
  const row = {
    base: 100,
    since: '2026-11-10T06:00:00.000Z',
    until: null,
    waited: 60,
    left: false,
    timeZone: null,
    city: null,
    callsFrom: null,
    callsTo: null,
  };

  it('count this cycle without its waits, and the cycles before where the case is asked for', () => {
    // Tuesday from 9:00 to 18:00, Wednesday to 12:00: 12 hours.
    expect(spellsOf([row], 'cycle', terms).running).toEqual([{ minutes: 660, count: 1 }]);
    expect(spellsOf([row], 'case', terms).running).toEqual([{ minutes: 760, count: 1 }]);
  });

  it('stand still while the client is awaited, and are left where the works ended without them', () => {
    const until = '2026-11-10T08:00:00.000Z';
    expect(spellsOf([{ ...row, until }], 'cycle', terms).running).toEqual([{ minutes: 60, count: 1 }]);
    expect(spellsOf([{ ...row, until, left: true }], 'cycle', terms)).toEqual({
      running: [],
      left: [{ minutes: 60, count: 1 }],
    });
    expect(spellsOf([{ ...row, since: null }], 'case', terms).running).toEqual([{ minutes: 100, count: 1 }]);
    expect(spellsOf([{ ...row, since: null }], 'cycle', terms).running).toEqual([]);
  });
});

describe('the days of a period', () => {
  const today = '2026-11-30';
  it('this year, twelve months, the quarter, own days', () => {
    expect(periodOf(today, { period: 'year' })).toEqual({ from: '2026-01-01', to: today });
    expect(periodOf(today, { period: 'months' })).toEqual({ from: '2025-12-01', to: today });
    expect(periodOf('2028-02-29', { period: 'months' }).from).toBe('2027-03-01');
    expect(periodOf(today, { period: 'quarter' })).toEqual({ from: '2026-10-01', to: today });
    expect(periodOf(today, { period: 'days', from: '2026-05-02', to: '2026-04-01' })).toEqual({
      from: '2026-04-01',
      to: '2026-05-02',
    });
    expect(periodOf(today, { period: 'days', to: '2025-06-30' }).from).toBe('2025-01-01');
  });
});
