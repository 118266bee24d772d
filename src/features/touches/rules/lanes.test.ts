import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lanesOf } from './lanes.ts';

const anyDay = fc.array(
  fc
    .record({ from: fc.integer({ min: 7, max: 20 }), long: fc.integer({ min: 1, max: 4 }) })
    .map(({ from, long }) => ({ from, to: from + long })),
  { maxLength: 12 },
);
const overlap = (one: { from: number; to: number }, other: { from: number; to: number }) =>
  one.from < other.to && other.from < one.to;

test('whatever the day, no meeting covers another, and one alone has the whole column', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const placed = lanesOf(day);
      expect(placed).toHaveLength(day.length);
      for (const one of placed) {
        expect(one.lane).toBeLessThan(one.lanes);
        const others = placed.filter((other) => other !== one && overlap(one, other));
        for (const other of others) {
          expect(other.lane).not.toBe(one.lane);
          expect(other.lanes).toBe(one.lanes);
        }
        if (others.length === 0) expect(one.lanes).toBe(1);
      }
    }),
  );
});

test('a long one beside two short ones in turn takes two lanes, not three', () => {
  const placed = lanesOf([
    { from: 9, to: 12 },
    { from: 9, to: 10 },
    { from: 10, to: 11 },
  ]);
  expect(placed.map(({ lane, lanes }) => [lane, lanes])).toEqual([
    [0, 2],
    [1, 2],
    [1, 2],
  ]);
});
