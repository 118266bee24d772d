// What the service side does: takes the copy, plans works, carries them out.
import { type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { caseOfWork } from '../data/case-facts.ts';
import type { CaseAct, CaseState } from '../shapes/case.ts';
import {
  planWork,
  receiveCopy,
  replanWork,
  restoreWork,
  startWork,
  takeBackWork,
} from '../shapes/contracts.ts';
import { actOnCase } from './act.ts';

async function onWork(context: WriteContext, workId: string, act: CaseAct): Promise<{ state: CaseState }> {
  return actOnCase(context, await caseOfWork(context.tx, context.scope, workId), act);
}

async function checkOwner({ tx }: WriteContext, employeeId: string): Promise<void> {
  const owner = await tx
    .selectFrom('employee')
    .select('active')
    .where('id', '=', employeeId)
    .executeTakeFirst();
  if (!owner?.active) refuse('owner_unknown', {}, 422);
}

async function checkNewWork({ tx }: WriteContext, workId: string): Promise<void> {
  const known = await tx.selectFrom('work').select('id').where('id', '=', workId).executeTakeFirst();
  if (known) refuse('work_exists');
}

export const serviceApi = [
  writes(receiveCopy, async (context, { caseId, copy }) =>
    actOnCase(context, caseId, { kind: 'acknowledge_copy', at: context.now, copy }),
  ),

  writes(planWork, async (context, input) => {
    await checkOwner(context, input.ownerEmployeeId);
    await checkNewWork(context, input.workId);
    const { caseId, workId, claimIds, ownerEmployeeId: ownerId, dueOn, title } = input;
    const { now: at, today } = context;
    const work = { title, cause: input.cause || null, place: input.place || null };
    return actOnCase(
      context,
      caseId,
      { kind: 'plan_work', at, today, workId, claimIds: [...new Set(claimIds)], ownerId, dueOn },
      { work },
    );
  }),

  writes(replanWork, async (context, { workId, ownerEmployeeId: ownerId, dueOn }) => {
    await checkOwner(context, ownerId);
    const { now: at, today } = context;
    return onWork(context, workId, { kind: 'replan_work', at, today, workId, ownerId, dueOn });
  }),

  writes(startWork, async (context, { workId }) =>
    onWork(context, workId, { kind: 'start_work', at: context.now, workId }),
  ),

  writes(restoreWork, async (context, { workId, result }) =>
    onWork(context, workId, { kind: 'restore_work', at: context.now, workId, done: result }),
  ),

  writes(takeBackWork, async (context, { workId, reason }) =>
    onWork(context, workId, { kind: 'take_back_work', at: context.now, workId, reason }),
  ),
];
