// Asked of every database before the first request: with character type C lower('ЁЖИК') stays as it is, and
// search then finds nothing without a word. Better no start than a silent lie.
import type { Pool } from 'pg';
import { DatabaseProblem, textOf } from './problem.ts';

const FLOOR = 15;

/** The server's version as 180004; throws where the product cannot work on it. */
export async function checkServer(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  const version = rows[0]?.version ?? 0;
  refuseOld(version);
  await needTrigrams(pool);
  await needFolding(pool);
  return version;
}

/** Throws `server_too_old` below PostgreSQL 15. */
export function refuseOld(version: number): void {
  const major = Math.floor(version / 10_000);
  if (major >= FLOOR) return;
  throw new DatabaseProblem(
    'server_too_old',
    `Нужен PostgreSQL ${FLOOR} или новее, а сервер сообщает версию ${major}. Обновите его или уберите DATABASE_URL: встроенная база ничего не требует.`,
    `PostgreSQL ${FLOOR} or newer is needed, and this server is version ${major}. Upgrade it or drop DATABASE_URL: the embedded database needs nothing.`,
  );
}

async function needTrigrams(pool: Pool): Promise<void> {
  try {
    await pool.query('create extension if not exists pg_trgm');
  } catch (error) {
    // Two starting at once: the other one has just created it.
    const { rowCount } = await pool.query(`select 1 from pg_extension where extname = 'pg_trgm'`);
    if (rowCount) return;
    throw new DatabaseProblem(
      'server_cannot_search',
      `Нужно расширение pg_trgm. Попросите администратора базы выполнить «create extension pg_trgm» (${textOf(error)}).`,
      `The extension pg_trgm is needed. Ask the database administrator to run "create extension pg_trgm" (${textOf(error)}).`,
      error,
    );
  }
}

const FOLDING = `select
  lower('ЁЖИК') = 'ёжик' and 'ЁЖИК' ilike '%ёж%' as folds,
  cardinality(show_trgm('Ёжик')) > 0 as trigrams,
  to_tsvector('russian', 'Встречались с клиентами') @@ plainto_tsquery('russian', 'клиент') as stems,
  current_setting('server_encoding') = 'UTF8' as unicode,
  exists (select 1 from pg_collation where collname = 'und-x-icu') as sorts`;

async function needFolding(pool: Pool): Promise<void> {
  const { rows } = await pool.query<Record<string, boolean>>(FOLDING);
  const failed = Object.entries(rows[0] ?? { folds: false })
    .filter(([, holds]) => !holds)
    .map(([name]) => name);
  if (failed.length === 0) return;
  const what = failed.join(', ');
  throw new DatabaseProblem(
    'server_cannot_search',
    `Эта база не различает русские буквы (${what}): поиск по клиентам молча терял бы строки. Создайте базу с кодировкой UTF8 и локалью: create database ryadom template template0 encoding 'UTF8' locale 'C.UTF-8'`,
    `This database does not know Cyrillic letters (${what}): searches would lose rows without a word. Create it with UTF8 and a locale: create database ryadom template template0 encoding 'UTF8' locale 'C.UTF-8'`,
  );
}
