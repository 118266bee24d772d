// An hour with a client on a phone without a network: a photo beside an answer, a phrase that becomes a claim, a pause
// for quality; with the network back everything is in the office, and once (M9.2).
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addVisitedClient, type Ground, layGround } from '../factories/interview.ts';
import { launchBrowser, openPerson, signIn } from './browser.ts';
import { openWebApp, PASSWORD, type WebApp } from './web-app.ts';

let t: WebApp;
let browser: Browser;
let ground: Ground;

beforeAll(async () => {
  t = await openWebApp({ now: new Date().toISOString() });
  ground = await layGround(t);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await t?.close();
});

async function enter(name: string) {
  const client = await addVisitedClient(t, ground, name);
  const person = await openPerson(browser, { baseUrl: t.baseUrl, width: 390, height: 844 });
  person.page.setDefaultTimeout(12_000);
  await signIn(person.page, t.emailOf('participant'), PASSWORD);
  await person.page.goto(`/questionnaires/begin/${client.clientId}`);
  await person.page.getByRole('button', { name: 'Начать анкету' }).click();
  await person.page.waitForURL(/step=/);
  const id = new URL(person.page.url()).pathname.split('/').at(-1) ?? '';
  return { ...person, ...client, id };
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

const sent = (page: Page) => page.getByText(/Сохранено на устройстве · отправлено \d\d:\d\d/).waitFor();

/** Typing becomes an answer after a pause. */
const onTheDisk = (page: Page) => page.waitForTimeout(900);

/** Through the contents, as a thumb would; nothing is loaded anew. */
async function openStep(page: Page, step: string): Promise<void> {
  await page.evaluate((next) => {
    const url = new URL(location.href);
    url.searchParams.set('step', next);
    history.pushState(null, '', url);
    dispatchEvent(new PopStateEvent('popstate'));
  }, step);
  await page.waitForURL((url) => url.searchParams.get('step') === step);
  await page.locator('.fill-question').waitFor();
}

test('without a network: a photo, a phrase made a claim, a pause; everything arrives, and once', async () => {
  const { page, errors, close, id } = await enter('Час без связи');
  await sent(page).catch(() => {});
  await page.context().setOffline(true);
  await openStep(page, 'path');
  expect(await page.locator('.mantine-AppShell-header').isVisible()).toBe(false);
  const note = page.locator('.fill-paper textarea');
  await note.fill('Всё хорошо, но в час пик сеть встаёт.');
  await note.evaluate((area: HTMLTextAreaElement) => {
    const from = area.value.indexOf('в час пик');
    area.focus();
    area.setSelectionRange(from, area.value.length - 1);
  });
  await page.getByRole('toolbar').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Замечание', exact: true }).click();
  await page.getByRole('button', { name: 'Speed' }).click();
  await page.locator('.fill-marks').getByText('«в час пик сеть встаёт»').waitFor();

  await page.getByRole('button', { name: 'Приложить' }).click();
  const picture = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#557799' } })
    .jpeg()
    .toBuffer();
  await page
    .locator('.fill-beside input[type=file]')
    .setInputFiles({ name: 'что угодно.txt', mimeType: 'image/jpeg', buffer: picture });
  await page.locator('.fill-beside img').waitFor();
  await expectAccessible(page);

  await openStep(page, 'speed');
  await page.getByText('Клиент уже сказал').waitFor();
  await page.locator('input[inputmode=decimal]').fill('48');
  await page.locator('.fill-choices label').filter({ hasText: /^Нет/ }).first().click();
  await openStep(page, 'claims-speed');
  expect(await page.getByLabel(/Слова клиента/).inputValue()).toBe('в час пик сеть встаёт');
  await page.getByText(/Со слов клиента, вопрос/).waitFor();
  await page.getByLabel('Что именно не так').fill('Скорость падает');
  await page.getByLabel('Офис').check();
  await page.getByRole('button', { name: 'месяц назад' }).click();
  await page.getByLabel('каждый день').check();
  await openStep(page, 'farewell');
  await page.getByRole('button', { name: 'Закончить на сегодня' }).click();
  await page.getByText('Записано на этом устройстве').waitFor();
  expect(
    await t.db.selectFrom('attachment').select('id').where('questionnaire_id', '=', id).execute(),
  ).toEqual([]);

  await page.context().setOffline(false);
  await page.getByText('Записано на этом устройстве').waitFor({ state: 'detached' });
  const cases = () =>
    t.db.selectFrom('quality_case').select('id').where('questionnaire_id', '=', id).execute();
  await expect.poll(async () => (await cases()).length, { timeout: 20_000 }).toBe(1);
  const attached = await t.db
    .selectFrom('attachment')
    .select(['kind', 'key', 'mime'])
    .where('questionnaire_id', '=', id)
    .execute();
  expect(attached).toEqual([{ kind: 'photo', key: 'path', mime: 'image/jpeg' }]);
  const marks = await t.db
    .selectFrom('answer_mark')
    .select(['phrase', 'made', 'made_key', 'made_id'])
    .where('questionnaire_id', '=', id)
    .execute();
  const claims = await t.db.selectFrom('claim').select(['id', 'words']).execute();
  expect(claims.map(({ words }) => words)).toEqual(['в час пик сеть встаёт']);
  expect(marks).toMatchObject([{ phrase: 'в час пик сеть встаёт', made: 'claim', made_key: 'speed/claims' }]);
  await page.locator('.fill-attached img').waitFor();
  await page.getByText(/^Разговор занял/).waitFor();
  const time = () =>
    t.db.selectFrom('talk_time').select('section').where('questionnaire_id', '=', id).execute();
  await expect
    .poll(async () => (await time()).map(({ section }) => section), { timeout: 20_000 })
    .toContain('carnegie');
  expect(errors).toEqual([]);
  await close();
});

test('without a microphone the button says so; a task stands among what was agreed; one begun by mistake goes', async () => {
  const { page, errors, close, id, clientId } = await enter('Ошибочная');
  await page.getByRole('button', { name: 'Выйти из разговора' }).click();
  await page.getByText('В анкете ещё ничего нет').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await openStep(page, 'path');
  await page.getByRole('button', { name: 'Приложить' }).click();
  await page.getByRole('button', { name: 'Голос' }).click();
  await page.getByText(/икрофон/).waitFor();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Выйти из разговора' }).click();
  await page.getByRole('button', { name: 'Отменить анкету' }).click();
  await page.waitForURL(new RegExp(`/clients/${clientId}`));
  await page.context().setOffline(false);
  await page.waitForFunction(() => !document.querySelector('.device-line'));
  await expect
    .poll(() => t.db.selectFrom('questionnaire').select('id').where('id', '=', id).execute(), {
      timeout: 12_000,
    })
    .toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test('a claim, a need, a task and a recommendation made of one note without a network all lead back to their words', async () => {
  const { page, errors, close, id } = await enter('Откуда слова');
  await sent(page).catch(() => {});
  await page.context().setOffline(true);
  await openStep(page, 'path');
  const note = page.locator('.fill-paper textarea');
  const words = 'Днём сеть встаёт. Нужен склад. Пришлите схему. Спросите в «Кедре». И опять сеть встаёт.';
  await note.fill(words);
  const make = async (phrase: string, kind: string) => {
    await note.evaluate((area: HTMLTextAreaElement, words: string) => {
      const from = area.value.lastIndexOf(words);
      area.focus();
      area.setSelectionRange(from, from + words.length);
    }, phrase);
    await page.getByRole('toolbar').getByRole('button', { name: kind, exact: true }).click();
  };
  await make('сеть встаёт', 'Замечание');
  await page.getByRole('button', { name: 'Speed' }).click();
  await make('Нужен склад', 'Потребность');
  await make('Пришлите схему', 'Задача');
  await page.getByRole('button', { name: 'Записать задачу' }).click();
  await make('Спросите в «Кедре»', 'Рекомендация');
  await page.locator('.fill-marks li').nth(3).waitFor();

  // Behind the quality check stands what may be sold.
  await openStep(page, 'speed');
  await page.locator('input[inputmode=decimal]').fill('100');
  await page.locator('.fill-choices label').filter({ hasText: /^Да/ }).first().click();
  await openStep(page, 'support');
  await page.locator('input[inputmode=decimal]').fill('15');
  await onTheDisk(page);
  const question = 'Со слов клиента, вопрос «How did you begin?»';
  for (const step of ['news', 'acquaintances']) {
    await openStep(page, step);
    await page.getByRole('button', { name: question }).click();
    await page.waitForURL(/step=path/);
  }
  await openStep(page, 'speed');
  await page.locator('input[inputmode=decimal]').fill('48');
  await onTheDisk(page);
  await openStep(page, 'claims-speed');
  await page.getByRole('button', { name: question }).waitFor();
  await expectAccessible(page);
  await page.context().setOffline(false);

  const marks = () =>
    t.db
      .selectFrom('answer_mark')
      .select(['made', 'key', 'phrase_from'])
      .where('questionnaire_id', '=', id)
      .orderBy('made')
      .execute();
  await expect.poll(async () => (await marks()).length, { timeout: 20_000 }).toBe(4);
  expect(await marks()).toEqual([
    // The second of two places with the same words: the one that was marked.
    { made: 'claim', key: 'path', phrase_from: words.lastIndexOf('сеть встаёт') },
    { made: 'need', key: 'path', phrase_from: words.lastIndexOf('Нужен склад') },
    { made: 'recommendation', key: 'path', phrase_from: words.lastIndexOf('Спросите в «Кедре»') },
    { made: 'task', key: 'path', phrase_from: words.lastIndexOf('Пришлите схему') },
  ]);
  // What was promised is not forgotten: it stands on «Мой день» until it is done, without a network, too.
  await page.goto('/my-day');
  const promised = page.locator('li').filter({ hasText: 'Пришлите схему' });
  await promised.getByRole('link', { name: 'Откуда слова' }).waitFor();
  await expectAccessible(page);
  await page.context().setOffline(true);
  await promised.getByRole('button', { name: /^Сделано/ }).click();
  await promised.waitFor({ state: 'detached' });
  await page.context().setOffline(false);
  const done = () =>
    t.db
      .selectFrom('answer_mark')
      .select('done_at')
      .where('made', '=', 'task')
      .where('questionnaire_id', '=', id);
  await expect
    .poll(async () => (await done().executeTakeFirst())?.done_at ?? null, { timeout: 20_000 })
    .not.toBeNull();

  const leader = await openPerson(browser, { baseUrl: t.baseUrl, width: 1440 });
  await signIn(leader.page, t.emailOf('programme_leader'), PASSWORD);
  await leader.page.goto(`/questionnaires/${id}`);
  await leader.page.getByRole('link', { name: 'к ответу' }).nth(3).click();
  await leader.page.waitForURL(/answer=path/);
  const answer = leader.page.locator('dd[data-sought]');
  await answer.waitFor();
  expect(await answer.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await answer.locator('mark').allTextContents()).toEqual([
    'Нужен склад',
    'Пришлите схему',
    'Спросите в «Кедре»',
    'сеть встаёт',
  ]);
  await expectAccessible(leader.page);
  expect([...errors, ...leader.errors]).toEqual([]);
  await leader.close();
  await close();
});
