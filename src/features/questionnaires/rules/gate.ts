// The quality check (M5.3, M9.1, M9.2): facts against bounds. One failed criterion is enough, a missing fact
// never passes, and only the client's own word makes a failed one count as restored (M9.7).
import type { InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import type { ComparedPart, CriterionResult, Gate } from '#features/questionnaires/shapes/evaluation.ts';
import type { CriterionPart, CriterionQuestion } from '#features/questionnaires/shapes/form.ts';
import type { ReadAnswer } from '#features/questionnaires/rules/conditions.ts';
import { boundKey, claimsKey, contractLevel, factKey } from '#features/questionnaires/rules/slots.ts';

function numberOr(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function comparePart(
  criterionId: string,
  part: CriterionPart,
  facts: InterviewFacts,
  read: ReadAnswer,
): ComparedPart {
  const given = read(factKey(criterionId, part.id));
  if (part.kind === 'yesno') {
    const value = typeof given === 'boolean' ? given : null;
    const outcome = value === null ? 'missing' : value === part.good ? 'passed' : 'failed';
    return { partId: part.id, kind: 'yesno', value, good: part.good, outcome };
  }
  const value = numberOr(given);
  const bound =
    part.bound.from === 'form'
      ? part.bound.value
      : (contractLevel(facts, part.bound.serviceLevel) ?? numberOr(read(boundKey(criterionId, part.id))));
  const common = { partId: part.id, kind: 'number', value, compare: part.compare, bound } as const;
  if (value === null || bound === null) return { ...common, outcome: 'missing' };
  const holds = part.compare === 'at_least' ? value >= bound : value <= bound;
  return { ...common, outcome: holds ? 'passed' : 'failed' };
}

/** One criterion from the valid answers at hand; `read` also finds its claims. */
export function judgeCriterion(
  question: CriterionQuestion,
  facts: InterviewFacts,
  read: ReadAnswer,
): CriterionResult {
  const parts = question.parts.map((part) => comparePart(question.id, part, facts, read));
  const failed = parts.some((part) => part.outcome === 'failed');
  const missing = parts.some((part) => part.outcome === 'missing');
  const restored = failed && facts.confirmedCriteria.includes(question.id);
  const outcome = restored ? 'restored' : failed ? 'failed' : missing ? 'missing' : 'passed';
  const claimsMissing = outcome === 'failed' && read(claimsKey(question.id)) === undefined;
  return { criterionId: question.id, outcome, parts, claimsMissing };
}

/** The gate over all visible criteria. No visible criterion at all is not a pass. */
export function judgeGate(criteria: readonly CriterionResult[]): Gate {
  const failed = criteria.filter((result) => result.outcome === 'failed');
  const restored = criteria.filter((result) => result.outcome === 'restored').map((one) => one.criterionId);
  const complete = criteria.length > 0 && criteria.every((result) => result.outcome !== 'missing');
  const state = failed.length > 0 ? 'failed' : complete ? 'passed' : 'not_reached';
  return { state, criteria, failed, restored };
}
