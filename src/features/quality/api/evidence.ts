// What stands beside words: measurements after the works, photographs, papers.
import { reads, type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { reencodePicture } from '#features/questionnaires/data/attachments/picture.ts';
import { sniffFile } from '#features/questionnaires/rules/sniff.ts';
import { refuse } from '#kernel/refusal.ts';
import { lockCase } from '../data/case-facts.ts';
import {
  eraseCaseFile,
  findCaseFile,
  insertCaseFile,
  provesWord,
  readCaseFile as readBytes,
} from '../data/files.ts';
import { findBefore, findMeasurement, insertAfter, listFailing, strike } from '../data/measurements.ts';
import { insertNote } from '../data/write-effects.ts';
import { barStrike, holds, mayCorrectReading } from '../rules/measurements.ts';
import type { CaseState } from '../shapes/case.ts';
import {
  attachCaseFile,
  detachCaseFile,
  noteMeasurement,
  readCaseFile,
  strikeMeasurement,
} from '../shapes/contracts/service.ts';

/** The bytes as they are kept: a picture written anew without what the camera added, a PDF as it came. */
async function prepareFile(given: Buffer): Promise<{ type: string; bytes: Buffer }> {
  if (given.subarray(0, 5).toString('latin1') === '%PDF-') return { type: 'application/pdf', bytes: given };
  if (!sniffFile(given)?.startsWith('image/')) return refuse('file_not_fit', {}, 422);
  const picture = (await reencodePicture(given, false)) ?? refuse('file_unreadable', {}, 422);
  return { type: picture.mime, bytes: picture.bytes };
}

/** A work of another case is not this case's. */
async function checkWork({ tx }: WriteContext, caseId: string, workId: string | null): Promise<void> {
  if (!workId) return;
  const joined = await tx
    .selectFrom('work_case')
    .select('work_id')
    .where('work_id', '=', workId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (!joined) refuse('not_found', { entity: 'work' }, 404);
}

export const evidenceApi = [
  writes(noteMeasurement, async (context, { measurementId, caseId, criterion, value, note, takenAt }) => {
    const { tx, scope, now, actor, changed } = context;
    const { record } = await lockCase(tx, scope, caseId);
    if (Date.parse(takenAt) > Date.parse(now)) refuse('taken_in_future', {}, 422);
    const before =
      (await findBefore(tx, caseId, criterion)) ?? refuse('criterion_unknown', { criterion }, 422);
    const bound = before.bound === null ? null : Number(before.bound);
    const boundIs = before.bound_is as 'at_least' | 'at_most' | null;
    const inserted = await insertAfter(tx, {
      id: measurementId,
      caseId,
      before,
      cycle: record.cycle,
      value,
      note: note || null,
      at: new Date(takenAt).toISOString(),
      by: actor.employeeId,
    });
    if (inserted === 'taken') refuse('measurement_id_reused');
    const after = { caseId, criterion, value, bound };
    if (inserted === 'new') {
      changed({ entity: 'measurement', id: measurementId, clientId: record.client_id, before: null, after });
      const data = { title: before.title, value, unit: before.unit };
      await insertNote(tx, record, { kind: 'measured', by: actor, data, at: now });
    }
    return { holds: holds({ value, bound, boundIs }) };
  }),

  writes(strikeMeasurement, async (context, { measurementId, why }) => {
    const { tx, scope, now, actor, changed } = context;
    const found =
      (await findMeasurement(tx, measurementId)) ?? refuse('not_found', { entity: 'measurement' }, 404);
    const { record } = await lockCase(tx, scope, found.case_id);
    const state = record.state as CaseState;
    const barred = barStrike({
      phase: found.phase as 'before' | 'after',
      caseState: state,
      isStruck: found.struck_at !== null,
      mayCorrect: mayCorrectReading(actor, found.taken_by),
    });
    if (barred) refuse(barred, {}, barred === 'not_your_work' ? 403 : 409);
    await strike(tx, measurementId, { at: now, by: actor.employeeId, why });
    // «Restored» stands on what was measured: the mark goes first.
    const { failing } = await listFailing(tx, record.id);
    if (failing.length > 0 && (state === 'restored' || state === 'offered')) {
      refuse('restored_by_measurement', { criterion: failing.join(', ') });
    }
    const { title, value, unit } = found;
    const data = { title, value, unit, why };
    await insertNote(tx, record, { kind: 'measurement_struck', by: actor, data, at: now });
    const shown = { caseId: record.id, title, value };
    const after = { ...shown, why };
    changed({ entity: 'measurement', id: measurementId, clientId: record.client_id, before: shown, after });
    return { measurementId };
  }),

  writes(attachCaseFile, async (context, { fileId, caseId, workId, name, content }) => {
    const { tx, scope, now, actor, changed } = context;
    const { record } = await lockCase(tx, scope, caseId);
    await checkWork(context, caseId, workId);
    const known = await findCaseFile(tx, scope, fileId);
    if (known) {
      if (known.caseId !== caseId || known.name !== name) refuse('file_id_reused');
      return { fileId, size: known.size };
    }
    const { type, bytes } = await prepareFile(Buffer.from(content, 'base64'));
    const row = { id: fileId, caseId, workId, name, type, bytes, at: now, by: actor.employeeId };
    if (!(await insertCaseFile(tx, row))) refuse('file_id_reused');
    const after = { caseId, workId, name, type, size: bytes.length };
    changed({ entity: 'case_file', id: fileId, clientId: record.client_id, before: null, after });
    return { fileId, size: bytes.length };
  }),

  reads(readCaseFile, async ({ db, scope }, { fileId }) => {
    const found = (await readBytes(db, scope, fileId)) ?? refuse('not_found', { entity: 'case_file' }, 404);
    return { name: found.name, type: found.type, content: found.bytes.toString('base64') };
  }),

  writes(detachCaseFile, async ({ tx, scope, now, actor, changed }, { fileId }) => {
    const found =
      (await findCaseFile(tx, scope, fileId)) ?? refuse('not_found', { entity: 'case_file' }, 404);
    // Whoever attached it may take it off; so may those who answer for the case as a whole.
    const leads = actor.roles.some((role) => role === 'service_manager' || role === 'programme_leader');
    if (found.by !== actor.employeeId && !leads) refuse('not_your_work', {}, 403);
    // A signed paper is the client's word itself.
    if (await provesWord(tx, fileId)) refuse('file_is_word');
    await eraseCaseFile(tx, fileId, now);
    const before = { caseId: found.caseId, name: found.name };
    changed({ entity: 'case_file', id: fileId, clientId: found.clientId, before, after: null });
    return { fileId };
  }),
];
