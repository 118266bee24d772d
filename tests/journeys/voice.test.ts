// A voice note beside an answer, recorded by the browser's own recorder from a microphone that hums: without a network, left
// in the middle, killed in the middle, too long, forbidden; heard again by whoever may and by nobody else.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Role } from '#features/access/shapes/permission.ts';
import { sniffFile } from '#features/questionnaires/rules/sniff.ts';
import { newId } from '#kernel/ids.ts';
import { addVisitedClient, type Ground, layGround } from '../factories/interview.ts';
import { launchBrowser, MICROPHONE, openPerson, signIn, takenAlong } from './browser.ts';
import { Phone } from './phone.ts';
import { openWebApp, PASSWORD, type WebApp } from './web-app.ts';

/** What is on its way arrives; a machine with much to do takes its time. */
const soon = <Value>(look: () => Value | Promise<Value>) => expect.poll(look, { timeout: 20_000 });

let t: WebApp;
let browser: Browser;
let ground: Ground;

beforeAll(async () => {
  t = await openWebApp({ now: new Date().toISOString() });
  ground = await layGround(t);
  browser = await launchBrowser(MICROPHONE);
});
afterEach(() => t.cable.mend());
afterAll(async () => {
  await browser?.close();
  await t?.close();
});

async function begin(name: string): Promise<string> {
  const { clientId } = await addVisitedClient(t, ground, name);
  return (await t.call('participant', 'questionnaires.begin', { id: newId(), clientId })).id;
}

async function enter(role: Role, path: string, from = browser) {
  const person = await openPerson(from, { baseUrl: t.baseUrl, width: 390, height: 844 });
  person.page.setDefaultTimeout(20_000);
  await signIn(person.page, t.emailOf(role), PASSWORD);
  await person.page.goto(path);
  return person;
}

const talkOf = (id: string) => `/questionnaires/${id}?step=path`;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function record(page: Page): Promise<void> {
  await button(page, 'Приложить').click();
  await button(page, 'Голос').click();
  await page.getByText(/Идёт запись\. Осталось 4:5\d/).waitFor();
}
const stop = (page: Page) => button(page, 'Закончить запись').click();

/** What is said for a second and a half is more than one part of a recording. */
const speak = (page: Page) => page.waitForTimeout(1_600);

const attached = (id: string) =>
  t.db
    .selectFrom('attachment')
    .select(['id', 'kind', 'key', 'mime', 'size', 'seconds', 'bytes'])
    .where('questionnaire_id', '=', id)
    .execute();

/** Plays what is on the page and says how far it came, and how long it is by its own word. */
async function hear(page: Page): Promise<{ at: number; duration: number }> {
  const player = page.locator('.fill-attached audio');
  await player.waitFor();
  await soon(() => player.evaluate((audio: HTMLAudioElement) => audio.duration)).toBeLessThan(60);
  await player.evaluate((audio: HTMLAudioElement) => {
    audio.muted = true;
    return audio.play();
  });
  await soon(() => player.evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBeGreaterThan(0.2);
  return player.evaluate((audio: HTMLAudioElement) => ({ at: audio.currentTime, duration: audio.duration }));
}

/** A recorder holds the microphone as long as the browser shows its sign. */
const tracks = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { live: MediaStreamTrack[] }).live.map((track) => track.readyState),
  );

/** Remembers every microphone the page opens; `slowly` lets it wait for the word `allow()`. */
const watchMicrophones = (page: Page, slowly = false) =>
  page.addInitScript((wait) => {
    const shared = window as unknown as { live: MediaStreamTrack[]; allow: () => void };
    shared.live = [];
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (what) => {
      if (wait) await new Promise<void>((resolve) => (shared.allow = resolve));
      const stream = await real(what);
      shared.live.push(...stream.getTracks());
      return stream;
    };
  }, slowly);

test('recorded without a network, heard at once, sent once, heard by who may and by nobody else', async () => {
  const id = await begin('Голос без связи');
  const { page, errors, close } = await enter('participant', talkOf(id));
  await takenAlong(page);
  await page.context().setOffline(true);
  await record(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => [one.id, one.nodes.map((node) => node.html)])).toEqual([]);
  await speak(page);
  await stop(page);
  await page.getByText('Сохраняем…').waitFor({ state: 'detached' });
  expect((await hear(page)).duration).toBeGreaterThan(1);
  expect(await attached(id)).toEqual([]);

  await page.context().setOffline(false);
  await soon(async () => (await attached(id)).length).toBe(1);
  const [voice] = await attached(id);
  expect(voice).toMatchObject({ kind: 'voice', key: 'path', mime: 'audio/webm' });
  expect(voice?.seconds).toBeGreaterThanOrEqual(1);
  expect(sniffFile(voice?.bytes as Buffer)).toBe('audio/webm');
  // The office has it, the device keeps it: after a reload, too, and once.
  await page.reload();
  await hear(page);
  expect(await page.locator('.fill-attached audio').count()).toBe(1);
  expect(await attached(id)).toHaveLength(1);
  expect(errors).toEqual([]);
  await close();

  const leader = await enter('programme_leader', `/questionnaires/${id}`);
  expect((await hear(leader.page)).duration).toBeGreaterThan(1);
  expect(leader.errors).toEqual([]);
  await leader.close();

  const attachmentId = voice?.id;
  const stranger = await t.hire({ lastName: 'Чужаков', roles: ['participant'] });
  expect(await t.refusal(stranger, 'questionnaires.attachment', { attachmentId })).toMatchObject({
    code: 'not_found',
  });
  const worker = await enter('service_worker', `/questionnaires/${id}`);
  const status = await worker.page.evaluate(async (asked) => {
    const response = await fetch('/api/questionnaires/attachment', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ attachmentId: asked }),
    });
    return response.status;
  }, attachmentId);
  expect(status).toBe(403);
  expect(await worker.page.locator('audio').count()).toBe(0);
  await worker.close();
});

test('going on, or out of the talk altogether, ends the note and keeps it; the microphone is let go', async () => {
  const id = await begin('Ушли посреди слова');
  const { page, errors, close } = await enter('participant', '/my-day');
  await watchMicrophones(page);
  await page.goto(talkOf(id));
  await record(page);
  await speak(page);
  await page.locator('.fill-nav button').last().click();
  await page.waitForURL((url) => url.searchParams.get('step') !== 'path');
  await soon(async () => (await attached(id)).map(({ key }) => key)).toEqual(['path']);
  expect(await tracks(page)).toEqual(['ended']);

  await record(page);
  await speak(page);
  await button(page, 'Выйти из разговора').click();
  await page.waitForURL(/my-day/);
  await soon(async () => (await attached(id)).length).toBe(2);
  expect(await tracks(page)).toEqual(['ended', 'ended']);
  expect(errors).toEqual([]);
  await close();
});

test('leaving before the microphone is allowed records nothing afterwards', async () => {
  const id = await begin('Не дождались');
  const { page, errors, close } = await enter('participant', '/my-day');
  await watchMicrophones(page, true);
  await page.goto(talkOf(id));
  await button(page, 'Приложить').click();
  await button(page, 'Голос').click();
  await page.getByText('Разрешите микрофон').waitFor();
  await page.locator('.fill-nav button').last().click();
  await page.waitForURL((url) => url.searchParams.get('step') !== 'path');
  await page.evaluate(() => (window as unknown as { allow: () => void }).allow());
  await soon(() => tracks(page)).toEqual(['ended']);
  await speak(page);
  expect(await attached(id)).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test('a browser killed in the middle of a word has lost that word and no more', async () => {
  const id = await begin('Сел аккумулятор');
  const phone = new Phone(t.baseUrl, 390, MICROPHONE);
  const first = await phone.open('/sign-in');
  await signIn(first, t.emailOf('participant'), PASSWORD);
  const page = await phone.open(talkOf(id));
  await page.locator('textarea').waitFor();
  await takenAlong(page);
  t.cable.cut();
  await record(page);
  await page.getByText(/Осталось 4:56/).waitFor();
  await phone.kill();
  t.cable.mend();
  const again = await phone.reopen(talkOf(id), t.emailOf('participant'), PASSWORD);
  await soon(async () => (await attached(id)).length).toBe(1);
  const [voice] = await attached(id);
  expect(voice).toMatchObject({ kind: 'voice', key: 'path', mime: 'audio/webm' });
  expect(voice?.seconds).toBeGreaterThanOrEqual(2);
  expect((await hear(again)).duration).toBeGreaterThan(1.5);
  // Only once, however often the talk is opened.
  await again.reload();
  await hear(again);
  expect(await attached(id)).toHaveLength(1);
  await phone.close();
});

test('after five minutes the note ends by itself, is kept, and says that another may follow', async () => {
  const id = await begin('Долгий рассказ');
  const { page, errors, close } = await enter('participant', talkOf(id));
  await record(page);
  await speak(page);
  await page.evaluate(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + 301_000;
  });
  await page.getByText('Заметка дошла до пяти минут и сохранена').waitFor();
  await soon(async () => (await attached(id)).map(({ seconds }) => seconds)).toEqual([300]);
  await button(page, 'Голос').click();
  await page.getByText(/Идёт запись/).waitFor();
  await speak(page);
  await stop(page);
  await soon(async () => (await attached(id)).length).toBe(2);
  expect(errors).toEqual([]);
  await close();
});

test('a microphone that is pulled out ends the note; one that is forbidden or missing says what to do', async () => {
  const id = await begin('Микрофон');
  const { page, errors, close } = await enter('participant', '/my-day');
  await watchMicrophones(page);
  await page.goto(talkOf(id));
  await page.locator('textarea').fill('Начинали в гараже');
  await record(page);
  await speak(page);
  await page.evaluate(() => {
    const [track] = (window as unknown as { live: MediaStreamTrack[] }).live;
    track?.stop();
    track?.dispatchEvent(new Event('ended'));
  });
  await soon(async () => (await attached(id)).length).toBe(1);
  expect(errors).toEqual([]);
  await close();

  const strict = await launchBrowser([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream=deny',
  ]);
  const denied = await enter('participant', talkOf(id), strict);
  await button(denied.page, 'Приложить').click();
  await button(denied.page, 'Голос').click();
  await denied.page.getByText('Микрофон для этой страницы закрыт').waitFor();
  // Nothing of the answer is touched by it.
  expect(await denied.page.locator('textarea').inputValue()).toBe('Начинали в гараже');
  await strict.close();

  const bare = await launchBrowser(['--use-fake-ui-for-media-stream']);
  const missing = await enter('participant', talkOf(id), bare);
  await button(missing.page, 'Приложить').click();
  await button(missing.page, 'Голос').click();
  await missing.page.getByText('микрофон не найден').waitFor();
  // Somebody is on the telephone: the system gives the microphone to nobody else.
  await missing.page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('busy', 'NotReadableError'));
  });
  await button(missing.page, 'Голос').click();
  await missing.page.getByText('Микрофон занят').waitFor();
  await bare.close();
});

test('where a browser records into another container, and where one cannot play it, the note is there all the same', async () => {
  const id = await begin('Другой телефон');
  const { page, errors, close } = await enter('participant', '/my-day');
  // As on an iPhone: no WebM, but MP4.
  await page.addInitScript(() => {
    const known = MediaRecorder.isTypeSupported.bind(MediaRecorder);
    MediaRecorder.isTypeSupported = (type) => !type.includes('webm') && known(type);
  });
  await page.goto(talkOf(id));
  await record(page);
  await speak(page);
  await stop(page);
  await soon(async () => (await attached(id)).map(({ mime }) => mime)).toEqual(['audio/mp4']);
  await hear(page);
  expect(errors).toEqual([]);
  await close();

  await t.db
    .updateTable('attachment')
    .set({ bytes: Buffer.concat([Buffer.from('....ftypM4A '), Buffer.alloc(64)]) })
    .where('questionnaire_id', '=', id)
    .execute();
  const leader = await enter('programme_leader', `/questionnaires/${id}`);
  await leader.page.getByText('Этот браузер такую запись не проигрывает').waitFor();
  const coming = leader.page.waitForEvent('download');
  await leader.page.getByRole('link', { name: 'Скачать файл' }).click();
  expect((await coming).suggestedFilename()).toMatch(/^Голосовая заметка, 0_0\d\.m4a$/);
  await leader.close();
});
