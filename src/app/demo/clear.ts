import { sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';

/** Empties the database of a demo company; false, with nothing touched, where the company is a real one. */
export async function clearDemo(db: Db): Promise<boolean> {
  const company = await db.selectFrom('company').select('is_demo').executeTakeFirst();
  if (company && !company.is_demo) return false;
  const { rows } = await sql<{ name: string }>`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind in ('r', 'p') and c.relname <> 'migration'`.execute(db);
  await sql`truncate ${sql.raw(rows.map(({ name }) => name).join(', '))}`.execute(db);
  return true;
}
