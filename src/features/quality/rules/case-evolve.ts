// What the effects of a decision make of a case. The data layer writes the same effects; a test that applies
// them here sees what the register will hold.
import type { CaseEffect, CaseFacts, CaseState, WorkFacts } from '../shapes/case.ts';

/**
 * State of a case whose client is not being asked: restored only when every claim has a work of this cycle's
 * making or an older one still standing, and every work is restored (M9.7).
 */
export function workStateOf(facts: Pick<CaseFacts, 'copies' | 'claimIds' | 'works'>): CaseState {
  const { works } = facts;
  if (works.length === 0) return facts.copies.service_manager ? 'acknowledged' : 'registered';
  const covered = claimsWithoutWork(facts).length === 0;
  if (covered && works.every((work) => work.state === 'done')) return 'restored';
  if (works.some((work) => work.state !== 'planned')) return 'in_work';
  return covered ? 'works_planned' : 'acknowledged';
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
    case 'work_planned': {
      const { workId, claimIds, ownerId, dueOn, cycle } = effect;
      const work: WorkFacts = { workId, claimIds, ownerId, dueOn, state: 'planned', plannedCycle: cycle };
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
      return changeWorks(facts, [effect.workId], { state: 'done' });
    case 'service_restored':
      return { ...facts, restoredAt: effect.at };
    case 'works_reopened':
      return changeWorks({ ...facts, cycle: effect.cycle }, effect.workIds, { state: 'in_work' });
    case 'offer_made': {
      const link = effect.linkId ? { linkId: effect.linkId, cycle: effect.cycle } : facts.link;
      return { ...facts, state: 'offered', offeredAt: facts.offeredAt ?? effect.at, link };
    }
    case 'link_closed':
      return { ...facts, link: facts.link?.linkId === effect.linkId ? null : facts.link };
    case 'client_answered':
      return effect.answer === 'yes'
        ? { ...facts, state: 'confirmed', confirmedCycle: effect.cycle }
        : { ...facts, confirmedCycle: null };
    case 'questionnaire_resumed':
      return { ...facts, state: 'resumed' };
    case 'escalated':
      return facts;
  }
}

function changeWorks(facts: CaseFacts, workIds: readonly string[], change: Partial<WorkFacts>): CaseFacts {
  const works = facts.works.map((work) => (workIds.includes(work.workId) ? { ...work, ...change } : work));
  return settle({ ...facts, works });
}

const BEYOND_WORKS: readonly CaseState[] = ['offered', 'confirmed', 'resumed'];

function settle(facts: CaseFacts): CaseFacts {
  const state = workStateOf(facts);
  if (state !== 'restored') return { ...facts, state, restoredAt: null, offeredAt: null };
  // A receipt never moves a case the client is looking at or has confirmed.
  return BEYOND_WORKS.includes(facts.state) ? facts : { ...facts, state };
}
