import { type RawBuilder, sql } from 'kysely';

type Sql = RawBuilder<unknown>;

/** Did the last call to the number under the alias `point` tell that it is wrong? `person` null: the client's own. */
export const isWrong = (client: Sql, person: Sql): RawBuilder<boolean> => sql`
  coalesce((select dialled.outcome = 'wrong_number' from call dialled
    where dialled.client_id = ${client} and dialled.person_id is not distinct from ${person}
      and dialled.phone = point.raw
    order by dialled.at desc, dialled.id desc limit 1), false)`;
