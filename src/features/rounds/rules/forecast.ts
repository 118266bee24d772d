// When the round will end at the pace people really keep (M6.3), and how to close a gap known beforehand
// (M4.4). Pace is taken from finished days of the last four weeks: rounds start slowly, because the phone
// calls come first, and an average from the first day would keep punishing that start.
import { addDays, type Day } from '#kernel/day.ts';
import { workingDaysBetween } from '#features/staff/rules/working-calendar.ts';
import type { WorkingCalendar } from '#features/staff/shapes/working-calendar.ts';
import type {
  CountedQuestionnaire,
  DaySpan,
  Forecast,
  QuotaNorms,
  QuotaParticipant,
  ShortfallClosing,
} from '../shapes/quota.ts';
import { capacityOf, listWorkedDays, NORM_WEEK_DAYS, quotaAfter, weeklyNormOf } from './quota.ts';

const PACE_DAYS = 28;
/** Below either of these a date would be a guess dressed up as a number. */
const LEAST_WORKING_DAYS = 5;
const LEAST_COUNTED = 5;
const HORIZON_DAYS = 730;
/** Half-width of an 80 % interval in standard deviations of a count, which are its square root. */
const EIGHTY_PERCENT = 1.2816;
const LONGEST_EXTENSION_WEEKS = 104;

export type ForecastInput = {
  readonly participants: readonly QuotaParticipant[];
  readonly facts: readonly CountedQuestionnaire[];
  /** Clients of the round: each needs one counted questionnaire. */
  readonly clients: number;
  readonly round: DaySpan;
  readonly norms: QuotaNorms;
  readonly calendar: WorkingCalendar;
  readonly today: Day;
};

/** The day the last client will be counted, or an honest «unknown» where there is too little to go by. */
export function forecastEnd(input: ForecastInput): Forecast {
  const { facts, clients, round, calendar, today } = input;
  if (facts.length >= clients) return { kind: 'done', endedOn: lastDay(facts) };
  const yesterday = addDays(today, -1);
  const windowStart = addDays(today, -PACE_DAYS);
  const window = { from: windowStart > round.from ? windowStart : round.from, to: yesterday };
  const counted = facts.filter((fact) => fact.day >= window.from && fact.day <= window.to).length;
  const remaining = clients - facts.filter((fact) => fact.day <= yesterday).length;
  const expected = sumRates(input, window);
  if (workingDaysBetween(calendar, window.from, window.to) < LEAST_WORKING_DAYS || expected === 0) {
    return { kind: 'unknown', reason: 'too_early', counted, remaining };
  }
  if (counted < LEAST_COUNTED) return { kind: 'unknown', reason: 'too_few', counted, remaining };
  const pace = counted / expected;
  const spread = EIGHTY_PERCENT / Math.sqrt(counted);
  const ahead = normAhead(input);
  const endsOn = dayReaching(ahead, remaining / pace);
  const earliest = dayReaching(ahead, remaining / (pace * (1 + spread)));
  if (endsOn === null || earliest === null) {
    return { kind: 'unknown', reason: 'nobody_ahead', counted, remaining };
  }
  const byRoundEnd = ahead.findLast((step) => step.day <= round.to)?.total ?? 0;
  return {
    kind: 'expected',
    endsOn,
    earliest,
    latest: dayReaching(ahead, remaining / (pace * (1 - spread))),
    pace,
    remaining,
    leftAtRoundEnd: Math.max(0, Math.ceil(remaining - byRoundEnd * pace - 1e-9)),
    lateWorkingDays: endsOn > round.to ? workingDaysBetween(calendar, addDays(round.to, 1), endsOn) : 0,
  };
}

export type ShortfallInput = {
  /** Questionnaires that do not fit. */
  readonly missing: number;
  readonly participants: readonly QuotaParticipant[];
  readonly round: DaySpan;
  readonly norms: QuotaNorms;
  readonly calendar: WorkingCalendar;
};

/** How many more weeks of the same team, or how many more people over the same weeks, close the gap. */
export function closeShortfall(input: ShortfallInput): ShortfallClosing {
  const { missing, round, norms, calendar } = input;
  const weeks = missing > 0 ? weeksToClose(input) : 0;
  const people = (dedication: 'dedicated' | 'parallel') => {
    const capacity = capacityOf(
      { id: '', dedication, from: round.from, to: null, weeklyOverride: null, absences: [] },
      round,
      norms,
      calendar,
    );
    return capacity > 0 ? Math.ceil(Math.max(0, missing) / capacity) : null;
  };
  return {
    missing,
    weeks,
    endsOn: weeks === null ? null : addDays(round.to, weeks * 7),
    dedicated: people('dedicated'),
    parallel: people('parallel'),
  };
}

function weeksToClose({ missing, participants, round, norms, calendar }: ShortfallInput): number | null {
  const team = participants.map((participant) => ({
    participant: openEnded(participant, round),
    norm: weeklyNormOf(participant, norms),
    days: listWorkedDays(participant, round, calendar).length,
  }));
  const total = () => team.reduce((sum, one) => sum + quotaAfter(one.norm, one.days), 0);
  const wanted = total() + missing;
  for (let week = 1; week <= LONGEST_EXTENSION_WEEKS; week += 1) {
    const span = { from: addDays(round.to, week * 7 - 6), to: addDays(round.to, week * 7) };
    for (const one of team) one.days += listWorkedDays(one.participant, span, calendar).length;
    if (total() >= wanted) return week;
  }
  return null;
}

/** Who stays to the round's last day is taken to stay on until the work is done. */
function openEnded(participant: QuotaParticipant, round: DaySpan): QuotaParticipant {
  return participant.to !== null && participant.to >= round.to ? { ...participant, to: null } : participant;
}

/** Exact norm (with fractions) of the team over `span`. */
function sumRates({ participants, norms, calendar }: ForecastInput, span: DaySpan): number {
  return participants.reduce(
    (sum, one) =>
      sum + (weeklyNormOf(one, norms) * listWorkedDays(one, span, calendar).length) / NORM_WEEK_DAYS,
    0,
  );
}

type NormStep = { readonly day: Day; readonly total: number };

/** From today on: the team's exact norm summed up to each day somebody works. */
function normAhead(input: ForecastInput): NormStep[] {
  const span = { from: input.today, to: addDays(later(input.round.to, input.today), HORIZON_DAYS) };
  const perDay = new Map<Day, number>();
  for (const participant of input.participants) {
    const rate = weeklyNormOf(participant, input.norms) / NORM_WEEK_DAYS;
    for (const day of listWorkedDays(openEnded(participant, input.round), span, input.calendar)) {
      perDay.set(day, (perDay.get(day) ?? 0) + rate);
    }
  }
  let total = 0;
  return [...perDay]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([day, rate]) => ({ day, total: (total += rate) }));
}

function dayReaching(steps: readonly NormStep[], wanted: number): Day | null {
  return steps.find((step) => step.total >= wanted - 1e-9)?.day ?? null;
}

function lastDay(facts: readonly CountedQuestionnaire[]): Day | null {
  return facts.reduce<Day | null>((last, fact) => (last === null || fact.day > last ? fact.day : last), null);
}

function later(left: Day, right: Day): Day {
  return left > right ? left : right;
}
