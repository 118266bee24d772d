// The leader takes a ready form, makes it the company's own and publishes it; what was begun before goes on as it
// was begun, and the next client is asked what is new (M5).
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { addVisitedClient, type Ground, layReadyGround } from '../factories/interview.ts';
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

async function enter(role: 'participant' | 'programme_leader' | 'administrator', width = 1440) {
  const person = await openPerson(browser, { baseUrl: t.baseUrl, width, height: 900 });
  person.page.setDefaultTimeout(15_000);
  await signIn(person.page, t.emailOf(role), PASSWORD);
  return person;
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
}

const fillOf = async (page: Page) => {
  await page.locator('.designer-print[aria-busy=false] [data-fill="2"]').waitFor();
  return page.locator('[data-fill]').allInnerTexts();
};

/** Both languages of one text. */
async function write(page: Page, label: string, ru: string, en: string) {
  await page.getByLabel(`${label}, рус.`).fill(ru);
  await page.getByLabel(`${label}, англ.`).fill(en);
}

async function addTo(page: Page, section: string, type: string) {
  await page.getByRole('button', { name: `Добавить вопрос: ${section}` }).click();
  await page.getByRole('menuitem', { name: type, exact: true }).click();
  await expect.poll(() => page.getByLabel('Вопрос, рус.').inputValue()).toBe('');
}

const beginAt = async (name: string): Promise<string> => {
  const { clientId } = await addVisitedClient(t, ground, name);
  const id = newId();
  await t.call('participant', 'questionnaires.begin', { id, clientId });
  return id;
};

const saved = (page: Page) => page.getByText('Черновик сохранён', { exact: true }).waitFor();

test('a ready form gets a criterion and a conditional question, is published, and asks them from then on', async () => {
  const paused = await beginAt('Начали раньше');
  const { page, errors, close } = await enter('programme_leader');
  await page.goto('/forms');
  await page.getByRole('link', { name: 'Разговор с клиентом оптовой компании' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Разговор с клиентом оптовой компании' }).click();
  await page.getByRole('heading', { level: 1, name: 'Разговор с клиентом оптовой компании' }).waitFor();
  const before = await fillOf(page);
  expect(before).toEqual([expect.stringMatching(/^\d+ %$/), expect.stringMatching(/^\d+ %$/)]);

  await addTo(page, 'Как Вы закупаете', 'Да или нет');
  await write(page, 'Вопрос', 'Храните ли Вы запас у себя?', 'Do you keep a stock of your own?');
  await saved(page);
  await addTo(page, 'Как Вы закупаете', 'Развёрнутый ответ');
  await write(page, 'Вопрос', 'Что мешает держать меньше?', 'What keeps you from holding less?');
  // The code is made of the text as soon as the text is left.
  await page.getByText('Выражением').click();
  await page.getByLabel('Условие', { exact: true }).fill('${khranite');
  await page.getByLabel('Условие', { exact: true }).press('Tab');
  await expect
    .poll(() => page.getByLabel('Условие', { exact: true }).inputValue())
    .toBe('${khranite_li_vy_zapas_u_sebya}');
  await page.getByLabel('Условие', { exact: true }).press('End');
  await page.getByLabel('Условие', { exact: true }).pressSequentially(' = true()');
  await page.getByText('«Храните ли Вы запас у себя» — да').waitFor();
  await saved(page);
  const after = await fillOf(page);
  expect(after).not.toEqual(before);

  // Half a criterion is a draft like any other; publishing leads to what is missing.
  await page.getByRole('button', { name: /^Добавить вопрос: .*ачеств/ }).click();
  await page.getByRole('menuitem', { name: 'Критерий качества' }).click();
  await write(page, 'Вопрос', 'Поставки вовремя', 'Deliveries on time');
  await page.getByRole('button', { name: 'Опубликовать' }).click();
  await page.getByText('Мешают публикации').waitFor();
  await write(page, 'Факт 1', 'Приехало ли всё в срок?', 'Did everything arrive in time?');
  await page.getByText('Мешают публикации').waitFor({ state: 'hidden' });
  await saved(page);
  await expectAccessible(page);

  // Undo takes the fact's words away, redo brings them back.
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await page.getByText('Мешают публикации').waitFor();
  await page.keyboard.press('Control+Shift+z');
  await page.getByText('Мешают публикации').waitFor({ state: 'hidden' });

  await page.getByRole('button', { name: 'Опубликовать', exact: true }).click();
  // What it means is read before it is done: what comes, and whom it does not touch.
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Что мешает держать меньше?', { exact: false }).waitFor();
  await dialog.getByText('закончатся в своей версии', { exact: false }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Опубликовать версию 2' }).click();
  await page.getByText('Опубликована версия 2', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'История' }).click();
  await page.getByText('Храните ли Вы запас у себя?', { exact: false }).last().waitFor();
  expect(errors).toEqual([]);
  await close();

  const next = await beginAt('Начнут теперь');
  const field = await enter('participant', 390);
  await field.page.goto(`/questionnaires/${next}?step=khranite_li_vy_zapas_u_sebya`);
  await field.page.getByRole('heading', { name: 'Храните ли Вы запас у себя?' }).waitFor();
  await field.page.locator('label').filter({ hasText: /^Да/ }).first().click();
  await field.page.locator('.fill-nav button').last().click();
  await field.page.getByRole('heading', { name: 'Что мешает держать меньше?' }).waitFor();
  const old = await t.call('participant', 'questionnaires.get', { id: paused });
  expect([old.formNumber, JSON.stringify(old.form).includes('Храните ли')]).toEqual([1, false]);
  expect(field.errors).toEqual([]);
  await field.close();
});

test('two editors at once: the second is told who, keeps their own words, and chooses', async () => {
  const first = await enter('programme_leader');
  const second = await enter('administrator');
  for (const { page } of [first, second]) {
    await page.goto('/forms/services?at=form');
    await page.getByLabel('Название, рус.').waitFor();
  }
  await first.page.getByLabel('Название, рус.').fill('Разговор руководителя');
  await saved(first.page);
  await second.page.getByLabel('Название, рус.').fill('Разговор администратора');
  await second.page.getByRole('heading', { name: 'Две правки сразу' }).waitFor();
  await second.page.getByText(/Лидеров.* сохраняет этот черновик/).waitFor();
  expect(await second.page.getByLabel('Название, рус.').inputValue()).toBe('Разговор администратора');
  await expectAccessible(second.page);
  await second.page.getByRole('button', { name: 'Оставить мой текст' }).click();
  await saved(second.page);
  const { definition } = await t.call('administrator', 'questionnaires.form-design', { code: 'services' });
  expect(definition.title.ru).toBe('Разговор администратора');
  expect([...first.errors, ...second.errors]).toEqual([]);
  await first.close();
  await second.close();
});

test('a reload loses nothing, a question moves by the keyboard, and a phone shows it all', async () => {
  const { page, errors, close } = await enter('programme_leader', 390);
  await page.goto('/forms/manufacturing');
  const line = page.locator('.designer-question').first();
  const name = await line.locator('.designer-question-text').innerText();
  await line.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => page.locator('.designer-question-text').nth(1).innerText()).toBe(name);
  await page.reload();
  await expect.poll(() => page.locator('.designer-question-text').nth(1).innerText()).toBe(name);
  await fillOf(page);
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Попробовать' }).click();
  await page.getByText('Вымышленный клиент').waitFor();
  await page.locator('.fill-paper').waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('a form in Russian alone is tried and published; what is not translated is a hint', async () => {
  const { page, errors, close } = await enter('programme_leader');
  await page.goto('/forms/manufacturing?at=form');
  await page.getByLabel('Название, англ.').fill('');
  await saved(page);
  await page.locator('.designer-right label').filter({ hasText: 'Замечания' }).click();
  await page.getByText('Без английского: 1').waitFor();
  await page.getByRole('button', { name: 'Показать' }).click();
  await page.getByText('1 текст', { exact: true }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Попробовать' }).click();
  await page.locator('.fill-paper').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Опубликовать', exact: true }).click();
  await page.getByRole('button', { name: 'Опубликовать версию 2' }).click();
  await page.getByText('Опубликована версия 2', { exact: true }).waitFor();
  await page.getByText('English', { exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Разговор с клиентом' }).waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('a trial leads through the whole form, by the fields of the talk itself, and leaves nothing behind', async () => {
  const counted = () =>
    t.db
      .selectFrom('questionnaire')
      .select((eb) => eb.fn.countAll().as('all'))
      .executeTakeFirst();
  const before = await counted();
  const { page, errors, close } = await enter('programme_leader', 390);
  await page.goto('/forms/connectivity');
  await page.getByRole('button', { name: 'Попробовать' }).click();
  const window = page.getByRole('dialog');
  const onward = window.getByRole('button', { name: 'Дальше', exact: true });
  const again = window.getByRole('button', { name: 'С начала' });
  const words = window.locator('.fill-paper textarea');
  let asked = 0;
  for (; (await again.count()) === 0; asked += 1) {
    await window.locator('.fill-question, .fill-part').first().waitFor();
    if (asked > 0 && asked < 6 && (await words.count()) === 1) await words.fill('Попробуем так');
    await onward.click();
  }
  expect(asked).toBeGreaterThan(15);
  expect(await window.getByRole('button', { name: 'Приложить' }).count()).toBe(0);
  await again.click();
  await window.locator('.fill-part').first().waitFor();
  expect(await counted()).toEqual(before);
  expect(errors).toEqual([]);
  await close();
});
