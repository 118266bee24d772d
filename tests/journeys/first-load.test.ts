// What a phone must fetch before the talk can go on: the scripts of the first load, as they travel.
import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { publishReadyForms } from '#features/questionnaires/data/forms.ts';
import { READY_FORMS } from '#features/questionnaires/shapes/forms/ready-forms.ts';
import { newId } from '#kernel/ids.ts';
import { openRound } from '../factories/register.ts';
import { launchBrowser, openPerson, signIn } from './browser.ts';
import { openWebApp, PASSWORD, type WebApp } from './web-app.ts';

const LIMIT_KB = 300;

let t: WebApp;
let browser: Browser;
let questionnaireId: string;

beforeAll(async () => {
  t = await openWebApp({ now: new Date().toISOString() });
  browser = await launchBrowser();
  const { roundId, participantId } = await openRound(t);
  await inTransaction(t.db, publishReadyForms);
  await t.db
    .updateTable('round')
    .set({ form_code: READY_FORMS[0]?.code ?? '' })
    .where('id', '=', roundId)
    .execute();
  const { id: clientId } = await t.call('programme_leader', 'clients.create', {
    client: { shortName: 'Пекарня «Колос»' },
  });
  await t.db
    .insertInto('placement')
    .values({ round_id: roundId, client_id: clientId, participant_id: participantId })
    .execute();
  questionnaireId = (await t.call('participant', 'questionnaires.begin', { id: newId(), clientId })).id;
});
afterAll(async () => {
  await browser?.close();
  await t?.close();
});

/** Kilobytes of script that came over the wire while `act` ran, with an empty cache. */
async function scriptsOf(page: Page, act: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  const scripts = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (/javascript/.test(response.mimeType)) scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await act();
  await page.waitForLoadState('networkidle');
  return bytes / 1024;
}

test('schemas stay with the server: no script of the browser has them', () => {
  const assets = new URL('../../dist/web/assets/', import.meta.url);
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(50);
  const heavy = scripts.filter((name) =>
    readFileSync(new URL(name, assets), 'utf8').includes('invalid_union'),
  );
  expect(heavy).toEqual([]);
});

test(`the sign-in page takes at most ${LIMIT_KB} KB of compressed script`, async () => {
  const { page, close } = await openPerson(browser, { baseUrl: t.baseUrl, width: 390 });
  const size = await scriptsOf(page, async () => void (await page.goto('/sign-in')));
  expect(size).toBeGreaterThan(50);
  expect(size).toBeLessThanOrEqual(LIMIT_KB);
  await close();
});

test.each([
  ['the questionnaire', () => `/questionnaires/${questionnaireId}`, 'Дата встречи'],
  ['my day', () => '/my-day', 'Пекарня «Колос»'],
  ['the list of clients', () => '/clients', 'Пекарня «Колос»'],
])(`%s on a phone takes at most ${LIMIT_KB} KB of compressed script`, async (_name, path, shown) => {
  const { page, close } = await openPerson(browser, { baseUrl: t.baseUrl, width: 390 });
  await signIn(page, t.emailOf('participant'), PASSWORD);
  const size = await scriptsOf(page, async () => {
    await page.goto(path());
    await page.getByText(shown).first().waitFor();
  });
  expect(size).toBeGreaterThan(50);
  expect(size).toBeLessThanOrEqual(LIMIT_KB);
  await close();
});
