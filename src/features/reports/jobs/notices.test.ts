import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { newId } from '#kernel/ids.ts';
import { type LoopCase, openLoop } from '../../../../tests/factories/loop-rows.ts';
import { openMailServer } from '../../../../tests/factories/mail-server.ts';
import { mailNotices } from './notices.ts';
import { sendLetters } from './send-letters.ts';

const NOW = '2026-11-09T09:00:00.000Z';

let t: TestApp;
let loop: Awaited<ReturnType<typeof openLoop>>;

beforeEach(async () => {
  t = await openTestApp({ now: NOW });
  loop = await openLoop(t);
});
afterEach(async () => t.drop());

interface Told {
  term: string;
  workId?: string;
  level: number;
  dueOn: string;
  hears?: string[];
  tried?: object;
}
async function notice(of: LoopCase, kind: string, data: Told, roles: Parameters<TestApp['as']>[0][]) {
  const { term, workId, dueOn } = data;
  await t.db.deleteFrom('case_deed').where('case_id', '=', of.caseId).execute();
  await loop.owe(of, { term, dueOn, ...(workId ? { workId } : {}) });
  const eventId = await loop.note(of, kind, NOW, data);
  for (const role of roles) await noticeFor(of, eventId, loop.idOf(role));
}
const noticeFor = (of: LoopCase, eventId: string, employeeId: string) =>
  t.db
    .insertInto('case_notice')
    .values({ id: newId(), case_id: of.caseId, event_id: eventId, employee_id: employeeId, created_at: NOW })
    .execute();
const mail = async () => mailNotices(t.db, await t.app.company(), NOW);
const letters = () => t.db.selectFrom('letter').selectAll().orderBy('to_name').execute();

const tried = { asked: 2, reminded: 1, replanned: 0, refused: 1, lastAskedAt: '2026-11-04T09:00:00.000Z' };

describe('M9.9 notices go by letter', () => {
  test('one letter a person with all of theirs, saying what, until when and what was tried', async () => {
    const silent = await loop.newCase('Тихий клиент', { state: 'offered' });
    await notice(
      silent,
      'escalated',
      { term: 'client_silence', level: 2, dueOn: '2026-11-05', hears: [], tried },
      ['programme_leader', 'participant'],
    );
    const planned = await loop.newCase('Ткач');
    const workId = await loop.addWork(planned, { title: 'Заменить порт' });
    await notice(planned, 'deed_reminded', { term: 'work_due', workId, level: 1, dueOn: '2026-11-10' }, [
      'programme_leader',
    ]);
    await mail();
    const sent = await letters();
    expect(sent.map(({ to_name, subject }) => [to_name, subject])).toEqual([
      ['Анна Лидеров', 'Просрочено 1\u00a0дело, подходит срок 1\u00a0дела'],
      ['Анна Участников', 'Тихий клиент: решить, как быть с молчанием клиента'],
    ]);
    const text = sent[0]?.text_body ?? '';
    for (const part of [
      `Тихий клиент, №\u00a0${silent.number}/2026: Решить, как быть с молчанием клиента`,
      'срок был 5\u00a0ноября, опоздание 4\u00a0дня · прежнее напоминание осталось без ответа',
      'Уже пробовали: спросили клиента 2\u00a0раза, последний — 4\u00a0ноября, напомнили 1\u00a0раз, клиент отвечал «нет» 1\u00a0раз.',
      `/register/${silent.caseId}`,
      'Закончить работу: Заменить порт',
      'до 10\u00a0ноября',
    ]) {
      expect(text).toContain(part);
      expect(sent[0]?.html_body?.replaceAll('</b></a>\n', '')).toContain(part.split(': ').at(-1));
    }
  });

  test('once, whoever runs and however often; what comes later is a letter of its own', async () => {
    const one = await loop.newCase('Ткач');
    await notice(one, 'escalated', { term: 'plan', level: 1, dueOn: '2026-11-06' }, ['service_manager']);
    await Promise.all([mail(), mail(), mail(), mail()]);
    await mail();
    expect(await letters()).toHaveLength(1);
    await notice(one, 'escalated', { term: 'plan', level: 2, dueOn: '2026-11-06' }, ['service_manager']);
    await mail();
    expect(await letters()).toHaveLength(2);
    const open = await t.db.selectFrom('case_notice').select('id').where('mailed_at', 'is', null).execute();
    expect(open).toEqual([]);
  });

  test('of several about one deed the last is told, and nothing of what has been done meanwhile', async () => {
    const [late, over] = [await loop.newCase('Ткач'), await loop.newCase('Лён')];
    const term = { term: 'plan', dueOn: '2026-11-06' };
    for (const level of [1, 2]) await notice(late, 'escalated', { ...term, level }, ['service_manager']);
    await notice(over, 'escalated', { ...term, level: 1 }, ['service_manager']);
    await t.db.deleteFrom('case_deed').where('case_id', '=', over.caseId).execute();
    await mail();
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter?.subject).toBe('Ткач: назначить работы по замечаниям');
    const open = await t.db.selectFrom('case_notice').select('id').where('mailed_at', 'is', null).execute();
    expect(open).toEqual([]);
  });

  test('without an address it is kept and read in the app; who has left gets none; an unknown term is told too', async () => {
    const one = await loop.newCase('Ткач');
    const eventId = await loop.note(one, 'escalated', NOW, { term: 'of_tomorrow', level: 1 });
    const silent = await t.hire({ lastName: 'Безадресный', roles: ['service_worker'] });
    const gone = await t.hire({ lastName: 'Ушедший', roles: ['service_worker'] });
    await t.db
      .updateTable('employee')
      .set({ active: false })
      .where('id', '=', gone.employeeId ?? '')
      .execute();
    for (const { employeeId } of [silent, gone]) await noticeFor(one, eventId, employeeId ?? '');
    await mail();
    expect((await letters()).map(({ to_name, state }) => [to_name, state])).toEqual([
      ['Пётр Безадресный', 'kept'],
    ]);
    const { rows } = await t.call(silent, 'reports.my-letters');
    expect(rows).toMatchObject([{ kind: 'notices' }]);
    const shown = await t.call(silent, 'reports.letter', { letterId: rows[0].id });
    expect(shown.text).toContain('Посмотреть, чего ждёт этот случай');
  });

  test('arrives by a real server', async () => {
    const server = await openMailServer(t);
    const one = await loop.newCase('Ткач');
    await notice(one, 'escalated', { term: 'plan', level: 1, dueOn: '2026-11-06' }, ['service_manager']);
    await mail();
    await sendLetters(t.db, await t.app.company(), () => NOW);
    server.close();
    expect(server.received.map(({ subject }) => subject)).toEqual(['Ткач: назначить работы по замечаниям']);
    expect(server.received[0]?.text).toContain('Пока ничего не пробовали');
  });
});
