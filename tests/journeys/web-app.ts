// The whole app over HTTP on a private test database, with accounts for the people of the test company.
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { createPool } from '#db/pool.ts';
import { inTransaction } from '#db/transaction.ts';
import { createAuth, createCredential, loadSecret } from '#features/access/data/auth.ts';
import { ROLES, type Role } from '#features/access/shapes/permission.ts';
import { createHttp } from '#server/http.ts';
import { type Cable, layCable } from './cable.ts';

export const PASSWORD = 'demo-demo-demo';
const WEB_ROOT = fileURLToPath(new URL('../../dist/web', import.meta.url));

export interface WebApp extends TestApp {
  baseUrl: string;
  /** Between every browser and the server. */
  cable: Cable;
  emailOf(role: Role): string;
  close(): Promise<void>;
}

/**
 * Serves the built web application; `now` and `flows` as in `openTestApp`. `company: false` is an empty
 * installation that waits for its first visit.
 */
export async function openWebApp(
  options: { now?: string; flows?: boolean; company?: boolean } = {},
): Promise<WebApp> {
  const { server, port } = await listenSomewhere();
  const cable = await layCable(() => port);
  const baseUrl = `http://localhost:${cable.port}`;
  const t = await openTestApp({ ...options, baseUrl });
  const pool = createPool({ connection: { connectionString: t.url }, moments: 'dates', max: 3 });
  await t.db.updateTable('company').set({ base_url: baseUrl }).execute();
  t.app.companyChanged();
  const auth = createAuth({ pool, secret: await loadSecret(t.db), baseUrl, trustedOrigins: [baseUrl] });
  const http = createHttp({ app: t.app, auth, version: 'test', webRoot: WEB_ROOT, log: console.error });
  server.answer = http.fetch;
  const emailOf = (role: Role) => `${role.replace('_', '-')}@proba.test`;
  if (options.company !== false) for (const role of ROLES) await giveAccount(t, emailOf(role));
  return {
    ...t,
    baseUrl,
    cable,
    emailOf,
    async close() {
      await cable.close();
      await server.stop();
      await pool.end();
      await t.drop();
    },
  };
}

async function giveAccount(t: TestApp, email: string): Promise<void> {
  await inTransaction(t.db, async (tx) => {
    const userId = await createCredential(tx, { email, name: email, password: PASSWORD });
    await tx.updateTable('employee').set({ user_id: userId }).where('email', '=', email).execute();
  });
}

/** Listens before the app is made, since the app must know its own address. */
async function listenSomewhere() {
  const server = {
    answer: (_request: Request): Response | Promise<Response> => new Response(null),
    stop: async () => {},
  };
  const port = await new Promise<number>((resolve) => {
    const listener = serve(
      {
        fetch: (request: Request, env: unknown) =>
          (server.answer as (r: Request, e: unknown) => Promise<Response>)(request, env),
        port: 0,
      },
      (info) => resolve(info.port),
    );
    server.stop = () =>
      new Promise((stopped) => {
        listener.close(() => stopped());
        if ('closeAllConnections' in listener) listener.closeAllConnections();
      });
  });
  return { server, port };
}
