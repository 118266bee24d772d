// The doors of identity are not procedures; they are knocked at in the same way.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { createCredential } from '#features/access/data/auth.ts';
import { linkUser } from '#features/staff/data/employee.ts';
import { fingerprint } from './fingerprint.ts';
import { type ServedApp, serveTestApp } from './served.ts';

const email = 'anna@proba.test';
const password = 'десять знаков и больше';
let t: TestApp;
let http: ServedApp;

beforeAll(async () => {
  t = await openTestApp();
  http = await serveTestApp(t);
  await t.db.transaction().execute(async (tx) => {
    const userId = await createCredential(tx, { email, name: 'Анна', password });
    await linkUser(tx, t.as('participant').employeeId ?? '', userId, t.app.clock());
  });
});
afterAll(async () => {
  await http?.close();
  await t?.drop();
});

const send = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  http.post(`auth.${path}`, body, { headers: { origin: http.url, ...headers } });

describe.for([
  'sign-in/email',
  'sign-up/email',
  'sign-out',
  'change-password',
  'two-factor/verify-totp',
  'update-user',
  'request-password-reset',
  'no/such/door',
])('%s', (path) => {
  test.for<[string, unknown]>([
    ['broken JSON', '{"email": '],
    ['a list', []],
    ['null', 'null'],
    ['an empty body', ''],
    ['wrong types', { email: 1, password: {} }],
    ['a NUL byte', { email: 'a\u0000@proba.test', password: `\u0000${password}` }],
    ['half a surrogate pair', { email: 'a\ud800@proba.test', password: '\ud800'.repeat(12) }],
    [
      'a poisoned name',
      JSON.parse('{"__proto__": {"admin": true}, "email": "a@b.test", "password": "0123456789"}'),
    ],
    ['an endless text', { email: `${'a'.repeat(60_000)}@proba.test`, password: 'x'.repeat(60_000) }],
    ['ten megabytes', { email, password: 'x'.repeat(10 << 20) }],
  ])('%s is no defect and changes nothing', async ([, body]) => {
    const before = await fingerprint(t.db);
    const answer = await send(path, body);
    expect({ status: answer.status, text: answer.text.slice(0, 200) }).toMatchObject({
      status: expect.toSatisfy((status) => (status >= 400 && status < 500) || path === 'sign-out'),
    });
    expect(await fingerprint(t.db)).toEqual(before);
  });
});

test('who knows the password comes in, and out again', async () => {
  const wrong = await send('sign-in/email', { email, password: `${password}!` });
  expect(wrong.status).toBe(401);
  const answer = await send('sign-in/email', { email: email.toUpperCase(), password });
  expect(answer.status).toBe(200);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  expect(answer.headers.getSetCookie().join()).toMatch(/HttpOnly/i);
  expect(answer.headers.getSetCookie().join()).toMatch(/SameSite=Lax/i);
  const me = await http.post('access.me', {}, { headers: { cookie } });
  expect(me.json).toMatchObject({ roles: ['participant'] });
  expect((await send('sign-out', {}, { cookie })).status).toBe(200);
  expect((await http.post('access.me', {}, { headers: { cookie } })).status).toBe(401);
});

test('ten megabytes are not even read', async () => {
  const answer = await send('sign-in/email', { email, password: 'x'.repeat(10 << 20) });
  expect(answer.status).toBe(413);
});

test('nobody signs up by themselves', async () => {
  const answer = await send('sign-up/email', { email: 'new@proba.test', password, name: 'Н' });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(await t.db.selectFrom('auth_user').select('email').execute()).toEqual([{ email }]);
});

test('nothing of all this was a defect', () => {
  expect(http.log).toEqual([]);
});
