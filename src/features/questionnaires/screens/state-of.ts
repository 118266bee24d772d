import type { QuestionnaireState } from '#features/questionnaires/shapes/steps.ts';
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

/** Mark and word of a questionnaire's state; a pause the client has ended by their word is another thing. */
export function markOf(state: QuestionnaireState, confirmed: boolean): { state: RoundState; label: Word } {
  if (state === 'paused_quality' && confirmed) return { state: 'confirmed', label: 'confirmed' };
  return { state: MARKS[state], label: state };
}
