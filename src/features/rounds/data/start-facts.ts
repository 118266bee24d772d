import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Day } from '#kernel/day.ts';
import { closeShortfall } from '../rules/forecast.ts';
import type { ShortfallClosing } from '../shapes/quota.ts';
import type { StartFacts } from '../shapes/round.ts';
import { countRoundClients, EMPTY_LIST, listMonopolisedPlacements, measureLists } from './list-size.ts';
import { findRunningName } from './round.ts';
import { quotaParticipantsOf, type RoundPlan, roomOf } from './round-plan.ts';

/** What has to be known to let this round start. */
export async function loadStartFacts(db: Db | Tx, plan: RoundPlan, today: Day): Promise<StartFacts> {
  const { round } = plan;
  const { clients, placed } = await countRoundClients(db, round);
  const sizes = await measureLists(db, round.id);
  const lists = plan.participants.map((participant) => ({
    participantId: participant.id,
    clients: (sizes.get(participant.id) ?? EMPTY_LIST).clients,
    capacity: roomOf(plan, participant),
  }));
  const missing = clients - lists.reduce((sum, list) => sum + list.capacity, 0);
  return {
    state: round.state,
    leaderId: plan.programme?.leader?.id ?? null,
    datesPast: round.endsOn < today,
    runningRound: await findRunningName(db, round.id),
    clients,
    placed,
    lists,
    monopolised: await listMonopolisedPlacements(db, round.id),
    closing: missing > 0 ? waysToClose(plan, missing) : null,
  };
}

/** What would make room for `missing` clients (M4.4). */
export function waysToClose(plan: RoundPlan, missing: number): ShortfallClosing {
  return closeShortfall({
    missing,
    participants: quotaParticipantsOf(plan),
    round: plan.span,
    norms: plan.norms,
    calendar: plan.calendar,
  });
}
