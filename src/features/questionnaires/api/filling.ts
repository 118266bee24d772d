import type { Actor } from '#features/access/shapes/actor.ts';
import { reads, type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { loadForBatch, loadQuestionnaire, storeBatch } from '#features/questionnaires/data/answers.ts';
import { findBegun, findGround, insertQuestionnaire } from '#features/questionnaires/data/begin.ts';
import { loadAhead, loadSurroundings } from '#features/questionnaires/data/card.ts';
import { chooseFormVersion, findFormVersion, loadFormVersion } from '#features/questionnaires/data/forms.ts';
import { captureFacts } from '#features/questionnaires/data/interview-facts.ts';
import { type Ground, readGround, sealGround } from '#features/questionnaires/data/ticket.ts';
import { type IntakeFault, takeIn } from '#features/questionnaires/rules/intake.ts';
import type { Standing } from '#features/questionnaires/shapes/filling.ts';
import {
  answerQuestions,
  beginQuestionnaire,
  getForm,
  getGround,
  getQuestionnaire,
  resolveConflict,
} from '#features/questionnaires/shapes/contracts/filling.ts';
import type { AnswerOp } from '#features/questionnaires/shapes/operations.ts';
import type { QuestionnaireState } from '#features/questionnaires/shapes/steps.ts';
import type { Instant } from '#kernel/day.ts';
import { type RefusalStatus, refuse } from '#kernel/refusal.ts';
import { describeCard, NOT_BEGUN } from './card.ts';
import { curatorOf, relationOf } from './relation.ts';

/** Times a batch that lost a race is tried again; each loss means that another one went through. */
const ATTEMPTS = 50;

const FAULT_STATUS: Record<IntakeFault, RefusalStatus> = { id: 409, closed: 409, value: 422 };

function whoFills(actor: Actor): string {
  return actor.employeeId ?? refuse('employee_needed', {}, 403);
}

interface Stored {
  version: number;
  state: QuestionnaireState;
  receipts: { opId: string; receipt: 'stored' | 'repeated' }[];
  answers: Standing[];
}

async function storeAnswers(context: WriteContext, id: string, batch: readonly AnswerOp[]): Promise<Stored> {
  const { tx, scope, actor, now } = context;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = await loadForBatch(tx, scope, id, batch);
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
    });
    if (result === 'taken') refuse('op_id_reused', {}, 409);
    if (result === 'raced') continue;
    const keys = [...new Set(fresh.map((op) => op.key))];
    const after = new Map(standing.map((one) => [one.key, one.value]));
    context.changed({
      entity: 'questionnaire',
      id,
      clientId: loaded.clientId,
      before: { answers: Object.fromEntries(keys.map((key) => [key, answers[key] ?? null])) },
      after: { answers: Object.fromEntries(keys.map((key) => [key, after.get(key) ?? null])) },
    });
    return { version: loaded.version + 1, state, receipts, answers: [...standing] };
  }
  refuse('changed_meanwhile');
}

/** By the device where it was begun without a connection; its clock may be wrong, the present bounds it. */
function whenBegun(said: Instant | undefined, kept: Ground | undefined, now: Instant): Instant {
  return said && kept && said <= now && said >= kept.at ? said : now;
}

export const fillingApi = [
  writes(beginQuestionnaire, async (context, input) => {
    const { tx, scope, actor, now, today, company, changed, happened } = context;
    const employeeId = whoFills(actor);
    const told = input.ticket ? await readGround(tx, input.ticket) : undefined;
    const kept = told?.clientId === input.clientId ? told : undefined;
    const ground = await findGround(tx, scope, { ...input, roundId: input.roundId ?? kept?.roundId });
    if (!ground || !ground.meeting_fits) refuse('not_found', {}, 404);
    const roundId = ground.round_id ?? refuse('round_missing', {}, input.roundId ? 404 : 409);
    const begun = await findBegun(tx, roundId, input.clientId);
    if (begun) return { ...begun, begun: false };
    const startedAt = whenBegun(input.startedAt, kept, now);
    // What was begun while the round ran still comes in after its end.
    const intime = ground.closed_at !== null && kept !== undefined && startedAt <= ground.closed_at;
    if (ground.round_state !== 'running' && !intime) refuse('begin_needs_running_round');
    if (ground.archived) refuse('client_archived');
    const formVersionId =
      kept?.formVersionId ??
      (await chooseFormVersion(tx, { formCode: ground.form_code, trade: company.trade }));
    const { prepared } = (await loadFormVersion(tx, formVersionId)) ?? refuse('form_missing');
    const inserted = await insertQuestionnaire(tx, {
      id: input.id,
      roundId,
      clientId: input.clientId,
      formVersionId,
      employeeId,
      meetingId: input.meetingId ?? null,
      facts:
        kept?.facts ?? (await captureFacts(tx, input.clientId, today, { products: prepared.asksProducts })),
      startedAt,
    });
    if (!inserted) {
      // A twin of this request, or a colleague's: it has committed, or the insert would still be waiting.
      const other = await findBegun(tx, roundId, input.clientId);
      return other ? { ...other, begun: false } : refuse('questionnaire_id_taken');
    }
    const after = { clientId: input.clientId, roundId, formVersionId, employeeId };
    changed({ entity: 'questionnaire', id: input.id, clientId: input.clientId, before: null, after });
    happened({ kind: 'questionnaire-begun', questionnaireId: input.id, clientId: input.clientId } as never);
    return { id: input.id, state: 'in_progress' as const, begun: true };
  }),

  reads(getQuestionnaire, async ({ db, scope, actor, company }, input) => {
    const loaded = await loadQuestionnaire(db, scope, input.id);
    if (!loaded) refuse('not_found', {}, 404);
    const version = (await loadFormVersion(db, loaded.formVersionId)) ?? refuse('form_missing');
    const around = await loadSurroundings(db, loaded.id, {
      curatorId: curatorOf(loaded),
      timeZone: company.timeZone,
    });
    return describeCard({ loaded, version, around, actor, company, withForm: input.withForm });
  }),

  reads(getGround, async ({ db, scope, actor, company, now, today }, { clientId }) => {
    const employeeId = whoFills(actor);
    const ground = await findGround(db, scope, { clientId });
    if (!ground) refuse('not_found', {}, 404);
    const nothing = { begun: null, hindrance: null, ticket: null, card: null };
    if (!ground.round_id) return { ...nothing, hindrance: 'round_missing' as const };
    const begun = await findBegun(db, ground.round_id, clientId);
    if (begun) return { ...nothing, begun: begun.id };
    if (ground.round_state !== 'running')
      return { ...nothing, hindrance: 'begin_needs_running_round' as const };
    if (ground.archived) return { ...nothing, hindrance: 'client_archived' as const };
    const wish = { formCode: ground.form_code, trade: company.trade };
    const formVersionId = (await findFormVersion(db, wish)) ?? refuse('form_missing');
    const version = (await loadFormVersion(db, formVersionId)) ?? refuse('form_missing');
    const { asksProducts } = version.prepared;
    const facts = await captureFacts(db, clientId, today, { products: asksProducts });
    const roundId = ground.round_id;
    const ticket = await sealGround(db, { clientId, roundId, formVersionId, facts, at: now });
    const loaded = {
      ...NOT_BEGUN,
      clientId,
      roundId,
      employeeId,
      listedWith: employeeId,
      formVersionId,
      facts,
    };
    const around = {
      ...(await loadAhead(db, { clientId, employeeId, today, timeZone: company.timeZone })),
      client_name: ground.client_name,
      round_name: ground.round_name,
      started_at: now,
    };
    return {
      ...nothing,
      ticket,
      card: describeCard({ loaded, version, around, actor, company, withForm: true }),
    };
  }),

  reads(getForm, async ({ db }, input) => {
    const version = await loadFormVersion(db, input.formVersionId);
    if (!version) refuse('not_found', {}, 404);
    const { id, code, number, prepared } = version;
    return { formVersionId: id, code, number, form: prepared.form };
  }),

  writes(answerQuestions, async (context, { questionnaireId, ops }) => {
    const id = questionnaireId.toLowerCase();
    const batch = ops.map((op) => ({ ...op, questionnaireId: id }) as AnswerOp);
    return storeAnswers(context, id, batch);
  }),

  writes(resolveConflict, async (context, input) => {
    const id = input.questionnaireId.toLowerCase();
    const stored = await storeAnswers(context, id, [{ ...input, questionnaireId: id } as AnswerOp]);
    return { version: stored.version, answer: stored.answers[0] as Standing };
  }),
];
