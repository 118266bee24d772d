import { createHash } from 'node:crypto';
import { reads, type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { loadQuestionnaire } from '#features/questionnaires/data/answers.ts';
import { findBegun } from '#features/questionnaires/data/begin.ts';
import { findPage, insertPage, listPages, loadPageImage } from '#features/questionnaires/data/paper/pages.ts';
import {
  flattenPage,
  openPage,
  openScan,
  readPageBoxes,
} from '#features/questionnaires/data/paper/scan-room.ts';
import { findSheetByNumber, type StoredSheet } from '#features/questionnaires/data/paper/sheets.ts';
import { decodeSheetCode } from '#features/questionnaires/rules/paper/sheet-code.ts';
import {
  getPaper,
  pageImage,
  SCAN_LIMIT,
  splitScan,
  uploadPage,
} from '#features/questionnaires/shapes/contracts/paper.ts';
import { refuse } from '#kernel/refusal.ts';
import { relationOf } from './relation.ts';

/** The sheet and the side a code names, within the caller's reach. */
async function sheetOf(
  { tx, scope }: WriteContext,
  code: string,
): Promise<{ sheet: StoredSheet; page: number }> {
  const named = decodeSheetCode(code) ?? refuse('page_unknown', {}, 404);
  const sheet = await findSheetByNumber(tx, scope, named.number);
  if (!sheet?.layout.pages[named.page - 1]) refuse('page_unknown', {}, 404);
  return { sheet, page: named.page };
}

/** The questionnaire the page belongs to; a page of somebody else's is refused with whose it is. */
async function questionnaireOf(
  context: WriteContext,
  found: { sheet: StoredSheet; page: number },
  wanted?: string,
) {
  const { tx, scope, actor } = context;
  const { sheet, page } = found;
  const begun = sheet.round_id ? await findBegun(tx, sheet.round_id, sheet.client_id) : undefined;
  const loaded = await loadQuestionnaire(tx, scope, wanted ?? begun?.id ?? sheet.id);
  if (wanted && !loaded) refuse('not_found', {}, 404);
  const facts = { client: sheet.client_name, clientId: sheet.client_id, page };
  if (!loaded) refuse('page_questionnaire_missing', facts);
  if (loaded.clientId !== sheet.client_id || loaded.roundId !== sheet.round_id) {
    refuse('page_of_other_client', { ...facts, questionnaireId: begun?.id ?? null });
  }
  if (loaded.formVersionId !== sheet.form_version_id) refuse('page_of_other_version', facts);
  if (!relationOf(actor, loaded).fills) refuse('answering_not_yours');
  return loaded;
}

export const pagesApi = [
  writes(uploadPage, async (context, input) => {
    const { tx, actor, now, changed } = context;
    const opened = await openPage(Buffer.from(input.content, 'base64'));
    if (opened.fault) refuse(opened.fault, {}, 422);
    const found = await sheetOf(context, opened.code);
    const { sheet, page } = found;
    const questionnaire = await questionnaireOf(context, found, input.questionnaireId?.toLowerCase());
    const hash = createHash('sha256').update(opened.jpeg).digest('hex');
    const pages = sheet.layout.pages.length;
    const client = sheet.client_name;
    const done = (id: string) => ({ id, questionnaireId: questionnaire.id, client, page, pages });
    const known = await findPage(tx, { id: input.id, questionnaireId: questionnaire.id, hash });
    if (known?.hash === hash && known.questionnaire_id === questionnaire.id) return done(known.id);
    if (known) refuse('page_id_taken');
    const printed = sheet.layout.pages[page - 1]?.boxes ?? [];
    const read = await readPageBoxes(opened.jpeg, opened.planes, printed);
    if (!read) refuse('page_marks_missing', {}, 422);
    const stored = await insertPage(
      tx,
      {
        id: input.id,
        questionnaireId: questionnaire.id,
        clientId: questionnaire.clientId,
        sheetId: sheet.id,
        page,
        hash,
        jpeg: opened.jpeg,
        width: opened.width,
        height: opened.height,
        reading: { homography: [...read.homography], marks: read.marks, boxes: read.boxes },
      },
      { at: now, by: actor.employeeId },
    );
    if (!stored) {
      const twin = await findPage(tx, { id: input.id, questionnaireId: questionnaire.id, hash });
      return done(twin?.id ?? input.id);
    }
    const after = { questionnaireId: questionnaire.id, page, hash };
    changed({ entity: 'paper_page', id: input.id, clientId: questionnaire.clientId, before: null, after });
    return done(input.id);
  }),

  reads(splitScan, async (_, input) => {
    const scan = await openScan(Buffer.from(input.content, 'base64'), SCAN_LIMIT);
    if (scan.fault) refuse(scan.fault, { pages: scan.pages, most: SCAN_LIMIT }, 422);
    return { pages: scan.pages.map((page) => Buffer.from(page).toString('base64')) };
  }),

  reads(getPaper, async ({ db, scope }, input) => {
    const loaded = await loadQuestionnaire(db, scope, input.questionnaireId.toLowerCase());
    if (!loaded) refuse('not_found', {}, 404);
    const rows = await listPages(db, scope, loaded.id);
    return {
      pages: rows.map((row, index) => {
        const side = row.layout.pages[row.page - 1];
        const read = new Map(row.reading.boxes.map((one) => [`${one.key} ${one.mark}`, one]));
        return {
          id: row.id,
          page: row.page,
          pages: row.layout.pages.length,
          latest: rows[index - 1]?.page !== row.page,
          receivedAt: row.received_at,
          by: row.by,
          boxes: (side?.boxes ?? []).flatMap((box) => {
            const reading = read.get(`${box.key} ${box.mark}`);
            return reading ? [{ ...box, ...reading }] : [];
          }),
          areas: (side?.areas ?? []).map((area) => ({ ...area })),
        };
      }),
    };
  }),

  reads(pageImage, async ({ db, scope }, input) => {
    const page = await loadPageImage(db, scope, input.pageId.toLowerCase());
    if (!page) refuse('not_found', {}, 404);
    const bytes = input.flat ? await flattenPage(page.bytes, page.reading.homography) : page.bytes;
    return { content: bytes.toString('base64') };
  }),
];
