import { sql } from 'kysely';
import type { Tx } from '#features/access/shapes/procedure.ts';
import { newId } from '#kernel/ids.ts';
import type { ContactInput } from '../shapes/client.ts';
import { insertContacts } from './bulk.ts';
import { type ContactKind, readContact } from './client-name.ts';

export type ContactOwner = { client_id: string } | { person_id: string };

/** A new number stands before the old ones; nothing is thrown away. False when it was known. */
export async function addContact(
  tx: Tx,
  owner: ContactOwner,
  kind: ContactKind,
  raw: string,
): Promise<boolean> {
  const [column, id] = Object.entries(owner)[0] as ['client_id' | 'person_id', string];
  const contact = readContact(kind, raw);
  const { rows } = await sql<{ sort: number; known: boolean }>`
    select coalesce(min(sort), 0)::int as sort,
      coalesce(bool_or(normal = ${contact.normal} or raw = ${contact.raw}), false) as known
    from contact_point where ${sql.ref(column)} = ${id} and kind = ${kind}`.execute(tx);
  if (rows[0]?.known) return false;
  await insertContacts(tx, [{ ...owner, id: newId(), ...contact, sort: (rows[0]?.sort ?? 0) - 1 }]);
  return true;
}

export const addPhone = (tx: Tx, owner: ContactOwner, raw: string) => addContact(tx, owner, 'phone', raw);

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
