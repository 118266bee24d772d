import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paretoOf } from './pareto.ts';

const bar = (code: string, cases: number, minutes = cases, revenue = cases) => ({
  code,
  title: null,
  cases,
  minutes,
  revenue,
});

describe('M11 causes and places by what they cost', () => {
  it('each measure has an order of its own, with the share that has come together', () => {
    const bars = [bar('a', 60, 10), bar('b', 30, 90), bar('c', 10, 100), bar('', 5, 50)];
    expect(paretoOf(bars, 'cases').map(({ code, cumulative }) => [code, cumulative])).toEqual([
      ['a', 0.6],
      ['b', 0.9],
      ['c', 1],
      ['', null],
    ]);
    expect(paretoOf(bars, 'minutes').map(({ code, value }) => [code, value])).toEqual([
      ['c', 100],
      ['b', 90],
      ['a', 10],
      ['', 50],
    ]);
  });

  it('what nobody coded is last however large, and no part of the sum', () => {
    const bars = paretoOf([bar('', 900), bar('a', 1)], 'cases');
    expect(bars.map(({ kind, cumulative }) => [kind, cumulative])).toEqual([
      ['code', 1],
      ['unknown', null],
    ]);
  });

  it('nothing of five per cent or more is ever folded, and the bars keep the sum', () => {
    const values = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 40 });
    fc.assert(
      fc.property(values, (cases) => {
        const sum = cases.reduce((all, one) => all + one, 0);
        const bars = paretoOf(
          cases.map((one, index) => bar(`c${index}`, one)),
          'cases',
        );
        expect(bars.reduce((all, { value }) => all + value, 0)).toBe(sum);
        const shown = new Set(bars.map(({ code }) => code));
        cases.forEach((one, index) => {
          if (one > 0 && one / sum >= 0.05) expect(shown.has(`c${index}`)).toBe(true);
        });
        if (sum > 0) expect(bars.at(-1)?.cumulative).toBeCloseTo(1);
      }),
    );
  });
});
