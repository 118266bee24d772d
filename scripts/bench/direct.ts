// The same SQL sent straight to the database: what a procedure asks is overheard once per sample and replayed
// over plain connections, statement by statement, so the ratio shows what the product itself costs.
import { Kysely, type LogEvent, PostgresDialect } from 'kysely';
import { Pool, type PoolClient } from 'pg';
import type { Database } from '#db/tables.ts';
import { ownTypes } from '#db/pool.ts';

export interface Statement {
  text: string;
  values: unknown[];
}

/** A Kysely over `url` that writes down every statement it sends. */
export function overhear(url: string): { db: Kysely<Database>; take(): Statement[]; close(): Promise<void> } {
  let heard: Statement[] = [];
  const pool = new Pool({ connectionString: url, max: 4, types: ownTypes });
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    log: (event: LogEvent) => {
      heard.push({ text: event.query.sql, values: [...event.query.parameters] });
    },
  });
  return {
    db,
    take: () => {
      const taken = heard;
      heard = [];
      return taken;
    },
    close: () => db.destroy(),
  };
}

/** Plain connections; statements are named so that the server plans them once, as the product does. */
export async function openDirect(url: string, connections: number) {
  const pool = new Pool({ connectionString: url, max: connections });
  const names = new Map<string, string>();
  const clients: PoolClient[] = [];
  for (let index = 0; index < connections; index += 1) clients.push(await pool.connect());
  const free = [...clients];
  return {
    async run(statements: readonly Statement[]): Promise<void> {
      const client = free.pop();
      if (!client) throw new Error('no free connection');
      try {
        for (const { text, values } of statements) {
          const prepared = text.startsWith('/* prepared */');
          if (prepared && !names.has(text)) names.set(text, `bench_${names.size}`);
          await client.query(prepared ? { name: names.get(text) ?? '', text, values } : { text, values });
        }
      } finally {
        free.push(client);
      }
    },
    async close(): Promise<void> {
      for (const client of clients) client.release();
      await pool.end();
    },
  };
}
