// The server to be killed: a process of its own on a data folder of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import { readPidFile } from '#db/postmaster.ts';
import { isAlive } from '#db/process-state.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const NODE = ['--disable-warning=ExperimentalWarning', MAIN];
const PATIENCE_MS = 60_000;

export interface ServerUnderTest {
  url: string;
  said(): string;
  start(): Promise<void>;
  /** Kills with -9 and brings back whatever does not come back by itself; milliseconds until health answers. */
  killAndRecover(victim: 'app' | 'postgres' | 'both'): Promise<number>;
  /** Runs `ryadom …` on the same folder; gives its JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever the command prints
  ryadom(...args: string[]): Promise<any>;
  query<Row>(statement: string): Promise<Row[]>;
  destroy(): Promise<void>;
}

export function createServerUnderTest(): ServerUnderTest {
  const root = mkdtempSync(join(tmpdir(), 'ryadom-crash-'));
  // The database may run as another user, who must pass through here.
  chmodSync(root, 0o755);
  const dataDir = join(root, 'data');
  const { DATABASE_URL: _, BASE_URL: __, ...inherited } = process.env;
  const env: NodeJS.ProcessEnv = { ...inherited, DATA_DIR: dataDir };
  let child: ChildProcess | undefined;
  let text = '';

  const self: ServerUnderTest = {
    url: '',
    said: () => text,
    async start() {
      const port = self.url === '' ? await freePort() : Number(new URL(self.url).port);
      self.url = `http://127.0.0.1:${port}`;
      const started = spawn(process.execPath, [...NODE, 'serve'], { env: { ...env, PORT: String(port) } });
      child = started;
      for (const stream of [started.stdout, started.stderr]) stream.on('data', (part) => (text += part));
      await until(async () => {
        if (started.exitCode !== null) throw new Error('the server ended instead of serving');
        return isHealthy(self.url);
      });
    },
    async killAndRecover(victim) {
      const begun = performance.now();
      if (victim !== 'app') killPostgres(dataDir);
      if (victim !== 'postgres') {
        const ended = new Promise((resolve) => child?.once('exit', resolve));
        child?.kill('SIGKILL');
        await ended;
        await self.start();
      }
      await until(() => isHealthy(self.url));
      return performance.now() - begun;
    },
    ryadom: (...args) =>
      new Promise((resolve, reject) => {
        const command = spawn(process.execPath, [...NODE, ...args, '--json'], { env });
        let out = '';
        command.stdout.on('data', (part) => (out += part));
        command.stderr.on('data', (part) => (out += part));
        command.on('close', (code) => (code === 0 ? resolve(JSON.parse(out)) : reject(new Error(out))));
      }),
    async query<Row>(statement: string) {
      const database: OpenDatabase = await openDatabase({ dataDir, mode: 'join' });
      try {
        return (await database.pool.query(statement)).rows as Row[];
      } finally {
        await database.close();
      }
    },
    async destroy() {
      child?.kill('SIGTERM');
      await until(() => child?.exitCode !== null || child?.signalCode !== null).catch(() =>
        child?.kill('SIGKILL'),
      );
      const postgres = readPidFile(join(dataDir, 'postgres'))?.pid;
      if (postgres && isAlive(postgres)) process.kill(postgres, 'SIGQUIT');
      rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
  return self;
}

function killPostgres(dataDir: string): void {
  const pid = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
}

async function isHealthy(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
  return answer?.ok === true;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
