// This week of one participant in numbers (M6.3).
import { addDays, type Day, mondayOf } from '#kernel/day.ts';
import { comparePlanFact } from '#features/rounds/rules/plan-fact.ts';
import { listWorkedDays } from '#features/rounds/rules/quota.ts';
import {
  type CountedQuestionnaire,
  type DaySpan,
  METHOD_NORMS,
  type QuotaNorms,
  type QuotaParticipant,
} from '#features/rounds/shapes/quota.ts';
import type { WorkingCalendar } from '#features/staff/shapes/working-calendar.ts';

export type WeekFacts = {
  readonly participant: QuotaParticipant;
  readonly round: DaySpan;
  readonly accepted: readonly CountedQuestionnaire[];
  /** Days of handing in of questionnaires not accepted yet. */
  readonly awaiting: readonly Day[];
  readonly norms: QuotaNorms;
  readonly calendar: WorkingCalendar;
  readonly today: Day;
};

/** Plan and fact of the week that holds `today`, and the running totals of the round. */
export function summariseWeek({ participant, round, accepted, awaiting, norms, calendar, today }: WeekFacts) {
  const monday = mondayOf(today);
  const sunday = addDays(monday, 6);
  const planFact = comparePlanFact({
    participants: [participant],
    facts: accepted,
    round,
    norms,
    calendar,
    today,
  });
  const week = planFact.weeks.find((one) => one.monday === monday);
  const left = { from: today, to: sunday < round.to ? sunday : round.to };
  return {
    monday,
    plan: week?.plan ?? 0,
    fact: week?.fact ?? 0,
    awaiting: awaiting.filter((day) => day >= monday && day <= sunday).length,
    leftWorkingDays: listWorkedDays(participant, left, calendar).length,
    planToDate: planFact.planToDate,
    factToDate: planFact.factToDate,
    planTotal: planFact.plan,
  };
}

/** The programme's norms over the company's over the method's; what is not a number of them is left out (M6.2). */
export function quotaNormsOf(...settings: readonly Record<string, unknown>[]): QuotaNorms {
  const norms = { ...METHOD_NORMS };
  for (const { quota } of settings) {
    if (typeof quota !== 'object' || quota === null) continue;
    const { dedicated, parallel } = quota as Record<string, unknown>;
    if (typeof dedicated === 'number') norms.dedicated = dedicated;
    if (typeof parallel === 'number') norms.parallel = parallel;
  }
  return norms;
}
