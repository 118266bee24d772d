import type { QuestionnaireState, StepActor } from '#features/questionnaires/shapes/steps.ts';

export interface DiscardInput {
  readonly state: QuestionnaireState;
  readonly actor: StepActor;
  /** Answers that stand. */
  readonly answered: number;
  /** Something else of the client's is kept there: a picture, a marked phrase, a photographed sheet. */
  readonly holds: boolean;
}

export type DiscardDecision =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'step_not_yours' | 'discard_not_empty' };

/** One begun by mistake may go as long as the client has told it nothing; whoever fills it in decides that. */
export function decideDiscard({ state, actor, answered, holds }: DiscardInput): DiscardDecision {
  if (!actor.fills) return { ok: false, code: 'step_not_yours' };
  const empty = state === 'in_progress' && answered === 0 && !holds;
  return empty ? { ok: true } : { ok: false, code: 'discard_not_empty' };
}
