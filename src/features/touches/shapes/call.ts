import type { Day, Instant } from '#kernel/day.ts';

/** How an attempt to reach a key person ended (M7.2). */
export const CALL_OUTCOMES = [
  'booked',
  'call_back',
  'not_reached',
  'wrong_number',
  'person_left',
  'refused',
  'talked',
] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** Attempts without reaching anybody after which another way (letter, visit, another person) is advised. */
export const ATTEMPTS_BEFORE_OTHER_CHANNEL = 5;

/** How long an attempt that reached nobody rests before the next one: another time of day reaches others. */
export const REST_HOURS = 3;

/** A moment the client named themselves outranks the hours for calls, for so long. */
export const PROMISE_HOLDS_MINUTES = 60;

/** A call taken back by mistake may be undone for so long. */
export const TAKE_BACK_MINUTES = 15;

/** Wall-clock hours at the client's within which one calls: from the first hour up to, not including, the last. */
export const CALL_HOURS = { from: 9, to: 18 } as const;

/** Why a client is in the queue now, the gravest first. */
export const CALL_REASONS = [
  /** They asked to be called, and the moment has come. */
  'call_back_due',
  /** The service side restored quality: say so and ask the client to check (M9.7). */
  'ask_client',
  /** The client confirmed: arrange the meeting that goes on with the questionnaire (M9.8). */
  'arrange_resumption',
  /** The questionnaire came back for rework. */
  'returned',
  /** A meeting fell through, or was agreed and never written down. */
  'rebook',
  'not_called',
  /** Somebody was reached, no meeting came of it. */
  'not_booked',
  /** Nobody was reached so far. */
  'try_again',
  /** Nobody was reached after many attempts: write, drop in, or ask somebody else. */
  'other_channel',
  /** The number is wrong: find another before calling. */
  'find_number',
  /** The person left: find who came in their place (M8). */
  'find_person',
  /** They asked to be called later today. */
  'call_back_today',
] as const;
export type CallReason = (typeof CALL_REASONS)[number];

/** Everything the queue needs to know about one client of a list. */
export type CallCandidate = {
  readonly clientId: string;
  /** IANA zone of the client. */
  readonly timeZone: string;
  /** Kopecks of the last year: among equals the more valuable client is called first. */
  readonly revenueYear: number;
  readonly questionnaireState: string | null;
  readonly caseState: string | null;
  readonly lastCall: {
    readonly at: Instant;
    readonly outcome: CallOutcome;
    readonly callBackAt: Instant | null;
  } | null;
  /** Attempts since somebody was last reached. */
  readonly attempts: number;
  /** The client's latest meeting in this round; `ahead`: it has not ended. */
  readonly meeting: { readonly state: string; readonly startsAt: Instant; readonly ahead: boolean } | null;
};

/** One line of the queue. */
export type QueuedCall = {
  readonly clientId: string;
  readonly reason: CallReason;
  /** May one call at this moment: working hours at the client's, and the last attempt has rested. */
  readonly now: boolean;
  /** When it will be possible, or when they asked to be called; null when now. */
  readonly from: Instant | null;
};

/** The queue and what it leaves out. */
export type CallQueue = {
  readonly today: readonly QueuedCall[];
  /** Promised for another day. */
  readonly later: number;
  /** Clients who refused a meeting: the leader decides about them. */
  readonly refused: number;
};

/** The clock the queue is made for. */
export type QueueClock = {
  readonly now: Instant;
  readonly timeZone: string;
  /** From the production calendar. */
  readonly isWorkingDay: (day: Day) => boolean;
};
