import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { inTransaction } from '#db/transaction.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import { insertClients } from '#features/clients/data/bulk.ts';
import { refreshSearch } from '#features/clients/data/search-refresh.ts';
import { newId } from '#kernel/ids.ts';
import { sentenceFor } from '#app/sentences.ts';

const leader = 'programme_leader' as const;
let t: TestApp;
let anna: Actor;
let boris: Actor;

beforeEach(async () => {
  t = await openTestApp();
  anna = await t.hire({ lastName: 'Аннина', roles: ['participant'] });
  boris = await t.hire({ lastName: 'Борисов', roles: ['participant'] });
});
afterEach(async () => t?.drop());

const idOf = (actor: Actor) => actor.employeeId ?? '';

/** Clients with revenue falling from the first one on. */
async function addClients(count: number, card: Record<string, unknown> = {}): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId<'client'>());
  await inTransaction(t.db, async (tx) => {
    await insertClients(
      tx,
      ids.map((id, index) => ({ id, short_name: `Клиент ${String(index + 1).padStart(3, '0')}`, ...card })),
    );
    await refreshSearch(tx, ids);
  });
  return ids;
}

const nameLeader = () =>
  t.call(leader, 'rounds.save-programme', {
    name: 'VIP-программа',
    leaderEmployeeId: t.as(leader).employeeId,
  });

/** Four working weeks from Monday 9 November 2026. */
async function planRound(card: Record<string, unknown> = {}): Promise<string> {
  const { id } = await t.call(leader, 'rounds.save', {
    name: 'Осень',
    startsOn: '2026-11-09',
    endsOn: '2026-12-04',
    ...card,
  });
  return id;
}

async function join(roundId: string, who: Actor, card: Record<string, unknown> = {}): Promise<string> {
  const { id } = await t.call(leader, 'rounds.save-participant', {
    roundId,
    employeeId: idOf(who),
    dedication: 'parallel',
    ...card,
  });
  return id;
}

/** A led round of two parallel participants (20 clients each at most) whose lists are split. */
async function planSplit(clients = 30) {
  await nameLeader();
  const ids = await addClients(clients);
  const roundId = await planRound();
  const lists = { anna: await join(roundId, anna), boris: await join(roundId, boris) };
  await t.call(leader, 'rounds.split', { roundId });
  return { roundId, ids, lists };
}

async function startSplit(clients = 30) {
  const split = await planSplit(clients);
  await t.call(leader, 'rounds.start', { roundId: split.roundId });
  return split;
}

const placements = (who: Parameters<TestApp['call']>[0], input: object) =>
  t.call(who, 'rounds.placements', { limit: 200, ...input });

async function ownersOf(roundId: string): Promise<Map<string, string>> {
  const { rows } = await placements(leader, { roundId });
  return new Map(
    rows.map((row: { client: { id: string }; participant: { id: string } | null }) => [
      row.client.id,
      row.participant?.id ?? '',
    ]),
  );
}

/** A questionnaire of the round as higher rooms leave it. */
async function accept(roundId: string, clientId: string, employee: Actor, handedInAt: string): Promise<void> {
  const form = newId();
  const version = newId();
  await t.db.insertInto('form').values({ id: form, code: newId(), trade: 'other', title: '{}' }).execute();
  await t.db
    .insertInto('form_version')
    .values({ id: version, form_id: form, number: 1, definition: '{}' })
    .execute();
  await t.db
    .insertInto('questionnaire')
    .values({
      id: newId(),
      round_id: roundId,
      client_id: clientId,
      form_version_id: version,
      employee_id: idOf(employee),
      state: 'accepted',
      handed_in_at: handedInAt,
      accepted_at: handedInAt,
    })
    .execute();
}

describe('M1 the programme and its leader', () => {
  it('a new company has its programme at once, led by the administrator who leads it', async () => {
    const empty = await openTestApp({ company: false });
    await empty.call(anna, 'staff.set-up', {
      companyName: 'ООО «Новая»',
      shortName: 'Новая',
      timeZone: 'Europe/Moscow',
      trade: 'connectivity',
      locale: 'ru',
      lastName: 'Первая',
      firstName: 'Анна',
      email: 'first@new.test',
      password: 'correct horse',
      leadsProgramme: true,
    });
    const row = await empty.db.selectFrom('programme').selectAll().executeTakeFirstOrThrow();
    const first = await empty.db.selectFrom('employee').select('id').executeTakeFirstOrThrow();
    expect(row).toMatchObject({ name: 'VIP-программа', leader_employee_id: first.id });
    await empty.drop();
  });

  it('only who holds the role can lead, and a participant can neither lead nor plan', async () => {
    const input = { name: 'Программа', leaderEmployeeId: idOf(anna) };
    const refusal = await t.refusal(leader, 'rounds.save-programme', input);
    expect(refusal).toMatchObject({ code: 'leader_without_role', facts: { employee: 'Аннина Пётр' } });
    expect((await t.refusal(anna, 'rounds.save-programme', input)).code).toBe('not_permitted');
  });

  it('M6.2 norms: the method’s until the company or the programme sets its own', async () => {
    expect((await t.call(leader, 'rounds.programme')).norms).toEqual({ dedicated: 15, parallel: 5 });
    await t.call(leader, 'rounds.save-programme', {
      name: 'Программа',
      leaderEmployeeId: null,
      norms: { dedicated: 20, parallel: null },
    });
    expect((await t.call(leader, 'rounds.programme')).norms).toEqual({ dedicated: 20, parallel: 5 });
  });
});

describe('M3 planning a round', () => {
  it('a participant’s capacity follows dedication, dates, absences and the production calendar', async () => {
    await t.call(leader, 'staff.save-absence', {
      employeeId: idOf(boris),
      fromDay: '2026-11-09',
      toDay: '2026-11-15',
      kind: 'vacation',
    });
    const roundId = await planRound();
    await join(roundId, anna, { dedication: 'dedicated' });
    await join(roundId, boris);
    const third = await t.hire({ lastName: 'Вершинин', roles: ['participant'] });
    await join(roundId, third, { toDay: '2026-11-13', weeklyQuota: 10 });
    const { participants, time } = await t.call(leader, 'rounds.get', { roundId });
    expect(participants.map((row: { capacity: number }) => row.capacity)).toEqual([60, 15, 10]);
    expect(participants[1].absences).toMatchObject([{ fromDay: '2026-11-09', kind: 'vacation' }]);
    expect(time).toMatchObject({ workingDays: 20, missingYears: [] });
  });

  it('whoever could not see a list cannot be given one', async () => {
    const roundId = await planRound();
    const refusal = await t.refusal(leader, 'rounds.save-participant', {
      roundId,
      employeeId: t.as('service_worker').employeeId,
      dedication: 'parallel',
    });
    expect(refusal.code).toBe('participant_without_role');
  });

  it('dates the wrong way round or a century long are refused, and a stale version changes nothing', async () => {
    const dates = (startsOn: string, endsOn: string) =>
      t.refusal(leader, 'rounds.save', { name: 'Круг', startsOn, endsOn });
    expect((await dates('2026-12-01', '2026-11-01')).code).toBe('round_dates_backwards');
    expect((await dates('1926-11-01', '2026-11-01')).code).toBe('round_too_long');
    const id = await planRound();
    const card = { id, version: 7, name: 'Другое', startsOn: '2026-11-09', endsOn: '2026-12-04' };
    expect((await t.refusal(leader, 'rounds.save', card)).code).toBe('changed_meanwhile');
  });

  it('a new round may begin with the people and relations of the last one', async () => {
    const { roundId, ids } = await planSplit(5);
    const item = { clientId: ids[0], employeeId: idOf(anna), state: 'excellent' };
    await t.call(leader, 'rounds.set-relation-state', { roundId, items: [item] });
    const next = await planRound({ name: 'Весна', copyFromRoundId: roundId });
    const view = await t.call(leader, 'rounds.get', { roundId: next });
    expect(view.participants).toHaveLength(2);
    const { counts } = await t.call(leader, 'rounds.relations', { roundId: next });
    expect(counts).toMatchObject({ excellent: 1 });
  });

  it('a planned round goes with everything planned for it, and the journal keeps its name; one that began stays', async () => {
    const { roundId } = await planSplit(5);
    await t.call(leader, 'rounds.remove-planned', { roundId });
    for (const table of ['placement', 'participant', 'relation_state'] as const) {
      expect(await t.db.selectFrom(table).selectAll().where('round_id', '=', roundId).execute()).toEqual([]);
    }
    const left = await t.db.selectFrom('audit').selectAll().where('entity_id', '=', roundId).execute();
    expect(left.at(-1)).toMatchObject({ procedure: 'rounds.remove-planned', after: null });
    const { roundId: running } = await startSplit(5);
    const refusal = await t.refusal(leader, 'rounds.remove-planned', { roundId: running });
    expect(refusal.code).toBe('round_began');
  });

  it('whoever leaves the company leaves the plan, and their list is free again', async () => {
    const { roundId } = await planSplit(10);
    const card = await t.db
      .selectFrom('employee')
      .selectAll()
      .where('id', '=', idOf(boris))
      .executeTakeFirstOrThrow();
    await t.call('administrator', 'staff.save-employee', {
      id: card.id,
      version: card.version,
      lastName: card.last_name,
      firstName: card.first_name,
      roles: card.roles,
      active: false,
    });
    const view = await t.call(leader, 'rounds.get', { roundId });
    expect(view.participants).toHaveLength(1);
    expect(view.totals).toMatchObject({ clients: 10, placed: 5 });
  });
});

describe('M4.2 relations', () => {
  it('the leader sees who acquired and who serves each client and records how they stand', async () => {
    const roundId = await planRound();
    const [vega = ''] = await addClients(1, { acquired_by: idOf(anna), served_by: idOf(boris) });
    await addClients(2);
    const unset = await t.call(leader, 'rounds.relations', { roundId, state: 'unknown' });
    expect(unset.rows[0].employees).toMatchObject([
      { id: idOf(boris), serves: true, acquired: false, state: null },
      { id: idOf(anna), serves: false, acquired: true, state: null },
    ]);
    expect(unset.counts).toEqual({ excellent: 0, unsure: 0, monopolised: 0, unknown: 2, nobody: 2 });
    const items = [
      { clientId: vega, employeeId: idOf(anna), state: 'monopolised', note: 'не пускает коллег' },
      { clientId: vega, employeeId: idOf(boris), state: 'excellent' },
    ];
    expect(await t.call(leader, 'rounds.set-relation-state', { roundId, items })).toEqual({ changed: 2 });
    const audit = await t.call(leader, 'access.audit', { clientId: vega });
    expect(audit.rows[0]).toMatchObject({ entity: 'relation_state', actorName: expect.any(String) });
    const { rows } = await t.call(leader, 'rounds.relations', { roundId, state: 'monopolised' });
    expect(rows).toHaveLength(1);
    const forget = [{ clientId: vega, employeeId: idOf(anna), state: null }];
    await t.call(leader, 'rounds.set-relation-state', { roundId, items: forget });
    expect((await t.call(leader, 'rounds.relations', { roundId })).counts).toMatchObject({
      monopolised: 0,
      unknown: 1,
    });
  });

  it('colleagues do not read what is thought of a relation', async () => {
    const roundId = await planRound();
    expect((await t.refusal(anna, 'rounds.relations', { roundId })).code).toBe('not_permitted');
  });
});

describe('M4 the split', () => {
  it('M4.1 every client is on exactly one list, within capacity, each with a reason', async () => {
    const { roundId } = await planSplit(30);
    const { rows, total } = await placements(leader, { roundId });
    expect(total).toBe(30);
    for (const row of rows) {
      expect(row.participant).not.toBeNull();
      expect(row.reasons.length).toBeGreaterThan(0);
    }
    const { participants, totals } = await t.call(leader, 'rounds.get', { roundId });
    expect(participants.map((one: { list: { clients: number } }) => one.list.clients)).toEqual([15, 15]);
    expect(totals).toMatchObject({ clients: 30, placed: 30, capacity: 40, short: null });
  });

  it('M4.3 excellent stays, monopolised goes to somebody else and says because of whom', async () => {
    await nameLeader();
    const ids = await addClients(10);
    const roundId = await planRound();
    const lists = { anna: await join(roundId, anna), boris: await join(roundId, boris) };
    const [first = '', second = ''] = ids;
    await t.call(leader, 'rounds.set-relation-state', {
      roundId,
      items: [
        { clientId: first, employeeId: idOf(anna), state: 'excellent' },
        { clientId: second, employeeId: idOf(anna), state: 'monopolised' },
      ],
    });
    await t.call(leader, 'rounds.split', { roundId });
    const owners = await ownersOf(roundId);
    expect(owners.get(first)).toBe(lists.anna);
    expect(owners.get(second)).toBe(lists.boris);
    const answer = await placements(leader, { roundId, clientId: second });
    expect(answer.rows[0].reasons[0]).toEqual({ code: 'monopolised_moved', employeeId: idOf(anna) });
    expect(answer.names[idOf(anna)]).toBe('Аннина Пётр');
  });

  it('M4.4 what does not fit is answered in numbers with what would close it, and nothing is stored', async () => {
    await addClients(50);
    const roundId = await planRound();
    await join(roundId, anna);
    await join(roundId, boris);
    const answer = await t.call(leader, 'rounds.split', { roundId });
    expect(answer).toMatchObject({
      kind: 'short',
      clients: 50,
      capacity: 40,
      missing: 10,
      closing: { weeks: 1, dedicated: 1, parallel: 1 },
    });
    expect((await ownersOf(roundId)).get('')).toBeUndefined();
    expect((await t.call(leader, 'rounds.get', { roundId })).totals).toMatchObject({
      placed: 0,
      short: { missing: 10 },
    });
  });

  it('M4.5 a preview says who would move and stores nothing; the same split again moves nobody', async () => {
    const { roundId } = await planSplit(20);
    const third = await t.hire({ lastName: 'Вершинин', roles: ['participant'] });
    await join(roundId, third);
    const before = await ownersOf(roundId);
    const preview = await t.call(leader, 'rounds.split', { roundId, dryRun: true });
    expect(preview.moved).toBeGreaterThan(0);
    expect(preview.moves[0]).toMatchObject({ client: { name: expect.stringContaining('Клиент') } });
    expect(await ownersOf(roundId)).toEqual(before);
    expect((await t.call(leader, 'rounds.split', { roundId })).moved).toBe(preview.moved);
    expect((await t.call(leader, 'rounds.split', { roundId })).moved).toBe(0);
  });

  it('M4.5 a pinned client stays whatever is computed, and each move stands in the client’s journal', async () => {
    const { roundId, lists } = await planSplit(20);
    const [client = '', was = ''] = [...(await ownersOf(roundId))].find(([, id]) => id === lists.anna) ?? [];
    const input = { roundId, clientIds: [client], participantId: lists.boris };
    const moved = await t.call(leader, 'rounds.place', input);
    expect(moved.before).toEqual([{ clientId: client, participantId: was, pinned: false }]);
    const relation = { clientId: client, employeeId: idOf(anna), state: 'excellent' };
    await t.call(leader, 'rounds.set-relation-state', { roundId, items: [relation] });
    const split = await t.call(leader, 'rounds.split', { roundId });
    expect((await ownersOf(roundId)).get(client)).toBe(lists.boris);
    expect(split.warnings).toContainEqual(expect.objectContaining({ code: 'pin_against_excellent' }));
    const audit = await t.call(leader, 'access.audit', { clientId: client });
    expect(audit.rows).toContainEqual(
      expect.objectContaining({ procedure: 'rounds.place', before: expect.anything() }),
    );
  });

  it('an undone move brings the computed reasons back', async () => {
    const { roundId, lists } = await planSplit(20);
    const owners = await ownersOf(roundId);
    const client = [...owners].find(([, id]) => id === lists.anna)?.[0] ?? '';
    const rowOf = async () => (await placements(leader, { roundId, clientId: client })).rows[0];
    const before = await rowOf();
    const { before: places } = await t.call(leader, 'rounds.place', {
      roundId,
      clientIds: [client],
      participantId: lists.boris,
    });
    expect((await rowOf()).reasons).toEqual([{ code: 'placed_by_hand', employeeId: idOf(anna) }]);
    const { participantId, pinned } = places[0];
    await t.call(leader, 'rounds.place', { roundId, clientIds: [client], participantId, pinned });
    expect(await rowOf()).toEqual(before);
  });

  it('the two hard rules hold for the leader’s hand, too: never to a monopolist, never over the quota', async () => {
    const { roundId, lists, ids } = await planSplit(30);
    const owners = await ownersOf(roundId);
    const ofAnna = ids.filter((id) => owners.get(id) === lists.anna);
    const place = (clientIds: readonly string[]) =>
      t.refusal(leader, 'rounds.place', { roundId, clientIds, participantId: lists.boris });
    const over = await place(ofAnna.slice(0, 6));
    expect(over).toMatchObject({
      code: 'move_over_capacity',
      facts: { participant: 'Борисов Пётр', open: 20, capacity: 20 },
    });
    const relation = { clientId: ofAnna[0], employeeId: idOf(boris), state: 'monopolised' };
    await t.call(leader, 'rounds.set-relation-state', { roundId, items: [relation] });
    const closed = await place(ofAnna.slice(0, 1));
    expect(closed).toMatchObject({ code: 'move_monopolised', facts: { employee: 'Борисов Пётр' } });
    expect(await ownersOf(roundId)).toEqual(owners);
  });

  it('a contradiction is named with people and clients, not with ids', async () => {
    const { roundId, lists, ids } = await planSplit(10);
    const owners = await ownersOf(roundId);
    const client = ids.find((id) => owners.get(id) === lists.anna) ?? '';
    await t.call(leader, 'rounds.place', { roundId, clientIds: [client], participantId: lists.anna });
    const relation = { clientId: client, employeeId: idOf(anna), state: 'monopolised' };
    await t.call(leader, 'rounds.set-relation-state', { roundId, items: [relation] });
    const refusal = await t.refusal(leader, 'rounds.split', { roundId });
    expect(refusal.code).toBe('pin_monopolised');
    const sentence = sentenceFor('ru', refusal.code, refusal.facts);
    expect(sentence).toContain('Аннина Пётр');
    expect(sentence).toMatch(/«Клиент \d+»/);
  });

  it('a large base is split beside the event loop and every client gets a place', async () => {
    await addClients(2_100);
    const roundId = await planRound();
    const people = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        t.hire({ lastName: `Сотрудник${index}`, roles: ['participant'] }),
      ),
    );
    for (const person of people) await join(roundId, person, { weeklyQuota: 60 });
    const answer = await t.call(leader, 'rounds.split', { roundId });
    expect(answer).toMatchObject({ kind: 'placed', added: 2_100 });
    expect((await t.call(leader, 'rounds.get', { roundId })).totals.placed).toBe(2_100);
  });
});

describe('M1, M4 starting a round', () => {
  it('everything that stands against it is said at once, in numbers', async () => {
    await addClients(50);
    const roundId = await planRound();
    await join(roundId, anna);
    const refusal = await t.refusal(leader, 'rounds.start', { roundId });
    expect(refusal.code).toBe('round_cannot_start');
    expect(refusal.facts['problems']).toEqual([
      'round_without_leader',
      'capacity_short',
      'clients_not_placed',
    ]);
    const sentence = sentenceFor('ru', refusal.code, refusal.facts)?.replaceAll('\u00a0', ' ');
    expect(sentence).toContain('У программы нет руководителя');
    expect(sentence).toContain('не хватает места для 30 клиентов');
    expect(sentence).toContain('Ещё не распределены 50 клиентов');
    const { obstacles } = await t.call(leader, 'rounds.get', { roundId });
    expect(obstacles.map((one: { code: string }) => one.code)).toEqual(refusal.facts['problems']);
  });

  it('a list longer than its quota and a client with its monopolist are named', async () => {
    const { roundId, lists, ids } = await planSplit(30);
    const owners = await ownersOf(roundId);
    const held = ids.find((id) => owners.get(id) === lists.boris);
    const relation = { clientId: held, employeeId: idOf(boris), state: 'monopolised' };
    await t.call(leader, 'rounds.set-relation-state', { roundId, items: [relation] });
    await join(roundId, anna, { weeklyQuota: 3 });
    const { facts } = await t.refusal(leader, 'rounds.start', { roundId });
    expect(facts['problems']).toEqual(['list_over_capacity', 'placement_monopolised']);
    expect(facts).toMatchObject({ '0.participant': 'Аннина Пётр', '0.over': 3, '1.clients': 1 });
  });

  it('one round runs at a time; a round started late begins on the day it starts', async () => {
    const { roundId } = await planSplit(10);
    const other = await planRound({ name: 'Зима', copyFromRoundId: roundId });
    t.setNow('2026-11-11T07:00:00.000Z');
    expect((await t.call(leader, 'rounds.start', { roundId })).startsOn).toBe('2026-11-11');
    const refusal = await t.refusal(leader, 'rounds.start', { roundId: other });
    expect(refusal.facts).toMatchObject({ '0.round': 'Осень' });
    expect(refusal.facts['problems']).toContain('another_round_running');
  });

  it('a started round is not split again and its first day stays', async () => {
    const { roundId } = await startSplit(10);
    expect((await t.refusal(leader, 'rounds.split', { roundId })).code).toBe('round_running_hand_over');
    const { round } = await t.call(leader, 'rounds.get', { roundId });
    const card = { id: roundId, version: round.version, name: 'Осень', endsOn: '2026-12-11' };
    expect((await t.refusal(leader, 'rounds.save', { ...card, startsOn: '2026-11-10' })).code).toBe(
      'round_start_fixed',
    );
    await t.call(leader, 'rounds.save', { ...card, startsOn: '2026-11-09' });
    expect((await t.call(leader, 'rounds.get')).round.endsOn).toBe('2026-12-11');
  });

  it('closing names the clients left once, and then changes nothing any more', async () => {
    const { roundId, ids } = await startSplit(10);
    await accept(roundId, ids[0] ?? '', anna, '2026-11-10T10:00:00.000Z');
    const refusal = await t.refusal(leader, 'rounds.close', { roundId });
    expect(refusal).toMatchObject({ code: 'round_clients_open', facts: { open: 9 } });
    await t.call(leader, 'rounds.close', { roundId, acknowledgeOpen: true });
    const items = [{ clientId: ids[0], employeeId: idOf(anna), state: 'unsure' }];
    expect((await t.refusal(leader, 'rounds.set-relation-state', { roundId, items })).code).toBe(
      'round_closed',
    );
  });

  it('M4.5 the next round changes as little as possible', async () => {
    const { roundId } = await startSplit(20);
    const last = await t.call(leader, 'rounds.placements', { roundId, limit: 200 });
    await t.call(leader, 'rounds.close', { roundId, acknowledgeOpen: true });
    const next = await planRound({ name: 'Весна', copyFromRoundId: roundId });
    const answer = await t.call(leader, 'rounds.split', { roundId: next });
    expect(answer.lists.reduce((sum: number, list: { kept: number }) => sum + list.kept, 0)).toBe(20);
    const { rows, total } = await placements(leader, { roundId: next, only: 'changed' });
    expect([rows, total]).toEqual([[], 0]);
    const again = await placements(leader, { roundId: next });
    expect(again.rows[0].last.id).toBe(last.rows[0].participant.employeeId);
  });
});

describe('M4.6 handing a client over in mid-round', () => {
  const handOver = { reason: 'absence', note: 'до конца ноября' };

  it('the client changes lists, both sides see from whom, to whom and why', async () => {
    const { roundId, lists, ids } = await startSplit(10);
    const owners = await ownersOf(roundId);
    const client = ids.find((id) => owners.get(id) === lists.anna) ?? '';
    t.setNow('2026-11-16T07:00:00.000Z');
    await t.call(leader, 'rounds.hand-over', {
      roundId,
      clientIds: [client],
      toParticipantId: lists.boris,
      ...handOver,
    });
    expect((await placements(boris, { clientId: client })).rows[0].reasons).toEqual([
      { code: 'handed_over', employeeId: idOf(anna), reason: 'absence', note: 'до конца ноября' },
    ]);
    for (const side of [anna, boris]) {
      const { rows } = await t.call(side, 'rounds.handovers', { clientId: client });
      expect(rows).toMatchObject([
        { from: { name: 'Аннина Пётр' }, to: { name: 'Борисов Пётр' }, reason: 'absence' },
      ]);
    }
    const { rows } = await t.call(anna, 'rounds.holders', { clientId: client });
    expect(rows).toMatchObject([
      { employee: { id: idOf(anna) }, until: '2026-11-16T07:00:00.000Z', reason: null },
      { employee: { id: idOf(boris) }, until: null, reason: 'absence', note: 'до конца ноября' },
    ]);
    expect((await t.refusal('participant', 'rounds.holders', { clientId: client })).code).toBe('not_found');
  });

  it('without words the reason «other» is refused, and so is a full list; then nothing has moved', async () => {
    const { roundId, lists, ids } = await startSplit(36);
    const owners = await ownersOf(roundId);
    const ofAnna = ids.filter((id) => owners.get(id) === lists.anna);
    const input = { roundId, toParticipantId: lists.boris };
    const silent = { ...input, clientIds: ofAnna.slice(0, 1), reason: 'other' };
    expect((await t.refusal(leader, 'rounds.hand-over', silent)).code).toBe('handover_note_missing');
    const many = { ...input, clientIds: ofAnna.slice(0, 3), ...handOver };
    expect((await t.refusal(leader, 'rounds.hand-over', many)).code).toBe('move_over_capacity');
    expect(await ownersOf(roundId)).toEqual(owners);
    expect((await t.call(leader, 'rounds.handovers', { roundId })).total).toBe(0);
  });

  it('a client that comes to the company in mid-round is put on a list without taking it from anybody', async () => {
    const { roundId, lists } = await startSplit(10);
    const [late = ''] = await addClients(1);
    const { total } = await placements(leader, { roundId, only: 'unplaced' });
    expect(total).toBe(1);
    await t.call(leader, 'rounds.place', { roundId, clientIds: [late], participantId: lists.anna });
    expect((await ownersOf(roundId)).get(late)).toBe(lists.anna);
    const move = { roundId, clientIds: [late], participantId: lists.boris };
    expect((await t.refusal(leader, 'rounds.place', move)).code).toBe('round_running_hand_over');
  });

  it('a participant with clients is not taken out of a running round', async () => {
    const { roundId, lists } = await startSplit(10);
    const refusal = await t.refusal(leader, 'rounds.remove-participant', {
      roundId,
      participantId: lists.anna,
    });
    expect(refusal).toMatchObject({ code: 'participant_has_clients', facts: { clients: 5 } });
  });
});

describe('M6 the quota', () => {
  it('M6.1, M6.3 accepted questionnaires count in the week they were handed in, in the company’s zone', async () => {
    const { roundId, ids } = await startSplit(30);
    // 23:30 on Sunday in Moscow, and half an hour later already Monday.
    await accept(roundId, ids[0] ?? '', anna, '2026-11-15T20:30:00.000Z');
    await accept(roundId, ids[1] ?? '', anna, '2026-11-15T21:00:00.000Z');
    t.setNow('2026-11-18T07:00:00.000Z');
    const { team, participants, clients } = await t.call(leader, 'rounds.quota');
    expect(clients).toBe(30);
    expect(team.weeks.map((week: { plan: number; fact: number }) => [week.plan, week.fact])).toEqual([
      [10, 1],
      [10, 1],
      [10, 0],
      [10, 0],
    ]);
    expect(participants[0]).toMatchObject({ employee: { id: idOf(anna) }, planFact: { fact: 2 } });
    expect(participants[1]).toMatchObject({ employee: { id: idOf(boris) }, planFact: { fact: 0 } });
  });

  it('a questionnaire counts for who brought it to the office, not for who began it before a hand-over', async () => {
    const { roundId, ids } = await startSplit(10);
    await accept(roundId, ids[0] ?? '', anna, '2026-11-10T10:00:00.000Z');
    const { id } = await t.db.selectFrom('questionnaire').select('id').executeTakeFirstOrThrow();
    await t.db
      .insertInto('questionnaire_step')
      .values({ id: newId(), questionnaire_id: id, to_state: 'handed_in', by_employee_id: idOf(boris) })
      .execute();
    const { participants } = await t.call(leader, 'rounds.quota');
    expect(participants.map((one: { planFact: { fact: number } }) => one.planFact.fact)).toEqual([0, 1]);
  });

  it('M1 a participant sees the own list, quota and sizes only, and no plan before it starts', async () => {
    const { roundId, lists, ids } = await planSplit(10);
    expect((await t.refusal(anna, 'rounds.get', { roundId })).code).toBe('not_found');
    expect((await placements(anna, {})).total).toBe(0);
    await t.call(leader, 'rounds.start', { roundId });
    const owners = await ownersOf(roundId);
    const { rows } = await placements(anna, { roundId });
    expect(rows.map((row: { client: { id: string } }) => row.client.id).toSorted()).toEqual(
      ids.filter((id) => owners.get(id) === lists.anna).toSorted(),
    );
    expect((await placements(anna, { roundId, participantId: lists.boris })).total).toBe(0);
    const view = await t.call(anna, 'rounds.get');
    expect(view.participants.map((one: { id: string }) => one.id)).toEqual([lists.anna]);
    const quota = await t.call(anna, 'rounds.quota');
    expect(quota.participants).toHaveLength(1);
    expect(quota.clients).toBe(5);
    expect((await t.refusal(anna, 'rounds.split', { roundId })).code).toBe('not_permitted');
  });

  it('M3 a stand-in sees the list of whom they stand in for', async () => {
    const { roundId } = await startSplit(10);
    await t.call(leader, 'staff.save-absence', {
      employeeId: idOf(anna),
      fromDay: '2026-11-16',
      toDay: '2026-11-20',
      kind: 'sick',
      standInEmployeeId: idOf(boris),
    });
    t.setNow('2026-11-17T07:00:00.000Z');
    const standIn = await t.actorOf(idOf(boris));
    expect((await placements(standIn, { roundId })).total).toBe(10);
    expect((await placements(anna, { roundId })).total).toBe(5);
  });
});
