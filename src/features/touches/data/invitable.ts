// Who at clients can be met, and the address an invitation would go to.
import { sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';
import { formalAddress, formatFullName } from '#features/clients/rules/person-name.ts';

export interface Invitable {
  id: string;
  name: string;
  /** How to speak to them. */
  address: string;
  post: string | null;
  phone: string | null;
  /** null: none is known. */
  email: string | null;
}

interface Row {
  client_id: string;
  id: string;
  last_name: string;
  first_name: string | null;
  patronymic: string | null;
  address_as: string | null;
  post: string | null;
  phone: string | null;
  email: string | null;
}

/** People who hold a post at these clients now, key persons first. The caller has checked the scope. */
export async function listInvitable(
  db: Db,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, Invitable[]>> {
  const { rows } = await sql<Row>`
    select role.client_id, person.id, person.last_name, person.first_name, person.patronymic, person.address_as,
      role.post,
      (select coalesce(normal, raw) from contact_point where person_id = person.id and kind = 'phone'
        order by sort, id limit 1) as phone,
      (select coalesce(normal, raw) from contact_point where person_id = person.id and kind = 'email'
        order by sort, id limit 1) as email
    from (select client_id, person_id, bool_or(is_key) as is_key, min(from_day) as since,
        min(nullif(post, '')) as post from person_role
      where client_id = any(${clientIds}::uuid[]) and to_day is null group by client_id, person_id) role
    join person on person.id = role.person_id
    order by role.is_key desc, role.since nulls last, person.id`.execute(db);
  const people = new Map<string, Invitable[]>();
  for (const row of rows) people.set(row.client_id, [...(people.get(row.client_id) ?? []), toInvitable(row)]);
  return people;
}

function toInvitable(row: Row): Invitable {
  const name = {
    lastName: row.last_name,
    firstName: row.first_name ?? '',
    patronymic: row.patronymic ?? '',
  };
  return {
    id: row.id,
    name: formatFullName(name),
    address: row.address_as ?? formalAddress(name),
    post: row.post,
    phone: row.phone,
    email: row.email,
  };
}
