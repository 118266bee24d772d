// The life of one filled questionnaire (M5.4, M6.1, M9.2, M9.8).

export const QUESTIONNAIRE_STATES = [
  'in_progress',
  'paused_quality',
  'completed',
  'handed_in',
  'accepted',
  'returned',
] as const;
export type QuestionnaireState = (typeof QUESTIONNAIRE_STATES)[number];

/**
 * How far a stopped questionnaire has come: waits for works, the service side says restored, the client has
 * confirmed and the talk is to be resumed (M9.7, M9.8). Named as in the states of a client.
 */
export const STOPS = ['paused', 'restored', 'confirmed'] as const;
export type Stop = (typeof STOPS)[number];

export const QUESTIONNAIRE_ACTS = [
  'pause',
  'resume',
  'complete',
  'reopen',
  'hand_in',
  'accept',
  'return',
] as const;
export type QuestionnaireAct = (typeof QUESTIONNAIRE_ACTS)[number];

/** What the actor is to this very questionnaire; who that is by role, the rights page decides. */
export interface StepActor {
  /** Fills it in: the employee it belongs to, or who stands in for them. */
  readonly fills: boolean;
  /** Leads the programme. */
  readonly leads: boolean;
}

export const STEP_PROBLEMS = [
  'step_not_from_this_state',
  'step_not_yours',
  'pause_without_failed_quality',
  'pause_without_claims',
  'resume_before_confirmation',
  'complete_with_gaps',
  'return_without_reason',
] as const;
export type StepProblem = (typeof STEP_PROBLEMS)[number];

/** Why an answer may not be written now, although it fits its question. */
export const ANSWERING_PROBLEMS = [
  'answering_not_yours',
  'answering_finished',
  'answering_closed_by_quality',
  'answering_criteria_frozen',
  'answering_question_unknown',
] as const;
export type AnsweringProblem = (typeof ANSWERING_PROBLEMS)[number];
