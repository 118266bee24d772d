import { Text } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { cardWords } from '../../words/card.ts';
import { stateWords } from '../../words/card-states.ts';
import type { Card } from './card-types.ts';

/** The client's own word ended the works. */
export const CLOSED = new Set(['confirmed', 'withdrawn', 'accepted', 'resumed', 'effect_checked']);

/** Claims the client still waits to see mended; nothing when there are none. */
export function OpenClaims({ card }: { card: Card }) {
  const w = useWords(cardWords);
  const s = useWords(stateWords);
  const open = card.cases.filter((one) => !CLOSED.has(one.state));
  if (open.length === 0) return null;
  return (
    <section
      aria-label={w.openClaims}
      style={{ borderLeft: '4px solid var(--state-paused)', paddingLeft: 10 }}
    >
      <Text fw={600} fz="sm">
        {w.openClaims}
      </Text>
      {open.map((one) => (
        <div key={one.id}>
          <Text
            fz="sm"
            className="muted"
          >{`${w.caseNumber(one.number, one.year)} · ${s.caseStates[one.state] ?? ''}`}</Text>
          <ul style={{ margin: '2px 0 0', paddingLeft: 18 }}>
            {one.claims.map((claim) => (
              <li key={claim.id}>
                <Text fz="sm">{[claim.what, claim.place].filter(Boolean).join(' · ')}</Text>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
