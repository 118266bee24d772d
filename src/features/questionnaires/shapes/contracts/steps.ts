import { z } from 'zod';
import { type Contract, contract } from '#features/access/shapes/contract.ts';
import { QUESTIONNAIRE_STATES } from '#features/questionnaires/shapes/steps.ts';
import { entityId, text } from '#kernel/schema.ts';

const which = z.strictObject({ id: entityId('questionnaire') });
const moved = z.object({
  id: z.uuid(),
  version: z.number(),
  state: z.enum(QUESTIONNAIRE_STATES),
  /** Where the talk goes on: the key of an answer. */
  place: z.string().nullable(),
  countsOn: z.string().nullable(),
});

/** Every step takes the questionnaire and, where it must be given, a reason. */
export type StepContract = Contract<string, z.ZodType<{ id: string; reason?: string }>, typeof moved>;

const fills = { admits: 'questionnaires.fill', writes: true, input: which, output: moved } as const;

export const pauseQuality = contract({
  ...fills,
  name: 'questionnaires.pause-quality',
  summary: 'Stop at a failed quality check; every failed criterion has its claims among the answers (M9.2)',
});

export const resumeQuestionnaire = contract({
  ...fills,
  name: 'questionnaires.resume',
  summary: 'Go on from where it stopped, after the client’s own confirmation (M9.8)',
});

export const completeQuestionnaire = contract({
  ...fills,
  name: 'questionnaires.complete',
  summary: 'End the talk: everything required is answered, recommendations were asked for (M10.4)',
});

export const reopenQuestionnaire = contract({
  ...fills,
  name: 'questionnaires.reopen',
  summary: 'Take a completed or returned questionnaire back to mend it',
});

export const handInQuestionnaire = contract({
  ...fills,
  name: 'questionnaires.hand-in',
  summary: 'Bring the completed questionnaire to the office (M6.1)',
});

export const acceptQuestionnaire = contract({
  ...fills,
  name: 'questionnaires.accept',
  summary: 'Accept a questionnaire handed in: it counts on the day of the hand-in (M6.1)',
  admits: 'questionnaires.accept',
});

export const returnQuestionnaire = contract({
  ...fills,
  name: 'questionnaires.return',
  summary: 'Give a questionnaire back with the reason in words',
  admits: 'questionnaires.accept',
  input: which.extend({ reason: text(2000) }),
});
