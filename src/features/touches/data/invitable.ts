// Who at a client can be met, and the address an invitation would go to.
import { sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';
import { formalAddress, formatFullName } from '#features/clients/rules/person-name.ts';

export interface Invitable {
  id: string;
  name: string;
  /** How to speak to them. */
  address: string;
  /** null: none is known. */
  email: string | null;
}

interface Row {
  id: string;
  last_name: string;
  first_name: string | null;
  patronymic: string | null;
  address_as: string | null;
  email: string | null;
}

/** People who hold a post at the client now, key persons first. The caller has checked the client's scope. */
export async function listInvitable(db: Db, clientId: string): Promise<Invitable[]> {
  const { rows } = await sql<Row>`
    select person.id, person.last_name, person.first_name, person.patronymic, person.address_as,
      (select coalesce(normal, raw) from contact_point where person_id = person.id and kind = 'email'
        order by sort, id limit 1) as email
    from (select person_id, bool_or(is_key) as is_key, min(from_day) as since from person_role
      where client_id = ${clientId} and to_day is null group by person_id) role
    join person on person.id = role.person_id
    order by role.is_key desc, role.since nulls last, person.id`.execute(db);
  return rows.map((row) => {
    const name = {
      lastName: row.last_name,
      firstName: row.first_name ?? '',
      patronymic: row.patronymic ?? '',
    };
    return {
      id: row.id,
      name: formatFullName(name),
      address: row.address_as ?? formalAddress(name),
      email: row.email,
    };
  });
}
