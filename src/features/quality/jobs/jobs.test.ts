import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { openRound, registerCase, stageClient } from '../../../../tests/factories/register.ts';
import { inTransaction } from '#db/transaction.ts';
import { mintScope } from '#features/access/rules/scope.ts';
import { SYSTEM_ACTOR } from '#features/access/shapes/actor.ts';
import { termsAt } from '../data/clock.ts';
import { moveCurator } from '../data/curator.ts';
import { escalateOverdue } from './escalate.ts';
import { refreshCases } from './refresh.ts';

let t: TestApp;
let round: Awaited<ReturnType<typeof openRound>>;

beforeAll(async () => {
  t = await openTestApp();
  round = await openRound(t);
});
afterAll(async () => t?.drop());

test('M9.9 a missed term is told rung by rung, each once, even by two clocks, and changes nothing else', async () => {
  const { caseId } = await registerCase(t, await stageClient(t, round, 'Клиент'));
  const company = await t.app.company();
  const run = (now: string) => escalateOverdue(t.db, company, now);
  expect(await run('2026-11-03T12:00:00.000Z')).toBe(0);
  const late = '2026-11-06T12:00:00.000Z';
  const noted = await Promise.all([run(late), run(late)]);
  // Two working days late: the service manager and the leader have heard, the director has not.
  expect(noted[0]! + noted[1]!).toBe(2);
  expect(await run(late)).toBe(0);
  t.setNow(late);
  const card = await t.call('programme_leader', 'quality.get', { caseId });
  expect(card).toMatchObject({
    state: 'registered',
    deeds: [{ term: 'acknowledge', overdue: true, daysLate: 3 }, { term: 'restore' }],
  });
  expect(card.events.at(-1)).toMatchObject({
    kind: 'escalated',
    actorKind: 'system',
    data: { term: 'acknowledge', level: 2, hears: ['programme_leader'], tried: { asked: 0 } },
  });
  const heard = () =>
    t.db
      .selectFrom('case_notice')
      .innerJoin('employee', 'employee.id', 'case_notice.employee_id')
      .select('employee.email')
      .where('case_notice.case_id', '=', caseId)
      .orderBy('employee.email')
      .execute();
  expect((await heard()).map(({ email }) => email)).toEqual([
    'programme-leader@proba.test',
    'service-manager@proba.test',
  ]);
  expect(await run('2026-11-10T12:00:00.000Z')).toBeGreaterThan(0);
  expect((await heard()).map(({ email }) => email)).toContain('commercial-director@proba.test');
});

test('M9.9 other norms, and another day, bring other terms without anybody’s act', async () => {
  const { caseId } = await registerCase(t, await stageClient(t, round, 'Другие нормы'));
  const dueOn = async () =>
    (await t.db.selectFrom('quality_case').select('next_due_on').where('id', '=', caseId).executeTakeFirst())
      ?.next_due_on;
  const before = await dueOn();
  const company = await t.app.company();
  const norms = { ...company.norms, quality: { acknowledge: { workingDays: 10 }, restore: {} } };
  await refreshCases(t.db, { ...company, norms }, t.app.clock());
  expect(await dueOn()).not.toBe(before);
  await refreshCases(t.db, company, t.app.clock());
  expect(await dueOn()).toBe(before);
});

test('M4.6 an open case follows its client to the new curator, who confirms the original; others stay', async () => {
  const stage = await stageClient(t, round, 'Переданный');
  const { caseId } = await registerCase(t, stage);
  const other = await registerCase(t, await stageClient(t, round, 'Оставшийся'));
  const heir = await t.hire({ lastName: 'Наследников', roles: ['participant'] });
  const move = { clientId: stage.clientId, toEmployeeId: heir.employeeId ?? '', at: t.app.clock() };
  const by = { kind: 'system' as const, employeeId: null };
  const company = await t.app.company();
  await inTransaction(t.db, async (tx) => {
    const terms = await termsAt(tx, company, move.at);
    await moveCurator(tx, mintScope(SYSTEM_ACTOR), { ...move, by, terms });
  });
  const moved = await t.call('programme_leader', 'quality.get', { caseId });
  expect(moved).toMatchObject({ curatorName: 'Наследников Пётр' });
  expect(moved.copies.find((copy: { copy: string }) => copy.copy === 'curator').receivedAt).toBeNull();
  expect(moved.events.at(-1).kind).toBe('curator_changed');
  const stayed = await t.call('programme_leader', 'quality.get', { caseId: other.caseId });
  expect(stayed.curatorName).toBe('Участников Анна');
});
