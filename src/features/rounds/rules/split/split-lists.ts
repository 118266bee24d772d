// Individual lists (M4): every client on exactly one list, within the capacity, never with whoever monopolises
// it; excellent relations stay; the rest goes where the sum of wishes is cheapest. Exact for everything that
// belongs to a client and a participant, then improved by swaps for what belongs to whole lists.
import type { SplitInput, SplitResult } from '../../shapes/split.ts';
import { assignExactly, type AssignmentTask, priceOfAssignment } from './assign-exactly.ts';
import { checkSplit } from './check-split.ts';
import { explainPlacements, summariseLists, warnAboutSplit } from './explain-split.ts';
import { improveLists, placePriceOf } from './improve-lists.ts';
import { distanceShare, type ListPlaces, locateClients, type Places, placeLists } from './nearness.ts';
import { sketchLists } from './sketch-lists.ts';
import { buildProblem, type SplitProblem } from './split-problem.ts';

/** Lists with reasons, or the shortfall in numbers, or the contradictions to settle; never a part of a split. */
export function splitLists(input: SplitInput): SplitResult {
  const refusals = checkSplit(input);
  if (refusals.length > 0) return { kind: 'refused', refusals };
  const problem = buildProblem(input);
  const places = locateClients(problem.clients);
  const first = assignNear(problem, places, sketchLists(problem, places));
  if (first.unplaced.length > 0) return shortfallOf(problem, first.unplaced);
  const start = settleNearness(problem, places, first.owner);
  const columns = problem.participants.length;
  const owner = improveLists(problem, start, (current) =>
    softPrices(problem, places, placeLists(places, current, columns)),
  );
  const outcome = { problem, owner, places, lists: placeLists(places, owner, columns) };
  return {
    kind: 'placed',
    placements: explainPlacements(outcome),
    lists: summariseLists(outcome),
    warnings: warnAboutSplit(outcome),
  };
}

/** Once the first lists lie somewhere, a second assignment may gather them better; the cheaper one wins. */
function settleNearness(problem: SplitProblem, places: Places, owner: Int32Array): Int32Array {
  const columns = problem.participants.length;
  if (problem.weights.near === 0 || places.unknown === problem.clients.length || columns === 1) return owner;
  const second = assignNear(problem, places, placeLists(places, owner, columns)).owner;
  const costOf = (candidate: Int32Array) =>
    priceOfAssignment(
      taskOf(problem, softPrices(problem, places, placeLists(places, candidate, columns))),
      candidate,
    );
  return costOf(second) < costOf(owner) ? second : owner;
}

function assignNear(problem: SplitProblem, places: Places, lists: ListPlaces) {
  const price = softPrices(problem, places, lists);
  return assignExactly(
    taskOf(
      problem,
      price.map((soft, cell) => soft + (problem.harm[cell] ?? 0)),
    ),
  );
}

function taskOf(problem: SplitProblem, price: Float64Array): AssignmentTask {
  return {
    rows: problem.clients.length,
    columns: problem.participants.length,
    price,
    capacity: problem.participants.map((participant) => participant.capacity),
    placePrice: placePriceOf(problem),
  };
}

/** Unsure relations, last lists and nearness to the given lists; without the harm, whose size drowns sums. */
function softPrices(problem: SplitProblem, places: Places, lists: ListPlaces): Float64Array {
  const columns = problem.participants.length;
  const { near } = problem.weights;
  return problem.soft.map((soft, cell) => {
    const row = Math.floor(cell / columns);
    return soft + Math.round(near * distanceShare(places, lists, row, cell % columns));
  });
}

function shortfallOf(problem: SplitProblem, unplaced: readonly number[]): SplitResult {
  const capacity = problem.participants.reduce((sum, participant) => sum + participant.capacity, 0);
  const clients = problem.clients.length;
  const byNumber = Math.max(0, clients - capacity);
  return {
    kind: 'short',
    clients,
    capacity,
    missing: unplaced.length,
    missingByRelation: unplaced.length - byNumber,
    clientIds: unplaced.map((row) => problem.clients[row]?.id ?? ''),
  };
}
