import type { Instant } from '#kernel/day.ts';
import type { ClientState } from '../shapes/kinds.ts';

/** What the programme wants done with a client next; the screens word it and lead there. */
export type NextDeed =
  | 'bring_back'
  | 'put_on_list'
  | 'call'
  | 'leader_decides'
  | 'prepare_meeting'
  | 'mark_meeting'
  | 'go_on'
  | 'watch_works'
  | 'ask_client'
  | 'book_resumption'
  | 'hand_in'
  | 'mend'
  | 'accept'
  | 'keep_touch'
  | 'none';

/** M7–M9: the one next deed for a client as it stands. `nextMeetingAt`: the earliest meeting still marked booked. */
export function nextDeed(facts: {
  archived: boolean;
  hasRound: boolean;
  state: ClientState | null;
  nextMeetingAt: Instant | null;
  /** How the last call ended; null before the first. */
  lastOutcome: string | null;
  now: Instant;
}): NextDeed {
  if (facts.archived) return 'bring_back';
  if (!facts.hasRound) return 'none';
  const past = facts.nextMeetingAt !== null && facts.nextMeetingAt < facts.now;
  switch (facts.state) {
    case null:
      return 'put_on_list';
    case 'not_called':
      return 'call';
    case 'called':
      // Whoever said no is not called again before the leader has thought about it (M7.2).
      return facts.lastOutcome === 'refused' ? 'leader_decides' : 'call';
    case 'booked':
      return past ? 'mark_meeting' : 'prepare_meeting';
    case 'met':
      return 'go_on';
    case 'paused':
      return 'watch_works';
    case 'restored':
      return 'ask_client';
    case 'confirmed':
      if (facts.nextMeetingAt === null) return 'book_resumption';
      return past ? 'go_on' : 'prepare_meeting';
    case 'returned':
      return 'mend';
    case 'complete':
      return 'hand_in';
    case 'handed_in':
      return 'accept';
    case 'accepted':
      return 'keep_touch';
  }
}
