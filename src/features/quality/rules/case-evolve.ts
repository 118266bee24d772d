// What the effects of a decision make of a case. The data layer writes the same effects; a test that applies
// them here sees what the register will hold.
import {
  type CaseEffect,
  type CaseFacts,
  type CaseState,
  type ClientVerdict,
  OVER_STAGES,
  WORD_STAGES,
  type WorkFacts,
} from '../shapes/case.ts';

/**
 * State of a case the service side has in its hands: restored only when every claim has a work of this cycle's
 * making or an older one still standing, and every work is restored (M9.7).
 */
export function workStateOf(
  facts: Pick<CaseFacts, 'copies' | 'claimIds' | 'diagnosedIds' | 'works'>,
): CaseState {
  const { works } = facts;
  if (works.length > 0) {
    const covered = claimsWithoutWork(facts).length === 0;
    if (covered && works.every((work) => work.state === 'done')) return 'restored';
    if (works.some((work) => work.state !== 'planned')) return 'in_work';
    if (covered) return 'works_planned';
  } else if (!facts.copies.service_manager) return 'registered';
  const { claimIds, diagnosedIds } = facts;
  const understood = claimIds.length > 0 && claimIds.every((claimId) => diagnosedIds.includes(claimId));
  return understood ? 'diagnosed' : 'acknowledged';
}

/** Claims nobody has planned a work for yet. */
export function claimsWithoutWork(facts: Pick<CaseFacts, 'claimIds' | 'works'>): string[] {
  const covered = new Set(facts.works.flatMap((work) => work.claimIds));
  return facts.claimIds.filter((claimId) => !covered.has(claimId));
}

/** The case after `effects`. */
export function evolveCase(facts: CaseFacts, effects: readonly CaseEffect[]): CaseFacts {
  return effects.reduce(applyEffect, facts);
}

function applyEffect(facts: CaseFacts, effect: CaseEffect): CaseFacts {
  switch (effect.kind) {
    case 'copy_received':
      return settle({ ...facts, copies: { ...facts.copies, [effect.copy]: effect.at } });
    case 'assessed':
      return { ...facts, severity: effect.severity };
    case 'diagnosed': {
      if (effect.cause === null) return facts;
      const diagnosedIds = [...new Set([...facts.diagnosedIds, ...effect.claimIds])];
      return settle({ ...facts, diagnosedIds });
    }
    case 'work_planned': {
      const { workId, claimIds, ownerId, dueOn, cycle, state } = effect;
      const work = { workId, claimIds, ownerId, dueOn, state, plannedCycle: cycle, provisional: false };
      return settle({ ...facts, works: [...facts.works, work] });
    }
    case 'work_replanned':
      return changeWorks(facts, [effect.workId], {
        ownerId: effect.ownerId,
        dueOn: effect.dueOn,
        plannedCycle: effect.cycle,
      });
    case 'work_started':
    case 'work_taken_back':
      return changeWorks(facts, [effect.workId], { state: 'in_work' });
    case 'work_restored':
      return changeWorks(facts, [effect.workId], { state: 'done', provisional: effect.provisional });
    case 'work_cancelled':
      return settle({ ...facts, works: facts.works.filter(({ workId }) => workId !== effect.workId) });
    case 'service_restored':
      return { ...facts, restoredAt: effect.at };
    case 'waiting_began':
      return settle({ ...facts, waitingSince: effect.at });
    case 'waiting_ended':
      return settle({ ...facts, waitingSince: null });
    case 'unfixable_declared':
      return { ...facts, unfixable: 'proposed' };
    case 'unfixable_withdrawn':
      return { ...facts, unfixable: null };
    case 'unfixable_judged':
      return { ...facts, unfixable: effect.approve ? 'approved' : null };
    case 'cause_removed':
      return { ...facts, causeRemovedAt: effect.at };
    case 'works_reopened': {
      const reopened = { ...facts, cycle: effect.cycle, state: 'in_work' as const, causeRemovedAt: null };
      return changeWorks({ ...reopened, unfixable: null }, effect.workIds, { state: 'in_work' });
    }
    case 'offer_made': {
      const link = effect.linkId ? { linkId: effect.linkId, cycle: effect.cycle } : facts.link;
      return { ...facts, state: 'offered', offeredAt: facts.offeredAt ?? effect.at, link };
    }
    case 'client_reminded':
      return { ...facts, link: { linkId: effect.linkId, cycle: effect.cycle } };
    case 'link_closed':
      return { ...facts, link: facts.link?.linkId === effect.linkId ? null : facts.link };
    case 'client_answered':
      return hear(facts, effect.answer);
    case 'questionnaire_resumed':
      return { ...facts, state: 'resumed' };
    case 'effect_checked':
      return { ...facts, state: 'effect_checked' };
    case 'waiting_reminded':
    case 'deed_reminded':
    case 'escalated':
      return facts;
  }
}

const SAID: Readonly<Partial<Record<ClientVerdict, CaseState>>> = {
  yes: 'confirmed',
  withdrawn: 'withdrawn',
  accepted: 'accepted',
};

function hear(facts: CaseFacts, verdict: ClientVerdict): CaseFacts {
  if (verdict === 'not_accepted') return { ...facts, unfixable: null };
  const state = SAID[verdict];
  return state ? { ...facts, state } : facts;
}

function changeWorks(facts: CaseFacts, workIds: readonly string[], change: Partial<WorkFacts>): CaseFacts {
  const works = facts.works.map((work) => (workIds.includes(work.workId) ? { ...work, ...change } : work));
  return settle({ ...facts, works });
}

const SAID_OR_OVER: readonly CaseState[] = [...WORD_STAGES, ...OVER_STAGES];

function settle(facts: CaseFacts): CaseFacts {
  // A receipt or a late finding never moves a case whose client has given their word.
  if (SAID_OR_OVER.includes(facts.state)) return facts;
  const state = facts.waitingSince ? 'waiting_client' : workStateOf(facts);
  if (state !== 'restored') return { ...facts, state, restoredAt: null, offeredAt: null };
  return facts.state === 'offered' ? facts : { ...facts, state };
}
