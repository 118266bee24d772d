import type { ReactNode } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { type Box, lineBetween } from '../../../../rules/map-line.ts';
import { BOX, OURS_BOX } from '../../../../rules/people-map.ts';
import type { LinkKind } from '../../../../shapes/kinds.ts';
import { mapWords } from '../../../../words/people-map.ts';
import { isPastLine } from '../../../../rules/person-lines.ts';
import { fullNameOf, namedOf } from '../../card-types.ts';
import { lineOf, type MapFacts } from './map-facts.ts';

/** Colour, dash and end together: none of them alone tells a kind. */
export const LINE_LOOK: Readonly<
  Record<LinkKind, { colour: string; dash?: string; width: number; end: boolean }>
> = {
  reports_to: { colour: 'var(--muted)', width: 1.6, end: true },
  influences: { colour: 'var(--state-met)', width: 2.2, end: true },
  friendly: { colour: 'var(--state-confirmed)', dash: '1 6', width: 3.4, end: false },
  conflict: { colour: 'var(--alarm)', dash: '9 4 2 4', width: 2.2, end: false },
};

/** Lines between persons, successions, and ties to ours; those of the chosen person stand out. */
export function Lines({ map, chosen }: { map: MapFacts; chosen: string | null }) {
  const w = useWords(mapWords);
  const boxOf = (id: string): Box | null => {
    const point = map.layout.persons.get(id);
    return point ? { ...point, width: BOX.width, height: BOX.height } : null;
  };
  const dimmed = (...ids: string[]) => chosen !== null && !ids.includes(chosen);
  return (
    <g>
      <Arrows />
      {map.ties.map((tie) => {
        const at = map.layout.ours.get(tie.employee.id);
        const person = boxOf(tie.personId);
        const known = map.byId.get(tie.personId);
        if (!at || !person || !known) return null;
        const ours = { ...at, width: OURS_BOX.width, height: OURS_BOX.height };
        const label = w.tie(fullNameOf(known), tie.employee.name, tie.now, tie.strength);
        const past = map.gone.has(tie.personId);
        return (
          <Drawn
            key={`${tie.personId}${tie.employee.id}`}
            label={label}
            past={past}
            dim={dimmed(tie.personId)}
          >
            <path
              d={lineBetween(ours, person, overHeads(map, person, ours)).d}
              fill="none"
              stroke="var(--accent)"
              strokeWidth={1 + tie.now * 1.2}
              strokeDasharray={tie.now < tie.strength ? '7 6' : undefined}
              strokeOpacity={tie.now === 0 ? 0.4 : 0.75}
            />
          </Drawn>
        );
      })}
      {map.successions.map(({ from, to }) => {
        const [one, two] = [boxOf(from), boxOf(to)];
        const [before, after] = [map.byId.get(from), map.byId.get(to)];
        if (!one || !two || !before || !after) return null;
        const label = `${fullNameOf(after)} ${w.cameAfter(namedOf(before), namedOf(after).gender)}`;
        return (
          <Drawn key={`${from}${to}`} label={label} dim={dimmed(from, to)}>
            <path
              d={lineBetween(one, two, 0).d}
              fill="none"
              stroke="var(--muted)"
              strokeWidth="1.4"
              strokeDasharray="3 4"
              markerEnd="url(#map-end-successor)"
            />
          </Drawn>
        );
      })}
      {map.links.map((link) => {
        const [one, two] = [boxOf(link.from), boxOf(link.to)];
        if (!one || !two) return null;
        const look = LINE_LOOK[link.kind];
        const label = [lineOf(map, link, w), link.note].filter(Boolean).join('. ');
        return (
          <Drawn
            key={link.id}
            label={label}
            past={isPastLine(link, map.gone)}
            dim={dimmed(link.from, link.to)}
          >
            <path
              d={lineBetween(one, two, turnOf(map.links, link)).d}
              fill="none"
              stroke={look.colour}
              strokeWidth={look.width}
              strokeDasharray={look.dash}
              strokeLinecap="round"
              markerEnd={look.end ? `url(#map-end-${link.kind})` : undefined}
            />
          </Drawn>
        );
      })}
    </g>
  );
}

/** A tie goes over whoever stands between a person and ours, and not through them. */
function overHeads(map: MapFacts, person: Box, ours: Box): number {
  const between = [...map.layout.persons.values()].filter((one) => one.y === person.y && one.x > person.x);
  const level = Math.abs(person.y + person.height / 2 - ours.y - ours.height / 2) < 1;
  return level || between.length === 0 ? 0 : 1 + between.length * 0.4;
}

/** What is past is pale: it explains who somebody was, and rules nothing now. */
function Drawn(props: { label: string; past?: boolean; dim: boolean; children: ReactNode }) {
  const { label, children } = props;
  return (
    <g opacity={props.dim ? 0.18 : props.past ? 0.42 : 1}>
      <title>{label}</title>
      {children}
    </g>
  );
}

/** Lines of one pair fan out; the direction a line is walked in turns its side, so it is counted in. */
function turnOf(links: MapFacts['links'], link: MapFacts['links'][number]): number {
  const pair = links.filter(
    (one) => (one.from === link.from && one.to === link.to) || (one.from === link.to && one.to === link.from),
  );
  const turn = pair.indexOf(link) - (pair.length - 1) / 2;
  return link.from < link.to ? turn : -turn;
}

export function Arrows() {
  const ends = [
    ['reports_to', LINE_LOOK.reports_to.colour],
    ['influences', LINE_LOOK.influences.colour],
    ['successor', 'var(--muted)'],
  ] as const;
  return (
    <defs>
      {ends.map(([name, colour]) => (
        <marker
          key={name}
          id={`map-end-${name}`}
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0 L10 5 L0 10 z" fill={colour} />
        </marker>
      ))}
    </defs>
  );
}
