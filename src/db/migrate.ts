// Plain SQL files, forward only. Each runs in its own transaction under one lock that ends with it, so two
// processes may start at once and a failure leaves the files before it applied and itself undone.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pool, PoolClient } from 'pg';
import { connectPatiently } from './pool.ts';
import { DatabaseProblem, textOf } from './problem.ts';

const FOLDER = fileURLToPath(new URL('../../migrations', import.meta.url));
const NAME = /^\d{4}_[a-z][a-z0-9_]*\.sql$/;
const OWNER = /^-- owner: ([a-z]+)\n/;
/** Arbitrary, and the same for every copy of the program. */
const LOCK = 4_800_001;

export type Migration = { name: string; owner: string; sha256: string; sql: string };

/** The files of `folder` in order; throws where one has no owner or a wrong name. */
export function readMigrations(folder: string = FOLDER): Migration[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const migrations = names.map((name) => readOne(folder, name));
  const twice = names.find((name, index) => names[index - 1]?.slice(0, 4) === name.slice(0, 4));
  if (twice) throw malformed(twice, 'второй файл с этим номером', 'a second file of this number');
  return migrations;
}

function readOne(folder: string, name: string): Migration {
  // Git on Windows may have changed the line ends; the migration is still the same.
  const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
  const owner = OWNER.exec(sql)?.[1];
  if (!NAME.test(name))
    throw malformed(name, 'имя не вида 0001_room.sql', 'its name is not like 0001_room.sql');
  if (!owner)
    throw malformed(name, 'первая строка не «-- owner: room»', 'its first line is not "-- owner: room"');
  return { name, owner, sha256: createHash('sha256').update(sql).digest('hex'), sql };
}

/** Applies what is missing and gives the names applied; throws where history and files disagree. */
export async function migrate(pool: Pool, folder: string = FOLDER): Promise<string[]> {
  const migrations = readMigrations(folder);
  const applied: string[] = [];
  const client = await connectPatiently(pool);
  try {
    for (;;) {
      const name = await applyNext(client, migrations);
      if (name === undefined) return applied;
      applied.push(name);
    }
  } finally {
    client.release();
  }
}

/** One transaction: the lock, the check of everything applied so far, the first file still missing. */
async function applyNext(client: PoolClient, migrations: Migration[]): Promise<string | undefined> {
  await client.query('begin');
  try {
    await client.query('set local statement_timeout = 0');
    await client.query('set local idle_in_transaction_session_timeout = 0');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const next = nextOf(migrations, await readHistory(client));
    if (next) {
      await run(client, next);
      await client.query('insert into migration (name, sha256) values ($1, $2)', [next.name, next.sha256]);
    }
    await client.query('commit');
    return next?.name;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

async function readHistory(client: PoolClient): Promise<Map<string, string>> {
  await client.query(
    `create table if not exists migration (
       name text primary key,
       sha256 text not null,
       applied_at timestamptz not null default now()
     )`,
  );
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration');
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

/** The first file not applied yet, once history is known to agree with the files. */
function nextOf(migrations: Migration[], history: Map<string, string>): Migration | undefined {
  const known = new Set(migrations.map(({ name }) => name));
  const strange = [...history.keys()].find((name) => !known.has(name));
  if (strange) throw unknown(strange);
  for (const { name, sha256 } of migrations) {
    if (history.has(name) && history.get(name) !== sha256) throw changed(name);
  }
  const next = migrations.find(({ name }) => !history.has(name));
  const last = [...history.keys()].sort().at(-1);
  if (next && last && next.name < last) throw outOfOrder(next.name, last);
  return next;
}

async function run(client: PoolClient, { name, sql }: Migration): Promise<void> {
  try {
    await client.query(sql);
  } catch (error) {
    throw new DatabaseProblem(
      'migration_failed',
      `Обновление базы ${name} не прошло, изменений нет: ${textOf(error)}`,
      `The database update ${name} failed, nothing was changed: ${textOf(error)}`,
      error,
    );
  }
}

function changed(name: string): DatabaseProblem {
  return new DatabaseProblem(
    'migration_changed',
    `Файл migrations/${name} изменён после того, как был применён. Верните его как был, а новое напишите отдельным файлом со следующим номером.`,
    `The file migrations/${name} was changed after it had been applied. Restore it, and put the change into a new file with the next number.`,
  );
}

function unknown(name: string): DatabaseProblem {
  return new DatabaseProblem(
    'migration_unknown',
    `База новее программы: в ней применено обновление ${name}, которого здесь нет. Поставьте более новую версию программы.`,
    `The database is newer than the program: it has the update ${name}, which is not here. Install a newer release.`,
  );
}

function outOfOrder(name: string, last: string): DatabaseProblem {
  return new DatabaseProblem(
    'migration_out_of_order',
    `Обновление ${name} идёт раньше уже применённого ${last}. Дайте файлу следующий свободный номер.`,
    `The update ${name} comes before ${last}, which is applied already. Give the file the next free number.`,
  );
}

function malformed(name: string, russian: string, english: string): DatabaseProblem {
  return new DatabaseProblem(
    'migration_malformed',
    `Файл migrations/${name}: ${russian}.`,
    `The file migrations/${name}: ${english}.`,
  );
}
