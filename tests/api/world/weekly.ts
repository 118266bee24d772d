import { newId } from '#kernel/ids.ts';
import type { World } from './world.ts';

const leader = 'programme_leader' as const;
const manager = 'service_manager' as const;
const PLAN = { day: '2026-11-02', hour: 12, minutes: 45, place: 'Переговорная' };

/** The weekly meeting goes on: a matter and a decision about every client, and nobody but the leader sits at it. */
export async function openWeekly(world: World): Promise<void> {
  const { act, t, clients } = world;
  world.weeklyId = newId();
  await act(leader, 'reports.plan-weekly', {
    ...PLAN,
    id: world.weeklyId,
    participantIds: [t.as(leader).employeeId],
  });
  const meetingId = world.weeklyId;
  await act(leader, 'reports.start-weekly', { meetingId });
  for (const { clientId, mark, side } of clients) {
    const itemId = newId();
    await act(leader, 'reports.add-weekly-item', { id: itemId, meetingId, clientId, text: `Вопрос ${mark}` });
    await act(leader, 'reports.decide-weekly', {
      id: newId(),
      meetingId,
      itemId,
      words: `Решение ${mark}`,
      ownerEmployeeId: side.participant.employeeId,
      dueOn: '2026-11-09',
    });
  }
}

/** What else can be done with a meeting, to its end. */
export async function finishWeekly(world: World): Promise<void> {
  const { act, t, weeklyId: meetingId } = world;
  const [itemId, decisionId] = [newId(), newId()];
  await act(leader, 'reports.add-weekly-item', { id: itemId, meetingId, text: 'Лишнее' });
  await act(leader, 'reports.discuss-weekly-item', { itemId, discussed: true });
  await act(leader, 'reports.remove-weekly-item', { itemId });
  await act(leader, 'reports.decide-weekly', { id: decisionId, meetingId, words: 'Не то' });
  await act(leader, 'reports.withdraw-weekly-decision', { decisionId });
  const here = { meetingId, employeeId: t.as(manager).employeeId, attended: true };
  await act(leader, 'reports.mark-weekly-attendance', here);
  const kept = newId();
  await act(leader, 'reports.decide-weekly', { id: kept, meetingId, words: 'Проверить дежурство' });
  await act(leader, 'reports.end-weekly', { meetingId });
  await act(leader, 'reports.settle-weekly-decision', {
    decisionId: kept,
    state: 'done',
    words: 'Проверено',
  });

  const next = newId();
  const participantIds = [t.as(leader).employeeId, t.as(manager).employeeId];
  await act(manager, 'reports.plan-weekly', { ...PLAN, id: next, participantIds });
  await act(manager, 'reports.change-weekly', {
    ...PLAN,
    meetingId: next,
    version: 1,
    hour: 13,
    participantIds,
  });
  await act(manager, 'reports.start-weekly', { meetingId: next });
  await act(manager, 'reports.take-back-weekly-start', { meetingId: next });
  await act(manager, 'reports.call-off-weekly', { meetingId: next, reason: 'Не собрались' });
}
