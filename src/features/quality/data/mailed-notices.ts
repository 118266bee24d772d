// Notices are made here and told by letters of a room above, which marks what it has told.
import type { Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';

/** In the transaction that wrote the letter: a notice is mailed once. */
export async function markNoticesMailed(tx: Tx, ids: readonly string[], at: Instant): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('case_notice')
    .set({ mailed_at: at })
    .where('id', 'in', [...ids])
    .execute();
}
