// A questionnaire as this device knows it: what the server said last, and on top what was done here and has not been
// sent yet. The same rules decide as on the server, so that without a connection nothing is shown that could not be.
import type { AnswerValue } from '#features/questionnaires/shapes/answers.ts';
import type { QuestionnaireCard } from '#features/questionnaires/shapes/contracts/filling.ts';
import type { Standing } from '#features/questionnaires/shapes/filling.ts';
import type { AnswerOp } from '#features/questionnaires/shapes/operations.ts';
import { QUESTIONNAIRE_ACTS, type QuestionnaireAct } from '#features/questionnaires/shapes/steps.ts';
import { type HourDeed, overlayHour } from '#features/questionnaires/rules/overlay-hour.ts';
import { evaluate } from '#features/questionnaires/rules/evaluate.ts';
import { placeAfterRestoration } from '#features/questionnaires/rules/place.ts';
import type { PreparedForm } from '#features/questionnaires/rules/prepare.ts';
import { decideStep } from '#features/questionnaires/rules/steps.ts';
import type { Instant } from '#kernel/day.ts';

/** One thing done on the device, in the order it was done. */
export type Deed =
  | { readonly kind: 'answers'; readonly ops: readonly Omit<AnswerOp, 'questionnaireId'>[] }
  | { readonly kind: 'step'; readonly act: QuestionnaireAct; readonly at: Instant }
  | HourDeed;

/** The card with the deeds done; a step the rules would not allow changes nothing here either. */
export function overlayCard(
  prepared: PreparedForm,
  card: QuestionnaireCard,
  deeds: readonly Deed[],
): QuestionnaireCard {
  if (deeds.length === 0) return card;
  const done = deeds.reduce((before, deed) => {
    if (deed.kind === 'answers') return overlayAnswers(before, deed.ops);
    return deed.kind === 'step' ? overlayStep(prepared, before, deed) : overlayHour(before, deed);
  }, card);
  const evaluation = evaluate(prepared, done.facts, answersOf(done));
  const { state, actor, facts } = done;
  return {
    ...done,
    place: done.place ?? evaluation.nextPlace?.key ?? null,
    acts: QUESTIONNAIRE_ACTS.filter(
      (act) => decideStep({ state, act, actor, evaluation, facts, reason: act }).ok,
    ),
    gate: evaluation.gate.state,
    failedCriteria: evaluation.gate.failed.map((result) => result.criterionId),
    complete: evaluation.completion.ok,
    progress: evaluation.progress,
  };
}

function overlayAnswers(
  card: QuestionnaireCard,
  ops: readonly Omit<AnswerOp, 'questionnaireId'>[],
): QuestionnaireCard {
  const standing = new Map<string, Standing>(card.answers.map((one) => [one.key, one]));
  for (const op of ops) standing.set(op.key, applyOp(standing.get(op.key), op));
  return { ...card, place: null, answers: [...standing.values()] };
}

/** What stands under a key once `op` has been given there. */
export function applyOp(
  before: Standing | undefined,
  { key, value, opId, settles }: Omit<AnswerOp, 'questionnaireId'>,
): Standing {
  const settled = before?.otherOpId && settles?.includes(before.otherOpId);
  return {
    key,
    value,
    opId,
    otherValue: settled ? null : (before?.otherValue ?? null),
    otherOpId: settled ? null : (before?.otherOpId ?? null),
  };
}

function overlayStep(
  prepared: PreparedForm,
  card: QuestionnaireCard,
  { act, at }: Extract<Deed, { kind: 'step' }>,
): QuestionnaireCard {
  const { state, actor, facts } = card;
  const answers = answersOf(card);
  const evaluation = evaluate(prepared, facts, answers);
  const decision = decideStep({ state, act, actor, evaluation, facts, reason: act });
  if (!decision.ok) return card;
  const paused = act === 'pause';
  return {
    ...card,
    state: decision.to,
    facts: paused ? { ...facts, pausedFor: decision.pausedFor } : facts,
    place: paused
      ? placeAfterRestoration(prepared, facts, answers, decision.pausedFor)
      : act === 'complete'
        ? null
        : card.place,
    pausedAt: paused ? at : card.pausedAt,
    resumedAt: act === 'resume' ? at : card.resumedAt,
    completedAt: act === 'complete' ? at : card.completedAt,
    handedInAt: act === 'hand_in' ? at : card.handedInAt,
    steps: [...card.steps, { from: state, to: decision.to, at, by: card.employee.name, reason: null }],
  };
}

function answersOf(card: QuestionnaireCard): Record<string, AnswerValue> {
  return Object.fromEntries(
    card.answers.flatMap(({ key, value }) => (value === null ? [] : [[key, value] as const])),
  );
}
