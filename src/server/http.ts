// The HTTP door: transport only. It finds out who calls, reads the body, and hands over to app/door.ts.
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
import { createClientPages } from './client-pages.ts';
import { serveWeb } from './static.ts';
import { ANONYMOUS, createSessions } from './sessions.ts';

const DEFAULT_MAX_BYTES = 1 << 20;

export interface HttpOptions {
  app: App;
  auth: Auth;
  version: string;
  webRoot: string;
  log: (line: string) => void;
}

export function createHttp({ app, auth, version, webRoot, log }: HttpOptions): Hono {
  const http = new Hono();
  const sessions = createSessions(app, auth);
  let openApi: string | undefined;

  http.use(async (context, next) => {
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    if (!context.res.headers.has('Referrer-Policy')) context.header('Referrer-Policy', 'same-origin');
    context.header('X-Frame-Options', 'DENY');
  });

  http.get('/healthz', async (context) => {
    await app.db.selectFrom('installation').select('only_one').execute();
    return context.json({ status: 'ok' });
  });

  http.get('/api/openapi.json', (context) => {
    openApi ??= JSON.stringify(buildOpenApi(version));
    return context.body(openApi, 200, { 'Content-Type': 'application/json; charset=utf-8' });
  });

  http.on(['GET', 'POST'], '/api/auth/*', async (context) => {
    const headers = new Headers(context.req.raw.headers);
    headers.set(PEER_HEADER, peerOf(context));
    const response = await auth.handler(new Request(context.req.raw, { headers }));
    sessions.forget();
    return response;
  });

  http.post('/api/:room/:verb', async (context) => {
    const name = `${context.req.param('room')}.${context.req.param('verb')}`;
    refuseCrossSite(context);
    const actor = await sessions.identify(context.req.raw.headers);
    const contract = procedures.get(name)?.contract;
    if (!contract) refuse('unknown_procedure', { name }, 404);
    const input = await readJson(context, contract.maxBytes ?? DEFAULT_MAX_BYTES);
    const requestKey = context.req.header('idempotency-key')?.slice(0, 100);
    const output = await callProcedure(app, withLocale(actor, context), name, input, { requestKey });
    if (name.startsWith('staff.') || name.startsWith('access.')) sessions.forget();
    return context.json(output as object);
  });

  http.route('/k', createClientPages(app, peerOf));

  http.all('/api/*', () => refuse('unknown_procedure', {}, 404));

  http.onError((error, context) => {
    const locale = localeOf(context);
    if (error instanceof Refusal) return context.json(describeRefusal(error, locale), error.status);
    if (isUnavailable(error)) {
      return context.json(describeRefusal(new Refusal('unavailable'), locale), 503);
    }
    log(`Ошибка ${context.req.method} ${context.req.path}: ${error.stack ?? error.message}`);
    return context.json(describeRefusal(new Refusal('internal'), locale), 500);
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

/** Browsers name the page a POST comes from; another site's page may not act with our cookie. */
function refuseCrossSite(context: Context): void {
  const site = context.req.header('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') refuse('cross_site', {}, 403);
}

async function readJson(context: Context, maxBytes: number): Promise<unknown> {
  const announced = Number(context.req.header('content-length') ?? 0);
  if (announced > maxBytes) refuse('body_too_large', { maxBytes }, 413);
  const body = context.req.raw.body;
  if (!body) return {};
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > maxBytes) refuse('body_too_large', { maxBytes }, 413);
    parts.push(part);
  }
  if (size === 0) return {};
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
  } catch {
    refuse('malformed_json', {}, 400);
  }
}

function localeOf(context: Context): Locale {
  const asked = context.req.header('x-locale') ?? context.req.header('accept-language') ?? 'ru';
  return asked.toLowerCase().startsWith('en') ? 'en' : 'ru';
}

function withLocale(actor: Actor, context: Context): Actor {
  const locale = localeOf(context);
  return actor.locale === locale ? actor : { ...(actor ?? ANONYMOUS), locale };
}

function isUnavailable(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return (
    (typeof code === 'string' && /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|08...|57P0[1-3])$/.test(code)) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(String((error as Error).message))
  );
}
