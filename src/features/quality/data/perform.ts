// One act on one case: lock, decide, write, reckon. Every way into the register ends here, so none can skip the
// rule.
import type { Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Instant } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import { decideFor } from '../rules/case-state.ts';
import type {
  CaseAct,
  CaseActor,
  CaseEffect,
  CaseFacts,
  CaseRefusalCode,
  CaseState,
} from '../shapes/case.ts';
import { type CaseRecord, lockCase } from './case-facts.ts';
import type { Terms } from '../shapes/terms.ts';
import { reckonCases } from './reckon.ts';
import { type ActDetails, type ActedBy, writeEffects } from './write-effects.ts';

export interface Performed {
  before: CaseRecord;
  state: CaseState;
  effects: readonly CaseEffect[];
}

/** What somebody may not do is forbidden; what the moment does not allow is a conflict. */
const FORBIDDEN: readonly CaseRefusalCode[] = [
  'act_not_for_role',
  'not_your_client',
  'not_your_work',
  'copy_not_yours',
];
const UNFIT: readonly CaseRefusalCode[] = [
  'claims_unknown',
  'claims_missing',
  'claims_not_named',
  'cause_missing',
  'due_in_past',
  'words_missing',
  'measured_below_bound',
  'written_word_needed',
  'speaker_missing',
  'said_in_future',
  'said_before_restored',
];

/** What the rule decides; refuses by its code. */
export function decideOrRefuse(facts: CaseFacts, act: CaseAct, actors: readonly CaseActor[]) {
  const decision = decideFor(facts, act, actors);
  if (decision.ok) return decision;
  const status = FORBIDDEN.includes(decision.code) ? 403 : UNFIT.includes(decision.code) ? 422 : 409;
  return refuse(decision.code, decision.facts, status);
}

/**
 * Does the act or refuses it by the rule's code (403 forbidden, 422 unfit input, 409 not now).
 * @param actorsOf who acts, seen from the case's curator
 */
export async function performAct(
  tx: Tx,
  scope: Scope,
  deed: {
    caseId: string;
    act: CaseAct;
    actorsOf: (curatorEmployeeId: string) => readonly CaseActor[];
    by: ActedBy;
    at: Instant;
    /** Of the company, at `at`. */
    terms: Terms;
    details?: ActDetails;
  },
): Promise<Performed> {
  const loaded = await lockCase(tx, scope, deed.caseId);
  const actors = deed.actorsOf(loaded.record.curator_employee_id);
  const { effects, nextState } = decideOrRefuse(loaded.facts, deed.act, actors);
  const { by, at, details = {} } = deed;
  if (effects.length > 0) {
    await writeEffects(tx, scope, { loaded, effects, nextState, details, by, at });
    await reckonCases(tx, [deed.caseId], deed.terms);
  }
  return { before: loaded.record, state: nextState, effects };
}
