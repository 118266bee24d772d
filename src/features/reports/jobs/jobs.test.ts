import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { newId } from '#kernel/ids.ts';
import { type MailServer, openMailServer } from '../../../../tests/factories/mail-server.ts';
import { openLoop } from '../../../../tests/factories/loop-rows.ts';
import { createCases, openRound } from '../../../../tests/factories/register.ts';
import { claimLetters } from '../data/letters.ts';
import { makeDailyReports } from './daily.ts';
import { sendLetters } from './send-letters.ts';

// 18:00 in Moscow on Monday 2 November 2026.
const HOUR = '2026-11-02T15:00:00.000Z';

let t: TestApp;

beforeEach(async () => {
  t = await openTestApp();
  await t.db.updateTable('company').set({ created_at: '2026-11-02T05:00:00Z' }).execute();
});
afterEach(async () => t.drop());

const letters = () => t.db.selectFrom('letter').selectAll().orderBy('to_email').execute();
const rows = () => t.db.selectFrom('daily_report').selectAll().execute();
const report = async (now: string) => makeDailyReports(t.db, await t.app.company(), now);

const DONE = '2026-11-02T07:00:00.000Z';

/** A case whose only work is done today, and the curator is to call. */
async function caseRestored() {
  const loop = await openLoop(t);
  const made = await loop.newCase('Пекарня «Колос»', { state: 'restored', restored_at: DONE });
  await loop.addWork(made, { title: 'Порт', doneAt: DONE, result: 'Заменили порт' });
  await loop.note(made, 'service_restored', DONE);
  return { ...made, loop };
}

describe('M9.5 the daily report', () => {
  test('goes to the leader, the service manager and the curator at the hour, and says what was done', async () => {
    const { caseId } = await caseRestored();
    await report('2026-11-02T14:59:59.000Z');
    expect(await letters()).toEqual([]);
    await report(HOUR);
    const sent = await letters();
    expect(sent.map(({ to_email }) => to_email)).toEqual([
      'participant@proba.test',
      'programme-leader@proba.test',
      'service-manager@proba.test',
      'service-worker@proba.test',
    ]);
    for (const { text_body } of sent.slice(0, 3)) {
      for (const part of [
        'Заменили порт',
        'Пекарня «Колос»',
        'Ждёт звонка куратора',
        `/register/${caseId}`,
      ]) {
        expect(text_body).toContain(part);
      }
    }
  });

  test('once and only once per person and day, with four processes and any number of looks', async () => {
    await caseRestored();
    await Promise.all([report(HOUR), report(HOUR), report(HOUR), report(HOUR)]);
    await report('2026-11-02T20:00:00.000Z');
    expect(await letters()).toHaveLength(4);
    // The director has nothing to hear, which is noted too.
    expect(await rows()).toHaveLength(5);
  });

  test('the next one begins where the last ended, over a holiday too', async () => {
    const { loop } = await caseRestored();
    await report(HOUR);
    t.setNow('2026-11-02T15:30:00.000Z');
    const { caseId } = await loop.newCase('Поздний клиент');
    await report('2026-11-04T15:00:00.000Z');
    const told = (await letters()).filter(({ text_body }) => text_body.includes(`/register/${caseId}`));
    // The fourth of November is a holiday: the third tells.
    expect(new Set((await rows()).map(({ day }) => day))).toEqual(new Set(['2026-11-02', '2026-11-03']));
    expect(told.every(({ text_body }) => text_body.includes('Новые в реестре (1)'))).toBe(true);
    expect(told.length).toBeGreaterThan(0);
  });
});

describe('letters by a real mail server', () => {
  const servers: MailServer[] = [];
  afterAll(() => {
    for (const server of servers) server.close();
  });
  async function listen(answer?: () => Error | undefined) {
    const server = await openMailServer(t, answer);
    servers.push(server);
    return server.received;
  }
  const send = async (now = HOUR) => sendLetters(t.db, await t.app.company(), () => now);

  test('each goes out once, whoever sends, with its Russian subject whole', async () => {
    const received = await listen();
    await caseRestored();
    await report(HOUR);
    await Promise.all([send(), send(), send()]);
    await send('2026-11-02T20:00:00.000Z');
    expect(received.map(({ subject }) => subject).sort()).toEqual([
      'Ваши работы, 2\u00a0ноября',
      ...Array(3).fill('Качество, 2\u00a0ноября: восстановлено 1, новых 1'),
    ]);
    expect(received[0]?.text).toContain('Заменили порт');
    expect((await letters()).map(({ state }) => state)).toEqual(Array(4).fill('sent'));
  });

  test('an administrator tries the mail with a letter to themselves; without a server they are told where to set it up', async () => {
    const refusal = await t.refusal('administrator', 'reports.send-trial-letter', {});
    expect(refusal.code).toBe('mail_not_set_up');
    const received = await listen();
    const { toEmail } = await t.call('administrator', 'reports.send-trial-letter', {});
    await send();
    expect(received.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/пробное письмо из «Рядом»$/),
    ]);
    expect((await letters()).at(-1)).toMatchObject({ to_email: toEmail, state: 'sent' });
  });

  test('the personal link is in the letter and nowhere else once it has gone (M9.7)', async () => {
    const received = await listen();
    const { caseId, personId } = await createCases(t, await openRound(t)).restoredCase();
    const input = { linkId: newId(), caseId, personId };
    const made = await t.call('participant', 'quality.send-link', input);
    expect(made).toMatchObject({ url: null, letterTo: 'anna@client.test' });
    expect(await t.call('participant', 'quality.send-link', input)).toMatchObject({ url: null });
    const linkOf = async () => (await t.call('participant', 'quality.get', { caseId })).link;
    expect(await linkOf()).toMatchObject({ letterState: 'queued' });
    await send();
    expect(received).toHaveLength(1);
    // The curator, who may not see the letters of the whole company, sees what became of this one.
    expect(await linkOf()).toMatchObject({ letterState: 'sent' });
    const token = /\/k\/([\w-]{43})/.exec(received[0]?.text ?? '')?.[1] ?? '';
    expect(token).toHaveLength(43);
    for (const table of ['letter', 'audit', 'case_event', 'request_key', 'client_link'] as const) {
      expect(JSON.stringify(await t.db.selectFrom(table).selectAll().execute())).not.toContain(token);
    }
  });

  test('a passing fault is tried again later, a refusal for good is not', async () => {
    let busy = true;
    const received = await listen(() =>
      busy ? Object.assign(new Error('busy'), { responseCode: 451 }) : undefined,
    );
    await caseRestored();
    await report(HOUR);
    await send();
    expect((await letters()).map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(
      Array(4).fill('queued 1'),
    );
    busy = false;
    await send('2026-11-02T15:00:30.000Z');
    expect(received).toEqual([]);
    await send('2026-11-02T15:01:00.000Z');
    expect(received).toHaveLength(4);

    await listen(() => Object.assign(new Error('no such user'), { responseCode: 550 }));
    await t.db.updateTable('letter').set({ state: 'queued' }).execute();
    await send('2026-11-02T16:00:00.000Z');
    expect((await letters()).map(({ state }) => state)).toEqual(Array(4).fill('failed'));
  });

  test('a letter whose sender died is never sent again by itself, only by a person', async () => {
    const received = await listen();
    await caseRestored();
    await report(HOUR);
    const leaseUntil = '2026-11-02T15:05:00.000Z';
    const [dead] = await claimLetters(t.db, { now: HOUR, leaseUntil, count: 1 });
    await send('2026-11-02T15:10:00.000Z');
    await send('2026-11-02T16:00:00.000Z');
    expect(received).toHaveLength(3);
    const doubtful = await t.call('programme_leader', 'reports.letters', { states: ['doubtful'] });
    expect(doubtful.rows.map(({ id }: { id: string }) => id)).toEqual([dead?.id]);
    await t.call('programme_leader', 'reports.resend-letter', { letterId: dead?.id });
    await send('2026-11-02T17:00:00.000Z');
    expect(received).toHaveLength(4);
  });
});

describe('letters without a mail server', () => {
  test('are kept and shown in the app: all to the leader, their own to everybody, links hidden', async () => {
    const made = await t.call('administrator', 'staff.invite', {
      employeeId: t.as('service_worker').employeeId,
    });
    await sendLetters(t.db, await t.app.company(), () => HOUR);
    const { rows: kept, smtp } = await t.call('programme_leader', 'reports.letters');
    expect(smtp).toBe(false);
    expect(kept).toMatchObject([{ kind: 'invitation', state: 'kept', toName: 'Анна Работников' }]);
    const shown = await t.call('programme_leader', 'reports.letter', { letterId: kept[0].id });
    expect(shown.text).toContain('/invite/…');
    expect(shown.text).not.toContain(made.link);
    expect((await t.call('service_worker', 'reports.my-letters')).rows).toHaveLength(1);
    expect((await t.call('participant', 'reports.my-letters')).rows).toEqual([]);
    expect((await t.refusal('participant', 'reports.letter', { letterId: kept[0].id })).status).toBe(404);
    expect((await t.refusal('participant', 'reports.letters')).code).toBe('not_permitted');
  });
});
