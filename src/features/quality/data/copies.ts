// Copies of problem questionnaires that have not gone out yet; the room of letters sends them and says so here.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import type { CopyKind } from '../shapes/case.ts';

export interface UnmailedCopy {
  caseId: string;
  clientId: string;
  recipient: CopyKind;
}

/** Cases with a copy that has not gone out, the oldest first. */
export async function listUnmailedCases(db: Db, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select case_id as id from case_copy where mailed_at is null
    group by case_id order by min(sent_at), case_id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Takes the unmailed copies of a case; another process finds them taken. */
export async function holdCopies(tx: Tx, caseId: string): Promise<UnmailedCopy[]> {
  const { rows } = await sql<UnmailedCopy>`
    select case_id as "caseId", recipient, (select client_id from quality_case where id = case_id) as "clientId"
    from case_copy where case_id = ${caseId} and mailed_at is null for update skip locked`.execute(tx);
  return rows;
}

/** In the transaction that wrote the letters. */
export async function markCopiesMailed(tx: Tx, caseId: string, at: Instant): Promise<void> {
  await tx
    .updateTable('case_copy')
    .set({ mailed_at: at })
    .where('case_id', '=', caseId)
    .where('mailed_at', 'is', null)
    .execute();
}
