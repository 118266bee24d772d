// The talk with a client as the wholesaler's form leads it, step by step, under a thumb or a mouse.
import type { Page } from 'playwright-core';

const stepOf = (page: Page) => new URL(page.url()).searchParams.get('step');

/** Waits until the talk stands at this step. */
export async function standAt(page: Page, step: string): Promise<void> {
  await page.waitForURL((url) => url.searchParams.get('step') === step);
  await page.locator('.fill-question').waitFor();
}

/** Whatever the button on the right says: on, past this one, to the claims. */
export async function goOn(page: Page): Promise<void> {
  const before = stepOf(page);
  await page.locator('.fill-nav button').last().click();
  await page.waitForURL((url) => url.searchParams.get('step') !== before);
}

/** Goes on, past what may be left out, until the talk stands at this step. */
export async function passTo(page: Page, step: string): Promise<void> {
  for (let turns = 0; stepOf(page) !== step; turns += 1) {
    if (turns > 12) throw new Error(`no way from ${String(stepOf(page))} to ${step}`);
    await goOn(page);
  }
  await standAt(page, step);
}

/** Every answer is with the server: another device will find it. */
export async function everythingSent(page: Page): Promise<void> {
  await page.getByText(/Сохранено на устройстве · отправлено/).waitFor();
}

/** What the client said, in the one large field of the step. */
export async function write(page: Page, words: string): Promise<void> {
  await page.locator('.fill-paper textarea, .fill-paper input.fill-input').first().fill(words);
}

/** Chooses the answer by its words; with `within` in the group of that name. */
export async function choose(page: Page, answer: string, within?: RegExp): Promise<void> {
  const place = within ? page.getByRole('group', { name: within }) : page.locator('.fill-paper');
  const words = answer.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  await place
    .locator('label')
    .filter({ hasText: new RegExp(`^${words}`) })
    .first()
    .click();
}

/** Date, table, place and consent: the minute before the first question. */
export async function openMeeting(page: Page, metWith: string): Promise<void> {
  await standAt(page, 'header');
  await page.getByRole('button', { name: 'сегодня' }).click();
  await page.getByRole('checkbox', { name: new RegExp(metWith) }).check();
  await choose(page, 'у клиента');
  await choose(page, 'Не против');
}

/** Who is still here; nobody new. */
export async function checkPersons(page: Page): Promise<void> {
  await choose(page, 'На месте, всё по-прежнему');
  await choose(page, 'Новых нет');
}

/** The specifics of a grocer who is content with everything but empty shelves. */
export async function tellCooperation(page: Page): Promise<void> {
  await passTo(page, 'goods');
  await choose(page, 'бакалея и напитки');
  await passTo(page, 'rhythm');
  await choose(page, 'раз-два в неделю');
  await passTo(page, 'season');
  await choose(page, 'ровно');
  await passTo(page, 'empty_shelf');
  await write(page, 'Минеральной воды в пятницу');
  await passTo(page, 'terms');
  await choose(page, '5');
}

/** Too few deliveries come whole and on the day; all the rest is in order. */
export async function failTheCheck(page: Page): Promise<void> {
  await passTo(page, 'deliveries');
  const facts = page.locator('.fill-paper input.fill-input');
  await page.getByLabel(/Какая доля этих заказов/).fill('60');
  await page.getByLabel(/За сколько дней мы обещали/).fill('3');
  await page.getByLabel(/За сколько дней обычно/).fill('3');
  await facts.last().blur();
  await passTo(page, 'condition');
  await page.getByLabel(/Какую долю привезённого/).fill('0,5');
  await choose(page, 'Нет', /не то, что заказано/);
  await passTo(page, 'papers');
  await choose(page, 'Нет');
  await passTo(page, 'returns_used');
  await choose(page, 'Нет');
  await passTo(page, 'promises');
  await choose(page, 'Нет');
  await passTo(page, 'check');
}

export interface ClaimTold {
  what: string;
  where: string;
  words: string;
}

/** The claim in full: what, where, since when, how often, in the client's words (M9.2). */
export async function tellClaim(page: Page, claim: ClaimTold): Promise<void> {
  await page.getByLabel('Что именно не так').fill(claim.what);
  await page.getByLabel('Где это происходит').fill(claim.where);
  await page.getByRole('button', { name: 'месяц назад' }).click();
  await choose(page, 'каждую неделю');
  await page.getByLabel(/Слова клиента/).fill(claim.words);
  await page.getByLabel(/Слова клиента/).blur();
}
