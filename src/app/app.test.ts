import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROLES } from '#features/access/shapes/permission.ts';
import { openTestApp, type TestApp } from './testing.ts';

let t: TestApp;

beforeAll(async () => {
  t = await openTestApp();
});
afterAll(async () => t?.drop());

test('the test company has one employee for each role, and each learns who they are', async () => {
  for (const role of ROLES) {
    const me = await t.call(role, 'access.me');
    expect(me).toMatchObject({ roles: [role], today: '2026-11-02', company: { shortName: 'Проба' } });
  }
});

test('a refusal is shown as one, and a call that goes through is not mistaken for it', async () => {
  expect((await t.refusal('participant', 'access.tokens')).code).toBe('not_permitted');
  await expect(t.refusal('administrator', 'access.tokens')).rejects.toThrow('went through');
});
