// Procedures that look at the register.
import { reads, type ReadContext, type WriteContext } from '#features/access/shapes/procedure.ts';
import { loadCard } from '../data/case-card.ts';
import { loadClock } from '../data/clock.ts';
import { listWorksOf } from '../data/my-works.ts';
import { listRegister, type Terms } from '../data/register.ts';
import { loadSummary } from '../data/summary.ts';
import { caseActorsOf } from '../rules/actors.ts';
import { mayTry } from '../rules/case-state.ts';
import { readNorms } from '../rules/norms.ts';
import { CASE_ACTS } from '../shapes/case.ts';
import { getCase, getSummary, listCases, listMyWorks } from '../shapes/contracts.ts';

/** Terms and calendar of the company at the moment of the call. */
export async function termsOf(context: ReadContext | WriteContext): Promise<Terms> {
  const { company, now } = context;
  const db = 'db' in context ? context.db : context.tx;
  return { norms: readNorms(company.norms), clock: await loadClock(db, now, company.timeZone) };
}

export const readingApi = [
  reads(listCases, async (context, input) =>
    listRegister(context.db, context.scope, input, await termsOf(context)),
  ),

  reads(getCase, async (context, { caseId }) => {
    const { db, scope, actor } = context;
    const { loaded, card } = await loadCard(db, scope, caseId, await termsOf(context));
    const actors = caseActorsOf(actor, loaded.record.curator_employee_id);
    const may = CASE_ACTS.filter((act) => actors.some((one) => mayTry(loaded.facts, act, one)));
    const workList = card.workList.map((work) => ({ ...work, mine: work.ownerId === actor.employeeId }));
    return { ...card, workList, may };
  }),

  reads(getSummary, async (context) =>
    loadSummary(context.db, context.scope, await termsOf(context), context.today),
  ),

  reads(listMyWorks, async ({ db, scope, actor, today }) => ({
    rows: actor.employeeId ? await listWorksOf(db, scope, actor.employeeId, today) : [],
  })),
];
