import { newId } from '#kernel/ids.ts';
import type { World, WorldClient } from './world.ts';

const manager = 'service_manager' as const;

/** The case a client's questionnaire opened, with its claims. */
export async function caseOf({ t }: World, { clientId }: WorldClient) {
  const { id: caseId } = await t.db
    .selectFrom('quality_case')
    .select('id')
    .where('client_id', '=', clientId)
    .executeTakeFirstOrThrow();
  const claims = await t.db.selectFrom('claim').select('id').where('case_id', '=', caseId).execute();
  return { caseId, claimIds: claims.map(({ id }) => id) };
}

/** Copies received, a work planned and done, the client asked by a letter with a link. */
export async function registerWorks(world: World, client: WorldClient): Promise<void> {
  const { act } = world;
  const { mark, side, personId } = client;
  const { caseId, claimIds } = await caseOf(world, client);
  await act('programme_leader', 'quality.receive-copy', { caseId, copy: 'leader' });
  const workId = newId();
  const owner = { ownerEmployeeId: side.worker.employeeId, dueOn: '2026-11-09' };
  await act(manager, 'quality.plan-work', {
    caseId,
    workId,
    claimIds,
    title: `Заменить кабель ${mark}`,
    cause: `Кабель ${mark}`,
    place: `Узел ${mark}`,
    ...owner,
  });
  await act(manager, 'quality.replan-work', { workId, ...owner, dueOn: '2026-11-10' });
  await act(side.worker, 'quality.start-work', { workId });
  await act(side.worker, 'quality.restore-work', { workId, result: `Заменён ${mark}` });
  await act(side.participant, 'quality.tell-client', { caseId, channel: 'phone' });
  await act(side.participant, 'quality.send-link', { caseId, linkId: newId(), personId, byLetter: true });
}
