import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#features/access/shapes/procedure.ts';
import type { PersonTrace } from '../rules/moved-person.ts';

/** A surname as the index of persons keeps it. */
export function foldedSurname(name: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`translate(lower(${name}), 'ё', 'е')`;
}

/** Names, numbers and addresses of the persons under this condition, as they are compared. */
export async function tracesOf(
  tx: Tx,
  condition: RawBuilder<unknown>,
): Promise<(PersonTrace & { id: string })[]> {
  const { rows } = await sql<PersonTrace & { id: string }>`
    select person.id, person.last_name as "lastName", coalesce(person.first_name, '') as "firstName",
      coalesce(person.patronymic, '') as patronymic,
      array(select point.normal from contact_point point where point.person_id = person.id and point.kind = 'phone'
        and point.normal is not null) as phones,
      array(select point.normal from contact_point point where point.person_id = person.id and point.kind = 'email'
        and point.normal is not null) as emails
    from person where ${condition}`.execute(tx);
  return rows;
}
