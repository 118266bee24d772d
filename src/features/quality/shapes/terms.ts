// Terms of M9.9: how long each side may stay silent, and who hears of it. The numbers are the product's
// defaults; a programme changes them in its settings.
import type { Day, Instant } from '#kernel/day.ts';
import type { CaseRole } from './case.ts';

/** A length of time: working days of the company's calendar, or plain hours. */
export type Norm = { workingDays: number } | { hours: number };

export interface QualityNorms {
  /** The service side takes the copy in hand. */
  acknowledge: Norm;
  /** Every claim has a work with an owner and a date. */
  plan: Norm;
  /** The curator tells the client after the works are restored. */
  tellClient: Norm;
  /** The client answers; then the curator reminds. */
  clientAnswer: Norm;
  /** A client still silent after this is the leader's matter. */
  clientSilence: Norm;
  /** The questionnaire goes on after the confirmation. */
  resume: Norm;
  /** How long a personal link works, in calendar days. */
  linkDays: number;
}

export const DEFAULT_NORMS: QualityNorms = {
  acknowledge: { workingDays: 1 },
  plan: { workingDays: 2 },
  tellClient: { workingDays: 1 },
  clientAnswer: { workingDays: 3 },
  clientSilence: { workingDays: 5 },
  resume: { workingDays: 5 },
  linkDays: 14,
};

export const TERMS = [
  'acknowledge',
  'plan',
  'work_due',
  'replan',
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
  /** Roles that hear of it once it is overdue. */
  hears: readonly CaseRole[];
}

/** The moments from which terms run; those of the current cycle where a cycle repeats. */
export interface CaseMoments {
  registeredAt: Instant;
  /** When the client's last «no» reopened the works; null in the first cycle. */
  reopenedAt: Instant | null;
  /** When the client was last asked or reminded. */
  lastAskedAt: Instant | null;
  confirmedAt: Instant | null;
  /** Starts of the meetings booked since the confirmation to go on with the questionnaire, the earliest first. */
  bookedFor: readonly Instant[];
}

/** What the rules need of the company's calendar. */
export interface Clock {
  now: Instant;
  timeZone: string;
  /** The day `count` working days after `from`; from the production calendar. */
  addWorkingDays: (from: Day, count: number) => Day;
}
