// Meetings agreed in a cellar: each stands in its hour at once, the next one sees it as a clash and as a place to come
// from, and what was moved or called off there has moved and gone; then the network comes back and all of it is so.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { addDays, dayAt, mondayOf, weekdayOf } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import { addVisitedClient, type Ground, layGround } from '../factories/interview.ts';
import { signIn, takenAlong } from './browser.ts';
import { Phone } from './phone.ts';
import { openWebApp, PASSWORD, type WebApp } from './web-app.ts';

const ZONE = 'Europe/Moscow';
const KEPT = 'Записано на устройстве, отправится само.';

let t: WebApp;
let phone: Phone;
let desk: Phone | undefined;
let page: Page;
const clients: Record<string, string> = {};

/** The next working day, which the form offers by itself. */
const today = dayAt(new Date().toISOString(), ZONE);
const next = addDays(today, weekdayOf(today) >= 5 ? 8 - weekdayOf(today) : 1);
const weekOf = (day: string) => `${t.baseUrl}/meetings?week=${mondayOf(day)}`;

beforeAll(async () => {
  t = await openWebApp({ now: new Date().toISOString(), flows: true });
  const ground: Ground = await layGround(t);
  for (const [index, name] of ['Ромашка', 'Василёк', 'Мята'].entries()) {
    const { clientId } = await addVisitedClient(t, ground, name);
    clients[name] = clientId;
    await t.db
      .updateTable('client')
      .set({ latitude: 55.7 + index / 10, longitude: 37.6, city: 'Москва', address: `Лесная, ${index + 1}` })
      .where('id', '=', clientId)
      .execute();
  }
  phone = new Phone(t.baseUrl);
  page = await takeAlong(phone);
});
afterEach(() => t.cable.mend());
afterAll(async () => {
  await phone?.close();
  await desk?.close();
  await t?.close();
});

/** Signs in and waits until the days ahead are on the device. */
async function takeAlong(device: Phone): Promise<Page> {
  const opened = await device.open('/sign-in');
  await signIn(opened, t.emailOf('participant'), PASSWORD);
  await opened.goto(`${t.baseUrl}/device`);
  await opened.getByText(/^Собрано/).waitFor();
  await takenAlong(opened);
  return opened;
}

const until = async (check: () => Promise<boolean>) => {
  for (let turn = 0; turn < 150; turn += 1) {
    if (await check()) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('it did not come to pass');
};
const cardOf = (name: string) => page.locator('li.card', { has: page.getByRole('link', { name }) });
const choose = (time: string) =>
  page.getByRole('group', { name: 'Время', exact: true }).locator('label', { hasText: time });

async function openBooking(name: string): Promise<void> {
  await page.goto(`${t.baseUrl}/call/${clients[name]}`);
  await page.getByRole('button', { name: 'Договорились' }).click();
  await choose('12:00').waitFor();
}

async function book(name: string, time: string): Promise<void> {
  await openBooking(name);
  await choose(time).click();
  await page.getByRole('button', { name: /^Назначить/ }).click();
  await page.getByText(/Встреча назначена/).waitFor();
}

test('booked without a network, a meeting stands in its week and on «Мой день» at once, with where and with whom', async () => {
  t.cable.cut();
  await book('Ромашка', '12:00');
  await page.goto(weekOf(next));
  const card = cardOf('Ромашка');
  await card.getByText('12:00–13:00').waitFor();
  await card.getByText(KEPT).waitFor();
  await card.getByText('Москва, Лесная, 1').waitFor();
  await card.getByText('Анна Ивановна').waitFor();
  await page.goto(`${t.baseUrl}/my-day`);
  await page.getByRole('heading', { name: 'Встречи' }).waitFor();
  const ahead = next === addDays(today, 1) ? KEPT : /Ещё 1 встреча|впереди/;
  await page.getByText(ahead).first().waitFor();
});

test('the next booking made without a network sees it as a clash and as a place to come from', async () => {
  t.cable.cut();
  await openBooking('Василёк');
  expect(await choose('12:30').locator('input').isDisabled()).toBe(true);
  await choose('13:30').click();
  await page.getByText(/от «Ромашка» \d+.*\d+\sмин/).waitFor();
  await page.getByRole('button', { name: /^Назначить/ }).click();
  await page.getByText(/Встреча назначена/).waitFor();
  await page.goto(`${t.baseUrl}/meetings/day/${next}`);
  await page.getByText('Василёк').waitFor();
  expect(await page.getByText(KEPT).count()).toBe(2);
  await page
    .getByText(/↓ \d+\sмин/)
    .first()
    .waitFor();
});

test('moved and called off there, a meeting leaves its hour; the network comes back and all of it is so', async () => {
  t.cable.cut();
  await page.goto(weekOf(next));
  const first = cardOf('Ромашка');
  await first.getByRole('button', { name: 'Перенести' }).click();
  await choose('10:00').click();
  await first.getByLabel('Причина').selectOption('client_asked');
  await page.getByRole('button', { name: /^Перенести сюда/ }).click();
  await first.getByText('10:00–11:00').waitFor();
  await first.getByText(/Перенесена с .*12:00/).waitFor();
  const second = cardOf('Василёк');
  await second.getByRole('button', { name: 'Другое о встрече' }).click();
  await page.getByRole('menuitem', { name: 'Отменить встречу' }).click();
  await second.getByLabel('Почему отменяется').selectOption('not_needed');
  await second.getByRole('button', { name: 'Отменить встречу' }).click();
  await second.getByText('отменена').waitFor();
  await openBooking('Мята');
  expect(await choose('10:30').locator('input').isDisabled()).toBe(true);
  expect(await choose('13:30').locator('input').isDisabled()).toBe(false);
  await page.goto(weekOf(next));
  await first.getByText(KEPT).waitFor();
  t.cable.mend();
  await until(async () => {
    const rows = await t.db.selectFrom('meeting').select(['state']).execute();
    return rows.filter(({ state }) => state === 'cancelled').length === 1;
  });
  await page.getByText(KEPT).first().waitFor({ state: 'detached' });
  await first.getByText('10:00–11:00').waitFor();
  const kept = await t.db.selectFrom('meeting').select(['state', 'starts_at']).orderBy('starts_at').execute();
  expect(kept.map(({ state }) => state)).toEqual(['booked', 'cancelled']);
});

test('the weeks one books in were taken along: in the fourth one stands what was booked from elsewhere', async () => {
  const monday = addDays(mondayOf(today), 21);
  const day = addDays(monday, 2);
  const startsAt = `${day}T09:00:00.000Z`;
  await t.call('participant', 'touches.book-meeting', { id: newId(), clientId: clients['Мята'], startsAt });
  desk = new Phone(t.baseUrl, 1440);
  page = await takeAlong(desk);
  t.cable.cut();
  await openBooking('Василёк');
  const calendar = page.getByRole('group', { name: 'Календарь недели' });
  for (let week = mondayOf(next); week < monday; week = addDays(week, 7))
    await page.getByRole('button', { name: 'Неделей позже' }).click();
  const taken = calendar.getByRole('button', { name: /12:00\s—\sзанято: Мята/ });
  await taken.waitFor();
  await calendar
    .getByRole('button', { name: /15:00\s—\sсвободно/ })
    .nth(2)
    .click();
  await page.getByText(/от «Мята» \d+.*\d+\sмин/).waitFor();
  await page.getByRole('button', { name: /^Назначить/ }).click();
  await page.getByText(/Встреча назначена/).waitFor();
  await page.goto(weekOf(day));
  await cardOf('Мята').getByText('12:00–13:00').waitFor();
  await cardOf('Василёк').getByText(KEPT).waitFor();
});
