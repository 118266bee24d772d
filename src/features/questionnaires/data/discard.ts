import { sql } from 'kysely';
import type { Tx } from '#features/access/shapes/procedure.ts';

/** Does anything of the client's stand there: a picture, a mark, a photographed sheet? The row is held by the caller. */
export async function holdsAnything(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`
    select exists (select 1 from attachment where questionnaire_id = ${id} and removed_at is null)
      or exists (select 1 from answer_mark where questionnaire_id = ${id} and removed_at is null)
      or exists (select 1 from paper_page where questionnaire_id = ${id})
      or exists (select 1 from quality_case where questionnaire_id = ${id}) as holds`.execute(tx);
  return rows[0]?.holds ?? false;
}

/** Removes an empty questionnaire, so that the client may be begun anew; the journal keeps that it was there. */
export async function deleteQuestionnaire(tx: Tx, id: string): Promise<void> {
  await sql`update paper_sheet set questionnaire_id = null where questionnaire_id = ${id}`.execute(tx);
  for (const table of ['attachment', 'answer_mark', 'talk_time', 'answer', 'answer_op', 'questionnaire_step'])
    await sql`delete from ${sql.table(table)} where questionnaire_id = ${id}`.execute(tx);
  await sql`delete from questionnaire where id = ${id}`.execute(tx);
}
