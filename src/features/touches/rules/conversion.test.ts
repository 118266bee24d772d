import { describe, expect, test } from 'vitest';
import { wilson } from '#kernel/stats.ts';
import { compareShares, sharesOf } from './conversion.ts';

describe('M7.4 what comes of calls', () => {
  test('reached counts of all calls, booked of those reached', () => {
    const { reached, booked } = sharesOf({ calls: 20, reached: 10, booked: 4 });
    expect([reached.share, booked.share]).toEqual([0.5, 0.4]);
  });

  test('two scripts are told apart only when the difference leaves zero behind, and never on a handful', () => {
    expect(compareShares(wilson(12, 30), wilson(10, 30)).verdict).toBe('open');
    expect(compareShares(wilson(60, 80), wilson(30, 80)).verdict).toBe('a');
    expect(compareShares(wilson(30, 80), wilson(60, 80)).verdict).toBe('b');
    expect(compareShares(wilson(9, 9), wilson(0, 9)).verdict).toBe('open');
    expect(compareShares(wilson(0, 0), wilson(20, 30))).toEqual({ difference: null, verdict: 'open' });
  });
});
