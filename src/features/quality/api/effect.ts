// The check of the effect: the next interview asks the same question, and its answer says whether what was mended
// holds. It is asked by the form itself, so nobody has to remember it.
import type { WriteContext } from '#features/access/shapes/procedure.ts';
import { termsAt } from '../data/clock.ts';
import { listAwaitingEffect } from '../data/effects.ts';
import { performAct } from '../data/perform.ts';
import { noteActed } from './act.ts';

interface Answered {
  questionnaireId: string;
  clientId: string;
  failedCriteria?: readonly string[];
  heldCriteria?: readonly string[];
  outcome: 'held' | 'failed';
}

/** Notes the effect on the client's earlier cases whose criteria this questionnaire has answered. */
export async function checkEffects(context: WriteContext, answered: Answered): Promise<void> {
  const { tx, scope, now, actor, company } = context;
  const { questionnaireId, outcome } = answered;
  const criteria = (outcome === 'failed' ? answered.failedCriteria : answered.heldCriteria) ?? [];
  const ids = await listAwaitingEffect(tx, { ...answered, criteria });
  if (ids.length === 0) return;
  const terms = await termsAt(tx, company, now);
  for (const caseId of ids) {
    const performed = await performAct(tx, scope, {
      caseId,
      act: { kind: 'check_effect', at: now, outcome, questionnaireId },
      actorsOf: () => [{ role: 'system', employeeId: null, answersForClient: false }],
      by: { kind: actor.kind, employeeId: actor.employeeId },
      at: now,
      terms,
    });
    noteActed(context, performed);
  }
}
