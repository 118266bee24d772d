// Taking back what an import had written. Rows that something else has come to rest on stay: the foreign key
// refuses, and with it the whole undo.
import { sql } from 'kysely';
import type { Tx } from '#features/access/shapes/procedure.ts';

const CHUNK = 2_000;

const KEYS = {
  client: ['id'],
  contract: ['id'],
  person: ['id'],
  person_role: ['id'],
  contact_point: ['id'],
  product: ['id'],
  position: ['id'],
  sale_order: ['id'],
  sale_line: ['order_id', 'product_id', 'line_no'],
  revenue: ['client_id', 'month', 'product_id'],
} as const;

/** Tables whose rows can be taken back by their primary key. */
export type RemovableTable = keyof typeof KEYS;

/** Deletes the rows with these primary keys. */
export async function removeRows(tx: Tx, table: RemovableTable, keys: readonly object[]): Promise<void> {
  const match = KEYS[table].map((column) => `gone."${column}" = "${table}"."${column}"`).join(' and ');
  // In parts, so that no statement comes near the limit of time a statement has.
  for (let from = 0; from < keys.length; from += CHUNK) {
    const chunk = JSON.stringify(keys.slice(from, from + CHUNK));
    await sql`delete from ${sql.table(table)}
      using json_populate_recordset(null::${sql.table(table)}, ${chunk}) gone
      where ${sql.raw(match)}`.execute(tx);
  }
}
