import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { openMailServer } from '../../../../tests/factories/mail-server.ts';
import { sendLetters } from './send-letters.ts';

const START = Date.parse('2026-11-09T09:00:00.000Z');
const at = (minutes: number) => new Date(START + minutes * 60_000).toISOString();

let t: TestApp;
beforeEach(async () => {
  t = await openTestApp({ now: at(0) });
});
afterEach(async () => t.drop());

/** The clock's job at a minute; what the leader's home says then. */
async function pass(minutes: number) {
  t.setNow(at(minutes));
  await sendLetters(t.db, await t.app.company(), t.app.clock);
  return (await t.call('programme_leader', 'reports.mail-health')).alarm;
}
const trial = () => t.call('administrator', 'reports.send-trial-letter', {});
const states = async () =>
  (await t.db.selectFrom('letter').select('state').orderBy('created_at').orderBy('id').execute()).map(
    ({ state }) => state,
  );

test('a mail server that dies is an alarm after half an hour, and none once mail flows again', async () => {
  const first = await openMailServer(t);
  await trial();
  expect(await pass(0)).toBeNull();
  expect(first.received).toHaveLength(1);
  await first.stop();

  await trial();
  expect(await pass(1)).toBeNull();
  expect(await states()).toEqual(['sent', 'queued']);
  for (const minutes of [2, 4, 8]) expect(await pass(minutes)).toBeNull();
  // The fifth vain attempt in a row, at the latest after half an hour.
  const alarm = await pass(16);
  expect(alarm).toMatchObject({ kind: 'unreachable', since: at(1), waiting: 1, lastSentAt: at(0) });
  expect(alarm.lastError).toMatch(/ECONNREFUSED/);
  for (const minutes of [32, 64, 128, 190]) await pass(minutes);
  // Given up, and still an alarm: nobody has been told otherwise.
  expect(await states()).toEqual(['sent', 'failed']);
  expect(await pass(200)).toMatchObject({ waiting: 1 });

  const second = await openMailServer(t);
  await trial();
  expect(await pass(201)).toBeNull();
  // What was given up while nothing could go went too, without anybody's deed.
  await pass(202);
  expect(second.received).toHaveLength(2);
  expect(await states()).toEqual(['sent', 'sent', 'sent']);
  await second.stop();
}, 60_000);

test('a server that refuses one reader is no alarm', async () => {
  const server = await openMailServer(t, () =>
    Object.assign(new Error('no such user'), { responseCode: 550 }),
  );
  for (let index = 0; index < 6; index += 1) await trial();
  expect(await pass(1)).toBeNull();
  expect(await states()).toEqual(Array(6).fill('failed'));
  await server.stop();
});

test('is told to those who answer for the mail', async () => {
  for (const role of ['administrator', 'programme_leader', 'service_manager'] as const) {
    expect((await t.call(role, 'reports.mail-health')).alarm).toBeNull();
  }
  expect((await t.refusal('participant', 'reports.mail-health')).code).toBe('not_permitted');
});
