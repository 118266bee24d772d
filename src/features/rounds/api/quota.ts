import { reads } from '#features/access/shapes/procedure.ts';
import { listCounted } from '../data/counted.ts';
import { countRoundClients, measureLists } from '../data/list-size.ts';
import { findProgramme } from '../data/programme.ts';
import { loadRoundPlan, normsOf, quotaParticipantOf } from '../data/round-plan.ts';
import { forecastEnd } from '../rules/forecast.ts';
import { comparePlanFact, comparePlanFactByParticipant } from '../rules/plan-fact.ts';
import { getQuota } from '../shapes/contracts/quota.ts';
import type { PlanFact } from '../shapes/quota.ts';
import { headOf, readRound } from './which-round.ts';

export const quotaApi = [
  reads(getQuota, async (context, { roundId }) => {
    const { db, company, today, scope } = context;
    const round = await readRound(context, roundId);
    if (!round) {
      const norms = normsOf(await findProgramme(db), company);
      return { round: null, norms, clients: 0, team: NOTHING, participants: [], forecast: null };
    }
    const plan = await loadRoundPlan(db, round, company, today);
    const seen = plan.participants.filter(
      (participant) => scope.all || scope.listsOf.includes(participant.employeeId),
    );
    const own = new Set(seen.map((participant) => participant.id));
    const facts = (await listCounted(db, round.id, company.timeZone)).filter((fact) =>
      own.has(fact.participantId),
    );
    const sizes = await measureLists(db, round.id);
    const clients = scope.all
      ? (await countRoundClients(db, round)).clients
      : seen.reduce((sum, participant) => sum + (sizes.get(participant.id)?.clients ?? 0), 0);
    const input = {
      participants: seen.map((participant) => quotaParticipantOf(participant, round)),
      facts,
      round: { from: round.startsOn, to: round.endsOn },
      norms: plan.norms,
      calendar: plan.calendar,
      today,
      open: new Map([...sizes].map(([id, list]) => [id, list.clients - list.counted])),
    };
    const rows = comparePlanFactByParticipant(input);
    return {
      round: headOf(round),
      norms: plan.norms,
      clients,
      team: copyWeeks(comparePlanFact(input)),
      participants: seen.map((participant, index) => ({
        id: participant.id,
        employee: { id: participant.employeeId, name: participant.name },
        planFact: copyWeeks(rows[index]?.planFact ?? NOTHING),
      })),
      forecast: round.state === 'running' && clients > 0 ? forecastEnd({ ...input, clients }) : null,
    };
  }),
];

const NOTHING = { weeks: [], planToDate: 0, factToDate: 0, plan: 0, reachable: 0, fact: 0, outside: 0 };

/** The contract’s arrays are its own. */
function copyWeeks(planFact: PlanFact) {
  return { ...planFact, weeks: [...planFact.weeks] };
}
