import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import { queueClientLetter } from '#features/reports/jobs/answer-events.ts';
import { sendLetters } from '#features/reports/jobs/send-letters.ts';
import { newId } from '#kernel/ids.ts';
import { type MailServer, openMailServer } from '../../../../tests/factories/mail-server.ts';
import { createCases, openRound } from '../../../../tests/factories/register.ts';
import { remindClients } from './remind-clients.ts';

const ASKED = '2026-11-02T07:00:00.000Z';
/** Three working days on, with the day off of 4 November between, at noon. */
const DUE = '2026-11-06T09:00:00.000Z';

let t: TestApp;
let mail: MailServer;
let make: ReturnType<typeof createCases>;

beforeAll(async () => {
  t = await openTestApp({ baseUrl: 'https://vip.proba.test' });
  make = createCases(t, await openRound(t));
  mail = await openMailServer(t);
});
afterAll(async () => {
  await mail?.stop();
  await t?.drop();
});

const BEARER: Actor = {
  kind: 'client',
  employeeId: null,
  name: 'Клиент',
  roles: [],
  locale: 'ru',
  listsOf: [],
};
const remind = async (now: string) => {
  t.setNow(now);
  return remindClients(t.db, await t.app.company(), now, queueClientLetter);
};
const deliver = async () => {
  await sendLetters(t.db, await t.app.company(), t.app.clock);
  return mail.received.splice(0);
};
const card = (caseId: string) => t.call('programme_leader', 'quality.get', { caseId });

async function asked() {
  t.setNow(ASKED);
  const made = await make.restoredCase();
  const { caseId, personId } = made;
  await t.call('participant', 'quality.send-link', { linkId: newId(), caseId, personId });
  const [letter] = await deliver();
  return { ...made, token: /\/k\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '' };
}
async function settle(caseId: string) {
  const { state } = await card(caseId);
  if (state !== 'offered') return;
  const said = { channel: 'phone', saidBy: 'Анна', saidAt: t.app.clock() };
  await t.call('participant', 'quality.record-answer', { caseId, answer: 'yes', ...said });
}

describe('M9.7 a client who is silent', () => {
  let made: Awaited<ReturnType<typeof asked>>;
  beforeEach(async () => {
    made = await asked();
    return () => settle(made.caseId);
  });

  test('gets one polite letter with a new link, even from two clocks at once; the old link says so', async () => {
    const { caseId, token } = made;
    expect(await remind('2026-11-05T09:00:00.000Z')).toBe(0);
    t.setNow(DUE);
    const company = await t.app.company();
    const run = () => remindClients(t.db, company, DUE, queueClientLetter);
    const reminded = await Promise.all([run(), run()]);
    expect(reminded[0]! + reminded[1]!).toBe(1);
    const letters = await deliver();
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({
      subject: 'ООО «Проба»: нам важно Ваше слово, всё ли теперь работает',
    });
    expect(letters[0]?.text).toContain('Анна Ивановна, здравствуйте!');
    const fresh = /https:\/\/vip\.proba\.test\/k\/([\w-]+)/.exec(letters[0]?.text ?? '')?.[1] ?? '';
    expect((await t.refusal(BEARER, 'quality.answer-link', { token, answer: 'yes' })).code).toBe(
      'link_replaced',
    );
    const shown = await card(caseId);
    expect(shown).toMatchObject({ state: 'offered', link: { reminders: 1 } });
    expect(shown.events.at(-1)).toMatchObject({
      kind: 'client_reminded',
      actorKind: 'system',
      data: { channel: 'mail' },
    });
    // The curator's own deed waits anew from the letter.
    expect(shown.deeds).toMatchObject([{ term: 'client_answer', dueOn: '2026-11-11' }]);
    await t.call(BEARER, 'quality.answer-link', { token: fresh, answer: 'yes' });
    expect((await card(caseId)).state).toBe('confirmed');
    expect(await remind('2026-11-20T09:00:00.000Z')).toBe(0);
  });

  test('gets two letters for one question and no third, in working hours only', async () => {
    expect(await remind('2026-11-06T20:00:00.000Z')).toBe(0);
    expect(await remind('2026-11-07T09:00:00.000Z')).toBe(0);
    expect(await remind(DUE)).toBe(1);
    expect(await remind('2026-11-11T09:00:00.000Z')).toBe(1);
    expect(await remind('2026-11-18T09:00:00.000Z')).toBe(0);
    // A new link of the curator is no new licence.
    const { caseId, personId } = made;
    await t.call('participant', 'quality.send-link', { linkId: newId(), caseId, personId });
    expect(await remind('2026-11-25T09:00:00.000Z')).toBe(0);
    await deliver();
  });

  test('is left alone on a day of a call, and where nobody could get the letter', async () => {
    const { clientId, personId, caseId } = made;
    await t.db
      .insertInto('call')
      .values({
        id: newId(),
        client_id: clientId,
        employee_id: t.as('participant').employeeId ?? '',
        person_id: personId,
        at: '2026-11-06T06:30:00.000Z',
        outcome: 'not_reached',
      })
      .execute();
    expect(await remind(DUE)).toBe(0);
    const { smtp } = await t.db.selectFrom('company').select('smtp').executeTakeFirstOrThrow();
    await t.db.updateTable('company').set({ smtp: null }).execute();
    expect(await remind('2026-11-09T09:00:00.000Z')).toBe(0);
    await t.db
      .updateTable('company')
      .set({ smtp: JSON.stringify(smtp) })
      .execute();
    await t.db
      .updateTable('person_role')
      .set({ to_day: '2026-11-08' })
      .where('person_id', '=', personId)
      .execute();
    expect(await remind('2026-11-09T09:00:00.000Z')).toBe(0);
    expect((await card(caseId)).link.reminders).toBe(0);
    await t.db.updateTable('person_role').set({ to_day: null }).where('person_id', '=', personId).execute();
    expect(await remind('2026-11-09T09:00:00.000Z')).toBe(1);
    await deliver();
  });

  test('gets the company’s own words, in the curator’s name, with the logo inside and the answer to the curator', async () => {
    const leader = 'programme_leader' as const;
    const text = { subject: '{компания}: как дела?', body: 'Это {куратор}. Ответьте:\n\n{ссылка}' };
    await t.call(leader, 'quality.save-client-text', { kind: 'reminder', locale: 'ru', version: 0, text });
    await t.db.updateTable('company').set({ letters_signed: 'curator', accent: '#003a70' }).execute();
    const bytes = Buffer.from('png');
    const logo = { bytes, width: 200, height: 60, etag: 'abc', updated_at: DUE };
    await t.db.insertInto('company_logo').values(logo).execute();
    expect(await remind(DUE)).toBe(1);
    const [letter] = await deliver();
    expect(letter?.subject).toBe('ООО «Проба»: как дела?');
    expect(letter?.from?.value[0]?.name).toBe('Анна Участников, ООО «Проба»');
    expect(letter?.replyTo?.value[0]?.address).toBe('participant@proba.test');
    expect(letter?.html).toContain('background:#003a70');
    expect(letter?.attachments[0]).toMatchObject({ cid: 'logo@ryadom', contentType: 'image/png' });
  });
});
