// Where each list will roughly lie, before anything is assigned: nearness needs a middle to measure from.
// Who holds clients already (pins, excellent relations, last round's list) is anchored there; the rest take
// the parts of the map, cut into equal numbers of clients, that lie farthest from the anchors.
import { distanceKm, type ListPlaces, middleOf, type Places, placeLists } from './nearness.ts';
import type { SplitProblem } from './split-problem.ts';

/** Middles and city shares to start from. */
export function sketchLists(problem: SplitProblem, places: Places): ListPlaces {
  const columns = problem.participants.length;
  const anchors = findAnchors(problem);
  const anchored = placeLists(places, anchors, columns);
  const centres = [...anchored.centres];
  const free = centres.flatMap((centre, column) => (centre ? [] : [column]));
  const regions = cutMap(places, columns);
  const taken = new Set<number>();
  for (const centre of centres) {
    const nearest = centre ? nearestRegion(regions, taken, centre) : -1;
    if (nearest >= 0) taken.add(nearest);
  }
  const left = regions.filter((_, index) => !taken.has(index));
  free.forEach((column, index) => {
    centres[column] = left[index] ?? null;
  });
  pourCities(problem, places, anchors);
  return { centres, cityShares: placeLists(places, anchors, columns).cityShares };
}

function findAnchors(problem: SplitProblem): Int32Array {
  const columnOf = new Map(problem.participants.map((one, column) => [one.employeeId, column]));
  const byParticipant = new Map(problem.participants.map((one, column) => [one.id, column]));
  return Int32Array.from(problem.clients, (client, row) => {
    const excellent = client.relations.find(
      (one) => one.state === 'excellent' && columnOf.has(one.employeeId),
    );
    const column =
      byParticipant.get(client.pinnedTo ?? '') ??
      columnOf.get(excellent?.employeeId ?? '') ??
      columnOf.get(client.lastEmployeeId ?? '') ??
      -1;
    return problem.soft[row * problem.participants.length + column] === Infinity ? -1 : column;
  });
}

/** Cities nobody is anchored in are poured whole over the lists, biggest first, by even shares. */
function pourCities(problem: SplitProblem, places: Places, anchors: Int32Array): void {
  const sizes = new Map<number, number[]>();
  const held = new Set<number>();
  places.cities.forEach((city, row) => {
    if (city === null) return;
    if ((anchors[row] ?? -1) >= 0) held.add(city);
    sizes.set(city, [...(sizes.get(city) ?? []), row]);
  });
  const room = Array.from(problem.share, (share) => share * problem.clients.length);
  const open = [...sizes].filter(([city]) => !held.has(city));
  for (const [, rows] of open.toSorted(
    (left, right) => right[1].length - left[1].length || left[0] - right[0],
  )) {
    for (const row of rows) {
      const column = room.indexOf(Math.max(...room));
      const kept = anchors[rows[0] ?? -1] ?? -1;
      const chosen = kept >= 0 && (room[kept] ?? 0) >= 1 ? kept : column;
      anchors[row] = chosen;
      room[chosen] = (room[chosen] ?? 0) - 1;
    }
  }
}

type Point = { readonly lat: number; readonly lng: number };

/** Middles of `parts` regions with equal numbers of clients, cut across the longer side each time. */
function cutMap(places: Places, parts: number): Point[] {
  const points = places.points.filter((point) => point !== null);
  const cut = (members: Point[], count: number): Point[] => {
    if (count <= 1 || members.length <= 1) {
      const middle = middleOf(members);
      return middle ? [middle] : [];
    }
    const tall =
      extent(members, 'lat') > extent(members, 'lng') * Math.cos(((members[0]?.lat ?? 0) * Math.PI) / 180);
    const [first, second] = tall ? (['lat', 'lng'] as const) : (['lng', 'lat'] as const);
    const sorted = members.toSorted(
      (left, right) => left[first] - right[first] || left[second] - right[second],
    );
    const half = Math.floor(count / 2);
    const border = Math.round((sorted.length * half) / count);
    return [...cut(sorted.slice(0, border), half), ...cut(sorted.slice(border), count - half)];
  };
  return cut(points, parts);
}

function extent(points: readonly Point[], side: 'lat' | 'lng'): number {
  let least = Infinity;
  let most = -Infinity;
  for (const point of points) {
    least = Math.min(least, point[side]);
    most = Math.max(most, point[side]);
  }
  return most - least;
}

function nearestRegion(regions: readonly Point[], taken: ReadonlySet<number>, centre: Point): number {
  let nearest = -1;
  let least = Infinity;
  regions.forEach((region, index) => {
    const distance = distanceKm(region, centre);
    if (taken.has(index) || distance >= least) return;
    least = distance;
    nearest = index;
  });
  return nearest;
}
