import { reads } from '#features/access/shapes/procedure.ts';
import { CLIENT_STATES, type ClientState } from '#features/clients/shapes/client.ts';
import { forecastEnd } from '#features/rounds/rules/forecast.ts';
import { comparePlanFact, comparePlanFactByParticipant } from '#features/rounds/rules/plan-fact.ts';
import { METHOD_NORMS, type QuotaNorms, type QuotaParticipant } from '#features/rounds/shapes/quota.ts';
import { loadCalendar } from '#features/staff/data/calendar.ts';
import { missingYears } from '#features/staff/rules/working-calendar.ts';
import { addDays, daysBetween, type Day, mondayOf } from '#kernel/day.ts';
import {
  type CircleParticipant,
  countRegister,
  countStates,
  listCounted,
  listPoints,
  listWaitingForAcceptance,
  loadCircleParticipants,
  loadRound,
} from '../data/circle.ts';
import { getCircle, MOST_POINTS } from '../shapes/circle.ts';

const NOTHING = {
  round: null,
  clients: 0,
  accepted: 0,
  states: [],
  lists: [],
  points: [],
  weeks: [],
  planToDate: 0,
  forecast: null,
  register: registerOf({}),
  waitingForAcceptance: [],
  calendarMissing: [],
};

export const circleApi = [
  reads(getCircle, async ({ db, today, company }, input) => {
    const round = await loadRound(db, input.roundId);
    if (!round) return NOTHING;
    const [participants, counts, counted, register, waiting, calendar] = await Promise.all([
      loadCircleParticipants(db, round.id),
      countStates(db, round.id),
      listCounted(db, round.id, company.timeZone),
      countRegister(db, round.id),
      listWaitingForAcceptance(db, round.id),
      loadCalendar(db),
    ]);
    const clients = counts.reduce((sum, row) => sum + row.count, 0);
    const points = clients <= MOST_POINTS ? await listPoints(db, round.id) : [];
    const span = { from: round.starts_on, to: round.ends_on };
    const norms = { ...METHOD_NORMS, ...(round.norms as Partial<QuotaNorms>) };
    const facts = counted.map((fact) => ({ participantId: fact.participant_id, day: fact.day }));
    const quota = participants.map((participant) => quotaParticipant(participant, span.from));
    const frame = { facts, round: span, norms, calendar, today };
    const team = comparePlanFact({ ...frame, participants: quota });
    const personal = new Map(
      comparePlanFactByParticipant({ ...frame, participants: quota }).map((one) => [
        one.participantId,
        one.planFact,
      ]),
    );
    return {
      round: describeRound(round, today),
      clients,
      accepted: countOf(counts, 'accepted'),
      states: CLIENT_STATES.map((state) => ({ state, count: countOf(counts, state) })),
      lists: participants.map((participant, index) => {
        const own = counts.filter((row) => row.participant_id === participant.id);
        const size = own.reduce((sum, row) => sum + row.count, 0);
        const planFact = personal.get(participant.id);
        const week = planFact?.weeks.find((one) => one.time === 'current');
        const ownFacts = facts.filter((fact) => fact.participantId === participant.id);
        return {
          participantId: participant.id,
          employeeId: participant.employee_id,
          name: participant.name,
          dedication: participant.dedication,
          size,
          states: own.map((row) => ({ state: row.state, count: row.count })),
          weekPlan: week?.plan ?? 0,
          weekFact: week?.fact ?? 0,
          planToDate: planFact?.planToDate ?? 0,
          factToDate: planFact?.factToDate ?? 0,
          forecast: forecastEnd({
            ...frame,
            facts: ownFacts,
            participants: quota.slice(index, index + 1),
            clients: size,
          }),
        };
      }),
      points,
      weeks: [...team.weeks],
      planToDate: team.planToDate,
      forecast: round.state === 'planned' ? null : forecastEnd({ ...frame, participants: quota, clients }),
      register: registerOf(register),
      waitingForAcceptance: waiting,
      calendarMissing: missingYears(calendar, span.from, span.to),
    };
  }),
];

function countOf(counts: readonly { state: ClientState; count: number }[], state: ClientState): number {
  return counts.reduce((sum, row) => (row.state === state ? sum + row.count : sum), 0);
}

function quotaParticipant(participant: CircleParticipant, roundStart: Day): QuotaParticipant {
  return {
    id: participant.id,
    dedication: participant.dedication,
    from: participant.from_day ?? roundStart,
    to: participant.to_day,
    weeklyOverride: participant.weekly_quota,
    absences: participant.absences,
  };
}

type RoundRow = NonNullable<Awaited<ReturnType<typeof loadRound>>>;

function describeRound(round: RoundRow, today: Day) {
  const days = daysBetween(round.starts_on, round.ends_on) + 1;
  const gone = daysBetween(round.starts_on, today) + 1;
  const weeks = (daysBetween(mondayOf(round.starts_on), mondayOf(round.ends_on)) + 7) / 7;
  const week =
    (daysBetween(
      mondayOf(round.starts_on),
      mondayOf(today < round.starts_on ? addDays(round.starts_on, 0) : today),
    ) +
      7) /
    7;
  return {
    id: round.id,
    name: round.name,
    programmeName: round.programme_name,
    leaderName: round.last_name ? `${round.first_name ?? ''} ${round.last_name}`.trim() : null,
    state: round.state as 'planned' | 'running' | 'closed',
    startsOn: round.starts_on,
    endsOn: round.ends_on,
    week: Math.min(week, weeks),
    weeks,
    elapsed: Math.min(1, Math.max(0, gone / days)),
  };
}

function registerOf(row: Record<string, number>) {
  return {
    total: row['total'] ?? 0,
    waitingForService: row['waiting_for_service'] ?? 0,
    inWork: row['in_work'] ?? 0,
    waitingForCurator: row['waiting_for_curator'] ?? 0,
    waitingForClient: row['waiting_for_client'] ?? 0,
    confirmed: row['confirmed'] ?? 0,
    closedByUs: row['closed_by_us'] ?? 0,
    refused: row['refused'] ?? 0,
  };
}
