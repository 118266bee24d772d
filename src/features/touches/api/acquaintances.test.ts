// M8.2: a key person who left one client is an opportunity at another, and whoever has that client meets it at work.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { newId } from '#kernel/ids.ts';
import { openTouches } from '../../../../tests/factories/touched-clients.ts';

let t: TestApp;
let stage: Awaited<ReturnType<typeof openTouches>>;
const LEADER = 'programme_leader';
const me = 'participant' as const;

beforeAll(async () => {
  t = await openTestApp({ now: '2026-11-02T09:00:00.000Z' });
  stage = await openTouches(t);
});
afterAll(async () => t?.drop());

/** Somebody of a stranger's client leaves for one of mine. */
async function move(from: string, to: string, lastName: string) {
  const [old, mine] = [await stage.addClient(from, { list: stage.othersList }), await stage.addClient(to)];
  await t.db
    .updateTable('client')
    .set({ normal_name: to.toLowerCase() })
    .where('id', '=', mine.clientId)
    .execute();
  const person = { lastName, firstName: 'Пётр', patronymic: 'Ильич' };
  const saved = await t.call(LEADER, 'clients.save-person', {
    clientId: old.clientId,
    person,
    role: { post: 'Директор', isKey: true },
  });
  await t.call(LEADER, 'clients.set-relation', {
    clientId: old.clientId,
    personId: saved.id,
    strength: 4,
    evidence: 'Вместе запускали склад',
  });
  const gone = { roleId: saved.roleId, day: '2026-10-20', reason: 'left_company', movedTo: to };
  await t.call(LEADER, 'clients.end-role', gone);
  const { moves } = await t.call(me, 'clients.people-news', {});
  const { id } = moves.find((one: { person: { id: string } }) => one.person.id === saved.id);
  return { old, mine, moveId: id as string, personId: saved.id as string };
}
const sheetOf = (clientId: string) => t.call(me, 'touches.call-sheet', { clientId });
const lineOf = async (clientId: string) => {
  const { calls } = await t.call(me, 'touches.my-day', { calls: 100 });
  return calls.rows.find((row: { client: { id: string } }) => row.client.id === clientId);
};

describe('somebody we know came to another client', () => {
  test('is a reason in the queue and on the calling page, first as a guess, then as one of their people', async () => {
    const { mine, moveId, personId } = await move('Прежний', 'Новый', 'Знакомов');
    expect((await lineOf(mine.clientId)).why).toContainEqual({
      code: 'acquainted',
      person: 'Знакомов Пётр Ильич',
      from: 'Прежний',
      sure: false,
    });
    expect((await sheetOf(mine.clientId)).acquaintances).toMatchObject([
      {
        sure: false,
        personId: null,
        post: 'Директор',
        leftOn: '2026-10-20',
        from: { id: null, name: 'Прежний' },
      },
    ]);
    await t.call(me, 'clients.decide-move', { moveId, decision: 'link' });
    const sheet = await sheetOf(mine.clientId);
    expect(sheet.line.why[0]).toMatchObject({ code: 'acquainted', sure: true });
    expect(sheet.acquaintances).toMatchObject([{ sure: true, personId }]);
    expect(sheet.acquaintances[0].knownBy).toEqual(expect.any(String));
    expect(sheet.people.map(({ id }: { id: string }) => id)).toContain(personId);
  });

  test('stays news on «Мой день» after it was confirmed, until somebody has met them there', async () => {
    const { mine, moveId, personId } = await move('Бывший', 'Нынешний', 'Встречин');
    await t.call(me, 'clients.decide-move', { moveId, decision: 'link' });
    const newsOf = async () => {
      const { moves } = await t.call(me, 'clients.people-news', {});
      return moves.find(({ id }: { id: string }) => id === moveId);
    };
    expect(await newsOf()).toMatchObject({ state: 'linked', direction: 'in', met: false });
    await t.db
      .insertInto('meeting')
      .values({
        id: newId(),
        client_id: mine.clientId,
        person_id: personId,
        employee_id: t.as(me).employeeId ?? '',
        starts_at: '2026-11-02T08:00:00.000Z',
        state: 'held',
      })
      .execute();
    await t.db
      .updateTable('person_move')
      .set({ at: '2026-11-01T08:00:00.000Z' })
      .where('id', '=', moveId)
      .execute();
    expect(await newsOf()).toMatchObject({ met: true });
    expect((await sheetOf(mine.clientId)).acquaintances).toEqual([]);
  });

  test('who turned out to be somebody else is no acquaintance, and a stranger’s client is not told of', async () => {
    const { old, mine, moveId } = await move('Откуда', 'Куда', 'Другов');
    expect((await t.refusal(stage.other, 'touches.call-sheet', { clientId: mine.clientId })).status).toBe(
      404,
    );
    expect(
      (await t.call(stage.other, 'touches.call-sheet', { clientId: old.clientId })).acquaintances,
    ).toEqual([]);
    await t.call(me, 'clients.decide-move', { moveId, decision: 'dismiss' });
    expect((await sheetOf(mine.clientId)).acquaintances).toEqual([]);
    const line = await lineOf(mine.clientId);
    expect(line.why.map(({ code }: { code: string }) => code)).not.toContain('acquainted');
  });

  test('the leader counts moves of the round and opens the rows behind (M0.2)', async () => {
    const { counts } = await t.call(LEADER, 'reports.persons', {});
    const { rows, total } = await t.call(LEADER, 'reports.person-rows', { kind: 'moved' });
    expect([counts.moved, total]).toEqual([2, 2]);
    expect(rows).toContainEqual(
      expect.objectContaining({
        client: expect.objectContaining({ name: 'Новый' }),
        person: expect.objectContaining({ name: 'Знакомов Пётр Ильич' }),
        other: 'Прежний',
      }),
    );
  });
});
