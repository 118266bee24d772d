import { useWords } from '#ui/i18n.tsx';
import { peopleWords } from '../../words/people.ts';

const STEPS = [1, 2, 3, 4, 5];

/** Strength of a relation as five points; read aloud as a number. Points that were and faded are dashed. */
export function StrengthDots({ value, was = value }: { value: number; was?: number }) {
  const w = useWords(peopleWords);
  return (
    <svg width="62" height="12" viewBox="0 0 62 12" role="img" aria-label={w.strength(value)}>
      {STEPS.map((step) => (
        <circle
          key={step}
          cx={step * 12 - 5}
          cy="6"
          r="4"
          fill={step <= value ? 'var(--accent)' : 'none'}
          stroke={step <= was ? 'var(--accent)' : 'var(--muted)'}
          strokeDasharray={step > value && step <= was ? '2 2' : undefined}
          strokeWidth="1.2"
        />
      ))}
    </svg>
  );
}
