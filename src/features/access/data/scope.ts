import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../shapes/scope.ts';

/**
 * SQL condition: the client named by `column` (a client id, e.g. 'client.id') is within the scope. Reads the
 * tables of rounds and quality, which stand higher: reading is open to all, writing is not.
 */
export function withinScope(scope: Scope, column: string): RawBuilder<boolean> {
  if (scope.all) return sql<boolean>`true`;
  const client = sql.ref(column);
  const ways: RawBuilder<boolean>[] = [sql<boolean>`false`];
  if (scope.listsOf.length > 0) {
    ways.push(sql<boolean>`exists (
      select 1 from placement scope_placement
      join participant scope_participant on scope_participant.id = scope_placement.participant_id
      join current_round scope_round on scope_round.id = scope_placement.round_id
      where scope_placement.client_id = ${client} and scope_participant.employee_id = any(${scope.listsOf}::uuid[]))`);
  }
  if (scope.register) {
    ways.push(
      sql<boolean>`exists (select 1 from quality_case scope_case where scope_case.client_id = ${client})`,
    );
  }
  if (scope.worksOf) {
    ways.push(sql<boolean>`exists (
      select 1 from work scope_work where scope_work.client_id = ${client} and scope_work.owner_employee_id = ${scope.worksOf})`);
  }
  return sql<boolean>`(${sql.join(ways, sql` or `)})`;
}
