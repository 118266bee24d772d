// How the register stands at the hour of a daily report: who is waited for, what is late, what is nearly due. The
// owed deeds are kept beside their cases (case_deed), so no case has to be reckoned anew here.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Term } from '#features/quality/shapes/terms.ts';
import { type Day, dayAt, daysBetween, type Instant } from '#kernel/day.ts';
import type { DailyFacts, DueReport, OverdueLine, WaitingLine } from '../shapes/daily.ts';
import { caseOf, ownerName, selectCases } from './daily-cases.ts';

interface Frame {
  due: DueReport;
  timeZone: string;
}

/** Cases that wait for the curator's call, and for the client; the longest wait first. */
export async function listWaiting(
  db: Db | Tx,
  { due, timeZone }: Frame,
): Promise<{ curator: WaitingLine[]; client: WaitingLine[] }> {
  const rows = await selectCases(db)
    .select(['quality_case.state', 'quality_case.waiting_for'])
    .select(
      sql<Instant | null>`case quality_case.state when 'restored' then quality_case.restored_at
        when 'offered' then quality_case.offered_at else quality_case.waiting_since end`.as('since'),
    )
    .where('quality_case.state', 'in', ['restored', 'offered', 'waiting_client'])
    .where('quality_case.closed_at', 'is', null)
    .orderBy('since')
    .orderBy('quality_case.id')
    .execute();
  const lineOf = (row: (typeof rows)[number]): WaitingLine => ({
    ...caseOf(row),
    since: dayAt(row.since ?? due.to, timeZone),
    fresh: row.since !== null && row.since > due.from,
    waitingFor: row.state === 'waiting_client' ? row.waiting_for : null,
  });
  return {
    curator: rows.filter(({ state }) => state === 'restored').map(lineOf),
    client: rows.filter(({ state }) => state !== 'restored').map(lineOf),
  };
}

/** Deeds whose term has run out, the latest first. */
export async function listOverdue(db: Db | Tx, { due, timeZone }: Frame): Promise<OverdueLine[]> {
  const today = dayAt(due.to, timeZone);
  const rows = await selectCases(db)
    .innerJoin('case_deed', 'case_deed.case_id', 'quality_case.id')
    .leftJoin('work', 'work.id', 'case_deed.work_id')
    .leftJoin('employee as owner', 'owner.id', 'case_deed.owner_employee_id')
    .select(['case_deed.term', 'case_deed.due_on', 'case_deed.owner_employee_id as owner_id', 'work.title'])
    .select(ownerName.as('owner_name'))
    .select(
      sql<boolean>`exists (select 1 from case_event where case_event.case_id = quality_case.id
        and case_event.kind = 'escalated' and case_event.cycle = quality_case.cycle
        and split_part(case_event.data ->> 'term', ':', 1) = case_deed.term
        and case_event.data -> 'hears' ? 'commercial_director')`.as('for_director'),
    )
    .where('quality_case.closed_at', 'is', null)
    .where('case_deed.due_at', '<=', due.to)
    .orderBy('case_deed.due_on')
    .orderBy('quality_case.year')
    .orderBy('quality_case.number')
    .orderBy('case_deed.key')
    .execute();
  return rows.map((row) => ({
    ...caseOf(row, [row.owner_id]),
    term: row.term as Term,
    dueOn: row.due_on,
    daysLate: Math.max(0, daysBetween(row.due_on, today)),
    title: row.title,
    ownerName: row.owner_name,
    forDirector: row.for_director,
  }));
}

/** Works in time still, to be finished by `until`. */
export async function listDue(db: Db | Tx, due: DueReport, until: Day): Promise<DailyFacts['due']> {
  const rows = await selectCases(db)
    .innerJoin('case_deed', 'case_deed.case_id', 'quality_case.id')
    .innerJoin('work', 'work.id', 'case_deed.work_id')
    .leftJoin('employee as owner', 'owner.id', 'case_deed.owner_employee_id')
    .select(['case_deed.due_on', 'case_deed.owner_employee_id as owner_id', 'work.title'])
    .select(ownerName.as('owner_name'))
    .where('quality_case.closed_at', 'is', null)
    .where('case_deed.term', '=', 'work_due')
    .where('case_deed.due_at', '>', due.to)
    .where('case_deed.due_on', '<=', until)
    .orderBy('case_deed.due_on')
    .orderBy('quality_case.year')
    .orderBy('quality_case.number')
    .execute();
  return rows.map((row) => ({
    ...caseOf(row, [row.owner_id]),
    title: row.title,
    dueOn: row.due_on,
    ownerName: row.owner_name,
  }));
}
