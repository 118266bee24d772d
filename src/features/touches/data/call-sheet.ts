// What the page beside the telephone needs to know of one client.
import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Gender } from '#features/clients/shapes/name-form.ts';

export interface SheetClient {
  id: string;
  name: string;
  city: string | null;
  address: string | null;
  timeZone: string | null;
  note: string | null;
  /** What the client buys most of. */
  product: string | null;
  ownerId: string | null;
  ownerName: string | null;
}

/** The client with whose list it is on; undefined when it is not for these eyes. */
export async function findSheetClient(
  db: Db,
  scope: Scope,
  clientId: string,
): Promise<SheetClient | undefined> {
  const { rows } = await sql<SheetClient>`
    select client.id, client.short_name as name, client.city, client.address, client.time_zone as "timeZone",
      client.note, best.name as product, owner.id as "ownerId",
      owner.last_name || ' ' || owner.first_name as "ownerName"
    from client
    left join placement on placement.client_id = client.id
      and placement.round_id = (select id from current_round limit 1)
    left join participant on participant.id = placement.participant_id
    left join employee owner on owner.id = participant.employee_id
    left join lateral (select product.name from position
      join product on product.id = position.product_id
      left join lateral (select sum(amount) as amount from revenue
        where revenue.client_id = client.id and revenue.product_id = position.product_id) earned on true
      where position.client_id = client.id and position.until is null
      order by earned.amount desc nulls last, product.name limit 1) best on true
    where client.id = ${clientId} and client.archived_at is null and ${withinScope(scope, 'client.id')}`.execute(
    db,
  );
  return rows[0];
}

export interface SheetName {
  id: string;
  lastName: string;
  firstName: string;
  patronymic: string;
  addressAs: string | null;
  gender: Gender | null;
  note: string | null;
}

/** Names of people as the rules of declension take them apart. */
export async function listPersonNames(
  db: Db | Tx,
  personIds: readonly string[],
): Promise<Map<string, SheetName>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['id', 'last_name', 'first_name', 'patronymic', 'address_as', 'gender', 'note'])
    .where('id', 'in', [...personIds])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        lastName: row.last_name,
        firstName: row.first_name ?? '',
        patronymic: row.patronymic ?? '',
        addressAs: row.address_as,
        gender: row.gender as Gender | null,
        note: row.note,
      },
    ]),
  );
}

/** One of our own people, who will say «меня зовут …». */
export async function findOwnName(db: Db, employeeId: string) {
  const row = await db
    .selectFrom('employee')
    .select(['last_name', 'first_name', 'patronymic'])
    .where('id', '=', employeeId)
    .executeTakeFirst();
  return row && { lastName: row.last_name, firstName: row.first_name, patronymic: row.patronymic ?? '' };
}

/** What the client complained of in this case. */
export async function listAskedClaims(db: Db, caseId: string): Promise<{ id: string; what: string }[]> {
  return db
    .selectFrom('claim')
    .select(['id', 'what'])
    .where('case_id', '=', caseId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}
