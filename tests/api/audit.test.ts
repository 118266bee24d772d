// Every writing procedure, walked through once in a living company: it leaves who, when, before and after, or
// stands below with the reason why not.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { procedures } from '#app/registry.ts';
import { openTestApp, type TestApp } from '#app/testing.ts';
import type { AuditRow } from './world/journal.ts';
import { finishWalk } from './world/walk.ts';
import { buildWorld, type World } from './world/world.ts';

const NOT_WALKED: Record<string, string> = {
  'staff.set-up': 'needs an empty installation: tests/api/staff-settings.test.ts',
  'access.end-session': 'needs a sign-in: features/access/api/api.test.ts',
};

const SILENT: Record<string, string> = {
  'questionnaires.note-time': 'every note of time is kept whole, with who and when, in talk_time',
  'quality.open-link': 'the client looked: kept with the link itself',
};

let t: TestApp;
let world: World;

beforeAll(async () => {
  t = await openTestApp();
  world = await buildWorld(t);
  await finishWalk(world);
});
afterAll(async () => t?.drop());

const writing = [...procedures.values()]
  .filter(({ contract }) => contract.writes)
  .map(({ contract }) => contract.name);

test('the walk does everything that can be done', () => {
  expect(writing.filter((name) => !(name in NOT_WALKED) && !world.journal.left.has(name))).toEqual([]);
});

test('every act is in the journal, with who and when', async () => {
  const silent = writing.filter((name) => !(name in NOT_WALKED) && !(name in SILENT));
  expect(silent.filter((name) => !world.journal.left.get(name)?.length)).toEqual([]);
  const now = t.app.clock();
  for (const [name, rows] of world.journal.left) {
    for (const row of rows)
      expect({ name, ...row }).toMatchObject({ at: now, actorName: expect.stringMatching(/./) });
  }
});

test('…and with what it was and what it became: something differs in every row', () => {
  const flawed = [...world.journal.left].flatMap(([name, rows]) =>
    rows.filter((row) => !tells(row)).map((row) => `${name}: ${JSON.stringify(row)}`),
  );
  expect(flawed).toEqual([]);
});

function tells({ before, after, entity, entityId }: AuditRow): boolean {
  return entity !== '' && entityId !== '' && JSON.stringify(before) !== JSON.stringify(after);
}

test('changes of a client’s things say which client, so that its card shows its history', async () => {
  const rows = await t.db
    .selectFrom('audit')
    .select(['procedure', 'entity'])
    .where('client_id', 'is', null)
    .where('entity', 'in', [
      'client',
      'person_role',
      'contract',
      'service_point',
      'questionnaire',
      'quality_case',
      'call',
      'meeting',
    ])
    .execute();
  expect(rows).toEqual([]);
});

test('no secret is in the journal', async () => {
  const audit = JSON.stringify(await t.db.selectFrom('audit').selectAll().execute());
  const links = await t.db.selectFrom('letter').select('text_body').execute();
  const secrets = links.flatMap(({ text_body }) =>
    [...text_body.matchAll(/\/(?:k|invite)\/(\S{20,})/g)].map((one) => one[1] ?? ''),
  );
  expect(secrets.length).toBeGreaterThan(0);
  expect(secrets.filter((secret) => audit.includes(secret))).toEqual([]);
  expect(audit).not.toContain('десять знаков');
});
