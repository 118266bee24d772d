// What comes of calls (M7.4): shares with intervals, and whether two scripts can be told apart yet.
import { type Share, shareDifference, wilson } from '#kernel/stats.ts';

/** Everything is counted in calls; the clients behind them only tell how sure a share is. */
export type Counted = {
  readonly calls: number;
  readonly reached: number;
  /** Of those reached: talks about a meeting, and the clients they were with. */
  readonly talks: number;
  readonly clients: number;
  readonly booked: number;
  /** Calls that asked for the client's word and got one, and the «yes» among them. */
  readonly answered: number;
  readonly confirmed: number;
};

/** Fewer cases than this and a share is only a hint: it is drawn faded. */
export const SURE_FROM = 20;
/** Neither script is called better before so many talks with each. */
const COMPARED_FROM = 20;

/**
 * Reached of all calls; booked of the talks about a meeting; confirmed of the answers, where any were asked for. One base
 * everywhere, so that figures of one page agree.
 */
export function sharesOf(counted: Counted): {
  calls: number;
  reached: Share;
  booked: Share;
  confirmed: Share | null;
} {
  const { calls, reached, answered, confirmed } = counted;
  return {
    calls,
    reached: wilson(reached, calls),
    booked: shareOfTalks(counted),
    confirmed: answered > 0 ? wilson(confirmed, answered) : null,
  };
}

/** Talks with one client lean together: the interval is as wide as the number of clients allows. */
export function shareOfTalks({
  booked,
  talks,
  clients,
}: Pick<Counted, 'booked' | 'talks' | 'clients'>): Share {
  if (talks === 0) return wilson(0, 0);
  const { low, high } = wilson((booked / talks) * clients, clients);
  return { count: booked, of: talks, share: booked / talks, low, high };
}

/** Which of two is better: open while the interval of the difference holds zero, or too few were reached. */
export function compareShares(a: Share, b: Share) {
  const difference = shareDifference(a, b);
  const enough = a.of >= COMPARED_FROM && b.of >= COMPARED_FROM;
  const verdict: 'a' | 'b' | 'open' =
    !difference || !enough ? 'open' : difference.low > 0 ? 'a' : difference.high < 0 ? 'b' : 'open';
  return { difference, verdict };
}
