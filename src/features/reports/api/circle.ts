import { reads } from '#features/access/shapes/procedure.ts';
import { CLIENT_STATES, type ClientState } from '#features/clients/shapes/client.ts';
import { listCounted } from '#features/rounds/data/counted.ts';
import type { Programme } from '#features/rounds/data/programme.ts';
import { findRound, findRoundInHand, type RoundRow } from '#features/rounds/data/round.ts';
import { loadRoundPlan, quotaParticipantsOf } from '#features/rounds/data/round-plan.ts';
import { forecastEnd } from '#features/rounds/rules/forecast.ts';
import { comparePlanFact, comparePlanFactByParticipant } from '#features/rounds/rules/plan-fact.ts';
import { missingYears } from '#features/staff/rules/working-calendar.ts';
import { type Day, daysBetween, mondayOf } from '#kernel/day.ts';
import { countRegister, countStates, listPoints, listWaitingForAcceptance } from '../data/circle.ts';
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
  reads(getCircle, async ({ db, scope, today, company }, input) => {
    const row = input.roundId ? await findRound(db, input.roundId) : await findRoundInHand(db, false);
    if (!row) return NOTHING;
    const [plan, counts, facts, register, waiting] = await Promise.all([
      loadRoundPlan(db, row, company, today),
      countStates(db, row.id),
      listCounted(db, row.id, company.timeZone),
      countRegister(db, row.id),
      listWaitingForAcceptance(db, scope, row.id),
    ]);
    const clients = counts.reduce((sum, one) => sum + one.count, 0);
    const points = clients <= MOST_POINTS ? await listPoints(db, scope, row.id) : [];
    const round = { from: row.startsOn, to: row.endsOn };
    const participants = quotaParticipantsOf(plan);
    const frame = {
      facts,
      round,
      norms: plan.norms,
      calendar: plan.calendar,
      today,
      participants,
      open: openByList(counts),
    };
    const team = comparePlanFact(frame);
    const personal = comparePlanFactByParticipant(frame);
    return {
      round: describeRound(row, plan.programme, today),
      clients,
      accepted: countOf(counts, 'accepted'),
      states: CLIENT_STATES.map((state) => ({ state, count: countOf(counts, state) })),
      lists: plan.participants.map((participant, index) => {
        const own = counts.filter((one) => one.participant_id === participant.id);
        const size = own.reduce((sum, one) => sum + one.count, 0);
        const planFact = personal[index]?.planFact;
        const week = planFact?.weeks.find((one) => one.time === 'current');
        return {
          participantId: participant.id,
          employeeId: participant.employeeId,
          name: participant.name,
          dedication: participant.dedication,
          size,
          states: own.map((one) => ({ state: one.state, count: one.count })),
          weekPlan: week?.plan ?? 0,
          weekFact: week?.fact ?? 0,
          planToDate: planFact?.planToDate ?? 0,
          factToDate: planFact?.factToDate ?? 0,
          forecast: forecastEnd({
            ...frame,
            facts: facts.filter((fact) => fact.participantId === participant.id),
            participants: participants.slice(index, index + 1),
            clients: size,
          }),
        };
      }),
      points,
      weeks: [...team.weeks],
      planToDate: team.planToDate,
      forecast: row.state === 'planned' ? null : forecastEnd({ ...frame, clients }),
      register: registerOf(register),
      waitingForAcceptance: waiting,
      calendarMissing: missingYears(plan.calendar, round.from, round.to),
    };
  }),
];

function countOf(counts: readonly { state: ClientState; count: number }[], state: ClientState): number {
  return counts.reduce((sum, row) => (row.state === state ? sum + row.count : sum), 0);
}

function openByList(counts: readonly { participant_id: string; state: ClientState; count: number }[]) {
  const open = new Map<string, number>();
  for (const { participant_id: id, state, count } of counts) {
    if (state !== 'accepted') open.set(id, (open.get(id) ?? 0) + count);
  }
  return open;
}

function describeRound(round: RoundRow, programme: Programme | undefined, today: Day) {
  const days = daysBetween(round.startsOn, round.endsOn) + 1;
  const gone = daysBetween(round.startsOn, today) + 1;
  const first = mondayOf(round.startsOn);
  const weekOf = (day: Day) => (daysBetween(first, mondayOf(day)) + 7) / 7;
  const weeks = weekOf(round.endsOn);
  return {
    id: round.id,
    name: round.name,
    programmeName: programme?.name ?? '',
    leaderName: programme?.leader?.name ?? null,
    state: round.state,
    startsOn: round.startsOn,
    endsOn: round.endsOn,
    week: Math.min(weeks, Math.max(1, weekOf(today))),
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
