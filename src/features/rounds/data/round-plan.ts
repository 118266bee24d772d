// One round with everything quotas and lists are reckoned from.
import type { CompanyFacts, Db, Tx } from '#features/access/shapes/procedure.ts';
import { loadCalendar } from '#features/staff/data/calendar.ts';
import type { CompanyNorms } from '#features/staff/shapes/settings.ts';
import type { WorkingCalendar } from '#features/staff/shapes/working-calendar.ts';
import type { Day } from '#kernel/day.ts';
import { settleNorms } from '../rules/norms.ts';
import { capacityOf } from '../rules/quota.ts';
import type { DaySpan, QuotaNorms, QuotaParticipant } from '../shapes/quota.ts';
import { listParticipants, type Participant } from './participant.ts';
import { findProgramme, type Programme } from './programme.ts';
import type { RoundRow } from './round.ts';

export interface RoundPlan {
  round: RoundRow;
  programme: Programme | undefined;
  norms: QuotaNorms;
  calendar: WorkingCalendar;
  participants: Participant[];
  /** The days lists are measured by: of a round still planned those that are not past yet. */
  span: DaySpan;
  /** From today to the round's last day. */
  left: DaySpan;
}

export async function loadRoundPlan(
  db: Db | Tx,
  round: RoundRow,
  company: CompanyFacts,
  today: Day,
): Promise<RoundPlan> {
  const programme = await findProgramme(db);
  const whole = { from: round.startsOn, to: round.endsOn };
  const left = { from: today > round.startsOn ? today : round.startsOn, to: round.endsOn };
  return {
    round,
    programme,
    norms: normsOf(programme, company),
    calendar: await loadCalendar(db),
    participants: await listParticipants(db, round.id, whole),
    span: round.state === 'planned' ? left : whole,
    left,
  };
}

/** Questionnaires a full week, as they count for this company now. */
export function normsOf(programme: Programme | undefined, company: CompanyFacts): QuotaNorms {
  return settleNorms(programme?.norms ?? {}, (company.norms as CompanyNorms).quota ?? {});
}

/** The participant as the quota reckons with them. */
export function quotaParticipantOf(participant: Participant, round: RoundRow): QuotaParticipant {
  return {
    id: participant.id,
    dedication: participant.dedication,
    from: participant.fromDay ?? round.startsOn,
    to: participant.toDay,
    weeklyOverride: participant.weeklyQuota,
    absences: participant.absences.map(({ fromDay, toDay }) => ({ from: fromDay, to: toDay })),
  };
}

export function quotaParticipantsOf(plan: RoundPlan): QuotaParticipant[] {
  return plan.participants.map((participant) => quotaParticipantOf(participant, plan.round));
}

/** Longest list the quota allows this participant over `span` (M4.4). */
export function roomOf(plan: RoundPlan, participant: Participant, span: DaySpan = plan.span): number {
  return capacityOf(quotaParticipantOf(participant, plan.round), span, plan.norms, plan.calendar);
}

/**
 * Questionnaires the participant may still owe: the room lists are measured by when people move clients. In a
 * running round that is the quota of all its weeks less what is counted, not what is left of it by the calendar:
 * in a round behind its plan nobody could stand in for anybody else. Who has no day left in it takes nobody.
 */
export function openRoomOf(plan: RoundPlan, participant: Participant, counted: number): number {
  if (roomOf(plan, participant, plan.left) === 0) return 0;
  return Math.max(0, roomOf(plan, participant) - counted);
}
