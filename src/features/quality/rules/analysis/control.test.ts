import { describe, expect, it } from 'vitest';
import { controlOf } from './control.ts';
import { controlWeeks } from './control-weeks.ts';
import { poissonLower, poissonUpper } from './poisson.ts';

/** Mulberry32: the same series on every machine. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function poissonSeries(seed: number, mean: number, length: number): number[] {
  const chance = chanceOf(seed);
  return Array.from({ length }, () => {
    let [count, left] = [0, Math.exp(-mean)];
    for (let drawn = chance(); drawn > left; drawn *= chance()) count += 1;
    return count;
  });
}

const alarms = (counts: readonly number[]) => controlOf(counts).signals.filter((one) => one !== 'usual');

describe('M9 usual swings come before any trend', () => {
  it.each([
    [0.7, 52],
    [3, 52],
    [6, 26],
    [6, 52],
    [12, 104],
    [40, 52],
    [150, 52],
  ])('a flat series of mean %d over %d weeks gives no alarm in 95 of 100 seeds', (mean, length) => {
    const calm = Array.from({ length: 100 }, (_, seed) => poissonSeries(seed + 1, mean, length)).filter(
      (counts) => alarms(counts).length === 0,
    );
    expect(calm.length).toBeGreaterThanOrEqual(95);
  });

  it('a burst like 218 of 2 224 in one day is the one alarm, and does not widen the limits', () => {
    // Sixty-one days of about 33 with the burst in the middle, as in a public file of complaints.
    const days = poissonSeries(7, 33, 61);
    const quiet = controlOf(days).limits;
    days[30] = 218;
    const { limits, signals } = controlOf(days);
    expect(signals[30]).toBe('above');
    expect(signals.filter((one) => one !== 'usual')).toEqual(['above']);
    expect(limits?.high).toBeLessThanOrEqual((quiet?.high ?? 0) + 2);
    expect(limits?.centre).toBeCloseTo(33, -1);
  });

  it('a level that has risen by half and stays is a run, not a row of bursts', () => {
    const counts = [...poissonSeries(3, 10, 30), ...poissonSeries(4, 16, 12)];
    const after = controlOf(counts).signals.slice(30);
    expect(after.filter((one) => one === 'run_above' || one === 'above').length).toBeGreaterThanOrEqual(8);
  });

  it('fewer than eight weeks have no limits', () => {
    expect(controlOf([3, 90, 2])).toEqual({ limits: null, signals: ['usual', 'usual', 'usual'] });
  });

  it('a week that is not over stands outside the limits', () => {
    const mondays = ['2026-11-16', '2026-11-23', '2026-11-30'];
    const { weeks } = controlWeeks(mondays, [4, 5, 1], {
      from: '2026-11-18',
      to: '2026-12-02',
      today: '2026-12-02',
    });
    expect(weeks.map(({ whole }) => whole)).toEqual([false, true, false]);
  });
});

describe('chances of rare counts', () => {
  it('by hand: of mean 1 more than 4 come with 0,0037, none with 0,37', () => {
    expect(poissonUpper(1, 0.0037)).toBe(4);
    expect(poissonUpper(1, 0.0036)).toBe(5);
    expect(poissonLower(1, 0.36)).toBe(0);
    expect(poissonLower(1, 0.37)).toBe(1);
  });

  it('the bell curve takes over without a step', () => {
    for (const tail of [0.001, 0.0002]) {
      expect(Math.abs(poissonUpper(501, tail) - poissonUpper(500, tail))).toBeLessThanOrEqual(4);
      expect(Math.abs(poissonLower(501, tail) - poissonLower(500, tail))).toBeLessThanOrEqual(4);
    }
  });
});
