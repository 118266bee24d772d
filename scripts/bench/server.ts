// The product as people run it: a server of its own process, so that the load does not share its thread.
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The address of an open database, for a second process. */
export function urlOf(pool: Pool): string {
  const options = pool.options as unknown as Record<string, unknown>;
  if (typeof options['connectionString'] === 'string') return options['connectionString'];
  const host = encodeURIComponent(String(options['host']));
  return `postgres://${encodeURIComponent(String(options['user'] ?? 'ryadom'))}@${host}:${String(options['port'] ?? 5432)}/${String(options['database'])}`;
}

/** A real server of its own process over that database; `env` says what else it is told. */
export async function startServer(
  url: string,
  port: number,
  env: Record<string, string> = {},
): Promise<ChildProcess> {
  const server = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', `${ROOT}src/cli/main.ts`, 'serve'],
    {
      env: { ...process.env, DATABASE_URL: url, PORT: String(port), HOST: '127.0.0.1', ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return server;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server did not come up');
}

/** Ends it in order. */
export async function stopServer(server: ChildProcess | undefined): Promise<void> {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
