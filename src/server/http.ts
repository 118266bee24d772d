// The HTTP door: transport only. It finds out who calls, reads the body, and hands over to app/door.ts.
import type { HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import { callProcedure } from '#app/door.ts';
import type { App } from '#app/app.ts';
import { buildOpenApi } from '#app/openapi.ts';
import { procedures } from '#app/registry.ts';
import { describeRefusal } from '#app/sentences.ts';
import { type Auth, PEER_HEADER } from '#features/access/data/auth.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import { Refusal, refuse } from '#kernel/refusal.ts';
import type { Locale } from '#kernel/words.ts';
import { createBrand } from './brand.ts';
import { createCalendarFeeds } from './calendar-feed.ts';
import { createClientPages } from './client-pages.ts';
import { createMinutesFile } from './minutes-file.ts';
import { createPaperFiles } from './paper-files.ts';
import { createRegisterFiles } from './register-files.ts';
import { createReportFiles } from './report-files.ts';
import { sendJson } from './respond.ts';
import { serveWeb } from './static.ts';
import { ANONYMOUS, createSessions } from './sessions.ts';

const DEFAULT_MAX_BYTES = 1 << 20;
const AUTH_MAX_BYTES = 64 << 10;
const REQUEST_KEY_MAX = 100;
const HEALTH_PATIENCE_MS = 2_000;
/** The embedded server is back within a second or two; whoever asks again then is served. */
const RETRY_SOON = { 'Retry-After': '2' };

export interface HttpOptions {
  app: App;
  auth: Auth;
  version: string;
  webRoot: string;
  log: (line: string) => void;
}

type Env = { Bindings: HttpBindings };

export function createHttp({ app, auth, version, webRoot, log }: HttpOptions): Hono<Env> {
  const http = new Hono<Env>();
  const sessions = createSessions(app, auth);
  let openApi: object | undefined;

  http.use((context, next) => {
    // On Node's own response: an answer may still say otherwise, and no web Response has to be opened for it.
    const { outgoing } = context.env;
    outgoing.setHeader('X-Content-Type-Options', 'nosniff');
    outgoing.setHeader('Referrer-Policy', 'same-origin');
    outgoing.setHeader('X-Frame-Options', 'DENY');
    return next();
  });

  http.get('/healthz', async (context) => {
    const served = await isServed(app);
    if (served) return context.json({ status: 'ok' });
    return context.json({ status: 'unavailable' }, 503, RETRY_SOON);
  });

  http.get('/api/openapi.json', (context) => {
    openApi ??= buildOpenApi(version);
    return sendJson(context, openApi);
  });

  http.on(['GET', 'POST'], '/api/auth/*', async (context) => {
    const { method, url } = context.req;
    const headers = new Headers(context.req.raw.headers);
    headers.set(PEER_HEADER, peerOf(context));
    const body = method === 'POST' ? await readBytes(context, AUTH_MAX_BYTES) : null;
    const response = await auth.handler(new Request(url, { method, headers, body }));
    if (method === 'POST') sessions.forget();
    if (response.status >= 500 && !(await isServed(app))) throw new Unavailable();
    return response;
  });

  http.post('/api/:room/:verb', async (context) => {
    const name = `${context.req.param('room')}.${context.req.param('verb')}`;
    refuseCrossSite(context, app.baseUrl);
    const actor = await sessions.identify(context.req.raw.headers);
    const contract = procedures.get(name)?.contract;
    if (!contract) refuse('unknown_procedure', { name }, 404);
    const input = await readJson(context, contract.maxBytes ?? DEFAULT_MAX_BYTES);
    const requestKey = readRequestKey(context);
    const output = await callProcedure(app, withLocale(actor, context), name, input, { requestKey });
    if (name.startsWith('staff.') || name.startsWith('access.')) sessions.forget();
    return sendJson(context, output);
  });

  http.route('/k', createClientPages(app, peerOf));
  http.route('/brand', createBrand(app));
  http.route('/calendar', createCalendarFeeds(app));

  const identify = async (context: Context) =>
    withLocale(await sessions.identify(context.req.raw.headers), context);
  http.route('/api/paper', createPaperFiles(app, identify));
  http.route('/api/weekly', createMinutesFile(app, identify));
  http.route('/api/register', createRegisterFiles(app, identify));

  http.route(
    '/api/reports',
    createReportFiles(app, async (context) =>
      withLocale(await sessions.identify(context.req.raw.headers), context),
    ),
  );

  http.all('/api/*', () => refuse('unknown_procedure', {}, 404));

  http.onError((error, context) => {
    const locale = localeOf(context);
    if (error instanceof Refusal) {
      return sendJson(context, describeRefusal(error, locale), { status: error.status });
    }
    if (isUnavailable(error)) {
      const described = describeRefusal(new Refusal('unavailable'), locale);
      return sendJson(context, described, { status: 503, headers: RETRY_SOON });
    }
    log(`Ошибка ${context.req.method} ${context.req.path}: ${error.stack ?? error.message}`);
    return sendJson(context, describeRefusal(new Refusal('internal'), locale), { status: 500 });
  });

  http.get('*', serveWeb(webRoot));
  return http;
}

function peerOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? '127.0.0.1';
  } catch {
    return '127.0.0.1';
  }
}

/** Can the database be asked, within two seconds? A request proper would wait for it longer. */
async function isServed(app: App): Promise<boolean> {
  const asked = app.db.selectFrom('installation').select('only_one').execute();
  const patience = new Promise<false>((resolve) => setTimeout(resolve, HEALTH_PATIENCE_MS, false).unref());
  return Promise.race([
    asked.then(
      () => true,
      () => false,
    ),
    patience,
  ]);
}

function readRequestKey(context: Context): string | undefined {
  const key = context.req.header('idempotency-key');
  if (key && key.length > REQUEST_KEY_MAX) refuse('request_key_too_long', { max: REQUEST_KEY_MAX }, 400);
  return key || undefined;
}

/** Browsers name the page a POST comes from; another site's page may not act with our cookie. */
function refuseCrossSite(context: Context, baseUrl: string): void {
  const site = context.req.header('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') refuse('cross_site', {}, 403);
  const origin = context.req.header('origin');
  if (site || !origin) return;
  // An older browser: the page's origin must be the address it called us by, or the one people know us by.
  const ours = [context.req.header('host'), context.req.header('x-forwarded-host'), hostOf(baseUrl)];
  const asked = hostOf(origin);
  if (!asked || !ours.includes(asked)) refuse('cross_site', {}, 403);
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host : undefined;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

async function readJson(context: Context<Env>, maxBytes: number): Promise<unknown> {
  const bytes = await readBytes(context, maxBytes);
  if (bytes.byteLength === 0) return {};
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    refuse('malformed_json', {}, 400);
  }
}

/** The whole body; refuses one larger than `maxBytes`, announced or not. Read from Node's own request. */
async function readBytes(context: Context<Env>, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const announced = Number(context.req.header('content-length') ?? 0);
  if (announced > maxBytes) refuse('body_too_large', { maxBytes }, 413);
  const parts: Uint8Array[] = [];
  let size = 0;
  // A refused body is not read on, and the connection stays open long enough to say so.
  const body = context.env.incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  for await (const part of body) {
    size += part.byteLength;
    if (size > maxBytes) refuse('body_too_large', { maxBytes }, 413);
    parts.push(part);
  }
  return new Uint8Array(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts));
}

function localeOf(context: Context): Locale {
  const asked = context.req.header('x-locale') ?? context.req.header('accept-language') ?? 'ru';
  return asked.toLowerCase().startsWith('en') ? 'en' : 'ru';
}

function withLocale(actor: Actor, context: Context): Actor {
  const locale = localeOf(context);
  return actor.locale === locale ? actor : { ...(actor ?? ANONYMOUS), locale };
}

/** Identity answers for itself; that its database is away it does not tell. */
class Unavailable extends Error {}

function isUnavailable(error: unknown): boolean {
  if (error instanceof Unavailable) return true;
  const code = (error as { code?: unknown }).code;
  return (
    (typeof code === 'string' && /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|08...|57P0[1-3])$/.test(code)) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(String((error as Error).message))
  );
}
