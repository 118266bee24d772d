import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { openRound, registerCase, stageClient } from '../../../../tests/factories/register.ts';
import { escalateOverdue } from './escalate.ts';

let t: TestApp;

beforeAll(async () => {
  t = await openTestApp();
});
afterAll(async () => t?.drop());

test('M9.9 a missed term is noted once in the history, even by two clocks, and changes nothing else', async () => {
  const { caseId } = await registerCase(t, await stageClient(t, await openRound(t), 'Клиент'));
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
