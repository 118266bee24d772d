// Rules know ids; people read names.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';

/** Short names of clients by id. */
export async function namesOfClients(db: Db | Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('client')
    .select(['id', 'short_name'])
    .where(sql<boolean>`client.id = any(${[...new Set(ids)]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row.short_name]));
}

/** «Иванов Иван» by employee id. */
export async function namesOfEmployees(db: Db | Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('employee')
    .select(['id', 'last_name', 'first_name'])
    .where(sql<boolean>`employee.id = any(${[...new Set(ids)]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, `${row.last_name} ${row.first_name}`]));
}

/** «Иванов Иван» by participant id. */
export async function namesOfParticipants(db: Db | Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('participant')
    .innerJoin('employee', 'employee.id', 'participant.employee_id')
    .select(['participant.id', 'employee.last_name', 'employee.first_name'])
    .where(sql<boolean>`participant.id = any(${[...new Set(ids)]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, `${row.last_name} ${row.first_name}`]));
}
