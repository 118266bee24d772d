// One running installation: database, migrations, identity, HTTP and the clock's jobs, and their orderly end.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { createApp, type App } from '#app/app.ts';
import { startClock } from '#app/clock.ts';
import { ensureDemo, refuseDemoData } from '#app/demo/demo.ts';
import { defaultDataDir } from '#db/data-dir.ts';
import { migrate } from '#db/migrate.ts';
import { type OpenDatabase, openDatabase } from '#db/open.ts';
import { inTransaction } from '#db/transaction.ts';
import { createAuth, loadSecret } from '#features/access/data/auth.ts';
import { publishReadyForms } from '#features/questionnaires/data/forms.ts';
import { createHttp } from './http.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export const VERSION: string = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')).version;

export interface ServeOptions {
  demo: boolean;
  port: number;
  host: string;
  log: (line: string) => void;
}

/** The database this process is told to use by DATA_DIR, DATABASE_URL and the demo flag. */
export function openConfiguredDatabase(options: {
  demo: boolean;
  mode: 'serve' | 'join';
  log?: (line: string) => void;
}): Promise<OpenDatabase> {
  const databaseUrl = process.env['DATABASE_URL'];
  return openDatabase({
    dataDir: databaseUrl ? '' : defaultDataDir(options.log),
    databaseUrl,
    databaseName: options.demo ? 'ryadom_demo' : databaseUrl ? undefined : 'ryadom',
    mode: options.mode,
    log: options.log,
  });
}

export interface Running {
  app: App;
  url: string;
  /** Stops taking requests, finishes those at work, ends jobs and the embedded server. */
  close(): Promise<void>;
}

/** Starts everything; resolves once pages are served. */
export async function startServer({ demo, port, host, log }: ServeOptions): Promise<Running> {
  const database = await openConfiguredDatabase({ demo, mode: 'serve', log });
  try {
    await migrate(database.pool);
    await inTransaction(database.db, publishReadyForms);
    const shown = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host;
    const url = process.env['BASE_URL'] ?? `http://${shown}:${port}`;
    const app = createApp({ db: database.db, baseUrl: url });
    await (demo ? ensureDemo(app, log) : refuseDemoData(app));
    const auth = createAuth({
      pool: database.poolWithDates(),
      secret: await loadSecret(database.db),
      baseUrl: url,
      trustedOrigins: [url, `http://localhost:${port}`, `http://127.0.0.1:${port}`],
    });
    const http = createHttp({ app, auth, version: VERSION, webRoot: `${ROOT}dist/web`, log });
    const server = await listen(http.fetch, port, host);
    const clock = startClock(app, log);
    return {
      app,
      url,
      async close() {
        const closed = new Promise<void>((resolve) => server.close(() => resolve()));
        if ('closeIdleConnections' in server) server.closeIdleConnections();
        const forced = setTimeout(
          () => 'closeAllConnections' in server && server.closeAllConnections(),
          3_000,
        );
        await clock.stop();
        await closed;
        clearTimeout(forced);
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], port: number, hostname: string) {
  return new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const server = serve({ fetch, port, hostname }, () => resolve(server));
    server.on('error', reject);
  });
}

/** True where the web application has been built. */
export function isWebBuilt(): boolean {
  return existsSync(`${ROOT}dist/web/index.html`);
}
