import { type Selectable, sql } from 'kysely';
import type { ClientTable } from '#db/tables.ts';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Instant } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import { columnOf } from '../rules/typed-difference.ts';
import type { ClientUpdateInput } from '../shapes/client.ts';
import { normalClientName } from './client-name.ts';

export type ClientRow = Omit<Selectable<ClientTable>, 'search_text'>;
type Fields = Omit<ClientUpdateInput, 'contacts'>;

/** Columns behind typed fields; an empty text becomes null, a new name brings what it is compared by. */
export function columnsOf(fields: Fields): Partial<ClientRow> {
  const typed = Object.entries(fields).filter(([, value]) => value !== undefined);
  const row = Object.fromEntries(
    typed.map(([field, value]) => [columnOf(field), value === '' ? null : value]),
  );
  if (fields.shortName !== undefined) row['normal_name'] = normalClientName(fields.shortName);
  return row;
}

/** The client within the scope, locked until the act is done; refuses `not_found`. */
export async function requireClient(tx: Tx, scope: Scope, id: string): Promise<ClientRow> {
  const { rows } =
    await sql<ClientRow>`select * from client where id = ${id} and ${withinScope(scope, 'client.id')}
    for update`.execute(tx);
  return rows[0] ?? refuse('not_found', { entity: 'client' }, 404);
}

/** Is the client there for this reader? */
export async function seesClient(db: Db, scope: Scope, id: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from client where id = ${id} and ${withinScope(scope, 'client.id')}`.execute(db);
  return rows.length > 0;
}

/** Does the person hold or held a role at a client within the scope? */
export async function seesPerson(db: Db | Tx, scope: Scope, personId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from person_role where person_id = ${personId}
    and ${withinScope(scope, 'person_role.client_id')} limit 1`.execute(db);
  return rows.length > 0;
}

/** A living client with the same ИНН (and no other КПП) or the same compared name. */
export async function findTwin(
  tx: Tx,
  scope: Scope,
  client: { id?: string; inn?: string | null; kpp?: string | null; normalName: string },
): Promise<{ id: string; name: string; by: 'inn' | 'name'; visible: boolean } | undefined> {
  const { rows } = await sql<{ id: string; name: string; by: 'inn' | 'name'; visible: boolean }>`
    select id, short_name as name, case when inn = ${client.inn ?? null} then 'inn' else 'name' end as by,
      ${withinScope(scope, 'client.id')} as visible
    from client
    where archived_at is null and id is distinct from ${client.id ?? null}
      and ((inn = ${client.inn ?? null} and (kpp is null or ${client.kpp ?? null}::text is null or kpp = ${client.kpp ?? null}))
        or (normal_name = ${client.normalName} and (inn is null or ${client.inn ?? null}::text is null)))
    order by by, id limit 1`.execute(tx);
  return rows[0];
}

/** Writes over the version the editor saw; false when somebody else was quicker. */
export async function updateClient(
  tx: Tx,
  id: string,
  version: number,
  row: Partial<ClientRow>,
  now: Instant,
): Promise<boolean> {
  const result = await tx
    .updateTable('client')
    .set({ ...row, version: version + 1, updated_at: now })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Puts a client away or brings it back; its history stays where it is. */
export async function setArchived(tx: Tx, id: string, archivedAt: Instant | null): Promise<void> {
  await tx
    .updateTable('client')
    .set((on) => ({ archived_at: archivedAt, version: on('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** The number of another system names one client only, archived ones included. */
export async function isExternalIdTaken(
  tx: Tx,
  externalId: string,
  exceptId: string | null,
): Promise<boolean> {
  const row = await tx
    .selectFrom('client')
    .select('id')
    .where('external_id', '=', externalId)
    .where('id', 'is distinct from', exceptId)
    .executeTakeFirst();
  return row !== undefined;
}
