// Where the points of the circle stand: lists are sectors, one after another; within a sector the points fill
// rows from the inside out, furthest states first, so that the work done grows outwards like tree rings.

export interface RingPoint {
  id: string;
  name: string;
  list: string;
  state: string;
}

export interface PlacedPoint extends RingPoint {
  x: number;
  y: number;
}

export interface RingSector {
  list: string;
  /** Radians, clockwise from the top. */
  from: number;
  to: number;
  counts: Record<string, number>;
}

export interface RingLayout {
  points: PlacedPoint[];
  sectors: RingSector[];
  pointRadius: number;
  inner: number;
  outer: number;
}

const GAP = 0.035;
const TURN = Math.PI * 2;

/** Places points between two radii. `order` ranks the states: the highest stands innermost. */
export function layOutRing(
  points: readonly RingPoint[],
  order: readonly string[],
  size: { inner: number; outer: number },
): RingLayout {
  const rank = new Map(order.map((state, index) => [state, index]));
  const lists = Map.groupBy(points, (point) => point.list);
  const gap = lists.size > 1 ? GAP : 0;
  const free = TURN - gap * lists.size;
  const spacing = fitSpacing(points.length, free, size);
  const placed: PlacedPoint[] = [];
  const sectors: RingSector[] = [];
  let angle = gap / 2;
  for (const [list, members] of lists) {
    const width = (free * members.length) / Math.max(1, points.length);
    const sorted = [...members].sort(
      (a, b) => (rank.get(b.state) ?? -1) - (rank.get(a.state) ?? -1) || (a.id < b.id ? -1 : 1),
    );
    placed.push(...fillSector(sorted, angle, width, spacing, size.inner));
    sectors.push({ list, from: angle, to: angle + width, counts: countStates(sorted) });
    angle += width + gap;
  }
  return { points: placed, sectors, pointRadius: Math.min(7, spacing * 0.4), ...size };
}

/** The largest distance between neighbours at which all points still fit between the radii. */
function fitSpacing(count: number, turn: number, size: { inner: number; outer: number }): number {
  for (let spacing = 22; spacing > 2; spacing -= 0.25) {
    let room = 0;
    for (let radius = size.inner + spacing / 2; radius <= size.outer; radius += spacing) {
      room += Math.floor((radius * turn) / spacing) - 12;
    }
    if (room >= count) return spacing;
  }
  return 2;
}

function fillSector(
  points: readonly RingPoint[],
  from: number,
  width: number,
  spacing: number,
  inner: number,
): PlacedPoint[] {
  const placed: PlacedPoint[] = [];
  let radius = inner + spacing / 2;
  let index = 0;
  while (index < points.length) {
    const seats = Math.max(1, Math.floor((radius * width) / spacing));
    const row = points.slice(index, index + seats);
    const step = width / seats;
    row.forEach((point, seat) => {
      const angle = from + step * (seat + 0.5);
      placed.push({ ...point, x: radius * Math.sin(angle), y: -radius * Math.cos(angle) });
    });
    index += row.length;
    radius += spacing;
  }
  return placed;
}

function countStates(points: readonly RingPoint[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const point of points) counts[point.state] = (counts[point.state] ?? 0) + 1;
  return counts;
}
