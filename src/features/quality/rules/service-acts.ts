// What the service side finds out about a case, beside its works: how bad it is, what caused it and where, and
// that the cause is gone for good.
import {
  type CaseAct,
  type CaseEffect,
  type CaseFacts,
  type CaseOutcome,
  SEVERITIES,
} from '../shapes/case.ts';

type ActOf<Kind extends CaseAct['kind']> = Extract<CaseAct, { kind: Kind }>;

/** Effects of a finding, or the refusal. */
export function decideService(
  facts: CaseFacts,
  act: ActOf<'assess' | 'diagnose' | 'remove_cause'>,
): CaseOutcome {
  switch (act.kind) {
    case 'assess': {
      if (act.severity === facts.severity)
        return { code: 'severity_same', facts: { severity: act.severity } };
      const reason = act.reason.trim();
      // A milder judgement gives the service more time: whoever makes it says why.
      const milder = SEVERITIES.indexOf(act.severity) > SEVERITIES.indexOf(facts.severity);
      if (milder && reason === '') return { code: 'words_missing' };
      return [{ kind: 'assessed', severity: act.severity, was: facts.severity, reason }];
    }
    case 'diagnose':
      return diagnose(facts, act);
    case 'remove_cause': {
      if (facts.causeRemovedAt) return { code: 'cause_removed_already', facts: { at: facts.causeRemovedAt } };
      if (act.done.trim() === '') return { code: 'words_missing' };
      return [{ kind: 'cause_removed', done: act.done.trim(), at: act.at }];
    }
  }
}

function diagnose(facts: CaseFacts, act: ActOf<'diagnose'>): CaseOutcome {
  const { claimIds, cause, place } = act;
  if (claimIds.length === 0) return { code: 'claims_missing' };
  if (claimIds.some((claimId) => !facts.claimIds.includes(claimId))) return { code: 'claims_unknown' };
  if (cause === null && place === null) return { code: 'cause_missing' };
  return [
    ...receiptOf(facts, act.at),
    { kind: 'diagnosed', claimIds, cause, place, finding: act.finding.trim() },
  ];
}

/** Whoever works from the copy has it in hand: the receipt follows from the deed. */
export function receiptOf(facts: CaseFacts, at: string): CaseEffect[] {
  return facts.copies.service_manager ? [] : [{ kind: 'copy_received', copy: 'service_manager', at }];
}
