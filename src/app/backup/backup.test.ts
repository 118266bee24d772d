import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { createPool } from '#db/pool.ts';
import { emptyDatabase } from '#db/testing.ts';
import { newId } from '#kernel/ids.ts';
import { restoreBackup } from './read-backup.ts';
import { writeBackup } from './write-backup.ts';

const NOW = '2026-11-23T10:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'ryadom-backup-'));

let t: TestApp;
let pool: Pool;

beforeAll(async () => {
  t = await openTestApp();
  pool = createPool({ connection: { connectionString: t.url }, max: 3 });
  await insertOddValues(pool);
});
afterAll(async () => {
  await pool?.end();
  await t?.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** Values that a careless copy would bend. */
async function insertOddValues(at: Pool): Promise<void> {
  const [client, job] = [newId(), newId()];
  await at.query(
    `insert into client (id, short_name, normal_name, latitude, note, created_at)
     values ($1, $2, 'ёлка', 55.755826000000013, $3, '2026-01-01 00:00:00.123456+00')`,
    [client, 'ООО «Ёлка»\t"и" \\N сыновья', 'строка\u2028вторая\r\nтретья\nчетвёртая, 😀'],
  );
  await at.query(
    `insert into import_job (id, file_name, file_hash, file_bytes, mapping) values ($1, 'ф.csv', 'x', $2, 'null'::jsonb)`,
    [job, Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 256))],
  );
  await at.query(
    `insert into import_change (job_id, table_name, row_key, before) values ($1, 'client', '{"id": 1.10}', null)`,
    [job],
  );
}

/** Every row of every table as text, so that nothing but the very same data is equal. */
async function contents(at: Pool): Promise<Record<string, string[]>> {
  const { rows } = await at.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const found: Record<string, string[]> = {};
  for (const { name } of rows.filter((row) => row.name !== 'migration')) {
    const table = await at.query<{ row: string }>(`select t::text as row from "${name}" t order by 1`);
    found[name] = table.rows.map(({ row }) => row);
  }
  return found;
}

async function newDatabase(): Promise<Pool> {
  const database = await emptyDatabase();
  onTestFinished(() => database.drop());
  return database.pool;
}

test('what comes back is what was there, to the last microsecond, byte and kind of nothing', async () => {
  const file = join(folder, 'whole.gz');
  const summary = await writeBackup(pool, file, NOW);
  const target = await newDatabase();
  expect(await restoreBackup(target, file)).toEqual(summary);
  expect(await contents(target)).toEqual(await contents(pool));
  expect(statSync(file).mode & 0o077).toBe(0);
});

test('the restored database works on: numbers the database counts go on, references hold', async () => {
  const file = join(folder, 'works.gz');
  await writeBackup(pool, file, NOW);
  const target = await newDatabase();
  await restoreBackup(target, file);
  const { rows } = await target.query(
    `insert into import_change (job_id, table_name, row_key) select job_id, table_name, row_key from import_change returning id`,
  );
  expect(rows).toEqual([{ id: 2 }]);
  await expect(target.query(`update client set served_by = '${newId()}'`)).rejects.toMatchObject({
    code: '23503',
  });
});

test('14. taken while others write, it holds whole acts only, and exactly those finished at one moment', async () => {
  const end = new AbortController();
  let acts = 0;
  const write = async () => {
    for (; !end.signal.aborted; acts += 1) {
      const kind = 'sales';
      const { id } = await t.call('administrator', 'staff.save-division', { name: `Отдел ${acts}`, kind });
      const person = { lastName: 'Новый', firstName: 'Пётр', divisionId: id };
      const { id: employeeId } = await t.call('administrator', 'staff.save-employee', person);
      await t.call('administrator', 'staff.save-division', {
        id,
        name: 'Свой',
        kind,
        headEmployeeId: employeeId,
      });
    }
  };
  const writers = [write(), write()];
  const file = join(folder, 'load.gz');
  const before = await t.db.selectFrom('audit').select('id').execute();
  await vi.waitUntil(() => acts > 3, { timeout: 30_000 });
  const summary = await writeBackup(pool, file, NOW);
  end.abort();
  await Promise.all(writers);
  const target = await newDatabase();
  await restoreBackup(target, file);
  const restored = await contents(target);
  expect(restored['audit']?.length).toBeGreaterThan(before.length);
  expect(Object.fromEntries(Object.entries(restored).map(([name, rows]) => [name, rows.length]))).toEqual(
    summary.tables,
  );
  // Each act left its row and its audit line in one transaction: a torn copy would have one without the other.
  const torn = await target.query(
    `select entity_id from audit where procedure in ('staff.save-division', 'staff.save-employee')
       and entity_id::uuid not in (select id from division union all select id from employee)
     union all
     select id::text from division where id::text not in (select entity_id from audit where entity = 'division')`,
  );
  expect(torn.rows).toEqual([]);
});

test('a database with data in it is refused and stays as it is', async () => {
  const file = join(folder, 'full.gz');
  await writeBackup(pool, file, NOW);
  const other = await openTestApp();
  onTestFinished(() => other.drop());
  const target = createPool({ connection: { connectionString: other.url }, max: 2 });
  onTestFinished(() => target.end());
  const before = await contents(target);
  await expect(restoreBackup(target, file)).rejects.toMatchObject({ code: 'database_not_empty' });
  expect(await contents(target)).toEqual(before);
});

test.for<[string, (lines: string[]) => string[] | Buffer, string]>([
  [
    'with one letter changed',
    (lines) => lines.map((line) => line.replace('Сервисов', 'Сервисав')),
    'backup_damaged',
  ],
  ['without one row', (lines) => lines.filter((line) => !line.includes('Сервисов')), 'backup_damaged'],
  ['without its end', (lines) => lines.slice(0, -2), 'backup_damaged'],
  ['cut off', (lines) => gzipSync(lines.join('\n')).subarray(0, 3_000), 'backup_damaged'],
  [
    'of a newer program',
    ([head = '', ...rest]) => [head.replace('0001_access', '9001_access'), ...rest],
    'backup_newer',
  ],
  ['that is something else', () => ['имя;город', 'Ёлка;Пермь'], 'backup_unreadable'],
])('a file %s restores nothing, and the next, whole one does', async ([, spoil, code]) => {
  const file = join(folder, 'good.gz');
  await writeBackup(pool, file, NOW);
  const spoiled = spoil(gunzipSync(readFileSync(file)).toString().split('\n'));
  const bad = join(folder, 'bad.gz');
  writeFileSync(bad, Buffer.isBuffer(spoiled) ? spoiled : gzipSync(spoiled.join('\n')));
  const target = await newDatabase();
  await expect(restoreBackup(target, bad)).rejects.toMatchObject({ code });
  await restoreBackup(target, file);
  expect((await contents(target))['employee']).toEqual((await contents(pool))['employee']);
});
