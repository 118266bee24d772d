import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { openLoop } from '../../../../tests/factories/loop-rows.ts';
import { openMailServer } from '../../../../tests/factories/mail-server.ts';
import { serveTestApp } from '../../../../tests/api/served.ts';
import { makeDailyReports } from '../jobs/daily.ts';
import { sendLetters } from '../jobs/send-letters.ts';

const MONDAY = '2026-11-09T15:00:00.000Z';
const NOON = '2026-11-09T09:00:00.000Z';
const DAY = '2026-11-09';

let t: TestApp;
let loop: Awaited<ReturnType<typeof openLoop>>;
let stranger: Awaited<ReturnType<TestApp['hire']>>;

beforeAll(async () => {
  t = await openTestApp({ now: NOON });
  await t.db.updateTable('company').set({ created_at: '2026-11-06T15:00:00Z' }).execute();
  loop = await openLoop(t);
  stranger = await t.hire({ lastName: 'Чужой', roles: ['participant'] });
  const one = await loop.newCase('Ткач', { state: 'restored', restored_at: NOON });
  await loop.say(one, 'no', 'Опять рвётся', NOON);
  const work = await loop.addWork(one, { title: 'Кабель', dueOn: '2026-11-06' });
  await loop.owe(one, { term: 'work_due', dueOn: '2026-11-06', workId: work });
  await loop.newCase('Чужой клиент', { curator_employee_id: stranger.employeeId });
  await makeDailyReports(t.db, await t.app.company(), MONDAY);
  t.setNow(MONDAY);
});
afterAll(async () => t.drop());

describe('M9.5 the daily report as a page', () => {
  test('shows each reader their own reach, as the letter said it', async () => {
    const leader = await t.call('programme_leader', 'reports.daily');
    expect(leader).toMatchObject({
      day: DAY,
      reach: 'everything',
      figures: { numbers: { open: { now: 2 } } },
    });
    const own = await t.call('participant', 'reports.daily', { day: DAY });
    expect(own.figures.numbers.open.now).toBe(1);
    expect(JSON.stringify(own)).not.toContain('Чужой');
    const worker = await t.call('service_worker', 'reports.daily', { day: DAY });
    expect(worker).toMatchObject({ reach: 'works', figures: null });
    expect(worker.sections.map(({ name }: { name: string }) => name)).toEqual(['refused', 'overdue']);
    expect(worker.sections[0].lines[0]).toMatchObject({ clientName: 'Ткач', words: 'Опять рвётся' });
    const english = await t.call('programme_leader', 'reports.daily', { day: DAY, locale: 'en' });
    expect(english.sections[0].title).toBe('Client said “no”');
  });

  test('says of every recipient what became of theirs; without a mail server it is kept', async () => {
    await sendLetters(t.db, await t.app.company(), () => MONDAY);
    const { deliveries, smtp } = await t.call('service_manager', 'reports.daily', { day: DAY });
    expect(smtp).toBe(false);
    const states = Object.fromEntries(
      deliveries.map(({ name, state }: { name: string; state: string }) => [name, state]),
    );
    expect(states).toEqual({
      'Анна Лидеров': 'kept',
      'Анна Сервисов': 'kept',
      'Анна Участников': 'kept',
      'Анна Работников': 'kept',
      'Пётр Чужой': 'kept',
      // Nothing had been silent for long enough.
      'Анна Директоров': null,
    });
    const mine = await t.call('participant', 'reports.daily', { day: DAY });
    expect(mine.deliveries).toHaveLength(1);
    expect((await t.call('participant', 'reports.daily-days')).days).toEqual([
      { day: DAY, mine: true, letters: 5, notGone: 5 },
    ]);
  });

  test('is sent again by a deed once there is a server', async () => {
    const server = await openMailServer(t);
    const { deliveries } = await t.call('programme_leader', 'reports.daily', { day: DAY });
    const [kept] = deliveries.filter(({ hasAddress }: { hasAddress: boolean }) => hasAddress);
    await t.call('programme_leader', 'reports.resend-letter', { letterId: kept.letterId });
    await sendLetters(t.db, await t.app.company(), () => MONDAY);
    server.close();
    expect(server.received).toHaveLength(1);
    const after = await t.call('programme_leader', 'reports.daily', { day: DAY });
    expect(
      after.deliveries.find(({ letterId }: { letterId: string }) => letterId === kept.letterId)?.state,
    ).toBe('sent');
  });

  test('is a PDF by its own address; who is not signed in is led there', async () => {
    const http = await serveTestApp(t);
    try {
      const { fileName, content } = await t.call('programme_leader', 'reports.daily-paper', { day: DAY });
      expect(fileName).toBe('Отчёт за 9 ноября 2026.pdf');
      const pdf = Buffer.from(content, 'base64').toString('latin1');
      expect(pdf.slice(0, 5)).toBe('%PDF-');
      expect(pdf).toMatch(/\/URI\s*\(.*\/register\//);
      const answer = await fetch(`${http.url}/api/reports/daily/${DAY}.pdf`, { redirect: 'manual' });
      expect(answer.status).toBe(302);
      expect(answer.headers.get('location')).toBe(
        `/sign-in?next=${encodeURIComponent(`/reports/daily?day=${DAY}`)}`,
      );
      expect((await t.refusal('participant', 'reports.daily-paper', { day: '2026-11-03' })).status).toBe(404);
    } finally {
      await http.close();
    }
  });
});
