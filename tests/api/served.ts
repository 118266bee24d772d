// A test app behind real HTTP: a port on 127.0.0.1, one token a role, and answers read to the end.
import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import type { PoolConfig } from 'pg';
import { createPool } from '#db/pool.ts';
import { inTransaction } from '#db/transaction.ts';
import { createAuth, loadSecret } from '#features/access/data/auth.ts';
import { createToken } from '#features/access/data/token.ts';
import { rolesOf } from '#features/access/rules/permissions.ts';
import type { Contract } from '#features/access/shapes/contract.ts';
import { ROLES, type Role } from '#features/access/shapes/permission.ts';
import { createHttp } from '#server/http.ts';
import type { TestApp } from '#app/testing.ts';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look at answers freely
  json: any;
}

export interface PostOptions {
  role?: Role | undefined;
  token?: string | undefined;
  headers?: Record<string, string>;
}

export interface ServedApp {
  url: string;
  tokens: Record<Role, string>;
  /** What the server would have written to its log: defects only. */
  log: string[];
  /** Posts to a procedure. A string or bytes go out as they are, anything else as JSON. */
  post(name: string, body: unknown, options?: PostOptions): Promise<Answer>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

/** Puts `t` on a free port; `close` ends the server, not the app. Identity reaches the database by `connection`. */
export async function serveTestApp(
  t: TestApp,
  connection: PoolConfig = { connectionString: t.url },
): Promise<ServedApp> {
  const log: string[] = [];
  const pool = createPool({ connection, moments: 'dates', max: 2 });
  const baseUrl = 'http://localhost';
  const auth = createAuth({ pool, secret: await loadSecret(t.db), baseUrl, trustedOrigins: [baseUrl] });
  const http = createHttp({
    app: t.app,
    auth,
    version: '0.0.0',
    webRoot: '/nowhere',
    log: (line) => log.push(line),
  });
  const server = await listen(http.fetch);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tokens = await makeTokens(t);
  return {
    url,
    tokens,
    log,
    post: (name, body, options = {}) => {
      const token = options.token ?? (options.role && tokens[options.role]);
      return read(`${url}/api/${name.replace('.', '/')}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...options.headers,
        },
        body:
          typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
      });
    },
    get: (path, headers = {}) => read(`${url}${path}`, { headers }),
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      await pool.end();
    },
  };
}

function listen(fetch: Parameters<typeof serve>[0]['fetch']): Promise<ServerType> {
  return new Promise((resolve) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(server));
  });
}

async function makeTokens(t: TestApp): Promise<Record<Role, string>> {
  const pairs = ROLES.map(async (role) => {
    const { secret } = await inTransaction(t.db, (tx) =>
      createToken(tx, { employeeId: t.as(role).employeeId ?? '', name: 'test', role }),
    );
    return [role, secret] as const;
  });
  return Object.fromEntries(await Promise.all(pairs)) as Record<Role, string>;
}

async function read(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status: response.status, headers: response.headers, text, json };
}

/** A role the contract admits, the widest first; undefined where anybody may come. */
export function admittedRole(contract: Contract): Role | undefined {
  if (contract.admits === 'public') return undefined;
  return contract.admits === 'signed-in' ? 'administrator' : rolesOf[contract.admits][0];
}
