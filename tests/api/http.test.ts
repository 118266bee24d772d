// The HTTP door itself: who may come in, what a repeated request does, how large answers travel, and what is
// said while the database is away.
import { createServer, connect, type Server, type Socket } from 'node:net';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { createApp } from '#app/app.ts';
import { createPool } from '#db/pool.ts';
import { kyselyOver } from '#db/open.ts';
import { newId } from '#kernel/ids.ts';
import { type ServedApp, serveTestApp } from './served.ts';

let t: TestApp;
let http: ServedApp;

beforeAll(async () => {
  t = await openTestApp();
  http = await serveTestApp(t);
});
afterAll(async () => {
  await http?.close();
  await t?.drop();
});

describe('who comes in', () => {
  test('nobody without a cookie or a token, except where everybody may', async () => {
    expect((await http.post('access.me', {})).json.error.code).toBe('sign_in_first');
    expect((await http.post('staff.set-up-state', {})).status).toBe(200);
  });

  test.for(['Bearer', 'Bearer x', 'Basic YTpi', `Bearer ryadom_${'x'.repeat(500)}`])(
    'not with the header «%s»',
    async (authorization) => {
      const answer = await http.post('access.me', {}, { headers: { authorization } });
      expect(answer.status).toBe(401);
    },
  );

  test('not with a cookie somebody made up', async () => {
    const cookie = 'ryadom.session_token=abc.def; other=1';
    expect((await http.post('access.me', {}, { headers: { cookie } })).status).toBe(401);
  });

  test('a token carries the one role it was made for, and works no longer once it is revoked', async () => {
    const { id, secret } = await t.call('administrator', 'access.create-token', {
      employeeId: t.as('participant').employeeId,
      name: 'выгрузка',
      role: 'participant',
    });
    expect((await http.post('access.me', {}, { token: secret })).json.roles).toEqual(['participant']);
    await http.post('access.revoke-token', { tokenId: id }, { role: 'administrator' });
    const after = await http.post('access.me', {}, { token: secret });
    expect(after.status).toBe(401);
    expect(after.json.error.code).toBe('token_unknown');
  });

  test.for<Record<string, string>>([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ])('a page of another site cannot act in somebody’s name: %o', async (headers) => {
    const answer = await http.post('staff.set-locale', { locale: 'en' }, { role: 'participant', headers });
    expect(answer.status).toBe(403);
    expect(answer.json.error.code).toBe('cross_site');
    const row = await t.db
      .selectFrom('employee')
      .select('locale')
      .where('id', '=', t.as('participant').employeeId ?? '')
      .executeTakeFirst();
    expect(row?.locale).toBeNull();
  });

  test('our own pages and programs can', async () => {
    const calls: Record<string, string>[] = [{ 'sec-fetch-site': 'same-origin' }, { origin: http.url }, {}];
    for (const headers of calls) {
      const answer = await http.post('access.me', {}, { role: 'participant', headers });
      expect(answer.status).toBe(200);
    }
  });
});

describe('a request sent again', () => {
  const division = (name: string) => ({ name, kind: 'sales' });
  const named = (name: string) => t.db.selectFrom('division').select('id').where('name', '=', name).execute();

  test('eight times at once under one key: one effect and eight equal answers', async () => {
    const headers = { 'idempotency-key': newId() };
    const send = () =>
      http.post('staff.save-division', division('Отдел'), { role: 'administrator', headers });
    const answers = await Promise.all(Array.from({ length: 8 }, send));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await named('Отдел')).toEqual([{ id: answers[0]?.json.id }]);
    const audit = await t.db
      .selectFrom('audit')
      .select('id')
      .where('entity_id', '=', answers[0]?.json.id)
      .execute();
    expect(audit).toHaveLength(1);
  });

  test('the key of one request does not serve another', async () => {
    const headers = { 'idempotency-key': newId() };
    const role = 'administrator';
    await http.post('staff.save-division', division('Первый'), { role, headers });
    const other = await http.post('staff.save-division', division('Второй'), { role, headers });
    expect(other.json.error.code).toBe('request_key_reused');
    expect(await named('Второй')).toEqual([]);
  });

  test('a refused request leaves its key free', async () => {
    const headers = { 'idempotency-key': newId() };
    const send = (id: string) =>
      http.post('staff.remove-division', { id }, { role: 'administrator', headers });
    expect((await send(newId())).status).toBe(404);
    const { id } = await t.call('administrator', 'staff.save-division', division('Третий'));
    expect((await send(id)).status).toBe(200);
  });

  test('a key too long to be kept is refused, not cut', async () => {
    const headers = { 'idempotency-key': 'k'.repeat(101) };
    const answer = await http.post('staff.save-division', division('Длинный'), {
      role: 'administrator',
      headers,
    });
    expect(answer.json.error.code).toBe('request_key_too_long');
  });
});

describe('answers', () => {
  const role = 'administrator';
  const raw = (accept: string | undefined) =>
    new Promise<{ encoding: string | undefined; body: Buffer }>((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${http.tokens[role]}`,
        ...(accept && { 'accept-encoding': accept }),
      };
      const call = httpRequest(
        `${http.url}/api/access/permissions`,
        { method: 'POST', headers },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () =>
            resolve({ encoding: response.headers['content-encoding'], body: Buffer.concat(parts) }),
          );
        },
      );
      call.on('error', reject);
      call.end('{}');
    });

  test('larger than a kilobyte travel packed, where the caller takes that', async () => {
    const plain = await raw(undefined);
    expect(plain).toMatchObject({ encoding: undefined });
    expect(plain.body.length).toBeGreaterThan(1024);
    const br = await raw('gzip, deflate, br');
    expect(br.encoding).toBe('br');
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    const gzip = await raw('gzip, br;q=0');
    expect(gzip.encoding).toBe('gzip');
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(gzip.body.length).toBeLessThan(plain.body.length / 2);
  });

  test('are kept by nobody on the way, and small ones are sent as they are', async () => {
    const { headers } = await http.post('access.me', {}, { role });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-encoding')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.for([
    '/api',
    '/api/',
    '/api/a',
    '/api/access/me/more',
    '/api/access/нет',
    '/%E0%A4%A',
    '/../../etc/passwd',
  ])('an address that is none, %s, is a 404', async (path) => {
    const answer = await http.get(path);
    expect(answer.status).toBe(404);
    expect(http.log).toEqual([]);
  });

  test('a body sent in pieces without its length is cut off at the limit', async () => {
    const pieces = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(' '.repeat(1 << 16))),
    });
    const init = { method: 'POST', body: pieces, duplex: 'half' } as RequestInit;
    const response = await fetch(`${http.url}/api/access/me`, {
      ...init,
      headers: { authorization: `Bearer ${http.tokens[role]}` },
    });
    expect(response.status).toBe(413);
  });
});

describe('while the database is away', () => {
  test('health and procedures say so with a 503 and when to try again; afterwards all is well', async () => {
    const wire = await openWire(t.url);
    const pool = createPool({ connection: wire.connection, max: 3 });
    onTestFinished(() => pool.end());
    const own = { ...t, app: createApp({ db: kyselyOver(pool), clock: t.app.clock }) };
    const served = await serveTestApp(own, wire.connection);
    onTestFinished(() => served.close());

    expect((await served.get('/healthz')).json).toEqual({ status: 'ok' });
    await wire.cut();
    const health = await served.get('/healthz');
    expect(health.status).toBe(503);
    expect(health.json).toEqual({ status: 'unavailable' });
    const answer = await served.post('staff.set-up-state', {}, { headers: { 'x-locale': 'en' } });
    expect(answer.status).toBe(503);
    expect(answer.json.error.code).toBe('unavailable');
    expect(answer.json.error.sentence).toContain('nothing is lost');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    const person = { email: 'a@proba.test', password: 'десять знаков' };
    const signIn = await served.post('auth.sign-in/email', person, {
      headers: { origin: 'http://localhost' },
    });
    expect([signIn.status, signIn.json.error.code]).toEqual([503, 'unavailable']);
    await wire.mend();
    expect((await served.get('/healthz')).json).toEqual({ status: 'ok' });
    expect(served.log).toEqual([]);
  });
});

/** A wire to the test cluster that can be cut and mended. */
async function openWire(url: string) {
  const address = new URL(url.replace('@/', '@localhost/'));
  const folder = address.searchParams.get('host');
  const port = Number(address.searchParams.get('port') ?? (address.port || 5432));
  const target = folder?.startsWith('/')
    ? { path: `${folder}/.s.PGSQL.${port}` }
    : { host: folder ?? address.hostname, port };
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  };
  const server: Server = createServer((near) => {
    const far = connect(target);
    for (const socket of [near, far]) keep(socket);
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  await listen(0);
  const at = (server.address() as AddressInfo).port;
  onTestFinished(() => void server.close());
  return {
    connection: {
      host: '127.0.0.1',
      port: at,
      user: decodeURIComponent(address.username),
      password: decodeURIComponent(address.password),
      database: decodeURIComponent(address.pathname.slice(1)),
    },
    cut: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
    mend: () => listen(at),
  };
}
