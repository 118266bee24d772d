import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import { addDays, type Day } from '#kernel/day.ts';
import { TERM_WARNINGS } from '../rules/term-of-office.ts';

export interface TermRow {
  roleId: string;
  client: { id: string; name: string };
  person: { id: string; name: string };
  post: string | null;
  termEndsOn: Day;
}

/** Posts whose term ends within the warning or has passed, the most pressing first (M8.3). */
export async function listTerms(db: Db, scope: Scope, today: Day): Promise<TermRow[]> {
  const { rows } = await sql<TermRow>`
    select role.id as "roleId", json_build_object('id', client.id, 'name', client.short_name) as client,
      json_build_object('id', person.id, 'name',
        concat_ws(' ', person.last_name, person.first_name, person.patronymic)) as person,
      role.post, role.term_ends_on as "termEndsOn"
    from person_role role
    join client on client.id = role.client_id
    join person on person.id = role.person_id
    where role.to_day is null and role.term_ends_on <= ${addDays(today, TERM_WARNINGS.ahead)}
      and client.archived_at is null and ${withinScope(scope, 'client.id')}
    order by role.term_ends_on, role.id limit 200`.execute(db);
  return rows;
}
