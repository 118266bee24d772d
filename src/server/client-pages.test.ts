// The client's page as an old browser uses it: a form, no script. Kept on every build, since a page without
// its buttons would leave every case unconfirmed.
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { newId } from '#kernel/ids.ts';
import { openRound, registerCase, stageClient } from '../../tests/factories/register.ts';
import { createClientPages } from './client-pages.ts';

let t: TestApp;
let round: Awaited<ReturnType<typeof openRound>>;
let web: Hono;

beforeAll(async () => {
  t = await openTestApp();
  round = await openRound(t);
  web = new Hono().route(
    '/k',
    createClientPages(t.app, () => '203.0.113.7'),
  );
});
afterAll(async () => t?.drop());

let counter = 0;
async function askedClient() {
  counter += 1;
  const stage = await stageClient(t, round, `Клиент ${counter}`);
  const { caseId, claimIds } = await registerCase(t, stage);
  const workId = newId();
  await t.call('service_manager', 'quality.plan-work', {
    caseId,
    workId,
    title: 'Порт',
    claimIds,
    ownerEmployeeId: t.as('service_worker').employeeId,
    dueOn: '2026-11-05',
  });
  await t.call('service_worker', 'quality.restore-work', { workId, result: 'Заменили порт' });
  const { url } = await t.call('participant', 'quality.send-link', {
    linkId: newId(),
    caseId,
    personId: stage.personId,
  });
  return { caseId, claimIds, path: new URL(url).pathname };
}
const stateOf = async (caseId: string) => (await t.call('programme_leader', 'quality.get', { caseId })).state;
const post = (path: string, fields: [string, string][]) =>
  web.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });

describe('M9.7 the page behind the link', () => {
  test('opened by a scanner any number of times it changes nothing, and shows the two answers', async () => {
    const { caseId, path } = await askedClient();
    for (let time = 0; time < 3; time += 1) {
      const response = await web.request(path);
      expect(response.status).toBe(200);
      const text = await response.text();
      for (const part of ['value="yes"', 'value="no"', 'Заменили порт', `action="${path}"`, 'ООО «Проба»']) {
        expect(text).toContain(part);
      }
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    }
    await web.request(path, { method: 'HEAD' });
    expect(await stateOf(caseId)).toBe('offered');
  });

  test('«yes» confirms, and a reload thanks', async () => {
    const { caseId, path } = await askedClient();
    const response = await post(path, [['answer', 'yes']]);
    expect([response.status, response.headers.get('location')]).toEqual([303, path]);
    expect(await stateOf(caseId)).toBe('confirmed');
    expect(await (await web.request(path)).text()).toContain('Вы подтвердили, что всё хорошо');
    expect(
      await (
        await post(path, [
          ['answer', 'no'],
          ['words', 'передумал'],
        ])
      ).text(),
    ).toContain('Вы подтвердили');
    expect(await stateOf(caseId)).toBe('confirmed');
  });

  test('«no» takes the words and the ticked claims, and opens the works again', async () => {
    const { caseId, claimIds, path } = await askedClient();
    const silent = await post(path, [
      ['answer', 'no'],
      ['claim', claimIds[1] ?? ''],
    ]);
    expect(silent.status).toBe(422);
    const asked = await silent.text();
    expect(asked).toContain('Напишите, пожалуйста, что ещё не так');
    expect(asked).toContain(`value="${claimIds[1]}" checked`);
    const fields: [string, string][] = [
      ['answer', 'no'],
      ['words', 'Опять <b>обрыв</b>\r\nвечером'],
      ['claim', claimIds[1] ?? ''],
      ['claim', 'not-an-id'],
    ];
    expect((await post(path, fields)).status).toBe(303);
    const card = await t.call('programme_leader', 'quality.get', { caseId });
    expect(card).toMatchObject({ state: 'in_work', cycle: 2 });
    expect(card.answers[0]).toMatchObject({ words: 'Опять <b>обрыв</b>\nвечером', channel: 'link' });
    const thanks = await (await web.request(path)).text();
    expect(thanks).toContain('Опять &lt;b&gt;обрыв&lt;/b&gt;');
    const [row] = await t.db
      .selectFrom('client_answer')
      .select('address')
      .where('case_id', '=', caseId)
      .execute();
    expect(row?.address).toBe('203.0.113.7');
  });

  test('«yes» with words is shown back once and then counts', async () => {
    const { caseId, path } = await askedClient();
    const back = await post(path, [
      ['answer', 'yes'],
      ['words', 'но шумит'],
    ]);
    expect(back.status).toBe(422);
    expect(await back.text()).toContain('<blockquote>но шумит</blockquote>');
    expect(await stateOf(caseId)).toBe('offered');
    await post(path, [
      ['answer', 'yes'],
      ['words', 'но шумит'],
      ['sure', '1'],
    ]);
    expect(await stateOf(caseId)).toBe('confirmed');
  });

  test('a wrong link, a broken body and an oversized one say so politely and change nothing', async () => {
    const { caseId, path } = await askedClient();
    expect((await web.request('/k/wrong')).status).toBe(404);
    expect((await web.request(`/k/${'x'.repeat(43)}`)).status).toBe(404);
    expect((await post(`/k/${'x'.repeat(43)}`, [['answer', 'yes']])).status).toBe(200);
    const huge = await post(path, [
      ['answer', 'no'],
      ['words', 'я'.repeat(40_000)],
    ]);
    expect(huge.status).toBe(413);
    for (const body of ['', 'words=да', 'answer=maybe', 'answer[]=yes']) {
      expect((await web.request(path, { method: 'POST', body })).status).toBe(422);
    }
    expect(await stateOf(caseId)).toBe('offered');
    const broken = await web.request(path, { method: 'POST', body: 'answer=no&words=%00%ED%A0%80' });
    expect(broken.status).toBeLessThan(500);
    expect(await stateOf(caseId)).not.toBe('confirmed');
  });
});
