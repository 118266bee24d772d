// Photographs and papers of a case.
import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Instant } from '#kernel/day.ts';

export interface NewCaseFile {
  id: string;
  caseId: string;
  workId: string | null;
  name: string;
  type: string;
  bytes: Buffer;
  at: Instant;
  by: string | null;
}

/** Stores the file; false where the id is taken. */
export async function insertCaseFile(tx: Tx, file: NewCaseFile): Promise<boolean> {
  const row = await tx
    .insertInto('case_file')
    .values({
      id: file.id,
      case_id: file.caseId,
      work_id: file.workId,
      name: file.name,
      type: file.type,
      bytes: file.bytes,
      size: file.bytes.length,
      created_at: file.at,
      created_by: file.by,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

const found = (scope: Scope, id: string) => sql`case_file.id = ${id} and case_file.removed_at is null
  and exists (select 1 from quality_case where quality_case.id = case_file.case_id
    and ${withinScope(scope, 'quality_case.client_id')})`;

/** What is known of a file that is there, without its bytes. */
export async function findCaseFile(db: Db | Tx, scope: Scope, id: string) {
  const { rows } = await sql<{
    id: string;
    caseId: string;
    clientId: string;
    name: string;
    size: number;
    by: string | null;
  }>`
    select case_file.id, case_id as "caseId", quality_case.client_id as "clientId", name, size, created_by as by
    from case_file join quality_case on quality_case.id = case_file.case_id where ${found(scope, id)}`.execute(
    db,
  );
  return rows[0];
}

/** The bytes, for whoever may see the client. */
export async function readCaseFile(db: Db, scope: Scope, id: string) {
  const { rows } = await sql<{ name: string; type: string; bytes: Buffer }>`
    select name, type, bytes from case_file where ${found(scope, id)}`.execute(db);
  return rows[0];
}

/** Erases the bytes and keeps that the file was there. */
export async function eraseCaseFile(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx
    .updateTable('case_file')
    .set({ bytes: Buffer.alloc(0), removed_at: at })
    .where('id', '=', id)
    .execute();
}

/** The client's signed word rests on this file. */
export async function provesWord(tx: Tx, fileId: string): Promise<boolean> {
  const word = await tx
    .selectFrom('client_answer')
    .select('id')
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  return word !== undefined;
}
