import { sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';

/** The first of these that is a letter of ours to a client, and has gone out. */
export async function findAnswered(
  db: Db,
  ids: readonly string[],
): Promise<{ letterId: string; clientId: string } | undefined> {
  const { rows } = await sql<{ letterId: string; clientId: string }>`
    select letter.id as "letterId", letter.client_id as "clientId"
    from unnest(${[...ids]}::uuid[]) with ordinality named(id, place) join letter on letter.id = named.id
    where letter.client_id is not null and letter.state in ('sent', 'sending', 'doubtful')
    order by named.place limit 1`.execute(db);
  return rows[0];
}
