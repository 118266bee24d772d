// Shares with honest intervals. Small samples are the rule here: a few dozen calls decide nothing by themselves.

/** A share with what is known of it: `low` and `high` bound it at 95 %. All three are null without a single case. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The 97.5 % point of the normal distribution. */
const Z = 1.959964;

/** Wilson's 95 % score interval for `count` out of `of` (E. B. Wilson, 1927); it never leaves 0..1. */
export function wilson(count: number, of: number): Share {
  if (of <= 0) return { count, of, share: null, low: null, high: null };
  const share = count / of;
  const z2 = Z * Z;
  const middle = (share + z2 / (2 * of)) / (1 + z2 / of);
  const half = (Z / (1 + z2 / of)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of));
  return {
    count,
    of,
    share,
    low: count === 0 ? 0 : Math.max(0, middle - half),
    high: count === of ? 1 : Math.min(1, middle + half),
  };
}

/**
 * 95 % interval for the difference of two independent shares, first minus second: Newcombe's hybrid of two Wilson
 * intervals (1998, method 10). Null where one side has no case.
 */
export function shareDifference(
  one: Share,
  other: Share,
): { difference: number; low: number; high: number } | null {
  if (one.share === null || other.share === null) return null;
  const difference = one.share - other.share;
  const down = Math.hypot(one.share - (one.low ?? 0), (other.high ?? 1) - other.share);
  const up = Math.hypot((one.high ?? 1) - one.share, other.share - (other.low ?? 0));
  return { difference, low: Math.max(-1, difference - down), high: Math.min(1, difference + up) };
}

/** A share drawn towards `prior` as if `weight` cases of it had been seen before: one of one is no certainty. */
export function shrunkShare(count: number, of: number, prior: number, weight: number): number {
  return (count + prior * weight) / (of + weight);
}
