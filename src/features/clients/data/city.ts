import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';

/** Cities for the filter, the most frequent first, at most 200. */
export async function listCities(db: Db, scope: Scope): Promise<{ city: string; clients: number }[]> {
  const { rows } = await sql<{ city: string; clients: number }>`
    select city, count(*)::int as clients from client
    where archived_at is null and city is not null and ${withinScope(scope, 'client.id')}
    group by city order by clients desc, city limit 200`.execute(db);
  return rows;
}
