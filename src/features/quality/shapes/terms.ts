// Terms of M9.9: how long each side may stay silent, and who hears of it. The numbers are the product's
// defaults; a programme changes them in its settings.
import type { Day, Instant } from '#kernel/day.ts';
import type { CaseRole, Severity } from './case.ts';

/** A length of time: working days of the company's calendar, or plain hours. */
export type Norm = { workingDays: number } | { hours: number };

export const SEGMENTS = ['a', 'b', 'c'] as const;
export type Segment = (typeof SEGMENTS)[number];

export interface QualityNorms {
  /** The service side takes the copy in hand. */
  acknowledge: Norm;
  /** Every claim has a work with an owner and a date. */
  plan: Norm;
  /** The client feels it mended, by how much it hurts and who the client is. */
  restore: Readonly<Record<Severity, Readonly<Record<Segment, Norm>>>>;
  /** A wait for the client: then the curator asks after it. */
  hearClient: Norm;
  /** The director judges what service calls unmendable; then the curator asks for the client's acceptance. */
  judge: Norm;
  /** What was mended provisionally is mended for good. */
  removeCause: Norm;
  /** The curator tells the client after the works are restored. */
  tellClient: Norm;
  /** The client answers; then the curator reminds. */
  clientAnswer: Norm;
  /** A client still silent after this is the leader's matter. */
  clientSilence: Norm;
  /** The questionnaire goes on after the confirmation. */
  resume: Norm;
  /** Working days before a term on which its doer is reminded; 0: never. */
  remindBefore: number;
  /** Working days after a term on which the leader hears, and the director. */
  leaderAfter: number;
  directorAfter: number;
  /** How long a personal link works, in calendar days. */
  linkDays: number;
  /** Letters that remind a silent client: how many at most, and after how many working days each. */
  clientReminders: number;
  clientReminderDays: number;
  /** Hours in which clocks run at a client for whom no other hours are known. */
  hoursFrom: number;
  hoursTo: number;
}

const days = (workingDays: number): Norm => ({ workingDays });

export const DEFAULT_NORMS: QualityNorms = {
  acknowledge: days(1),
  plan: days(2),
  restore: {
    critical: { a: days(1), b: days(1), c: days(2) },
    major: { a: days(3), b: days(5), c: days(5) },
    minor: { a: days(10), b: days(10), c: days(15) },
  },
  hearClient: days(3),
  judge: days(3),
  removeCause: days(20),
  tellClient: days(1),
  clientAnswer: days(3),
  clientSilence: days(5),
  resume: days(5),
  remindBefore: 1,
  leaderAfter: 1,
  directorAfter: 3,
  linkDays: 14,
  clientReminders: 2,
  clientReminderDays: 3,
  hoursFrom: 9,
  hoursTo: 18,
};

export const TERMS = [
  'acknowledge',
  'plan',
  'work_due',
  'replan',
  'restore',
  'hear_client',
  'judge_unfixable',
  'ask_acceptance',
  'remove_cause',
  'tell_client',
  'client_answer',
  'client_silence',
  'arrange_resumption',
  'resume',
] as const;
export type Term = (typeof TERMS)[number];

/** One thing somebody must do next for a case. */
export interface Deed {
  term: Term;
  /** Who does it. */
  doer: CaseRole;
  workId: string | null;
  ownerId: string | null;
  dueAt: Instant;
  /** The last day on which it is still in time. */
  dueOn: Day;
  overdue: boolean;
  /** Somebody else's matter first: shown and counted only once it is overdue. */
  dormant: boolean;
  /** Roles that have heard of it being overdue. */
  hears: readonly CaseRole[];
  /** The words about it, before and after the term, the earliest first (M9.9). */
  rungs: readonly Rung[];
}

/** One rung of the ladder: level 0 reminds before the term, 1 and more tell after it. */
export interface Rung {
  level: number;
  at: Instant;
  hears: readonly CaseRole[];
}

/** The moments from which terms run; those of the current cycle where a cycle repeats. */
export interface CaseMoments {
  registeredAt: Instant;
  /** When the client's last «no» reopened the works; null in the first cycle. */
  reopenedAt: Instant | null;
  /** When the client was last asked or reminded. */
  lastAskedAt: Instant | null;
  /** When the client gave the word that ends the works. */
  confirmedAt: Instant | null;
  /** When service called it unmendable, or the director judged so; null where nobody did. */
  unfixableAt: Instant | null;
  /** Waits for the client since the cycle began; `to` is null while one lasts. */
  waits: readonly { from: Instant; to: Instant | null }[];
  /** The client's segment; null where nobody has set one. */
  segment: Segment | null;
  /** Starts of the meetings booked since the confirmation to go on with the questionnaire, the earliest first. */
  bookedFor: readonly Instant[];
}

/** What the rules need of the company's calendar. */
export interface Clock {
  now: Instant;
  timeZone: string;
  /** The day `count` working days after `from`; from the production calendar. */
  addWorkingDays: (from: Day, count: number) => Day;
  /** Working days after `from` up to `to`, `to` included. */
  countWorkingDays: (from: Day, to: Day) => number;
  isWorkingDay: (day: Day) => boolean;
}

/** Everything that decides when something is due. */
export interface Terms {
  norms: QualityNorms;
  clock: Clock;
}

/** What was tried before a term ran out. */
export interface Tried {
  asked: number;
  reminded: number;
  replanned: number;
  restored: number;
  refused: number;
  lastAskedAt: Instant | null;
}
