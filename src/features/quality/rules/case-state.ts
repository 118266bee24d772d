// The one function that moves a case (M9). The service side can only say «restored»; a timer only tells
// people; nothing but the client's own answer confirms, and nothing but a confirmation resumes.
import type {
  CaseAct,
  CaseActKind,
  CaseActor,
  CaseDecision,
  CaseFacts,
  CaseOutcome,
  CaseRole,
  CopyKind,
} from '../shapes/case.ts';
import { evolveCase } from './case-evolve.ts';
import { decideAnswer, decideOffer } from './client-answer.ts';
import { decideWorkAct } from './service-acts.ts';

/** Roles that may try an act at all; whose client or work it is, is asked afterwards. */
export const ACT_ROLES: Readonly<Record<CaseActKind, readonly CaseRole[]>> = {
  acknowledge_copy: ['participant', 'programme_leader', 'service_manager'],
  plan_work: ['service_manager'],
  replan_work: ['service_manager'],
  start_work: ['service_manager', 'service_worker'],
  restore_work: ['service_manager', 'service_worker'],
  take_back_work: ['service_manager', 'service_worker'],
  offer: ['participant', 'programme_leader'],
  client_answer: ['participant', 'programme_leader', 'client_link'],
  resume_questionnaire: ['participant', 'programme_leader'],
  tick: ['system'],
};

/**
 * Decides one act on one case. Pure: the moment is in the act, ids are made by the caller.
 * @returns the state afterwards and the effects to write, or a refusal whose code has a sentence in the words
 */
export function decide(facts: CaseFacts, act: CaseAct, actor: CaseActor): CaseDecision {
  const outcome = barred(facts, act, actor) ?? decideAct(facts, act, actor);
  if (!Array.isArray(outcome)) return { ok: false, code: outcome.code, facts: outcome.facts ?? {} };
  return { ok: true, nextState: evolveCase(facts, outcome).state, effects: outcome };
}

/** True when this person could do the act now, other than for what is typed into it; screens ask this. */
export function mayTry(facts: CaseFacts, kind: CaseActKind, actor: CaseActor): boolean {
  if (!ACT_ROLES[kind].includes(actor.role)) return false;
  if (facts.state === 'resumed' && kind !== 'tick') return false;
  return actor.role !== 'participant' || actor.answersForClient;
}

function barred(facts: CaseFacts, act: CaseAct, actor: CaseActor): CaseOutcome | null {
  if (!ACT_ROLES[act.kind].includes(actor.role)) {
    return { code: 'act_not_for_role', facts: { act: act.kind, role: actor.role } };
  }
  if (actor.role === 'participant' && !actor.answersForClient) return { code: 'not_your_client' };
  if (facts.state === 'resumed' && act.kind !== 'tick' && act.kind !== 'acknowledge_copy') {
    return { code: 'case_finished' };
  }
  return null;
}

function decideAct(facts: CaseFacts, act: CaseAct, actor: CaseActor): CaseOutcome {
  switch (act.kind) {
    case 'acknowledge_copy':
      return receiveCopy(facts, act, actor);
    case 'offer':
      return decideOffer(facts, act);
    case 'client_answer':
      return decideAnswer(facts, act, actor);
    case 'resume_questionnaire':
      return facts.state === 'confirmed'
        ? [{ kind: 'questionnaire_resumed' }]
        : { code: 'not_confirmed', facts: { state: facts.state } };
    case 'tick':
      return act.overdue.map(({ term, hears }) => ({
        kind: 'escalated',
        term,
        hears,
        cycle: facts.cycle,
      }));
    default:
      return decideWorkAct(facts, act, actor);
  }
}

const COPY_HOLDERS: Readonly<Record<CopyKind, CaseRole>> = {
  curator: 'participant',
  leader: 'programme_leader',
  service_manager: 'service_manager',
};

function receiveCopy(
  facts: CaseFacts,
  act: Extract<CaseAct, { kind: 'acknowledge_copy' }>,
  actor: CaseActor,
): CaseOutcome {
  // The leader may curate a client too, and then holds the original as well.
  const ownOriginal = act.copy === 'curator' && actor.answersForClient;
  if (COPY_HOLDERS[act.copy] !== actor.role && !ownOriginal) {
    return { code: 'copy_not_yours', facts: { copy: act.copy } };
  }
  const received = facts.copies[act.copy];
  if (received) return { code: 'copy_already_received', facts: { copy: act.copy, at: received } };
  return [{ kind: 'copy_received', copy: act.copy, at: act.at }];
}

/** Somebody with several roles acts in the one that may; otherwise the refusal nearest to allowing it. */
export function decideFor(facts: CaseFacts, act: CaseAct, actors: readonly CaseActor[]): CaseDecision {
  let refused: CaseDecision = { ok: false, code: 'act_not_for_role', facts: { act: act.kind } };
  for (const actor of actors) {
    const decision = decide(facts, act, actor);
    if (decision.ok) return decision;
    if (decision.code !== 'act_not_for_role') refused = decision;
  }
  return refused;
}
