import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { createCredential } from '#features/access/data/auth.ts';
import { linkUser } from '#features/staff/data/employee.ts';
import { newId } from '#kernel/ids.ts';

let t: TestApp;

beforeAll(async () => {
  t = await openTestApp();
});
afterAll(async () => t?.drop());

test('a token is shown once, kept as a hash, and not handed out again to a repeated request', async () => {
  const input = { employeeId: t.as('participant').employeeId, name: 'выгрузка', role: 'participant' };
  const { secret } = await t.call('administrator', 'access.create-token', input, { requestKey: newId() });
  const kept = JSON.stringify([
    await t.db.selectFrom('api_token').selectAll().execute(),
    await t.db.selectFrom('audit').selectAll().execute(),
    await t.db.selectFrom('request_key').selectAll().execute(),
    await t.call('administrator', 'access.tokens'),
  ]);
  expect(kept).not.toContain(secret);
});

test('a token has one of the roles its holder has, never another (M1)', async () => {
  const input = { employeeId: t.as('participant').employeeId, name: 'выше', role: 'administrator' };
  expect((await t.refusal('administrator', 'access.create-token', input)).code).toBe('role_not_held');
  expect((await t.refusal('programme_leader', 'access.create-token', input)).code).toBe('not_permitted');
});

test('one sees and ends one’s own sign-ins, not a colleague’s', async () => {
  const own = t.as('participant').employeeId ?? '';
  const userId = await t.db.transaction().execute(async (tx) => {
    const id = await createCredential(tx, { email: 'p@proba.test', name: 'П', passwordHash: 'x' });
    await linkUser(tx, own, id, '2026-11-02T07:00:00.000Z');
    return id;
  });
  const sessionId = newId();
  await t.db
    .insertInto('auth_session')
    .values({ id: sessionId, token: 'secret-token', userId, expiresAt: '2026-12-01T00:00:00Z' })
    .execute();
  const { rows } = await t.call('participant', 'access.sessions');
  expect(rows.map((row: { id: string }) => row.id)).toEqual([sessionId]);
  expect(JSON.stringify(rows)).not.toContain('secret-token');
  expect((await t.call('administrator', 'access.sessions')).rows).toEqual([]);
  expect((await t.refusal('administrator', 'access.end-session', { sessionId })).code).toBe(
    'session_unknown',
  );
  await t.call('participant', 'access.end-session', { sessionId });
  expect((await t.call('participant', 'access.sessions')).rows).toEqual([]);
});

test('the journal names the people behind the ids it shows', async () => {
  const { rows, names } = await t.call('programme_leader', 'access.audit', { entity: 'api_token' });
  expect(rows.length).toBeGreaterThan(0);
  expect(names[t.as('participant').employeeId ?? '']).toBe('Участников Анна');
});

test('the matrix of rights is the one the door goes by', async () => {
  const { permissions } = await t.call('service_worker', 'access.permissions');
  const manage = permissions.find((row: { permission: string }) => row.permission === 'people.manage');
  expect(manage.roles).toEqual(['administrator']);
});
