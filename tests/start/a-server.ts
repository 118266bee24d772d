// The product as people start it: `node bin/ryadom.mjs serve` in a process of its own.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';
import { readPidFile } from '#db/postmaster.ts';
import { isAlive } from '#db/process-state.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PATIENCE = { timeout: 120_000, interval: 30 };

export interface ServerProcess {
  child: ChildProcess;
  port: number;
  url: string;
  /** Everything it has said so far, both streams. */
  said: () => string;
  ended: Promise<number | null>;
  /** Resolves once health answers. */
  ready: () => Promise<void>;
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** The web application is built once, not by the first server of a test. */
export function buildWeb(): void {
  if (existsSync(`${ROOT}dist/web/index.html`)) return;
  const vite = [`${ROOT}node_modules/vite/bin/vite.js`, 'build', '--logLevel', 'error'];
  const { status } = spawnSync(process.execPath, vite, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error('the web application could not be built');
}

/** A new data folder below the temporary one; its server, if any is left, ends with the test. */
export function newDataDir(name = 'data'): string {
  const root = mkdtempSync(join(tmpdir(), 'ryadom-start-'));
  // The database may run as another user, who must pass through here.
  chmodSync(root, 0o755);
  const folder = join(root, name);
  onTestFinished(async () => {
    const pid = readPidFile(join(folder, 'postgres'))?.pid;
    if (pid && isAlive(pid)) {
      process.kill(pid, 'SIGQUIT');
      await vi.waitUntil(() => !isAlive(pid), PATIENCE);
    }
    rmSync(root, { recursive: true, force: true });
  });
  return folder;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts it; `env` holds DATA_DIR or DATABASE_URL, and PORT or HOST where they matter. */
export async function startServer(env: Record<string, string>): Promise<ServerProcess> {
  const port = Number(env['PORT'] ?? (await freePort()));
  const child = run(['serve'], { PORT: String(port), ...env });
  let text = '';
  child.stdout?.on('data', (part) => (text += part));
  child.stderr?.on('data', (part) => (text += part));
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const url = `http://${env['HOST'] ?? '127.0.0.1'}:${port}`;
  onTestFinished(async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
  });
  return {
    child,
    port,
    url,
    said: () => text,
    ended,
    async ready() {
      await vi.waitUntil(async () => {
        if (child.exitCode !== null) throw new Error(`it ended instead of serving: ${text}`);
        return (await health(url))?.ok;
      }, PATIENCE);
    },
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs a command to its end. */
export async function command(args: string[], env: Record<string, string>) {
  const child = run(args, env);
  let text = '';
  child.stdout?.on('data', (part) => (text += part));
  child.stderr?.on('data', (part) => (text += part));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, text };
}

function run(args: string[], env: Record<string, string>): ChildProcess {
  // What the test runner keeps in its environment is not the user's.
  const { BASE_URL: _, DATABASE_URL: __, DATA_DIR: ___, ...inherited } = process.env;
  return spawn('node', [`${ROOT}bin/ryadom.mjs`, ...args], {
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export function health(url: string): Promise<Response | undefined> {
  return fetch(`${url}/healthz`).catch(() => undefined);
}

/** Number of the process that serves a data folder: the program itself, not its starter. */
export function servingPid(dataDir: string): number {
  return Number(JSON.parse(readFileSync(join(dataDir, 'app.lock'), 'utf8')).pid);
}
