import type { Day } from '#kernel/day.ts';
import type { Id } from '#kernel/ids.ts';

/** `dedicated` works for the round only, `parallel` beside the usual work (M3). */
export const DEDICATIONS = ['dedicated', 'parallel'] as const;
export type Dedication = (typeof DEDICATIONS)[number];

/** Completed questionnaires per full week of five working days. */
export type QuotaNorms = Readonly<Record<Dedication, number>>;

/** The method's own norms (M6.2); the programme's settings may hold others. */
export const METHOD_NORMS: QuotaNorms = { dedicated: 15, parallel: 5 };

/** Both days included. */
export type DaySpan = { readonly from: Day; readonly to: Day };

/** What the quota needs to know about one participant. */
export type QuotaParticipant = {
  readonly id: Id<'participant'>;
  readonly dedication: Dedication;
  readonly from: Day;
  /** null: until the round's work is done. */
  readonly to: Day | null;
  /** Own whole number per week in place of the norm; null: the norm of the dedication. */
  readonly weeklyOverride: number | null;
  readonly absences: readonly DaySpan[];
};

/** A questionnaire that counts: complete, handed in and accepted on `day` (M6.1). */
export type CountedQuestionnaire = { readonly participantId: Id<'participant'>; readonly day: Day };

export type QuotaWeek = {
  readonly monday: Day;
  readonly workedDays: number;
  readonly plan: number;
};

export type PlanFactWeek = {
  readonly monday: Day;
  readonly plan: number;
  readonly fact: number;
  readonly planTotal: number;
  readonly factTotal: number;
  /** Against the day asked about. */
  readonly time: 'past' | 'current' | 'future';
};

export type PlanFact = {
  readonly weeks: readonly PlanFactWeek[];
  /** Quota of the days before the day asked about, that one is not over; never more than `reachable`. */
  readonly planToDate: number;
  readonly factToDate: number;
  /** The norm of all weeks together. */
  readonly plan: number;
  /** What of it the list lets be reached: brought already and clients still open, where the norm is above that. */
  readonly reachable: number;
  readonly fact: number;
  /** Counted, but before the round's first week or after its last one; in no row above. */
  readonly outside: number;
};

export type Forecast =
  | { readonly kind: 'done'; readonly endedOn: Day | null }
  | {
      readonly kind: 'unknown';
      readonly reason: 'too_early' | 'too_few' | 'nobody_ahead';
      readonly counted: number;
      readonly remaining: number;
    }
  | {
      readonly kind: 'expected';
      readonly endsOn: Day;
      /** Bounds that hold in about four cases of five; null: later than two years after the planned end. */
      readonly earliest: Day;
      readonly latest: Day | null;
      /** Counted against the norm of the days the pace was taken from: 1 is exactly the norm. */
      readonly pace: number;
      readonly remaining: number;
      /** Clients that would still be open on the evening of the round's planned last day. */
      readonly leftAtRoundEnd: number;
      /** Working days past the planned end; 0 when in time. */
      readonly lateWorkingDays: number;
    };

/** Ways to make room for `missing` questionnaires; null where that way does not exist. */
export type ShortfallClosing = {
  readonly missing: number;
  readonly weeks: number | null;
  readonly endsOn: Day | null;
  readonly dedicated: number | null;
  readonly parallel: number | null;
};
