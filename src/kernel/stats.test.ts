import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareDifference, shrunkShare, wilson } from './stats.ts';

const close = (value: number | null | undefined, wanted: number) => expect(value).toBeCloseTo(wanted, 3);

test('Wilson’s interval as the textbooks have it: 13 of 20 is 43 to 82 per cent', () => {
  const { share, low, high } = wilson(13, 20);
  close(share, 0.65);
  close(low, 0.433);
  close(high, 0.819);
  close(wilson(0, 10).high, 0.278);
  close(wilson(10, 10).low, 0.722);
});

test('nothing seen is nothing known', () => {
  expect(wilson(0, 0)).toEqual({ count: 0, of: 0, share: null, low: null, high: null });
  expect(shareDifference(wilson(0, 0), wilson(3, 4))).toBeNull();
});

test('Newcombe’s own example: 56 of 70 against 48 of 80', () => {
  const found = shareDifference(wilson(56, 70), wilson(48, 80));
  close(found?.difference, 0.2);
  close(found?.low, 0.0524);
  close(found?.high, 0.3339);
});

test('one call that got through does not make a sure thing', () => {
  expect(shrunkShare(1, 1, 0.3, 4)).toBeCloseTo(0.44, 9);
});

test('an interval holds its share, stays within bounds and narrows with more of the same', () => {
  const cases = fc
    .integer({ min: 1, max: 400 })
    .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
  fc.assert(
    fc.property(cases, ([count, of]) => {
      const { share, low, high } = wilson(count, of);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(share).toBeGreaterThanOrEqual(low ?? 2);
      expect(share).toBeLessThanOrEqual(high ?? -1);
      const more = wilson(count * 4, of * 4);
      expect((more.high ?? 0) - (more.low ?? 0)).toBeLessThan((high ?? 0) - (low ?? 0));
    }),
  );
});

test('which of the two is named first only turns the sign', () => {
  const side = fc
    .integer({ min: 1, max: 60 })
    .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
  fc.assert(
    fc.property(side, side, ([a, n], [b, m]) => {
      const there = shareDifference(wilson(a, n), wilson(b, m));
      const back = shareDifference(wilson(b, m), wilson(a, n));
      expect(there?.low).toBeCloseTo(-(back?.high ?? 9), 9);
      expect(there?.high).toBeCloseTo(-(back?.low ?? 9), 9);
    }),
  );
});
