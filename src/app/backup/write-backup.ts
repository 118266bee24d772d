// A consistent copy of everything, taken while people work: one read-only transaction sees one moment.
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Pool, PoolClient } from 'pg';
import { type Column, quoted, readTables } from './catalogue.ts';
import { BACKUP_FORMAT, type BackupHead, type BackupSummary, countRows, createSeal } from './format.ts';

const ROWS_AT_ONCE = 1_000;

/** Writes the backup to `file` (readable by its owner only); an earlier file of that name is replaced last. */
export async function writeBackup(pool: Pool, file: string, at: string): Promise<BackupSummary> {
  const client = await pool.connect();
  const draft = `${file}.part`;
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    await client.query('set local statement_timeout = 0');
    await client.query('set local idle_in_transaction_session_timeout = 0');
    const summary: BackupSummary = { at, migrations: 0, rows: 0, tables: {}, sha256: '' };
    const lines = Readable.from(linesOf(client, at, summary), { objectMode: false, highWaterMark: 1 << 20 });
    await pipeline(lines, createGzip(), createWriteStream(draft, { mode: 0o600 }));
    await client.query('commit');
    await settle(draft);
    await rename(draft, file);
    return summary;
  } finally {
    await client.query('rollback').catch(() => {});
    client.release();
    await rm(draft, { force: true });
  }
}

async function* linesOf(client: PoolClient, at: string, summary: BackupSummary): AsyncGenerator<Buffer> {
  const seal = createSeal();
  const pack = (lines: string[]) => {
    for (const line of lines) seal.add(line);
    return Buffer.from(`${lines.join('\n')}\n`);
  };
  const head = await readHead(client, at);
  summary.migrations = head.migrations.length;
  yield pack([JSON.stringify(head)]);
  for (const [table, columns] of await readTables(client)) {
    yield pack([JSON.stringify({ table, columns: columns.map(({ name }) => name) })]);
    summary.tables[table] = 0;
    for await (const rows of rowsOf(client, table, columns)) {
      summary.tables[table] += rows.length;
      yield pack(rows);
    }
  }
  summary.rows = countRows(summary.tables);
  summary.sha256 = seal.digest();
  yield Buffer.from(`${JSON.stringify({ tables: summary.tables, sha256: summary.sha256 })}\n`);
}

async function readHead(client: PoolClient, at: string): Promise<BackupHead> {
  const { rows: migrations } = await client.query('select name, sha256 from migration order by name');
  const { rows } = await client.query<{ server: number }>(
    `select current_setting('server_version_num')::int as server`,
  );
  return { ryadom: BACKUP_FORMAT, at, server: rows[0]?.server ?? 0, migrations };
}

/** Rows as JSON lists of texts, a thousand at a time: what the server writes it reads back, to the last bit. */
async function* rowsOf(client: PoolClient, table: string, columns: Column[]): AsyncGenerator<string[]> {
  const texts = columns.map(({ name }) => `${quoted(name)}::text`).join(', ');
  await client.query(
    `declare backup_rows no scroll cursor for select json_build_array(${texts})::text as row from ${quoted(table)}`,
  );
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${ROWS_AT_ONCE} from backup_rows`);
    if (rows.length > 0) yield rows.map(({ row }) => row);
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await client.query('close backup_rows');
}

/** On the disk before anybody calls it a backup. */
async function settle(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
}
