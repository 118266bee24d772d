import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { readPidFile } from '#db/postmaster.ts';
import { isAlive } from '#db/process-state.ts';
import { serverUser } from '#db/system-user.ts';
import { type App, newFolder, open, serverPid, startApp, until } from './workbench.ts';

test('the server outlives an app killed with -9, and the next app adopts it, its pid file untouched', async () => {
  const folder = newFolder();
  const first = startApp(folder);
  await first.hears((line) => line.ready !== undefined);
  const server = serverPid(folder);
  const pidFile = join(folder, 'postgres', 'postmaster.pid');
  const before = { inode: statSync(pidFile).ino, text: readFileSync(pidFile, 'utf8') };
  expect(await first.end('SIGKILL')).toBe('SIGKILL');
  expect(isAlive(server)).toBe(true);

  const database = await open(folder);
  expect(serverPid(folder)).toBe(server);
  expect({ inode: statSync(pidFile).ino, text: readFileSync(pidFile, 'utf8') }).toEqual(before);
  expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('a second app on the same folder is told which process is there, and the first works on', async () => {
  const folder = newFolder();
  const first = startApp(folder);
  await first.hears((line) => line.ready !== undefined);
  const second = startApp(folder);
  const refusal = await second.hears((line) => line.refused !== undefined);
  expect(refusal.refused).toBe('data_folder_in_use');
  expect(refusal.message).toContain(`процесс ${first.pid}`);
  expect(refusal.message).toContain(`process ${first.pid}`);
  const visitor = await open(folder, { mode: 'join' });
  expect((await visitor.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('a lock whose process number now belongs to another process does not keep the folder closed', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'app.lock'), JSON.stringify({ pid: process.pid, birth: 'long ago' }));
  const database = await open(folder);
  expect(database.kind).toBe('embedded');
});

test.for([
  ['a process that is gone', async () => (await deadApp()).pid],
  ['a process of another program under the same user', async () => await sleepLikeServer()],
] as const)('a pid file naming %s does not keep the folder closed, and is not deleted', async ([, find]) => {
  const folder = newFolder();
  await (await open(folder)).close();
  const lines = [await find(), join(folder, 'postgres'), 1_700_000_000, 5432, folder, '', '0 0', 'ready   '];
  writeFileSync(join(folder, 'postgres', 'postmaster.pid'), `${lines.join('\n')}\n`);
  const database = await open(folder);
  expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

async function deadApp(): Promise<App> {
  const app = startApp(newFolder());
  await app.end('SIGKILL');
  return app;
}

/** Number of a process that is not PostgreSQL and belongs to the server's user. */
async function sleepLikeServer(): Promise<number> {
  const { uid, gid } = serverUser() ?? {};
  const child = spawn('/bin/sleep', ['60'], { uid, gid, cwd: '/', stdio: 'ignore' });
  onTestFinished(() => void child.kill());
  return child.pid ?? 0;
}

test('commands started at once on a new folder all work, and the last one out stops the server', async () => {
  const folder = newFolder();
  const commands = [1, 2, 3].map(() => startApp(folder, { act: 'visit' }));
  const endings = await Promise.all(commands.map((command) => command.ended));
  const refusals = commands.map((command) => command.said.find((line) => line.message)?.message);
  expect({ endings, refusals }).toEqual({ endings: [0, 0, 0], refusals: [undefined, undefined, undefined] });
  expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
});

test('a new folder is made ready by three at once, and none of them stumbles over the other', async () => {
  const base = newFolder();
  chmodSync(base, 0o755);
  const folders = Array.from({ length: 15 }, (_, index) => join(base, `folder-${index}`));
  const turn = new Int32Array(new SharedArrayBuffer(4 * folders.length));
  const failures = await Promise.all(
    [1, 2, 3].map(
      () =>
        new Promise((resolve, reject) => {
          const preparer = new Worker(new URL('a-preparer.ts', import.meta.url), {
            workerData: { folders, turn },
          });
          preparer.on('message', resolve);
          preparer.on('error', reject);
        }),
    ),
  );
  expect(failures.flat()).toEqual([]);
});

test('of apps started at once on a new folder exactly one serves', async () => {
  const folder = newFolder();
  const apps = [1, 2, 3].map(() => startApp(folder));
  const lines = await Promise.all(
    apps.map((app) => app.hears((line) => Boolean(line.ready ?? line.refused))),
  );
  expect(lines.filter((line) => line.ready)).toHaveLength(1);
  expect(lines.filter((line) => line.refused === 'data_folder_in_use')).toHaveLength(2);
});

test('a command joins the app that serves and leaves its server running', async () => {
  const folder = newFolder();
  const app = await open(folder);
  await app.pool.query('create table kept (id int)');
  const server = serverPid(folder);
  const command = await open(folder, { mode: 'join' });
  await command.pool.query('insert into kept values (7)');
  await command.close();
  expect(serverPid(folder)).toBe(server);
  expect((await app.pool.query('select id from kept')).rows).toEqual([{ id: 7 }]);
});

test('a command without an app starts the server for itself; the last command out stops it', async () => {
  const folder = newFolder();
  const first = await open(folder, { mode: 'join' });
  const second = await open(folder, { mode: 'join' });
  const server = serverPid(folder);
  await first.close();
  expect(isAlive(server)).toBe(true);
  await second.close();
  expect(isAlive(server)).toBe(false);
  expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
});

test('SIGTERM ends app and server cleanly: exit code 0, no pid file, no recovery at the next start', async () => {
  const folder = newFolder();
  const app = startApp(folder);
  await app.hears((line) => line.ready !== undefined);
  const server = serverPid(folder);
  expect(await app.end('SIGTERM')).toBe(0);
  expect(isAlive(server)).toBe(false);
  expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
  expect(existsSync(join(folder, 'app.lock'))).toBe(false);
  await open(folder);
  const log = readFileSync(join(folder, 'postgres.log'), 'utf8');
  expect(log).toContain('database system was shut down at');
  expect(log).not.toContain('not properly shut down');
});

test('the server killed with -9 under writes comes back by itself, the app lives on, no acknowledged row is lost', async () => {
  const folder = newFolder();
  const app = startApp(folder, { act: 'write' });
  const acknowledged = () => app.said.flatMap((line) => line.written ?? []);
  for (const enough of [40, 80]) {
    await until(() => acknowledged().length > enough);
    const server = serverPid(folder);
    process.kill(server, 'SIGKILL');
    // Rows acknowledged before the blow may still arrive: only what follows the new server counts.
    await until(() => (readPidFile(join(folder, 'postgres'))?.pid ?? server) !== server);
    const before = acknowledged().length;
    await until(() => acknowledged().length > before + 40);
  }
  expect(app.said.filter((line) => line.log?.includes('остановилась неожиданно'))).toHaveLength(2);
  await app.end('SIGKILL');

  const database = await open(folder);
  const { rows } = await database.pool.query<{ id: number }>('select id from acknowledged');
  const stored = new Set(rows.map(({ id }) => id));
  expect(acknowledged().filter((id) => !stored.has(id))).toEqual([]);
});

test('an adopted server is brought back too', async () => {
  const folder = newFolder();
  const first = startApp(folder);
  await first.hears((line) => line.ready !== undefined);
  await first.end('SIGKILL');
  const lines: string[] = [];
  const database = await open(folder, { log: (line) => lines.push(line) });
  const server = serverPid(folder);
  process.kill(server, 'SIGKILL');
  await until(() => lines.some((line) => line.includes('остановилась неожиданно')));
  await until(() =>
    database.pool.query('select 1').then(
      () => true,
      () => false,
    ),
  );
  expect(serverPid(folder)).not.toBe(server);
});

test('closed, the folder can be copied and opened elsewhere with everything in it', async () => {
  const folder = newFolder();
  const first = await open(folder);
  await first.pool.query(`create table client_copy as select 'Ёлкин' as name`);
  await first.close();
  const copy = newFolder();
  // As a person would, «cp -r»: owner and permissions are not kept.
  cpSync(folder, copy, { recursive: true });
  const second = await open(copy);
  expect((await second.pool.query('select name from client_copy')).rows).toEqual([{ name: 'Ёлкин' }]);
});
