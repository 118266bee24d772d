// Photographed sides: kept as they were read, never changed.
import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { BoxReading, Homography, SheetLayout } from '#features/questionnaires/shapes/paper.ts';
import type { Instant } from '#kernel/day.ts';

export interface PageReading {
  homography: Homography;
  /** Corners seen, three or four. */
  marks: number;
  boxes: BoxReading[];
}

export interface NewPage {
  id: string;
  questionnaireId: string;
  clientId: string;
  sheetId: string;
  page: number;
  hash: string;
  jpeg: Uint8Array;
  width: number;
  height: number;
  reading: PageReading;
}

/** The page already kept under this id or with this content. */
export async function findPage(tx: Tx, wish: { id: string; questionnaireId: string; hash: string }) {
  return tx
    .selectFrom('paper_page')
    .select(['id', 'questionnaire_id', 'page', 'hash'])
    .where((where) =>
      where.or([
        where('id', '=', wish.id),
        where.and([where('questionnaire_id', '=', wish.questionnaireId), where('hash', '=', wish.hash)]),
      ]),
    )
    .executeTakeFirst();
}

/** False where a twin of this request was faster. */
export async function insertPage(
  tx: Tx,
  page: NewPage,
  received: { at: Instant; by: string | null },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('paper_page')
    .values({
      id: page.id,
      questionnaire_id: page.questionnaireId,
      client_id: page.clientId,
      sheet_id: page.sheetId,
      page: page.page,
      hash: page.hash,
      bytes: Buffer.from(page.jpeg),
      width: page.width,
      height: page.height,
      reading: JSON.stringify(page.reading),
      received_at: received.at,
      employee_id: received.by,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export interface StoredPage {
  id: string;
  page: number;
  received_at: Instant;
  by: string | null;
  reading: PageReading;
  layout: SheetLayout;
}

/** Sides of one questionnaire, by side, the latest first. */
export async function listPages(db: Db, scope: Scope, questionnaireId: string): Promise<StoredPage[]> {
  const { rows } = await sql<StoredPage>`
    select page.id, page.page, page.received_at, page.reading, sheet.layout,
      nullif(concat_ws(' ', employee.last_name, employee.first_name), '') as by
    from paper_page page join paper_sheet sheet on sheet.id = page.sheet_id
    left join employee on employee.id = page.employee_id
    where page.questionnaire_id = ${questionnaireId} and ${withinScope(scope, 'page.client_id')}
    order by page.page, page.received_at desc, page.id desc`.execute(db);
  return rows;
}

/** The picture of a side and how it lies on it. */
export async function loadPageImage(db: Db, scope: Scope, id: string) {
  const { rows } = await sql<{ bytes: Buffer; reading: PageReading }>`
    select page.bytes, page.reading from paper_page page
    where page.id = ${id} and ${withinScope(scope, 'page.client_id')}`.execute(db);
  return rows[0];
}
