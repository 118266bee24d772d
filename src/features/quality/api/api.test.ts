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
      clients: [{ claims: ['Вечером рвётся связь', 'Шум на линии'] }],
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
    expect(again.deeds).toMatchObject([{ term: 'replan', doer: 'service_manager' }, { term: 'restore' }]);
    const mine = await t.call('service_worker', 'quality.my-works');
    expect(mine.rows.find((row: { id: string }) => row.id === workId).clients).toMatchObject([
      { caseId, refusedWords: 'Вечером снова обрыв' },
    ]);
    await t.call('service_manager', 'quality.replan-work', {
      workId,
      ownerEmployeeId: worker(),
      dueOn: '2026-11-09',
    });
    expect((await card(caseId)).workList[0].needsNewDate).toBe(false);
  });
});
