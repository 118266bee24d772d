import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { newId } from '#kernel/ids.ts';
import { PERSON_COUNTS } from '../shapes/person-counts.ts';

let t: TestApp;
let participantId: string;
const LEADER = 'programme_leader';
const names: Record<string, string> = {};

beforeAll(async () => {
  t = await openTestApp();
  const [programme, round] = [newId(), newId()];
  participantId = newId();
  await t.db.insertInto('programme').values({ id: programme, name: 'VIP' }).execute();
  const days = { starts_on: '2026-10-01', ends_on: '2026-12-31' };
  await t.db
    .insertInto('round')
    .values({ id: round, programme_id: programme, name: 'Круг', ...days, state: 'running' })
    .execute();
  await t.db
    .insertInto('participant')
    .values({
      id: participantId,
      round_id: round,
      employee_id: t.as('participant').employeeId ?? '',
      dedication: 'parallel',
    })
    .execute();
  for (const shortName of ['Ушли', 'Сверены', 'Молчат', 'Вне круга']) {
    const { id } = await t.call(LEADER, 'clients.create', { client: { shortName, segment: 'c' } });
    names[shortName] = id;
    if (shortName === 'Вне круга') continue;
    await t.db
      .insertInto('placement')
      .values({ round_id: round, client_id: id, participant_id: participantId })
      .execute();
  }
  await live();
});
afterAll(async () => t?.drop());

const add = (client: string, lastName: string, role: object) =>
  t.call(LEADER, 'clients.save-person', {
    clientId: names[client],
    person: { lastName, firstName: 'Пётр' },
    role,
  });
const checkIn = (client: string, findings: object) =>
  t.call(LEADER, 'clients.check-in', { id: newId(), clientId: names[client], persons: [], ...findings });

/** One leaves for «Молчат», one is verified twice, one changes the post; at «Молчат» nobody was asked. */
async function live() {
  const old = await add('Ушли', 'Ходоков', { post: 'Директор', roleKind: 'decision_maker' });
  const same = await add('Сверены', 'Верный', { post: 'Директор', roleKind: 'decision_maker' });
  const rising = await add('Сверены', 'Растущий', { post: 'Инженер', termEndsOn: '2026-11-20' });
  await add('Молчат', 'Тихий', { post: 'Снабженец' });
  await add('Вне круга', 'Чужой', { post: 'Директор' });
  // What was written down before is no finding of this round.
  await t.db.updateTable('person_finding').set({ at: '2026-06-01T09:00:00Z' }).execute();
  const left = { personId: old.id, presence: 'left', leftOn: '2026-10-15', movedTo: 'Молчат' };
  const heir = { id: newId(), name: 'Новикова Анна', post: 'Директор', roleKind: 'decision_maker' };
  await checkIn('Ушли', { persons: [left], newPersons: [{ ...heir, replacesId: old.id }] });
  const here = { personId: same.id, presence: 'here' };
  await checkIn('Сверены', {
    persons: [here, { personId: rising.id, presence: 'here', post: 'Главный инженер' }],
  });
  await checkIn('Сверены', { persons: [here] });
}

describe('who is who in the round, for the leader (M0.2)', () => {
  test('counts what was found, the verified share, the gaps and the terms', async () => {
    expect(await t.call(LEADER, 'reports.persons', {})).toMatchObject({
      clients: 3,
      verifiedClients: 2,
      counts: { verified: 2, left: 1, new: 1, changed: 1, moved: 0, supposed: 1, unverified: 1, coverage: 1 },
      lists: [{ participantId, clients: 3, verifiedClients: 2, left: 1, changed: 1, moved: 0, supposed: 1 }],
      weeks: [{ monday: '2026-11-02', verified: 1, changed: 1, left: 1, new: 1 }],
    });
  });

  test.each(PERSON_COUNTS)('every number has exactly its rows behind it: %s', async (kind) => {
    const { counts } = await t.call(LEADER, 'reports.persons', {});
    const { rows, total } = await t.call(LEADER, 'reports.person-rows', { kind, participantId });
    expect(total).toBe(counts[kind]);
    expect(rows).toHaveLength(counts[kind]);
  });

  test('a row says who, from where and to where', async () => {
    const left = await t.call(LEADER, 'reports.person-rows', { kind: 'left' });
    expect(left.rows).toMatchObject([
      { client: { name: 'Ушли' }, person: { name: 'Ходоков Пётр' }, post: 'Директор', other: 'Молчат' },
    ]);
    expect(left.rows[0]?.successor?.name).toBe('Новикова Анна');
    // The day of leaving is its own, not that of the finding.
    const [gone] = left.rows;
    expect(gone?.gone).toEqual({ day: '2026-10-15', known: 'exact' });
    expect(gone?.day).toBe('2026-11-02');
    const fresh = await t.call(LEADER, 'reports.person-rows', { kind: 'new' });
    expect(fresh.rows).toMatchObject([
      { person: { name: 'Новикова Анна' }, replaces: { name: 'Ходоков Пётр' } },
    ]);
    const changed = await t.call(LEADER, 'reports.person-rows', { kind: 'changed' });
    expect(changed.rows).toMatchObject([
      { post: 'Главный инженер', changes: [{ field: 'post', was: 'Инженер', now: 'Главный инженер' }] },
    ]);
    const moved = await t.call(LEADER, 'reports.person-rows', { kind: 'supposed' });
    expect(moved.rows).toMatchObject([{ client: { name: 'Молчат' }, other: 'Ушли', grounds: ['company'] }]);
    const gaps = await t.call(LEADER, 'reports.person-rows', { kind: 'coverage' });
    expect(gaps.rows).toMatchObject([{ client: { name: 'Молчат' }, missing: ['decision_maker'] }]);
  });

  test('a guess is no move: it becomes one when somebody says so (M8.2)', async () => {
    const card = await t.call(LEADER, 'clients.get', { clientId: names['Молчат'] });
    const [move] = card.moves;
    await t.call(LEADER, 'clients.decide-move', { moveId: move?.id ?? '', decision: 'link' });
    const { counts } = await t.call(LEADER, 'reports.persons', {});
    expect([counts.moved, counts.supposed]).toEqual([1, 0]);
  });

  test('a day of leaving that is about right or unknown says so (M8.2)', async () => {
    const read = async () => (await t.call(LEADER, 'reports.person-rows', { kind: 'left' })).rows[0]?.gone;
    await t.db
      .updateTable('person_role')
      .set({ to_day_approximate: true })
      .where('to_day', 'is not', null)
      .execute();
    expect(await read()).toEqual({ day: '2026-10-15', known: 'about' });
    await t.db
      .updateTable('person_role')
      .set({ to_day_approximate: false, to_day_unknown: true, to_day: '2026-11-02' })
      .where('to_day', 'is not', null)
      .execute();
    expect(await read()).toEqual({ day: '2026-11-02', known: 'learnt' });
    const { rows } = await t.call(LEADER, 'reports.person-rows', { kind: 'new' });
    expect(rows[0]?.gone).toBeNull();
  });

  test('terms that are over stand first', async () => {
    await add('Молчат', 'Срочный', { post: 'Мэр', termEndsOn: '2026-12-20' });
    await add('Молчат', 'Просроченный', { post: 'Депутат', termEndsOn: '2026-10-20' });
    const { rows } = await t.call(LEADER, 'reports.person-rows', { kind: 'terms' });
    const days = rows.map((row: { day: string }) => row.day);
    expect(days).toEqual([...days].sort());
    expect(days[0]).toBe('2026-10-20');
  });

  test('the leader’s own rule of required roles changes the number at once', async () => {
    await t.call(LEADER, 'clients.save-required-roles', { segment: 'c', roleKinds: [] });
    expect((await t.call(LEADER, 'reports.persons', {})).counts.coverage).toBe(0);
  });

  test('a participant has no such page', async () => {
    expect((await t.refusal('participant', 'reports.persons', {})).code).toBe('not_permitted');
  });
});
