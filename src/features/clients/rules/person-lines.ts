// The lines of the people map as sentences about one person: what they are to whom, and whether it is past.
import type { LinkKind } from '../shapes/kinds.ts';

export interface MapLink {
  id: string;
  from: string;
  to: string;
  kind: LinkKind;
  note: string | null;
}

export interface Succession {
  /** Who left. */
  from: string;
  /** Who came after. */
  to: string;
}

export interface DrawnLine {
  key: string;
  kind: LinkKind;
  /** Seen from the one it begins at, or from the one it ends at. */
  way: 'forth' | 'back';
  other: string;
  past: boolean;
  note: string | null;
}

export type PersonLine = DrawnLine | { key: string; kind: 'came_after' | 'followed_by'; other: string };

/** What holds both ways round: friends are friends to each other. */
export function isMutual(kind: LinkKind): boolean {
  return kind === 'friendly' || kind === 'conflict';
}

/** Whoever left influences nobody here any more; friends may meet elsewhere, and yet not here. */
export function isPastLine(link: Pick<MapLink, 'from' | 'to'>, gone: ReadonlySet<string>): boolean {
  return gone.has(link.from) || gone.has(link.to);
}

/** Lines of a person, those that hold first; `gone`: who holds no role here now. */
export function linesOf(
  personId: string,
  facts: {
    links: readonly MapLink[];
    successions: readonly Succession[];
    gone: ReadonlySet<string>;
  },
): PersonLine[] {
  const drawn = facts.links.flatMap((link): DrawnLine[] => {
    if (link.from !== personId && link.to !== personId) return [];
    const way = link.from === personId ? 'forth' : 'back';
    const other = way === 'forth' ? link.to : link.from;
    const past = isPastLine(link, facts.gone);
    return [{ key: link.id, kind: link.kind, way, other, past, note: link.note }];
  });
  const after = facts.successions.flatMap(({ from, to }): PersonLine[] => {
    if (to === personId) return [{ key: `${from}>`, kind: 'came_after', other: from }];
    return from === personId ? [{ key: `>${to}`, kind: 'followed_by', other: to }] : [];
  });
  return [...drawn.filter((line) => !line.past), ...drawn.filter((line) => line.past), ...after];
}

/** Is this line on the map already? One that holds both ways is the same from either end. */
export function isDrawn(
  links: readonly Pick<MapLink, 'from' | 'to' | 'kind'>[],
  line: Pick<MapLink, 'from' | 'to' | 'kind'>,
): boolean {
  return links.some(
    (one) =>
      one.kind === line.kind &&
      ((one.from === line.from && one.to === line.to) ||
        (isMutual(line.kind) && one.from === line.to && one.to === line.from)),
  );
}
