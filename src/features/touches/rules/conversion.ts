// What comes of calls (M7.4): shares with intervals, and whether two scripts can be told apart yet.
import { type Share, shareDifference, wilson } from '#kernel/stats.ts';

export type Counted = { readonly calls: number; readonly reached: number; readonly booked: number };

/** Fewer cases than this and a share is only a hint: it is drawn faded. */
export const SURE_FROM = 20;
/** Neither script is called better before each has reached so many clients. */
const COMPARED_FROM = 20;

/** Reached of all calls, and booked of those that reached somebody. */
export function sharesOf({ calls, reached, booked }: Counted): {
  calls: number;
  reached: Share;
  booked: Share;
} {
  return { calls, reached: wilson(reached, calls), booked: wilson(booked, reached) };
}

/** Which of two is better: open while the interval of the difference holds zero, or too few were reached. */
export function compareShares(a: Share, b: Share) {
  const difference = shareDifference(a, b);
  const enough = a.of >= COMPARED_FROM && b.of >= COMPARED_FROM;
  const verdict: 'a' | 'b' | 'open' =
    !difference || !enough ? 'open' : difference.low > 0 ? 'a' : difference.high < 0 ? 'b' : 'open';
  return { difference, verdict };
}
