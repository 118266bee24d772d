// What a letter about a meeting says to the client.
import { sql } from 'kysely';
import type { CompanyFacts, Db, Tx } from '#features/access/shapes/procedure.ts';
import { clockOf } from '#features/clients/rules/cities.ts';
import { formalAddress, formatFullName } from '#features/clients/rules/person-name.ts';
import { loadSmtp } from '#features/staff/data/settings.ts';
import { type Instant, localParts } from '#kernel/day.ts';
import type { InvitationFacts } from '../shapes/invitation.ts';
import type { MeetingPurpose } from '../shapes/meeting.ts';

interface Row {
  id: string;
  version: number;
  starts_at: Instant;
  minutes: number;
  place: string | null;
  purpose: MeetingPurpose;
  changed_at: Instant;
  invited_email: string;
  client_id: string;
  city: string | null;
  address: string | null;
  time_zone: string | null;
  last_name: string;
  first_name: string | null;
  patronymic: string | null;
  address_as: string | null;
  visitor: string;
  post: string | null;
  phone: string | null;
  email: string | null;
}

/** The facts of an invited meeting; undefined where nobody was invited. */
export async function loadInvitation(
  db: Db | Tx,
  meetingId: string,
  company: CompanyFacts,
  now: Instant,
): Promise<InvitationFacts | undefined> {
  const { rows } = await sql<Row>`
    select meeting.id, meeting.version, meeting.starts_at, meeting.minutes, meeting.place, meeting.purpose,
      meeting.changed_at, meeting.invited_email, client.id as client_id, client.city, client.time_zone,
      case when position(lower(client.city) in lower(client.address)) > 0 then client.address
        else nullif(concat_ws(', ', client.city, client.address), '') end as address,
      person.last_name, person.first_name, person.patronymic, person.address_as,
      employee.first_name || ' ' || employee.last_name as visitor, employee.post, employee.phone, employee.email
    from meeting
    join client on client.id = meeting.client_id
    join person on person.id = meeting.person_id
    join employee on employee.id = meeting.employee_id
    where meeting.id = ${meetingId} and meeting.invited_email is not null`.execute(db);
  const [row] = rows;
  return row && toFacts(row, company, now, await senderOf(db, company));
}

/** The address letters leave from; before mail is set up, one on the host people know. */
export async function senderOf(db: Db | Tx, company: CompanyFacts): Promise<string> {
  const smtp = await loadSmtp(db);
  if (smtp) return smtp.from;
  return `noreply@${URL.canParse(company.baseUrl) ? new URL(company.baseUrl).hostname : 'localhost'}`;
}

function toFacts(row: Row, company: CompanyFacts, now: Instant, senderEmail: string): InvitationFacts {
  const name = {
    lastName: row.last_name,
    firstName: row.first_name ?? '',
    patronymic: row.patronymic ?? '',
  };
  const timeZone = clockOf({ timeZone: row.time_zone, city: row.city }, company.timeZone);
  const hourIn = (zone: string) => localParts(now, zone).hour;
  return {
    locale: company.locale,
    company: { name: company.name, phone: company.phone },
    senderEmail,
    meeting: {
      id: row.id,
      version: row.version,
      startsAt: row.starts_at,
      minutes: row.minutes,
      place: row.place ?? row.address,
      purpose: row.purpose,
      changedAt: row.changed_at,
    },
    timeZone,
    foreignClock: hourIn(timeZone) !== hourIn(company.timeZone),
    clientId: row.client_id,
    person: {
      address: row.address_as ?? formalAddress(name),
      name: formatFullName(name),
      email: row.invited_email,
    },
    visitor: { name: row.visitor, post: row.post, phone: row.phone, email: row.email },
  };
}
