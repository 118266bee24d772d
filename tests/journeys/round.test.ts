// A leader plans a round from nothing, starts it and hands a client over; a participant finds the own list.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import type { Role } from '#features/access/shapes/permission.ts';
import { insertClients } from '#features/clients/data/bulk.ts';
import { refreshSearch } from '#features/clients/data/search-refresh.ts';
import { addDays, dayAt, mondayOf } from '#kernel/day.ts';
import { formatDay } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { launchBrowser, openPerson, signIn } from './browser.ts';
import { openWebApp, PASSWORD, type WebApp } from './web-app.ts';

const CLIENTS = 24;

let t: WebApp;
let browser: Browser;
let monday: string;

beforeAll(async () => {
  t = await openWebApp({ now: new Date().toISOString() });
  browser = await launchBrowser();
  monday = nextQuietMonday(dayAt(new Date().toISOString(), 'Europe/Moscow'));
  await t.hire({ lastName: 'Второв', roles: ['participant'] });
  const ids = Array.from({ length: CLIENTS }, () => newId<'client'>());
  await inTransaction(t.db, async (tx) => {
    await insertClients(
      tx,
      ids.map((id, index) => ({
        id,
        short_name: `Клиент ${String(index + 1).padStart(2, '0')}`,
        served_by: t.as('participant').employeeId,
      })),
    );
    await refreshSearch(tx, ids);
  });
});
afterAll(async () => {
  await browser?.close();
  await t?.close();
});

/** A Monday ahead with no holidays for weeks after it, so that the numbers hold whenever this runs. */
function nextQuietMonday(today: string): string {
  const year = Number(today.slice(0, 4));
  const march = `${today < `${year}-03-08` ? year : year + 1}-03-15`;
  return addDays(mondayOf(march), 7);
}

async function enter(role: Role, width = 1440) {
  const person = await openPerson(browser, { baseUrl: t.baseUrl, width });
  person.page.setDefaultTimeout(40_000);
  await signIn(person.page, t.emailOf(role), PASSWORD);
  return person;
}
async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}
const step = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Шаги планирования' }).getByRole('button', { name }).click();
async function typeDay(page: Page, label: string, day: string) {
  await page.getByLabel(label).fill(formatDay(day, 'ru'));
  await page.getByLabel(label).press('Tab');
}

test('M3, M4 a round is planned in five steps, and says all the way what it still lacks', async () => {
  const { page, errors, close } = await enter('programme_leader');
  await page.goto('/round');
  await page.getByRole('button', { name: 'Запланировать круг' }).click();
  await page.getByLabel('Название круга').fill('Осень');
  await typeDay(page, 'Первый день', monday);
  // One week: two people at five a week cannot meet 24 clients.
  await typeDay(page, 'Последний день', addDays(monday, 4));
  await page.getByRole('button', { name: 'Запланировать круг' }).click();

  await page.getByRole('button', { name: /Добавить всех/ }).click();
  await page.getByText('не хватает места для 14 клиентов').first().waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: /Продлить круг/ }).click();
  await page.getByText(/Запас/).waitFor();

  await step(page, 'Отношения');
  await page.getByRole('row', { name: /Клиент 01/ }).focus();
  await page.keyboard.press('1');
  await page.keyboard.press('3');
  const pressed = (name: string) => page.getByRole('button', { name, pressed: true });
  await pressed('Отличные: Участников Анна, Клиент 01').waitFor();
  await pressed('Монополизированы: Участников Анна, Клиент 02').waitFor();
  await expectAccessible(page);

  await step(page, 'Начало');
  await page.getByText('Начать круг пока нельзя, осталось дел: 2').waitFor();
  await page.getByRole('button', { name: 'К датам и руководителю' }).click();
  await page.getByRole('combobox', { name: 'Руководитель программы' }).click();
  await page.getByRole('option', { name: /Лидеров/ }).click();
  await page.getByRole('button', { name: 'Сохранить программу' }).click();
  await page.getByText('Программа сохранена').waitFor();
  await expectAccessible(page);

  await step(page, 'Списки');
  await page.getByRole('button', { name: 'Разделить списки' }).click();
  await page.getByText('Остаётся: отличные отношения с клиентом (Участников Анна)').waitFor();
  await page
    .getByText('Передан от другого сотрудника (Участников Анна): отношения с клиентом монополизированы')
    .waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('M4.5 a client moved by hand is pinned, and the move can be taken back', async () => {
  const { page, errors, close } = await enter('programme_leader');
  await page.goto('/round?step=lists');
  await page.getByRole('button', { name: 'Перенести: Клиент 01' }).click();
  await page.getByRole('menuitem', { name: /Второв/ }).click();
  await page.getByText('Перенесён руководителем программы из списка (Участников Анна)').waitFor();
  await page.getByRole('button', { name: 'Снять закрепление: Клиент 01' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Вернуть' }).click();
  await page.getByText('Остаётся: отличные отношения с клиентом (Участников Анна)').waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('M1, M4.6 the round starts, and in mid-round a client is handed over with the reason', async () => {
  const { page, errors, close } = await enter('programme_leader');
  await page.goto('/round?step=start');
  await page.getByText('Всё готово').waitFor();
  await page.getByRole('button', { name: 'Начать круг' }).click();
  await page.getByRole('tab', { name: 'Списки клиентов' }).click();
  await page.getByRole('button', { name: 'Перенести: Клиент 02' }).click();
  await page.getByRole('menuitem', { name: /Участников/ }).click();
  await page.getByLabel('Подробности').fill('вышел из отпуска');
  await page.getByRole('button', { name: 'Передать клиентов' }).click();
  await page.getByText(/монополизированы \(Участников Анна\), поручить его нужно другому/).waitFor();
  await page.getByRole('button', { name: 'Закрыть' }).first().click();
  await page.getByRole('button', { name: 'Перенести: Клиент 01' }).click();
  await page.getByRole('menuitem', { name: /Второв/ }).click();
  await page.getByLabel('Подробности').fill('отпуск до конца месяца');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Передать клиентов' }).click();
  await page.getByText('Переданы: 1 клиент → Второв Пётр').waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('a participant on a phone finds the own list, the weeks and why a client has left it', async () => {
  const { page, errors, close } = await enter('participant', 390);
  await page.goto('/round');
  await page.getByRole('heading', { name: 'Мой список' }).waitFor();
  await page.getByText('отпуск до конца месяца').waitFor();
  await page.getByRole('region', { name: 'План и факт по неделям' }).waitFor();
  const list = page.getByRole('list', { name: 'Мой список' });
  expect(await list.getByText('Клиент 01').count()).toBe(0);
  expect(await list.getByRole('listitem').count()).toBeGreaterThan(5);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(errors).toEqual([]);
  await close();
});
