// A round is planned, runs and is closed, in this order and never back. It starts only when somebody leads it
// (M1), every client is on a list (M4.1) and the lists fit the quotas (M4.4).
import { refuse } from '#kernel/refusal.ts';
import type { RoundState, StartFacts, StartProblem } from '../shapes/round.ts';

/** Everything that keeps the round from starting, the gravest first; empty when it may. */
export function listStartProblems(facts: StartFacts): StartProblem[] {
  if (facts.state !== 'planned') return [{ code: 'round_not_planned', facts: { state: facts.state } }];
  const problems: StartProblem[] = [];
  if (facts.runningRound !== null) {
    problems.push({ code: 'another_round_running', facts: { round: facts.runningRound } });
  }
  if (facts.datesPast) problems.push({ code: 'round_dates_past', facts: {} });
  if (facts.leaderId === null) problems.push({ code: 'round_without_leader', facts: {} });
  if (facts.lists.length === 0) problems.push({ code: 'round_without_participants', facts: {} });
  if (facts.clients === 0) problems.push({ code: 'round_without_clients', facts: {} });
  return [...problems, ...listListProblems(facts)];
}

/** The state after starting; refuses with the gravest problem. */
export function startRound(facts: StartFacts): RoundState {
  const problem = listStartProblems(facts)[0];
  return problem ? refuse(problem.code, problem.facts) : 'running';
}

/**
 * The state after closing. Clients without a counted questionnaire are named once: who closes the round all
 * the same says so by `acknowledgeOpen`.
 */
export function closeRound(facts: {
  readonly state: RoundState;
  readonly open: number;
  readonly acknowledgeOpen: boolean;
}): RoundState {
  if (facts.state !== 'running') return refuse('round_not_running', { state: facts.state });
  if (facts.open > 0 && !facts.acknowledgeOpen) return refuse('round_clients_open', { open: facts.open });
  return 'closed';
}

/** Splits, pins and moves by hand belong to the planning; later only hand-overs change lists. */
export function requirePlanned(state: RoundState): void {
  if (state === 'running') refuse('round_running_hand_over', {});
  if (state === 'closed') refuse('round_closed', {});
}

/** Only what has not begun can be taken away: calls, meetings and questionnaires hang on a round that has. */
export function requireRemovable(state: RoundState): void {
  if (state !== 'planned') refuse('round_began', {}, 409);
}

/** Dates, participants and relation states may change as long as the round is not over. */
export function requireOpen(state: RoundState): void {
  if (state === 'closed') refuse('round_closed', {});
}

function listListProblems({ clients, placed, lists, monopolised, closing }: StartFacts): StartProblem[] {
  const problems: StartProblem[] = [];
  const capacity = lists.reduce((sum, list) => sum + list.capacity, 0);
  if (lists.length > 0 && clients > capacity) {
    problems.push({
      code: 'capacity_short',
      facts: {
        clients,
        capacity,
        missing: clients - capacity,
        weeks: closing?.weeks ?? null,
        endsOn: closing?.endsOn ?? null,
        dedicated: closing?.dedicated ?? null,
        parallel: closing?.parallel ?? null,
      },
    });
  }
  if (placed < clients) {
    problems.push({ code: 'clients_not_placed', facts: { clients, missing: clients - placed } });
  }
  for (const list of lists) {
    if (list.clients <= list.capacity) continue;
    const { participantId, clients: held, capacity: room } = list;
    problems.push({
      code: 'list_over_capacity',
      facts: { participantId, clients: held, capacity: room, over: held - room },
    });
  }
  if (monopolised.length > 0) {
    problems.push({
      code: 'placement_monopolised',
      facts: { clientIds: monopolised, clients: monopolised.length },
    });
  }
  return problems;
}
