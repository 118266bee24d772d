// Where everything the app keeps lies, and how the folder is laid out.
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseProblem } from './problem.ts';
import { canReach, nearestExisting, serverUser, type ServerUser } from './system-user.ts';

/** Absolute paths inside one data folder. */
export type DataLayout = {
  root: string;
  /** The PostgreSQL cluster. */
  cluster: string;
  /** Private folder of the unix socket. */
  run: string;
  /** Copies of the server's programs, where the installed ones cannot be used. */
  programs: string;
  /** Says which process serves this folder. */
  lock: string;
  serverLog: string;
  password: string;
};

// The kernel takes 107 bytes; the socket's own name needs about twenty of them.
const LONGEST_SOCKET_FOLDER = 80;

const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** Layout of `dataDir`; a path too long for a unix socket moves `run` to the system's temporary folder. */
export function layoutOf(dataDir: string): DataLayout {
  const root = resolve(dataDir);
  const inside = join(root, 'run');
  const fits = Buffer.byteLength(inside) <= LONGEST_SOCKET_FOLDER;
  return {
    root,
    cluster: join(root, 'postgres'),
    run: fits ? inside : join(tmpdir(), `ryadom-run-${fingerprint(root)}`),
    programs: join(root, 'postgres-bin'),
    lock: join(root, 'app.lock'),
    serverLog: join(root, 'postgres.log'),
    password: join(root, 'postgres.password'),
  };
}

/**
 * DATA_DIR, else `data` in the current folder. A root app whose server user cannot enter that folder takes
 * `/var/lib/ryadom-<8 hex of the current folder>` and says so through `log`.
 */
export function defaultDataDir(log: (line: string) => void = () => {}): string {
  if (process.env.DATA_DIR) return resolve(process.env.DATA_DIR);
  const here = resolve('data');
  const user = serverUser();
  if (!user || canReach(nearestExisting(here), user)) return here;
  const instead = `/var/lib/ryadom-${fingerprint(process.cwd())}`;
  log(
    `Папка ${here} недоступна пользователю ${user.name}, от которого работает база; данные лежат в ${instead}`,
  );
  return instead;
}

/** Makes the folders of `layout`, private to the server's user; throws when that user cannot enter. */
export function prepareFolders(layout: DataLayout, user: ServerUser | undefined): void {
  const fresh = !existsSync(layout.root);
  if (fresh) mkdirSync(layout.root, { recursive: true, mode: 0o700 });
  // A folder with somebody's files in it is left as it is: DATA_DIR=/home/anna must not lock Anna out.
  const ours = fresh || readdirSync(layout.root).length === 0;
  if (user && ours) give(layout.root, user);
  if (!canReach(layout.root, user)) throw unreachable(layout.root, user);
  makePrivate(layout.run, user);
}

function makePrivate(folder: string, user: ServerUser | undefined): void {
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 });
    if (user) give(folder, user);
  }
  const found = lstatSync(folder);
  const owner = user?.uid ?? process.getuid?.();
  const safe = found.isDirectory() && (owner === undefined || found.uid === owner);
  if (safe) {
    chmodSync(folder, 0o700);
    return;
  }
  throw new DatabaseProblem(
    'data_folder_closed',
    `Папка ${folder} принадлежит другому пользователю. Запустите программу от того же пользователя, что и раньше, или удалите эту папку.`,
    `The folder ${folder} belongs to another user. Run the program as the same user as before, or remove that folder.`,
  );
}

function give(path: string, user: ServerUser): void {
  chownSync(path, user.uid, user.gid);
  chmodSync(path, 0o700);
}

function unreachable(path: string, user: ServerUser | undefined): DatabaseProblem {
  const name = user?.name ?? 'текущий пользователь';
  return new DatabaseProblem(
    'data_folder_unreachable',
    `Папка данных ${path} закрыта для пользователя «${name}», от которого работает база. Укажите другую: DATA_DIR=/var/lib/ryadom`,
    `The data folder ${path} is closed to the user "${user?.name ?? 'current'}" the database runs as. Choose another one: DATA_DIR=/var/lib/ryadom`,
  );
}
