// A day without a network, on a phone that is killed on the way: what was once said to be kept arrives, once and whole.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { publishReadyForms } from '#features/questionnaires/data/forms.ts';
import { confirmQuality } from '#features/questionnaires/data/steps.ts';
import { newId } from '#kernel/ids.ts';
import { addVisitedClient, goodAnswers, type Ground, layGround, makeDevice } from '../factories/interview.ts';
import { signIn, takenAlong } from './browser.ts';
import { Phone } from './phone.ts';
import { openWebApp, PASSWORD, type WebApp } from './web-app.ts';

let t: WebApp;
let ground: Ground;
const phones: Phone[] = [];

beforeAll(async () => {
  t = await openWebApp({ now: new Date().toISOString(), flows: true });
  ground = await layGround(t);
  await inTransaction(t.db, publishReadyForms);
  await t.db.updateTable('round').set({ form_code: 'connectivity' }).execute();
});
afterAll(async () => {
  for (const phone of phones) await phone.close();
  await t?.close();
});

afterEach(() => {
  t.cable.mend();
  t.cable.delay(0);
});

/** A phone whose owner has signed in and taken the day along. */
async function takeAlong(width = 390): Promise<{ phone: Phone; page: Page }> {
  const phone = new Phone(t.baseUrl, width);
  phones.push(phone);
  const page = await phone.open('/sign-in');
  await signIn(page, t.emailOf('participant'), PASSWORD);
  await page.goto(`${t.baseUrl}/device`);
  await page.getByText(/^Собрано/).waitFor();
  await takenAlong(page);
  return { phone, page };
}

const reopen = (phone: Phone, path: string) => phone.reopen(path, t.emailOf('participant'), PASSWORD);

const idOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? '';

async function begin(page: Page, clientId: string): Promise<string> {
  await page.goto(`${t.baseUrl}/questionnaires/begin/${clientId}`);
  await page.getByRole('button', { name: 'Начать анкету' }).click();
  await page.waitForURL(/step=header/);
  return idOf(page);
}

async function write(page: Page, id: string, words: string): Promise<void> {
  await page.goto(`${t.baseUrl}/questionnaires/${id}?step=path`);
  await page.locator('textarea').fill(words);
}

/** What is done is on the disk a moment later, not in the same one; typing becomes an answer after a pause. */
const onTheDisk = (page: Page) => page.waitForTimeout(900);

const stored = async (id: string, key = 'path') =>
  (
    await t.db
      .selectFrom('answer')
      .select('value')
      .where('questionnaire_id', '=', id)
      .where('key', '=', key)
      .executeTakeFirst()
  )?.value;

const until = async (check: () => Promise<boolean>) => {
  for (let turn = 0; turn < 150; turn += 1) {
    if (await check()) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('it did not come to pass');
};

const opCount = async (id: string) =>
  (await t.db.selectFrom('answer_op').select('op_id').where('questionnaire_id', '=', id).execute()).length;

test('1. begun without a network: the device makes the id, and it is the one the server will know it by', async () => {
  const { clientId } = await addVisitedClient(t, ground, 'Ромашка');
  const { phone, page } = await takeAlong();
  t.cable.cut();
  const id = await begin(page, clientId);
  await write(page, id, 'Начинали в подвале');
  await page.getByText(/нет связи, отправим сами/).waitFor();
  await page.getByText('Нет связи').first().waitFor({ state: 'attached' });
  await phone.kill();
  t.cable.mend();
  const again = await reopen(phone, `/questionnaires/${id}?step=path`);
  await until(async () => (await stored(id)) === 'Начинали в подвале');
  expect(await again.locator('textarea').inputValue()).toBe('Начинали в подвале');
  const row = await t.db
    .selectFrom('questionnaire')
    .select(['id', 'state'])
    .where('client_id', '=', clientId)
    .execute();
  expect(row).toEqual([{ id, state: 'in_progress' }]);
  await phone.close();
});

test('5. the browser killed at every step between typing and acknowledgement loses nothing, without a network too', async () => {
  const { clientId } = await addVisitedClient(t, ground, 'Василёк');
  const { phone, page } = await takeAlong();
  const id = await begin(page, clientId);
  await write(page, id, 'Первое слово, набранное до ');
  await onTheDisk(page);
  await phone.kill();
  t.cable.cut();
  let now = await phone.open(`/questionnaires/${id}?step=path`);
  await now.locator('textarea').waitFor();
  expect(await now.locator('textarea').inputValue()).toBe('Первое слово, набранное до ');
  await now.locator('textarea').press('End');
  await now.locator('textarea').pressSequentially('обрыва');
  await onTheDisk(now);
  await phone.kill();
  now = await phone.open(`/questionnaires/${id}?step=path`);
  await now.locator('textarea').waitFor();
  expect(await now.locator('textarea').inputValue()).toBe('Первое слово, набранное до обрыва');
  await now.locator('textarea').fill('Сказано и записано');
  await now.getByText(/нет связи, отправим сами/).waitFor();
  await phone.kill();
  t.cable.mend();
  await reopen(phone, '/device');
  await until(async () => (await stored(id)) === 'Сказано и записано');
  await phone.close();
});

test('a browser killed before its small store was written still begins for its owner without a network', async () => {
  const { clientId } = await addVisitedClient(t, ground, 'Незабудка');
  const { phone, page } = await takeAlong();
  t.cable.cut();
  const id = await begin(page, clientId);
  await write(page, id, 'Сказано до обрыва');
  await onTheDisk(page);
  // The browser writes it when it likes, up to a minute later: killed now, it would not be there.
  await page.evaluate(() => localStorage.clear());
  await phone.kill();
  const again = await phone.open(`/questionnaires/${id}?step=path`);
  await again.locator('textarea').waitFor();
  expect(await again.locator('textarea').inputValue()).toBe('Сказано до обрыва');
  await phone.close();
});

test('6. a reload between sending and its answer leaves one record', async () => {
  const { clientId } = await addVisitedClient(t, ground, 'Одуванчик');
  const { phone, page } = await takeAlong();
  const id = await begin(page, clientId);
  await page.goto(`${t.baseUrl}/questionnaires/${id}?step=path`);
  await page.locator('textarea').waitFor();
  t.cable.delay(1_500);
  await page.locator('textarea').fill('Отправлено, а ответа нет');
  await page.waitForTimeout(900);
  await page.reload();
  t.cable.delay(0);
  await until(async () => (await stored(id)) === 'Отправлено, а ответа нет');
  await page.getByText(/отправлено \d\d:\d\d/).waitFor();
  expect(await opCount(id)).toBe(1);
  await phone.close();
});

test('7. with the device full nothing is dropped: it says so, and what is on the page goes when there is a network', async () => {
  const { clientId } = await addVisitedClient(t, ground, 'Подорожник');
  const { phone, page } = await takeAlong();
  const id = await begin(page, clientId);
  await page.goto(`${t.baseUrl}/questionnaires/${id}?step=path`);
  await page.locator('textarea').waitFor();
  t.cable.cut();
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('The device is full.', 'QuotaExceededError');
    };
  });
  await page.locator('textarea').fill('Места нет, а слова есть');
  await page.getByText(/не закрывайте вкладку/).waitFor();
  t.cable.mend();
  await until(async () => (await stored(id)) === 'Места нет, а слова есть');
  await phone.close();
});

test('8. what the server refuses is shown with its reason on every screen, kept, and sent again when a person says so', async () => {
  const { clientId } = await addVisitedClient(t, ground, 'Клевер');
  const { phone, page } = await takeAlong();
  const id = await begin(page, clientId);
  t.cable.cut();
  await write(page, id, 'Ответ в закрытую анкету');
  await page.getByText(/нет связи, отправим сами/).waitFor();
  await t.db.updateTable('questionnaire').set({ state: 'completed' }).where('id', '=', id).execute();
  t.cable.mend();
  await page.goto(`${t.baseUrl}/my-day`);
  await page.getByRole('link', { name: /Не принято: 1/ }).click();
  await page.getByText('Клевер').waitFor();
  await page.getByText(/· не принято/).waitFor();
  await onTheDisk(page);
  await phone.kill();
  await t.db.updateTable('questionnaire').set({ state: 'in_progress' }).where('id', '=', id).execute();
  const again = await reopen(phone, '/device');
  await again.getByRole('button', { name: 'Отправить ещё раз' }).click();
  await until(async () => (await stored(id)) === 'Ответ в закрытую анкету');
  await again.getByText('Всё, что вы сделали, сервер получил.').waitFor();
  await phone.close();
});

test('11. two devices go on with one paused questionnaire: both keep working, both answers are kept, a person chooses', async () => {
  const { clientId, pointId } = await addVisitedClient(t, ground, 'Бессмертник');
  const id = newId();
  const device = makeDevice();
  const me = 'participant' as const;
  await t.call(me, 'questionnaires.begin', { id, clientId });
  const claim = {
    id: newId(),
    what: 'Медленно',
    servicePointId: pointId,
    since: '2026-10-01',
    frequency: 'daily',
    words: 'Не работает',
  };
  const failed = { 'speed/measured': 3, 'speed/noticed_failure': true, 'speed/claims': { claims: [claim] } };
  await t.call(me, 'questionnaires.answer', { questionnaireId: id, ops: device.ops(failed) });
  await t.call(me, 'questionnaires.pause-quality', { id });
  await inTransaction(t.db, async (tx) => {
    await confirmQuality(tx, id);
    const confirmed = tx.updateTable('quality_case').set({ state: 'confirmed' });
    await confirmed.where('questionnaire_id', '=', id).execute();
  });
  const { phone, page } = await takeAlong();
  const { phone: tablet, page: there } = await takeAlong(1024);
  t.cable.cut();
  await page.goto(`${t.baseUrl}/questionnaires/${id}`);
  await page.getByRole('button', { name: 'Продолжить с того же места' }).click();
  await page.waitForURL(/step=/);
  await write(page, id, 'С телефона, без связи');
  await page.getByText(/нет связи, отправим сами/).waitFor();
  await onTheDisk(page);
  await page.goto('about:blank');
  t.cable.mend();
  await there.goto(`${t.baseUrl}/questionnaires/${id}`);
  await there.getByRole('button', { name: 'Продолжить с того же места' }).click();
  await there.waitForURL(/step=/);
  await write(there, id, 'С планшета');
  await until(async () => (await stored(id)) === 'С планшета');
  // Told with the answer to one's own, not by asking again after a while.
  await page.goto(`${t.baseUrl}/questionnaires/${id}?step=path`);
  await page.getByText('На другом устройстве ответили иначе').waitFor({ timeout: 10_000 });
  await page.getByRole('button', { name: 'Взять тот' }).click();
  await page.getByText('На другом устройстве ответили иначе').waitFor({ state: 'detached' });
  await until(async () => (await opCount(id)) === 6);
  const { state } = await t.call(me, 'questionnaires.get', { id });
  expect(state).toBe('in_progress');
  await phone.close();
  await tablet.close();
});

test('12. what is unsent travels as a file to another device and arrives once, even if both send it', async () => {
  const { clientId } = await addVisitedClient(t, ground, 'Лютик');
  const { phone, page } = await takeAlong();
  const { phone: desk, page: there } = await takeAlong(1440);
  t.cable.cut();
  const id = await begin(page, clientId);
  await write(page, id, 'Записано на телефоне');
  await page.getByText(/нет связи, отправим сами/).waitFor();
  await onTheDisk(page);
  await page.goto(`${t.baseUrl}/device`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Сохранить файлом' }).click(),
  ]);
  const file = join(mkdtempSync(join(tmpdir(), 'ryadom-file-')), download.suggestedFilename());
  await download.saveAs(file);
  const kept = JSON.parse(readFileSync(file, 'utf8')) as { entries: unknown[] };
  expect(kept.entries).toHaveLength(2);
  await there.goto(`${t.baseUrl}/device`);
  await there.locator('input[type=file]').setInputFiles(file);
  await there.getByText('Добавлено из файла: 2 действия').waitFor();
  t.cable.mend();
  await until(async () => (await stored(id)) === 'Записано на телефоне');
  await there.getByText('Всё, что вы сделали, сервер получил.').waitFor();
  await page.getByText('Всё, что вы сделали, сервер получил.').waitFor();
  expect(await opCount(id)).toBe(1);
  await phone.close();
  await desk.close();
});

test('15. the device says whether the browser may throw its data away, and what opens without a network', async () => {
  const { phone, page } = await takeAlong();
  await page.getByText(/Браузер (обещал не удалять|может удалить)/).waitFor();
  await page.getByText('Данные на устройстве зашифрованы').waitFor();
  const kept = await page.evaluate(async () => {
    const open = indexedDB.open('ryadom-device');
    const base = await new Promise<IDBDatabase>((done) => (open.onsuccess = () => done(open.result)));
    const all = base.transaction('copies').objectStore('copies').getAll();
    const rows = await new Promise<{ sealed: Uint8Array }[]>((done) => {
      all.onsuccess = () => done(all.result as { sealed: Uint8Array }[]);
    });
    return rows.map((row) => new TextDecoder().decode(row.sealed)).join(' ');
  });
  expect(kept.length).toBeGreaterThan(1_000);
  expect(kept).not.toContain('Ромашка');
  await phone.close();
});

test('signing out asks about what is unsent, and leaves neither key nor data behind', async () => {
  const { clientId } = await addVisitedClient(t, ground, 'Мята');
  const { phone, page } = await takeAlong();
  const id = await begin(page, clientId);
  t.cable.cut();
  await write(page, id, 'Ещё не ушло');
  await page.getByText(/нет связи, отправим сами/).waitFor();
  await onTheDisk(page);
  await page.goto(`${t.baseUrl}/my-day`);
  await page.getByRole('link', { name: /Нет связи/ }).waitFor();
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Разделы' }).click();
  await page.getByRole('button', { name: 'Выйти', exact: true }).click();
  await page.getByText('Не всё отправлено').waitFor();
  t.cable.mend();
  await page.getByRole('button', { name: 'Отправить и выйти' }).click();
  await page.waitForURL(/sign-in/);
  expect(await stored(id)).toBe('Ещё не ушло');
  const left = await page.evaluate(async () => {
    const open = indexedDB.open('ryadom-device');
    const base = await new Promise<IDBDatabase>((done) => (open.onsuccess = () => done(open.result)));
    const counts = await Promise.all(
      ['keys', 'entries', 'copies'].map((name) => {
        const count = base.transaction(name).objectStore(name).count();
        return new Promise<number>((done) => (count.onsuccess = () => done(count.result)));
      }),
    );
    return [...counts, Object.keys(localStorage).filter((name) => name.startsWith('ryadom.fill')).length];
  });
  expect(left).toEqual([0, 0, 0, 0]);
  await phone.close();
});

test('signing out without a connection says that there is no way back, and is finished with the server first', async () => {
  const { phone, page } = await takeAlong();
  t.cable.cut();
  await page.goto(`${t.baseUrl}/my-day`);
  await page.getByRole('link', { name: /Нет связи/ }).waitFor();
  await page.getByRole('button', { name: 'Разделы' }).click();
  await page.getByRole('button', { name: 'Выйти', exact: true }).click();
  await page.getByText('войти обратно не получится').waitFor();
  await page.getByRole('button', { name: 'Остаться' }).click();
  await page.getByRole('button', { name: 'Выйти', exact: true }).click();
  await page.getByRole('button', { name: 'Всё равно выйти' }).click();
  await page.waitForURL(/sign-in/);
  t.cable.mend();
  await page.goto(`${t.baseUrl}/my-day`);
  await page.getByLabel('Пароль', { exact: true }).waitFor();
  await reopen(phone, '/my-day');
  await page.reload();
  await page.getByRole('heading', { name: 'Мой день' }).waitFor();
  await phone.close();
});

test('without a connection one’s own clients and questionnaires are listed and found', async () => {
  const { clientId } = await addVisitedClient(t, ground, 'Ёлочный базар');
  await addVisitedClient(t, ground, 'Барбарис');
  await t.call('participant', 'questionnaires.begin', { id: newId(), clientId });
  const { phone, page } = await takeAlong();
  t.cable.cut();
  await page.goto(`${t.baseUrl}/clients`);
  await page.getByText('Барбарис').waitFor();
  await page.getByLabel('Поиск клиентов').fill('елочный');
  await page.getByText('Барбарис').waitFor({ state: 'detached' });
  await page.getByText('Ёлочный базар').click();
  await page.getByRole('heading', { name: /Ёлочный базар/ }).waitFor();
  await page.goto(`${t.baseUrl}/questionnaires`);
  await page.getByText('Ёлочный базар').waitFor();
  await phone.close();
});

test('a line too slow for an answer shows the copy of the device, and spoils none', async () => {
  const { clientId } = await addVisitedClient(t, ground, 'Тихий ход');
  const { phone, page } = await takeAlong();
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  const slow = { offline: false, latency: 20, downloadThroughput: 700, uploadThroughput: 20_000 };
  await line.send('Network.emulateNetworkConditions', slow);
  await page.goto(`${t.baseUrl}/questionnaires/begin/${clientId}`);
  await page.getByRole('button', { name: 'Начать анкету' }).waitFor();
  t.cable.cut();
  await page.goto(`${t.baseUrl}/clients/${clientId}`);
  await page.getByRole('heading', { name: /Тихий ход/ }).waitFor();
  await phone.close();
});

test('what was ended and handed in without a connection stays so on the screen when it has come home', async () => {
  await t.db.updateTable('round').set({ form_code: 'sample' }).execute();
  const client = await addVisitedClient(t, ground, 'Домой');
  const { phone, page } = await takeAlong();
  t.cable.cut();
  const id = await begin(page, client.clientId);
  await bringAnswers(page, id, client);
  await page.goto(`${t.baseUrl}/questionnaires/${id}`);
  await page.getByText('сдана').first().waitFor();
  // Whatever the page shows for a moment while everything goes out is written down.
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => seen.push(document.body.innerText)).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  t.cable.mend();
  await until(async () => (await stateOf(id)) === 'handed_in');
  await page.getByText('Нет связи').first().waitFor({ state: 'detached' });
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen.filter((text) => /Завершить разговор|Начать разговор|Продолжить/.test(text))).toEqual([]);
  await phone.close();
  await t.db.updateTable('round').set({ form_code: 'connectivity' }).execute();
});

/** Answers, the end and the handing in, kept on a device without a connection: by a file, since an hour is long. */
async function bringAnswers(page: Page, id: string, client: Awaited<ReturnType<typeof addVisitedClient>>) {
  const at = new Date().toISOString();
  const entry = (procedure: string, input: object) => {
    return { id: newId(), lane: `questionnaire:${id}`, procedure, input, at, problem: null };
  };
  const owner = t.as('participant').employeeId;
  const entries = [
    entry('questionnaires.answer', { questionnaireId: id, ops: makeDevice().ops(goodAnswers(client)) }),
    entry('questionnaires.complete', { id }),
    entry('questionnaires.hand-in', { id }),
  ];
  const file = { kind: 'ryadom-unsent', version: 1, owner, savedAt: at, entries };
  await page.goto(`${t.baseUrl}/device`);
  await page.locator('input[type=file]').setInputFiles({
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await page.getByText(/Добавлено из файла/).waitFor();
}

const stateOf = async (id: string) =>
  (await t.db.selectFrom('questionnaire').select('state').where('id', '=', id).executeTakeFirst())?.state;
