// The daily report of M9.5: what happened in the register since the last one, and what waits for whom.
import type { CaseRole, OfferChannel } from '#features/quality/shapes/case.ts';
import type { Term } from '#features/quality/shapes/terms.ts';
import type { Day, Instant } from '#kernel/day.ts';
import type { Locale } from '#kernel/words.ts';

/** The case a line speaks of. */
export interface DailyCase {
  caseId: string;
  year: number;
  number: number;
  clientName: string;
  curatorEmployeeId: string;
  curatorName: string;
}

export interface DoneLine extends DailyCase {
  title: string;
  result: string;
  ownerName: string | null;
}
export interface WaitingLine extends DailyCase {
  since: Day;
}
export interface ConfirmedLine extends DailyCase {
  saidBy: string;
  channel: OfferChannel;
}
export interface RefusedLine extends DailyCase {
  saidBy: string;
  words: string;
}
export interface OverdueLine extends DailyCase {
  term: Term;
  dueOn: Day;
  daysLate: number;
  /** Of the work, where the term is a work's. */
  ownerName: string | null;
  /** Roles that hear of it (M9.9). */
  hears: readonly CaseRole[];
}
export interface NewLine extends DailyCase {
  claims: readonly string[];
}

export interface DailyFacts {
  /** The day reported on. */
  day: Day;
  done: readonly DoneLine[];
  /** The service side restored the last work: quality may be considered restored (M9.5). */
  restored: readonly DailyCase[];
  awaitingCurator: readonly WaitingLine[];
  awaitingClient: readonly WaitingLine[];
  confirmed: readonly ConfirmedLine[];
  refused: readonly RefusedLine[];
  overdue: readonly OverdueLine[];
  fresh: readonly NewLine[];
  /** Cases the client has not confirmed yet. */
  open: readonly DailyCase[];
}

/**
 * `everything` for the leader and the service manager; `own` for a curator, their clients alone; `escalated`
 * for the director: only what has been silent so long that the director is to hear of it (M9.9).
 */
export type DailyReach = 'everything' | 'own' | 'escalated';

export interface DailyReader {
  employeeId: string;
  reach: DailyReach;
}

export interface DailyLetter {
  locale: Locale;
  companyName: string;
  /** Where the app is reached, without a slash at the end. */
  baseUrl: string;
  facts: DailyFacts;
}

/** One report that is due: its day, and the span of events it covers, `from` not included. */
export interface DueReport {
  day: Day;
  from: Instant;
  to: Instant;
}
