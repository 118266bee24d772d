// The one way to a database: the embedded server of a data folder, or any PostgreSQL >= 15 by its address.
import { Kysely, PostgresDialect } from 'kysely';
import { Client, type ClientConfig, type Pool, type PoolConfig } from 'pg';
import { checkServer } from './boot-checks.ts';
import { openEmbedded, type EmbeddedOptions } from './embedded.ts';
import { connectPatiently, createPool } from './pool.ts';
import { nameStatements } from './prepared.ts';
import { codeOf, DatabaseProblem, textOf } from './problem.ts';
import type { Database } from './tables.ts';

export type OpenOptions = EmbeddedOptions & {
  /** A real server (postgres://…) instead of the embedded one. */
  databaseUrl?: string;
  /** Logical database, created when missing; by default `ryadom`, or the one the address names. */
  databaseName?: string;
};

export type OpenDatabase = {
  db: Kysely<Database>;
  pool: Pool;
  kind: 'embedded' | 'server';
  /** server_version_num: 180004. */
  version: number;
  /** A further pool with the driver's own Date values, for libraries that expect them; ends with `close`. */
  poolWithDates(): Pool;
  close(): Promise<void>;
};

const DEFAULT_NAME = 'ryadom';

/** Opens the database, makes it when missing, and checks that it can search in Russian. */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  const source = options.databaseUrl
    ? await fromServer(options.databaseUrl, options.databaseName)
    : await fromFolder(options);
  try {
    return await connect(source, options.log);
  } catch (error) {
    await source.close();
    throw error;
  }
}

type Source = { kind: 'embedded' | 'server'; connection: PoolConfig; close(): Promise<void> };

async function fromFolder(options: OpenOptions): Promise<Source> {
  const server = await openEmbedded(options);
  const database = options.databaseName ?? DEFAULT_NAME;
  try {
    await ensureDatabase({ ...server.address, database: 'postgres' }, database);
  } catch (error) {
    await server.close();
    throw error;
  }
  return { kind: 'embedded', connection: { ...server.address, database }, close: () => server.close() };
}

async function fromServer(url: string, databaseName: string | undefined): Promise<Source> {
  const connection = { connectionString: databaseName ? withDatabase(url, databaseName) : url };
  if (databaseName) await ensureDatabase({ connectionString: url }, databaseName);
  return { kind: 'server', connection, close: async () => {} };
}

async function connect(source: Source, tell?: (line: string) => void): Promise<OpenDatabase> {
  // Of a lost embedded server its watch tells, once; not every connection again.
  const log = source.kind === 'server' ? tell : undefined;
  const pool = createPool({ connection: source.connection, log });
  const extra: Pool[] = [];
  let closing: Promise<void> | undefined;
  const end = async () => {
    await Promise.all([pool, ...extra].map(endPool));
  };
  try {
    const version = await checkServer(pool).catch((error: unknown) => {
      throw error instanceof DatabaseProblem || source.kind === 'embedded' ? error : unreachable(error);
    });
    return {
      db: kyselyOver(pool),
      pool,
      kind: source.kind,
      version,
      poolWithDates: () => {
        const dates = createPool({ connection: source.connection, moments: 'dates', max: 4, log });
        extra.push(dates);
        return dates;
      },
      close: () => (closing ??= end().then(() => source.close())),
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Typed queries over `pool`; a connection is waited for while the server restarts. */
export function kyselyOver(pool: Pool): Kysely<Database> {
  const connect = async () => nameStatements(await connectPatiently(pool));
  const patient = { connect, end: () => endPool(pool), options: pool.options };
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: patient }) });
}

/** Ends the pool, but does not wait for a query that hangs. */
async function endPool(pool: Pool): Promise<void> {
  if (pool.ended || pool.ending) return;
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, 5_000);
  });
  await Promise.race([pool.end(), limit]);
  clearTimeout(timer);
}

/** `url` with another database name. */
export function withDatabase(url: string, name: string): string {
  const [address = '', query] = url.split('?');
  const base = /^(\w+:\/\/[^/]*)/.exec(address)?.[1] ?? address;
  return `${base}/${encodeURIComponent(name)}${query === undefined ? '' : `?${query}`}`;
}

async function ensureDatabase(at: ClientConfig, name: string): Promise<void> {
  const client = new Client(at);
  client.on('error', () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount) return;
    await client.query(`create database ${client.escapeIdentifier(name)} template template0 encoding 'UTF8'`);
  } catch (error) {
    const code = codeOf(error);
    // Another process made it a moment ago.
    if (code === '42P04' || code === '23505') return;
    if (code !== '42501') throw unreachable(error);
    throw new DatabaseProblem(
      'database_missing',
      `На сервере нет базы «${name}», а создать её не разрешено. Попросите администратора базы: create database ${name}`,
      `The server has no database "${name}" and this user may not create it. Ask the database administrator: create database ${name}`,
      error,
    );
  } finally {
    await client.end().catch(() => {});
  }
}

function unreachable(error: unknown): DatabaseProblem {
  return new DatabaseProblem(
    'server_unreachable',
    `Сервер из DATABASE_URL недоступен: ${textOf(error)}. Проверьте адрес, имя, пароль и имя базы.`,
    `The server in DATABASE_URL cannot be used: ${textOf(error)}. Check its address, user, password and database name.`,
    error,
  );
}
