// Procedures that look at the register.
import { reads, type ReadContext } from '#features/access/shapes/procedure.ts';
import { addDays } from '#kernel/day.ts';
import { listSiteContacts } from '../data/asked-persons.ts';
import { loadCard } from '../data/case-card.ts';
import { termsAt } from '../data/clock.ts';
import { listRegister } from '../data/register.ts';
import { listOwners, listWorks as listAllWorks, listWorksOf } from '../data/works.ts';
import { caseActorsOf } from '../rules/actors.ts';
import { barStrike, mayCorrectReading } from '../rules/measurements.ts';
import { mayTry } from '../rules/case-state.ts';
import { CASE_ACTS } from '../shapes/case.ts';
import { WORK_STATES } from '../shapes/case.ts';
import { getCase, listCases } from '../shapes/contracts/register.ts';
import { getBoard, listMyWorks, listWorks } from '../shapes/contracts/service.ts';

const termsOf = ({ db, company, now }: ReadContext) => termsAt(db, company, now);

/** Cards of one column of the board; whoever wants more opens the list. */
const COLUMN = 40;
const DONE_SHOWN_DAYS = 7;

const seenAt = ({ today, company }: ReadContext) => ({ today, timeZone: company.timeZone });

export const readingApi = [
  reads(listCases, async (context, input) =>
    listRegister(context.db, context.scope, input, (await termsOf(context)).clock),
  ),

  reads(getCase, async (context, { caseId }) => {
    const { db, scope, actor } = context;
    const { loaded, card } = await loadCard(db, scope, caseId, await termsOf(context));
    const actors = caseActorsOf(actor, loaded.record.curator_employee_id);
    const may = CASE_ACTS.filter((act) => actors.some((one) => mayTry(loaded.facts, act, one)));
    const workList = card.workList.map((work) => ({ ...work, mine: work.ownerId === actor.employeeId }));
    const measurements = card.measurements.map((one) => {
      const mayCorrect = mayCorrectReading(actor, one.takenById);
      const strike = { phase: one.phase, caseState: card.state, isStruck: one.struck !== null, mayCorrect };
      return { ...one, mayStrike: barStrike(strike) === null };
    });
    return { ...card, workList, measurements, may };
  }),

  reads(listWorks, async (context, input) => listAllWorks(context.db, context.scope, input, seenAt(context))),

  reads(getBoard, async (context, { ownerEmployeeId }) => {
    const { db, scope, today } = context;
    const doneSince = addDays(today, -DONE_SHOWN_DAYS);
    const columns = [];
    for (const state of WORK_STATES) {
      const filter = {
        state,
        ownerEmployeeId,
        overdue: false,
        common: false,
        search: '',
        limit: COLUMN,
        offset: 0,
      };
      const done = state === 'done' ? { doneSince } : {};
      columns.push({ state, ...(await listAllWorks(db, scope, { ...filter, ...done }, seenAt(context))) });
    }
    return { columns, owners: await listOwners(db, scope, today) };
  }),

  reads(listMyWorks, async (context) => {
    const { db, scope, actor } = context;
    if (!actor.employeeId) return { rows: [], contacts: [] };
    const rows = await listWorksOf(db, scope, actor.employeeId, seenAt(context));
    const open = rows.filter(({ state }) => state !== 'done').flatMap(({ clients }) => clients);
    return {
      rows,
      contacts: await listSiteContacts(
        db,
        open.map(({ clientId }) => clientId),
      ),
    };
  }),
];
