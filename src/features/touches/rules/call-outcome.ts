// What has to be said with an outcome, so that the next call can be made from it (M7.2).
import type { Instant } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import {
  ATTEMPTS_BEFORE_OTHER_CHANNEL,
  type CallOutcome,
  type ClientWord,
  type RefusalKind,
  TAKE_BACK_MINUTES,
  TOLD_LATE_DAYS,
} from '../shapes/call.ts';
import { plainInstant, requireNear } from './moments.ts';

export type CallFacts = {
  readonly outcome: CallOutcome;
  readonly personId: string | null;
  readonly callBackAt: Instant | null;
  readonly reason: string | null;
  readonly refusal?: RefusalKind | null;
  /** The client's word on restored works, with how it was put. */
  readonly word?: { readonly answer: ClientWord; readonly words: string } | null;
};

/**
 * When a call was made: as the device says, when that can be true. A clock that is ahead, or a call told after weeks,
 * gets the moment it was told: it must not be lost for that.
 */
export function momentOfCall(told: Instant | undefined, now: Instant): Instant {
  if (told === undefined) return now;
  const late = Date.parse(now) - Date.parse(told);
  return late >= 0 && late <= TOLD_LATE_DAYS * 86_400_000 ? plainInstant(told) : now;
}

/** Refuses an outcome that lacks what it needs. */
export function requireOutcome(facts: CallFacts, now: Instant): void {
  const { outcome, personId, callBackAt, reason, refusal = null, word = null } = facts;
  if (outcome === 'call_back') {
    if (callBackAt === null) return refuse('call_back_moment_missing', {}, 422);
    requireNear(callBackAt, now);
    if (Date.parse(callBackAt) <= Date.parse(now)) refuse('call_back_in_past', {}, 422);
  }
  if (outcome === 'refused' && !reason && (refusal === null || refusal === 'other')) {
    refuse('refusal_reason_missing', {}, 422);
  }
  if (outcome === 'person_left' && personId === null) refuse('person_left_unnamed', {}, 422);
  if (word) requireWord(facts, word);
}

/** M9.7: a word counts when it is known who said it; a «no» is told in the client's words. */
function requireWord({ outcome, personId }: CallFacts, word: NonNullable<CallFacts['word']>): void {
  if (outcome !== 'talked' && outcome !== 'call_back') refuse('word_without_talk', {}, 422);
  if (personId === null) refuse('word_speaker_missing', {}, 422);
  if (word.answer === 'no' && word.words.trim() === '') refuse('word_words_missing', {}, 422);
}

/** What to do instead of dialling again; null: nothing special. `wayOn`: the right number, or the successor, was told. */
export function adviceAfter(
  outcome: CallOutcome,
  attempts: number,
  wayOn = false,
): 'other_channel' | 'find_number' | 'find_person' | null {
  if (wayOn) return null;
  if (outcome === 'wrong_number') return 'find_number';
  if (outcome === 'person_left') return 'find_person';
  if (outcome === 'not_reached' && attempts >= ATTEMPTS_BEFORE_OTHER_CHANNEL) return 'other_channel';
  return null;
}

/**
 * Refuses to undo a call that is not the caller's own, is no longer fresh, or has changed more than itself:
 * a person's role has ended, a meeting stands behind it, or the client's word has gone to the register.
 */
export function requireTakeBack(
  call: {
    readonly employeeId: string;
    readonly at: Instant;
    readonly recordedAt?: Instant;
    readonly outcome: CallOutcome;
    readonly word?: ClientWord | null;
  },
  actorId: string | null,
  now: Instant,
): void {
  if (call.employeeId !== actorId) refuse('call_not_own', {}, 403);
  if (call.outcome === 'person_left' || call.outcome === 'booked' || call.word)
    refuse('call_has_consequences', {});
  if (Date.parse(now) - Date.parse(call.recordedAt ?? call.at) > TAKE_BACK_MINUTES * 60_000) {
    refuse('call_too_old_to_undo', { minutes: TAKE_BACK_MINUTES });
  }
}
