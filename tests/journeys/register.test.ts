// The recovery of M9 as four people see it: the service manager, a worker, the curator, and the client with an
// old browser and no script.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '#features/access/shapes/permission.ts';
import { openRound, registerCase, stageClient } from '../factories/register.ts';
import { launchBrowser, openPerson, signIn } from './browser.ts';
import { sendAnswer } from './client-page.ts';
import { openWebApp, PASSWORD, type WebApp } from './web-app.ts';

let t: WebApp;
let browser: Browser;
let caseId: string;

beforeAll(async () => {
  t = await openWebApp({ now: new Date().toISOString(), flows: true });
  browser = await launchBrowser();
  const stage = await stageClient(t, await openRound(t), 'Пекарня «Колос»');
  caseId = (await registerCase(t, stage)).caseId;
});
afterAll(async () => {
  await browser?.close();
  await t?.close();
});

async function enter(role: Role, width?: number) {
  const person = await openPerson(browser, { baseUrl: t.baseUrl, ...(width ? { width } : {}) });
  person.page.setDefaultTimeout(12_000);
  await signIn(person.page, t.emailOf(role), PASSWORD);
  return person;
}
async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}
const stateOf = async () => (await t.call('programme_leader', 'quality.get', { caseId })).state;
const shot = async (page: Page, name: string) => {
  const folder = process.env['SHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

test('the service manager takes the copy and plans a work in the panel beside the table', async () => {
  const { page, errors, close } = await enter('service_manager');
  await page.goto('/register');
  await page.getByRole('row', { name: /Пекарня «Колос»/ }).click();
  await page.getByRole('button', { name: 'Подтвердить получение' }).click();
  await page.getByText('Принята сервисом').first().waitFor();
  await page.getByLabel('Что сделать').fill('Заменить порт на узле');
  await page.getByRole('combobox', { name: 'Кто отвечает' }).click();
  await page.getByRole('option', { name: /Работников/ }).click();
  const due = new Date(Date.now() + 3 * 86_400_000).toLocaleDateString('ru-RU', {
    timeZone: 'Europe/Moscow',
  });
  await page.getByLabel('К какому дню').click();
  // The calendar speaks the reader's language and keeps to the panel.
  const calendar = page.locator('[data-dates-dropdown]');
  expect(await calendar.innerText()).toMatch(/[А-Я][а-я]+ 20\d\d\s+Пн\s+Вт/u);
  expect((await calendar.boundingBox())?.width).toBeLessThan(400);
  await page.getByLabel('К какому дню').fill(due);
  await page.getByLabel('К какому дню').press('Tab');
  await shot(page, 'register-plan');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Назначить работу' }).click();
  await page.getByText('Работы назначены').first().waitFor();
  expect(await stateOf()).toBe('works_planned');
  await shot(page, 'register');
  await expectAccessible(page);
  expect(errors).toEqual([]);
  await close();
});

test('the worker finds the work on the phone and marks it done in words', async () => {
  const { page, errors, close } = await enter('service_worker', 390);
  await page.goto('/works');
  await page.getByRole('button', { name: 'Отметить: сделано' }).click();
  await page.getByLabel('Что сделано').fill('Заменили порт, скорость держится');
  await shot(page, 'works');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Отметить: сделано' }).click();
  await page.getByText('Сделано за последние 30 дней').waitFor();
  expect(await stateOf()).toBe('restored');
  expect(errors).toEqual([]);
  await close();
});

async function makeLink(): Promise<string> {
  const { page, errors, close } = await enter('participant');
  await page.goto(`/register/${caseId}`);
  await page.getByRole('button', { name: 'Получить ссылку и передать иначе' }).click();
  const link = await page.getByLabel('Отправить личную ссылку').inputValue();
  await shot(page, 'curator');
  await expectAccessible(page);
  expect(errors).toEqual([]);
  await close();
  return link;
}

async function openClient(link: string) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto(link);
  return { page, close: () => context.close() };
}

test('the client says «not everything» without script, sees it before it goes, and the works open again with their words', async () => {
  const link = await makeLink();
  expect(await stateOf()).toBe('offered');
  const { page, close } = await openClient(link);
  await page.getByLabel('Ваши слова').fill('Вечером снова обрывы');
  await page.getByLabel('напишите своё имя').fill('Пётр Лось');
  // Enter answers nothing by accident.
  await page.getByLabel('напишите своё имя').press('Enter');
  await page.getByRole('button', { name: 'Исправлено не всё' }).click();
  await page.getByRole('link', { name: 'Отметьте, пожалуйста, что именно ещё не работает' }).waitFor();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Исправлено не всё' }).click();
  await page.getByText('Отвечает Пётр Лось: «Исправлено не всё», ещё не в порядке').waitFor();
  await page.getByRole('button', { name: 'Исправить' }).click();
  expect(await page.getByLabel('Ваши слова').inputValue()).toBe('Вечером снова обрывы');
  expect(await page.getByRole('checkbox').first().isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Исправлено не всё' }).click();
  expect(await stateOf()).toBe('offered');
  await sendAnswer(page);
  await page.getByText('Спасибо, что сказали').waitFor();
  expect(await page.getByText('Вечером снова обрывы').count()).toBe(0);
  expect(await stateOf()).toBe('in_work');
  await close();
  const worker = await enter('service_worker');
  await worker.page.goto('/works');
  await worker.page.getByText('Вечером снова обрывы').waitFor();
  await worker.page.getByRole('button', { name: 'Отметить: сделано' }).click();
  await worker.page.getByLabel('Что сделано').fill('Переложили кабель');
  await worker.page.getByRole('button', { name: 'Отметить: сделано' }).click();
  await worker.page.getByText('Сделано за последние 30 дней').waitFor();
  await worker.close();
});

test('the client says yes by a fresh link, and the curator sees what to do next', async () => {
  const { page, close } = await openClient(await makeLink());
  await page.getByText('Переложили кабель').first().waitFor();
  await page.getByRole('button', { name: 'Да, теперь работает' }).click();
  await sendAnswer(page);
  await page.getByText('Мы рады, что всё хорошо').waitFor();
  await close();
  expect(await stateOf()).toBe('confirmed');
  const curator = await enter('participant', 390);
  await curator.page.goto(`/register/${caseId}`);
  await curator.page.getByRole('link', { name: 'Продолжить анкету' }).waitFor();
  await shot(curator.page, 'confirmed-phone');
  await expectAccessible(curator.page);
  await curator.close();
});
