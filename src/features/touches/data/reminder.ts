// Reminders of meetings: which are due, which have gone out, and who wants them.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import type { Locale } from '#kernel/words.ts';
import type { ReminderKind } from '../shapes/reminder.ts';

export interface ReminderCandidate {
  meetingId: string;
  startsAt: Instant;
  /** When this hour was agreed. */
  agreedAt: Instant;
  invitedEmail: string | null;
  timeZone: string | null;
  city: string | null;
  employee: { id: string; name: string; email: string | null; locale: Locale | null };
  byDay: boolean;
  byHour: boolean;
  /** Reminders of this hour that have gone out; those to the client of any hour. */
  sent: readonly ReminderKind[];
}

/** Booked meetings that begin within a day from `now`, with what has been sent about them. */
export async function listReminderCandidates(db: Db, now: Instant): Promise<ReminderCandidate[]> {
  const { rows } = await sql<ReminderCandidate>`
    select meeting.id as "meetingId", meeting.starts_at as "startsAt", meeting.invited_email as "invitedEmail",
      coalesce((select max(at) from meeting_event where meeting_id = meeting.id and kind in ('booked', 'moved')),
        meeting.created_at) as "agreedAt",
      client.time_zone as "timeZone", client.city,
      json_build_object('id', employee.id, 'name', employee.first_name || ' ' || employee.last_name,
        'email', employee.email, 'locale', employee.locale) as employee,
      coalesce(choice.by_day, true) as "byDay", coalesce(choice.by_hour, true) as "byHour",
      array(select kind from meeting_reminder sent where sent.meeting_id = meeting.id
        and (sent.kind = 'client' or sent.starts_at = meeting.starts_at)) as sent
    from meeting
    join client on client.id = meeting.client_id
    join employee on employee.id = meeting.employee_id and employee.active
    left join reminder_choice choice on choice.employee_id = employee.id
    where meeting.state = 'booked' and meeting.starts_at > ${now}
      and meeting.starts_at <= ${now}::timestamptz + interval '24 hours'
    order by meeting.starts_at, meeting.id`.execute(db);
  return rows;
}

/** Notes that the reminder goes out; false when another process, or an earlier run, has sent it. */
export async function claimReminder(
  tx: Tx,
  reminder: { meetingId: string; kind: ReminderKind; startsAt: Instant; now: Instant },
): Promise<boolean> {
  // Held, so that it is neither moved nor called off between the look and the letter.
  const meeting = await tx
    .selectFrom('meeting')
    .select('id')
    .where('id', '=', reminder.meetingId)
    .where('state', '=', 'booked')
    .where('starts_at', '=', reminder.startsAt)
    .forUpdate()
    .executeTakeFirst();
  if (!meeting) return false;
  const row = await tx
    .insertInto('meeting_reminder')
    .values({
      meeting_id: reminder.meetingId,
      kind: reminder.kind,
      starts_at: reminder.startsAt,
      sent_at: reminder.now,
    })
    .onConflict((on) => on.doNothing())
    .returning('kind')
    .executeTakeFirst();
  return row !== undefined;
}

/** Which reminders the employee wants; both, until they say otherwise. */
export async function loadReminderChoice(
  db: Db | Tx,
  employeeId: string,
): Promise<{ byDay: boolean; byHour: boolean }> {
  const row = await db
    .selectFrom('reminder_choice')
    .selectAll()
    .where('employee_id', '=', employeeId)
    .executeTakeFirst();
  return { byDay: row?.by_day ?? true, byHour: row?.by_hour ?? true };
}

/** Writes the employee's choice. */
export async function saveReminderChoice(
  tx: Tx,
  employeeId: string,
  choice: { byDay: boolean; byHour: boolean },
): Promise<void> {
  const columns = { by_day: choice.byDay, by_hour: choice.byHour };
  await tx
    .insertInto('reminder_choice')
    .values({ employee_id: employeeId, ...columns })
    .onConflict((on) => on.column('employee_id').doUpdateSet(columns))
    .execute();
}
