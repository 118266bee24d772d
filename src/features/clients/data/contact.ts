import type { Tx } from '#features/access/shapes/procedure.ts';
import { newId } from '#kernel/ids.ts';
import type { ContactInput } from '../shapes/client.ts';
import { insertContacts } from './bulk.ts';
import { readContact } from './client-name.ts';

export type ContactOwner = { client_id: string } | { person_id: string };

/** Phones and addresses as they are now; one that stays keeps its id. Returns them before and after, or null when nothing changed. */
export async function saveContacts(
  tx: Tx,
  owner: ContactOwner,
  wanted: readonly ContactInput[],
): Promise<{ before: string[]; after: string[] } | null> {
  const [column, id] = Object.entries(owner)[0] as ['client_id' | 'person_id', string];
  const old = await tx
    .selectFrom('contact_point')
    .select(['id', 'kind', 'raw', 'label'])
    .where(column, '=', id)
    .orderBy('sort')
    .orderBy('id')
    .execute();
  const say = (point: { raw: string; label?: string | null }) =>
    point.label ? `${point.raw} (${point.label})` : point.raw;
  const before = old.map(say);
  const after = wanted.map(say);
  if (before.join('\n') === after.join('\n')) return null;
  const kept = new Set<string>();
  for (const [sort, contact] of wanted.entries()) {
    const same = old.find((row) => !kept.has(row.id) && row.kind === contact.kind && row.raw === contact.raw);
    const label = contact.label || null;
    if (same) {
      kept.add(same.id);
      await tx.updateTable('contact_point').set({ sort, label }).where('id', '=', same.id).execute();
    } else {
      await insertContacts(tx, [
        { ...owner, id: newId(), ...readContact(contact.kind, contact.raw), label, sort },
      ]);
    }
  }
  const gone = old.filter((row) => !kept.has(row.id)).map((row) => row.id);
  if (gone.length > 0) await tx.deleteFrom('contact_point').where('id', 'in', gone).execute();
  return { before, after };
}
