import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBinaries, programPath } from '#db/binaries.ts';
import { refuseOld } from '#db/boot-checks.ts';
import { layoutOf, prepareFolders } from '#db/data-dir.ts';
import { runProgram } from '#db/initdb.ts';
import { openDatabase } from '#db/open.ts';
import { startPostmaster, stopPostmaster } from '#db/postmaster.ts';
import { serverUser } from '#db/system-user.ts';
import { cloneDatabase, urlOf } from '#db/testing.ts';
import { binDir, newFolder, open } from './workbench.ts';

const folder = () => newFolder();

test('a database with character type C is refused in both languages: it would not fold «Ё» and lose rows', async () => {
  const dataDir = folder();
  const layout = layoutOf(dataDir);
  const user = serverUser();
  prepareFolders(layout, user);
  const programs = binDir ?? findBinaries(layout.programs, user, () => {});
  const args = [
    '-D',
    layout.cluster,
    '-U',
    'ryadom',
    '--encoding=UTF8',
    '--no-locale',
    '--auth=trust',
    '--no-sync',
  ];
  await runProgram(programPath(programs, 'initdb'), args, dataDir, user);
  const place = { layout, user, binDir: programs, tcp: false, settings: {} };
  const server = await startPostmaster(place);
  const opening = openDatabase({ dataDir, mode: 'serve', databaseUrl: urlOf(server.address) });
  await expect(opening).rejects.toMatchObject({ code: 'server_cannot_search' });
  await expect(opening).rejects.toThrow(/не различает русские буквы.*\n.*Cyrillic/s);
  await stopPostmaster(place, server.pid);
  // The embedded way is no different: a folder of this kind is refused too, and its server is not left behind.
  await expect(open(dataDir)).rejects.toMatchObject({ code: 'server_cannot_search' });
  expect(existsSync(join(layout.cluster, 'postmaster.pid'))).toBe(false);
});

test('a server before PostgreSQL 15 is refused by its number', () => {
  expect(() => refuseOld(140_012)).toThrow(/PostgreSQL 15 или новее.*14.*\n.*version 14/s);
  expect(() => refuseOld(150_000)).not.toThrow();
});

test('DATABASE_URL takes a server that is there, with its own database or another made on it', async () => {
  const clone = await cloneDatabase();
  const plain = await openDatabase({ dataDir: folder(), mode: 'serve', databaseUrl: clone.url });
  expect(plain.kind).toBe('server');
  expect(plain.version).toBeGreaterThanOrEqual(150_000);
  await plain.close();
  const name = `${new URL(clone.url.replace('@/', '@local/')).pathname.slice(1)}_demo`;
  const other = await openDatabase({
    dataDir: folder(),
    mode: 'serve',
    databaseUrl: clone.url,
    databaseName: name,
  });
  expect((await other.pool.query('select current_database() as name')).rows).toEqual([{ name }]);
  await other.close();
  await clone.pool.query(`drop database ${name}`);
  await clone.drop();
});

test('a server that does not answer is named as such, and no embedded database is made instead', async () => {
  const dataDir = folder();
  const databaseUrl = 'postgres://nobody@127.0.0.1:1/none';
  await expect(openDatabase({ dataDir, mode: 'serve', databaseUrl })).rejects.toMatchObject({
    code: 'server_unreachable',
  });
  expect(readdirSync(dataDir)).toEqual([]);
});

test('a folder made by another major version is refused with the way out, and left as it is', async () => {
  const dataDir = folder();
  mkdirSync(join(dataDir, 'postgres'));
  writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '13\n');
  await expect(open(dataDir)).rejects.toMatchObject({ code: 'data_folder_other_major' });
  expect(readdirSync(join(dataDir, 'postgres'))).toEqual(['PG_VERSION']);
});

test('a fresh embedded database folds, stems and sorts Russian', async () => {
  const { pool } = await open(folder());
  const { rows } = await pool.query(`select lower('ЁЖИК') as lower, 'ООО «ЁЛКА»' ilike '%ёлк%' as part,
    similarity('Вымпелком', 'ВЫМПЕЛКОМ') as similar,
    to_tsvector('russian', 'встретились с клиентами') @@ to_tsquery('russian', 'клиентов') as stem,
    array(select name from unnest(array['Жуков', 'ёлкин', 'Егоров']) name order by name collate "und-x-icu") as sorted`);
  expect(rows).toEqual([
    { lower: 'ёжик', part: true, similar: 1, stem: true, sorted: ['Егоров', 'ёлкин', 'Жуков'] },
  ]);
});

test('the embedded server keeps every acknowledged row on disk: fsync is on', async () => {
  const { pool } = await open(folder());
  const { rows } = await pool.query(
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      current_setting('full_page_writes') as pages`,
  );
  expect(rows).toEqual([{ fsync: 'on', commit: 'on', pages: 'on' }]);
});
