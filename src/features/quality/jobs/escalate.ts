// Notes every rung of a term that has come, once: the only thing the clock may do to a case (M9.9). A timer never
// closes anything. Whom it concerns hears by letter, by the daily report and at home.
import { inTransaction } from '#db/transaction.ts';
import { mintScope } from '#features/access/rules/scope.ts';
import { SYSTEM_ACTOR } from '#features/access/shapes/actor.ts';
import type { CompanyFacts, Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import { lockCase } from '../data/case-facts.ts';
import { termsAt } from '../data/clock.ts';
import { performAct } from '../data/perform.ts';
import { reckonCases } from '../data/reckon.ts';
import { loadTried } from '../data/tried.ts';
import { caseActorsOf } from '../rules/actors.ts';
import { listSteps } from '../rules/ladder.ts';
import { listDeeds } from '../rules/register-view.ts';
import type { Terms } from '../shapes/terms.ts';

/** Goes through the cases whose next rung has come until `ending`; returns how many rungs were noted. */
export async function escalateOverdue(
  db: Db,
  company: CompanyFacts,
  now: Instant,
  ending?: AbortSignal,
): Promise<number> {
  const terms = await termsAt(db, company, now);
  const due = await db
    .selectFrom('case_deed')
    .select('case_id')
    .distinct()
    .where('next_step_at', '<=', now)
    .execute();
  let noted = 0;
  for (const { case_id: caseId } of due) {
    if (ending?.aborted) break;
    noted += await inTransaction(db, (tx) => escalateCase(tx, caseId, terms));
  }
  return noted;
}

async function escalateCase(tx: Tx, caseId: string, terms: Terms): Promise<number> {
  const scope = mintScope(SYSTEM_ACTOR);
  const { now } = terms.clock;
  // Read under the lock: another process may have noted it, or somebody done the deed.
  const held = await lockCase(tx, scope, caseId);
  const deeds = listDeeds(held.facts, held.moments, terms.norms, terms.clock);
  const steps = listSteps(deeds, held.told, now);
  if (steps.length === 0) {
    await reckonCases(tx, [caseId], terms);
    return 0;
  }
  await performAct(tx, scope, {
    caseId,
    act: { kind: 'tick', at: now, steps },
    actorsOf: (curator) => caseActorsOf(SYSTEM_ACTOR, curator),
    by: { kind: 'system', employeeId: null },
    at: now,
    terms,
    details: { tried: await loadTried(tx, caseId, held.record.cycle) },
  });
  return steps.length;
}
