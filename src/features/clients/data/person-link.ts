import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Instant } from '#kernel/day.ts';
import { isMutual } from '../rules/person-lines.ts';
import type { LinkKind } from '../shapes/kinds.ts';

export interface Link {
  id: string;
  clientId: string;
  fromPersonId: string;
  toPersonId: string;
  kind: LinkKind;
  note: string | null;
}

/** Puts the line, or its new note; gives the id it has, and what the note was (`null`: the line is new). */
export async function setLink(
  tx: Tx,
  link: Link & { by: string | null; at: Instant },
): Promise<{ id: string; before: { note: string | null } | null }> {
  const same = await tx
    .selectFrom('person_link')
    .select(['id', 'note'])
    .where('client_id', '=', link.clientId)
    .where('kind', '=', link.kind)
    .where((is) => {
      const along = is.and({ from_person_id: link.fromPersonId, to_person_id: link.toPersonId });
      // Friends are friends from either end: the line is there already.
      return isMutual(link.kind)
        ? along.or(is.and({ from_person_id: link.toPersonId, to_person_id: link.fromPersonId }))
        : along;
    })
    .forUpdate()
    .executeTakeFirst();
  if (same) {
    await tx.updateTable('person_link').set({ note: link.note }).where('id', '=', same.id).execute();
    return { id: same.id, before: { note: same.note } };
  }
  await tx
    .insertInto('person_link')
    .values({
      id: link.id,
      client_id: link.clientId,
      from_person_id: link.fromPersonId,
      to_person_id: link.toPersonId,
      kind: link.kind,
      note: link.note,
      set_by: link.by,
      at: link.at,
    })
    .execute();
  return { id: link.id, before: null };
}

/** Does the device's id name another line already? */
export async function isForeignLink(tx: Tx, link: Link): Promise<boolean> {
  const row = await tx
    .selectFrom('person_link')
    .select(['client_id', 'from_person_id', 'to_person_id', 'kind'])
    .where('id', '=', link.id)
    .executeTakeFirst();
  return (
    row !== undefined &&
    (row.client_id !== link.clientId ||
      row.from_person_id !== link.fromPersonId ||
      row.to_person_id !== link.toPersonId ||
      row.kind !== link.kind)
  );
}

/** Takes the line away; undefined when there is none within the scope. */
export async function removeLink(tx: Tx, scope: Scope, id: string): Promise<Link | undefined> {
  const { rows } = await sql<Link>`
    delete from person_link where id = ${id} and ${withinScope(scope, 'person_link.client_id')}
    returning id, client_id as "clientId", from_person_id as "fromPersonId", to_person_id as "toPersonId", kind, note`.execute(
    tx,
  );
  return rows[0];
}
