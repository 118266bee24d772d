import { type RawBuilder, sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import { clockOf } from '#features/clients/rules/cities.ts';
import { formalAddress, formatFullName } from '#features/clients/rules/person-name.ts';
import { addDays, type Day, type Instant, instantAt } from '#kernel/day.ts';
import { placeOf } from '../rules/travel.ts';
import type { MeetingRow } from '../shapes/contracts/meetings.ts';

/** How far back a meeting nobody has marked is asked about. */
const UNMARKED_DAYS = 30;

interface Row {
  id: string;
  version: number;
  starts_at: Instant;
  minutes: number;
  place: string | null;
  purpose: MeetingRow['purpose'];
  state: MeetingRow['state'];
  reason_code: MeetingRow['reasonCode'];
  reason: string | null;
  note: string | null;
  warnings: MeetingRow['warnings'];
  invited_email: string | null;
  moved_from: Instant | null;
  moved_why: MeetingRow['reasonCode'];
  changed_at: Instant;
  employee_id: string;
  employee_name: string;
  client_id: string;
  client_name: string;
  client_address: string | null;
  city: string | null;
  latitude: number | null;
  longitude: number | null;
  time_zone: string | null;
  person_id: string | null;
  last_name: string | null;
  first_name: string | null;
  patronymic: string | null;
  address_as: string | null;
  post: string | null;
  phone: string | null;
  questionnaire_id: string | null;
  questionnaire_state: string | null;
  case_state: string | null;
}

/**
 * Meetings within the scope that meet `condition` (SQL on `meeting`), by time, with whom and where.
 * @param companyZone for clients whose own zone is unknown
 */
export async function listMeetingsWhere(
  db: Db,
  scope: Scope,
  condition: RawBuilder<unknown>,
  companyZone: string,
): Promise<MeetingRow[]> {
  const { rows } = await sql<Row>`
    select meeting.id, meeting.version, meeting.starts_at, meeting.minutes, meeting.place, meeting.purpose,
      meeting.state, meeting.reason_code, meeting.reason, meeting.note, meeting.warnings, meeting.invited_email,
      moved.moved_from, moved.moved_why, meeting.changed_at, meeting.employee_id,
      employee.last_name || ' ' || employee.first_name as employee_name,
      client.id as client_id, client.short_name as client_name, client.city,
      client.latitude, client.longitude, client.time_zone,
      case when position(lower(client.city) in lower(client.address)) > 0 then client.address
        else nullif(concat_ws(', ', client.city, client.address), '') end as client_address,
      person.id as person_id, person.last_name, person.first_name, person.patronymic, person.address_as,
      role.post, contact.phone,
      questionnaire.id as questionnaire_id, questionnaire.state as questionnaire_state, quality_case.state as case_state
    from meeting
    join employee on employee.id = meeting.employee_id
    join client on client.id = meeting.client_id
    left join person on person.id = meeting.person_id
    left join lateral (select post from person_role
      where person_id = meeting.person_id and client_id = meeting.client_id
      order by to_day desc nulls first limit 1) role on true
    left join lateral (select coalesce(normal, raw) as phone from contact_point
      where person_id = meeting.person_id and kind = 'phone' order by sort, id limit 1) contact on true
    left join lateral (select (array_agg(from_starts_at order by at desc, id desc))[1] as moved_from,
        (array_agg(reason_code order by at desc, id desc))[1] as moved_why
      from meeting_event where meeting_id = meeting.id and kind = 'moved'
        and from_starts_at is distinct from to_starts_at) moved on true
    left join questionnaire on questionnaire.client_id = meeting.client_id
      and questionnaire.round_id = (select id from current_round limit 1)
    left join lateral (select state from quality_case where questionnaire_id = questionnaire.id
      order by registered_at desc limit 1) quality_case on questionnaire.state = 'paused_quality'
    where ${condition} and ${withinScope(scope, 'meeting.client_id')}
    order by meeting.starts_at, meeting.id`.execute(db);
  return rows.map((row) => toMeeting(row, companyZone));
}

/** Meetings of a span of days (both included, by the company's clock); `employeeIds: null` is everybody. */
export function listMeetingsBetween(
  db: Db,
  scope: Scope,
  filter: { fromDay: Day; toDay: Day; employeeIds: readonly string[] | null; clientId?: string | undefined },
  companyZone: string,
): Promise<MeetingRow[]> {
  const from = instantAt(filter.fromDay, 0, 0, companyZone);
  const until = instantAt(addDays(filter.toDay, 1), 0, 0, companyZone);
  const whose = filter.employeeIds
    ? sql`meeting.employee_id = any(${filter.employeeIds}::uuid[])`
    : sql`true`;
  const client = filter.clientId ? sql`meeting.client_id = ${filter.clientId}` : sql`true`;
  const condition = sql`meeting.starts_at >= ${from} and meeting.starts_at < ${until} and ${whose} and ${client}`;
  return listMeetingsWhere(db, scope, condition, companyZone);
}

/** One meeting within the scope. */
export async function findMeetingRow(
  db: Db,
  scope: Scope,
  id: string,
  companyZone: string,
): Promise<MeetingRow | undefined> {
  const [row] = await listMeetingsWhere(db, scope, sql`meeting.id = ${id}`, companyZone);
  return row;
}

/** Booked meetings from the last weeks to tomorrow, and those already marked today. */
export function listMeetingsOfDay(
  db: Db,
  scope: Scope,
  employeeIds: readonly string[],
  today: Day,
  companyZone: string,
): Promise<MeetingRow[]> {
  const from = instantAt(addDays(today, -UNMARKED_DAYS), 0, 0, companyZone);
  const midnight = instantAt(today, 0, 0, companyZone);
  const until = instantAt(addDays(today, 2), 0, 0, companyZone);
  const condition = sql`meeting.employee_id = any(${employeeIds}::uuid[]) and meeting.starts_at >= ${from}
    and meeting.starts_at < ${until} and (meeting.state = 'booked' or meeting.starts_at >= ${midnight})`;
  return listMeetingsWhere(db, scope, condition, companyZone);
}

/** How many booked meetings there are from `day` on. */
export async function countMeetingsFrom(
  db: Db,
  scope: Scope,
  employeeIds: readonly string[],
  day: Day,
  companyZone: string,
): Promise<number> {
  const { rows } = await sql<{ ahead: number }>`
    select count(*)::int as ahead from meeting
    where employee_id = any(${employeeIds}::uuid[]) and state = 'booked'
      and starts_at >= ${instantAt(day, 0, 0, companyZone)} and ${withinScope(scope, 'meeting.client_id')}`.execute(
    db,
  );
  return rows[0]?.ahead ?? 0;
}

function toMeeting(row: Row, companyZone: string): MeetingRow {
  const name = {
    lastName: row.last_name ?? '',
    firstName: row.first_name ?? '',
    patronymic: row.patronymic ?? '',
  };
  return {
    id: row.id,
    version: row.version,
    startsAt: row.starts_at,
    minutes: row.minutes,
    place: row.place,
    // Met somewhere else than at the client's: nobody knows where that is.
    point: row.place === null ? placeOf(row) : null,
    purpose: row.purpose,
    state: row.state,
    reasonCode: row.reason_code,
    reason: row.reason,
    note: row.note,
    warnings: row.warnings,
    invitedEmail: row.invited_email,
    moved:
      row.moved_from && row.moved_from !== row.starts_at
        ? { from: row.moved_from, reasonCode: row.moved_why }
        : null,
    changedAt: row.changed_at,
    employee: { id: row.employee_id, name: row.employee_name },
    client: {
      id: row.client_id,
      name: row.client_name,
      address: row.client_address,
      timeZone: clockOf({ timeZone: row.time_zone, city: row.city }, companyZone),
    },
    person: row.person_id
      ? {
          id: row.person_id,
          name: formatFullName(name),
          address: row.address_as ?? formalAddress(name),
          post: row.post,
          phone: row.phone,
        }
      : null,
    questionnaire: row.questionnaire_id
      ? { id: row.questionnaire_id, state: row.questionnaire_state ?? '', caseState: row.case_state }
      : null,
  };
}
