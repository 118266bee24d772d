// The one function that moves a case (M9). The service side can only say «restored»; a timer only tells
// people; nothing but the client's own word ends the works, and nothing but that word resumes the talk.
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
import { decideAnswer, decideOffer, decideReminder } from './client-answer.ts';
import { decideService } from './service-acts.ts';
import { decideSideExit } from './side-exits.ts';
import { TRANSITIONS, wrongState } from './transitions.ts';
import { decideWorkAct } from './work-acts.ts';

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
  const { who, from } = TRANSITIONS[kind];
  if (!who.includes(actor.role) || !from.includes(facts.state)) return false;
  if (actor.role === 'participant' && !actor.answersForClient) return false;
  return hasObject(facts, kind);
}

/** What the act is about is there; acts that are about the case as a whole always find it. */
function hasObject(facts: CaseFacts, kind: CaseActKind): boolean {
  switch (kind) {
    case 'cancel_work':
      return facts.works.some((work) => work.state !== 'done');
    case 'declare_unfixable':
      return facts.unfixable === null;
    case 'withdraw_unfixable':
    case 'judge_unfixable':
      return facts.unfixable === 'proposed';
    case 'client_accepts':
      return facts.unfixable === 'approved';
    case 'remove_cause':
      return facts.causeRemovedAt === null;
    default:
      return true;
  }
}

function barred(facts: CaseFacts, act: CaseAct, actor: CaseActor): CaseOutcome | null {
  const { who, from } = TRANSITIONS[act.kind];
  if (!who.includes(actor.role)) {
    return { code: 'act_not_for_role', facts: { act: act.kind, role: actor.role } };
  }
  if (actor.role === 'participant' && !actor.answersForClient) return { code: 'not_your_client' };
  if (from.includes(facts.state)) return null;
  return { code: wrongState(act.kind, facts.state), facts: { state: facts.state, cycle: facts.cycle } };
}

function decideAct(facts: CaseFacts, act: CaseAct, actor: CaseActor): CaseOutcome {
  switch (act.kind) {
    case 'acknowledge_copy':
      return receiveCopy(facts, act, actor);
    case 'offer':
      return decideOffer(facts, act);
    case 'remind_client':
      return decideReminder(facts, act);
    case 'remind_waiting':
      return [{ kind: 'waiting_reminded', channel: 'mail', at: act.at }];
    case 'client_answer':
      return decideAnswer(facts, act, actor);
    case 'resume_questionnaire':
      return [{ kind: 'questionnaire_resumed' }];
    case 'check_effect':
      return [{ kind: 'effect_checked', outcome: act.outcome, questionnaireId: act.questionnaireId }];
    case 'tick':
      return act.steps.map((step) => ({
        kind: step.level === 0 ? 'deed_reminded' : 'escalated',
        cycle: facts.cycle,
        ...step,
      }));
    case 'plan_work':
    case 'replan_work':
    case 'start_work':
    case 'restore_work':
    case 'take_back_work':
    case 'cancel_work':
      return decideWorkAct(facts, act, actor);
    case 'assess':
    case 'diagnose':
    case 'remove_cause':
      return decideService(facts, act);
    default:
      return decideSideExit(facts, act);
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
