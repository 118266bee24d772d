// The talk with a client on a phone, and what a bad network, a reload, a second tab and a second device do to
// it: nothing (M5, M8-M10). Ends with the leader's acceptance.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { confirmQuality } from '#features/questionnaires/data/steps.ts';
import { publishReadyForms } from '#features/questionnaires/data/forms.ts';
import { addVisitedClient, type Ground, layGround } from '../factories/interview.ts';
import { launchBrowser, openPerson, signIn } from './browser.ts';
import { openWebApp, PASSWORD, type WebApp } from './web-app.ts';

let t: WebApp;
let browser: Browser;
let ground: Ground;
type Person = Awaited<ReturnType<typeof openPerson>>;

beforeAll(async () => {
  t = await openWebApp({ now: new Date().toISOString() });
  ground = await layGround(t);
  await inTransaction(t.db, publishReadyForms);
  await t.db.updateTable('round').set({ form_code: 'connectivity' }).execute();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await t?.close();
});

async function enter(role: 'participant' | 'programme_leader', width = 390): Promise<Person> {
  const person = await openPerson(browser, { baseUrl: t.baseUrl, width, height: 844 });
  person.page.setDefaultTimeout(12_000);
  await signIn(person.page, t.emailOf(role), PASSWORD);
  return person;
}

async function begin(page: Page, name: string): Promise<{ id: string; clientId: string }> {
  const { clientId } = await addVisitedClient(t, ground, name);
  await page.goto(`/questionnaires/begin/${clientId}`);
  await page.getByRole('button', { name: 'Начать анкету' }).click();
  await page.waitForURL(/step=header/);
  return { id: new URL(page.url()).pathname.split('/').at(-1) ?? '', clientId };
}

async function openStep(page: Page, id: string, step: string): Promise<void> {
  await page.goto(`/questionnaires/${id}?step=${step}`);
  await page.locator('.fill-paper').waitFor();
}

const typed = (page: Page) => page.locator('textarea').inputValue();
const onward = (page: Page) => page.locator('.fill-nav button').last().click();
const stepOf = (page: Page) => new URL(page.url()).searchParams.get('step');

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
}

const storedPath = (id: string) =>
  t.db
    .selectFrom('answer')
    .select('value')
    .where('questionnaire_id', '=', id)
    .where('key', '=', 'path')
    .executeTakeFirst();

test('a reload in the middle of a word loses nothing, and the line says what has been sent', async () => {
  const { page, errors, close } = await enter('participant');
  const { id } = await begin(page, 'Перезагрузка');
  await openStep(page, id, 'path');
  await page.locator('textarea').fill('Начинали в подва');
  await page.reload();
  await page.locator('textarea').waitFor();
  expect(await typed(page)).toBe('Начинали в подва');
  await page.getByText(/Сохранено на устройстве · отправлено \d\d:\d\d/).waitFor();
  expect((await storedPath(id))?.value).toBe('Начинали в подва');
  expect(errors).toEqual([]);
  await close();
});

test('while the server is away answers stay on the device and say so; they go by themselves later', async () => {
  const { page, errors, close } = await enter('participant');
  const { id } = await begin(page, 'Без связи');
  await openStep(page, id, 'path');
  await page.context().setOffline(true);
  await page.locator('textarea').fill('Ответ без связи');
  await page.getByText(/нет связи, отправим сами/).waitFor();
  expect(await storedPath(id)).toBeUndefined();
  await page.context().setOffline(false);
  await page.getByText(/отправлено \d\d:\d\d/).waitFor();
  expect((await storedPath(id))?.value).toBe('Ответ без связи');
  expect(errors).toEqual([]);
  await close();
});

test('a second tab shows each answer at once; another device goes on from what the server has', async () => {
  const { page, close } = await enter('participant');
  const { id } = await begin(page, 'Две вкладки');
  await openStep(page, id, 'path');
  const second = await page.context().newPage();
  await openStep(second, id, 'path');
  await second.locator('textarea').fill('Из второй вкладки');
  await page.waitForFunction(() => document.querySelector('textarea')?.value === 'Из второй вкладки');
  await second.getByText(/отправлено \d\d:\d\d/).waitFor();
  const other = await enter('participant', 1440);
  await openStep(other.page, id, 'path');
  expect(await typed(other.page)).toBe('Из второй вкладки');
  await other.close();
  await close();
});

test('two devices that did not know of each other: both answers are shown and a person chooses', async () => {
  const phone = await enter('participant');
  const tablet = await enter('participant', 1024);
  const { id } = await begin(phone.page, 'Двое');
  await openStep(phone.page, id, 'path');
  await openStep(tablet.page, id, 'path');
  await phone.page.context().setOffline(true);
  await phone.page.locator('textarea').fill('С телефона');
  await phone.page.getByText(/нет связи/).waitFor();
  await tablet.page.locator('textarea').fill('С планшета');
  await tablet.page.getByText(/отправлено/).waitFor();
  await phone.page.context().setOffline(false);
  await phone.page.getByText('На другом устройстве ответили иначе').waitFor();
  await expectAccessible(phone.page);
  await phone.page.getByRole('button', { name: 'Взять тот' }).click();
  await phone.page.waitForFunction(() => document.querySelector('textarea')?.value === 'С планшета');
  await phone.page.getByText('На другом устройстве ответили иначе').waitFor({ state: 'detached' });
  await phone.close();
  await tablet.close();
});

/** Answers every screen from the present one on, as a hurried person would; stops at `until`. */
async function talk(page: Page, answers: Readonly<Record<string, () => Promise<void>>>, until: string) {
  for (let turn = 0; turn < 60 && stepOf(page) !== until; turn += 1) {
    const step = stepOf(page) ?? '';
    await (answers[step] ?? (() => answerSomehow(page)))();
    await onward(page);
    await page.waitForFunction((was) => new URL(location.href).searchParams.get('step') !== was, step);
  }
  expect(stepOf(page)).toBe(until);
}

async function answerSomehow(page: Page): Promise<void> {
  const paper = page.locator('.fill-paper');
  for (const group of await paper.locator('.fill-choices:has(input[type=radio])').all()) {
    const no = group.locator('label', { hasText: /^Нет$/ });
    await ((await no.count()) > 0 ? no : group.locator('label').first()).click();
  }
  const ticks = paper.locator('.fill-choices:has(input[type=checkbox])');
  if ((await ticks.count()) > 0) await ticks.first().locator('label').first().click();
  for (const number of await paper.locator('input[inputmode=decimal]').all()) await number.fill('3');
  for (const area of await paper.locator('textarea').all()) await area.fill('Коротко и по делу');
}

const JUDGEMENTS = /Роль в решении|противник|сторонник|ЛПР|путь к остальным/;

/** What is not asked aloud waits, folded, for the participant to be alone. */
async function tellTheNewRole(page: Page, clientId: string): Promise<void> {
  const unfold = page.getByRole('button', { name: 'Дополнить после встречи: 1' });
  await unfold.waitFor();
  expect(await page.locator('body').innerText()).not.toMatch(JUDGEMENTS);
  await unfold.click();
  await page.getByLabel('Орлова Вера Павловна').selectOption({ label: 'наш сторонник' });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Записать', exact: true }).click();
  await page.getByText('Роль записана в карточку клиента.').waitFor();
  const role = await t.db
    .selectFrom('person_role')
    .innerJoin('person', 'person.id', 'person_role.person_id')
    .select('role_kind')
    .where('client_id', '=', clientId)
    .where('last_name', '=', 'Орлова')
    .executeTakeFirst();
  expect(role).toEqual({ role_kind: 'champion' });
}

test('a failed check closes what would be sold, takes the claims, ends politely, and goes on at the place (M9)', async () => {
  const { page, errors, close } = await enter('participant');
  const { id, clientId } = await begin(page, 'Сбой');
  await expectAccessible(page);
  await talk(
    page,
    {
      header: async () => {
        await page.getByRole('button', { name: 'сегодня' }).click();
        await page.getByLabel(/Ким Анна Ивановна/).check();
        await page.getByLabel('у клиента').check();
      },
      people: async () => {
        await page.getByLabel('На месте, всё по-прежнему').check();
        await page.getByRole('button', { name: 'Добавить человека' }).click();
        await page.getByLabel('Фамилия, имя, отчество').fill('Орлова Вера Павловна');
        await page.getByLabel('Должность').last().fill('Главный инженер');
        await page.getByLabel('Вместо кого').selectOption({ label: 'Ким Анна Ивановна' });
        // The client may be looking on: nobody is judged here.
        expect(await page.locator('body').innerText()).not.toMatch(JUDGEMENTS);
        expect(await page.locator('.fill-paper option').allInnerTexts()).toEqual([
          'новое место',
          'Ким Анна Ивановна',
        ]);
        await expectAccessible(page);
      },
      speed: async () => {
        await page.locator('input[inputmode=decimal]').fill('48,5');
        await page.locator('.fill-choices label', { hasText: 'Нет' }).click();
        await page.getByText('не меньше 100 Мбит/с').waitFor();
        await expectAccessible(page);
      },
      check: async () => {
        await page.getByText('48,5 Мбит/с').waitFor();
        await expectAccessible(page);
      },
      'claims-speed': async () => {
        await page.getByLabel('Что именно не так').fill('После обеда скорость падает');
        await page.getByLabel('Офис').check();
        await page.getByRole('button', { name: 'месяц назад' }).click();
        await page.getByLabel('каждый день').check();
        await page.getByLabel(/Слова клиента/).fill('После двух ничего не открыть');
        await page.getByText(/^Осталось:/).waitFor({ state: 'detached' });
        await expectAccessible(page);
      },
    },
    'farewell',
  );
  expect(await page.getByText('Рекомендации').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Закончить на сегодня' }).click();
  await page.getByText('Копии отправлены, ждём, пока сервис примет.').waitFor();
  await expectAccessible(page);
  await tellTheNewRole(page, clientId);
  const claims = await t.db.selectFrom('claim').select('words').where('client_id', '=', clientId).execute();
  expect(claims).toEqual([{ words: 'После двух ничего не открыть' }]);

  await inTransaction(t.db, async (tx) => {
    await confirmQuality(tx, id);
    await tx
      .updateTable('quality_case')
      .set({ state: 'confirmed' })
      .where('questionnaire_id', '=', id)
      .execute();
  });
  await page.reload();
  await page.getByRole('button', { name: 'Продолжить с того же места' }).click();
  await page.waitForURL(/step=volumes/);
  await talk(
    page,
    { acquaintances: () => page.getByLabel('Спросили — никого не назвали').check() },
    'review',
  );
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Завершить разговор' }).click();
  await page.getByRole('button', { name: 'Сдать анкету' }).click();
  await page.getByText('Ждёт приёмки руководителем.').waitFor();

  const leader = await enter('programme_leader', 1440);
  await leader.page.goto('/questionnaires?state=handed_in');
  await leader.page.getByRole('link', { name: 'Сбой' }).click();
  await leader.page.getByRole('button', { name: 'Принять' }).click();
  await leader.page.getByText(/В зачёте с \d\d\.\d\d\.\d{4}/).waitFor();
  await expectAccessible(leader.page);
  expect([...errors, ...leader.errors]).toEqual([]);
  await leader.close();
  await close();
});
