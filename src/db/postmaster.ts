// One PostgreSQL server process: start it, find a living one, ask whether it answers, stop it. Its pid file is
// the server's own business and is only ever read here.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, realpathSync, renameSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { programPath } from './binaries.ts';
import type { DataLayout } from './data-dir.ts';
import {
  type ClusterPrograms,
  clusterMajor,
  createCluster,
  EMBEDDED_ROLE,
  identity,
  programsMajor,
  runProgram,
  serverEnvironment,
} from './initdb.ts';
import { codeOf, DatabaseProblem } from './problem.ts';
import { isAlive, isKnownStranger, pause } from './process-state.ts';

/** Settings of a server, as written in postgresql.conf. */
export type ServerSettings = Record<string, string | number>;

/** How to reach a server: socket folder or loopback address. */
export type Address = { host: string; port: number; user: string; password?: string };

export type Postmaster = { pid: number; address: Address };

export type ServerPlace = ClusterPrograms & {
  layout: DataLayout;
  /** Loopback with a password instead of a private unix socket: Windows. */
  tcp: boolean;
  settings: ServerSettings;
};

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 60_000;
const SOCKET_PORT = 5432;

/** The living server of this folder, confirmed by a ping; undefined where none runs. */
export async function findPostmaster(place: ServerPlace): Promise<Postmaster | undefined> {
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    const noted = readPidFile(place.layout.cluster);
    if (!noted || !isAlive(noted.pid) || Date.now() > deadline) return undefined;
    const address = addressOf(place, noted.port);
    const answer = await ping(address, place.layout.cluster);
    if (answer === 'ready') return { pid: noted.pid, address };
    // A server that was ready and has nobody at its door is gone, and another process inherited its number:
    // what to do with the file is for the next server to decide.
    if (answer === 'other' || (answer === 'nobody' && noted.ready)) return undefined;
    await pause(50);
  }
}

/**
 * Creates the cluster when missing and starts a server on it; resolves once it answers. After a restart the
 * former loopback port is asked for again, since pools remember it.
 */
export async function startPostmaster(place: ServerPlace, formerPort = 0): Promise<Postmaster> {
  const { layout } = place;
  const made = clusterMajor(layout.cluster);
  if (made === undefined) {
    await createCluster(layout, place, { password: place.tcp, sync: place.settings.fsync !== 'off' });
  } else {
    refuseOtherMajor(layout.cluster, made, await programsMajor(place));
  }
  const port = place.tcp ? await freePort(formerPort) : SOCKET_PORT;
  const address = addressOf(place, port);
  const started = process.platform === 'win32' ? await startByControl(place, port) : launch(place, port);
  const deadline = Date.now() + START_LIMIT_MS;
  const ended = started.exited.then((how) => ({ how }));
  while (Date.now() < deadline) {
    // The number is read from the file: a quicker process may have started the server that answers.
    const pid = readPidFile(layout.cluster)?.pid;
    if (pid && (await ping(address, layout.cluster)) === 'ready') return { pid, address };
    const end = await Promise.race([ended, pause(15)]);
    if (end) throw failedStart(layout, end.how);
  }
  throw failedStart(layout, `no answer within ${START_LIMIT_MS / 1000} s`);
}

/** Fast shutdown, waited for; resolves at once when the server is gone already. */
export async function stopPostmaster(place: ServerPlace, pid: number): Promise<void> {
  if (readPidFile(place.layout.cluster)?.pid !== pid) return;
  if (process.platform === 'win32') {
    const args = ['stop', `--pgdata=${place.layout.cluster}`, '--mode=fast', '--wait'];
    await runProgram(programPath(place.binDir, 'pg_ctl'), args, place.layout.root, undefined);
    return;
  }
  for (const [signal, limit] of [
    ['SIGINT', STOP_LIMIT_MS],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    const deadline = Date.now() + limit;
    while (isAlive(pid) && Date.now() < deadline) await pause(10);
  }
}

/** `ready`, `starting`, `nobody` (no server behind this address) or `other` (somebody else's server). */
export async function ping(
  address: Address,
  cluster: string,
): Promise<'ready' | 'starting' | 'nobody' | 'other'> {
  const client = new Client({ ...address, database: 'postgres', connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    const found = rows[0]?.data_directory ?? '';
    return realpathSync(found) === realpathSync(cluster) ? 'ready' : 'other';
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (code === 'EACCES' || code === 'EPERM') throw closedFolder(cluster, error);
    return code === 'ECONNREFUSED' || code === 'ENOENT' ? 'nobody' : 'starting';
  } finally {
    await client.end().catch(() => {});
  }
}

/** What postmaster.pid says: process number, port, and whether the server had got as far as serving. */
export function readPidFile(cluster: string): { pid: number; port: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    const ready = lines[7]?.trim() === 'ready';
    return pid > 0 ? { pid, port: Number(lines[3]) || SOCKET_PORT, ready } : undefined;
  } catch (error) {
    if (codeOf(error) === 'EACCES') throw closedFolder(cluster, error);
    return undefined;
  }
}

function addressOf(place: ServerPlace, port: number): Address {
  if (!place.tcp) return { host: place.layout.run, port, user: EMBEDDED_ROLE };
  const password = readFileSync(place.layout.password, 'utf8').trim();
  return { host: '127.0.0.1', port, user: EMBEDDED_ROLE, password };
}

/** `exited` tells how the process ended: an exit code, a signal or why it did not start. */
type Launched = { exited: Promise<string> };

function launch(place: ServerPlace, port: number): Launched {
  const { layout } = place;
  if (existsSync(layout.serverLog) && statSync(layout.serverLog).size > 10_000_000) {
    renameSync(layout.serverLog, `${layout.serverLog}.old`);
  }
  const log = openSync(layout.serverLog, 'a', 0o600);
  const child = spawn(programPath(place.binDir, 'postgres'), serverArguments(place, port), {
    cwd: layout.root,
    env: { ...serverEnvironment(), ...pardonStranger(layout.cluster) },
    // Its own session: neither Ctrl-C at the terminal nor the death of the app may cut it short.
    detached: true,
    stdio: ['ignore', log, log],
    ...identity(place.user),
  });
  closeSync(log);
  child.unref();
  const exited = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  return { exited };
}

/**
 * A container's first process may never collect the dead, and numbers start anew in each container: the pid
 * file then names a zombie or a stranger, and the server would refuse to start for ever. It skips the number
 * it takes for its grandparent's, while its own check of the shared memory stays in force.
 */
function pardonStranger(cluster: string): { PG_GRANDPARENT_PID?: string } {
  const noted = readPidFile(cluster)?.pid;
  return noted && isKnownStranger(noted) ? { PG_GRANDPARENT_PID: String(noted) } : {};
}

/** On Windows pg_ctl drops the administrator's rights, which the server refuses to run with. */
async function startByControl(place: ServerPlace, port: number): Promise<Launched> {
  const options = serverArguments(place, port)
    .map((part) => `"${part}"`)
    .join(' ');
  const args = ['start', '--wait', `--pgdata=${place.layout.cluster}`, `--log=${place.layout.serverLog}`];
  await runProgram(
    programPath(place.binDir, 'pg_ctl'),
    [...args, '--options', options],
    place.layout.root,
    undefined,
  );
  return { exited: new Promise(() => {}) };
}

function serverArguments(place: ServerPlace, port: number): string[] {
  const folder = `"${place.layout.run.replaceAll('"', '""')}"`;
  const door: ServerSettings = place.tcp
    ? { listen_addresses: '127.0.0.1', unix_socket_directories: '' }
    : { listen_addresses: '', unix_socket_directories: folder, unix_socket_permissions: '0700' };
  const settings: ServerSettings = { ...place.settings, ...door, port };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', place.layout.cluster, ...flags];
}

function freePort(wished: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', (error) => (wished ? resolve(freePort(0)) : reject(error)));
    probe.listen(wished, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function refuseOtherMajor(cluster: string, made: number, ours: number): void {
  if (made === ours) return;
  throw new DatabaseProblem(
    'data_folder_other_major',
    `Данные в ${cluster} созданы PostgreSQL ${made}, а эта версия программы несёт PostgreSQL ${ours}. Запустите прежнюю версию, сделайте «ryadom backup» и восстановите копию здесь.`,
    `The data in ${cluster} were made by PostgreSQL ${made}, and this release carries PostgreSQL ${ours}. Start the former release, run "ryadom backup" and restore the copy here.`,
  );
}

function closedFolder(cluster: string, cause: unknown): DatabaseProblem {
  return new DatabaseProblem(
    'data_folder_closed',
    `Папка базы ${cluster} закрыта для вас. Запустите команду от того же пользователя, от которого работает программа.`,
    `The database folder ${cluster} is closed to you. Run the command as the user the program runs as.`,
    cause,
  );
}

function failedStart(layout: DataLayout, how: string): DatabaseProblem {
  const tail = existsSync(layout.serverLog)
    ? readFileSync(layout.serverLog, 'utf8').trimEnd().split('\n').slice(-3).join(' | ')
    : '';
  return new DatabaseProblem(
    'embedded_failed',
    `Встроенная база не запустилась (${how}). Последнее в ${layout.serverLog}: ${tail}`,
    `The embedded database did not start (${how}). The end of ${layout.serverLog}: ${tail}`,
  );
}
