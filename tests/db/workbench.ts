// What the database tests share: folders that vanish, little apps in processes of their own, and questions to
// the system about the server's process.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { openDatabase, type OpenDatabase, type OpenOptions } from '#db/open.ts';
import { readPidFile } from '#db/postmaster.ts';
import { isAlive, pause } from '#db/process-state.ts';

/** The programs the suite runs on: those of the package, or of TEST_POSTGRES_BIN. */
export const binDir = process.env.TEST_POSTGRES_BIN || undefined;
export const isRoot = process.getuid?.() === 0;

/** A new folder that is removed after the test, its server stopped. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ryadom-db-'));
  onTestFinished(async () => {
    for (const cluster of [join(folder, 'postgres'), join(folder, 'data', 'postgres')]) {
      const pid = readPidFile(cluster)?.pid;
      if (pid && isAlive(pid)) {
        process.kill(pid, 'SIGQUIT');
        await until(() => !isAlive(pid));
      }
    }
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Opens the embedded database of `dataDir` and closes it after the test, unless that was done. */
export async function open(dataDir: string, options: Partial<OpenOptions> = {}): Promise<OpenDatabase> {
  const database = await openDatabase({ dataDir, mode: 'serve', binDir, ...options });
  onTestFinished(() => database.close());
  return database;
}

/** Number of the server process of `dataDir`. */
export function serverPid(dataDir: string): number {
  const pid = readPidFile(join(dataDir, 'postgres'))?.pid;
  if (!pid) throw new Error(`no server in ${dataDir}`);
  return pid;
}

export type Said = { ready?: number; written?: number; log?: string; refused?: string; message?: string };

export type App = {
  pid: number;
  said: Said[];
  /** Exit code, or the name of the signal that ended it. */
  ended: Promise<number | string>;
  /** The first line for which `wanted` holds, past or to come. */
  hears(wanted: (line: Said) => boolean): Promise<Said>;
  /** Sends the signal and gives the exit code, or the signal's name when that ended it. */
  end(signal: NodeJS.Signals): Promise<number | string>;
};

type Start = { act?: 'hold' | 'write' | 'visit'; program?: string; uid?: number; gid?: number; cwd?: string };

/** Starts tests/db/an-app.ts in its own process on `dataDir`. */
export function startApp(dataDir: string, start: Start = {}): App {
  const script = start.program ?? fileURLToPath(new URL('an-app.ts', import.meta.url));
  const args = ['--disable-warning=ExperimentalWarning', script, dataDir, start.act ?? 'hold', binDir ?? ''];
  const node = start.program ? join(start.cwd ?? '', 'node') : process.execPath;
  const { uid, gid, cwd } = start;
  const child: ChildProcessWithoutNullStreams = spawn(node, args, { uid, gid, cwd });
  const said: Said[] = [];
  const ended = new Promise<number | string>((resolve) => {
    child.on('exit', (code, signal) => resolve(signal ?? code ?? 1));
    child.on('error', (error) => resolve(error.message));
  });
  createInterface({ input: child.stdout }).on('line', (line) => said.push(JSON.parse(line) as Said));
  createInterface({ input: child.stderr }).on('line', (line) => said.push({ message: line }));
  onTestFinished(() => void child.kill('SIGKILL'));
  let over = false;
  void ended.finally(() => {
    over = true;
  });
  return {
    pid: child.pid ?? 0,
    said,
    ended,
    hears: async (wanted) => {
      await until(() => over || said.some(wanted));
      const line = said.find(wanted);
      if (!line) throw new Error(`the app never said it: ${JSON.stringify(said)}`);
      return line;
    },
    end: async (signal) => {
      child.kill(signal);
      return await ended;
    },
  };
}

/** Waits until `holds`; throws after `limitMs`. */
export async function until(holds: () => boolean | Promise<boolean>, limitMs = 60_000): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('waited in vain');
    await pause(20);
  }
}

/** Real user of a process (Linux). */
export function userOf(pid: number): number {
  return Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}
