// A participant's day, whole: the queue, a call, a booking with an invitation in the client's mail, and then no network:
// who is who, the talk up to the quality check, a browser killed on the way, claims, the pause. The network comes back, the
// service restores, the client confirms; the same questionnaire goes on at a desk and ends from a photographed sheet.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { sendLetters } from '#features/reports/jobs/send-letters.ts';
import { publishReadyScripts } from '#features/touches/data/scripts.ts';
import { newId } from '#kernel/ids.ts';
import { addVisitedClient, type Ground, layGround, type VisitedClient } from '../factories/interview.ts';
import { type MailServer, openMailServer } from '../factories/mail-server.ts';
import { loadLayout, scanSide } from '../factories/paper-photo.ts';
import { scannedPdf } from '../factories/scanned-pdf.ts';
import { signIn, takenAlong } from './browser.ts';
import { Phone } from './phone.ts';
import * as talk from './talk.ts';
import { openWebApp, PASSWORD, type WebApp } from './web-app.ts';

let t: WebApp;
let mail: MailServer;
let ground: Ground;
let client: VisitedClient;
let phone: Phone;
let desk: Phone;
let page: Page;
/** The questionnaire, by the id the phone gave it. */
let id = '';

const me = 'participant' as const;
const PERSON = 'Ким Анна Ивановна';

beforeAll(async () => {
  t = await openWebApp({ now: new Date().toISOString(), flows: true });
  mail = await openMailServer(t);
  ground = await layGround(t);
  await inTransaction(t.db, publishReadyScripts);
  client = await addVisitedClient(t, ground, 'Кондитерская «Ваниль»');
  const contacts = [
    { kind: 'phone', raw: '+7 495 784-74-74', normal: '+74957847474' },
    { kind: 'email', raw: 'kim@vanil.test', normal: 'kim@vanil.test' },
  ];
  await t.db
    .insertInto('contact_point')
    .values(contacts.map((one) => ({ id: newId(), person_id: client.personId, ...one })))
    .execute();
});
afterAll(async () => {
  await phone?.close();
  await desk?.close();
  mail?.close();
  await t?.close();
});

async function enter(device: Phone): Promise<Page> {
  const opened = await device.open('/sign-in');
  await signIn(opened, t.emailOf(me), PASSWORD);
  return opened;
}
const get = () => t.call(me, 'questionnaires.get', { id });
const aMoment = () => page.waitForTimeout(900);

async function until(check: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (await check()) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('it did not come to pass');
}

test('the queue names the client, the call ends with a meeting, and the invitation lies in the client’s mail', async () => {
  phone = new Phone(t.baseUrl);
  page = await enter(phone);
  await page.goto(`${t.baseUrl}/my-day`);
  await page.getByText('Кондитерская «Ваниль»').first().waitFor();
  await page.goto(`${t.baseUrl}/call/${client.clientId}`);
  await answerAtHand();
  await page
    .getByRole('link', { name: /784-74-74/ })
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Договорились' }).click();
  await page.getByRole('group', { name: 'День', exact: true }).locator('label').nth(1).click();
  const times = page.getByRole('group', { name: 'Время', exact: true });
  await times.locator('label', { hasText: '12:00' }).click();
  await page.getByLabel(/Отправить приглашение на e-mail kim@vanil\.test/).check();
  await page.getByRole('button', { name: /^Назначить/ }).click();
  await page.getByText(/Встреча назначена/).waitFor();
  await sendLetters(t.db, await t.app.company(), t.app.clock);
  await until(async () => mail.received.length > 0);
  const invitation = mail.received.find((one) => JSON.stringify(one.to).includes('kim@vanil.test'));
  const calendar = invitation?.attachments.find((one) => one.contentType.startsWith('text/calendar'));
  expect(calendar?.content.toString()).toContain('METHOD:REQUEST');
});

/** What to answer stands under what was said, and clear of the bar of outcomes. */
async function answerAtHand(): Promise<void> {
  const said = page.getByRole('button', { name: 'Некогда' });
  await said.click();
  const answer = page.locator('.objection-answer');
  await answer.waitFor();
  const [button, text, bar] = await Promise.all(
    [said, answer, page.locator('.call-outcomes')].map((one) => one.boundingBox()),
  );
  if (!button || !text || !bar) throw new Error('something is not on the page');
  expect(text.y).toBeGreaterThanOrEqual(button.y + button.height);
  expect(text.y - button.y - button.height).toBeLessThan(24);
  expect(text.y + text.height).toBeLessThanOrEqual(bar.y);
  await said.click();
  expect(await answer.count()).toBe(0);
}

test('without a network: begun, the person has left and a successor is found, the talk comes to a failed check', async () => {
  await page.goto(`${t.baseUrl}/device`);
  await page.getByText(/^Собрано/).waitFor();
  await takenAlong(page);
  t.cable.cut();
  await page.goto(`${t.baseUrl}/questionnaires/begin/${client.clientId}`);
  // Before the door, in a basement: whom one meets, what they buy, what is new for them.
  await page.getByText('обращаться: Анна Ивановна').waitFor();
  await page.getByText('Канал 100 Мбит/с').waitFor();
  await page.getByText('Облачная АТС').waitFor();
  await page.getByRole('button', { name: 'Начать анкету' }).click();
  await page.waitForURL(/step=header/);
  id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await talk.standAt(page, 'header');
  await page.getByRole('button', { name: 'сегодня' }).click();
  await talk.passTo(page, 'people');
  await talk.choose(page, 'Больше не работает');
  await page
    .getByRole('button', { name: /^сегодня|неделю назад|месяц назад/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Добавить человека' }).click();
  await page.getByLabel('Фамилия, имя, отчество').fill('Орлова Вера Павловна');
  await page.getByLabel('Должность').last().fill('Директор');
  await page.getByLabel('Вместо кого').selectOption({ label: PERSON });
  await talk.passTo(page, 'path');
  await page.locator('textarea').first().fill('Пекли дома, потом сняли цех');
  await talk.passTo(page, 'speed');
  await page.locator('input[inputmode=decimal]').first().fill('12');
  await aMoment();
  await phone.kill();
});

test('the browser was killed in the middle; the claims are written, the talk ends politely, still without a network', async () => {
  page = await phone.open(`/questionnaires/${id}?step=speed`);
  await page.locator('.fill-question').waitFor();
  expect(await page.locator('input[inputmode=decimal]').first().inputValue()).toBe('12');
  await page.locator('.fill-choices label', { hasText: 'Нет' }).first().click();
  await talk.goOn(page);
  for (let turn = 0; turn < 6 && !page.url().includes('step=check'); turn += 1) {
    for (const number of await page.locator('.fill-paper input[inputmode=decimal]').all())
      await number.fill('15');
    await talk.goOn(page);
  }
  await talk.goOn(page);
  await page.getByLabel('Что именно не так').fill('После обеда всё встаёт');
  await page.getByLabel('Офис').check();
  await page.getByRole('button', { name: 'месяц назад' }).click();
  await page.getByLabel('каждый день').check();
  await page.getByLabel(/Слова клиента/).fill('Касса не работает по полчаса');
  await page.getByText(/^Осталось:/).waitFor({ state: 'detached' });
  await talk.passTo(page, 'farewell');
  await page.getByRole('button', { name: 'Закончить на сегодня' }).click();
  await page.getByText('Записано на этом устройстве').waitFor();
  await aMoment();
  expect(await t.db.selectFrom('questionnaire').selectAll().execute()).toEqual([]);
});

test('the network is back: one questionnaire, one case with its claim, the persons put right, nothing doubled', async () => {
  t.cable.mend();
  page = await phone.reopen(`/questionnaires/${id}`, t.emailOf(me), PASSWORD);
  await until(async () => (await t.db.selectFrom('quality_case').select('id').execute()).length > 0);
  const { state, answers } = await get();
  expect(state).toBe('paused_quality');
  expect(answers.find((one: { key: string }) => one.key === 'path').value).toBe(
    'Пекли дома, потом сняли цех',
  );
  const claims = await t.db.selectFrom('claim').select('words').execute();
  expect(claims).toEqual([{ words: 'Касса не работает по полчаса' }]);
  const card = await t.call(me, 'clients.get', { clientId: client.clientId });
  const roles = await t.db
    .selectFrom('person_role')
    .innerJoin('person', 'person.id', 'person_role.person_id')
    .select(['person.last_name', 'person_role.to_day'])
    .where('person_role.client_id', '=', client.clientId)
    .orderBy('person.last_name')
    .execute();
  expect(card.persons).toHaveLength(2);
  expect(roles.map((role) => [role.last_name, role.to_day !== null])).toEqual([
    ['Ким', true],
    ['Орлова', false],
  ]);
  await phone.close();
});

test('restored and confirmed, the same questionnaire goes on at a desk and is completed from a photographed page', async () => {
  const { id: caseId } = await t.db.selectFrom('quality_case').select('id').executeTakeFirstOrThrow();
  const claims = await t.db.selectFrom('claim').select('id').execute();
  const workId = newId();
  await t.call('service_manager', 'quality.plan-work', {
    caseId,
    workId,
    title: 'Расширить канал',
    claimIds: claims.map((claim) => claim.id),
    ownerEmployeeId: t.as('service_worker').employeeId,
    dueOn: new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10),
  });
  await t.call('service_worker', 'quality.restore-work', { workId, result: 'Расширили' });
  await t.call(me, 'quality.record-answer', {
    caseId,
    answer: 'yes',
    words: 'Теперь работает',
    saidBy: 'Орлова Вера Павловна',
    saidAt: t.app.clock(),
    channel: 'phone',
    personId: null,
  });
  desk = new Phone(t.baseUrl, 1440);
  page = await enter(desk);
  await page.goto(`${t.baseUrl}/questionnaires/${id}`);
  await page.getByRole('button', { name: 'Продолжить с того же места' }).click();
  await page.waitForURL(/step=volumes/);

  const { sheets } = await t.call(me, 'questionnaires.print-sheets', { clientIds: [client.clientId] });
  const layout = await loadLayout(t.db, sheets[0].id);
  const wanted = [
    `volumes/${client.productId} more`,
    `news/${client.newsId} yes`,
    'season even',
    'acquaintances none',
  ];
  await page.goto(`${t.baseUrl}/questionnaires/${id}/paper`);
  const photos = await Promise.all(
    layout.pages.map(async (side) =>
      Buffer.from(await scanSide(side, ({ key, mark }) => wanted.includes(`${key} ${mark}`)), 'base64'),
    ),
  );
  const [front = Buffer.alloc(0), ...back] = photos;
  // A photograph and a scan at once, as they lie in the folder.
  await page
    .locator('input[type=file]')
    .nth(1)
    .setInputFiles([
      { name: 'front.jpg', mimeType: 'image/jpeg', buffer: front },
      { name: 'back.pdf', mimeType: 'application/pdf', buffer: await scannedPdf(back) },
    ]);
  await page.getByText(/сторона 2 из 2 прочитана/).waitFor();
  await page.getByRole('button', { name: /^Внести/ }).click();
  await until(async () => {
    const { answers } = await get();
    return answers.some((one: { key: string }) => one.key === 'acquaintances');
  });
  await page.goto(`${t.baseUrl}/questionnaires/${id}?step=review`);
  await page.getByRole('button', { name: 'Завершить разговор' }).click();
  await page.getByRole('button', { name: 'Сдать анкету' }).waitFor();
  await until(async () => (await get()).state === 'completed');
  const whole = await get();
  expect(whole.answers.filter((one: { otherOpId: string | null }) => one.otherOpId)).toEqual([]);
  const count = async (table: 'questionnaire' | 'quality_case' | 'claim' | 'meeting' | 'call') =>
    (await t.db.selectFrom(table).select('id').execute()).length;
  const counts = [
    await count('questionnaire'),
    await count('quality_case'),
    await count('claim'),
    await count('meeting'),
    await count('call'),
  ];
  expect(counts).toEqual([1, 1, 1, 1, 1]);
  const pages = await t.db.selectFrom('paper_page').select('page').orderBy('page').execute();
  expect(pages.map((one) => one.page)).toEqual([1, 2]);
});
