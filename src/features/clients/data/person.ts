import type { Selectable } from 'kysely';
import type { PersonTable } from '#db/tables.ts';
import type { Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import { type Id, newId } from '#kernel/ids.ts';
import { genderOf } from '../rules/person-name.ts';
import type { PersonInput } from '../shapes/person.ts';

export type PersonRow = Selectable<PersonTable>;

/** Columns behind what was typed; gender follows the patronymic or first name when nobody said it. */
export function personColumns(input: PersonInput) {
  const text = (value: string | null | undefined) => (value === undefined ? undefined : value || null);
  const name = {
    lastName: input.lastName,
    firstName: input.firstName ?? '',
    patronymic: input.patronymic ?? '',
  };
  return {
    last_name: input.lastName,
    first_name: text(input.firstName),
    patronymic: text(input.patronymic),
    gender: input.gender ?? genderOf(name),
    address_as: text(input.addressAs),
    locale: input.locale,
    birthday: input.birthday,
    interests: text(input.interests),
    do_not_call: input.doNotCall,
    note: text(input.note),
  };
}

export async function insertPerson(tx: Tx, input: PersonInput): Promise<Id<'person'>> {
  const id = newId<'person'>();
  await tx
    .insertInto('person')
    .values({ ...personColumns(input), id })
    .execute();
  return id;
}

/** The person when they hold or held a role at this client, locked until the act is done. */
export async function findPersonAt(
  tx: Tx,
  personId: string,
  clientId: string,
): Promise<PersonRow | undefined> {
  return tx
    .selectFrom('person')
    .selectAll()
    .where('id', '=', personId)
    .where((on) =>
      on.exists(
        on
          .selectFrom('person_role')
          .select('id')
          .whereRef('person_role.person_id', '=', 'person.id')
          .where('client_id', '=', clientId),
      ),
    )
    .forUpdate()
    .executeTakeFirst();
}

/** Writes over the version the editor saw; false when somebody else was quicker. */
export async function updatePerson(
  tx: Tx,
  id: string,
  version: number,
  input: PersonInput,
  now: Instant,
): Promise<boolean> {
  const result = await tx
    .updateTable('person')
    .set({ ...personColumns(input), version: version + 1, updated_at: now })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Clients where the person holds or held a role: their search lines carry the name. */
export async function clientsOfPerson(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('person_role')
    .select('client_id')
    .distinct()
    .where('person_id', '=', personId)
    .execute();
  return rows.map((row) => row.client_id);
}
