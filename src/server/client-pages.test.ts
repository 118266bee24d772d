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
  return { caseId, claimIds, personId: stage.personId, path: new URL(url).pathname };
}
const stateOf = async (caseId: string) => (await t.call('programme_leader', 'quality.get', { caseId })).state;
const post = (path: string, fields: [string, string][], agent = 'Opera Mini') =>
  web.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'User-Agent': agent },
    body: new URLSearchParams(fields).toString(),
  });
const send: [string, string] = ['step', 'send'];
const later = (seconds: number) =>
  t.setNow(new Date(Date.parse(t.app.clock()) + seconds * 1000).toISOString());
/** The proof on the page that shows this answer back. */
async function sealOf(path: string, fields: [string, string][]): Promise<[string, string]> {
  const shown = await (await post(path, fields)).text();
  return ['seal', /name="seal" value="([^"]*)"/.exec(shown)?.[1] ?? ''];
}
/** Both steps, as a person takes them: the page is read before the last button. */
async function answer(path: string, fields: [string, string][], agent?: string) {
  const seal = await sealOf(path, fields);
  later(5);
  return post(path, [...fields, seal, send], agent);
}

describe('M9.7 the page behind the link', () => {
  test('opened by a scanner any number of times it changes nothing, and shows the three answers', async () => {
    const { caseId, path } = await askedClient();
    for (let time = 0; time < 3; time += 1) {
      const response = await web.request(path, { headers: { 'User-Agent': 'Scanner'.repeat(100) } });
      expect(response.status).toBe(200);
      const text = await response.text();
      const answers = ['value="yes"', 'value="partly"', 'value="no"'];
      for (const part of [...answers, 'Заменили порт', `action="${path}"`, 'ООО «Проба»']) {
        expect(text).toContain(part);
      }
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    }
    await web.request(path, { method: 'HEAD' });
    const card = await t.call('programme_leader', 'quality.get', { caseId });
    expect(card.state).toBe('offered');
    expect(card.link.visits).toHaveLength(4);
    expect(card.link.visits.at(-1)).toMatchObject({ address: '203.0.113.7' });
    expect(card.link.visits.at(-1).agent).toHaveLength(300);
  });

  test('the first press only shows the answer back; the second, deliberate one confirms; a reload thanks', async () => {
    const { caseId, path } = await askedClient();
    const shown = await post(path, [['answer', 'yes']]);
    expect(shown.status).toBe(200);
    expect(await shown.text()).toContain('Отвечает Анна Ивановна: «Да, теперь работает».');
    expect(await stateOf(caseId)).toBe('offered');
    const response = await answer(path, [['answer', 'yes']], 'Phone');
    expect([response.status, response.headers.get('location')]).toEqual([303, path]);
    expect(await stateOf(caseId)).toBe('confirmed');
    const opened = await (await web.request(path)).text();
    expect(opened).toContain('получен 2\u00a0ноября: «Да, теперь работает»');
    // Only the opening, not the pages between, and not the answer.
    const { seen_count } = await t.db
      .selectFrom('client_link')
      .select('seen_count')
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow();
    expect(seen_count).toBe(1);
  });

  test('whoever presses buttons without reading answers nothing: no proof, another answer, other words, too soon', async () => {
    const { caseId, claimIds, path } = await askedClient();
    const yes: [string, string][] = [['answer', 'yes']];
    const no: [string, string][] = [
      ['answer', 'no'],
      ['words', 'шумит'],
    ];
    const seal = await sealOf(path, yes);
    const own = await sealOf(path, no);
    const other = await sealOf((await askedClient()).path, yes);
    later(1);
    expect((await post(path, [...yes, seal, send])).status).toBe(422);
    later(60);
    const [, stale] = seal;
    const early = `${Date.parse(t.app.clock()) - 90_000}.${stale.split('.')[1]}`;
    const forged: [string, string][][] = [
      [...yes, send],
      [...yes, ['seal', ''], send],
      [...yes, own, send],
      [...yes, other, send],
      [...yes, ['seal', early], send],
      [...yes, ['words', 'кроме шума'], seal, send],
      [...yes, ['saidBy', 'Пётр'], seal, send],
      [...yes, ['claim', claimIds[0] ?? ''], seal, send],
      [['answer', 'no'], ['words', 'гудит'], own, send],
    ];
    for (const fields of forged) {
      const response = await post(path, fields);
      expect(response.status).toBe(422);
      expect(await response.text()).toContain('Ответ ещё не отправлен');
    }
    expect(await stateOf(caseId)).toBe('offered');
    // The page stays good for whoever takes their time.
    later(86_400);
    expect((await post(path, [...no, own, send])).status).toBe(303);
  });

  test('a second person with the same link learns of the answer without its words and keeps their own', async () => {
    const { path } = await askedClient();
    const second: [string, string][] = [
      ['answer', 'yes'],
      ['saidBy', 'Олег'],
    ];
    const seal = await sealOf(path, second);
    const first: [string, string][] = [
      ['answer', 'no'],
      ['words', 'Гудит с утра'],
      ['saidBy', 'Пётр Лось'],
    ];
    expect((await answer(path, first)).status).toBe(303);
    const opened = await (await web.request(path)).text();
    expect(opened).toContain('«Нет, не работает»');
    expect(opened).not.toMatch(/Гудит|Вы написали/);
    const late = await post(path, [...second, ['words', 'у нас тихо'], seal, send]);
    const text = await late.text();
    for (const part of ['На это письмо уже ответили', 'Кто ответил: Пётр Лось.', 'у нас тихо']) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('Гудит');
    // The first one, having pressed twice, reads thanks.
    const again = await post(path, [...first, send]);
    expect([again.status, again.headers.get('location')]).toEqual([303, path]);
  });

  test('«not everything» needs to know what; all that is missing is said at once and nothing is lost', async () => {
    const { caseId, claimIds, path } = await askedClient();
    const silent = await post(path, [
      ['answer', 'partly'],
      ['saidBy', 'Пётр'],
    ]);
    expect(silent.status).toBe(422);
    const asked = await silent.text();
    expect(asked).toContain('Отметьте, пожалуйста, что именно ещё не работает');
    expect(asked).toContain('Напишите, пожалуйста, что ещё не так');
    expect(asked).toContain('value="Пётр"');
    expect(asked).toContain('<button class="first" type="submit" name="answer" value="partly">');
    const fields: [string, string][] = [
      ['answer', 'partly'],
      ['words', 'Опять <b>обрыв</b>\r\nвечером'],
      ['claim', claimIds[1] ?? ''],
      ['claim', 'not-an-id'],
      ['saidBy', 'Пётр Лось'],
    ];
    const back = await (await post(path, fields)).text();
    expect(back).toContain('Отвечает Пётр Лось: «Исправлено не всё», ещё не в порядке: Шум на линии');
    const changed = await (await post(path, [...fields, ['step', 'change']])).text();
    expect(changed).toContain(`value="${claimIds[1]}" checked`);
    expect(changed).toContain('Опять &lt;b&gt;обрыв&lt;/b&gt;');
    expect((await answer(path, fields, 'Phone')).status).toBe(303);
    const card = await t.call('programme_leader', 'quality.get', { caseId });
    expect(card).toMatchObject({ state: 'in_work', cycle: 2 });
    expect(card.answers[0]).toMatchObject({
      answer: 'partly',
      words: 'Опять <b>обрыв</b>\nвечером',
      channel: 'link',
      saidBy: 'Пётр Лось',
      stillWrong: ['Шум на линии'],
    });
    const [row] = await t.db
      .selectFrom('client_answer')
      .select(['address', 'agent'])
      .where('case_id', '=', caseId)
      .execute();
    expect(row).toEqual({ address: '203.0.113.7', agent: 'Phone' });
  });

  test('«yes» with words is told plainly, and counts only when it was shown', async () => {
    const { caseId, path } = await askedClient();
    const fields: [string, string][] = [
      ['answer', 'yes'],
      ['words', 'но шумит'],
    ];
    const back = await (await post(path, fields)).text();
    expect(back).toContain('<blockquote>но шумит</blockquote>');
    expect(back).toContain('Вы отвечаете «да», но');
    // Sent past the page that says so, it is shown again.
    expect((await post(path, [...fields, send])).status).toBe(422);
    expect(await stateOf(caseId)).toBe('offered');
    await answer(path, fields);
    expect(await stateOf(caseId)).toBe('confirmed');
    expect((await t.call('programme_leader', 'quality.get', { caseId })).answers[0].contradicts).toBe(true);
  });

  test('«yes» beside a ticked claim is told as plainly, and the curator sees what was ticked', async () => {
    const { caseId, claimIds, path } = await askedClient();
    const fields: [string, string][] = [
      ['answer', 'yes'],
      ['claim', claimIds[1] ?? ''],
    ];
    const back = await (await post(path, fields)).text();
    expect(back).toContain('Вы отвечаете «да», но');
    expect(back).toContain('<li>Шум на линии</li>');
    expect((await answer(path, fields)).status).toBe(303);
    expect((await t.call('participant', 'quality.get', { caseId })).answers).toMatchObject([
      { answer: 'yes', contradicts: true, stillWrong: ['Шум на линии'] },
    ]);
  });

  test('a page that was closed while somebody wrote gives the words back', async () => {
    const { path, caseId } = await askedClient();
    await t.call('participant', 'quality.tell-client', { caseId, channel: 'phone' });
    await t.call('participant', 'quality.record-answer', {
      caseId,
      answer: 'yes',
      channel: 'phone',
      saidBy: 'Анна',
      saidAt: t.app.clock(),
    });
    const late = await post(path, [['answer', 'no'], ['words', 'третий день'], send]);
    const text = await late.text();
    expect(text).toContain('Нам уже ответили другим путём');
    expect(text).toContain('<blockquote>третий день</blockquote>');
    expect(await stateOf(caseId)).toBe('confirmed');
  });

  test('the page speaks the language of its reader', async () => {
    const { path, personId } = await askedClient();
    await t.db.updateTable('person').set({ locale: 'en' }).where('id', '=', personId).execute();
    expect(await (await web.request(path)).text()).toContain('Does it all work now?');
  });

  test('a wrong link, a broken body and an oversized one say so politely and change nothing', async () => {
    const { caseId, path } = await askedClient();
    expect((await web.request('/k/wrong')).status).toBe(404);
    expect((await web.request(`/k/${'x'.repeat(43)}`)).status).toBe(404);
    expect((await post(`/k/${'x'.repeat(43)}`, [['answer', 'yes'], send])).status).toBe(200);
    const huge = await post(path, [
      ['answer', 'no'],
      ['words', 'я'.repeat(40_000)],
    ]);
    expect(huge.status).toBe(413);
    for (const body of ['', 'words=да', 'answer=maybe', 'answer[]=yes', 'step=send']) {
      expect((await web.request(path, { method: 'POST', body })).status).toBe(422);
    }
    expect(await stateOf(caseId)).toBe('offered');
    const broken = await web.request(path, {
      method: 'POST',
      body: 'answer=no&step=send&saidBy=%00%00&words=%00%ED%A0%80',
    });
    expect(broken.status).toBeLessThan(500);
    expect(await stateOf(caseId)).not.toBe('confirmed');
  });
});
