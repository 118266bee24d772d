// Many employees at once, without accounts and without roles: an import brings names, not rights.
import { type Insertable, sql } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Tx } from '#features/access/shapes/procedure.ts';

export type NewEmployee = Omit<Insertable<Database['employee']>, 'roles' | 'user_id' | 'version'>;
export type EmployeePatch = { id: string } & Partial<Omit<NewEmployee, 'id'>>;

export async function insertEmployees(tx: Tx, rows: readonly NewEmployee[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('employee')
      .values([...rows])
      .execute();
}

/** Changes the given columns; the version counts up, so that a card open elsewhere notices. */
export async function updateEmployees(tx: Tx, patches: readonly EmployeePatch[]): Promise<void> {
  for (const { id, ...columns } of patches) {
    await tx
      .updateTable('employee')
      .set({ ...columns, version: sql<number>`version + 1`, updated_at: sql<string>`now()` })
      .where('id', '=', id)
      .execute();
  }
}

/** Takes back employees that an import had brought; whoever has an account or a trace in the work stays. */
export async function removeEmployees(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('employee')
    .where('id', 'in', [...ids])
    .execute();
}
