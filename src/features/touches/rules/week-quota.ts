// This week of one participant in numbers (M6.3).
import { addDays, type Day, mondayOf } from '#kernel/day.ts';
import { comparePlanFact } from '#features/rounds/rules/plan-fact.ts';
import { listWorkedDays } from '#features/rounds/rules/quota.ts';
import {
  type CountedQuestionnaire,
  type DaySpan,
  type QuotaNorms,
  type QuotaParticipant,
} from '#features/rounds/shapes/quota.ts';
import type { WorkingCalendar } from '#features/staff/shapes/working-calendar.ts';

export type WeekFacts = {
  readonly participant: QuotaParticipant;
  readonly round: DaySpan;
  readonly accepted: readonly CountedQuestionnaire[];
  readonly norms: QuotaNorms;
  readonly calendar: WorkingCalendar;
  readonly today: Day;
  /** Clients of the list without a counted questionnaire. */
  readonly open: number;
};

/** Plan and fact of the week that holds `today`, and the running totals of the round. */
export function summariseWeek({ participant, round, accepted, norms, calendar, today, open }: WeekFacts) {
  const monday = mondayOf(today);
  const sunday = addDays(monday, 6);
  const planFact = comparePlanFact({
    participants: [participant],
    facts: accepted,
    round,
    norms,
    calendar,
    today,
    open: new Map([[participant.id, open]]),
  });
  const week = planFact.weeks.find((one) => one.monday === monday);
  const left = { from: today, to: sunday < round.to ? sunday : round.to };
  return {
    monday,
    plan: week?.plan ?? 0,
    fact: week?.fact ?? 0,
    leftWorkingDays: listWorkedDays(participant, left, calendar).length,
    planToDate: planFact.planToDate,
    factToDate: planFact.factToDate,
    planTotal: planFact.plan,
  };
}
