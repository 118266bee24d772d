// One mark per state of a client in the round: colour, lightness and shape all differ, so that the ring and
// the tables can be read without telling red from green.
import { useWords } from '../i18n.tsx';
import { uiWords } from '../words.ts';

export const ROUND_STATES = [
  'not_called',
  'called',
  'booked',
  'met',
  'paused',
  'restored',
  'confirmed',
  'returned',
  'complete',
  'handed_in',
  'accepted',
] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** CSS colour of a state; the same variable in both themes. */
export function stateColour(state: RoundState): string {
  return `var(--state-${state.replace('_', '-')})`;
}

/** SVG shape of a state around (0, 0) with the given radius. */
export function StateShape({ state, r }: { state: RoundState; r: number }) {
  const colour = stateColour(state);
  const hollow = { fill: 'var(--surface)', stroke: colour, strokeWidth: Math.max(1, r * 0.36) };
  switch (state) {
    case 'not_called':
      return <circle r={r * 0.8} {...hollow} />;
    case 'called':
      return (
        <g>
          <circle r={r * 0.8} {...hollow} />
          <circle r={r * 0.3} fill={colour} />
        </g>
      );
    case 'booked':
      return (
        <g>
          <circle r={r * 0.8} {...hollow} />
          <path d={`M0 ${-r * 0.8}A${r * 0.8} ${r * 0.8} 0 0 1 0 ${r * 0.8}Z`} fill={colour} />
        </g>
      );
    case 'met':
      return <circle r={r * 0.9} fill={colour} />;
    case 'paused':
      return <rect x={-r * 0.9} y={-r * 0.9} width={r * 1.8} height={r * 1.8} fill={colour} />;
    case 'restored':
      return <path d={`M0 ${-r * 1.1}L${r} ${r * 0.8}L${-r} ${r * 0.8}Z`} fill={colour} />;
    case 'confirmed':
      return <path d={`M0 ${-r * 1.15}L${r * 1.15} 0L0 ${r * 1.15}L${-r * 1.15} 0Z`} fill={colour} />;
    case 'returned':
      return <path d={`M0 ${r * 1.1}L${r} ${-r * 0.8}L${-r} ${-r * 0.8}Z`} {...hollow} />;
    case 'complete':
      return (
        <g>
          <circle r={r} fill={colour} />
          <circle r={r * 0.35} fill="var(--surface)" />
        </g>
      );
    case 'handed_in':
      return (
        <g>
          <circle r={r} fill={colour} />
          <path
            d={`M${-r * 0.5} 0H${r * 0.5}M0 ${-r * 0.5}V${r * 0.5}`}
            stroke="var(--surface)"
            strokeWidth={r * 0.3}
          />
        </g>
      );
    case 'accepted':
      return (
        <g>
          <circle r={r * 1.05} fill={colour} />
          <path
            d={`M${-r * 0.5} ${r * 0.05}L${-r * 0.1} ${r * 0.45}L${r * 0.55} ${-r * 0.4}`}
            stroke="var(--surface)"
            strokeWidth={r * 0.32}
            fill="none"
          />
        </g>
      );
  }
}

/** Mark and words: «◆ клиент подтвердил». */
export function StateMark({ state, label }: { state: RoundState; label?: string }) {
  const w = useWords(uiWords);
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 7, whiteSpace: 'nowrap' }}>
      <svg width="14" height="14" viewBox="-8 -8 16 16" aria-hidden="true">
        <StateShape state={state} r={6} />
      </svg>
      <span>{label ?? w.states[state]}</span>
    </span>
  );
}
