import { describe, expect, test } from 'vitest';
import { wilson } from '#kernel/stats.ts';
import { compareShares, sharesOf } from './conversion.ts';

describe('M7.4 what comes of calls', () => {
  const counted = { calls: 20, reached: 12, talks: 10, clients: 10, booked: 4, answered: 2, confirmed: 1 };

  test('reached counts of all calls, booked of the talks about a meeting, confirmed of the answers', () => {
    const { reached, booked, confirmed } = sharesOf(counted);
    expect([reached.share, booked.share, confirmed?.share]).toEqual([0.6, 0.4, 0.5]);
    expect(booked).toMatchObject({ count: 4, of: 10 });
    expect(sharesOf({ ...counted, answered: 0, confirmed: 0 }).confirmed).toBeNull();
  });

  test('ten talks with five clients say less than ten talks with ten', () => {
    const wide = (clients: number) => {
      const { low, high } = sharesOf({ ...counted, clients }).booked;
      return (high ?? 0) - (low ?? 0);
    };
    expect(wide(5)).toBeGreaterThan(wide(10));
  });

  test('two scripts are told apart only when the difference leaves zero behind, and never on a handful', () => {
    expect(compareShares(wilson(12, 30), wilson(10, 30)).verdict).toBe('open');
    expect(compareShares(wilson(60, 80), wilson(30, 80)).verdict).toBe('a');
    expect(compareShares(wilson(30, 80), wilson(60, 80)).verdict).toBe('b');
    expect(compareShares(wilson(9, 9), wilson(0, 9)).verdict).toBe('open');
    expect(compareShares(wilson(0, 0), wilson(20, 30))).toEqual({ difference: null, verdict: 'open' });
  });
});
