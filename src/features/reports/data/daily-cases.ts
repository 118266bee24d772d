// The case every line of a daily report names.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { DailyCase } from '../shapes/daily.ts';

interface CaseColumns {
  case_id: string;
  year: number;
  number: number;
  client_name: string;
  curator_id: string;
  curator_name: string;
}

/** Cases with their client and curator. */
export function selectCases(db: Db | Tx) {
  return db
    .selectFrom('quality_case')
    .innerJoin('client', 'client.id', 'quality_case.client_id')
    .innerJoin('employee as curator', 'curator.id', 'quality_case.curator_employee_id')
    .select(['quality_case.id as case_id', 'quality_case.year', 'quality_case.number'])
    .select(['client.short_name as client_name', 'curator.id as curator_id'])
    .select(sql<string>`curator.first_name || ' ' || curator.last_name`.as('curator_name'));
}

/** `ownerIds`: whose works the line speaks of. */
export function caseOf(row: CaseColumns, ownerIds: readonly (string | null)[] = []): DailyCase {
  return {
    caseId: row.case_id,
    year: row.year,
    number: row.number,
    clientName: row.client_name,
    curatorEmployeeId: row.curator_id,
    curatorName: row.curator_name,
    ownerIds: ownerIds.filter((id) => id !== null),
  };
}

/** Name of the work's owner, where `owner` is joined. */
export const ownerName = sql<string | null>`owner.first_name || ' ' || owner.last_name`;

/** Owners of works of the case that are not done. */
export const openOwners = sql<string[]>`array(
  select distinct work.owner_employee_id::text from work_case join work on work.id = work_case.work_id
  where work_case.case_id = quality_case.id and work_case.state <> 'done' and work.owner_employee_id is not null)`;
