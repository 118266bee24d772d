// The daily report as its readers see it: the letter in a mail program, wide and on a phone, and the page with what
// became of every letter; and the alarm of dead mail on the leader's first screen.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '#features/access/shapes/permission.ts';
import { makeDailyReports } from '#features/reports/jobs/daily.ts';
import { sendLetters } from '#features/reports/jobs/send-letters.ts';
import { fillRegister } from '../factories/busy-register.ts';
import { openMailServer } from '../factories/mail-server.ts';
import { launchBrowser, openPerson, signIn } from './browser.ts';
import { openWebApp, PASSWORD, type WebApp } from './web-app.ts';

// 18:00 in Moscow on Monday 9 November 2026.
const HOUR = '2026-11-09T15:00:00.000Z';

let t: WebApp;
let browser: Browser;

beforeAll(async () => {
  t = await openWebApp({ now: HOUR });
  browser = await launchBrowser();
  await t.db.updateTable('company').set({ created_at: '2026-09-01T05:00:00Z' }).execute();
  const company = await t.app.company();
  await makeDailyReports(t.db, company, '2026-11-06T15:00:00.000Z');
  await fillRegister(t, HOUR);
  // A mail server was there when the letters were written, and is gone when they are to be sent.
  (await openMailServer(t)).close();
  await makeDailyReports(t.db, company, HOUR);
  await t.db.updateTable('company').set({ smtp: null }).execute();
  t.app.companyChanged();
});
afterAll(async () => {
  await browser?.close();
  await t?.close();
});

async function enter(role: Role, width?: number) {
  const person = await openPerson(browser, { baseUrl: t.baseUrl, now: HOUR, ...(width ? { width } : {}) });
  person.page.setDefaultTimeout(12_000);
  await signIn(person.page, t.emailOf(role), PASSWORD);
  return person;
}
async function shot(page: Page, name: string) {
  const folder = process.env['SHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}
const spillOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The letter as a mail program shows it: its pictures come from the letter itself. */
async function letterOf(role: Role): Promise<string> {
  const letter = await t.db
    .selectFrom('letter')
    .select(['id', 'html_body'])
    .where('to_email', '=', t.emailOf(role))
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();
  const files = await t.db
    .selectFrom('letter_attachment')
    .select(['cid', 'bytes'])
    .where('letter_id', '=', letter.id)
    .execute();
  return files.reduce(
    (html, { cid, bytes }) =>
      html.replace(`cid:${cid}`, `data:image/png;base64,${bytes?.toString('base64') ?? ''}`),
    letter.html_body ?? '',
  );
}

test('the letter is readable wide and on a phone, with its pictures and without', async () => {
  const person = await openPerson(browser, { baseUrl: t.baseUrl, width: 640 });
  for (const role of ['programme_leader', 'participant', 'service_worker'] as const) {
    const html = await letterOf(role);
    for (const width of [640, 390]) {
      await person.page.setViewportSize({ width, height: 900 });
      await person.page.setContent(html);
      expect(await spillOf(person.page)).toBe(0);
      await shot(person.page, `letter-${role}-${width}`);
    }
  }
  const leader = await letterOf('programme_leader');
  await person.page.setContent(leader);
  const shown = await person.page.evaluate(() =>
    [...document.images].map(({ naturalWidth, width, alt }) => [naturalWidth, width, alt.length > 20]),
  );
  expect(shown).toEqual(Array(3).fill([528, 264, true]));
  await person.close();
});

test('the page says the same, and who has not got theirs; a letter goes again by a deed', async () => {
  await sendLetters(t.db, await t.app.company(), () => HOUR);
  const { page, errors, close } = await enter('programme_leader');
  await page.goto('/reports/daily');
  await page.getByRole('heading', { name: 'Отчёт за 9 ноября, понедельник' }).waitFor();
  await page.getByText('отчёты сохранены здесь и никуда не ушли').waitFor();
  await page.getByRole('img', { name: 'За кем ход в открытых случаях' }).locator('svg').waitFor();
  await expectAccessible(page);
  await shot(page, 'page-1440');
  await page.getByRole('button', { name: 'Светлая или тёмная тема' }).click();
  await expectAccessible(page);
  await shot(page, 'page-1440-dark');
  await page.getByRole('button', { name: 'Светлая или тёмная тема' }).click();

  // Nothing is offered that would lead nowhere.
  expect(await page.getByRole('button', { name: 'Отправить снова' }).count()).toBe(0);
  const server = await openMailServer(t);
  await page.reload();
  const kept = page.getByRole('listitem').filter({ hasText: 'Анна Сервисов' });
  await kept.getByRole('button', { name: 'Отправить снова' }).click();
  await page.getByText('Отчёт снова в очереди: Анна Сервисов').waitFor();
  await sendLetters(t.db, await t.app.company(), () => HOUR);
  await server.stop();
  expect(server.received.map(({ to }) => JSON.stringify(to)).join()).toContain('service-manager');
  await page.reload();
  await page.getByText(/Ушло 1 из/).waitFor();

  await page.getByRole('link', { name: /Просрочено дел/ }).click();
  await page.waitForURL(/\/register\?.*overdue=1/);
  expect(errors).toEqual([]);
  await close();
});

test('on a phone nothing spills, and a curator sees their own', async () => {
  for (const [role, name] of [
    ['programme_leader', 'page-390'],
    ['participant', 'page-390-curator'],
    ['service_worker', 'page-390-worker'],
  ] as const) {
    const { page, errors, close } = await enter(role, 390);
    await page.goto('/reports/daily?day=2026-11-09');
    await page.getByRole('heading', { name: /Отчёт за 9 ноября/ }).waitFor();
    expect(await spillOf(page)).toBe(0);
    await expectAccessible(page);
    await shot(page, name);
    expect(errors).toEqual([]);
    await close();
  }
});

test('dead mail is told on the first screens of those who answer for it', async () => {
  const server = await openMailServer(t);
  await server.stop();
  await t.db.updateTable('letter').set({ state: 'queued' }).where('to_email', 'is not', null).execute();
  for (let attempt = 0; attempt < 2; attempt += 1) await sendLetters(t.db, await t.app.company(), () => HOUR);
  const noted = await t.db.selectFrom('mail_flow').select('failures').executeTakeFirstOrThrow();
  expect(noted.failures).toBeGreaterThanOrEqual(4);
  await t.db.updateTable('mail_flow').set({ failures: 5 }).execute();
  for (const role of ['administrator', 'service_manager'] as const) {
    const { page, close } = await enter(role);
    await page.goto('/');
    const alarm = page.getByRole('alert').filter({ hasText: 'Письма не уходят' });
    await alarm.getByText('По указанному адресу никто не отвечает').waitFor();
    await shot(page, `alarm-${role}`);
    if (role === 'administrator') {
      await alarm.getByRole('link', { name: 'Настроить почту' }).click();
      await page.waitForURL(/\/company\?tab=mail/);
    }
    await close();
  }
  const curator = await enter('participant');
  await curator.page.goto('/');
  await curator.page.waitForURL(/my-day/);
  expect(await curator.page.getByText('Письма не уходят').count()).toBe(0);
  await curator.close();
});
