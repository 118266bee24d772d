// Notes every term that ran out in the case's history, once: the only thing the clock may do to a case (M9.9).
// People hear of it by the daily report and on their homes.
import { inTransaction } from '#db/transaction.ts';
import { mintScope } from '#features/access/rules/scope.ts';
import { SYSTEM_ACTOR } from '#features/access/shapes/actor.ts';
import type { CompanyFacts, Db } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import { loadFacts, lockCase } from '../data/case-facts.ts';
import { loadClock } from '../data/clock.ts';
import { performAct } from '../data/perform.ts';
import { caseActorsOf } from '../rules/actors.ts';
import { readNorms } from '../rules/norms.ts';
import { listDeeds, listEscalations } from '../rules/register-view.ts';

/** Goes through the open cases; returns how many terms were noted. */
export async function escalateOverdue(db: Db, company: CompanyFacts, now: Instant): Promise<number> {
  const clock = await loadClock(db, now, company.timeZone);
  const norms = readNorms(company.norms);
  const scope = mintScope(SYSTEM_ACTOR);
  const records = await db.selectFrom('quality_case').selectAll().where('state', '!=', 'resumed').execute();
  let noted = 0;
  for (const { record, facts, moments, told } of await loadFacts(db, records)) {
    if (listEscalations(listDeeds(facts, moments, norms, clock), told).length === 0) continue;
    noted += await inTransaction(db, async (tx) => {
      // Read again under the lock: another process may have noted it, or somebody done the deed.
      const held = await lockCase(tx, scope, record.id);
      const overdue = listEscalations(listDeeds(held.facts, held.moments, norms, clock), held.told);
      if (overdue.length === 0) return 0;
      await performAct(tx, scope, {
        caseId: record.id,
        act: { kind: 'tick', at: now, overdue },
        actorsOf: (curator) => caseActorsOf(SYSTEM_ACTOR, curator),
        by: { kind: 'system', employeeId: null },
        at: now,
      });
      return overdue.length;
    });
  }
  return noted;
}
