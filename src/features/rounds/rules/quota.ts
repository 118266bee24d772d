// Quotas in whole questionnaires (M6.2). A week of five working days asks for the norm, every day lost to a
// holiday, an absence or the edge of the participation takes a fifth of it away, a moved working Saturday
// adds a fifth. Rounding: the plan up to any day is the exact share rounded DOWN, a week's plan is the
// growth of that sum. So nobody ever owes a part of a questionnaire, a lost fraction comes back in a later
// week, and the sum over the round or the year is short of the exact one by less than one.
import { addDays, type Day, mondayOf } from '#kernel/day.ts';
import { listWorkingDays } from '#features/staff/rules/working-calendar.ts';
import type { WorkingCalendar } from '#features/staff/shapes/working-calendar.ts';
import type { DaySpan, QuotaNorms, QuotaParticipant, QuotaWeek } from '../shapes/quota.ts';

/** Working days of the week a norm is meant for. */
export const NORM_WEEK_DAYS = 5;

/** Questionnaires per full week: the participant's own number, else the norm of the dedication. */
export function weeklyNormOf(participant: QuotaParticipant, norms: QuotaNorms): number {
  return participant.weeklyOverride ?? norms[participant.dedication];
}

/** Days of `span` the participant works for the round: taking part, working day, not absent. */
export function listWorkedDays(
  participant: QuotaParticipant,
  span: DaySpan,
  calendar: WorkingCalendar,
): Day[] {
  const from = participant.from > span.from ? participant.from : span.from;
  const to = participant.to !== null && participant.to < span.to ? participant.to : span.to;
  return listWorkingDays(calendar, from, to).filter(
    (day) => !participant.absences.some((absence) => absence.from <= day && day <= absence.to),
  );
}

/** Whole questionnaires owed after `workedDays` days at `weeklyNorm` a week. */
export function quotaAfter(weeklyNorm: number, workedDays: number): number {
  return Math.floor((weeklyNorm * workedDays) / NORM_WEEK_DAYS);
}

/** Mondays of the ISO weeks `span` touches. */
export function listWeeks(span: DaySpan): Day[] {
  const weeks: Day[] = [];
  for (let monday = mondayOf(span.from); monday <= span.to; monday = addDays(monday, 7)) weeks.push(monday);
  return weeks;
}

/** The participant's plan for each ISO week of the round; the plans add up to `capacityOf`. */
export function planWeeks(
  participant: QuotaParticipant,
  round: DaySpan,
  norms: QuotaNorms,
  calendar: WorkingCalendar,
): QuotaWeek[] {
  const norm = weeklyNormOf(participant, norms);
  const perWeek = new Map<Day, number>();
  for (const day of listWorkedDays(participant, round, calendar)) {
    perWeek.set(mondayOf(day), (perWeek.get(mondayOf(day)) ?? 0) + 1);
  }
  let before = 0;
  return listWeeks(round).map((monday) => {
    const workedDays = perWeek.get(monday) ?? 0;
    const plan = quotaAfter(norm, before + workedDays) - quotaAfter(norm, before);
    before += workedDays;
    return { monday, workedDays, plan };
  });
}

/** Questionnaires the participant's quota allows over `span`: the longest list M4.4 lets them have. */
export function capacityOf(
  participant: QuotaParticipant,
  span: DaySpan,
  norms: QuotaNorms,
  calendar: WorkingCalendar,
): number {
  return quotaAfter(weeklyNormOf(participant, norms), listWorkedDays(participant, span, calendar).length);
}
