// What the service side may do with the works of a case: plan, date anew, start, restore, take back, cancel.
import type { CaseAct, CaseActor, CaseEffect, CaseFacts, CaseOutcome, WorkFacts } from '../shapes/case.ts';
import { claimsWithoutWork, evolveCase } from './case-evolve.ts';
import { receiptOf } from './service-acts.ts';

type ActOf<Kind extends CaseAct['kind']> = Extract<CaseAct, { kind: Kind }>;
type WorkAct = ActOf<
  'plan_work' | 'replan_work' | 'start_work' | 'restore_work' | 'take_back_work' | 'cancel_work'
>;

/** Effects of one act on the works, or the refusal. */
export function decideWorkAct(facts: CaseFacts, act: WorkAct, actor: CaseActor): CaseOutcome {
  if (act.kind === 'plan_work') return planWork(facts, act);
  const work = facts.works.find(({ workId }) => workId === act.workId);
  if (!work) return { code: 'work_unknown' };
  if (actor.role === 'service_worker' && work.ownerId !== actor.employeeId) return { code: 'not_your_work' };
  switch (act.kind) {
    case 'replan_work':
      return replanWork(facts, act, work);
    case 'start_work':
      return work.state === 'planned'
        ? [{ kind: 'work_started', workId: work.workId }]
        : { code: 'work_already_started', facts: { state: work.state } };
    case 'restore_work':
      return restoreWork(facts, act, work);
    case 'take_back_work':
      return takeBackWork(facts, act, work);
    case 'cancel_work':
      return cancelWork(facts, act, work);
  }
}

function planWork(facts: CaseFacts, act: ActOf<'plan_work'>): CaseOutcome {
  if (facts.works.some(({ workId }) => workId === act.workId)) return { code: 'work_exists' };
  if (act.claimIds.some((claimId) => !facts.claimIds.includes(claimId))) return { code: 'claims_unknown' };
  // After a «no» the client's words themselves may call for a work that none of the old claims names.
  if (act.claimIds.length === 0 && facts.cycle === 1 && facts.claimIds.length > 0) {
    return { code: 'claims_missing', facts: { withoutWork: claimsWithoutWork(facts).length } };
  }
  if (act.dueOn < act.today) return { code: 'due_in_past', facts: { dueOn: act.dueOn } };
  const { workId, claimIds, ownerId, dueOn, joins } = act;
  const { cycle } = facts;
  // A work already begun for others is begun for this client too.
  const state = joins?.state === 'in_work' ? 'in_work' : 'planned';
  const joined = Boolean(joins);
  return [
    ...receiptOf(facts, act.at),
    { kind: 'work_planned', workId, claimIds, ownerId, dueOn, cycle, joined, state },
  ];
}

function replanWork(facts: CaseFacts, act: ActOf<'replan_work'>, work: WorkFacts): CaseOutcome {
  if (work.state === 'done') return { code: 'work_already_restored' };
  if (act.dueOn < act.today) return { code: 'due_in_past', facts: { dueOn: act.dueOn } };
  const { workId, ownerId, dueOn } = act;
  const reason = act.reason.trim();
  // The meeting of the week asks why; after the client's «no» there is no old date to be late against.
  const slips = work.plannedCycle === facts.cycle && dueOn > work.dueOn;
  if (slips && reason === '') return { code: 'words_missing' };
  return [{ kind: 'work_replanned', workId, ownerId, dueOn, cycle: facts.cycle, reason }];
}

function restoreWork(facts: CaseFacts, act: ActOf<'restore_work'>, work: WorkFacts): CaseOutcome {
  if (work.state === 'done') return { code: 'work_already_restored' };
  // The curator must be able to tell the client what was done.
  if (act.done.trim() === '') return { code: 'words_missing' };
  // A criterion is objective (M5.3): what still measures below its bound is not restored, whatever was done.
  const bar = barMeasured(act.failingHere);
  if (bar) return bar;
  const provisional = act.provisional ?? false;
  const restored: CaseEffect[] = [
    { kind: 'work_restored', workId: work.workId, done: act.done.trim(), provisional },
  ];
  const all = whatRestores(facts, restored, { done: act.done.trim(), at: act.at });
  return (all.length > 0 ? barMeasured(act.failing) : null) ?? [...restored, ...all];
}

function barMeasured([failing]: readonly string[] = []): CaseOutcome | null {
  return failing === undefined ? null : { code: 'measured_below_bound', facts: { criterion: failing } };
}

/** What else is so once `effects` leave nothing to do: quality is restored. */
function whatRestores(
  facts: CaseFacts,
  effects: readonly CaseEffect[],
  { done, at }: { done: string; at: string },
): CaseEffect[] {
  const after = evolveCase(facts, effects);
  if (after.state !== 'restored') return [];
  const restored: CaseEffect[] = [{ kind: 'service_restored', cycle: facts.cycle, at }];
  // With nothing provisional left, what restored the service removed the cause as well.
  const lasting = !facts.causeRemovedAt && after.works.every((work) => !work.provisional);
  return lasting ? [...restored, { kind: 'cause_removed', done, at }] : restored;
}

function takeBackWork(facts: CaseFacts, act: ActOf<'take_back_work'>, work: WorkFacts): CaseOutcome {
  if (work.state !== 'done') return { code: 'work_not_restored', facts: { state: work.state } };
  if (act.reason.trim() === '') return { code: 'words_missing' };
  // The client must not be left with a question about works that are open again.
  const withdrawn: CaseEffect[] = facts.link
    ? [{ kind: 'link_closed', linkId: facts.link.linkId, why: 'withdrawn' }]
    : [];
  return [...withdrawn, { kind: 'work_taken_back', workId: work.workId, reason: act.reason.trim() }];
}

/** A work planned by mistake, or the wrong common one: it leaves the case, and what is left decides the state. */
function cancelWork(facts: CaseFacts, act: ActOf<'cancel_work'>, work: WorkFacts): CaseOutcome {
  if (work.state === 'done') return { code: 'work_already_restored' };
  const reason = act.reason.trim();
  if (reason === '') return { code: 'words_missing' };
  const { workId, claimIds, state } = work;
  const cancelled: CaseEffect[] = [
    { kind: 'work_cancelled', workId, claimIds, state, shared: act.shared ?? false, reason },
  ];
  // Nothing was done in this act: what was done stands with the works that are left.
  const restored = whatRestores(facts, cancelled, { done: '', at: act.at });
  return (restored.length > 0 ? barMeasured(act.failing) : null) ?? [...cancelled, ...restored];
}
