// The daily report of M9.5: what happened in the register since the last one, what waits for whom, and how the
// days before went.
import type { OfferChannel } from '#features/quality/shapes/case.ts';
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
  /** Owners of the works the line speaks of: it is theirs to hear, whoever the curator is. */
  ownerIds: readonly string[];
}

export interface DoneLine extends DailyCase {
  title: string;
  result: string;
  ownerName: string | null;
}
export interface WaitingLine extends DailyCase {
  since: Day;
  /** The wait began in the span of this report. */
  fresh: boolean;
  /** What we wait for from the client before the works can go on; null where it is their word. */
  waitingFor: string | null;
}
export interface ConfirmedLine extends DailyCase {
  saidBy: string;
  channel: OfferChannel;
}
export interface RefusedLine extends DailyCase {
  saidBy: string;
  words: string;
  verdict: 'no' | 'partly';
}
export interface OtherWordLine extends DailyCase {
  saidBy: string;
  words: string;
  verdict: OtherVerdict;
}
/** Words by which works end, or do not, without a «yes». */
export const OTHER_VERDICTS = ['withdrawn', 'accepted', 'not_accepted'] as const;
export type OtherVerdict = (typeof OTHER_VERDICTS)[number];

export interface OverdueLine extends DailyCase {
  term: Term;
  dueOn: Day;
  daysLate: number;
  /** Of the work, where the term is a work's. */
  title: string | null;
  ownerName: string | null;
  /** It has been silent so long that the director is to hear of it (M9.9). */
  forDirector: boolean;
}
/** A work that is to be finished today or on the next working day. */
export interface DueLine extends DailyCase {
  title: string;
  dueOn: Day;
  ownerName: string | null;
}
export interface NewLine extends DailyCase {
  claims: readonly string[];
}

/** In the order they are told: what is wrong, what waits for the reader, then what went well. */
export interface DailySections {
  refused: readonly RefusedLine[];
  overdue: readonly OverdueLine[];
  otherWord: readonly OtherWordLine[];
  due: readonly DueLine[];
  awaitingCurator: readonly WaitingLine[];
  done: readonly DoneLine[];
  confirmed: readonly ConfirmedLine[];
  awaitingClient: readonly WaitingLine[];
  fresh: readonly NewLine[];
}
export const SECTIONS = [
  'refused',
  'overdue',
  'otherWord',
  'due',
  'awaitingCurator',
  'done',
  'confirmed',
  'awaitingClient',
  'fresh',
] as const satisfies readonly (keyof DailySections)[];
export type SectionName = (typeof SECTIONS)[number];

/** What is counted of every day. */
export const TALLIED = ['opened', 'done', 'restored', 'confirmed', 'refused'] as const;
export type Tallied = (typeof TALLIED)[number];
export type DayTally = { day: Day } & Record<Tallied, number>;
export interface TallyRow {
  day: Day;
  curatorEmployeeId: string;
  what: Tallied;
  count: number;
}

/** Whose move it is in a case the client has not confirmed. */
export const SIDES = ['service', 'curator', 'client', 'leader'] as const;
export type Side = (typeof SIDES)[number];
export interface OpenRow {
  curatorEmployeeId: string;
  side: Side;
  count: number;
}

/** Everything the report of one day knows, for all its readers. */
export interface DailyFacts extends DailySections {
  /** The day reported on. */
  day: Day;
  /** Working days of the trend up to `day`, the earliest first. */
  days: readonly Day[];
  tally: readonly TallyRow[];
  /** Cases the client has not confirmed yet, counted. */
  open: readonly OpenRow[];
}

/** Numbers that head the report, in their order there. */
export const DAILY_NUMBERS = [
  'opened',
  'done',
  'restored',
  'confirmed',
  'refused',
  'overdue',
  'open',
] as const;
export type DailyNumber = (typeof DAILY_NUMBERS)[number];
export interface NumberPair {
  now: number;
  /** On the working day before; null where nobody counted. */
  before: number | null;
}

/** One reader's report: what the letter, the page and the paper are made of. */
export interface ReaderFacts extends DailySections {
  day: Day;
  /** Lines of each section, which may be more than are told. */
  totals: Readonly<Record<SectionName, number>>;
  /** Null for whoever hears of single works only. */
  figures: {
    numbers: Readonly<Record<DailyNumber, NumberPair>>;
    trend: readonly DayTally[];
    waits: Readonly<Record<Side, number>>;
  } | null;
}

/**
 * `everything` for the leader and the service manager; `own` for a curator, their clients and their works;
 * `works` for who mends: their works; `escalated` for the director: only what has been silent so long that the
 * director is to hear of it (M9.9).
 */
export type DailyReach = 'everything' | 'own' | 'works' | 'escalated';

export interface DailyReader {
  employeeId: string;
  reach: DailyReach;
}

export interface DailyLetter {
  locale: Locale;
  companyName: string;
  /** Where the app is reached, without a slash at the end. */
  baseUrl: string;
  facts: ReaderFacts;
  reach: DailyReach;
  /** Pictures that travel with the letter. */
  pictures: readonly LetterPicture[];
}

/** A picture shown in a letter by its `cid`. */
export interface LetterPicture {
  cid: string;
  /** What it says, in words and numbers: for who cannot see it. */
  alt: string;
  width: number;
  height: number;
}

/** One report that is due: its day, and the span of events it covers, `from` not included. */
export interface DueReport {
  day: Day;
  from: Instant;
  to: Instant;
}

/** A working day of the trend with the span of events that belong to it. */
export interface DaySpan {
  day: Day;
  from: Instant;
  to: Instant;
}
