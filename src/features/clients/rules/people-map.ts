// Where everybody stands on the people map: who decides on top, then who influences, then experts, then who uses; ours at the
// side. Whole numbers in the units of the picture; the same people always stand in the same places.
import type { RoleKind } from '../shapes/kinds.ts';

export const MAP_LAYERS = ['decide', 'influence', 'expert', 'use', 'unclear'] as const;
export type MapLayer = (typeof MAP_LAYERS)[number];

const LAYER_OF: Readonly<Record<RoleKind, MapLayer>> = {
  decision_maker: 'decide',
  economic_buyer: 'decide',
  influencer: 'influence',
  champion: 'influence',
  opponent: 'influence',
  gatekeeper: 'influence',
  technical: 'expert',
  user: 'use',
  unknown: 'unclear',
};

/** Sizes of a person's and of an employee's box, and the room between them. */
export const BOX = { width: 196, height: 62, gapX: 40, gapY: 46 } as const;
export const OURS_BOX = { width: 164, height: 44, gapY: 26 } as const;
const BAND = { head: 30, foot: 26, gap: 14 } as const;
const EDGE = 20;
const MOST_IN_ROW = 4;
const TO_OURS = 110;

export interface MapPerson {
  id: string;
  roleKind: RoleKind;
  gone: boolean;
  /** Who holds the post now. */
  successorId: string | null;
}

export interface Point {
  x: number;
  y: number;
}

export interface PeopleMap {
  width: number;
  height: number;
  bands: { layer: MapLayer; y: number; height: number; width: number }[];
  /** Left upper corners. */
  persons: ReadonlyMap<string, Point>;
  ours: ReadonlyMap<string, Point>;
}

/** Places persons of a client and employees of ours. `links` and `ties` draw linked ones nearer to each other. */
export function layPeopleMap(facts: {
  persons: readonly MapPerson[];
  links: readonly { from: string; to: string }[];
  ours: readonly string[];
  ties: readonly { employeeId: string; personId: string }[];
}): PeopleMap {
  const persons = new Map<string, Point>();
  const bands: PeopleMap['bands'] = [];
  const rowsOf = MAP_LAYERS.map((layer) => ({ layer, rows: rowsIn(layer, facts.persons) })).filter(
    ({ rows }) => rows.length > 0,
  );
  const widest = Math.max(1, ...rowsOf.flatMap(({ rows }) => rows.map((row) => row.length)));
  const inner = widest * BOX.width + (widest - 1) * BOX.gapX;
  let y = EDGE;
  for (const { layer, rows } of rowsOf) {
    const height = BAND.head + rows.length * BOX.height + (rows.length - 1) * BOX.gapY + BAND.foot;
    bands.push({ layer, y, height, width: inner + 2 * EDGE });
    for (const [index, row] of rows.entries()) {
      const ordered = besidePredecessors(nearLinked(row, persons, facts.links));
      const width = ordered.length * BOX.width + (ordered.length - 1) * BOX.gapX;
      const left = EDGE * 2 + Math.round((inner - width) / 2);
      for (const [seat, person] of ordered.entries()) {
        persons.set(person.id, {
          x: left + seat * (BOX.width + BOX.gapX),
          y: y + BAND.head + index * (BOX.height + BOX.gapY),
        });
      }
    }
    y += height + BAND.gap;
  }
  const ours = placeOurs(facts, persons, inner + 2 * EDGE + TO_OURS, y);
  const lowest = Math.max(y, ...[...ours.values()].map((one) => one.y + OURS_BOX.height + EDGE));
  const width = inner + 3 * EDGE + (ours.size > 0 ? TO_OURS + OURS_BOX.width + EDGE : 0);
  return { width, height: lowest + EDGE - BAND.gap, bands, persons, ours };
}

function rowsIn(layer: MapLayer, persons: readonly MapPerson[]): MapPerson[][] {
  const own = persons.filter((person) => LAYER_OF[person.roleKind] === layer);
  // Even rows look calmer than a full one and a rest.
  const rows = Math.ceil(own.length / MOST_IN_ROW);
  const size = Math.ceil(own.length / Math.max(1, rows));
  return Array.from({ length: rows }, (_, row) => own.slice(row * size, (row + 1) * size));
}

/** Under those they are linked with, as far as these stand already. */
function nearLinked(
  row: readonly MapPerson[],
  placed: ReadonlyMap<string, Point>,
  links: readonly { from: string; to: string }[],
): MapPerson[] {
  const pull = (person: MapPerson, seat: number) => {
    const linked = links.flatMap(({ from, to }) => {
      const other = from === person.id ? to : to === person.id ? from : null;
      const point = other === null ? undefined : placed.get(other);
      return point ? [point.x] : [];
    });
    if (linked.length === 0) return EDGE + seat * (BOX.width + BOX.gapX);
    return linked.reduce((sum, x) => sum + x, 0) / linked.length;
  };
  return row
    .map((person, seat) => ({ person, seat, pull: pull(person, seat) }))
    .toSorted((one, two) => one.pull - two.pull || one.seat - two.seat)
    .map(({ person }) => person);
}

/** Somebody who left stands to the left of whoever came after. */
function besidePredecessors(row: readonly MapPerson[]): MapPerson[] {
  const ordered: MapPerson[] = [];
  const add = (person: MapPerson) => {
    if (ordered.includes(person)) return;
    ordered.push(person);
  };
  for (const person of row) {
    if (person.gone && row.some((other) => other.id === person.successorId)) continue;
    for (const before of row) if (before.gone && before.successorId === person.id) add(before);
    add(person);
  }
  // A circle of successors ends here: nobody is lost.
  for (const person of row) add(person);
  return ordered;
}

/** Ours stand beside those they know, in a column that keeps its distance. */
function placeOurs(
  facts: { ours: readonly string[]; ties: readonly { employeeId: string; personId: string }[] },
  persons: ReadonlyMap<string, Point>,
  x: number,
  bottom: number,
): Map<string, Point> {
  const wished = [...new Set(facts.ours)].map((id) => {
    const known = facts.ties.flatMap((tie) =>
      tie.employeeId === id ? [persons.get(tie.personId)?.y ?? 0] : [],
    );
    const y = known.length > 0 ? known.reduce((sum, one) => sum + one, 0) / known.length : bottom;
    return { id, y: Math.round(y) };
  });
  const placed = new Map<string, Point>();
  let free = EDGE + BAND.head;
  for (const { id, y } of wished.toSorted((one, two) => one.y - two.y)) {
    const least = Math.max(free, Math.min(y, bottom - OURS_BOX.height - EDGE));
    placed.set(id, { x, y: least });
    free = least + OURS_BOX.height + OURS_BOX.gapY;
  }
  return placed;
}
