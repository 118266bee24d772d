import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { StoredAttachment, StoredKind } from '#features/questionnaires/shapes/hour.ts';
import type { Instant } from '#kernel/day.ts';

interface KnownAttachment extends StoredAttachment {
  questionnaireId: string;
  sha256: string;
  removed: boolean;
}

/** An attachment by its id, wherever it is: to tell a repeat from a clash. */
export async function findAttachment(tx: Tx, id: string): Promise<KnownAttachment | undefined> {
  const { rows } = await sql<KnownAttachment>`
    select id, key, kind, mime, size, seconds, made_at as "madeAt", sha256, questionnaire_id as "questionnaireId",
      removed_at is not null as removed,
      (select concat_ws(' ', last_name, first_name) from employee where employee.id = attachment.employee_id) as by
    from attachment where id = ${id}`.execute(tx);
  return rows[0];
}

export interface NewAttachment {
  id: string;
  questionnaireId: string;
  clientId: string;
  key: string | null;
  kind: StoredKind;
  mime: string;
  bytes: Buffer;
  sha256: string;
  seconds: number | null;
  madeAt: Instant;
  receivedAt: Instant;
  employeeId: string | null;
}

/** False where the id has been taken meanwhile. */
export async function insertAttachment(tx: Tx, row: NewAttachment): Promise<boolean> {
  const inserted = await tx
    .insertInto('attachment')
    .values({
      id: row.id,
      questionnaire_id: row.questionnaireId,
      client_id: row.clientId,
      key: row.key,
      kind: row.kind,
      mime: row.mime,
      bytes: row.bytes,
      size: row.bytes.length,
      sha256: row.sha256,
      seconds: row.seconds,
      made_at: row.madeAt,
      received_at: row.receivedAt,
      employee_id: row.employeeId,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** The bytes, for whoever may see the client. */
export async function readAttachment(
  db: Db,
  scope: Scope,
  id: string,
): Promise<{ mime: string; bytes: Buffer } | undefined> {
  const { rows } = await sql<{ mime: string; bytes: Buffer }>`
    select mime, bytes from attachment
    where id = ${id} and bytes is not null and ${withinScope(scope, 'attachment.client_id')}`.execute(db);
  return rows[0];
}

/** Erases the bytes; false where there was nothing to erase. */
export async function removeAttachment(
  tx: Tx,
  which: { id: string; questionnaireId: string; at: Instant },
): Promise<boolean> {
  const { rows } = await sql`
    update attachment set bytes = null, removed_at = ${which.at}
    where id = ${which.id} and questionnaire_id = ${which.questionnaireId} and removed_at is null
    returning id`.execute(tx);
  return rows.length > 0;
}
