import { writes } from '#features/access/shapes/procedure.ts';
import { type RefusalFacts, refuse } from '#kernel/refusal.ts';
import { countRoundClients, measureLists } from '../data/list-size.ts';
import { lockProgramme } from '../data/programme.ts';
import { deletePlannedRound, markClosed, markStarted } from '../data/round.ts';
import { loadRoundPlan } from '../data/round-plan.ts';
import { loadStartFacts } from '../data/start-facts.ts';
import { closeRound as decideClosing, listStartProblems, requireRemovable } from '../rules/round-state.ts';
import { closeRound, removePlannedRound, startRound } from '../shapes/contracts/rounds.ts';
import type { RoundClosed, RoundStarted } from '../shapes/events.ts';
import { nameFacts } from './named-refusal.ts';
import { holdRound } from './which-round.ts';

export const roundStateApi = [
  writes(startRound, async (context, { roundId }) => {
    const { tx, now, today, company, actor, changed, happened } = context;
    await lockProgramme(tx);
    const round = await holdRound(context, roundId);
    const plan = await loadRoundPlan(tx, round, company, today);
    const problems = listStartProblems(await loadStartFacts(tx, plan, today));
    if (problems.length > 0) {
      const named = await Promise.all(
        problems.map(async (problem) => ({ ...problem, facts: await nameFacts(tx, problem.facts) })),
      );
      refuse('round_cannot_start', joinProblems(named));
    }
    // Days that have passed cannot be worked any more: a round started late begins on the day it starts.
    const startsOn = plan.span.from;
    const version = await markStarted(tx, roundId, { at: now, startsOn, by: actor.employeeId });
    changed({
      entity: 'round',
      id: roundId,
      before: { state: round.state, startsOn: round.startsOn },
      after: { state: 'running', startsOn },
    });
    happened({ kind: 'round-started', roundId } satisfies RoundStarted);
    return { version, startsOn };
  }),

  writes(removePlannedRound, async (context, { roundId }) => {
    const round = await holdRound(context, roundId);
    requireRemovable(round.state);
    await deletePlannedRound(context.tx, roundId);
    const before = { name: round.name, startsOn: round.startsOn, endsOn: round.endsOn };
    context.changed({ entity: 'round', id: roundId, before, after: null });
    return { ok: true as const };
  }),

  writes(closeRound, async (context, { roundId, acknowledgeOpen }) => {
    const { tx, now, changed, happened } = context;
    const round = await holdRound(context, roundId);
    const { clients } = await countRoundClients(tx, round);
    const sizes = await measureLists(tx, roundId);
    const open = clients - [...sizes.values()].reduce((sum, list) => sum + list.counted, 0);
    const state = decideClosing({ state: round.state, open, acknowledgeOpen });
    const version = await markClosed(tx, roundId, now);
    changed({ entity: 'round', id: roundId, before: { state: round.state }, after: { state, open } });
    happened({ kind: 'round-closed', roundId } satisfies RoundClosed);
    return { version, open };
  }),
];

/** All obstacles in one flat refusal: `problems` in order, the facts of each under its number. */
function joinProblems(problems: readonly { code: string; facts: RefusalFacts }[]): RefusalFacts {
  const facts: Record<string, RefusalFacts[string]> = { problems: problems.map(({ code }) => code) };
  problems.forEach((problem, index) => {
    for (const [key, value] of Object.entries(problem.facts)) facts[`${index}.${key}`] = value;
  });
  return facts;
}
