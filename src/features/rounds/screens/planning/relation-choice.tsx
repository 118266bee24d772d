import { UnstyledButton } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { RELATION_STATES, type RelationState } from '../../shapes/split.ts';
import { roundLabels } from '../../words/labels.ts';

/** Filled, hatched, crossed: the three states differ in shape as well as in colour. */
const MARKS: Record<RelationState, { colour: string; path: string }> = {
  excellent: { colour: 'var(--state-confirmed)', path: 'M-4 0L-1.2 3L4 -3' },
  unsure: { colour: 'var(--state-restored)', path: 'M-2.4 -2.2A2.5 2.5 0 1 1 0 0.9V1.8M0 4V4.2' },
  monopolised: { colour: 'var(--state-paused)', path: 'M-3 -3L3 3M3 -3L-3 3' },
};

/** Three buttons, one of them pressed; pressing it again clears the state. */
export function RelationChoice(props: {
  state: RelationState | null;
  disabled: boolean;
  nameOf: (label: string) => string;
  onPick: (state: RelationState | null) => void;
}) {
  const labels = useWords(roundLabels);
  return (
    <div style={{ display: 'flex', gap: 4, flexWrap: 'wrap' }}>
      {RELATION_STATES.map((state) => {
        const on = props.state === state;
        const { colour, path } = MARKS[state];
        return (
          <UnstyledButton
            key={state}
            tabIndex={-1}
            disabled={props.disabled}
            aria-pressed={on}
            aria-label={props.nameOf(labels.relations[state])}
            title={labels.relationHints[state]}
            onClick={() => props.onPick(on ? null : state)}
            style={{
              display: 'inline-flex',
              alignItems: 'center',
              gap: 5,
              minHeight: 30,
              padding: '2px 9px 2px 6px',
              borderRadius: 16,
              fontSize: 13,
              whiteSpace: 'nowrap',
              border: `1px solid ${on ? colour : 'var(--line)'}`,
              background: on ? `color-mix(in srgb, ${colour} 14%, transparent)` : 'transparent',
              fontWeight: on ? 600 : 400,
            }}
          >
            <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
              <circle r="7" fill={on ? colour : 'none'} stroke={on ? colour : 'var(--muted)'} />
              <path
                d={path}
                fill="none"
                stroke={on ? 'var(--surface)' : 'var(--muted)'}
                strokeWidth="1.6"
                strokeLinecap="round"
              />
            </svg>
            {labels.relations[state]}
          </UnstyledButton>
        );
      })}
    </div>
  );
}
