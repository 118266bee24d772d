// What the reader of sheets leaves in doubt comes first, and the keyboard alone settles it (M5.5).
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { addVisitedClient, type Ground, layReadyGround } from '../factories/interview.ts';
import { loadLayout, scanSide } from '../factories/paper-photo.ts';
import { launchBrowser, openPerson, signIn } from './browser.ts';
import { openWebApp, PASSWORD, type WebApp } from './web-app.ts';

let t: WebApp;
let browser: Browser;
let ground: Ground;

beforeAll(async () => {
  t = await openWebApp({ now: new Date().toISOString() });
  ground = await layReadyGround(t, 'wholesale');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await t?.close();
});

const me = 'participant' as const;
const TICKED = ['season even', 'season peaks', 'frequency daily'];

test('two ticks of one choice are settled by a key, and the answer goes in', async () => {
  const { clientId } = await addVisitedClient(t, ground, 'Бумажный двор');
  const id = newId();
  await t.call(me, 'questionnaires.begin', { id, clientId });
  const { sheets } = await t.call(me, 'questionnaires.print-sheets', { clientIds: [clientId] });
  const layout = await loadLayout(t.db, sheets[0].id);
  for (const side of layout.pages) {
    const content = await scanSide(side, ({ key, mark }) => TICKED.includes(`${key} ${mark}`));
    await t.call(me, 'questionnaires.upload-page', { id: newId(), content });
  }
  const { page, errors, close } = await openPerson(browser, { baseUrl: t.baseUrl });
  await signIn(page, t.emailOf(me), PASSWORD);
  await page.goto(`/questionnaires/${id}/paper`);
  const first = page.locator('.paper-review > section').first();
  await first.getByText('Сначала посмотрите: 1').waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id: rule }) => rule)).toEqual([]);
  await page.getByRole('button', { name: 'Показать сомнительное' }).click();
  // The second of the two ticks is the one meant; it says of the first that it is not.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('1');
  await page.getByText('Сомнительное разобрано').waitFor();
  await expect.poll(() => page.locator(':focus').innerText()).toBe('Внести');
  await page.keyboard.press('Enter');
  await page.getByText(/^Внесено/).waitFor();
  const { answers } = await t.call(me, 'questionnaires.get', { id });
  const season = answers.find((one: { key: string }) => one.key === 'season');
  expect(season.value).toMatchObject({ option: 'peaks' });
  expect(errors).toEqual([]);
  await close();
});

test('the sheets of a day have an address, and nothing covers the button', async () => {
  const { page, errors, close } = await openPerson(browser, { baseUrl: t.baseUrl, width: 390, height: 844 });
  await signIn(page, t.emailOf(me), PASSWORD);
  await page.goto('/questionnaires?pack=2026-12-24');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('table').waitFor();
  const make = dialog.getByRole('button', { name: /^Сделать файл на .*24 дек/ });
  await make.click();
  await dialog.getByText('встреч не назначено', { exact: false }).waitFor();
  await dialog.getByText('Сегодня', { exact: true }).click();
  await dialog.getByRole('table').waitFor({ state: 'hidden' });
  expect(errors).toEqual([]);
  await close();
});
