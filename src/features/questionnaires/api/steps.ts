import { type Procedure, type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { type Loaded, lockQuestionnaire } from '#features/questionnaires/data/answers.ts';
import { applyCheckin } from '#features/questionnaires/data/apply-checkin.ts';
import { loadFormVersion } from '#features/questionnaires/data/forms.ts';
import { moveQuestionnaire } from '#features/questionnaires/data/steps.ts';
import { evaluate } from '#features/questionnaires/rules/evaluate.ts';
import { type Outcome, readOutcome } from '#features/questionnaires/rules/outcome.ts';
import { placeAfterRestoration } from '#features/questionnaires/rules/place.ts';
import { decideStep } from '#features/questionnaires/rules/steps.ts';
import {
  acceptQuestionnaire,
  completeQuestionnaire,
  handInQuestionnaire,
  pauseQuality,
  reopenQuestionnaire,
  resumeQuestionnaire,
  returnQuestionnaire,
  type StepContract,
} from '#features/questionnaires/shapes/contracts/steps.ts';
import type {
  QuestionnaireAccepted,
  QuestionnaireCompleted,
  QuestionnairePaused,
  QuestionnaireResumed,
} from '#features/questionnaires/shapes/events.ts';
import type { QuestionnaireFacts } from '#features/questionnaires/shapes/filling.ts';
import type { QuestionnaireAct } from '#features/questionnaires/shapes/steps.ts';
import type { Day } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import { countsOn, curatorOf, relationOf } from './relation.ts';

interface Wish {
  id: string;
  reason?: string;
}

/** One step of a questionnaire's life: rule, write, audit, word to the rooms above. */
export async function takeStep(
  context: WriteContext,
  act: QuestionnaireAct,
  wish: Wish,
  /** As this very transaction has written it, where it has. */
  written: Loaded | null = null,
) {
  const { tx, scope, actor, now, company } = context;
  const loaded = written ?? (await lockQuestionnaire(tx, scope, wish.id));
  if (!loaded) refuse('not_found', {}, 404);
  const { prepared } = (await loadFormVersion(tx, loaded.formVersionId)) ?? refuse('form_missing');
  const { state, facts, answers } = loaded;
  const evaluation = evaluate(prepared, facts, answers);
  const decision = decideStep({
    state,
    act,
    actor: relationOf(actor, loaded),
    evaluation,
    facts,
    reason: wish.reason ?? null,
  });
  if (!decision.ok) refuse(decision.code, decision.facts, decision.code === 'step_not_yours' ? 403 : 409);
  const paused = act === 'pause';
  const place = paused
    ? placeAfterRestoration(prepared, facts, answers, decision.pausedFor)
    : act === 'complete'
      ? null
      : loaded.place;
  await moveQuestionnaire(tx, loaded, {
    act,
    to: decision.to,
    by: actor.employeeId,
    at: now,
    reason: wish.reason ?? null,
    place,
    ...(paused ? { facts: { ...facts, pausedFor: decision.pausedFor } } : {}),
  });
  context.changed({
    entity: 'questionnaire',
    id: loaded.id,
    clientId: loaded.clientId,
    before: { state },
    after: { state: decision.to, ...(wish.reason ? { reason: wish.reason } : {}) },
  });
  if (paused || act === 'complete')
    await recordPersons(context, loaded, readOutcome(evaluation, answers), answers);
  const handedInAt = act === 'hand_in' ? now : loaded.handedInAt;
  const counts = countsOn(company, decision.to, handedInAt);
  announce(context, act, loaded, readOutcome(evaluation, answers), counts);
  return { id: loaded.id, version: loaded.version + 1, state: decision.to, place, countsOn: counts };
}

/** Whoever sat at the table was really checked, so the findings count at a pause too (M8.1). */
async function recordPersons(
  { tx, actor, now, today, changed }: WriteContext,
  loaded: QuestionnaireFacts,
  outcome: Outcome,
  answers: Readonly<Record<string, unknown>>,
): Promise<void> {
  const metOn = answers['met_on'];
  const day: Day = typeof metOn === 'string' && metOn <= today ? metOn : today;
  const changes = await applyCheckin(tx, {
    clientId: loaded.clientId,
    persons: outcome.persons,
    newPersons: outcome.newPersons,
    day,
    at: now,
    by: actor.employeeId,
  });
  for (const change of changes) changed(change);
}

function announce(
  { happened, now }: WriteContext,
  act: QuestionnaireAct,
  loaded: QuestionnaireFacts,
  outcome: Outcome,
  counts: Day | null,
): void {
  const { id: questionnaireId, clientId, employeeId } = loaded;
  const who = { questionnaireId, clientId, curatorEmployeeId: curatorOf(loaded) };
  const { claims, failedCriteria, measured, ...brought } = outcome;
  if (act === 'pause') {
    const event: QuestionnairePaused = {
      kind: 'questionnaire-paused',
      ...who,
      failedCriteria,
      claims,
      measured,
    };
    happened(event);
  } else if (act === 'resume') {
    const event: QuestionnaireResumed = { kind: 'questionnaire-resumed', ...who };
    happened(event);
  } else if (act === 'complete') {
    const event: QuestionnaireCompleted = { kind: 'questionnaire-completed', ...who, employeeId, ...brought };
    happened(event);
  } else if (act === 'accept' && counts) {
    const event: QuestionnaireAccepted = {
      kind: 'questionnaire-accepted',
      ...who,
      employeeId,
      countsOn: counts,
      acceptedAt: now,
    };
    happened(event);
  }
}

const step = (contract: StepContract, act: QuestionnaireAct): Procedure =>
  writes(contract, (context, input) => takeStep(context, act, input));

export const stepsApi = [
  step(pauseQuality, 'pause'),
  step(resumeQuestionnaire, 'resume'),
  step(completeQuestionnaire, 'complete'),
  step(reopenQuestionnaire, 'reopen'),
  step(handInQuestionnaire, 'hand_in'),
  step(acceptQuestionnaire, 'accept'),
  step(returnQuestionnaire, 'return'),
];
