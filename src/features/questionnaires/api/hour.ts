// What an hour leaves besides answers: attachments, time, marked phrases; and the way back out of one begun by mistake.
import { createHash } from 'node:crypto';
import { reads, type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { lockQuestionnaire } from '#features/questionnaires/data/answers.ts';
import {
  findAttachment,
  insertAttachment,
  readAttachment,
  removeAttachment,
} from '#features/questionnaires/data/attachments/attachments.ts';
import { reencodePicture } from '#features/questionnaires/data/attachments/picture.ts';
import { deleteQuestionnaire, holdsAnything } from '#features/questionnaires/data/discard.ts';
import {
  findMark,
  findOwned,
  insertMark,
  insertTime,
  loadTime,
  lockTask,
  type Owned,
  removeMark,
  setTaskDone,
} from '#features/questionnaires/data/hour.ts';
import { decideDiscard } from '#features/questionnaires/rules/discard.ts';
import { fitsKind, sniffFile } from '#features/questionnaires/rules/sniff.ts';
import {
  attachFile,
  detachFile,
  discardQuestionnaire,
  markPhrase,
  noteTime,
  readAttachedFile,
  endTask,
  unmarkPhrase,
} from '#features/questionnaires/shapes/contracts/hour.ts';
import type { StoredKind } from '#features/questionnaires/shapes/hour.ts';
import { refuse } from '#kernel/refusal.ts';
import { relationOf } from './relation.ts';

/** The questionnaire, for whoever fills it in; in every state, since what comes late from a device was done in time. */
async function ownedBy({ tx, scope, actor }: WriteContext, id: string): Promise<Owned> {
  const owned = (await findOwned(tx, scope, id)) ?? refuse('not_found', {}, 404);
  return relationOf(actor, owned).fills ? owned : refuse('answering_not_yours', {}, 403);
}

/** The bytes as they are kept: a picture written anew, a voice as it came; refused where they are not what is said. */
async function prepareFile(kind: StoredKind, given: Buffer): Promise<{ mime: string; bytes: Buffer }> {
  const mime = sniffFile(given);
  if (!mime || !fitsKind(kind, mime)) {
    return refuse(kind === 'voice' ? 'attachment_not_a_voice' : 'attachment_not_a_picture', {}, 422);
  }
  if (kind === 'voice') return { mime, bytes: given };
  return (await reencodePicture(given, kind === 'signature')) ?? refuse('attachment_unreadable', {}, 422);
}

export const hourApi = [
  writes(attachFile, async (context, input) => {
    const { tx, actor, now, changed } = context;
    const questionnaireId = input.questionnaireId.toLowerCase();
    const owned = await ownedBy(context, questionnaireId);
    const given = Buffer.from(input.content, 'base64');
    const sha256 = createHash('sha256').update(given).digest('hex');
    const known = await findAttachment(tx, input.id);
    if (known) {
      if (known.questionnaireId !== questionnaireId || known.sha256 !== sha256)
        refuse('attachment_id_reused', {}, 409);
      return { attachment: known, sha256 };
    }
    const { id, kind, key, seconds } = input;
    const { mime, bytes } = await prepareFile(kind, given);
    const madeAt = input.madeAt < now ? input.madeAt : now;
    const { clientId } = owned;
    const row = { id, questionnaireId, clientId, key, kind, mime, bytes, sha256, seconds, madeAt };
    if (!(await insertAttachment(tx, { ...row, receivedAt: now, employeeId: actor.employeeId })))
      refuse('raced');
    const after = { questionnaireId, key, kind, mime, size: bytes.length };
    changed({ entity: 'attachment', id, clientId, before: null, after });
    return {
      attachment: { id, key, kind, mime, size: bytes.length, seconds, madeAt, by: actor.name },
      sha256,
    };
  }),

  reads(readAttachedFile, async ({ db, scope }, { attachmentId }) => {
    const found = (await readAttachment(db, scope, attachmentId)) ?? refuse('not_found', {}, 404);
    return { mime: found.mime, content: found.bytes.toString('base64') };
  }),

  writes(detachFile, async (context, { questionnaireId, attachmentId }) => {
    const { tx, now, changed } = context;
    const { clientId, id } = await ownedBy(context, questionnaireId);
    const found = await findAttachment(tx, attachmentId);
    if (found?.questionnaireId !== id) refuse('not_found', {}, 404);
    if (await removeAttachment(tx, { id: found.id, questionnaireId: id, at: now })) {
      const before = { questionnaireId: id, key: found.key, kind: found.kind };
      changed({ entity: 'attachment', id: found.id, clientId, before, after: null });
    }
    return { attachmentId: found.id };
  }),

  writes(noteTime, async (context, { id, questionnaireId, section, seconds, sittingId }) => {
    const { tx, actor, now } = context;
    const owned = await ownedBy(context, questionnaireId);
    const note = { id, questionnaireId: owned.id, section, seconds, sittingId };
    if (!(await insertTime(tx, { ...note, at: now, by: actor.employeeId })))
      refuse('time_note_reused', {}, 409);
    return { time: await loadTime(tx, owned.id) };
  }),

  writes(markPhrase, async (context, input) => {
    const { tx, actor, now, changed } = context;
    const { id: questionnaireId, clientId } = await ownedBy(context, input.questionnaireId);
    const { id, key, phrase, from, made, madeKey, madeId, task, dueOn } = input;
    if (made === 'task' && !task) refuse('mark_task_empty', {}, 422);
    const known = await findMark(tx, id);
    if (known) {
      const same =
        known.questionnaireId === questionnaireId &&
        known.key === key &&
        known.phrase === phrase &&
        known.made === made;
      return same ? { mark: known } : refuse('mark_id_reused', {}, 409);
    }
    const mark = { id, key, phrase, from, made, madeKey, madeId, task, dueOn };
    if (!(await insertMark(tx, { ...mark, questionnaireId, clientId, at: now, by: actor.employeeId })))
      refuse('raced');
    changed({ entity: 'answer_mark', id, clientId, before: null, after: { questionnaireId, ...mark } });
    return { mark: { ...mark, by: actor.name } };
  }),

  writes(endTask, async (context, { markId, done }) => {
    const { tx, scope, actor, now, changed } = context;
    const task = (await lockTask(tx, scope, markId)) ?? refuse('not_found', {}, 404);
    if (task.done === done) return { markId, done };
    await setTaskDone(tx, { id: markId, at: done ? now : null, by: done ? actor.employeeId : null });
    changed({
      entity: 'answer_mark',
      id: markId,
      clientId: task.clientId,
      before: { task: task.text, done: task.done },
      after: { task: task.text, done },
    });
    return { markId, done };
  }),

  writes(unmarkPhrase, async (context, { questionnaireId, markId }) => {
    const { tx, now, changed } = context;
    const { id, clientId } = await ownedBy(context, questionnaireId);
    const known = await findMark(tx, markId);
    if (known?.questionnaireId !== id) refuse('not_found', {}, 404);
    if (await removeMark(tx, { id: known.id, questionnaireId: id, at: now })) {
      const before = { questionnaireId: id, phrase: known.phrase, made: known.made };
      changed({ entity: 'answer_mark', id: known.id, clientId, before, after: null });
    }
    return { markId: known.id };
  }),

  writes(discardQuestionnaire, async (context, input) => {
    const { tx, scope, actor, changed } = context;
    const loaded = (await lockQuestionnaire(tx, scope, input.id)) ?? refuse('not_found', {}, 404);
    const { id, clientId, state, answers, employeeId } = loaded;
    const holds = await holdsAnything(tx, id);
    const answered = Object.keys(answers).length;
    const decision = decideDiscard({ state, actor: relationOf(actor, loaded), answered, holds });
    if (!decision.ok) refuse(decision.code, {}, decision.code === 'step_not_yours' ? 403 : 409);
    await deleteQuestionnaire(tx, id);
    changed({ entity: 'questionnaire', id, clientId, before: { clientId, state, employeeId }, after: null });
    return { id };
  }),
];
