// A moment typed with a wrong year is caught here; a calendar of calls and meetings needs no other centuries.
import type { Instant } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';

const YEAR_MS = 366 * 86_400_000;

/** Refuses a moment more than a year away from `now`, on either side. */
export function requireNear(at: Instant, now: Instant): void {
  if (!(Math.abs(Date.parse(at) - Date.parse(now)) <= YEAR_MS)) refuse('moment_too_far', {}, 422);
}

/** The moment in the one form everything is kept in: UTC with milliseconds. */
export function plainInstant(at: Instant): Instant {
  return new Date(at).toISOString();
}

const LONGEST_DELAY_MS = 31 * 86_400_000;

/**
 * When something was done that reaches us at `now`: a phone without a network tells later. A clock that runs
 * ahead, or a month behind, is not believed.
 */
export function timeOfDeed(at: Instant | undefined, now: Instant): Instant {
  if (at === undefined) return now;
  const late = Date.parse(now) - Date.parse(at);
  return late >= 0 && late <= LONGEST_DELAY_MS ? plainInstant(at) : now;
}
