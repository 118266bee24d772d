// Items of the agenda once they are rows: what was added by hand, and everything from the meeting's beginning on.
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import type { AgendaItem } from '../../shapes/weekly.ts';

export interface StoredItem {
  id: string;
  item: AgendaItem;
  discussedAt: Instant | null;
  decisionId: string | null;
}

/** Rows of the meeting in the order of the agenda. */
export async function listItems(db: Db | Tx, meetingId: string): Promise<StoredItem[]> {
  const rows = await db
    .selectFrom('weekly_item')
    .select(['id', 'facts', 'discussed_at', 'decision_id'])
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    item: row.facts as unknown as AgendaItem,
    discussedAt: row.discussed_at,
    decisionId: row.decision_id,
  }));
}

/** The item with its meeting, locked until the end of the transaction. */
export async function lockItem(tx: Tx, id: string) {
  return await tx.selectFrom('weekly_item').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Freezes the agenda: everything found, before whatever was added by hand. */
export async function freezeItems(
  tx: Tx,
  meetingId: string,
  items: readonly AgendaItem[],
  at: Instant,
): Promise<void> {
  if (items.length === 0) return;
  await tx
    .insertInto('weekly_item')
    .values(
      items.map((item, index) => ({
        id: newId<'weekly_item'>(),
        meeting_id: meetingId,
        position: index,
        section: item.section,
        client_id: item.clientId,
        case_id: item.caseId,
        decision_id: item.decision?.id ?? null,
        facts: JSON.stringify(item),
        created_at: at,
      })),
    )
    .execute();
}

/** The agenda lives again: only what was added by hand stays. */
export async function thawItems(tx: Tx, meetingId: string): Promise<void> {
  await tx
    .deleteFrom('weekly_item')
    .where('meeting_id', '=', meetingId)
    .where('section', '!=', 'added')
    .execute();
  await tx
    .updateTable('weekly_item')
    .set({ discussed_at: null, discussed_by: null })
    .where('meeting_id', '=', meetingId)
    .execute();
}

/** Hand-added matters come after all that was found, however many there are. */
const AFTER_ALL = 1_000_000;

/** Writes a matter added by hand; false where the id is taken. */
export async function insertAdded(
  tx: Tx,
  added: { id: string; meetingId: string; item: AgendaItem; at: Instant; by: string | null },
): Promise<boolean> {
  const row = await tx
    .insertInto('weekly_item')
    .values({
      id: added.id,
      meeting_id: added.meetingId,
      position: AFTER_ALL,
      section: 'added',
      client_id: added.item.clientId,
      facts: JSON.stringify(added.item),
      added_by: added.by,
      created_at: added.at,
    })
    .onConflict((on) => on.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes a matter off. */
export async function deleteItem(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('weekly_item').where('id', '=', id).execute();
}

/** Marks it discussed, or not. */
export async function markDiscussed(
  tx: Tx,
  id: string,
  mark: { at: Instant | null; by: string | null },
): Promise<void> {
  await tx
    .updateTable('weekly_item')
    .set({ discussed_at: mark.at, discussed_by: mark.at ? mark.by : null })
    .where('id', '=', id)
    .execute();
}
