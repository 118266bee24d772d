import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { openMailServer } from '../../../../tests/factories/mail-server.ts';
import { openLoop } from '../../../../tests/factories/loop-rows.ts';
import { makeDailyReports } from './daily.ts';
import { sendLetters } from './send-letters.ts';

// 18:00 in Moscow on Monday 9 November 2026, and on the Tuesday.
const MONDAY = '2026-11-09T15:00:00.000Z';
const TUESDAY = '2026-11-10T15:00:00.000Z';
const NOON = '2026-11-09T09:00:00.000Z';

let t: TestApp;
let loop: Awaited<ReturnType<typeof openLoop>>;

beforeEach(async () => {
  t = await openTestApp({ now: NOON });
  await t.db.updateTable('company').set({ created_at: '2026-10-01T05:00:00Z' }).execute();
  loop = await openLoop(t);
  // Friday has been told of.
  await report('2026-11-06T15:00:00.000Z');
});
afterEach(async () => t.drop());

const report = async (now: string) => makeDailyReports(t.db, await t.app.company(), now);
const lettersTo = (role: string) =>
  t.db
    .selectFrom('letter')
    .selectAll()
    .where('to_email', '=', `${role}@proba.test`)
    .orderBy('created_at')
    .execute();

async function picturesOf(role: string): Promise<string[]> {
  const rows = await t.db
    .selectFrom('letter_attachment')
    .innerJoin('letter', 'letter.id', 'letter_id')
    .select('name')
    .where('to_email', '=', `${role}@proba.test`)
    .orderBy('letter.created_at')
    .orderBy('position')
    .execute();
  return rows.map(({ name }) => name);
}

async function busyDay() {
  const asked = await loop.newCase('Пекарня «Колос»', {
    state: 'offered',
    registered_at: '2026-11-02T07:00:00Z',
    restored_at: '2026-11-06T07:00:00Z',
    offered_at: NOON,
  });
  const restored = await loop.newCase('Ткач', { state: 'restored', restored_at: NOON });
  await loop.addWork(restored, { title: 'Порт', doneAt: NOON, result: 'Заменили порт' });
  await loop.note(restored, 'service_restored', NOON);
  const again = await loop.newCase('Мебель-Град', { registered_at: '2026-10-20T07:00:00Z' });
  const workId = await loop.addWork(again, { title: 'Кабель', dueOn: '2026-11-06' });
  await loop.owe(again, { term: 'work_due', dueOn: '2026-11-06', workId });
  await loop.say(again, 'partly', 'Меньше, но рвётся', NOON);
  const soon = await loop.newCase('Лён', { registered_at: '2026-10-20T07:00:00Z' });
  const soonId = await loop.addWork(soon, { title: 'Антенна', dueOn: '2026-11-10' });
  await loop.owe(soon, { term: 'work_due', dueOn: '2026-11-10', workId: soonId });
  const done = await loop.newCase('Сосна', { state: 'confirmed', confirmed_at: NOON, outcome: 'confirmed' });
  await loop.say(done, 'yes', '', NOON);
  const off = await loop.newCase('Верба', { state: 'withdrawn', outcome: 'withdrawn' });
  await loop.say(off, 'withdrawn', 'Разобрались сами', NOON);
  return { asked, restored, again, soon, done, off };
}

describe('M9.5 the daily report', () => {
  test('tells the leader everything, in sections, with numbers and pictures', async () => {
    const { again } = await busyDay();
    (await openMailServer(t)).close();
    await report(MONDAY);
    const [letter] = await lettersTo('programme-leader');
    for (const part of [
      'Клиент сказал «нет» (1)',
      'исправлено не всё',
      'Просрочено (1)',
      'Закончить работу · Кабель · опоздание 3',
      'Клиент сказал иначе (1)',
      'снял замечание',
      'Срок сегодня или на следующий рабочий день (1)',
      'Ждёт звонка куратора (1)',
      'восстановлено сегодня',
      'Что сделано (1)',
      'Заменили порт',
      'Клиент подтвердил (1)',
      'Ждём слова клиента (1)',
      'Новые в реестре (3)',
      'Без подтверждения: 4',
      `/register/${again.caseId}`,
      '/reports/daily?day=2026-11-09',
    ]) {
      expect(letter?.text_body).toContain(part);
    }
    expect(await picturesOf('programme-leader')).toEqual(['waits.png', 'days.png', 'weeks.png']);
    for (const name of ['waits', 'days', 'weeks']) {
      expect(letter?.html_body).toContain(`src="cid:${name}@ryadom"`);
    }
  });

  test('draws a curator the week of their own clients, once anything happened in it', async () => {
    (await openMailServer(t)).close();
    const old = await loop.newCase('Ткач', { registered_at: '2026-07-01T07:00:00Z' });
    await loop.owe(old, { term: 'acknowledge', dueOn: '2026-11-06' });
    await report(MONDAY);
    expect(await picturesOf('participant')).toEqual([]);
    const fresh = await loop.newCase('Сосна', { registered_at: NOON });
    await loop.owe(fresh, { term: 'acknowledge', dueOn: '2026-11-10' });
    await report(TUESDAY);
    expect(await picturesOf('participant')).toEqual(['days.png']);
    expect((await lettersTo('participant')).at(-1)?.html_body).toContain('src="cid:days@ryadom"');
  });

  test('tells who mends of their works only, and of nothing more on a day without any', async () => {
    await busyDay();
    await report(MONDAY);
    const [letter] = await lettersTo('service-worker');
    expect(letter?.subject).toContain('Ваши работы');
    for (const part of ['Кабель', 'Антенна', 'Меньше, но рвётся', 'Заменили порт']) {
      expect(letter?.text_body).toContain(part);
    }
    for (const part of ['Сосна', 'Верба', 'Пекарня']) expect(letter?.text_body).not.toContain(part);
    await t.db.deleteFrom('case_deed').execute();
    await report(TUESDAY);
    // Nobody would see a picture where letters are only kept.
    expect(await t.db.selectFrom('letter_attachment').select('name').execute()).toEqual([]);
    expect(await lettersTo('service-worker')).toHaveLength(1);
    const noted = await t.db
      .selectFrom('daily_report')
      .select(['digest_key', 'letter_id'])
      .where('day', '=', '2026-11-10')
      .where('employee_id', '=', loop.idOf('service_worker'))
      .execute();
    expect(noted).toEqual([{ digest_key: null, letter_id: null }]);
  });

  test('puts the numbers beside those of the report before, counts of the moment too', async () => {
    await busyDay();
    await report(MONDAY);
    await t.db.updateTable('quality_case').set({ state: 'confirmed' }).where('number', '=', 101).execute();
    await report(TUESDAY);
    const text = (await lettersTo('programme-leader')).at(-1)?.text_body;
    expect(text).toContain('Новых в реестре: 0 (днём раньше: 3)');
    expect(text).toContain('Сказали «нет»: 0 (днём раньше: 1)');
    expect(text).toContain('Просрочено дел: 1 (днём раньше: 1)');
    expect(text).toContain('Без подтверждения: 3 (днём раньше: 4)');
  });

  test('reaches the director with what the register has told them of (M9.9)', async () => {
    const silent = await loop.newCase('Тихий клиент', {
      state: 'offered',
      offered_at: '2026-10-26T07:00:00Z',
    });
    await loop.owe(silent, { term: 'client_silence', dueOn: '2026-11-02', doer: 'programme_leader' });
    await report(MONDAY);
    expect(await lettersTo('commercial-director')).toEqual([]);
    const hears = ['programme_leader', 'commercial_director'];
    await loop.note(silent, 'escalated', TUESDAY, { term: 'client_silence', level: 2, hears });
    await report(TUESDAY);
    const [letter] = await lettersTo('commercial-director');
    expect(letter?.text_body).toContain('Решить, как быть с молчанием клиента');
  });

  test('goes once to each of many, whoever makes it, in batches', async () => {
    await busyDay();
    const workers = [];
    for (let index = 0; index < 60; index += 1) {
      workers.push(await t.hire({ lastName: `Мастер ${index}`, roles: ['service_worker'] }));
    }
    const one = await loop.newCase('Общий');
    for (const { employeeId } of workers) {
      const workId = await loop.addWork(one, { title: 'Узел', owner: employeeId ?? '' });
      await loop.owe(one, { term: 'work_due', dueOn: '2026-11-10', workId, owner: employeeId ?? '' });
    }
    await Promise.all([report(MONDAY), report(MONDAY), report(MONDAY)]);
    const keys = await t.db.selectFrom('letter').select('dedupe_key').execute();
    // Leader, service manager, curator and the workers; without an address a letter is kept.
    expect(keys).toHaveLength(3 + 61);
    expect(new Set(keys.map((row) => row.dedupe_key)).size).toBe(keys.length);
    const linked = await t.db
      .selectFrom('daily_report')
      .select('letter_id')
      .where('letter_id', 'is not', null)
      .execute();
    expect(linked).toHaveLength(keys.length);
  });

  test('arrives with its pictures inside; afterwards only their names are kept', async () => {
    const server = await openMailServer(t);
    await busyDay();
    await report(MONDAY);
    await sendLetters(t.db, await t.app.company(), () => MONDAY);
    server.close();
    const mail = server.received.find(({ to }) => JSON.stringify(to).includes('programme-leader'));
    expect(
      mail?.attachments.map(({ contentDisposition, contentType, cid }) => [
        contentDisposition,
        contentType,
        cid,
      ]),
    ).toEqual(['waits', 'days', 'weeks'].map((name) => ['inline', 'image/png', `${name}@ryadom`]));
    expect(mail?.attachments[0]?.content.subarray(1, 4).toString()).toBe('PNG');
    const files = await t.db.selectFrom('letter_attachment').select(['name', 'bytes']).execute();
    expect(files.length).toBeGreaterThan(0);
    expect(files.every(({ bytes }) => bytes === null)).toBe(true);
    const kept = await t.db.selectFrom('letter').select('html_body').where('state', '=', 'sent').execute();
    expect(kept.every(({ html_body }) => html_body === null)).toBe(true);
  });
});
