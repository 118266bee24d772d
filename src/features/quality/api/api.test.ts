import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { newId } from '#kernel/ids.ts';
import { createCases, openRound, registerCase, stageClient } from '../../../../tests/factories/register.ts';

let t: TestApp;
let round: Awaited<ReturnType<typeof openRound>>;
let make: ReturnType<typeof createCases>;

beforeAll(async () => {
  t = await openTestApp();
  round = await openRound(t);
  make = createCases(t, round);
});
afterAll(async () => t?.drop());

const worker = () => t.as('service_worker').employeeId ?? '';
const card = (caseId: string) => t.call('programme_leader', 'quality.get', { caseId });
const stateOf = async (caseId: string) => (await card(caseId)).state;

describe('M9.3 a problem questionnaire enters the register', () => {
  test('with the next number of the year, its claims in full and three copies', async () => {
    const first = await card((await make.newCase()).caseId);
    const second = await card((await make.newCase()).caseId);
    expect(second).toMatchObject({ year: 2026, number: first.number + 1, state: 'registered' });
    expect(second.claimList).toMatchObject([
      { what: 'Вечером рвётся связь', place: 'Склад', words: 'каждый вечер' },
      { what: 'Шум на линии' },
    ]);
    const copies = second.copies as { copy: string; receivedAt: string | null }[];
    expect(copies.map(({ copy, receivedAt }) => [copy, receivedAt !== null])).toEqual([
      ['curator', true],
      ['leader', false],
      ['service_manager', false],
    ]);
  });

  test('numbers given at once by many neither repeat nor leave a gap, and a rollback gives its number back', async () => {
    const stages = await Promise.all(
      Array.from({ length: 8 }, (_, at) => stageClient(t, round, `Разом ${at}`)),
    );
    await Promise.all(
      stages.map((stage, at) =>
        at % 3 === 2
          ? registerCase(t, { ...stage, clientId: newId() }).catch(() => 'rolled back')
          : registerCase(t, stage),
      ),
    );
    const rows = await t.db.selectFrom('quality_case').select('number').orderBy('number').execute();
    expect(rows.map((row) => row.number)).toEqual(rows.map((_, index) => index + 1));
  });

  test('once: a questionnaire whose case is open cannot open another', async () => {
    const stage = await make.newCase();
    await expect(registerCase(t, stage)).rejects.toMatchObject({ code: 'case_open_already' });
  });

  test('the receipt of a copy is recorded with who and when', async () => {
    const { caseId } = await make.newCase();
    await t.call('service_manager', 'quality.receive-copy', { caseId, copy: 'service_manager' });
    const copies = (await card(caseId)).copies as { copy: string; receivedByName: string | null }[];
    expect(copies.find(({ copy }) => copy === 'service_manager')?.receivedByName).toBe('Анна Сервисов');
    expect(await stateOf(caseId)).toBe('acknowledged');
    expect(
      (await t.refusal('service_manager', 'quality.receive-copy', { caseId, copy: 'leader' })).code,
    ).toBe('copy_not_yours');
  });
});

describe('M9.4 works', () => {
  test('one work takes several claims; it belongs to its owner, with date, cause and place', async () => {
    const made = await make.newCase();
    const workId = await make.plan(made);
    const { workList, state } = await card(made.caseId);
    expect(state).toBe('works_planned');
    expect(workList).toMatchObject([
      { id: workId, ownerName: 'Анна Работников', dueOn: '2026-11-05', cause: 'порт', place: 'узел 4' },
    ]);
    expect(workList[0].claimIds).toHaveLength(2);
  });

  test('a worker sees their own works, starts and finishes them, and cannot touch those of others', async () => {
    const made = await make.newCase();
    const workId = await make.plan(made);
    const mine = await t.call('service_worker', 'quality.my-works');
    expect(mine.rows.find((row: { id: string }) => row.id === workId)).toMatchObject({
      claims: ['Вечером рвётся связь', 'Шум на линии'],
      dueOn: '2026-11-05',
    });
    const stranger = await t.hire({ lastName: 'Другов', roles: ['service_worker'] });
    expect((await t.refusal(stranger, 'quality.start-work', { workId })).code).toBe('not_found');
    await t.call('service_worker', 'quality.start-work', { workId });
    expect(await stateOf(made.caseId)).toBe('in_work');
    await t.call('service_worker', 'quality.restore-work', { workId, result: 'Готово' });
    expect(await stateOf(made.caseId)).toBe('restored');
    expect((await t.call(stranger, 'quality.my-works')).rows).toEqual([]);
  });

  test('claims of another case, a date in the past and an unknown owner are refused and change nothing', async () => {
    const made = await make.newCase();
    const other = await make.newCase();
    const input = {
      caseId: made.caseId,
      workId: newId(),
      title: 'Работа',
      claimIds: made.claimIds,
      ownerEmployeeId: worker(),
      dueOn: '2026-11-05',
    };
    const code = async (change: object) =>
      (await t.refusal('service_manager', 'quality.plan-work', { ...input, ...change })).code;
    expect(await code({ claimIds: other.claimIds })).toBe('claims_unknown');
    expect(await code({ dueOn: '2026-11-01' })).toBe('due_in_past');
    expect(await code({ ownerEmployeeId: newId() })).toBe('owner_unknown');
    expect(await code({ caseId: newId() })).toBe('not_found');
    expect((await card(made.caseId)).workList).toEqual([]);
  });

  test('only the service side plans and does works', async () => {
    const made = await make.restoredCase();
    for (const role of ['administrator', 'commercial_director', 'programme_leader', 'participant'] as const) {
      const refused = await t.refusal(role, 'quality.take-back-work', { workId: made.workId, reason: 'нет' });
      expect(refused.code).toBe('not_permitted');
    }
  });
});

describe("M9.7 the client's word", () => {
  const yes = { answer: 'yes', channel: 'phone', saidBy: 'Анна Ветрова', saidAt: '2026-11-02T07:00:00.000Z' };

  test('nobody but the curator and the leader records it, and nobody before the works are restored', async () => {
    const open = await make.newCase();
    expect(
      (await t.refusal('participant', 'quality.record-answer', { caseId: open.caseId, ...yes })).code,
    ).toBe('nothing_to_answer');
    const { caseId } = await make.restoredCase();
    for (const role of [
      'administrator',
      'commercial_director',
      'service_manager',
      'service_worker',
    ] as const) {
      expect((await t.refusal(role, 'quality.record-answer', { caseId, ...yes })).status).toBe(403);
    }
    const stranger = await t.hire({ lastName: 'Чужой', roles: ['participant'] });
    expect((await t.refusal(stranger, 'quality.record-answer', { caseId, ...yes })).code).toBe('not_found');
    await t.call('participant', 'quality.record-answer', { caseId, ...yes });
    expect(await stateOf(caseId)).toBe('confirmed');
  });

  test('is kept with who said it, when, by which way and who wrote it down', async () => {
    const { caseId, personId } = await make.restoredCase();
    await t.call('programme_leader', 'quality.record-answer', { caseId, ...yes, personId, words: 'летает' });
    expect((await card(caseId)).answers).toMatchObject([
      {
        answer: 'yes',
        channel: 'phone',
        saidBy: 'Анна Ветрова',
        words: 'летает',
        recordedByName: 'Анна Лидеров',
      },
    ]);
  });

  test('«no» opens the works again with the words and wants new dates', async () => {
    const { caseId, workId } = await make.restoredCase();
    const no = { ...yes, answer: 'no', channel: 'meeting', words: 'Вечером снова обрыв' };
    expect(
      (await t.refusal('participant', 'quality.record-answer', { caseId, ...no, words: ' ' })).code,
    ).toBe('words_missing');
    await t.call('participant', 'quality.record-answer', { caseId, ...no });
    const again = await card(caseId);
    expect(again).toMatchObject({ state: 'in_work', cycle: 2, restoredAt: null, offeredAt: null });
    expect(again.workList).toMatchObject([{ id: workId, state: 'in_work', needsNewDate: true }]);
    expect(again.deeds).toMatchObject([{ term: 'replan', doer: 'service_manager' }]);
    const mine = await t.call('service_worker', 'quality.my-works');
    expect(mine.rows.find((row: { id: string }) => row.id === workId).refusedWords).toBe(
      'Вечером снова обрыв',
    );
    await t.call('service_manager', 'quality.replan-work', {
      workId,
      ownerEmployeeId: worker(),
      dueOn: '2026-11-09',
    });
    expect((await card(caseId)).workList[0].needsNewDate).toBe(false);
  });
});

describe('the register as people see it', () => {
  test('is filtered by state, number, name, owner and lateness, the most urgent on top', async () => {
    const made = await make.newCase();
    await make.plan(made, '2026-11-03');
    const { number } = await card(made.caseId);
    const list = async (filter: object) =>
      (
        (await t.call('service_manager', 'quality.list', { limit: 200, ...filter })).rows as { id: string }[]
      ).map(({ id }) => id);
    expect(await list({ search: `${number}/2026` })).toEqual([made.caseId]);
    expect(await list({ search: made.name.toLowerCase() })).toContain(made.caseId);
    expect(await list({ states: ['works_planned'] })).toContain(made.caseId);
    expect(await list({ states: ['confirmed'] })).not.toContain(made.caseId);
    expect(await list({ ownerEmployeeId: worker() })).toContain(made.caseId);
    expect(await list({ owedBy: 'service' })).toContain(made.caseId);
    expect(await list({ owedBy: 'curator' })).not.toContain(made.caseId);
    expect(await list({ overdue: true })).toEqual([]);
    t.setNow('2026-11-05T21:00:00.000Z');
    expect((await list({ overdue: true })).length).toBeGreaterThan(0);
    const rows = (await t.call('service_manager', 'quality.list', { limit: 200 })).rows as {
      deed: { dueOn: string } | null;
    }[];
    const dues = rows.map(({ deed }) => deed?.dueOn ?? '9999');
    expect(dues).toEqual([...dues].sort());
    t.setNow('2026-11-02T07:00:00.000Z');
  });

  test('a participant sees the cases of their own clients, a worker those with works of theirs', async () => {
    const made = await make.newCase();
    const stranger = await t.hire({ lastName: 'Посторонний', roles: ['participant'] });
    expect((await t.call(stranger, 'quality.list')).rows).toEqual([]);
    expect((await t.refusal(stranger, 'quality.get', { caseId: made.caseId })).status).toBe(404);
    expect((await t.refusal('service_worker', 'quality.get', { caseId: made.caseId })).status).toBe(404);
    await make.plan(made);
    expect((await t.call('service_worker', 'quality.get', { caseId: made.caseId })).id).toBe(made.caseId);
  });

  test('the card tells what its reader may do, and the history who did what', async () => {
    const { caseId } = await make.askedCase();
    const mayOf = async (role: 'participant' | 'service_manager' | 'commercial_director') =>
      (await t.call(role, 'quality.get', { caseId })).may;
    expect(await mayOf('participant')).toEqual(expect.arrayContaining(['offer', 'client_answer']));
    expect(await mayOf('service_manager')).not.toContain('client_answer');
    expect(await mayOf('commercial_director')).toEqual([]);
    const kinds = ((await card(caseId)).events as { kind: string }[]).map(({ kind }) => kind);
    expect(kinds).toEqual([
      'registered',
      'copy_received',
      'work_planned',
      'work_restored',
      'service_restored',
      'offer_made',
    ]);
  });

  test('the summary counts what the list shows', async () => {
    const summary = await t.call('programme_leader', 'quality.summary');
    const open = await t.call('programme_leader', 'quality.list', { limit: 200 });
    expect(summary.open).toBe(open.total);
    const confirmed = await t.call('programme_leader', 'quality.list', { states: ['confirmed'] });
    expect(summary.states.confirmed).toBe(confirmed.total);
  });

  test('every act leaves an audit row with who, before and after', async () => {
    const { caseId } = await make.restoredCase();
    const rows = await t.db
      .selectFrom('audit')
      .selectAll()
      .where('entity_id', '=', caseId)
      .orderBy('id')
      .execute();
    expect(rows.map(({ procedure, actor_name }) => [procedure, actor_name])).toEqual([
      ['quality.plan-work', 'Анна Сервисов'],
      ['quality.restore-work', 'Анна Работников'],
    ]);
    expect(rows[1]?.before).toMatchObject({ state: 'works_planned' });
    expect(rows[1]?.after).toMatchObject({ state: 'restored' });
  });
});
