// The whole heart of the programme on an empty installation, by its screens alone: from a client file to the
// client's own word, and on to a questionnaire that counts. Leader, participant, service manager, worker and
// client take turns; every stage stands on what the stage before has left.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseWords } from '#features/quality/words/case.ts';
import {
  agreeForToday,
  bring,
  expectNothingSold,
  invite,
  leader,
  maria,
  oleg,
  pavel,
  semyon,
  stepOfPlan,
  typeDay,
} from './deeds.ts';
import { sendAnswer } from './client-page.ts';
import { DESK, Journey, lookAt, PASSWORD, type Person, PHONE, takePicture } from './people.ts';
import * as talk from './talk.ts';

// Monday, 10:00 in Moscow, the first day of the round.
const MONDAY = '2026-11-09T07:00:00.000Z';
const CLAIM: talk.ClaimTold = {
  what: 'Заказы приходят неполными',
  where: 'Магазин на набережной',
  words: 'Каждую пятницу остаёмся без воды',
};

let j: Journey;
/** What the stages leave to one another. */
const links = new Map<string, string>();
let client = '';
let person = '';
let questionnaire = '';
let caseId = '';
let before: Awaited<ReturnType<typeof readQuestionnaire>>;

beforeAll(async () => {
  j = await Journey.begin(MONDAY);
});
afterAll(async () => {
  await j?.end();
});

async function readQuestionnaire() {
  return j.t.call(await j.actorOf(maria), 'questionnaires.get', { id: questionnaire });
}
async function caseState(): Promise<string> {
  return (await j.t.call(await j.actorOf(leader), 'quality.get', { caseId })).state;
}

test('the first visit makes the company and its leader, and hands out invitations', async () => {
  const { page, errors, close } = await j.takeDevice();
  await page.goto('/');
  await page.waitForURL('**/start');
  await page.getByLabel('Полное название').fill('ООО «Северный склад»');
  await page.getByLabel('Краткое название').fill('Северный склад');
  await page.getByLabel('Чем занимаетесь').selectOption({ label: 'Оптовая торговля' });
  await page.getByLabel('Фамилия').fill(leader.lastName);
  await page.getByLabel('Имя', { exact: true }).fill(leader.firstName);
  await page.getByLabel('Почта для входа').fill(leader.email);
  await page.getByLabel('Пароль', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Я же руковожу программой').check();
  await lookAt(page, '01-start');
  await page.getByRole('button', { name: 'Создать компанию' }).click();
  await page.getByRole('heading', { name: 'Кто будет работать в программе' }).waitFor();
  for (const one of [maria, pavel, oleg, semyon]) links.set(one.email, await invite(page, one));
  await lookAt(page, '02-people');
  await page.getByRole('button', { name: 'Дальше' }).click();
  await page.getByRole('link', { name: 'Загрузить файл' }).waitFor();
  await takePicture(page, '03-file');
  expect(errors).toEqual([]);
  await close();
});

test('everybody invited chooses a password of their own and comes to the screen of their part', async () => {
  const homes: [Person, string, number][] = [
    [maria, 'Мой день', PHONE],
    [oleg, 'Реестр', DESK],
    [semyon, 'Мои работы', PHONE],
  ];
  for (const [one, home, width] of homes) {
    const { page, errors, close } = await j.takeDevice(width);
    await page.goto(links.get(one.email) ?? '');
    await page.getByText(`${one.firstName}, здравствуйте`).waitFor();
    if (one === maria) await lookAt(page, '04-invitation');
    await page.getByLabel('Пароль', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Выбрать пароль и войти' }).click();
    await page.getByRole('heading', { level: 1, name: home }).waitFor();
    expect(errors).toEqual([]);
    await close();
  }
  const { page, close } = await j.takeDevice();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Войти' }).waitFor();
  await lookAt(page, '05-sign-in');
  await close();
});

test('the leader brings in «Борей»: 91 clients with their people, orders and revenue', async () => {
  await j.visit(leader, DESK, async (page) => {
    await bring(page, 'Клиенты');
    await bring(page, 'Заказы');
    await bring(page, 'Заказано');
    await page.getByRole('button', { name: 'К клиентам' }).click();
    await page.waitForURL(/\/clients/);
    await page.getByRole('link', { name: 'Alfreds Futterkiste' }).waitFor();
    await lookAt(page, '06-clients');
  });
  const { total } = await j.t.call(await j.actorOf(leader), 'clients.list', {});
  expect(total).toBe(91);
});

test('a round that does not fit is refused with the shortfall in numbers', async () => {
  await j.visit(leader, DESK, async (page) => {
    await page.goto('/round');
    await page.getByRole('button', { name: 'Запланировать круг' }).click();
    await page.getByLabel('Название круга').fill('Осень 2026');
    await typeDay(page, 'Первый день', '09.11.2026');
    await typeDay(page, 'Последний день', '25.12.2026');
    await page.getByRole('combobox', { name: 'Анкета' }).click();
    await page.getByRole('option', { name: /опт/i }).click();
    await takePicture(page, '07-new-round');
    await page.getByRole('button', { name: 'Запланировать круг' }).click();
    await page.getByRole('button', { name: 'Добавить всех — 2' }).click();
    await page
      .getByRole('status', { name: /Сколько успеет/ })
      .getByText('не хватает места для 21')
      .waitFor();
    await lookAt(page, '08-too-few');
    await stepOfPlan(page, 'Начало').click();
    await page
      .getByText('В круге 91 клиент, а нормативы позволяют 70: не хватает места для 21 клиента')
      .waitFor();
    await lookAt(page, '09-refused');
    expect(await page.getByRole('button', { name: 'Начать круг' }).count()).toBe(0);
  });
});

test('with one participant for the programme alone the clients fit; lists are split and the round begins', async () => {
  await j.visit(leader, DESK, async (page) => {
    await page.goto('/round?step=people');
    await page.getByRole('row', { name: /Белова/ }).click();
    await page.getByRole('dialog').getByText('Только программа').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Сохранить' }).click();
    await page.getByText(/Запас/).waitFor();
    await stepOfPlan(page, 'Списки').click();
    await page.getByRole('button', { name: 'Разделить списки' }).click();
    await page.getByText('Списки разделены: 91 клиент').waitFor();
    await lookAt(page, '10-lists');
    await stepOfPlan(page, 'Начало').click();
    await page.getByRole('button', { name: 'Начать круг' }).click();
    await page.getByText('Круг начат. Участники видят свои списки.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Осень 2026' }).waitFor();
    await lookAt(page, '11-round');
  });
});

test('the participant calls the first client of «Мой день» on a phone and books a meeting for today', async () => {
  await j.visit(maria, PHONE, async (page) => {
    await page.getByRole('heading', { level: 1, name: 'Мой день' }).waitFor();
    await page.getByText('Ещё не звонили').first().waitFor();
    await lookAt(page, '12-my-day-phone');
    const card = page.locator('.card[data-open=true]').first();
    client = (await card.locator('.one-line').first().innerText()).trim();
    await card
      .getByRole('link', { name: /^Позвонить/ })
      .first()
      .waitFor();
    person = await agreeForToday(page, '11:00', () => lookAt(page, '13-booking-phone'));
    await page.getByText('11:00–12:00').waitFor();
    await takePicture(page, '14-booked-phone');
  });
});

test('the talk at the table: persons, their own company, the specifics; a reload in the middle loses nothing', async () => {
  j.itIsNow('2026-11-09T08:05:00.000Z');
  await j.visit(maria, PHONE, async (page) => {
    await page.getByRole('button', { name: 'Начать анкету' }).click();
    await page.waitForURL(/questionnaires\/[0-9a-f-]{36}/);
    questionnaire = /questionnaires\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
    await talk.openMeeting(page, person);
    await lookAt(page, '15-header-phone');
    await talk.passTo(page, 'people');
    await talk.checkPersons(page);
    await lookAt(page, '16-persons-phone');
    await talk.passTo(page, 'buyer');
    await talk.write(page, 'Молодые семьи, покупают меньше, но чаще');
    await talk.passTo(page, 'plans');
    await page.locator('.fill-paper textarea').first().pressSequentially('Три магазина');
    // At once, before anything typed could have been sent.
    await page.reload();
    await talk.standAt(page, 'plans');
    expect(await page.locator('.fill-paper textarea').first().inputValue()).toBe('Три магазина');
    await talk.write(page, 'Три магазина вместо одного');
    await lookAt(page, '17-carnegie-phone');
    await talk.tellCooperation(page);
    await talk.passTo(page, 'deliveries');
    await talk.everythingSent(page);
  });
});

test('a failed criterion closes all selling; the claim is written down and the talk ends politely', async () => {
  await j.visit(maria, PHONE, async (page) => {
    await page
      .getByRole('link', { name: /Продолжить анкету/ })
      .first()
      .click();
    await talk.standAt(page, 'deliveries');
    await lookAt(page, '18-criteria-phone');
    await talk.failTheCheck(page);
    await page.getByRole('heading', { name: 'Есть что исправить' }).waitFor();
    await lookAt(page, '19-gate-phone');
    await expectNothingSold(page);
    await page.getByRole('button', { name: 'Записать замечания' }).click();
    await talk.standAt(page, 'claims-deliveries');
    await talk.tellClaim(page, CLAIM);
    await lookAt(page, '20-claim-phone');
    await talk.passTo(page, 'farewell');
    await lookAt(page, '21-farewell-phone');
    await page.getByRole('button', { name: 'Закончить на сегодня' }).click();
    await page.getByText('Остановились на проверке качества').waitFor();
    await lookAt(page, '22-paused-phone');
  });
  before = await readQuestionnaire();
  expect(before.state).toBe('paused_quality');
});

test('the service manager finds the case in the register, takes the copy and plans a work', async () => {
  j.itIsNow('2026-11-09T13:00:00.000Z');
  await j.visit(oleg, DESK, async (page) => {
    await page.getByRole('row', { name: new RegExp(client) }).click();
    await page.getByRole('button', { name: 'Подтвердить получение' }).click();
    await page.getByText(caseWords.ru.states.acknowledged).first().waitFor();
    await page.getByText(CLAIM.words).first().waitFor();
    caseId = new URL(page.url()).searchParams.get('case') ?? '';
    await page.getByLabel('Что сделать').fill('Держать запас воды на пятницу');
    await page.getByRole('combobox', { name: 'Кто отвечает' }).click();
    await page.getByRole('option', { name: new RegExp(semyon.lastName) }).click();
    await typeDay(page, 'К какому дню', '12.11.2026');
    await lookAt(page, '23-register-plan');
    await page.getByRole('button', { name: 'Назначить работу' }).click();
    await page.getByText(caseWords.ru.states.works_planned).first().waitFor();
    await takePicture(page, '24-register');
  });
  expect(await caseState()).toBe('works_planned');
});

async function finishWork(done: string, look: (page: Page) => Promise<void>): Promise<void> {
  await j.visit(semyon, PHONE, async (page) => {
    await page.getByRole('button', { name: 'Отметить: сделано' }).click();
    await page.getByLabel('Что сделано').fill(done);
    await page.getByRole('button', { name: 'Отметить: сделано' }).click();
    await page.getByText('Сделано за последние 30 дней').waitFor();
    await look(page);
  });
  expect(await caseState()).toBe('restored');
}

/** The curator asks by a personal link, from «Мой день». */
async function makeLink(look: (page: Page) => Promise<void>): Promise<string> {
  let link = '';
  await j.visit(maria, PHONE, async (page) => {
    await page.getByRole('link', { name: 'Спросить клиента' }).click();
    await page.getByRole('button', { name: 'Получить ссылку и передать иначе' }).click();
    link = await page.getByLabel('Отправить личную ссылку').inputValue();
    await look(page);
  });
  expect(await caseState()).toBe('offered');
  return link;
}

let firstLink = '';

test('the work is done; the client looks three times, then says no in their own words', async () => {
  j.itIsNow('2026-11-12T07:00:00.000Z');
  await finishWork('Завели запас воды под ваши пятницы', (page) => lookAt(page, '25-works-phone'));
  firstLink = await makeLink((page) => lookAt(page, '26-link-phone'));
  const { page, close } = await j.openLink(firstLink);
  await page.reload();
  await page.goto(firstLink);
  expect(await caseState()).toBe('offered');
  await page.getByText('Завели запас воды').waitFor();
  await j.lookAtPlain(page, '27-client-phone');
  await page.getByLabel('Ваши слова').fill('В эту пятницу воды опять не было');
  await page.getByRole('button', { name: 'Нет, не работает' }).click();
  await page.getByText('«Нет, не работает»').waitFor();
  expect(await caseState()).toBe('offered');
  await sendAnswer(page);
  await page.getByText('Спасибо, что сказали').waitFor();
  await j.lookAtPlain(page, '28-client-no-phone');
  expect(await caseState()).toBe('in_work');
  await close();
});

test('works again; the old link is dead, and by the new one the client says yes', async () => {
  j.itIsNow('2026-11-13T07:00:00.000Z');
  await finishWork('Привезли воду в четверг и сверили остаток', (page) =>
    takePicture(page, '29-works-again-phone'),
  );
  const link = await makeLink((page) => takePicture(page, '30-link-again-phone'));
  const old = await j.openLink(firstLink);
  // It shows which answer was given, without the words, and takes no other.
  await old.page.getByText('«Нет, не работает»').waitFor();
  expect(await old.page.getByText('В эту пятницу воды опять не было').count()).toBe(0);
  expect(await old.page.getByRole('button').count()).toBe(0);
  await old.close();
  const { page, close } = await j.openLink(link);
  await page.getByText('Привезли воду в четверг').first().waitFor();
  await page.getByRole('button', { name: 'Да, теперь работает' }).click();
  await sendAnswer(page);
  await page.getByText('Мы рады, что всё хорошо').waitFor();
  await j.lookAtPlain(page, '31-client-yes-phone');
  await close();
  expect(await caseState()).toBe('confirmed');
  await j.visit(maria, PHONE, async (curator) => {
    await curator.getByText('Клиент сказал своё слово: договоритесь продолжить анкету').waitFor();
    await agreeForToday(curator, '13:00');
    await curator.getByText('Продолжение анкеты').first().waitFor();
  });
});

test('on another device the talk goes on at the very place, in the same version, and nothing is asked twice', async () => {
  j.itIsNow('2026-11-13T10:02:00.000Z');
  await j.visit(maria, DESK, async (page) => {
    await page.getByRole('heading', { level: 1, name: 'Мой день' }).waitFor();
    await lookAt(page, '32-my-day-desk');
    const meeting = page.locator('.card').filter({ hasText: '13:00–14:00' });
    await meeting.getByRole('link', { name: 'Продолжить анкету' }).click();
    await page.getByText('Клиент подтвердил: всё хорошо').waitFor();
    await lookAt(page, '33-confirmed-desk');
    await page.getByRole('button', { name: 'Продолжить с того же места' }).click();
    await talk.standAt(page, 'volumes');
    await lookAt(page, '34-volumes-desk');
    const positions = page.locator('.fill-paper section.fill-card');
    for (const position of await positions.all())
      await position.locator('label', { hasText: 'останется' }).click();
    await talk.passTo(page, 'acquaintances');
    await page.locator('.fill-rail').getByRole('button', { name: 'Итоги разговора' }).click();
    await page.getByText('Рекомендации не спрошены').waitFor();
    expect(await page.getByRole('button', { name: 'Завершить разговор' }).isDisabled()).toBe(true);
    await takePicture(page, '35-review-gap-desk');
    await page.getByRole('button', { name: 'Рекомендации не спрошены' }).click();
    await talk.standAt(page, 'acquaintances');
    await talk.choose(page, 'Назвали');
    await page.getByLabel('Кого рекомендует').fill('Ирина Соколова');
    await page.getByLabel('Компания').fill('Кафе «Причал»');
    await talk.choose(page, 'Познакомит лично');
    await talk.passTo(page, 'review');
    await page.getByRole('heading', { name: 'Спасибо за разговор' }).waitFor();
    await lookAt(page, '36-review-desk');
    await page.getByRole('button', { name: 'Завершить разговор' }).click();
    await page.getByRole('button', { name: 'Сдать анкету' }).click();
    await page.getByText('Ждёт приёмки руководителем').waitFor();
    await lookAt(page, '37-handed-in-desk');
  });
  const after = await readQuestionnaire();
  expect(after.state).toBe('handed_in');
  expect(after.formVersionId).toBe(before.formVersionId);
  const kept = (card: typeof before) =>
    new Map<string, string>(card.answers.map((one: { key: string; opId: string }) => [one.key, one.opId]));
  const answered = kept(after);
  for (const [key, opId] of kept(before)) expect(answered.get(key), key).toBe(opId);
});

test('the leader accepts, and the questionnaire counts in this week everywhere', async () => {
  await j.visit(leader, DESK, async (page) => {
    await page.getByRole('link', { name: client }).click();
    await page.getByRole('button', { name: 'Принять' }).click();
    await page.getByText('В зачёте с 13.11.2026').waitFor();
    await lookAt(page, '38-accepted-desk');
    await page.goto('/circle');
    await page.getByRole('row', { name: new RegExp(`${maria.lastName}.*1 / 15`) }).waitFor();
    await lookAt(page, '39-circle-desk');
    await page.goto('/round');
    await page.getByText('Засчитано 1').first().waitFor();
    await lookAt(page, '40-weeks-desk');
    await page.goto('/clients');
    await page.getByRole('link', { name: client }).click();
    await page.getByRole('heading', { name: client }).first().waitFor();
    // Both meetings were held: the second one is the last touch.
    await page.getByText('13.11.2026').first().waitFor();
    await lookAt(page, '43-client-card-desk');
  });
  await j.visit(maria, PHONE, async (page) => {
    await page.getByText('1 из 15 на этой неделе').first().waitFor();
    await lookAt(page, '41-my-day-counted-phone');
    await page.goto('/round');
    await page.getByText('Засчитано 1').first().waitFor();
    await lookAt(page, '42-own-list-phone');
  });
});
