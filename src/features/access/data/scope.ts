import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../shapes/scope.ts';

/**
 * SQL condition: the client named by `column` (a client id, e.g. 'client.id') is within the scope. Reads the
 * tables of rounds and quality, which stand higher: reading is open to all, writing is not.
 */
export function withinScope(scope: Scope, column: string): RawBuilder<boolean> {
  if (scope.all) return sql<boolean>`true`;
  // One `in` over a union, not `exists ... or exists ...`: the planner turns it into a join with the few clients
  // in question, where an `or` would be asked again for every client of the base.
  const ways: RawBuilder<unknown>[] = [];
  if (scope.listsOf.length > 0) {
    ways.push(sql`
      select scope_placement.client_id from placement scope_placement
      join participant scope_participant on scope_participant.id = scope_placement.participant_id
      join current_round scope_round on scope_round.id = scope_placement.round_id
      where scope_participant.employee_id = any(${scope.listsOf}::uuid[])`);
  }
  if (scope.register) ways.push(sql`select scope_case.client_id from quality_case scope_case`);
  if (scope.worksOf) {
    ways.push(sql`
      select scope_work_case.client_id from work_case scope_work_case
      join work scope_work on scope_work.id = scope_work_case.work_id
      where scope_work.owner_employee_id = ${scope.worksOf}`);
  }
  if (ways.length === 0) return sql<boolean>`false`;
  return sql<boolean>`${sql.ref(column)} in (${sql.join(ways, sql` union all `)})`;
}
