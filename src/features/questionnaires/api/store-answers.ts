// Answers on their way in: loaded facts, one rule, one write; a batch that lost a race is tried again.
import type { WriteContext } from '#features/access/shapes/procedure.ts';
import { type Loaded, loadForBatch, storeBatch } from '#features/questionnaires/data/answers.ts';
import { loadFormVersion } from '#features/questionnaires/data/forms.ts';
import { type IntakeFault, takeIn } from '#features/questionnaires/rules/intake.ts';
import type { Standing } from '#features/questionnaires/shapes/filling.ts';
import type { AnswerOp } from '#features/questionnaires/shapes/operations.ts';
import type { QuestionnaireState } from '#features/questionnaires/shapes/steps.ts';
import { type RefusalStatus, refuse } from '#kernel/refusal.ts';
import { relationOf } from './relation.ts';

/** Times a batch that lost a race is tried again; each loss means that another one went through. */
const ATTEMPTS = 50;

const FAULT_STATUS: Record<IntakeFault, RefusalStatus> = { id: 409, closed: 409, value: 422 };

interface Stored {
  version: number;
  state: QuestionnaireState;
  receipts: { opId: string; receipt: 'stored' | 'repeated' }[];
  answers: Standing[];
}

/** `begun`: the questionnaire as this very transaction has written it; then nothing is read again. */
export async function storeAnswers(
  context: WriteContext,
  id: string,
  batch: readonly AnswerOp[],
  begun: Loaded | null = null,
): Promise<Stored> {
  const { tx, scope, actor, now } = context;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = begun ? { loaded: begun, stored: [] } : await loadForBatch(tx, scope, id, batch);
    if (!found) refuse('not_found', {}, 404);
    const { loaded, stored } = found;
    const { prepared } = (await loadFormVersion(tx, loaded.formVersionId)) ?? refuse('form_missing');
    const { state, facts, answers } = loaded;
    const intake = takeIn({
      prepared,
      state,
      facts,
      answers,
      stored,
      batch,
      actor: relationOf(actor, loaded),
    });
    if (!intake.ok) refuse(intake.code, intake.facts, FAULT_STATUS[intake.kind]);
    const { fresh, standing } = intake;
    const written = new Set(fresh.map((op) => op.opId));
    const receipts = batch.map(({ opId }) => ({
      opId,
      receipt: written.has(opId) ? ('stored' as const) : ('repeated' as const),
    }));
    if (fresh.length === 0) return { version: loaded.version, state, receipts, answers: [...standing] };
    const result = await storeBatch(tx, {
      id,
      version: loaded.version,
      employeeId: actor.employeeId,
      now,
      fresh,
      standing,
      before: loaded.standing,
    });
    if (result === 'taken') refuse('op_id_reused', {}, 409);
    if (result === 'raced') continue;
    const keys = [...new Set(fresh.map((op) => op.key))];
    const after = new Map(standing.map((one) => [one.key, one.value]));
    context.changed({
      entity: 'questionnaire',
      id,
      clientId: loaded.clientId,
      before: {
        answers: Object.fromEntries(keys.flatMap((key) => (key in answers ? [[key, answers[key]]] : []))),
      },
      after: { answers: Object.fromEntries(keys.map((key) => [key, after.get(key) ?? null])) },
    });
    return { version: loaded.version + 1, state, receipts, answers: [...standing] };
  }
  refuse('raced');
}
