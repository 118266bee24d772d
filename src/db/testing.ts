// A real database for tests: one cluster a run (without fsync, only here), one migrated template in it, and a
// private clone of the template for whoever asks.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { Client, type Pool } from 'pg';
import { checkServer } from './boot-checks.ts';
import { layoutOf } from './data-dir.ts';
import { openEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { kyselyOver, withDatabase } from './open.ts';
import { createPool } from './pool.ts';
import type { Address } from './postmaster.ts';
import { readPidFile } from './postmaster.ts';
import { isAlive } from './process-state.ts';
import type { Database } from './tables.ts';

const TEMPLATE_URL = 'RYADOM_TEST_TEMPLATE';
const PREFIX = 'ryadom-test-';
const HASTY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export type TestDatabase = {
  db: Kysely<Database>;
  pool: Pool;
  /** postgres://… of the clone, for a second process. */
  url: string;
  /** Ends the connections and removes the clone. */
  drop(): Promise<void>;
};

/**
 * Starts the run's cluster (or takes TEST_DATABASE_URL) and migrates the template; gives the teardown.
 * TEST_POSTGRES_BIN names the programs of another version.
 */
export async function startTestCluster(): Promise<() => Promise<void>> {
  const cluster = process.env.TEST_DATABASE_URL
    ? { url: process.env.TEST_DATABASE_URL, stop: async () => {} }
    : await startOwnCluster();
  const name = `ryadom_template_${process.pid}`;
  await administer(cluster.url, `drop database if exists ${name}`);
  await administer(cluster.url, `create database ${name} template template0 encoding 'UTF8'`);
  const url = withDatabase(cluster.url, name);
  const pool = createPool({ connection: { connectionString: url }, max: 2 });
  try {
    await checkServer(pool);
    await migrate(pool);
  } finally {
    await pool.end();
  }
  process.env[TEMPLATE_URL] = url;
  return async () => {
    delete process.env[TEMPLATE_URL];
    await administer(cluster.url, `drop database if exists ${name}`);
    await cluster.stop();
  };
}

/** A private copy of the migrated database, without rows, in about 50 ms. */
export async function cloneDatabase(options: { max?: number } = {}): Promise<TestDatabase> {
  const name = decodeURIComponent(new URL(templateUrl().replace('@/', '@local/')).pathname.slice(1));
  return await makeDatabase(`template ${name}`, options.max);
}

/** A private database with nothing in it, not even our tables. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return await makeDatabase(`template template0 encoding 'UTF8'`);
}

async function makeDatabase(source: string, max = 5): Promise<TestDatabase> {
  const name = `clone_${process.pid}_${(clones += 1)}`;
  await administer(templateUrl(), `create database ${name} ${source}`);
  const url = withDatabase(templateUrl(), name);
  const pool = createPool({ connection: { connectionString: url }, max });
  return {
    db: kyselyOver(pool),
    pool,
    url,
    drop: async () => {
      if (!pool.ended) await pool.end();
      await administer(templateUrl(), `drop database if exists ${name} with (force)`);
    },
  };
}

function templateUrl(): string {
  const url = process.env[TEMPLATE_URL];
  if (!url) throw new Error('No test cluster: this test belongs to the project "database" or "journeys".');
  return url;
}

let clones = 0;

/** One statement from the maintenance database: the template itself must have no visitors. */
async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: withDatabase(url, 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function startOwnCluster(): Promise<{ url: string; stop(): Promise<void> }> {
  await sweep();
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX));
  const server = await openEmbedded({
    dataDir,
    mode: 'serve',
    binDir: process.env.TEST_POSTGRES_BIN,
    settings: { ...HASTY, max_connections: 200, shared_buffers: '128MB' },
  });
  writeFileSync(join(dataDir, 'run-by'), String(process.pid));
  return {
    url: urlOf(server.address),
    stop: async () => {
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** postgres://… of the maintenance database at `address`. */
export function urlOf({ host, port, user, password }: Address): string {
  const name = password ? `${user}:${password}` : user;
  if (!host.startsWith('/')) return `postgres://${name}@${host}:${port}/postgres`;
  return `postgres://${name}@/postgres?host=${encodeURIComponent(host)}&port=${port}`;
}

/** Clusters whose run was killed are stopped and removed by the next one. */
async function sweep(): Promise<void> {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const folder of folders.map((name) => join(tmpdir(), name))) {
    try {
      if (isAlive(Number(readFileSync(join(folder, 'run-by'), 'utf8')))) continue;
      const server = readPidFile(layoutOf(folder).cluster);
      if (server && isAlive(server.pid)) process.kill(server.pid, 'SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another run's folder in the making, or another user's: theirs to remove.
    }
  }
}
