import type { QuestionnaireState, Stop } from '#features/questionnaires/shapes/steps.ts';
import type { questionnaireStates } from '#features/questionnaires/words/states.ts';
import type { RoundState } from '#ui/kit/state-mark.tsx';

type Word = keyof (typeof questionnaireStates)['ru'];

const MARKS: Record<QuestionnaireState, RoundState> = {
  in_progress: 'met',
  paused_quality: 'paused',
  completed: 'complete',
  handed_in: 'handed_in',
  accepted: 'accepted',
  returned: 'returned',
};

/** The same out of a card, which knows the case itself. */
export function stopOf(card: { qualityConfirmed: boolean; case: { state: string } | null }): Stop | null {
  if (card.qualityConfirmed) return 'confirmed';
  return ['restored', 'offered'].includes(card.case?.state ?? '') ? 'restored' : null;
}

/** Mark and word of a questionnaire's state; a pause the service or the client has ended is another thing. */
export function markOf(state: QuestionnaireState, stop: Stop | null): { state: RoundState; label: Word } {
  if (state === 'paused_quality' && stop && stop !== 'paused') return { state: stop, label: stop };
  return { state: MARKS[state], label: state };
}
