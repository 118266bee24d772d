import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { openMailServer } from '../../../../tests/factories/mail-server.ts';
import { createCases, openRound } from '../../../../tests/factories/register.ts';
import { mailCopies } from './copies.ts';
import { sendLetters } from './send-letters.ts';

let t: TestApp;

beforeAll(async () => {
  t = await openTestApp();
});
afterAll(async () => t?.drop());

test('M9.3 the three holders get the problem questionnaire with its paper, each once, with any number of clocks', async () => {
  const server = await openMailServer(t);
  try {
    const { name } = await createCases(t, await openRound(t)).newCase();
    const run = async () => mailCopies(t.db, await t.app.company(), t.app.clock());
    await Promise.all([run(), run(), run()]);
    await run();
    await sendLetters(t.db, await t.app.company(), t.app.clock);
    const sent = server.received.filter(({ subject }) => subject?.startsWith('Проблемная анкета'));
    const addresses = sent.flatMap(({ to }) => [to].flat()).flatMap((one) => one?.value ?? []);
    expect(addresses.map(({ address }) => address).sort()).toEqual([
      'participant@proba.test',
      'programme-leader@proba.test',
      'service-manager@proba.test',
    ]);
    for (const letter of sent) {
      expect(letter.subject).toContain(name);
      expect(letter.text).toContain('каждый вечер');
      expect(letter.attachments[0]?.content.subarray(0, 5).toString()).toBe('%PDF-');
    }
  } finally {
    server.close();
  }
});
