// The circle: every client of the round a point, the elapsed time an arc outside, the work done an arc inside.
import { memo, useMemo, useState } from 'react';
import { layOutRing, type PlacedPoint, type RingPoint } from './ring-layout.ts';
import { ROUND_STATES, type RoundState, StateShape, stateColour } from './state-mark.tsx';

const INNER = 118;
const OUTER = 212;
const TIME_ARC = 232;
const WORK_ARC = 102;

export interface RingProps {
  /** Read aloud in place of the picture. */
  label: string;
  points: readonly RingPoint[];
  /** Share of the round's time gone, 0..1. */
  elapsed: number;
  /** Share of the work done, 0..1. */
  done: number;
  centre: { value: string; caption: string; note?: string };
  /** Only this state stands out when set. */
  highlight?: string | null;
  listNames: Record<string, string>;
  onOpen?: (id: string) => void;
}

export function Ring(props: RingProps) {
  const layout = useMemo(
    () => layOutRing(props.points, ROUND_STATES, { inner: INNER, outer: OUTER }),
    [props.points],
  );
  const [hovered, setHovered] = useState<PlacedPoint | null>(null);
  return (
    <svg
      viewBox="-262 -262 524 524"
      role="img"
      aria-label={props.label}
      style={{ width: '100%', maxWidth: 620, display: 'block', margin: '0 auto' }}
    >
      <Arc radius={TIME_ARC} share={1} colour="var(--line)" width={5} />
      <Arc radius={TIME_ARC} share={props.elapsed} colour="var(--muted)" width={5} />
      <Arc radius={WORK_ARC} share={1} colour="var(--line)" width={8} />
      <Arc radius={WORK_ARC} share={props.done} colour="var(--accent)" width={8} />
      <Points
        points={layout.points}
        radius={layout.pointRadius}
        highlight={props.highlight ?? null}
        onHover={setHovered}
        onOpen={props.onOpen}
      />
      {layout.sectors.map((sector) => (
        <SectorName
          key={sector.list}
          angle={(sector.from + sector.to) / 2}
          name={props.listNames[sector.list] ?? ''}
          wide={sector.to - sector.from > 0.28}
        />
      ))}
      <g textAnchor="middle" fill="var(--ink)">
        {hovered ? (
          <HoveredName point={hovered} list={props.listNames[hovered.list] ?? ''} />
        ) : (
          <>
            <text y="-4" fontSize="32" fontWeight="700" className="tabular">
              {props.centre.value}
            </text>
            <text y="22" fontSize="14" fill="var(--muted)">
              {props.centre.caption}
            </text>
            <text y="42" fontSize="13" fill="var(--muted)">
              {props.centre.note ?? ''}
            </text>
          </>
        )}
      </g>
    </svg>
  );
}

function HoveredName({ point, list }: { point: PlacedPoint; list: string }) {
  const short = point.name.length > 24 ? `${point.name.slice(0, 23)}…` : point.name;
  return (
    <>
      <text y="-6" fontSize="15" fontWeight="600">
        {short}
      </text>
      <text y="14" fontSize="12" fill="var(--muted)">
        {list}
      </text>
      <g transform="translate(0 34)">
        <StateShape state={point.state as RoundState} r={7} />
      </g>
    </>
  );
}

const Points = memo(function Points(props: {
  points: readonly PlacedPoint[];
  radius: number;
  highlight: string | null;
  onHover: (point: PlacedPoint | null) => void;
  onOpen: ((id: string) => void) | undefined;
}) {
  return (
    <g>
      {props.points.map((point) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the table of clients is the keyboard's way to the same place
        <g
          key={point.id}
          transform={`translate(${point.x.toFixed(1)} ${point.y.toFixed(1)})`}
          opacity={props.highlight && props.highlight !== point.state ? 0.14 : 1}
          style={{ cursor: 'pointer' }}
          onPointerEnter={() => props.onHover(point)}
          onPointerLeave={() => props.onHover(null)}
          onClick={() => props.onOpen?.(point.id)}
        >
          <StateShape state={point.state as RoundState} r={props.radius} />
        </g>
      ))}
    </g>
  );
});

function SectorName({ angle, name, wide }: { angle: number; name: string; wide: boolean }) {
  if (!wide) return null;
  const radius = 250;
  const x = radius * Math.sin(angle);
  const y = -radius * Math.cos(angle);
  const degrees = (angle * 180) / Math.PI;
  const upsideDown = degrees > 90 && degrees < 270;
  return (
    <text
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${(upsideDown ? degrees + 180 : degrees).toFixed(1)})`}
      textAnchor="middle"
      dominantBaseline="middle"
      fontSize="11"
      fill="var(--muted)"
    >
      {name}
    </text>
  );
}

/** Part of a circle, clockwise from the top. */
export function Arc({
  radius,
  share,
  colour,
  width,
}: {
  radius: number;
  share: number;
  colour: string;
  width: number;
}) {
  const clipped = Math.min(1, Math.max(0, share));
  if (clipped === 0) return null;
  const length = 2 * Math.PI * radius;
  return (
    <circle
      r={radius}
      fill="none"
      stroke={colour}
      strokeWidth={width}
      strokeDasharray={`${(length * clipped).toFixed(2)} ${length.toFixed(2)}`}
      transform="rotate(-90)"
      strokeLinecap={clipped < 1 ? 'round' : 'butt'}
    />
  );
}

/** Density instead of points, for bases where a point would be noise: each list a sector, states its rows. */
export function DensityRing(props: {
  label: string;
  lists: readonly { id: string; counts: Record<string, number> }[];
  elapsed: number;
  done: number;
  centre: RingProps['centre'];
  highlight?: string | null;
  listNames: Record<string, string>;
}) {
  const totals = props.lists.map((list) => Object.values(list.counts).reduce((sum, count) => sum + count, 0));
  const all = Math.max(
    1,
    totals.reduce((sum, count) => sum + count, 0),
  );
  const sectors = props.lists.map((list, index) => {
    const before = totals.slice(0, index).reduce((sum, count) => sum + count, 0);
    const turn = (Math.PI * 2) / all;
    return { list, from: before * turn, width: (totals[index] ?? 0) * turn, total: totals[index] ?? 0 };
  });
  return (
    <svg
      viewBox="-262 -262 524 524"
      role="img"
      aria-label={props.label}
      style={{ width: '100%', maxWidth: 620, display: 'block', margin: '0 auto' }}
    >
      <Arc radius={TIME_ARC} share={1} colour="var(--line)" width={5} />
      <Arc radius={TIME_ARC} share={props.elapsed} colour="var(--muted)" width={5} />
      <Arc radius={WORK_ARC} share={1} colour="var(--line)" width={8} />
      <Arc radius={WORK_ARC} share={props.done} colour="var(--accent)" width={8} />
      {sectors.map(({ list, from, width, total }) => (
        <g key={list.id}>
          {bandsOf(list.counts, total).map((band) => (
            <path
              key={band.state}
              d={sectorPath(from + 0.006, from + width - 0.006, band.inner, band.outer)}
              fill={stateColour(band.state)}
              opacity={props.highlight && props.highlight !== band.state ? 0.14 : 1}
            >
              <title>{`${props.listNames[list.id] ?? ''}: ${band.count}`}</title>
            </path>
          ))}
        </g>
      ))}
      <g textAnchor="middle" fill="var(--ink)">
        <text y="-4" fontSize="34" fontWeight="700">
          {props.centre.value}
        </text>
        <text y="22" fontSize="14" fill="var(--muted)">
          {props.centre.caption}
        </text>
        <text y="42" fontSize="13" fill="var(--muted)">
          {props.centre.note ?? ''}
        </text>
      </g>
    </svg>
  );
}

/** Rows of one sector, the furthest state innermost, as thick as its share. */
function bandsOf(counts: Record<string, number>, total: number) {
  const present = [...ROUND_STATES].reverse().filter((state) => counts[state]);
  return present.map((state, index) => {
    const before = present.slice(0, index).reduce((sum, other) => sum + (counts[other] ?? 0), 0);
    const count = counts[state] ?? 0;
    const depth = (OUTER - INNER) / Math.max(1, total);
    return { state, count, inner: INNER + before * depth, outer: INNER + (before + count) * depth };
  });
}

function sectorPath(from: number, to: number, inner: number, outer: number): string {
  const large = to - from > Math.PI ? 1 : 0;
  const at = (radius: number, angle: number) =>
    `${(radius * Math.sin(angle)).toFixed(2)} ${(-radius * Math.cos(angle)).toFixed(2)}`;
  return `M${at(inner, from)}L${at(outer, from)}A${outer} ${outer} 0 ${large} 1 ${at(outer, to)}L${at(inner, to)}A${inner} ${inner} 0 ${large} 0 ${at(inner, from)}Z`;
}

/** The small ring that marks progress elsewhere. */
export function SmallRing({
  done,
  elapsed,
  size = 40,
  label,
}: {
  done: number;
  elapsed?: number;
  size?: number;
  label: string;
}) {
  return (
    <svg width={size} height={size} viewBox="-20 -20 40 40" role="img" aria-label={label}>
      <Arc radius={16} share={1} colour="var(--line)" width={4} />
      <Arc radius={16} share={done} colour="var(--accent)" width={4} />
      {elapsed !== undefined ? <Arc radius={11} share={elapsed} colour="var(--muted)" width={2} /> : null}
    </svg>
  );
}
