import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { migrate, readMigrations } from '#db/migrate.ts';
import { emptyDatabase } from '#db/testing.ts';

/** A folder of migrations: name -> SQL under the owner's line. */
function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ryadom-migrations-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, sql] of Object.entries(files)) {
    writeFileSync(join(folder, name), sql.startsWith('--') ? sql : `-- owner: staff\n${sql}`);
  }
  return folder;
}

async function database() {
  const made = await emptyDatabase();
  onTestFinished(() => made.drop());
  return made;
}

const files = {
  '0001_staff.sql': 'create table one (id int);',
  '0002_clients.sql': 'create table two (id int); insert into one values (1);',
};

test('missing files are applied in order, once; the second run finds nothing to do', async () => {
  const { pool } = await database();
  const folder = folderOf(files);
  expect(await migrate(pool, folder)).toEqual(['0001_staff.sql', '0002_clients.sql']);
  expect(await migrate(pool, folder)).toEqual([]);
  expect((await pool.query('select count(*) as count from one')).rows).toEqual([{ count: 1 }]);
});

test('processes that start at once apply every file exactly once between them', async () => {
  const { pool } = await database();
  const slow = { ...files, '0003_rounds.sql': 'select pg_sleep(0.2); insert into one values (2);' };
  const folder = folderOf(slow);
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(pool, folder)));
  expect(applied.flat().sort()).toEqual(Object.keys(slow));
  expect((await pool.query('select id from one order by id')).rows).toEqual([{ id: 1 }, { id: 2 }]);
});

test('a file changed after it was applied is refused, and nothing newer runs', async () => {
  const { pool } = await database();
  await migrate(pool, folderOf(files));
  const changed = folderOf({
    ...files,
    '0001_staff.sql': 'create table one (id bigint);',
    '0003_rounds.sql': 'create table three (id int);',
  });
  await expect(migrate(pool, changed)).rejects.toMatchObject({
    code: 'migration_changed',
    message: expect.stringContaining('0001_staff.sql'),
  });
  expect((await pool.query(`select to_regclass('three') as found`)).rows).toEqual([{ found: null }]);
});

test('the line ends of Windows are no change', async () => {
  const { pool } = await database();
  await migrate(pool, folderOf(files));
  const windows = Object.fromEntries(
    Object.entries(files).map(([name, sql]) => [name, `-- owner: staff\r\n${sql}`]),
  );
  expect(await migrate(pool, folderOf(windows))).toEqual([]);
});

test('a file that fails leaves the files before it applied and itself wholly undone', async () => {
  const { pool } = await database();
  const broken = { ...files, '0003_rounds.sql': 'create table three (id int); select 1 / 0;' };
  await expect(migrate(pool, folderOf(broken))).rejects.toMatchObject({ code: 'migration_failed' });
  const { rows } = await pool.query(`select to_regclass('two') as two, to_regclass('three') as three`);
  expect(rows).toEqual([{ two: 'two', three: null }]);
  const mended = { ...files, '0003_rounds.sql': 'create table three (id int);' };
  expect(await migrate(pool, folderOf(mended))).toEqual(['0003_rounds.sql']);
});

test('a database newer than the program is refused rather than guessed at', async () => {
  const { pool } = await database();
  await migrate(pool, folderOf(files));
  await expect(migrate(pool, folderOf({ '0001_staff.sql': files['0001_staff.sql'] }))).rejects.toMatchObject({
    code: 'migration_unknown',
  });
});

test('a file numbered before one already applied is refused: every database has the same history', async () => {
  const { pool } = await database();
  const later = { '0001_staff.sql': files['0001_staff.sql'], '0003_rounds.sql': 'select 1;' };
  await migrate(pool, folderOf(later));
  await expect(migrate(pool, folderOf({ ...later, '0002_clients.sql': 'select 2;' }))).rejects.toMatchObject({
    code: 'migration_out_of_order',
  });
});

test.each([
  ['no owner in the first line', { '0001_staff.sql': '-- the staff\nselect 1;' }],
  ['a name without a number', { 'staff.sql': 'select 1;' }],
  ['two files of one number', { '0001_staff.sql': 'select 1;', '0001_clients.sql': 'select 1;' }],
])('%s is refused before anything runs', (_, wrong) => {
  expect(() => readMigrations(folderOf(wrong))).toThrow(
    expect.objectContaining({ code: 'migration_malformed' }),
  );
});

test('our own migrations are well formed and name their owners', () => {
  expect(readMigrations().length).toBeGreaterThan(0);
});
