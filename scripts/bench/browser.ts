// What a person with a slow phone waits for: a keystroke until it is on the screen, and the application until it is
// there without a network. The browser's processor is slowed six times; beside each figure stands a fixed piece of
// arithmetic done by the same slowed page.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import { createApp } from '#app/app.ts';
import { callProcedure } from '#app/door.ts';
import { migrate } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { inTransaction } from '#db/transaction.ts';
import { createCredential } from '#features/access/data/auth.ts';
import { loadActor } from '#features/access/data/actor.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import { signIn } from '../../tests/journeys/browser.ts';
import { layCable } from '../../tests/journeys/cable.ts';
import { Phone } from '../../tests/journeys/phone.ts';
import { prepareIntake, wholeQuestionnaire } from './intake.ts';
import { foundCompany, seedClients } from './seed.ts';
import { freePort, startServer, stopServer, urlOf } from './server.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SLOWED = 6;
/** Eight participants share them. */
const CLIENTS = 400;
const TYPED_IN = ['q59', 'q60'];
export const EMAIL = 'phone@bench.test';
export const PASSWORD = 'bench-bench-bench';
const STARTS = 9;

/** Types, pauses so that the answer is kept and sent while the next keys arrive, and types on. */
const WORDS = 'Клиент рассказал, как у них устроено снабжение, и что стало иначе. ';
const BETWEEN_KEYS_MS = 110;
const PAUSE_MS = 420;

export async function benchBrowser(folder: string, say: (line: string) => void): Promise<void> {
  const built = spawnSync(process.execPath, [`${ROOT}node_modules/vite/bin/vite.js`, 'build', '-l', 'warn'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error('the pages could not be built');
  const database = await openDatabase({ dataDir: folder, databaseName: 'bench_browser', mode: 'serve' });
  const port = await freePort();
  const cable = await layCable(() => port);
  const baseUrl = `http://localhost:${cable.port}`;
  const phone = new Phone(baseUrl);
  let server: Awaited<ReturnType<typeof startServer>> | undefined;
  try {
    await migrate(database.pool);
    const questionnaireId = await seedPerson(database.db);
    server = await startServer(urlOf(database.pool), port, { BASE_URL: baseUrl });
    const page = await phone.open('/sign-in');
    await signIn(page, EMAIL, PASSWORD);
    await takeAlong(page, `${baseUrl}/device`);
    const slow = await slowDown(page);
    const unit = await middleOf(() => page.evaluate(yardstick));
    say(
      `\nbrowser slowed ${SLOWED} times; the yardstick is ${unit.toFixed(0)} ms of arithmetic in the same page`,
    );
    const line = (title: string, ms: number, note: string) =>
      say(
        `${title.padEnd(42)} ${ms.toFixed(0).padStart(8)} ms   ${(ms / unit).toFixed(2).padStart(7)} yardsticks   ${note}`,
      );
    for (const key of TYPED_IN) {
      await page.goto(`${baseUrl}/questionnaires/${questionnaireId}?step=${key}`);
      const times = await typeAndTime(page, slow);
      line(`keystroke to screen, ${key}, p50`, at(times, 0.5), `${times.length} keystrokes`);
      line(`keystroke to screen, ${key}, p95`, at(times, 0.95), `worst ${at(times, 1).toFixed(0)} ms`);
    }
    await page.goto(`${baseUrl}/my-day`);
    await page.locator('.day-columns .card').first().waitFor();
    await page.waitForTimeout(5_000);
    cable.cut();
    for (const [title, path, shown] of [
      ['my day', '/my-day', '.day-columns .card'],
      ['the questionnaire', `/questionnaires/${questionnaireId}?step=q60`, '.fill-paper textarea'],
    ] as const) {
      const times: number[] = [];
      for (let turn = 0; turn < STARTS; turn += 1) times.push(await startCold(page, baseUrl + path, shown));
      times.sort((one, other) => one - other);
      line(
        `start without a network, ${title}`,
        at(times, 0.5),
        `worst ${at(times, 1).toFixed(0)} ms of ${STARTS}`,
      );
    }
    await slow.detach();
  } finally {
    await phone.close();
    await stopServer(server);
    await cable.close();
    await database.close();
  }
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

async function middleOf(work: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) times.push(await work());
  return at(
    times.sort((one, other) => one - other),
    0.5,
  );
}

/** A participant with a list of clients and a questionnaire of 120 answers, three of them still open; its id. */
export async function seedPerson(db: Db): Promise<string> {
  const leaderId = await inTransaction(db, foundCompany);
  await seedClients(db, CLIENTS, leaderId);
  const untouched = await prepareIntake(db);
  const { employee_id: employeeId, client_id: clientId } = await db
    .selectFrom('placement')
    .innerJoin('participant', 'participant.id', 'placement.participant_id')
    .select(['participant.employee_id', 'placement.client_id'])
    .where('placement.client_id', 'in', untouched)
    .executeTakeFirstOrThrow();
  await inTransaction(db, async (tx) => {
    const userId = await createCredential(tx, { email: EMAIL, name: 'Phone', password: PASSWORD });
    await tx
      .updateTable('employee')
      .set({ email: EMAIL, user_id: userId })
      .where('id', '=', employeeId)
      .execute();
  });
  const app = createApp({ db });
  const actor = await loadActor(db, { employeeId }, 'person', '2026-11-02');
  if (!actor) throw new Error('nobody holds the phone');
  const { id, ops } = wholeQuestionnaire(clientId);
  await callProcedure(app, actor, 'questionnaires.begin', { id, clientId });
  await callProcedure(app, actor, 'questionnaires.answer', {
    questionnaireId: id,
    ops: ops.filter(({ key }) => !TYPED_IN.includes(key)),
  });
  return id;
}

/** The application and the field kit are on the device. */
export async function takeAlong(page: Page, device: string): Promise<void> {
  await page.goto(device);
  await page.getByText(/^Собрано/).waitFor({ timeout: 120_000 });
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 50));
  });
}

export async function slowDown(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  return session;
}

/** Runs in the page: what it does at the moment, in milliseconds. */
export function yardstick(): number {
  const started = performance.now();
  let sum = 0;
  for (let index = 0; index < 6_000_000; index += 1) sum += Math.sqrt(index) % 3;
  return sum > 0 ? performance.now() - started : Number.NaN;
}

/** Runs in the page: writes down how long each keystroke took until the frame that shows it had been painted. */
export function watchKeys(): void {
  const kept = Object.assign(globalThis, { keystrokes: [] as number[] });
  let pressed = 0;
  addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
  addEventListener(
    'input',
    () =>
      requestAnimationFrame(() => {
        const began = pressed;
        const painted = new MessageChannel();
        painted.port1.onmessage = () => kept.keystrokes.push(performance.now() - began);
        painted.port2.postMessage(null);
      }),
    true,
  );
}

async function typeAndTime(page: Page, keyboard: CDPSession): Promise<number[]> {
  const field = page.locator('.fill-paper textarea');
  await field.waitFor();
  await page.waitForTimeout(3_000);
  await field.focus();
  await page.evaluate(watchKeys);
  for (const [index, letter] of [...WORDS.repeat(2)].entries()) {
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter });
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
    await page.waitForTimeout(index % 7 === 6 ? PAUSE_MS : BETWEEN_KEYS_MS);
  }
  if (!(await field.inputValue()).endsWith(WORDS)) throw new Error('what was typed is not in the field');
  const times = await page.evaluate(() => (globalThis as unknown as { keystrokes: number[] }).keystrokes);
  return times.slice().sort((one, other) => one - other);
}

/** Runs in the page before anything else: when what is waited for had been painted, since the navigation began. */
export function watchStart(selector: string): void {
  const kept = globalThis as { started?: number };
  const look = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    look.disconnect();
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => (kept.started = performance.now());
      painted.port2.postMessage(null);
    });
  });
  look.observe(document, { childList: true, subtree: true });
}

/** A page that has never been open, with a service worker that has to wake up. */
async function startCold(page: Page, address: string, selector: string): Promise<number> {
  await page.goto('about:blank');
  const fresh = await page.context().newPage();
  try {
    const session = await slowDown(fresh);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await fresh.setViewportSize({ width: 390, height: 844 });
    await fresh.addInitScript(watchStart, selector);
    await fresh.goto(address);
    await fresh.waitForFunction(() => 'started' in globalThis);
    return await fresh.evaluate(() => (globalThis as unknown as { started: number }).started);
  } finally {
    await fresh.close();
  }
}
