// Rows of any imported table as they are now, as plain values: days as text, figures as figures.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { PlannedTable } from '../shapes/plan.ts';

/** Rows with these primary keys, in the order asked; undefined where a row is gone. */
export async function readRows(
  db: Db | Tx,
  table: PlannedTable,
  asked: readonly { key: Record<string, string | number> }[],
): Promise<(Record<string, unknown> | undefined)[]> {
  const columns = Object.keys(asked[0]?.key ?? {});
  if (columns.length === 0) return [];
  const match = columns.map((column) => `asked."${column}" = current."${column}"`).join(' and ');
  const { rows } = await sql<{ row: Record<string, unknown> }>`select to_jsonb(current) as row
    from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(asked.map(({ key }) => key))}) asked
    join ${sql.table(table)} current on ${sql.raw(match)}`.execute(db);
  const textOf = (row: Record<string, unknown>) => columns.map((column) => String(row[column])).join('/');
  const found = new Map(rows.map(({ row }) => [textOf(row), row]));
  return asked.map(({ key }) => found.get(textOf(key)));
}
