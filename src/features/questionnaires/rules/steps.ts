// The life of a questionnaire as one table: from where, by whom, under what need, to where. Screens ask it
// which buttons to show, the server asks it whether the act may happen.
import type { InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import type { Evaluation } from '#features/questionnaires/shapes/evaluation.ts';
import type {
  AnsweringProblem,
  QuestionnaireAct,
  QuestionnaireState,
  StepActor,
  StepProblem,
} from '#features/questionnaires/shapes/steps.ts';
import type { PreparedForm } from '#features/questionnaires/rules/prepare.ts';
import { questionIdOf } from '#features/questionnaires/rules/prepare.ts';
import type { Day } from '#kernel/day.ts';
import type { RefusalFacts } from '#kernel/refusal.ts';

export interface StepInput {
  readonly state: QuestionnaireState;
  readonly act: QuestionnaireAct;
  readonly actor: StepActor;
  /** Of the answers as stored, in the questionnaire's own version of the form. */
  readonly evaluation: Evaluation;
  readonly facts: Pick<InterviewFacts, 'confirmedCriteria' | 'pausedFor'>;
  /** The leader's words on returning it. */
  readonly reason?: string | null;
}

export type StepDecision =
  /** `pausedFor` is to be kept in the questionnaire's facts. */
  | { readonly ok: true; readonly to: QuestionnaireState; readonly pausedFor: readonly string[] }
  | { readonly ok: false; readonly code: StepProblem; readonly facts: RefusalFacts };

type Lack = { code: StepProblem; facts: RefusalFacts } | null;

function lackForPause({ evaluation }: StepInput): Lack {
  const { failed } = evaluation.gate;
  if (failed.length === 0) return { code: 'pause_without_failed_quality', facts: {} };
  const silent = failed.filter((result) => result.claimsMissing).map((result) => result.criterionId);
  return silent.length > 0 ? { code: 'pause_without_claims', facts: { criteria: silent } } : null;
}

/** The list made at the pause is decisive, so that no later edit can make a failed criterion disappear. */
function lackForResume({ evaluation, facts }: StepInput): Lack {
  const failing = evaluation.gate.failed.map((result) => result.criterionId);
  const open = [...new Set([...(facts.pausedFor ?? []), ...failing])].filter(
    (id) => !facts.confirmedCriteria.includes(id),
  );
  return open.length > 0 ? { code: 'resume_before_confirmation', facts: { criteria: open } } : null;
}

function lackForCompletion({ evaluation }: StepInput): Lack {
  const { completion } = evaluation;
  if (completion.ok) return null;
  const codes = [...new Set(completion.reasons.map((reason) => reason.code))];
  const places = completion.reasons.flatMap((reason) =>
    'key' in reason ? [reason.key] : 'questionId' in reason ? [reason.questionId] : [],
  );
  return { code: 'complete_with_gaps', facts: { reasons: codes, keys: places, count: places.length } };
}

function lackForReturn({ reason }: StepInput): Lack {
  return reason && reason.trim() !== '' ? null : { code: 'return_without_reason', facts: {} };
}

interface Step {
  readonly from: readonly QuestionnaireState[];
  readonly to: QuestionnaireState;
  readonly by: keyof StepActor;
  readonly lack?: (input: StepInput) => Lack;
}

export const STEPS: Readonly<Record<QuestionnaireAct, Step>> = {
  pause: { from: ['in_progress'], to: 'paused_quality', by: 'fills', lack: lackForPause },
  resume: { from: ['paused_quality'], to: 'in_progress', by: 'fills', lack: lackForResume },
  complete: { from: ['in_progress'], to: 'completed', by: 'fills', lack: lackForCompletion },
  reopen: { from: ['completed', 'returned'], to: 'in_progress', by: 'fills' },
  hand_in: { from: ['completed'], to: 'handed_in', by: 'fills', lack: lackForCompletion },
  accept: { from: ['handed_in'], to: 'accepted', by: 'leads' },
  return: { from: ['handed_in'], to: 'returned', by: 'leads', lack: lackForReturn },
};

/** Whether the act may happen now, and the state it leads to; the first hindrance is named. */
export function decideStep(input: StepInput): StepDecision {
  const step = STEPS[input.act];
  if (!input.actor[step.by]) return { ok: false, code: 'step_not_yours', facts: { act: input.act } };
  if (!step.from.includes(input.state)) {
    return { ok: false, code: 'step_not_from_this_state', facts: { act: input.act, state: input.state } };
  }
  const lack = step.lack?.(input) ?? null;
  if (lack) return { ok: false, ...lack };
  const earlier = input.facts.pausedFor ?? [];
  const failing = input.evaluation.gate.failed.map((result) => result.criterionId);
  const pausedFor = input.act === 'pause' ? [...new Set([...earlier, ...failing])] : earlier;
  return { ok: true, to: step.to, pausedFor };
}

export interface AnsweringInput {
  readonly state: QuestionnaireState;
  readonly actor: StepActor;
  readonly evaluation: Evaluation;
  readonly key: string;
}

export type AnsweringDecision =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: AnsweringProblem; readonly facts: RefusalFacts };

/**
 * Whether the answer under `key` may be given, changed or cleared now. While paused the notes of the talk may
 * be written up, the quality facts and claims may not: the service side works by them. What the client has
 * confirmed stays as it was found.
 */
export function decideAnswering(prepared: PreparedForm, input: AnsweringInput): AnsweringDecision {
  const no = (code: AnsweringProblem) => ({ ok: false as const, code, facts: { state: input.state } });
  if (!input.actor.fills) return no('answering_not_yours');
  if (input.state !== 'in_progress' && input.state !== 'paused_quality') return no('answering_finished');
  const questionId = questionIdOf(input.key);
  const placed = prepared.byId.get(questionId);
  if (!placed) return no('answering_question_unknown');
  const paused = input.state === 'paused_quality';
  if (placed.behindGate && (paused || input.evaluation.gate.state === 'failed')) {
    return no('answering_closed_by_quality');
  }
  if (placed.section !== 'criteria') return { ok: true };
  const settled = paused || input.evaluation.gate.restored.includes(questionId);
  return settled ? no('answering_criteria_frozen') : { ok: true };
}

/**
 * The day on which a questionnaire counts towards the quota (M6.1): the day it was last handed in, once the
 * leader has accepted it. Until then null, so a paused, returned or unread one never counts; and the leader's
 * delay costs the participant nothing, since the day is that of the hand-in.
 */
export function countingDay(state: QuestionnaireState, handedInOn: Day | null): Day | null {
  return state === 'accepted' ? handedInOn : null;
}
