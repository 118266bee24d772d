// Files that travel with a letter: kept until it has gone; their names stay.
import type { Db, Tx } from '#features/access/shapes/procedure.ts';

export interface NewAttachment {
  name: string;
  /** Media type. */
  type: string;
  /** By which the text shows it; null for a file beside the text. */
  cid: string | null;
  bytes: Uint8Array;
}

export interface Attachment extends Omit<NewAttachment, 'bytes'> {
  bytes: Buffer;
}

/** Puts the files of new letters beside them. */
export async function insertAttachments(
  tx: Tx,
  letters: readonly { id: string; files: readonly NewAttachment[] }[],
): Promise<void> {
  const rows = letters.flatMap(({ id, files }) =>
    files.map(({ name, type, cid, bytes }, position) => ({
      letter_id: id,
      position,
      name,
      type,
      cid,
      bytes: Buffer.from(bytes),
    })),
  );
  if (rows.length > 0) await tx.insertInto('letter_attachment').values(rows).execute();
}

/** Files of a letter that has not gone, in order. */
export async function listAttachments(db: Db, letterId: string): Promise<Attachment[]> {
  const rows = await db
    .selectFrom('letter_attachment')
    .select(['name', 'type', 'cid', 'bytes'])
    .where('letter_id', '=', letterId)
    .orderBy('position')
    .execute();
  return rows.flatMap(({ bytes, ...file }) => (bytes ? [{ ...file, bytes }] : []));
}

/** Forgets the contents. */
export async function dropAttachments(db: Db, letterId: string): Promise<void> {
  await db.updateTable('letter_attachment').set({ bytes: null }).where('letter_id', '=', letterId).execute();
}
