import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { newId } from '#kernel/ids.ts';
import { type Box, openBox } from '../../../../tests/factories/imap-server.ts';
import { type MailServer, openMailServer } from '../../../../tests/factories/mail-server.ts';
import { createCases, openRound } from '../../../../tests/factories/register.ts';
import { readReplies } from './read-replies.ts';
import { sendLetters } from './send-letters.ts';

let t: TestApp;
let mail: MailServer;
let box: Box;
let caseId: string;
/** Message-ID of the letter with the link. */
let asked: string;

beforeAll(async () => {
  t = await openTestApp();
  mail = await openMailServer(t);
  box = await openBox('vip', 'secret');
  const imap = {
    host: '127.0.0.1',
    port: box.port,
    security: 'none',
    user: 'vip',
    password: 'secret',
    folder: 'INBOX',
  };
  await t.db
    .updateTable('company')
    .set({ imap: JSON.stringify(imap) })
    .execute();
  const made = await createCases(t, await openRound(t)).restoredCase();
  caseId = made.caseId;
  await t.call('participant', 'quality.send-link', { linkId: newId(), caseId, personId: made.personId });
  await sendLetters(t.db, await t.app.company(), t.app.clock);
  asked = mail.received[0]?.messageId ?? '';
});
afterAll(async () => {
  await mail?.stop();
  await box?.stop();
  await t?.drop();
});

const letter = (head: Record<string, string>, body: string) =>
  [
    'From: =?utf-8?B?0JDQvdC90LA=?= <anna@client.test>',
    'To: ryadom@proba.test',
    'Date: Mon, 02 Nov 2026 09:30:00 +0300',
    ...Object.entries(head).map(([name, value]) => `${name}: ${value}`),
    'MIME-Version: 1.0',
    'Content-Transfer-Encoding: 8bit',
    '',
    body,
  ].join('\n');
const plain = { 'Content-Type': 'text/plain; charset=utf-8' };
const look = async () => readReplies(t.db, t.app.clock());
const card = () => t.call('programme_leader', 'quality.get', { caseId });
const tasks = async () => (await t.call('participant', 'quality.replies')).replies;

test('M9.7 a letter that answers ours becomes a task of the curator and changes nothing by itself', async () => {
  box.deliver(letter({ ...plain, Subject: 'Другое', 'Message-ID': '<a@client.test>' }, 'Счёт во вложении'));
  const head = { ...plain, Subject: 'Re: ваш вопрос', 'Message-ID': '<b@client.test>', 'In-Reply-To': asked };
  box.deliver(letter(head, 'Спасибо, да!\n\n02.11.2026, 10:00, Рядом пишет:\n> Анна Ивановна'));
  expect(await look()).toBe(1);
  // What is none of ours is neither read nor marked.
  expect([box.read(), box.seen()]).toEqual([[2], [2]]);
  const { state, replies } = await card();
  expect(state).toBe('offered');
  expect(replies).toMatchObject([
    {
      fromName: 'Анна',
      fromEmail: 'anna@client.test',
      text: 'Спасибо, да!',
      automatic: false,
      receivedAt: '2026-11-02T06:30:00.000Z',
      handledAt: null,
    },
  ]);
  expect(await tasks()).toMatchObject([{ caseId, text: 'Спасибо, да!' }]);
  expect(await look()).toBe(0);
});

test('M9.7 the task ends when a person has read it, and still no case has changed', async () => {
  const [reply] = await tasks();
  await t.call('participant', 'quality.settle-reply', { replyId: reply.id, outcome: 'read' });
  await t.call('participant', 'quality.settle-reply', { replyId: reply.id, outcome: 'recorded' });
  expect(await tasks()).toEqual([]);
  expect(await card()).toMatchObject({
    state: 'offered',
    replies: [{ outcome: 'read', handledBy: 'Анна Участников' }],
  });
});

test('M9.7 an answer of a machine is kept and is nobody’s task; HTML becomes words; attachments are left alone', async () => {
  const away = {
    'Auto-Submitted': 'auto-replied',
    'Message-ID': '<c@client.test>',
    References: `<x@y> ${asked}`,
  };
  box.deliver(letter({ ...plain, ...away, Subject: 'В отпуске' }, 'Буду в понедельник'));
  const type = 'multipart/mixed; boundary=b';
  const parts = [
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Снова <b>рвётся</b></p><script>1</script><img src="http://spy.test/x">',
    '--b',
    'Content-Type: image/png; name=a.png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '--b--',
  ];
  const head = { 'Content-Type': type, Subject: 'Re', 'Message-ID': '<d@client.test>', 'In-Reply-To': asked };
  box.deliver(letter(head, parts.join('\n')));
  expect(await look()).toBe(2);
  const texts = (await tasks()).map((one: { text: string }) => one.text);
  expect(texts).toEqual(['Снова рвётся']);
  expect((await card()).replies).toHaveLength(3);
});

test('M9.7 a forged number leads to a task at most, and one of nobody’s letter to nothing', async () => {
  const forged = `<${newId()}@proba.test>`;
  box.deliver(
    letter({ ...plain, Subject: 'Re', 'Message-ID': '<e@evil.test>', 'In-Reply-To': forged }, 'да'),
  );
  box.deliver(
    letter({ ...plain, Subject: 'Re', 'Message-ID': '<b@client.test>', 'In-Reply-To': asked }, 'дважды'),
  );
  await look();
  expect((await card()).replies).toHaveLength(3);
  expect((await card()).state).toBe('offered');
  expect(await t.db.selectFrom('client_answer').selectAll().execute()).toEqual([]);
});

test('a box that does not open is an alarm after half an hour, none once it opens, and can be tried at once', async () => {
  const health = () => t.call('programme_leader', 'reports.mail-health');
  const check = () => t.call('administrator', 'reports.check-mailbox', {});
  await look();
  expect((await health()).box).toBeNull();
  expect(await check()).toMatchObject({ user: 'vip', folder: 'INBOX' });
  const { imap } = await t.db.selectFrom('company').select('imap').executeTakeFirstOrThrow();
  const set = (password: string) =>
    t.db
      .updateTable('company')
      .set({ imap: JSON.stringify({ ...(imap as object), password }) })
      .execute();
  await set('changed since');
  const start = Date.parse(t.app.clock());
  const at = (minutes: number) => t.setNow(new Date(start + minutes * 60_000).toISOString());
  await expect(look()).rejects.toThrow();
  expect((await health()).box).toBeNull();
  expect((await t.refusal('administrator', 'reports.check-mailbox')).code).toBe('mailbox_not_read');
  at(31);
  await expect(look()).rejects.toThrow();
  expect((await health()).box).toMatchObject({ since: new Date(start).toISOString() });
  await set('secret');
  await look();
  expect((await health()).box).toBeNull();
});
