// One running installation: database, migrations, identity, HTTP and the clock's jobs, and their orderly end.
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
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
import { publishReadyScripts } from '#features/touches/data/scripts.ts';
import { createHttp } from './http.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export const VERSION: string = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')).version;

export interface ServeOptions {
  demo: boolean;
  port: number;
  host: string;
  log: (line: string) => void;
  /** Another source of «now», for rehearsals that live through weeks in minutes. */
  clock?: () => string;
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

/** The address people open, from BASE_URL, without a slash at its end; nothing where it is not set. */
export function configuredAddress(): string | undefined {
  const given = process.env['BASE_URL'];
  if (given === undefined) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url && ['http:', 'https:'].includes(url.protocol)) return url.href.replace(/\/+$/, '');
  throw new Error(
    [
      `BASE_URL должен быть полным адресом, например https://ryadom.example.ru, а не «${given}».`,
      `BASE_URL must be a full address such as https://ryadom.example.com, not "${given}".`,
    ].join('\n'),
  );
}

export interface Running {
  app: App;
  url: string;
  /** Stops taking requests, finishes those at work, ends jobs and the embedded server. */
  close(): Promise<void>;
}

/** Starts everything; resolves once pages are served. */
export async function startServer({ demo, port, host, log, clock: now }: ServeOptions): Promise<Running> {
  const configured = configuredAddress();
  const database = await openConfiguredDatabase({ demo, mode: 'serve', log });
  let door: Awaited<ReturnType<typeof openDoor>> | undefined;
  try {
    await migrate(database.pool);
    await inTransaction(database.db, publishReadyForms);
    await inTransaction(database.db, publishReadyScripts);
    // The address is known once the port is ours: PORT=0 takes any free one.
    door = await openDoor(port, host);
    const url = configured ?? addressOf(host, door.port);
    const app = createApp({ db: database.db, baseUrl: url, ...(now ? { clock: now } : {}) });
    await (demo ? ensureDemo(app, log) : refuseDemoData(app));
    const auth = createAuth({
      pool: database.poolWithDates(),
      secret: await loadSecret(database.db),
      baseUrl: url,
      trustedOrigins: [url, `http://localhost:${door.port}`, `http://127.0.0.1:${door.port}`],
    });
    const http = createHttp({ app, auth, version: VERSION, webRoot: `${ROOT}dist/web`, log });
    door.admit(http.fetch);
    const { server } = door;
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
    // An open port would keep alive a process that has nothing to serve.
    door?.server.close();
    await database.close();
    throw error;
  }
}

type Fetch = Parameters<typeof serve>[0]['fetch'];

/** Takes the port; whoever knocks before `admit` is asked to come back. */
async function openDoor(port: number, hostname: string) {
  let fetch: Fetch = () => new Response('Starting', { status: 503, headers: { 'Retry-After': '1' } });
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const opened = serve({ fetch: (...call) => fetch(...call), port, hostname }, () => resolve(opened));
    opened.on('error', (error) => reject(describeListening(error, port, hostname)));
  });
  return {
    server,
    port: (server.address() as AddressInfo).port,
    admit(next: Fetch) {
      fetch = next;
    },
  };
}

function addressOf(host: string, port: number): string {
  const local = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host);
  const shown = local ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${shown}:${port}`;
}

/** What a person can do about a port that cannot be had. */
function describeListening(error: Error & { code?: string }, port: number, host: string): Error {
  const sentences: Record<string, [string, string]> = {
    EADDRINUSE: [
      `Порт ${port} занят другой программой. Укажите другой: PORT=4801 npm start`,
      `Port ${port} is taken by another program. Choose another one: PORT=4801 npm start`,
    ],
    EACCES: [
      `Порт ${port} открыть не разрешено: ниже 1024 нужны права администратора. Укажите другой: PORT=4800 npm start`,
      `Port ${port} may not be opened: below 1024 takes administrator's rights. Choose another one: PORT=4800 npm start`,
    ],
    EADDRNOTAVAIL: [
      `У этой машины нет адреса ${host}. Проверьте HOST.`,
      `This machine has no address ${host}. Check HOST.`,
    ],
    ENOTFOUND: [`Адрес ${host} не найден. Проверьте HOST.`, `The address ${host} was not found. Check HOST.`],
  };
  const known = sentences[error.code ?? ''];
  return known ? new Error(known.join('\n'), { cause: error }) : error;
}

/** True where the web application has been built. */
export function isWebBuilt(): boolean {
  return existsSync(`${ROOT}dist/web/index.html`);
}
