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

/** What a client says when told that quality is restored (M9.7); `will_check`: they will look and tell. */
export const CLIENT_WORDS = ['yes', 'no', 'will_check'] as const;
export type ClientWord = (typeof CLIENT_WORDS)[number];

/** Why a meeting is refused; what was said stands beside it. */
export const REFUSAL_KINDS = [
  'no_time',
  'unhappy',
  'not_deciding',
  'competitor',
  'no_need',
  'other',
] as const;
export type RefusalKind = (typeof REFUSAL_KINDS)[number];

/** Attempts without reaching anybody after which another way (letter, visit, another person) is advised. */
export const ATTEMPTS_BEFORE_OTHER_CHANNEL = 5;

/** How long somebody who came from another client stays a reason to call. */
export const ACQUAINTED_DAYS = 365;

/** How long an attempt that reached nobody rests before the next one: another time of day reaches others. */
export const REST_HOURS = 3;

/** A moment the client named themselves outranks the hours for calls, for so long. */
export const PROMISE_HOLDS_MINUTES = 60;

/** A call made out of reach of the network may be told so many days later with its own moment. */
export const TOLD_LATE_DAYS = 14;

/** A call taken back by mistake may be undone for so long. */
export const TAKE_BACK_MINUTES = 15;

/** Wall-clock hours at a client's within which one calls: from the first hour up to, not including, the last. */
export type CallHours = { readonly from: number; readonly to: number };
/** Where the client has told no hours of their own. */
export const CALL_HOURS: CallHours = { from: 9, to: 18 };

/** Calls made in one hour of the client's clock, and how many of them reached somebody. */
export type HourTries = { readonly hour: number; readonly calls: number; readonly reached: number };

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
  /** The number was wrong, and the right one is known now. */
  'number_found',
  /** The person left, and who came in their place is known (M8.2). */
  'person_found',
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

/** Why a line stands where it stands, beside its reason; facts, for the words to tell. */
export type PlaceReason =
  /** They named this moment themselves. */
  | { readonly code: 'promised'; readonly at: Instant }
  /** People are reached better in this hour than in others: at this client's, and in the whole round. */
  | {
      readonly code: 'good_hour' | 'better_hour';
      readonly hour: number;
      readonly own: HourTries;
      readonly round: HourTries;
    }
  /** Nobody answered; another time of day reaches others. */
  | { readonly code: 'rests'; readonly until: Instant }
  /** It is before or after hours there, or a day off; or the client has told us these hours, and it is one of them. */
  | { readonly code: 'closed' | 'told_hours'; readonly hours: CallHours }
  /** Somebody we know from another client works there now, or seems to. */
  | { readonly code: 'acquainted'; readonly person: string; readonly from: string; readonly sure: boolean }
  | { readonly code: 'tried'; readonly attempts: number; readonly at: Instant }
  /** Among equals the more valuable client is called first; kopecks of the last year. */
  | { readonly code: 'value'; readonly revenueYear: number };

/** Everything the queue needs to know about one client of a list. */
export type CallCandidate = {
  readonly clientId: string;
  /** IANA zone of the client. */
  readonly timeZone: string;
  /** When the client may be called, as they told us; null: the usual hours. */
  readonly hours: CallHours | null;
  /** All calls ever made to this client, by the hour of its own clock. */
  readonly tries: readonly HourTries[];
  /** Kopecks of the last year: among equals the more valuable client is called first. */
  readonly revenueYear: number;
  readonly questionnaireState: string | null;
  readonly caseState: string | null;
  readonly lastCall: {
    readonly at: Instant;
    readonly outcome: CallOutcome;
    readonly callBackAt: Instant | null;
    /** What they said of restored works. */
    readonly word?: ClientWord | null;
    /** After a wrong number or a person gone: the right number, or the successor, is known. */
    readonly wayOn?: boolean;
  } | null;
  /** Attempts since somebody was last reached. */
  readonly attempts: number;
  /** Who came there from another client of ours and has not been met there yet; null: nobody. */
  readonly acquaintance: { readonly name: string; readonly from: string; readonly sure: boolean } | null;
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
  readonly why: readonly PlaceReason[];
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
  /** Everybody's calls of the round by the hour of the clients' clocks. */
  readonly roundTries: readonly HourTries[];
};

/** What can be done instead of dialling the same number again. */
export const OTHER_WAYS = ['person', 'gatekeeper', 'company_phone', 'email', 'visit', 'find_out'] as const;
/** One way, the best first; `personId` whom, `text` the address. */
export type OtherWay = {
  readonly way: (typeof OTHER_WAYS)[number];
  readonly personId: string | null;
  readonly text: string | null;
};

/** States of a case in which the client has given the word that lets the talk go on (M9.8). */
export const MAY_GO_ON: ReadonlySet<string> = new Set(['confirmed', 'withdrawn', 'accepted']);
