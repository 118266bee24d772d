// What stands in the way of a meeting: those one has already, the client's own, absences.
import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Day, Instant } from '#kernel/day.ts';
import { placeOf } from '../rules/travel.ts';
import type { BusyMeeting } from '../shapes/meeting.ts';

interface Row {
  id: string;
  starts_at: Instant;
  minutes: number;
  place: string | null;
  client_id: string;
  client_name: string;
  city: string | null;
  latitude: number | null;
  longitude: number | null;
  visible: boolean;
}

/** Booked meetings of the employee that touch the span, by time; clients outside the scope are not named (M1). */
export async function listBusyMeetings(
  db: Db | Tx,
  scope: Scope,
  span: { employeeId: string; from: Instant; until: Instant },
): Promise<BusyMeeting[]> {
  const { rows } = await sql<Row>`
    select meeting.id, meeting.starts_at, meeting.minutes, meeting.place, client.id as client_id,
      client.short_name as client_name, client.city, client.latitude, client.longitude,
      ${withinScope(scope, 'client.id')} as visible
    from meeting join client on client.id = meeting.client_id
    where meeting.employee_id = ${span.employeeId} and meeting.state = 'booked'
      and meeting.starts_at > ${span.from}::timestamptz - interval '600 minutes'
      and meeting.starts_at + make_interval(mins => meeting.minutes) > ${span.from}
      and meeting.starts_at < ${span.until}
    order by meeting.starts_at, meeting.id`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    startsAt: row.starts_at,
    minutes: row.minutes,
    client: row.visible ? row.client_name : null,
    clientId: row.visible ? row.client_id : null,
    // Met somewhere else than at the client's: nobody knows where that is.
    place: row.place === null ? placeOf(row) : null,
  }));
}

/** What the warnings ask about: the employee’s absence that day, and another meeting of the client ahead. */
export async function lookAround(
  tx: Tx,
  meeting: { id: string; employeeId: string; clientId: string },
  day: Day,
  now: Instant,
): Promise<{ employeeAbsent: boolean; clientHasMeeting: boolean }> {
  const { rows } = await sql<{ employeeAbsent: boolean; clientHasMeeting: boolean }>`
    select exists (select 1 from absence where employee_id = ${meeting.employeeId}
        and ${day}::date between from_day and to_day) as "employeeAbsent",
      exists (select 1 from meeting where client_id = ${meeting.clientId} and state = 'booked'
        and starts_at > ${now} and id <> ${meeting.id}) as "clientHasMeeting"`.execute(tx);
  return rows[0] ?? { employeeAbsent: false, clientHasMeeting: false };
}
