import { describe, expect, it } from 'vitest';
import { DEFAULT_NORMS } from '../../shapes/terms.ts';
import { markLines, placeOf } from './mark-lines.ts';
import { normsOf } from './norm-minutes.ts';
import { signalsOf } from './signals.ts';
import { mondaysOf, withoutEmptyEnds } from './week-list.ts';

describe('M9.9 promises beside the times', () => {
  it('a norm of three working days is 27 hours of a day of nine', () => {
    const norms = normsOf('restore', DEFAULT_NORMS, { severities: ['major'] });
    expect(norms.map(({ segment, minutes }) => [segment, minutes])).toEqual([
      ['a', 1620],
      ['b', 2700],
      ['c', 2700],
    ]);
    const hourly = { ...DEFAULT_NORMS, clientAnswer: { hours: 4 } };
    expect(normsOf('confirm', hourly, { severities: ['major'], segment: 'a' })).toEqual([
      { severity: 'major', segment: 'a', minutes: 240 },
    ]);
  });

  it('a mark stands within its bar by the logarithm, and in the middle of the one without an end', () => {
    expect([0, 30, 60, 120, 240].map(placeOf)).toEqual([0, 0.5, 1, 2, 3]);
    expect(placeOf(120 * Math.SQRT2)).toBeCloseTo(2.5);
    expect(placeOf(1_000_000)).toBe(9.5);
  });

  it('one line a severity, the loosest of its segments; from left to right', () => {
    const norms = normsOf('restore', DEFAULT_NORMS, {});
    const lines = markLines({ median: 100, p90: null, norms }, 'restore');
    expect(lines.map(({ kind, severity, minutes }) => [kind, severity, minutes])).toEqual([
      ['median', null, 100],
      ['norm', 'critical', 1080],
      ['norm', 'major', 2700],
      ['norm', 'minor', 8100],
    ]);
    const answers = normsOf('confirm', DEFAULT_NORMS, {});
    expect(markLines({ median: null, p90: null, norms: answers }, 'confirm')).toHaveLength(1);
  });
});

describe('M9 what is said about weeks', () => {
  it('a run is one sentence, a burst within it another; the latest first', () => {
    const week = (monday: string, is: Parameters<typeof signalsOf>[0][number]['is'], count: number) => ({
      monday,
      count,
      whole: true,
      is,
    });
    const said = signalsOf([
      week('2026-11-02', 'run_above', 5),
      week('2026-11-09', 'run_above', 6),
      week('2026-11-16', 'above', 20),
      week('2026-11-23', 'usual', 3),
    ]);
    expect(said).toEqual([
      { is: 'above', from: '2026-11-16', weeks: 1, count: 20 },
      { is: 'run_above', from: '2026-11-02', weeks: 2, count: 11 },
    ]);
  });

  it('weeks are those that hold the days, without the empty ones at both ends', () => {
    expect(mondaysOf('2026-11-08', '2026-11-09')).toEqual(['2026-11-02', '2026-11-09']);
    const week = (restored: number) => ({ restored, confirmed: 0 });
    expect(withoutEmptyEnds([week(0), week(1), week(0), week(2), week(0)])).toHaveLength(3);
    expect(withoutEmptyEnds([week(0)])).toEqual([]);
  });
});
