// A statement asked hundreds of times a minute costs more to plan than to run. One that begins with this mark
// is sent under a name, so that each connection parses and plans it once. Only for statements whose best plan
// does not depend on the values: never for searches.
import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely';
import { Pool, type PoolClient } from 'pg';

const MARK = '/* prepared */';

/** First in a statement: ``sql`${prepared} select ...` ``. */
export const prepared: RawBuilder<unknown> = sql.raw(MARK);

// Never connected: it only writes statements down.
const compiler = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: async () => new Pool() }) });

/**
 * A fragment without values, written out once for the life of the process: what a large statement consists of
 * is otherwise put together anew at every call. Throws where the fragment has a value.
 */
export function constant<Output>(fragment: RawBuilder<Output>): RawBuilder<Output> {
  const { sql: text, parameters } = fragment.compile(compiler);
  if (parameters.length > 0) throw new Error(`a constant fragment has no values: ${text}`);
  return sql.raw<Output>(text);
}

const names = new Map<string, string>();
const seen = new WeakSet<PoolClient>();

/** Teaches a connection to name marked statements; the same connection again is left alone. */
export function nameStatements(client: PoolClient): PoolClient {
  if (seen.has(client)) return client;
  seen.add(client);
  const ask = client.query.bind(client) as (...args: unknown[]) => unknown;
  const named = (first: unknown, ...rest: unknown[]) =>
    typeof first === 'string' && first.startsWith(MARK) && rest.length === 1
      ? ask({ name: nameOf(first), text: first, values: rest[0] })
      : ask(first, ...rest);
  client.query = named as PoolClient['query'];
  return client;
}

function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = createHash('sha1').update(text).digest('base64url');
    names.set(text, name);
  }
  return name;
}
