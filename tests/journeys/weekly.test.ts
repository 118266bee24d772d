// The weekly meeting of M9.6 as people live it: planned, talked through on the big screen with the keyboard, ended with
// minutes; a worker says what became of a decision.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '#features/access/shapes/permission.ts';
import { openRound } from '../factories/register.ts';
import { addPromise, createWeeklyCases } from '../factories/weekly-cases.ts';
import { launchBrowser, openPerson, signIn } from './browser.ts';
import { openWebApp, PASSWORD, type WebApp } from './web-app.ts';

const NOW = '2026-11-16T06:00:00.000Z';
const ago = (days: number) => new Date(Date.parse(NOW) - days * 86_400_000).toISOString();

let t: WebApp;
let browser: Browser;

beforeAll(async () => {
  t = await openWebApp({ now: NOW, flows: true });
  browser = await launchBrowser();
  const make = createWeeklyCases(t, await openRound(t));
  const workerId = t.as('service_worker').employeeId;
  const bakery = await make({
    clientName: 'Пекарня «Колос»',
    registeredAt: ago(27),
    revenue: 12_800_000_00,
    claims: [
      {
        what: 'Вечером рвётся связь',
        place: 'Узел «Северный»',
        words: 'Каждый вечер в семь касса встаёт, и мы пишем чеки от руки',
      },
      { what: 'Не дозвониться в поддержку', words: 'Ждали сорок минут' },
    ],
    work: { title: 'Заменить порт на узле', ownerId: workerId, dueOn: '2026-11-10' },
    late: { term: 'work_due', dueAt: '2026-11-10T15:00:00.000Z', ownerId: workerId },
  });
  await addPromise(t, bakery, { task: 'Прислать расчёт второго канала', dueOn: '2026-11-13', at: ago(20) });
  await make({
    clientName: 'Ткацкая артель',
    registeredAt: ago(20),
    state: 'restored',
    revenue: 3_400_000_00,
    claims: [{ what: 'Шум на линии', place: 'узел северный' }],
    row: { restored_at: ago(4) },
  });
  await make({
    clientName: 'Мебель-Град',
    registeredAt: ago(30),
    revenue: 940_000_00,
    claims: [{ what: 'Отгрузка опаздывает' }],
    row: { cycle: 2 },
    answer: { verdict: 'no', words: 'Во вторник опять привезли к вечеру', at: ago(2) },
  });
  await make({ clientName: 'Стройтрест № 7', registeredAt: ago(2), revenue: 5_100_000_00 });
});
afterAll(async () => {
  await browser?.close();
  await t?.close();
});

async function enter(role: Role, width?: number) {
  const person = await openPerson(browser, {
    baseUrl: t.baseUrl,
    now: t.app.clock(),
    ...(width ? { width, height: 844 } : {}),
  });
  person.page.setDefaultTimeout(12_000);
  await signIn(person.page, t.emailOf(role), PASSWORD);
  return person;
}
async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}
const shot = async (page: Page, name: string) => {
  const folder = process.env['SHOTS'];
  if (!folder) return;
  await page.waitForTimeout(250);
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

test('a leader plans the meeting, reads its agenda and holds it with the keyboard', async () => {
  const { page, errors, close } = await enter('programme_leader');
  await page.goto('/weekly');
  await page.getByRole('button', { name: 'Назначить встречу' }).click();
  await page.getByRole('combobox', { name: 'Время' }).click();
  await page.getByRole('option', { name: '15:00' }).click();
  await page.getByLabel('Где').fill('Переговорная на втором');
  await shot(page, 'weekly-plan');
  await page.getByRole('button', { name: 'Назначить и пригласить' }).click();

  await page.getByRole('heading', { name: 'Просрочено' }).waitFor();
  await page.getByText('Каждый вечер в семь касса встаёт').waitFor();
  await page.getByLabel('О чём ещё поговорить').fill('Дежурство в новогодние праздники');
  await page.getByRole('button', { name: 'Добавить в повестку' }).click();
  await page.getByRole('heading', { name: 'Дежурство в новогодние праздники' }).waitFor();
  await shot(page, 'weekly-agenda');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Начать встречу' }).click();
  await page.getByRole('heading', { name: 'Кто здесь' }).waitFor();
  await shot(page, 'meeting-opening');
  await page.keyboard.press('ArrowRight');
  await page.getByText('1 из 7').waitFor();
  await page.getByRole('heading', { name: 'Стройтрест № 7' }).waitFor();
  await page.keyboard.press('Space');
  await page.getByRole('heading', { name: 'Пекарня «Колос»' }).waitFor();
  await page.keyboard.press('d');
  await page.getByLabel('Что решили').fill('Поставить запасной порт до пятницы');
  await page.getByRole('combobox', { name: 'Кто отвечает' }).click();
  await page.getByRole('option', { name: /Работников/ }).click();
  await page.getByLabel('К какому дню').fill('20.11.2026');
  await page.getByLabel('К какому дню').press('Tab');
  await shot(page, 'meeting-decide');
  await page.getByRole('button', { name: 'Сохранить решение' }).click();
  await page.getByText('Анна Работников · до 20 ноября').waitFor();
  await shot(page, 'meeting-slide');
  await expectAccessible(page);
  // What was decided on counts as discussed; the rest is talked through, and the last key leads to the outcome.
  for (const name of ['2 из 7', '3 из 7', '4 из 7', '5 из 7', '6 из 7', '7 из 7']) {
    await page.getByText(name).waitFor();
    await page.getByRole('button', { name: /дальше$/i }).waitFor();
    await page.keyboard.press('Space');
  }
  await page.getByText('Обсудили 7 из 7').waitFor();
  await shot(page, 'meeting-closing');
  await page.getByRole('button', { name: 'Закончить встречу и разослать протокол' }).click();
  await page.getByRole('heading', { name: 'Протокол № 1/2026' }).waitFor();
  await shot(page, 'weekly-minutes');
  await expectAccessible(page);
  const pdf = await page.request.get(
    (await page.getByRole('link', { name: 'Открыть PDF' }).getAttribute('href')) ?? '',
  );
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  expect(errors).toEqual([]);
  await close();
});

test('the worker finds the decision on the phone and says what was done', async () => {
  const { page, errors, close } = await enter('service_worker', 390);
  await page.goto('/works');
  await page.getByRole('button', { name: /^Сделано: Поставить запасной порт/ }).click();
  await page.getByLabel('Что сделано').fill('Порт стоит, проверили вечером');
  await shot(page, 'weekly-card-phone');
  // The worker's own works, above, are marked done by the same words.
  const form = page.locator('form', { has: page.getByLabel('Что сделано') });
  await form.getByRole('button', { name: 'Отметить: сделано' }).click();
  await page.getByText('Отмечено: сделано').waitFor();
  expect(await t.db.selectFrom('weekly_decision').select(['state', 'outcome']).execute()).toEqual([
    { state: 'done', outcome: 'Порт стоит, проверили вечером' },
  ]);
  expect(errors).toEqual([]);
  await close();
});
