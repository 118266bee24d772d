// When somebody is reached best, learnt from calls: what holds in the whole round is taken first, and what is known
// of this client (and of this person) bends it only as far as there is evidence. One answered call proves nothing.
import { localParts } from '#kernel/day.ts';
import { shareDifference, shrunkShare, wilson } from '#kernel/stats.ts';
import {
  CALL_HOURS,
  type CallCandidate,
  type CallHours,
  type HourTries,
  type PlaceReason,
  type QueueClock,
} from '../shapes/call.ts';

/** Share of calls to existing clients that reach somebody, before there are calls of one's own to learn from. */
const FIRST_GUESS = 0.35;
/** Calls that outweigh the first guess, the average of the round, and the hour's habit. */
const GUESS_WEIGHT = 10;
const ROUND_WEIGHT = 20;
const OWN_WEIGHT = 6;
/** A difference in the chance to reach somebody that is worth changing the order for. */
const WORTH = 0.1;
/** Fewer calls in an hour of one's own than this are no evidence, and nothing is said of them. */
export const OWN_EVIDENCE = 3;

/** Chance to reach somebody in each of the 24 hours: `layers` from the broad to the narrow. */
export function reachByHour(layers: readonly (readonly HourTries[])[]): number[] {
  const [round = [], ...narrower] = layers;
  const calls = round.reduce((sum, one) => sum + one.calls, 0);
  const reached = round.reduce((sum, one) => sum + one.reached, 0);
  const overall = shrunkShare(reached, calls, FIRST_GUESS, GUESS_WEIGHT);
  let rates = Array.from({ length: 24 }, () => overall);
  for (const [index, layer] of [round, ...narrower].entries()) {
    const weight = index === 0 ? ROUND_WEIGHT : OWN_WEIGHT;
    rates = rates.map((prior, hour) => {
      const found = triesIn(layer, hour);
      return shrunkShare(found.reached, found.calls, prior, weight);
    });
  }
  return rates;
}

/**
 * The hours of a day worth calling in, best first; empty where nothing stands out. The round only bends the chances: what
 * is said of a person rests on calls to that person or client.
 */
export function bestHours(
  layers: readonly (readonly HourTries[])[],
  hours: CallHours = CALL_HOURS,
): number[] {
  const rates = reachByHour(layers);
  const open = hoursBetween(hours.from, hours.to);
  const usual = meanOf(open.map((hour) => rates[hour] ?? 0));
  const good = open.filter((hour) => (rates[hour] ?? 0) >= usual + WORTH);
  const plain = open.filter((hour) => !good.includes(hour));
  return good
    .filter((hour) => layers.slice(1).some((layer) => standsOut(layer, hour, plain)))
    .sort((one, other) => (rates[other] ?? 0) - (rates[one] ?? 0) || one - other);
}

/** What this hour means for a call to the client: a good one, a better one later today, or nothing to speak of. */
export function judgeHour(
  { timeZone, hours, tries }: Pick<CallCandidate, 'timeZone' | 'hours' | 'tries'>,
  { now, roundTries }: Pick<QueueClock, 'now' | 'roundTries'>,
): PlaceReason | null {
  const { from, to } = hours ?? CALL_HOURS;
  const rates = reachByHour([roundTries, tries]);
  const { hour } = localParts(now, timeZone);
  const here = rates[hour] ?? 0;
  const tell = (code: 'good_hour' | 'better_hour', at: number): PlaceReason => ({
    code,
    hour: at,
    own: triesIn(tries, at),
    round: triesIn(roundTries, at),
  });
  const later = hoursBetween(Math.max(from, hour + 1), to);
  const best = later.reduce((top, one) => ((rates[one] ?? 0) > (rates[top] ?? 0) ? one : top), hour);
  const real = (at: number, than: readonly number[]) =>
    standsOut(tries, at, than) ||
    (triesIn(tries, at).calls < OWN_EVIDENCE && standsOut(roundTries, at, than));
  if ((rates[best] ?? 0) >= here + WORTH && real(best, [hour])) return tell('better_hour', best);
  const others = hoursBetween(from, to).filter((one) => one !== hour);
  const better = here >= meanOf(others.map((one) => rates[one] ?? 0)) + WORTH;
  return better && real(hour, others) ? tell('good_hour', hour) : null;
}

/** Is somebody reached in this hour more often than in the others beyond chance, by calls enough to say so? */
function standsOut(layer: readonly HourTries[], hour: number, others: readonly number[]): boolean {
  const one = triesIn(layer, hour);
  if (one.calls < OWN_EVIDENCE) return false;
  const rest = others.map((other) => triesIn(layer, other));
  const sum = (key: 'calls' | 'reached') => rest.reduce((total, tries) => total + tries[key], 0);
  const difference = shareDifference(wilson(one.reached, one.calls), wilson(sum('reached'), sum('calls')));
  return difference !== null && difference.low > 0;
}

function triesIn(tries: readonly HourTries[], hour: number): HourTries {
  return tries.find((one) => one.hour === hour) ?? { hour, calls: 0, reached: 0 };
}

function hoursBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function meanOf(values: readonly number[]): number {
  return values.length ? values.reduce((sum, one) => sum + one, 0) / values.length : FIRST_GUESS;
}
