// The circle in small: one arc a section, filled as far as it has been asked; hatched where quality bars the way.
import type { SectionProgress } from './steps.ts';

const STROKE = 5;
/** Radians left open between two sections. */
const GAP = 0.14;

interface Arc extends SectionProgress {
  from: number;
  to: number;
}

/** Each section's part of the circle, by its number of questions. */
function layArcs(sections: readonly SectionProgress[]): Arc[] {
  const all = sections.reduce((sum, section) => sum + Math.max(1, section.all), 0);
  return sections.reduce<Arc[]>((arcs, section) => {
    const from = arcs.at(-1)?.to ?? -Math.PI / 2;
    return [...arcs, { ...section, from, to: from + (Math.max(1, section.all) / all) * Math.PI * 2 }];
  }, []);
}

export function ProgressRing(props: { sections: readonly SectionProgress[]; size: number; label: string }) {
  const { size } = props;
  const radius = size / 2 - STROKE / 2 - 1;
  const point = (angle: number) =>
    `${(size / 2 + radius * Math.cos(angle)).toFixed(2)} ${(size / 2 + radius * Math.sin(angle)).toFixed(2)}`;
  const draw = (from: number, to: number) =>
    `M${point(from)}A${radius} ${radius} 0 ${to - from > Math.PI ? 1 : 0} 1 ${point(to)}`;
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={props.label}
      style={{ flex: 'none', display: 'block' }}
    >
      {layArcs(props.sections).map((arc) => {
        const [from, to] = [arc.from + GAP / 2, arc.to - GAP / 2];
        const share = arc.all === 0 ? 0 : arc.done / arc.all;
        const closed = arc.state === 'closed';
        return (
          <g key={arc.kind} fill="none" strokeWidth={STROKE}>
            <path
              d={draw(from, to)}
              stroke={closed ? 'var(--state-paused)' : 'var(--line)'}
              strokeDasharray={closed ? '2 2' : undefined}
            />
            {share > 0 && !closed ? (
              <path d={draw(from, from + (to - from) * share)} stroke="var(--accent)" />
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
