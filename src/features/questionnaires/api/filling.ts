import { reads, writes } from '#features/access/shapes/procedure.ts';
import { loadQuestionnaire } from '#features/questionnaires/data/answers.ts';
import { findGround } from '#features/questionnaires/data/begin.ts';
import { loadAhead, loadSurroundings } from '#features/questionnaires/data/card.ts';
import { loadFormVersion } from '#features/questionnaires/data/forms.ts';
import { captureFacts } from '#features/questionnaires/data/interview-facts.ts';
import { sealGround } from '#features/questionnaires/data/ticket.ts';
import { EMPTY_HOUR, loadEarlier, loadHour } from '#features/questionnaires/data/hour.ts';
import { listTalkKeys } from '#features/questionnaires/rules/earlier.ts';
import type { Standing } from '#features/questionnaires/shapes/filling.ts';
import {
  answerQuestions,
  beginQuestionnaire,
  getForm,
  getGround,
  getQuestionnaire,
  resolveConflict,
  takeInQuestionnaire,
} from '#features/questionnaires/shapes/contracts/filling.ts';
import type { AnswerOp } from '#features/questionnaires/shapes/operations.ts';
import { refuse } from '#kernel/refusal.ts';
import { begin, whoFills } from './begin.ts';
import { describeCard, NOT_BEGUN } from './card.ts';
import { curatorOf } from './relation.ts';
import { storeAnswers } from './store-answers.ts';
import { takeStep } from './steps.ts';

const valuesOf = (standing: readonly Standing[]) =>
  Object.fromEntries(standing.flatMap(({ key, value }) => (value === null ? [] : [[key, value] as const])));

export const fillingApi = [
  writes(beginQuestionnaire, async (context, input) => {
    const { id, state, begun } = await begin(context, input);
    return { id, state, begun };
  }),

  reads(getQuestionnaire, async ({ db, scope, actor, company }, input) => {
    const loaded = await loadQuestionnaire(db, scope, input.id);
    if (!loaded) refuse('not_found', {}, 404);
    const version = (await loadFormVersion(db, loaded.formVersionId)) ?? refuse('form_missing');
    const around = await loadSurroundings(db, loaded.id, {
      curatorId: curatorOf(loaded),
      timeZone: company.timeZone,
    });
    const { id, clientId } = loaded;
    const keys = listTalkKeys(version.prepared);
    const hour = await loadHour(db, { id, clientId, keys, timeZone: company.timeZone });
    return describeCard({ loaded, version, around, hour, actor, company, withForm: input.withForm });
  }),

  reads(getGround, async ({ db, scope, actor, company, now, today }, { clientId }) => {
    const employeeId = whoFills(actor);
    const ground = await findGround(db, scope, { clientId, trade: company.trade });
    if (!ground) refuse('not_found', {}, 404);
    const nothing = { begun: null, hindrance: null, ticket: null, card: null };
    if (!ground.round_id) return { ...nothing, hindrance: 'round_missing' as const };
    if (ground.begun) return { ...nothing, begun: ground.begun.id };
    if (ground.round_state !== 'running')
      return { ...nothing, hindrance: 'begin_needs_running_round' as const };
    if (ground.archived) return { ...nothing, hindrance: 'client_archived' as const };
    const formVersionId = ground.fitting?.id ?? refuse('form_missing');
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
    const keys = listTalkKeys(version.prepared);
    const earlier = await loadEarlier(db, { id: NOT_BEGUN.id, clientId, keys, timeZone: company.timeZone });
    const hour = { ...EMPTY_HOUR, earlier };
    return {
      ...nothing,
      ticket,
      card: describeCard({ loaded, version, around, hour, actor, company, withForm: true }),
    };
  }),

  reads(getForm, async ({ db }, input) => {
    const version = await loadFormVersion(db, input.formVersionId);
    if (!version) refuse('not_found', {}, 404);
    const { id, code, number, prepared } = version;
    return { formVersionId: id, code, number, form: prepared.form };
  }),

  writes(takeInQuestionnaire, async (context, { ops, ending, ...input }) => {
    const { id, begun, fresh } = await begin(context, input);
    const batch = ops.map((op) => ({ ...op, questionnaireId: id }) as AnswerOp);
    const stored = await storeAnswers(context, id, batch, fresh);
    // Delivered again, or another device was first: what was wished is so already.
    if (!ending || stored.state !== 'in_progress') return { ...stored, id, begun };
    const now = fresh && {
      ...fresh,
      version: stored.version,
      standing: stored.answers,
      answers: valuesOf(stored.answers),
    };
    const moved = await takeStep(context, ending, { id }, now);
    return { ...stored, id, begun, version: moved.version, state: moved.state };
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
