// What there is to copy: tables, the columns that are written, foreign keys and sequences.
import type { PoolClient } from 'pg';

/** Made by the migrations themselves, not copied. */
const NOT_COPIED = ['migration'];

export interface Column {
  name: string;
  /** As in a cast: 'timestamp with time zone', 'text[]'. */
  type: string;
  identity: boolean;
}

/** Our tables with the columns that can be written (generated ones are not), in the order of their names. */
export async function readTables(client: PoolClient): Promise<Map<string, Column[]>> {
  const { rows } = await client.query<Column & { table: string }>(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type,
            a.attidentity <> '' as identity
     from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind in ('r', 'p') and c.relname <> all ($1)
     order by c.relname collate "C", a.attnum`,
    [NOT_COPIED],
  );
  const tables = new Map<string, Column[]>();
  for (const { table, ...column } of rows) tables.set(table, [...(tables.get(table) ?? []), column]);
  return tables;
}

export interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

export async function readForeignKeys(client: PoolClient): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace and conparentid = 0`,
  );
  return rows;
}

/** `name` as an identifier in SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
