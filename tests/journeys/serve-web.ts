// A test app with its web pages on a free port, for people with browsers. The pages must have been built.
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { serve, type ServerType } from '@hono/node-server';
import type { TestApp } from '#app/testing.ts';
import { createPool } from '#db/pool.ts';
import { createAuth, loadSecret } from '#features/access/data/auth.ts';
import { createHttp } from '#server/http.ts';

const WEB_ROOT = fileURLToPath(new URL('../../dist/web', import.meta.url));

export interface ServedWeb {
  url: string;
  /** What the server would have written to its log: defects only. */
  log: string[];
  close(): Promise<void>;
}

/** Serves `t` to browsers; `close` ends the server, not the app. */
export async function serveWebApp(t: TestApp): Promise<ServedWeb> {
  if (!existsSync(WEB_ROOT)) throw new Error('The pages are not built: run «npm run build» first.');
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const log: string[] = [];
  const pool = createPool({ connection: { connectionString: t.url }, moments: 'dates', max: 3 });
  const auth = createAuth({ pool, secret: await loadSecret(t.db), baseUrl: url, trustedOrigins: [url] });
  const http = createHttp({
    app: t.app,
    auth,
    version: '0.0.0',
    webRoot: WEB_ROOT,
    log: (line) => log.push(line),
  });
  const server = await new Promise<ServerType>((resolve) => {
    const started = serve({ fetch: http.fetch, port, hostname: '127.0.0.1' }, () => resolve(started));
  });
  return {
    url,
    log,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      await pool.end();
    },
  };
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
