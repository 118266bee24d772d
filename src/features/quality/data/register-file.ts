// The rows of a year's register in full, as they go into a file.
import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { FileRow } from '../shapes/papers.ts';

/** Most rows of one file: more than any year has. */
export const MOST_ROWS = 50_000;

/** Cases of a year in the order of their numbers. */
export async function listFileRows(db: Db, scope: Scope, year: number, limit: number): Promise<FileRow[]> {
  const { rows } = await sql<FileRow>`
    select quality_case.number, registered_at as "registeredAt", client.short_name as client, client.inn,
      curator.last_name || ' ' || curator.first_name as curator, severity, quality_case.state,
      next_due_on as "dueOn", quality_case.cycle, quality_case.restored_at as "restoredAt",
      said.verdict, said.said_at as "saidAt", said.said_by as "saidBy", outcome is not distinct from 'confirmed' as confirmed,
      restore_minutes as "restoreMinutes", confirm_minutes as "confirmMinutes", revenue_at_risk as revenue, effect,
      array(select what from claim where case_id = quality_case.id order by created_at, id) as claims,
      array(select distinct cause_code from claim where case_id = quality_case.id and cause_code is not null order by 1) as causes,
      array(select distinct place_code from claim where case_id = quality_case.id and place_code is not null order by 1) as places,
      coalesce(done.works, '{}') as works, coalesce(done.owners, '{}') as owners, done.cost,
      array(select recipient from case_copy where case_id = quality_case.id and received_at is not null order by 1) as copies
    from quality_case
    join client on client.id = quality_case.client_id
    join employee curator on curator.id = quality_case.curator_employee_id
    left join lateral (select verdict, said_at, said_by from client_answer where case_id = quality_case.id
      order by created_at desc, client_answer.id desc limit 1) said on true
    left join lateral (select array_agg(work.title order by work.created_at) as works, 
        -- A common work is shared by its clients: the column adds up to what was spent.
        sum(round(work.cost::numeric / (select count(*) from work_case of where of.work_id = work.id)))::bigint as cost,
        array_agg(distinct owner.last_name || ' ' || owner.first_name) filter (where owner.id is not null) as owners
      from work_case join work on work.id = work_case.work_id
      left join employee owner on owner.id = work.owner_employee_id
      where work_case.case_id = quality_case.id) done on true
    where quality_case.year = ${year} and ${withinScope(scope, 'quality_case.client_id')}
    order by quality_case.number limit ${limit}`.execute(db);
  return rows;
}
