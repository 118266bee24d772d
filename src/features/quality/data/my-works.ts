import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import { addDays, type Day, daysBetween } from '#kernel/day.ts';
import type { CaseState, WorkState } from '../shapes/case.ts';
import type { WorkRow } from '../shapes/register.ts';

const DONE_SHOWN_DAYS = 30;

/** Works of one owner: open ones by date, then those done in the last 30 days. */
export async function listWorksOf(db: Db, scope: Scope, ownerId: string, today: Day): Promise<WorkRow[]> {
  const rows = await db
    .selectFrom('work')
    .innerJoin('quality_case', 'quality_case.id', 'work.case_id')
    .innerJoin('client', 'client.id', 'work.client_id')
    .select(['work.id', 'work.case_id', 'work.title', 'work.state', 'work.due_on', 'work.place'])
    .select(['work.result', 'work.cycle as planned_cycle', 'quality_case.year', 'quality_case.number'])
    .select(['quality_case.state as case_state', 'quality_case.cycle', 'work.client_id', 'client.short_name'])
    .select(
      sql<string[]>`array(select claim.what from work_claim join claim on claim.id = work_claim.claim_id
        where work_claim.work_id = work.id order by claim.created_at, claim.id)`.as('claims'),
    )
    .select(
      sql<
        string | null
      >`(select client_answer.words from client_answer where client_answer.case_id = work.case_id
        and client_answer.verdict = 'no' order by client_answer.created_at desc limit 1)`.as('refused_words'),
    )
    .where('work.owner_employee_id', '=', ownerId)
    .where(withinScope(scope, 'work.client_id'))
    .where((on) =>
      on.or([on('work.state', '!=', 'done'), on('work.done_at', '>=', addDays(today, -DONE_SHOWN_DAYS))]),
    )
    .orderBy(sql`work.state = 'done'`)
    .orderBy('work.due_on')
    .orderBy('work.created_at')
    .limit(500)
    .execute();
  return rows.map((row) => {
    const open = row.state !== 'done';
    const late = open && row.due_on !== null ? Math.max(0, daysBetween(row.due_on, today)) : 0;
    return {
      id: row.id,
      caseId: row.case_id,
      year: row.year,
      number: row.number,
      clientId: row.client_id,
      clientName: row.short_name,
      title: row.title,
      state: row.state as WorkState,
      caseState: row.case_state as CaseState,
      cycle: row.cycle,
      dueOn: row.due_on,
      daysLate: late,
      place: row.place,
      claims: row.claims,
      refusedWords: row.refused_words,
      result: row.result,
      needsNewDate: open && row.planned_cycle < row.cycle,
    };
  });
}
