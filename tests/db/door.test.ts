import { chmodSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { layoutOf } from '#db/data-dir.ts';
import { newFolder, open, serverPid } from './workbench.ts';

/** Local addresses (hexadecimal ip:port) on which the process listens by TCP. */
function listens(pid: number): string[] {
  const sockets = new Set(
    readdirSync(`/proc/${pid}/fd`).map((fd) => {
      const target = readlinkSync(`/proc/${pid}/fd/${fd}`);
      return /^socket:\[(\d+)\]$/.exec(target)?.[1];
    }),
  );
  return ['tcp', 'tcp6'].flatMap((kind) =>
    readFileSync(`/proc/${pid}/net/${kind}`, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === '0A' && sockets.has(fields[9]))
      .map((fields) => fields[1] ?? ''),
  );
}

test('the server listens on no network address, only on a socket in a private folder', async () => {
  const folder = newFolder();
  const { pool } = await open(folder);
  expect(listens(serverPid(folder))).toEqual([]);
  const { rows } = await pool.query('select inet_server_addr() as address');
  expect(rows).toEqual([{ address: null }]);
  expect(statSync(layoutOf(folder).run).mode & 0o777).toBe(0o700);
  expect(readdirSync(layoutOf(folder).run)).toContain('.s.PGSQL.5432');
});

test('where there are no unix sockets the server listens on loopback alone and asks for a password', async () => {
  const folder = newFolder();
  const { pool } = await open(folder, { tcp: true });
  const [address, ...others] = listens(serverPid(folder));
  expect(others).toEqual([]);
  expect(address).toMatch(/^0100007F:/);
  const port = Number.parseInt(address?.split(':')[1] ?? '', 16);
  const stranger = new Client({
    host: '127.0.0.1',
    port,
    user: 'ryadom',
    database: 'ryadom',
    password: 'guess',
  });
  await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' });
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  expect(statSync(layoutOf(folder).password).mode & 0o777).toBe(0o600);
});

test('a data folder with a long Cyrillic path works: the socket moves to a private temporary folder', async () => {
  const folder = newFolder();
  chmodSync(folder, 0o755);
  const long = join(folder, 'Очень длинное имя папки, какое дают люди', 'и ещё одна внутри');
  const { pool, close } = await open(long);
  const { run } = layoutOf(long);
  expect(run.startsWith(long)).toBe(false);
  expect(statSync(run).mode & 0o777).toBe(0o700);
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await close();
  rmSync(run, { recursive: true });
});

test('two logical databases live in one cluster and do not see each other', async () => {
  const folder = newFolder();
  const real = await open(folder);
  await real.pool.query('create table real_client (id int)');
  const demo = await open(folder, { mode: 'join', databaseName: 'ryadom_demo' });
  const { rows } = await demo.pool.query(
    `select current_database() as name, to_regclass('real_client') as found`,
  );
  expect(rows).toEqual([{ name: 'ryadom_demo', found: null }]);
});
