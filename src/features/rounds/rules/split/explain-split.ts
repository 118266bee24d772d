// Why every client stands where it stands, and what the leader has to know about the whole (M4.5). Reasons
// are read off the finished lists: relations first, then last round, then place and balance.
import type {
  ListSummary,
  Placement,
  PlacementReason,
  SplitClient,
  SplitParticipant,
  SplitWarning,
} from '../../shapes/split.ts';
import { cityKey, distanceKm, distanceShare, type ListPlaces, type Places } from './nearness.ts';
import { isTakenAt, isUnsureAt, type SplitProblem } from './split-problem.ts';

export type SplitOutcome = {
  readonly problem: SplitProblem;
  readonly owner: Int32Array;
  readonly places: Places;
  readonly lists: ListPlaces;
};

/** One per client, in the order of ids, never without a reason. */
export function explainPlacements(outcome: SplitOutcome): Placement[] {
  const { problem, owner } = outcome;
  const cityCounts = countCities(outcome);
  return problem.clients.map((client, row) => {
    const column = owner[row] ?? 0;
    const participant = participantAt(problem, column);
    const reasons: PlacementReason[] =
      client.pinnedTo === null
        ? [
            ...relationReasons(problem, client, participant),
            ...historyReasons(problem, client, participant),
            ...placeReasons(outcome, row, column, cityCounts),
          ]
        : [{ code: 'pinned' }];
    if (reasons.length === 0) reasons.push({ code: 'levelled' });
    return { clientId: client.id, participantId: participant.id, reasons };
  });
}

export function summariseLists({ problem, owner }: SplitOutcome): ListSummary[] {
  return problem.participants.map((participant, column) => {
    const own = problem.clients.filter((_, row) => owner[row] === column);
    return {
      participantId: participant.id,
      clients: own.length,
      capacity: participant.capacity,
      value: own.reduce((sum, client) => sum + client.value, 0),
      work: own.reduce((sum, client) => sum + client.work, 0),
      kept: own.filter((client) => client.lastEmployeeId === participant.employeeId).length,
      pinned: own.filter((client) => client.pinnedTo !== null).length,
    };
  });
}

/** What was not possible, and what the computation did not know. */
export function warnAboutSplit({ problem, owner, places }: SplitOutcome): SplitWarning[] {
  const width = problem.participants.length;
  const unsure = problem.clients.filter((client, row) => {
    return client.pinnedTo === null && isUnsureAt(problem, row * width + (owner[row] ?? 0));
  });
  return [
    ...problem.participants.flatMap((participant) => warnAboutExcellent(problem, owner, participant)),
    ...warnAboutAbsent(problem),
    ...problem.clients.flatMap((client, row) => warnAboutPin(problem, client, owner[row] ?? 0)),
    ...(unsure.length > 0
      ? [{ code: 'unsure_unavoidable' as const, clientIds: unsure.map((client) => client.id) }]
      : []),
    ...(places.unknown > 0 ? [{ code: 'place_unknown' as const, clients: places.unknown }] : []),
  ];
}

function relationReasons(
  problem: SplitProblem,
  client: SplitClient,
  participant: SplitParticipant,
): PlacementReason[] {
  const taking = new Map(problem.participants.map((one) => [one.employeeId, one]));
  const stays = client.relations.some(
    (one) => one.state === 'excellent' && one.employeeId === participant.employeeId,
  );
  return client.relations.flatMap(({ employeeId, state }): PlacementReason[] => {
    const here = employeeId === participant.employeeId;
    if (state === 'monopolised') return [{ code: 'monopolised_moved', employeeId }];
    if (state === 'unsure') return [{ code: here ? 'unsure_stays' : 'unsure_moved', employeeId }];
    if (here) return [{ code: 'excellent_stays', employeeId }];
    if (stays) return [];
    const holder = taking.get(employeeId);
    if (!holder) return [{ code: 'excellent_away', employeeId }];
    return [{ code: 'excellent_no_room', employeeId, capacity: holder.capacity }];
  });
}

function historyReasons(
  problem: SplitProblem,
  client: SplitClient,
  participant: SplitParticipant,
): PlacementReason[] {
  const last = client.lastEmployeeId;
  if (last !== null) {
    if (last === participant.employeeId) return [{ code: 'kept_from_last' }];
    if (!problem.participants.some((one) => one.employeeId === last)) {
      return [{ code: 'last_away', employeeId: last }];
    }
    // A relation recorded with that employee has already been named as the reason.
    const told = client.relations.some((one) => one.employeeId === last);
    const drawn = client.relations.some(
      (one) => one.state === 'excellent' && one.employeeId === participant.employeeId,
    );
    return told || drawn ? [] : [{ code: 'last_levelled', employeeId: last }];
  }
  const known = client.relations.some((one) => one.employeeId === client.servedBy);
  return client.servedBy === participant.employeeId && !known ? [{ code: 'serves_now' }] : [];
}

/** Farther than this nobody would call it near, even where every other list is farther still. */
const NEAR_KM = 25;

function placeReasons(
  { problem, places, lists }: SplitOutcome,
  row: number,
  column: number,
  cityCounts: ReadonlyMap<string, number>,
): PlacementReason[] {
  const client = problem.clients[row];
  const own = distanceShare(places, lists, row, column);
  const nearest = problem.participants.every((_, other) => distanceShare(places, lists, row, other) >= own);
  if (!client || !nearest) return [];
  const point = client.place;
  const centre = lists.centres[column];
  const km = point && centre ? Math.round(distanceKm(point, centre) * 10) / 10 : Number.POSITIVE_INFINITY;
  if (km <= NEAR_KM) return [{ code: 'nearby', km }];
  const neighbours = (cityCounts.get(`${column} ${cityKey(client)}`) ?? 0) - 1;
  return client.city && neighbours > 0 ? [{ code: 'same_city', city: client.city, clients: neighbours }] : [];
}

function countCities({ problem, owner }: SplitOutcome): Map<string, number> {
  const counts = new Map<string, number>();
  problem.clients.forEach((client, row) => {
    const key = `${owner[row]} ${cityKey(client)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return counts;
}

function warnAboutExcellent(
  problem: SplitProblem,
  owner: Int32Array,
  participant: SplitParticipant,
): SplitWarning[] {
  const { employeeId, id: participantId, capacity } = participant;
  const isExcellent = (client: SplitClient) =>
    client.relations.some((one) => one.state === 'excellent' && one.employeeId === employeeId);
  const wanting = problem.clients.flatMap((client, row) =>
    client.pinnedTo === null && isExcellent(client) ? [row] : [],
  );
  const width = problem.participants.length;
  const released = wanting.filter((row) => {
    return isTakenAt(problem, row * width + (owner[row] ?? 0));
  });
  if (released.length === 0) return [];
  const clientIds = released.map((row) => problem.clients[row]?.id ?? '');
  const pinned = problem.clients.filter((client) => client.pinnedTo === participantId).length;
  const wanted = wanting.length + pinned;
  if (wanted <= capacity) return [{ code: 'excellent_displaced', participantId, employeeId, clientIds }];
  const over = wanted - capacity;
  return [{ code: 'excellent_over_capacity', participantId, employeeId, wanted, capacity, over, clientIds }];
}

function warnAboutAbsent(problem: SplitProblem): SplitWarning[] {
  const taking = new Set(problem.participants.map((one) => one.employeeId));
  const pairs = problem.clients
    .filter((client) => client.pinnedTo === null)
    .flatMap((client) =>
      client.relations
        .filter((one) => one.state === 'excellent' && !taking.has(one.employeeId))
        .map((one) => ({ employeeId: one.employeeId, clientId: client.id })),
    );
  return [...Map.groupBy(pairs, (pair) => pair.employeeId)]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([employeeId, own]) => ({
      code: 'excellent_not_taking_part',
      employeeId,
      clientIds: own.map((pair) => pair.clientId),
    }));
}

function warnAboutPin(problem: SplitProblem, client: SplitClient, column: number): SplitWarning[] {
  if (client.pinnedTo === null) return [];
  const participant = participantAt(problem, column);
  const taking = new Set(problem.participants.map((one) => one.employeeId));
  const holders = client.relations.filter((one) => one.state === 'excellent' && taking.has(one.employeeId));
  const holder = holders[0];
  if (!holder || holders.some((one) => one.employeeId === participant.employeeId)) return [];
  return [
    {
      code: 'pin_against_excellent',
      clientId: client.id,
      participantId: participant.id,
      employeeId: holder.employeeId,
    },
  ];
}

function participantAt(problem: SplitProblem, column: number): SplitParticipant {
  const participant = problem.participants[column];
  if (!participant) throw new RangeError(`no participant in column ${column}`);
  return participant;
}
