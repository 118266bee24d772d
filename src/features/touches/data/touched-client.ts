// The client a call or a meeting is about: within the scope, and where it stands in the current round.
import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';

export interface TouchedClient {
  id: string;
  name: string;
  timeZone: string | null;
  city: string | null;
  latitude: number | null;
  longitude: number | null;
  /** The running round, when the client is on a list of it. */
  roundId: string | null;
}

/** Undefined when there is no such client, or not for these eyes. */
export async function findTouchedClient(
  db: Db | Tx,
  scope: Scope,
  clientId: string,
): Promise<TouchedClient | undefined> {
  const { rows } = await sql<TouchedClient>`
    select client.id, client.short_name as name, client.time_zone as "timeZone",
      client.city, client.latitude, client.longitude,
      (select placement.round_id from placement join round on round.id = placement.round_id
        where placement.client_id = client.id and round.state = 'running'
        order by round.starts_on desc limit 1) as "roundId"
    from client where client.id = ${clientId} and ${withinScope(scope, 'client.id')}`.execute(db);
  return rows[0];
}

/** Where letters to the person go; null: no address is known. */
export async function findEmailOf(db: Db | Tx, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('contact_point')
    .select((of) => of.fn.coalesce('normal', 'raw').as('email'))
    .where('person_id', '=', personId)
    .where('kind', '=', 'email')
    .orderBy('sort')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.email ?? null;
}

/** Is or was the person with this client? */
export async function isPersonOf(db: Db | Tx, clientId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('person_role')
    .select('id')
    .where('client_id', '=', clientId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}
