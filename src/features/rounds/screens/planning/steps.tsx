import { UnstyledButton } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { roundWords } from '../../words/screen/round.ts';
import { type Step, type StepNote, STEPS } from './step.ts';

/** The five steps with what stands in each; a shape says done, open or optional, so colour is not needed. */
export function Steps(props: { current: Step; notes: Record<Step, StepNote>; onGo: (step: Step) => void }) {
  const w = useWords(roundWords);
  return (
    <nav aria-label={w.stepsLabel}>
      <ol
        style={{
          display: 'flex',
          gap: 6,
          margin: 0,
          padding: 3,
          listStyle: 'none',
          overflowX: 'auto',
          scrollSnapType: 'x proximity',
        }}
      >
        {STEPS.map((step, index) => {
          const active = step === props.current;
          return (
            <li
              key={step}
              ref={active ? showStep : undefined}
              style={{ flex: '1 0 168px', scrollSnapAlign: 'start' }}
            >
              <UnstyledButton
                onClick={() => props.onGo(step)}
                aria-current={active ? 'step' : undefined}
                className="sheet"
                style={{
                  width: '100%',
                  height: '100%',
                  padding: '8px 12px',
                  display: 'flex',
                  gap: 10,
                  alignItems: 'flex-start',
                  borderColor: active ? 'var(--accent)' : 'var(--line)',
                  boxShadow: active ? 'inset 0 0 0 1px var(--accent)' : 'none',
                }}
              >
                <Mark mark={props.notes[step].mark} number={index + 1} />
                <span>
                  <span style={{ fontWeight: 600, display: 'block', lineHeight: 1.3 }}>{w.steps[step]}</span>
                  <span className="muted tabular" style={{ fontSize: 13, lineHeight: 1.3 }}>
                    {props.notes[step].text}
                  </span>
                </span>
              </UnstyledButton>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** On a phone the strip of steps is wider than the screen: the open one is brought into sight. */
function showStep(item: HTMLLIElement | null): void {
  item?.parentElement?.scrollTo({ left: item.offsetLeft - item.parentElement.offsetLeft - 40 });
}

function Mark({ mark, number }: { mark: StepNote['mark']; number: number }) {
  const done = mark === 'ok';
  return (
    <svg
      width="22"
      height="22"
      viewBox="-11 -11 22 22"
      aria-hidden="true"
      style={{ flex: 'none', marginTop: 1 }}
    >
      <circle
        r="9.5"
        fill={done ? 'var(--accent)' : 'none'}
        stroke={mark === 'todo' ? 'var(--alarm)' : done ? 'var(--accent)' : 'var(--muted)'}
        strokeWidth="1.6"
        strokeDasharray={mark === 'none' ? '3 3' : undefined}
      />
      {done ? (
        <path d="M-4.5 0.5L-1 4L5 -3.5" fill="none" stroke="var(--surface)" strokeWidth="2" />
      ) : (
        <text
          textAnchor="middle"
          y="4"
          fontSize="11.5"
          fontWeight="600"
          fill={mark === 'todo' ? 'var(--alarm)' : 'var(--muted)'}
        >
          {number}
        </text>
      )}
    </svg>
  );
}
