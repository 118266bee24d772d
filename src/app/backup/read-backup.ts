// Puts a backup into an empty database: all of it in one transaction, or nothing.
import { cpSync, createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import type { Pool, PoolClient } from 'pg';
import { migrate, readMigrations } from '#db/migrate.ts';
import { type Column, quoted, readForeignKeys, readTables } from './catalogue.ts';
import {
  BACKUP_FORMAT,
  type BackupHead,
  type BackupManifest,
  BackupProblem,
  type BackupSummary,
  type BackupTable,
  countRows,
  createSeal,
} from './format.ts';

const MIGRATIONS = fileURLToPath(new URL('../../../migrations', import.meta.url));
const ROWS_AT_ONCE = 1_000;
const CHARACTERS_AT_ONCE = 8_000_000;
/** Rows every database has before the first visit. */
const BORN_WITH = ['installation'];

/** Restores `file`; refuses a database with data in it, a damaged file, and a file from a newer program. */
export async function restoreBackup(pool: Pool, file: string): Promise<BackupSummary> {
  const head = await readHead(file);
  await empty(pool);
  await migrateAsThen(pool, head);
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local statement_timeout = 0');
    await client.query('set local idle_in_transaction_session_timeout = 0');
    const manifest = await load(client, file);
    await client.query('commit');
    client.release();
    await migrate(pool);
    return { ...manifest, at: head.at, migrations: head.migrations.length, rows: countRows(manifest.tables) };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    client.release(true);
    throw error;
  }
}

/** The lines of the file; a broken gzip stream is a damaged backup. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const raw = createReadStream(file);
  const packed = raw.pipe(createGunzip());
  raw.on('error', (error) => packed.destroy(error));
  packed.setEncoding('utf8');
  try {
    yield* splitLines(packed);
  } catch (error) {
    throw damaged((error as Error).message);
  } finally {
    raw.destroy();
  }
}

/** At line feeds only: a text may hold U+2028, and one row may be as large as an imported file. */
async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let open: string[] = [];
  for await (const chunk of chunks) {
    const [first = '', ...others] = chunk.split('\n');
    open.push(first);
    for (const other of others) {
      yield open.join('');
      open = [other];
    }
  }
  if (open.join('') !== '') yield open.join('');
}

async function readHead(file: string): Promise<BackupHead> {
  for await (const line of linesOf(file)) {
    const head = parse(line) as BackupHead;
    if (head?.ryadom === BACKUP_FORMAT && Array.isArray(head.migrations)) return head;
    break;
  }
  throw new BackupProblem(
    'backup_unreadable',
    `${file} — не резервная копия «Рядом» или сделан более новой программой.`,
    `${file} is no backup of Ryadom, or a newer program made it.`,
  );
}

/** Nothing of a person's may be lost: only a database without data is taken, and its empty tables removed. */
async function empty(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    const tables = [...(await readTables(client)).keys()];
    for (const table of tables.filter((name) => !BORN_WITH.includes(name))) {
      const { rowCount } = await client.query(`select 1 from ${quoted(table)} limit 1`);
      if (rowCount) throw notEmpty(table);
    }
    const all = [...tables, 'migration'].map(quoted).join(', ');
    await client.query(`drop table if exists ${all} cascade`);
  } finally {
    client.release();
  }
}

/** Brings the database to where the backup was taken; later migrations run over the restored data. */
async function migrateAsThen(pool: Pool, head: BackupHead): Promise<void> {
  const known = new Map(readMigrations(MIGRATIONS).map(({ name, sha256 }) => [name, sha256]));
  const strange = head.migrations.find(({ name, sha256 }) => known.get(name) !== sha256);
  if (strange) {
    throw new BackupProblem(
      'backup_newer',
      `Копия сделана программой с другим обновлением базы (${strange.name}). Поставьте ту же или более новую версию.`,
      `The backup was made by a program with another database update (${strange.name}). Install the same or a newer release.`,
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'ryadom-migrations-'));
  try {
    for (const { name } of head.migrations) cpSync(join(MIGRATIONS, name), join(folder, name));
    await migrate(pool, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rows go in without foreign keys; putting the keys back proves that the whole is consistent. */
async function load(client: PoolClient, file: string): Promise<BackupManifest> {
  const tables = await readTables(client);
  const keys = await readForeignKeys(client);
  for (const { table, name } of keys)
    await client.query(`alter table ${table} drop constraint ${quoted(name)}`);
  for (const table of BORN_WITH) await client.query(`delete from ${quoted(table)}`);
  const manifest = await loadRows(client, tables, file);
  for (const { table, name, definition } of keys) {
    await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
  }
  await verify(client, tables, manifest);
  await moveSequences(client, tables);
  return manifest;
}

async function loadRows(
  client: PoolClient,
  tables: Map<string, Column[]>,
  file: string,
): Promise<BackupManifest> {
  const seal = createSeal();
  let batch: string[] = [];
  let size = 0;
  let insert = '';
  const flush = async () => {
    if (batch.length > 0) await client.query(insert, [`[${batch.join(',')}]`]);
    batch = [];
    size = 0;
  };
  for await (const line of linesOf(file)) {
    if (line.startsWith('[')) {
      batch.push(line);
      size += line.length;
      if (batch.length >= ROWS_AT_ONCE || size > CHARACTERS_AT_ONCE) await flush();
    } else {
      await flush();
      const said = parse(line) as Partial<BackupTable & BackupManifest>;
      if (said.sha256 && said.tables) {
        if (said.sha256 !== seal.digest()) throw damaged('sha256');
        return { tables: said.tables, sha256: said.sha256 };
      }
      if (said.table && said.columns) insert = insertFor(said.table, said.columns, tables);
    }
    seal.add(line);
  }
  throw damaged('the end is missing');
}

function insertFor(table: string, names: string[], tables: Map<string, Column[]>): string {
  const columns = tables.get(table);
  const casts = names.map((name, index) => {
    const type = columns?.find((column) => column.name === name)?.type;
    if (!type) throw damaged(`${table}.${name}`);
    return `(value->>${index})::${type}`;
  });
  return `insert into ${quoted(table)} (${names.map(quoted).join(', ')}) overriding system value
    select ${casts.join(', ')} from json_array_elements($1::json)`;
}

async function verify(client: PoolClient, tables: Map<string, Column[]>, manifest: BackupManifest) {
  for (const table of tables.keys()) {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from ${quoted(table)}`,
    );
    if (rows[0]?.count !== (manifest.tables[table] ?? 0)) throw damaged(table);
  }
}

async function moveSequences(client: PoolClient, tables: Map<string, Column[]>): Promise<void> {
  for (const [table, columns] of tables) {
    for (const { name } of columns.filter(({ identity }) => identity)) {
      await client.query(
        `select setval(pg_get_serial_sequence($1, $2), max(${quoted(name)})) from ${quoted(table)} having max(${quoted(name)}) is not null`,
        [quoted(table), name],
      );
    }
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function damaged(what: string): BackupProblem {
  return new BackupProblem(
    'backup_damaged',
    `Резервная копия повреждена (${what}). Ничего не восстановлено: возьмите другую копию.`,
    `The backup is damaged (${what}). Nothing was restored: take another copy.`,
  );
}

function notEmpty(table: string): BackupProblem {
  return new BackupProblem(
    'database_not_empty',
    `В базе уже есть данные (${table}), восстановление их затёрло бы. Укажите пустую папку: DATA_DIR=…`,
    `The database holds data already (${table}), and a restore would overwrite it. Name an empty folder: DATA_DIR=…`,
  );
}
