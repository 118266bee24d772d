import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextCaseNumber, writeCaseNumber } from './case-number.ts';

describe('M9.3 numbers of the register', () => {
  it('run 1, 2, 3 … in every year, whatever was rolled back in between', () => {
    const taken = fc.record({ year: fc.integer({ min: 2024, max: 2027 }), kept: fc.boolean() });
    fc.assert(
      fc.property(fc.array(taken, { maxLength: 200 }), (takings) => {
        const counters = new Map<number, number>();
        const given = new Map<number, number[]>();
        for (const { year, kept } of takings) {
          const next = nextCaseNumber(`${year}-05-05`, counters.get(year) ?? 0);
          if (!kept) continue;
          counters.set(next.year, next.number);
          given.set(next.year, [...(given.get(next.year) ?? []), next.number]);
        }
        for (const numbers of given.values()) {
          expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        }
      }),
    );
  });

  it('are written with their year, since every year begins with 1', () => {
    expect(writeCaseNumber(nextCaseNumber('2026-12-31', 13))).toBe('14/2026');
    expect(writeCaseNumber(nextCaseNumber('2027-01-01', 0))).toBe('1/2027');
  });
});
