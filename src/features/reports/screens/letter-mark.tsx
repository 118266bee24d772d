import { Badge } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import type { LetterState } from '#kernel/letter-states.ts';
import { letterWords } from '../words/letters.ts';

/** States in which a letter has not gone its way. */
export const TROUBLE: readonly LetterState[] = ['failed', 'doubtful', 'kept'];

/** What became of a letter, written out in full. */
export function LetterMark({ state }: { state: LetterState }) {
  const w = useWords(letterWords);
  const colour = state === 'sent' ? 'pine' : TROUBLE.includes(state) ? 'orange' : 'gray';
  return (
    <Badge
      color={colour}
      variant="light"
      tt="none"
      fw={500}
      // Cut off it says half of what happened; orange on orange is not read by everybody.
      maw="none"
      styles={{ label: { overflow: 'visible', ...(state === 'sent' ? {} : { color: 'var(--ink)' }) } }}
    >
      {w.states[state]}
    </Badge>
  );
}
