// Where everything the app keeps lies, and how the folder is laid out.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
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
  /** Held for the moments in which the server is looked for, started or stopped. */
  door: string;
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
    door: join(root, 'door.lock'),
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
  // Only the last folder is private: the server's user must pass through those above it.
  if (fresh) mkdirSync(dirname(layout.root), { recursive: true, mode: 0o755 });
  // `recursive` here and below: a command started in the same moment may have just made it.
  if (fresh) mkdirSync(layout.root, { recursive: true, mode: 0o700 });
  if (user && (fresh || mayGive(layout))) give(layout.root, user);
  if (!canReach(layout.root, user)) throw unreachable(layout.root, user);
  if (existsSync(layout.cluster)) mendCopy(layout.cluster, user);
  makePrivate(layout.run, user);
}

/** Root's own folder, empty or ours by its contents; DATA_DIR=/home/anna must not lock Anna out. */
function mayGive(layout: DataLayout): boolean {
  if (statSync(layout.root).uid !== 0) return false;
  const entries = readdirSync(layout.root);
  return (
    entries.length === 0 || [layout.cluster, layout.lock].some((path) => entries.includes(basename(path)))
  );
}

/** A data folder copied by `cp -r` lost its owner and its privacy, and the server refuses it without them. */
function mendCopy(cluster: string, user: ServerUser | undefined): void {
  if (user && statSync(cluster).uid === 0) {
    for (const name of readdirSync(cluster, { recursive: true, encoding: 'utf8' })) {
      lchownSync(join(cluster, name), user.uid, user.gid);
    }
    give(cluster, user);
  }
  if ((statSync(cluster).mode & 0o027) !== 0) chmodSync(cluster, 0o700);
}

function makePrivate(folder: string, user: ServerUser | undefined): void {
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (user) give(folder, user);
  }
  let found = lstatSync(folder);
  if (user && found.uid === 0 && found.isDirectory()) {
    give(folder, user);
    found = lstatSync(folder);
  }
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
