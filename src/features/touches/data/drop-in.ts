// Clients one means to look in on without an appointment.
import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Day, Instant } from '#kernel/day.ts';
import { placeOf } from '../rules/travel.ts';
import type { Place } from '../shapes/travel.ts';

export interface DropIn {
  id: string;
  clientId: string;
  minutes: number;
  note: string | null;
}

interface NewDropIn extends DropIn {
  employeeId: string;
  day: Day;
}

/** Writes it; false when this id has been written already. */
export async function insertDropIn(tx: Tx, visit: NewDropIn, now: Instant): Promise<boolean> {
  const row = await tx
    .insertInto('drop_in')
    .values({
      id: visit.id,
      employee_id: visit.employeeId,
      client_id: visit.clientId,
      day: visit.day,
      minutes: visit.minutes,
      note: visit.note,
      created_at: now,
    })
    .onConflict((on) => on.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The visit, whatever became of it, held until the transaction ends. */
export async function lockDropIn(tx: Tx, id: string) {
  return tx.selectFrom('drop_in').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Takes it off the day. */
export async function endDropIn(tx: Tx, id: string, now: Instant): Promise<void> {
  await tx.updateTable('drop_in').set({ removed_at: now }).where('id', '=', id).execute();
}

/** Those of a day, in the order they came to mind. */
export async function listDropIns(db: Db, scope: Scope, employeeId: string, day: Day): Promise<DropIn[]> {
  const { rows } = await sql<DropIn>`
    select id, client_id as "clientId", minutes, note from drop_in
    where employee_id = ${employeeId} and day = ${day} and removed_at is null
      and ${withinScope(scope, 'drop_in.client_id')}
    order by created_at, id`.execute(db);
  return rows;
}

export interface PlacedClient {
  id: string;
  name: string;
  address: string | null;
  timeZone: string | null;
  city: string | null;
  place: Place | null;
}

const CLIENT_COLUMNS = sql`client.id, client.short_name as name, client.time_zone as "timeZone", client.city,
  client.latitude, client.longitude,
  case when position(lower(client.city) in lower(client.address)) > 0 then client.address
    else nullif(concat_ws(', ', client.city, client.address), '') end as address`;

type ClientRow = Omit<PlacedClient, 'place'> & { latitude: number | null; longitude: number | null };

/** These clients within the scope, with where they are. */
export async function listPlacedClients(
  db: Db,
  scope: Scope,
  clientIds: readonly string[],
): Promise<Map<string, PlacedClient>> {
  const { rows } = await sql<ClientRow>`
    select ${CLIENT_COLUMNS} from client
    where client.id = any(${clientIds}::uuid[]) and ${withinScope(scope, 'client.id')}`.execute(db);
  return new Map(rows.map((row) => [row.id, toPlaced(row)]));
}

/** Clients of the employee's list in the running round nobody has met or is going to meet, with an exact place. */
export async function listUnmetClients(db: Db, scope: Scope, employeeId: string): Promise<PlacedClient[]> {
  const { rows } = await sql<ClientRow>`
    select ${CLIENT_COLUMNS} from placement
    join participant on participant.id = placement.participant_id and participant.employee_id = ${employeeId}
    join round on round.id = placement.round_id and round.state = 'running'
    join client on client.id = placement.client_id and client.archived_at is null
    where client.latitude is not null and client.longitude is not null and ${withinScope(scope, 'client.id')}
      and not exists (select 1 from meeting where meeting.client_id = client.id
        and meeting.state in ('booked', 'held') and meeting.starts_at >= round.starts_on)
      and not exists (select 1 from questionnaire where questionnaire.client_id = client.id
        and questionnaire.round_id = round.id)`.execute(db);
  return rows.map(toPlaced);
}

function toPlaced({ latitude, longitude, ...row }: ClientRow): PlacedClient {
  return { ...row, place: placeOf({ latitude, longitude, city: row.city }) };
}
