// Plan against fact by week (M6.3), for one participant or for a team: the team's plan is the sum of whole
// personal plans, so the rows of a table always add up to its last line.
import { addDays, type Day, mondayOf } from '#kernel/day.ts';
import type { WorkingCalendar } from '#features/staff/shapes/working-calendar.ts';
import type {
  CountedQuestionnaire,
  DaySpan,
  PlanFact,
  PlanFactWeek,
  QuotaNorms,
  QuotaParticipant,
} from '../shapes/quota.ts';
import { listWeeks, listWorkedDays, planWeeks, quotaAfter, weeklyNormOf } from './quota.ts';

export type PlanFactInput = {
  readonly participants: readonly QuotaParticipant[];
  /** Counted questionnaires; those of other participants are left out. */
  readonly facts: readonly CountedQuestionnaire[];
  readonly round: DaySpan;
  readonly norms: QuotaNorms;
  readonly calendar: WorkingCalendar;
  readonly today: Day;
  /** Clients of each list without a counted questionnaire, by participant id. */
  readonly open: ReadonlyMap<string, number>;
};

/**
 * The norm of a week is what it is as long as there are clients (M6.2), and lists are made to fit below the norm of
 * all weeks (M4.4). So over the round nobody owes more than their list: without this bound a team that has been
 * everywhere would stand «behind the plan».
 *
 * Weeks of the round with plan, fact and running totals; a fact on a weekend belongs to its ISO week.
 */
export function comparePlanFact(input: PlanFactInput): PlanFact {
  const { participants, round, today } = input;
  const known = new Set(participants.map((participant) => participant.id));
  const facts = input.facts.filter((fact) => known.has(fact.participantId));
  const plans = planPerWeek(input);
  const counts = Map.groupBy(facts, (fact) => mondayOf(fact.day));
  let planTotal = 0;
  let factTotal = 0;
  const weeks = listWeeks(round).map((monday): PlanFactWeek => {
    const plan = plans.get(monday) ?? 0;
    const fact = counts.get(monday)?.length ?? 0;
    planTotal += plan;
    factTotal += fact;
    return { monday, plan, fact, planTotal, factTotal, time: timeOfWeek(monday, today) };
  });
  // Today is not over: whoever looks in the morning owes nothing for it yet.
  const yesterday = addDays(today, -1);
  const elapsed = { from: round.from, to: yesterday < round.to ? yesterday : round.to };
  return {
    weeks,
    planToDate: sumOf(participants, (one) => Math.min(quotaOver(elapsed, one, input), reachOf(one, input))),
    factToDate: facts.filter((fact) => fact.day <= today).length,
    plan: planTotal,
    reachable: sumOf(participants, (one) => Math.min(quotaOver(round, one, input), reachOf(one, input))),
    fact: factTotal,
    outside: facts.length - factTotal,
  };
}

/** The same for each participant by itself, in the order given. */
export function comparePlanFactByParticipant(
  input: PlanFactInput,
): { participantId: string; planFact: PlanFact }[] {
  return input.participants.map((participant) => ({
    participantId: participant.id,
    planFact: comparePlanFact({ ...input, participants: [participant] }),
  }));
}

/** What a participant has brought, whosever list it was on, and what of their own list is still open. */
function reachOf({ id }: QuotaParticipant, { facts, open }: PlanFactInput): number {
  return facts.filter((fact) => fact.participantId === id).length + (open.get(id) ?? 0);
}

function quotaOver(span: DaySpan, one: QuotaParticipant, { norms, calendar }: PlanFactInput): number {
  return quotaAfter(weeklyNormOf(one, norms), listWorkedDays(one, span, calendar).length);
}

function sumOf<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + count(item), 0);
}

function planPerWeek(input: PlanFactInput): Map<Day, number> {
  const plans = new Map<Day, number>();
  for (const participant of input.participants) {
    for (const week of planWeeks(participant, input.round, input.norms, input.calendar)) {
      plans.set(week.monday, (plans.get(week.monday) ?? 0) + week.plan);
    }
  }
  return plans;
}

function timeOfWeek(monday: Day, today: Day): PlanFactWeek['time'] {
  if (addDays(monday, 6) < today) return 'past';
  return monday > today ? 'future' : 'current';
}
