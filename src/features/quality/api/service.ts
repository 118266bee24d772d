// What the service side does: takes the copy, finds the cause, plans works, carries them out (M9.3 to M9.5).
import { type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { casesOfWork, lockCase } from '../data/case-facts.ts';
import { loadClock } from '../data/clock.ts';
import { listFailing } from '../data/measurements.ts';
import { findWork, lockWork, movedDates, setCost } from '../data/work-rows.ts';
import type { CaseAct, WorkState } from '../shapes/case.ts';
import {
  assessCase,
  cancelWork,
  declareUnfixable,
  diagnoseClaims,
  endWait,
  joinWork,
  judgeUnfixable,
  planWork,
  receiveCopy,
  removeCause,
  replanWork,
  restoreWork,
  setWorkCost,
  startWork,
  takeBackWork,
  waitForClient,
  withdrawUnfixable,
} from '../shapes/contracts/service.ts';
import { actOnCase } from './act.ts';
import { checkedCodes } from './coding.ts';
import { actOnWork } from './work-act.ts';

async function checkOwner({ tx }: WriteContext, employeeId: string): Promise<void> {
  const owner = await tx
    .selectFrom('employee')
    .select('active')
    .where('id', '=', employeeId)
    .executeTakeFirst();
  if (!owner?.active) refuse('owner_unknown', {}, 422);
}

interface Coded {
  caseId: string;
  claimIds: readonly string[];
  causeCode: string | null;
  placeCode: string | null;
}

/** Codes the claims of a work in the same deed; nothing where no code was chosen. */
async function diagnose(context: WriteContext, { caseId, claimIds, causeCode, placeCode }: Coded) {
  if ((causeCode === null && placeCode === null) || claimIds.length === 0) return;
  const codes = await checkedCodes(context.tx, causeCode, placeCode);
  const act: CaseAct = {
    kind: 'diagnose',
    at: context.now,
    claimIds: [...new Set(claimIds)],
    cause: causeCode,
    place: placeCode,
    finding: '',
  };
  await actOnCase(context, caseId, act, { codes });
}

export const serviceApi = [
  writes(receiveCopy, async (context, { caseId, copy }) =>
    actOnCase(context, caseId, { kind: 'acknowledge_copy', at: context.now, copy }),
  ),

  writes(assessCase, async (context, { caseId, severity, reason }) =>
    actOnCase(context, caseId, { kind: 'assess', at: context.now, severity, reason }),
  ),

  writes(diagnoseClaims, async (context, { caseId, claimIds, causeCode, placeCode, finding }) => {
    const codes = await checkedCodes(context.tx, causeCode, placeCode);
    const act: CaseAct = {
      kind: 'diagnose',
      at: context.now,
      claimIds: [...new Set(claimIds)],
      cause: causeCode,
      place: placeCode,
      finding,
    };
    return actOnCase(context, caseId, act, { codes });
  }),

  writes(planWork, async (context, input) => {
    await checkOwner(context, input.ownerEmployeeId);
    if (await findWork(context.tx, input.workId)) refuse('work_exists');
    const { caseId, workId, claimIds, ownerEmployeeId: ownerId, dueOn, title } = input;
    const { now: at, today } = context;
    const work = { title, cause: input.cause || null, place: input.place || null };
    const planned = await actOnCase(
      context,
      caseId,
      { kind: 'plan_work', at, today, workId, claimIds: [...new Set(claimIds)], ownerId, dueOn },
      { work },
    );
    await diagnose(context, input);
    return planned;
  }),

  writes(joinWork, async (context, input) => {
    const { caseId, workId, claimIds } = input;
    // Whoever joins must reach the work as well as the case.
    const joined = await casesOfWork(context.tx, context.scope, workId);
    if (joined.includes(caseId)) refuse('work_has_case');
    await lockCase(context.tx, context.scope, caseId);
    const work = await lockWork(context.tx, workId);
    if (!work) refuse('not_found', { entity: 'work' }, 404);
    if (work.state === 'done') refuse('work_not_open');
    const { now: at, today } = context;
    // The date stands already, also where it has passed: joining is no new promise.
    const dueOn = work.due_on && work.due_on > today ? work.due_on : today;
    const done = await actOnCase(context, caseId, {
      kind: 'plan_work',
      at,
      today,
      workId,
      claimIds: [...new Set(claimIds)],
      ownerId: work.owner_employee_id ?? '',
      dueOn,
      joins: { state: work.state as WorkState },
    });
    await diagnose(context, input);
    return done;
  }),

  writes(replanWork, async (context, { workId, ownerEmployeeId: ownerId, dueOn, reason }) => {
    await checkOwner(context, ownerId);
    const { now: at, today } = context;
    return actOnWork(context, workId, { kind: 'replan_work', at, today, workId, ownerId, dueOn, reason });
  }),

  writes(startWork, async (context, { workId }) =>
    actOnWork(context, workId, { kind: 'start_work', at: context.now, workId }),
  ),

  writes(restoreWork, async (context, { workId, result, provisional, cost }) => {
    const done = await actOnWork(context, workId, async (caseId) => {
      await lockCase(context.tx, context.scope, caseId);
      const fails = await listFailing(context.tx, caseId, workId);
      return { kind: 'restore_work', at: context.now, workId, done: result, provisional, ...fails };
    });
    if (cost !== null) await setCost(context.tx, workId, cost);
    return done;
  }),

  writes(takeBackWork, async (context, { workId, reason }) =>
    actOnWork(context, workId, { kind: 'take_back_work', at: context.now, workId, reason }),
  ),

  // Of one case alone, unlike the other deeds on a work: the others' works go on.
  writes(cancelWork, async (context, { caseId, workId, reason }) => {
    const { tx, scope, now: at } = context;
    await lockCase(tx, scope, caseId);
    const { failing } = await listFailing(tx, caseId);
    const work = await lockWork(tx, workId);
    const shared = (work?.cases ?? 0) > 1;
    const details = work ? { work: { title: work.title, cause: null, place: null } } : {};
    return actOnCase(context, caseId, { kind: 'cancel_work', at, workId, reason, shared, failing }, details);
  }),

  writes(setWorkCost, async (context, { workId, cost }) => {
    const [caseId] = await casesOfWork(context.tx, context.scope, workId);
    const before = await findWork(context.tx, workId);
    await setCost(context.tx, workId, cost);
    const [was, is] = [{ cost: before?.cost ?? null }, { cost, caseId }];
    context.changed({ entity: 'work', id: workId, before: was, after: is });
    return { cost };
  }),

  writes(removeCause, async (context, { caseId, done }) =>
    actOnCase(context, caseId, { kind: 'remove_cause', at: context.now, done }),
  ),

  writes(waitForClient, async (context, { caseId, what }) =>
    actOnCase(context, caseId, { kind: 'wait_for_client', at: context.now, what }),
  ),

  writes(endWait, async (context, { caseId, words }) => {
    const { tx, scope, now: at, company } = context;
    const { facts } = await lockCase(tx, scope, caseId);
    const newDates = await movedDates(tx, facts, await loadClock(tx, at, company.timeZone));
    return actOnCase(context, caseId, { kind: 'end_wait', at, words, newDates });
  }),

  writes(declareUnfixable, async (context, { caseId, reason }) =>
    actOnCase(context, caseId, { kind: 'declare_unfixable', at: context.now, reason }),
  ),

  writes(withdrawUnfixable, async (context, { caseId, words }) =>
    actOnCase(context, caseId, { kind: 'withdraw_unfixable', at: context.now, words }),
  ),

  writes(judgeUnfixable, async (context, { caseId, approve, words }) =>
    actOnCase(context, caseId, { kind: 'judge_unfixable', at: context.now, approve, words }),
  ),
];
