// What became of a report, as its page sorts them.
import type { LetterState } from '#kernel/letter-states.ts';

interface Sent {
  letterId: string | null;
  state: LetterState | null;
}

/** `waiting`: it has not gone, for whatever reason; `untold`: there was nothing to send. */
export type Fate = 'waiting' | 'arrived' | 'untold';

export function fateOf(one: Sent): Fate {
  if (one.letterId === null) return 'untold';
  return hasArrived(one) ? 'arrived' : 'waiting';
}

export function hasArrived({ state }: Pick<Sent, 'state'>): boolean {
  return state === 'sent';
}
