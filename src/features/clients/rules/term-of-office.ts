// M8.3: posts with a known end warn before it comes, so that the next holder is met in time.
import { type Day, daysBetween } from '#kernel/day.ts';

/** Days before the end of a term: the first look ahead, and the last call. */
export const TERM_WARNINGS = { ahead: 90, soon: 30 } as const;

export type TermState = 'passed' | 'soon' | 'ahead';

/** What a term says today; null while its end is far, or unknown. On its last day a term is not passed yet. */
export function termStateOf(termEndsOn: Day | null, today: Day): TermState | null {
  if (!termEndsOn) return null;
  const left = daysBetween(today, termEndsOn);
  if (left < 0) return 'passed';
  if (left <= TERM_WARNINGS.soon) return 'soon';
  return left <= TERM_WARNINGS.ahead ? 'ahead' : null;
}
