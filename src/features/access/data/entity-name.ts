import { sql } from 'kysely';
import type { Db } from '../shapes/procedure.ts';

/** What people call the things behind these ids: employees, divisions, clients, persons, rounds. */
export async function nameEntities(db: Db, ids: readonly string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const { rows } = await sql<{ id: string; name: string }>`
    with wanted as (select unnest(${[...ids]}::uuid[]) as id)
    select id, concat_ws(' ', last_name, first_name) as name from employee where id in (select id from wanted)
    union all select id, name from division where id in (select id from wanted)
    union all select id, short_name from client where id in (select id from wanted)
    union all select id, concat_ws(' ', last_name, first_name) from person where id in (select id from wanted)
    union all select participant.id, concat_ws(' ', last_name, first_name) from participant
      join employee on employee.id = participant.employee_id where participant.id in (select id from wanted)
    union all select id, name from round where id in (select id from wanted)
  `.execute(db);
  return Object.fromEntries(rows.map((row) => [row.id, row.name]));
}
