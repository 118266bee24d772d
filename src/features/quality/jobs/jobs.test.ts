import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { openRound, registerCase, stageClient } from '../../../../tests/factories/register.ts';
import { inTransaction } from '#db/transaction.ts';
import { mintScope } from '#features/access/rules/scope.ts';
import { SYSTEM_ACTOR } from '#features/access/shapes/actor.ts';
import { moveCurator } from '../data/curator.ts';
import { escalateOverdue } from './escalate.ts';

let t: TestApp;
let round: Awaited<ReturnType<typeof openRound>>;

beforeAll(async () => {
  t = await openTestApp();
  round = await openRound(t);
});
afterAll(async () => t?.drop());

test('M9.9 a missed term is noted once in the history, even by two clocks, and changes nothing else', async () => {
  const { caseId } = await registerCase(t, await stageClient(t, round, 'Клиент'));
  const company = await t.app.company();
  const run = (now: string) => escalateOverdue(t.db, company, now);
  expect(await run('2026-11-03T12:00:00.000Z')).toBe(0);
  const late = '2026-11-06T12:00:00.000Z';
  const noted = await Promise.all([run(late), run(late)]);
  expect(noted[0]! + noted[1]!).toBe(1);
  expect(await run(late)).toBe(0);
  t.setNow(late);
  const card = await t.call('programme_leader', 'quality.get', { caseId });
  expect(card).toMatchObject({
    state: 'registered',
    deeds: [{ term: 'acknowledge', overdue: true, daysLate: 3 }],
  });
  expect(card.events.at(-1)).toMatchObject({
    kind: 'escalated',
    actorKind: 'system',
    data: { term: 'acknowledge' },
  });
});

test('M4.6 an open case follows its client to the new curator, who confirms the original; others stay', async () => {
  const stage = await stageClient(t, round, 'Переданный');
  const { caseId } = await registerCase(t, stage);
  const other = await registerCase(t, await stageClient(t, round, 'Оставшийся'));
  const heir = await t.hire({ lastName: 'Наследников', roles: ['participant'] });
  const move = { clientId: stage.clientId, toEmployeeId: heir.employeeId ?? '', at: t.app.clock() };
  const by = { kind: 'system' as const, employeeId: null };
  await inTransaction(t.db, (tx) => moveCurator(tx, mintScope(SYSTEM_ACTOR), { ...move, by }));
  const moved = await t.call('programme_leader', 'quality.get', { caseId });
  expect(moved).toMatchObject({ curatorName: 'Наследников Пётр' });
  expect(moved.copies.find((copy: { copy: string }) => copy.copy === 'curator').receivedAt).toBeNull();
  expect(moved.events.at(-1).kind).toBe('curator_changed');
  const stayed = await t.call('programme_leader', 'quality.get', { caseId: other.caseId });
  expect(stayed.curatorName).toBe('Участников Анна');
});
