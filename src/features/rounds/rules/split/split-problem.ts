// The split in numbers: sorted by id so that the order of the input cannot matter, relations turned into a
// price for every client at every participant. Prices are whole points: sums stay exact, and the search for
// cheapest paths can never run in circles over rounding.
import type {
  EmployeeId,
  SplitClient,
  SplitInput,
  SplitParticipant,
  SplitWeights,
} from '../../shapes/split.ts';
import { SPLIT_WEIGHTS } from '../../shapes/split.ts';

/** Price of taking a client from an excellent relation: above the sum of all soft wishes, and even. */
const EXCELLENT = 1e12;
/** Added for each less valuable client with an excellent relation, so that the most valuable ones stay. */
const EXCELLENT_STEP = 1e7;
/** A valuable client costs more to take from last round's list, within these multiples of the average. */
const CHANGE_RANGE = { least: 0.5, most: 10 };

export type SplitProblem = {
  readonly clients: readonly SplitClient[];
  readonly participants: readonly SplitParticipant[];
  readonly weights: SplitWeights;
  /** Row per client, column per participant; Infinity where the client must not go. */
  readonly soft: Float64Array;
  /**
   * Harm to relations: what leaving an excellent one costs this client, and 1 more for an unsure one here.
   * Never made worse for the sake of balance.
   */
  readonly harm: Float64Array;
  readonly pinned: Uint8Array;
  /** Even share of each participant in clients, by capacity. */
  readonly share: Float64Array;
};

/** Sorts and prices; the input has passed `checkSplit`. */
export function buildProblem(input: SplitInput): SplitProblem {
  const clients = input.clients.toSorted(byId).map(sortRelations);
  const participants = input.participants.toSorted(byId);
  const weights = input.weights ?? SPLIT_WEIGHTS;
  const columnOf = new Map(participants.map((participant, column) => [participant.employeeId, column]));
  const capacity = participants.reduce((sum, participant) => sum + participant.capacity, 0);
  const cells = clients.length * participants.length;
  const problem: SplitProblem = {
    clients,
    participants,
    weights,
    soft: new Float64Array(cells),
    harm: new Float64Array(cells),
    pinned: Uint8Array.from(clients, (client) => (client.pinnedTo === null ? 0 : 1)),
    share: Float64Array.from(participants, (participant) =>
      capacity > 0 ? participant.capacity / capacity : 0,
    ),
  };
  const average = clients.reduce((sum, client) => sum + client.value, 0) / Math.max(1, clients.length);
  const excellent = priceExcellent(clients, columnOf);
  clients.forEach((client, row) => {
    priceClient(problem, client, row, columnOf, average);
    harmClient(problem, client, row, excellent[row] ?? 0);
  });
  return problem;
}

/** The employee's relation with the client is unsure. */
export function isUnsureAt(problem: SplitProblem, cell: number): boolean {
  return (problem.harm[cell] ?? 0) % 2 === 1;
}

/** The client could stay in an excellent relation, but not here. */
export function isTakenAt(problem: SplitProblem, cell: number): boolean {
  return (problem.harm[cell] ?? 0) >= EXCELLENT;
}

function harmClient(problem: SplitProblem, client: SplitClient, row: number, excellent: number): void {
  const { participants, soft, harm } = problem;
  participants.forEach((participant, column) => {
    const cell = row * participants.length + column;
    if (soft[cell] === Infinity || client.pinnedTo !== null) return;
    const state = client.relations.find((one) => one.employeeId === participant.employeeId)?.state;
    harm[cell] = (state === 'excellent' ? 0 : excellent) + (state === 'unsure' ? 1 : 0);
  });
}

function priceClient(
  problem: SplitProblem,
  client: SplitClient,
  row: number,
  columnOf: ReadonlyMap<EmployeeId, number>,
  average: number,
): void {
  const { participants, weights, soft } = problem;
  const width = participants.length;
  const states = new Map(client.relations.map((relation) => [relation.employeeId, relation.state]));
  const last = columnOf.get(client.lastEmployeeId ?? '');
  const lastState = states.get(client.lastEmployeeId ?? '');
  const serving = columnOf.get(client.servedBy ?? '');
  const serves = serving !== undefined && !states.has(client.servedBy ?? '');
  const ratio = average > 0 ? client.value / average : 1;
  const change = weights.change * Math.min(CHANGE_RANGE.most, Math.max(CHANGE_RANGE.least, ratio));
  participants.forEach((participant, column) => {
    const cell = row * width + column;
    const state = states.get(participant.employeeId);
    const closed = client.pinnedTo === null ? state === 'monopolised' : client.pinnedTo !== participant.id;
    if (closed) {
      soft[cell] = Infinity;
      return;
    }
    let price = state === 'unsure' ? weights.unsure : 0;
    // The wish to keep last round's list says nothing where the leader doubts that relation.
    if (last !== undefined && last !== column && lastState !== 'unsure') price += change;
    if (serves && serving !== column) price += weights.serves;
    soft[cell] = Math.round(price);
  });
}

/** Only clients that an excellent employee could take have such a price; equal values cost the same. */
function priceExcellent(
  clients: readonly SplitClient[],
  columnOf: ReadonlyMap<EmployeeId, number>,
): number[] {
  const held = clients.map(
    (client) =>
      client.pinnedTo === null &&
      client.relations.some((one) => one.state === 'excellent' && columnOf.has(one.employeeId)),
  );
  const values = [...new Set(clients.filter((_, row) => held[row]).map((client) => client.value))];
  const rank = new Map(values.toSorted((left, right) => left - right).map((value, index) => [value, index]));
  return clients.map((client, row) =>
    held[row] ? EXCELLENT + EXCELLENT_STEP * (rank.get(client.value) ?? 0) : 0,
  );
}

/** Excellent first, then monopolised, then unsure: the order in which they decide, and in which they are told. */
function sortRelations(client: SplitClient): SplitClient {
  const order = { excellent: 0, monopolised: 1, unsure: 2 };
  const relations = client.relations.toSorted(
    (left, right) => order[left.state] - order[right.state] || (left.employeeId < right.employeeId ? -1 : 1),
  );
  return { ...client, relations };
}

/** Plain comparison: the alphabet of a locale has no place in a computation. */
function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}
