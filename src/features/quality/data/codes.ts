import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import type { CodeKind, CodeList } from '../shapes/codes.ts';

export interface PublishedCodes {
  version: number;
  publishedAt: Instant | null;
  publishedBy: string | null;
  list: CodeList;
}

/** The latest version of a list; version 0 with nothing in it before the first. */
export async function loadCodes(db: Db | Tx, kind: CodeKind): Promise<PublishedCodes> {
  const row = await db
    .selectFrom('code_list_version')
    .leftJoin('employee', 'employee.id', 'code_list_version.published_by')
    .select(['number', 'definition', 'published_at'])
    .select(sql<string | null>`employee.last_name || ' ' || employee.first_name`.as('by'))
    .where('kind', '=', kind)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return { version: 0, publishedAt: null, publishedBy: null, list: [] };
  const list = row.definition as unknown as CodeList;
  return { version: row.number, publishedAt: row.published_at, publishedBy: row.by, list };
}

/** Holds the list until the transaction ends, so that two versions never get one number. */
export async function lockCodes(tx: Tx, kind: CodeKind): Promise<void> {
  await sql`select pg_advisory_xact_lock(4803, ${kind === 'cause' ? 1 : 2})`.execute(tx);
}

export async function insertCodes(
  tx: Tx,
  row: { kind: CodeKind; version: number; list: CodeList; at: Instant; by: string | null },
): Promise<void> {
  await tx
    .insertInto('code_list_version')
    .values({
      kind: row.kind,
      number: row.version,
      definition: JSON.stringify(row.list),
      published_at: row.at,
      published_by: row.by,
    })
    .execute();
}

/** How many claims carry each code. */
export async function countUsed(db: Db, kind: CodeKind): Promise<Record<string, number>> {
  const column = sql.ref(kind === 'cause' ? 'cause_code' : 'place_code');
  const { rows } = await sql<{ code: string; count: number }>`
    select ${column} as code, count(*)::int as count from claim where ${column} is not null group by 1`.execute(
    db,
  );
  return Object.fromEntries(rows.map((row) => [row.code, row.count]));
}
