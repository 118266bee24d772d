// The first day of a company: set up, people, an invitation on a phone, rights, the second step of the
// sign-in, and the end of somebody's access. Two people at two devices, nothing simulated.
import { createHmac } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { launchBrowser, openPerson } from './browser.ts';
import { type ServedWeb, serveWebApp } from './serve-web.ts';

const PASSWORD = 'семь разных слов подряд';
type Person = Awaited<ReturnType<typeof openPerson>>;

let t: TestApp;
let web: ServedWeb;
let browser: Browser;
let zoya: Person;
let pyotr: Person;

beforeAll(async () => {
  t = await openTestApp({ company: false });
  web = await serveWebApp(t);
  browser = await launchBrowser();
  zoya = await openPerson(browser, { baseUrl: web.url });
  pyotr = await openPerson(browser, { baseUrl: web.url, width: 390, height: 844 });
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
  await t?.drop();
});

async function expectClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(width).toBeLessThanOrEqual(0);
}

/** RFC 6238 with the key as people type it. */
function codeOf(secret: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = (digest[19] ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

test('a new company is inside in three steps, and what was typed survives a reload', async () => {
  const { page } = zoya;
  await page.goto('/');
  await page.waitForURL('**/start');
  await page.getByLabel('Полное название').fill('ООО «Северная связь»');
  await page.reload();
  expect(await page.getByLabel('Полное название').inputValue()).toBe('ООО «Северная связь»');
  await page.getByLabel('Краткое название').fill('Северная связь');
  await page.getByLabel('Фамилия').fill('Ёлкина');
  await page.getByLabel('Имя', { exact: true }).fill('Зоя');
  await page.getByLabel('Почта для входа').fill('zoya@sever.test');
  await page.getByLabel('Пароль', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Я же руковожу программой').check();
  await expectClean(page);
  await page.getByRole('button', { name: 'Создать компанию' }).click();

  await page.waitForURL('**/start?step=people');
  await page.getByLabel('Фамилия').fill('Орлов');
  await page.getByLabel('Имя', { exact: true }).fill('Пётр');
  await page.getByLabel('Почта для входа').fill('orlov@sever.test');
  await page.getByRole('button', { name: 'Добавить и получить ссылку' }).click();
  const link = await page.getByLabel('Ссылка', { exact: true }).inputValue();
  await expectClean(page);
  await page.getByRole('button', { name: 'Дальше' }).click();
  await page.getByRole('link', { name: 'Загрузить файл' }).waitFor();
  await expectClean(page);

  await pyotr.page.goto(new URL(link).pathname);
});

test('an invited participant chooses a password on a phone and sees what their role allows', async () => {
  const { page } = pyotr;
  await page.getByRole('heading', { name: 'Пётр, здравствуйте' }).waitFor();
  await expectClean(page);
  const invitation = page.url();
  await page.getByLabel('Пароль', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/my-day');
  await page.goto('/company');
  await page.getByText('Для этого нужны другие права').waitFor();
  await page.goto(invitation);
  await page.getByText('По этой ссылке пароль уже выбран').waitFor();
});

test('the keyboard alone signs in, and a wrong password says what to do', async () => {
  const { page } = pyotr;
  await page.context().clearCookies();
  await page.goto('/profile');
  await page.waitForURL('**/sign-in?next=*');
  await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'email');
  await page.keyboard.type('orlov@sever.test');
  await page.keyboard.press('Tab');
  await page.keyboard.type('не тот пароль');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('попросите новую ссылку').waitFor();
  await expectClean(page);
  await page.getByLabel('Пароль', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/profile');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectClean(page);
});

test('the administrator turns the second step on, and afterwards the password alone does not let in', async () => {
  const { page } = zoya;
  await page.goto('/profile');
  await page.getByRole('button', { name: 'Включить' }).click();
  await page.getByLabel('Введите пароль, чтобы продолжить').fill(PASSWORD);
  await page.getByRole('button', { name: 'Дальше' }).click();
  await page.getByRole('img', { name: /ключом/ }).waitFor();
  const secret = await page.locator('code').first().innerText();
  await page.getByLabel('Введите шесть цифр').fill(codeOf(secret));
  await page.getByRole('button', { name: 'Проверить и включить' }).click();
  const backup = await page.locator('li code').first().innerText();
  await expectClean(page);
  await page.getByLabel('Я сохранил коды').check();
  await page.getByRole('button', { name: 'Дальше' }).click();
  await page.getByText('Включён: после пароля нужен код').waitFor();

  await page.getByRole('button', { name: 'Выйти', exact: true }).click();
  await page.waitForURL('**/sign-in');
  await page.getByLabel('Почта').fill('zoya@sever.test');
  await page.getByLabel('Пароль', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /запасной код/ }).click();
  await page.getByLabel('Запасной код').fill(backup);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/circle');
});

test('who leaves the company is out on their next click, and the journal says who closed the access', async () => {
  const { page } = zoya;
  await page.goto('/people');
  await page.getByRole('button', { name: 'Орлов Пётр' }).click();
  await expectClean(page);
  await page.getByRole('button', { name: 'Больше не работает' }).click();
  await page.getByText('доступ закрыт').waitFor();
  await pyotr.page.goto('/my-day');
  await pyotr.page.waitForURL('**/sign-in?next=*');

  await page.goto('/audit?entity=employee');
  await page.getByText('Орлов Пётр').first().waitFor();
  await page
    .getByRole('button', { name: /Подробности.*Орлов/ })
    .first()
    .click();
  await page.getByRole('cell', { name: 'Работает' }).waitFor();
  await expectClean(page);
});

test('the matrix of rights, the settings and the keys are clean for screen readers in both languages', async () => {
  const { page } = zoya;
  await page.goto('/roles');
  await page.getByRole('button', { name: 'English' }).click();
  for (const [path, heading] of [
    ['/roles', 'Roles and rights'],
    ['/company', 'Company'],
    ['/company?tab=mail', 'Company'],
    ['/company?tab=norms', 'Company'],
    ['/company?tab=calendar', 'Company'],
    ['/people?tab=divisions', 'Employees'],
    ['/people?tab=absences', 'Employees'],
    ['/tokens', 'API tokens'],
  ]) {
    await page.goto(path ?? '');
    await page.getByRole('heading', { name: heading ?? '', level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await expectClean(page);
  }
});

test('all the while no page broke and the server had nothing to complain of', () => {
  expect([...zoya.errors, ...pyotr.errors, ...web.log]).toEqual([]);
});
