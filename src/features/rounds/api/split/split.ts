import type { OutputOf } from '#features/access/shapes/contract.ts';
import { type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { type RefusalFacts, refuse } from '#kernel/refusal.ts';
import { namesOfClients, namesOfEmployees } from '../../data/names.ts';
import { loadOwners, replacePlacements } from '../../data/placement.ts';
import { findRoundBefore, type RoundRow } from '../../data/round.ts';
import { loadRoundPlan, type RoundPlan, roomOf } from '../../data/round-plan.ts';
import { loadSplitClients } from '../../data/split-input.ts';
import { waysToClose } from '../../data/start-facts.ts';
import { type ListMove, listMoves } from '../../rules/list-moves.ts';
import { requirePlanned } from '../../rules/round-state.ts';
import { splitLists } from '../../shapes/contracts/lists.ts';
import type { SplitClient, SplitResult, SplitWarning } from '../../shapes/split.ts';
import { nameFacts } from '../named-refusal.ts';
import { shownReasons } from '../placements.ts';
import { holdRound } from '../which-round.ts';
import { splitOffThread } from './split-off-thread.ts';

type Answer = OutputOf<typeof splitLists>;
type Placed = Extract<SplitResult, { kind: 'placed' }>;

/** A preview longer than this is read by nobody. */
const MOVES_SHOWN = 500;
const EXAMPLES = 20;

export const splitApi = [
  writes(splitLists, async (context, { roundId, dryRun }): Promise<Answer> => {
    const { tx, company, today } = context;
    const round = await holdRound(context, roundId);
    requirePlanned(round.state);
    const plan = await loadRoundPlan(tx, round, company, today);
    const before = await findRoundBefore(tx, round);
    const clients = await loadSplitClients(tx, roundId, before?.id ?? null);
    if (clients.length === 0) refuse('round_without_clients');
    const result = await splitOffThread({ clients, participants: splitParticipants(plan) });
    if (result.kind === 'refused') return refuseSplit(context, result);
    if (result.kind === 'short') return tellShortage(context, plan, result);
    const owners = await loadOwners(tx, roundId);
    const moves = listMoves(
      new Map([...owners].map(([id, owner]) => [id, owner.participantId])),
      result.placements,
    );
    if (!dryRun) await store(context, round, result, moves, clients);
    return tellLists(context, result, moves, clients);
  }),
];

function splitParticipants(plan: RoundPlan) {
  return plan.participants.map((participant) => ({
    id: participant.id,
    employeeId: participant.employeeId,
    capacity: roomOf(plan, participant),
  }));
}

/** The first contradiction in full; how many more there are is told beside it. */
async function refuseSplit({ tx }: WriteContext, result: Extract<SplitResult, { kind: 'refused' }>) {
  const [first, ...rest] = result.refusals;
  if (!first) throw new Error('a refused split names its reason');
  const { code, ...facts } = first;
  return refuse(code, await nameFacts(tx, { ...(facts as RefusalFacts), others: rest.length }));
}

async function tellShortage(
  { tx }: WriteContext,
  plan: RoundPlan,
  short: Extract<SplitResult, { kind: 'short' }>,
): Promise<Answer> {
  const { kind, clients, capacity, missing, missingByRelation } = short;
  const shown = short.clientIds.slice(0, EXAMPLES);
  const names = await namesOfClients(tx, shown);
  return {
    kind,
    clients,
    capacity,
    missing,
    missingByRelation,
    closing: waysToClose(plan, missing),
    examples: shown.map((id) => ({ id, name: names.get(id) ?? '' })),
  };
}

async function store(
  { tx, now, changed }: WriteContext,
  round: RoundRow,
  result: Placed,
  moves: readonly ListMove[],
  clients: readonly SplitClient[],
): Promise<void> {
  const pinned = new Set(clients.filter((client) => client.pinnedTo !== null).map((client) => client.id));
  await replacePlacements(tx, round.id, result.placements, pinned, now);
  const lists = result.lists.map(({ participantId, clients: held }) => ({ participantId, clients: held }));
  changed({ entity: 'round', id: round.id, before: null, after: { split: lists, moved: moves.length } });
  for (const { clientId, from, to } of moves) {
    changed({
      entity: 'placement',
      id: clientId,
      clientId,
      before: from === null ? null : { roundId: round.id, participantId: from },
      after: { roundId: round.id, participantId: to, by: 'rule' },
    });
  }
}

async function tellLists(
  { tx }: WriteContext,
  result: Placed,
  moves: readonly ListMove[],
  clients: readonly SplitClient[],
): Promise<Answer> {
  const valueOf = new Map(clients.map((client) => [client.id, client.value]));
  const reasonsOf = new Map(result.placements.map((placement) => [placement.clientId, placement.reasons]));
  const shown = moves
    .toSorted((left, right) => (valueOf.get(right.clientId) ?? 0) - (valueOf.get(left.clientId) ?? 0))
    .slice(0, MOVES_SHOWN);
  const reasons = shown.flatMap((move) => reasonsOf.get(move.clientId) ?? []);
  const clientNames = await namesOfClients(tx, [
    ...shown.map((move) => move.clientId),
    ...result.warnings.flatMap(clientsOfWarning),
  ]);
  const employeeNames = await namesOfEmployees(tx, [
    ...reasons.flatMap((reason) => ('employeeId' in reason && reason.employeeId ? [reason.employeeId] : [])),
    ...result.warnings.flatMap((warning) => ('employeeId' in warning ? [warning.employeeId] : [])),
  ]);
  return {
    kind: 'placed',
    lists: [...result.lists],
    moves: shown.map(({ clientId, from, to }) => ({
      client: { id: clientId, name: clientNames.get(clientId) ?? '', value: valueOf.get(clientId) ?? 0 },
      from,
      to,
      reasons: shownReasons(reasonsOf.get(clientId) ?? []),
    })),
    moved: moves.length,
    added: moves.filter((move) => move.from === null).length,
    warnings: result.warnings.map(copyWarning),
    names: { clients: Object.fromEntries(clientNames), employees: Object.fromEntries(employeeNames) },
  };
}

function clientsOfWarning(warning: SplitWarning): readonly string[] {
  if ('clientIds' in warning) return warning.clientIds;
  return 'clientId' in warning ? [warning.clientId] : [];
}

/** The contract’s arrays are its own. */
function copyWarning(warning: SplitWarning) {
  return 'clientIds' in warning ? { ...warning, clientIds: [...warning.clientIds] } : warning;
}
