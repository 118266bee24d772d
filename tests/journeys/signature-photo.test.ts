// A signature by finger and photos of a telephone, on a narrow screen for fingers: given, taken back, given anew; nothing is
// left beside the answer, and where a picture was taken stays with the telephone.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FormDefinition, Question } from '#features/questionnaires/shapes/form.ts';
import { newId } from '#kernel/ids.ts';
import { addVisitedClient, type Ground, layGround, publishSample } from '../factories/interview.ts';
import { both, sampleForm } from '../factories/questionnaire-form.ts';
import { launchBrowser, openPerson, signIn } from './browser.ts';
import { openWebApp, PASSWORD, type WebApp } from './web-app.ts';

const own: readonly Question[] = [
  { id: 'sign', type: 'signature', text: both('Подпись'), statement: both('Согласен') },
  { id: 'shots', type: 'photo', text: both('Снимки'), max: 2 },
];
const form: FormDefinition = {
  ...sampleForm,
  sections: sampleForm.sections.map((section) =>
    section.kind === 'specifics' ? { ...section, questions: [...section.questions, ...own] } : section,
  ),
};

/** What is on its way arrives; a machine with much to do takes its time. */
const soon = <Value>(look: () => Value | Promise<Value>) => expect.poll(look, { timeout: 20_000 });

let t: WebApp;
let browser: Browser;
let ground: Ground;

beforeAll(async () => {
  t = await openWebApp({ now: new Date().toISOString() });
  ground = await layGround(t);
  await publishSample(t, form);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await t?.close();
});

async function enter(name: string, step: string) {
  const { clientId } = await addVisitedClient(t, ground, name);
  const { id } = await t.call('participant', 'questionnaires.begin', { id: newId(), clientId });
  const person = await openPerson(browser, { baseUrl: t.baseUrl, width: 390, height: 844, touch: true });
  person.page.setDefaultTimeout(20_000);
  await signIn(person.page, t.emailOf('participant'), PASSWORD);
  await person.page.goto(`/questionnaires/${id}?step=${step}`);
  await person.page.locator('.fill-question').waitFor();
  return { ...person, id };
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => [one.id, one.nodes.map((node) => node.html)])).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
}

/** One stroke of a finger over the strip, from the left to the right, so high. */
async function stroke(page: Page, high: number): Promise<void> {
  const pad = page.locator('.fill-pad canvas');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('there is nothing to sign on');
  const finger = await page.context().newCDPSession(page);
  const at = (part: number) => [{ x: box.x + box.width * part, y: box.y + box.height * high }];
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0.1) });
  for (const part of [0.3, 0.5, 0.7, 0.9])
    await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(part) });
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

const stored = (id: string) =>
  t.db
    .selectFrom('attachment')
    .select(['id', 'kind', 'key', 'mime', 'bytes'])
    .where('questionnaire_id', '=', id)
    .where('removed_at', 'is', null)
    .execute();

const answerOf = async (id: string, key: string) =>
  (
    await t.db
      .selectFrom('answer')
      .select('value')
      .where('questionnaire_id', '=', id)
      .where('key', '=', key)
      .executeTakeFirst()
  )?.value as
    | { attachment?: { attachmentId: string }; photos?: { attachmentId: string }[]; name?: string }
    | undefined;

/** Which rows of the drawing hold ink, from the top (0) to the bottom (1). */
async function inkOf(bytes: Buffer): Promise<number> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const rows: number[] = [];
  for (let at = 3; at < data.length; at += info.channels)
    if ((data[at] ?? 0) > 128) rows.push(Math.floor(at / info.channels / info.width) / info.height);
  return rows.reduce((sum, row) => sum + row, 0) / rows.length;
}

const picture = (page: Page) => page.locator('.fill-card img.fill-picture');

test('signed by finger, wiped, signed, taken back, brought back, signed anew: the last one stands, alone', async () => {
  const { page, errors, close, id } = await enter('Подпись пальцем', 'sign');
  const before = await page.evaluate(() => window.scrollY);
  await stroke(page, 0.2);
  expect(await page.evaluate(() => window.scrollY)).toBe(before);
  await page.getByRole('button', { name: 'Стереть' }).click();
  await page.getByText('Распишитесь здесь').waitFor();
  await page.waitForTimeout(1_500);
  expect(await stored(id)).toEqual([]);

  await stroke(page, 0.3);
  await picture(page).waitFor();
  await page.getByLabel('Кто подписал').fill('Ким Анна');
  await expectAccessible(page);
  await soon(async () => (await answerOf(id, 'sign'))?.name).toBe('Ким Анна');
  const [first] = await stored(id);
  expect(first).toMatchObject({ kind: 'signature', key: 'sign', mime: 'image/png' });
  expect(await inkOf(first?.bytes as Buffer)).toBeCloseTo(0.3, 1);

  await page.getByRole('button', { name: 'Подписать заново' }).click();
  await page.getByText('Распишитесь здесь').waitFor();
  await expectAccessible(page);
  expect(await page.locator('.fill-attached').count()).toBe(0);
  await page.getByRole('button', { name: 'Вернуть прежнюю подпись' }).click();
  await picture(page).waitFor();
  expect(await page.getByLabel('Кто подписал').inputValue()).toBe('Ким Анна');
  await soon(async () => (await stored(id)).map((one) => one.id === first?.id)).toEqual([false]);

  await page.getByRole('button', { name: 'Подписать заново' }).click();
  await stroke(page, 0.7);
  await picture(page).waitFor();
  await soon(async () => {
    const [one, ...others] = await stored(id);
    const named = (await answerOf(id, 'sign'))?.attachment?.attachmentId === one?.id;
    return one && others.length === 0 && named ? (await inkOf(one.bytes as Buffer)).toFixed(1) : null;
  }).toBe('0.7');
  expect(await page.locator('.fill-attached').count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

test('whoever goes on, or away, before the pen has rested has signed all the same', async () => {
  const { page, errors, close, id } = await enter('Сразу дальше', 'path');
  await page.locator('textarea').fill('Начинали вдвоём');
  await page.goto(`/questionnaires/${id}?step=sign`);
  await page.locator('.fill-pad').waitFor();
  await stroke(page, 0.4);
  await page.locator('.fill-nav button').last().click();
  await page.waitForURL((url) => url.searchParams.get('step') !== 'sign');
  await soon(async () => (await answerOf(id, 'sign'))?.attachment?.attachmentId).toBeTruthy();
  expect(await stored(id)).toHaveLength(1);
  await page.locator('.fill-nav button').first().click();
  await picture(page).waitFor();
  await page.getByRole('button', { name: 'Подписать заново' }).click();
  await stroke(page, 0.8);
  await page.getByRole('button', { name: 'Выйти из разговора' }).click();
  await page.waitForURL(/my-day/);
  await soon(async () => {
    const all = await stored(id);
    return all.length === 1 ? (await inkOf(all[0]?.bytes as Buffer)).toFixed(1) : null;
  }).toBe('0.8');
  expect(errors).toEqual([]);
  await close();
});

/** As a telephone held upright takes it: lying on its side, with a word how to turn it and where it was taken. */
const phonePhoto = (top: string, bottom: string) =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: bottom } })
    .composite([
      { input: { create: { width: 600, height: 800, channels: 3, background: top } }, left: 0, top: 0 },
    ])
    .withExif({
      IFD0: { Make: 'Phone', Orientation: '6' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '55/1 45/1 21/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '37/1 37/1 4/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer();

test('a photo stands upright and tells nobody where it was taken; it is taken back, brought back, and another one put in its place', async () => {
  const { page, errors, close, id } = await enter('Снимки', 'shots');
  const taken = await phonePhoto('#cc2222', '#2222cc');
  const { exif, orientation } = await sharp(taken).metadata();
  expect(orientation).toBe(6);
  expect(exif?.includes('Phone')).toBe(true);
  const box = page.locator('.fill-fields > .fill-camera input[type=file]');
  await box.setInputFiles({ name: 'IMG_1.JPG', mimeType: 'image/jpeg', buffer: taken });
  await picture(page).waitFor();
  await expectAccessible(page);
  const shown = await picture(page).evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  });
  expect(shown).toEqual([800, 1200]);

  await soon(async () => (await stored(id)).length).toBe(1);
  const [first] = await stored(id);
  const kept = sharp(first?.bytes as Buffer);
  const about = await kept.metadata();
  expect([about.width, about.height, about.exif, about.orientation]).toEqual([
    800,
    1200,
    undefined,
    undefined,
  ]);
  const { data, info } = await kept.raw().toBuffer({ resolveWithObject: true });
  const colour = (row: number) => [...data.subarray(row * info.width * info.channels).subarray(0, 3)];
  expect(colour(10)[0]).toBeGreaterThan(150);
  expect(colour(1190)[2]).toBeGreaterThan(150);

  await page.getByLabel('Что на снимке').fill('Склад');
  await soon(async () => JSON.stringify(await answerOf(id, 'shots'))).toContain('Склад');
  await page.getByRole('button', { name: 'Убрать', exact: true }).click();
  await soon(() => picture(page).count()).toBe(0);
  expect(await page.locator('.fill-attached').count()).toBe(0);
  await soon(async () => (await stored(id)).length).toBe(0);
  await page.getByRole('button', { name: 'Вернуть снимок' }).click();
  await picture(page).waitFor();
  expect(await page.getByLabel('Что на снимке').inputValue()).toBe('Склад');

  await page.getByRole('button', { name: 'Убрать', exact: true }).click();
  await box.setInputFiles([
    { name: 'IMG_2.JPG', mimeType: 'image/jpeg', buffer: await phonePhoto('#22aa22', '#222222') },
    { name: 'IMG_3.HEIC', mimeType: 'image/heic', buffer: Buffer.from('no picture of ours') },
  ]);
  await page.getByText('Файл не открывается как снимок').waitFor();
  await soon(() => picture(page).count()).toBe(1);
  await soon(async () => {
    const all = await stored(id);
    const named = (await answerOf(id, 'shots'))?.photos?.map(({ attachmentId }) => attachmentId);
    return JSON.stringify(named) === JSON.stringify(all.map((one) => one.id)) ? all.length : null;
  }).toBe(1);
  expect(errors).toEqual([]);
  await close();
});
