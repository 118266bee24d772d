// Two equal fingerprints: no row of any table was added, removed or touched in between.
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '#db/tables.ts';

// A token notes when it was used last: that is the knock on the door, not what happened behind it.
const NOTED_BY_THE_DOOR = ['api_token'];

export type Fingerprint = Record<string, string>;

/** One line a table: number of rows and a hash over their versions (every write makes a new one). */
export async function fingerprint(db: Kysely<Database>): Promise<Fingerprint> {
  const tables = await tableNames(db);
  const parts = tables.map(
    (table) => sql`select ${table}::text as name, count(*)::text || ' ' ||
      coalesce(md5(string_agg(version, ',' order by version)), '') as print
      from (select ${versionOf(table)} as version from ${sql.table(table)}) as ${sql.ref(`v_${table}`)}`,
  );
  const { rows } = await sql<{ name: string; print: string }>`${sql.join(parts, sql` union all `)}`.execute(
    db,
  );
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}

function versionOf(table: string) {
  return NOTED_BY_THE_DOOR.includes(table)
    ? sql`(to_jsonb(${sql.table(table)}) - 'last_used_at')::text`
    : sql`xmin::text || ':' || ctid::text`;
}

let known: Promise<string[]> | undefined;

function tableNames(db: Kysely<Database>): Promise<string[]> {
  known ??= sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`
    .execute(db)
    .then(({ rows }) => rows.map((row) => row.name));
  return known;
}
