import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Spell, binsOf, quantileOf, survivalMedian } from './durations.ts';

const each = (...minutes: number[]): Spell[] => minutes.map((one) => ({ minutes: one, count: 1 }));

describe('M9.9 times as distributions', () => {
  it('the median and the nine tenths are times that really happened', () => {
    expect(quantileOf(each(10, 20, 30, 40), 0.5)).toBe(20);
    expect(quantileOf(each(10, 20, 30, 40, 50), 0.5)).toBe(30);
    expect(quantileOf([{ minutes: 5, count: 9 }, ...each(700)], 0.9)).toBe(5);
    expect(quantileOf([{ minutes: 5, count: 8 }, ...each(700, 800)], 0.9)).toBe(700);
    expect(quantileOf([], 0.5)).toBeNull();
  });

  it('every case is in one bin, what runs apart', () => {
    const bins = binsOf(each(0, 59, 60, 539, 17_280), each(100_000));
    expect(bins.map(({ done }) => done)).toEqual([2, 1, 0, 1, 0, 0, 0, 0, 0, 1]);
    expect(bins.at(-1)).toEqual({ from: 17_280, to: null, done: 1, running: 1 });
  });
});

describe('Kaplan and Meier: what still runs counts for as long as it was seen', () => {
  it('remission of leukaemia, 6-mercaptopurine arm (Freireich 1963; computed by hand)', () => {
    // 6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+: S(22) = 0,538, S(23) = 0,448.
    const ended = each(6, 6, 6, 7, 10, 13, 16, 22, 23);
    const running = each(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35);
    expect(survivalMedian(ended, running)).toBe(23);
  });

  it('by hand: 1, 2+, 3, 4+, 5 is 5, where the ended ones alone would say 3', () => {
    // S(1) = 4/5; S(3) = 4/5 x 2/3 = 0,533; S(5) = 0.
    expect(survivalMedian(each(1, 3, 5), each(2, 4))).toBe(5);
    expect(quantileOf(each(1, 3, 5), 0.5)).toBe(3);
  });

  it('null while more than half may last longer than anything seen', () => {
    expect(survivalMedian(each(1), each(5, 6, 7))).toBeNull();
    expect(survivalMedian([], each(5))).toBeNull();
  });

  it('with nothing running it is the plain median, and running ones never make it shorter', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(minutes, minutes, (ended, running) => {
        const plain = quantileOf(each(...ended), 0.5) ?? 0;
        expect(survivalMedian(each(...ended), [])).toBe(plain);
        const late = each(...running.map((one) => one + 500));
        expect(survivalMedian(each(...ended), late) ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
          plain,
        );
      }),
    );
  });
});
