import { sql } from 'kysely';
import { prepared } from '#db/prepared.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import type { MeetingPurpose, MeetingReason, MeetingState, MeetingWarning } from '../shapes/meeting.ts';

export interface MeetingCard {
  id: string;
  clientId: string;
  personId: string | null;
  employeeId: string;
  roundId: string | null;
  startsAt: Instant;
  minutes: number;
  place: string | null;
  purpose: MeetingPurpose;
  state: MeetingState;
  reasonCode: MeetingReason | null;
  reason: string | null;
  note: string | null;
  /** What spoke against the time when it was agreed. */
  warnings: readonly MeetingWarning[];
  /** The address the invitation went to; null: none was sent. */
  invitedEmail: string | null;
}

/** The meeting with its version, held until the transaction ends. */
export async function lockMeeting(
  tx: Tx,
  id: string,
): Promise<(MeetingCard & { version: number }) | undefined> {
  const row = await tx.selectFrom('meeting').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return (
    row && {
      id: row.id,
      version: row.version,
      clientId: row.client_id,
      personId: row.person_id,
      employeeId: row.employee_id,
      roundId: row.round_id,
      startsAt: row.starts_at,
      minutes: row.minutes,
      place: row.place,
      purpose: row.purpose as MeetingPurpose,
      state: row.state as MeetingState,
      reasonCode: row.reason_code as MeetingReason | null,
      reason: row.reason,
      note: row.note,
      warnings: row.warnings as MeetingWarning[],
      invitedEmail: row.invited_email,
    }
  );
}

/** Writes the meeting; false when this id has been written already. */
export async function insertMeeting(tx: Tx, card: MeetingCard, now: Instant): Promise<boolean> {
  const written = await tx
    .insertInto('meeting')
    .values({
      id: card.id,
      client_id: card.clientId,
      person_id: card.personId,
      employee_id: card.employeeId,
      round_id: card.roundId,
      starts_at: card.startsAt,
      minutes: card.minutes,
      place: card.place,
      purpose: card.purpose,
      state: card.state,
      reason_code: card.reasonCode,
      reason: card.reason,
      note: card.note,
      warnings: [...card.warnings],
      invited_email: card.invitedEmail,
      created_at: now,
      changed_at: now,
    })
    .onConflict((on) => on.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return written !== undefined;
}

/** Moves the meeting; returns its new version. */
export async function moveMeeting(
  tx: Tx,
  id: string,
  to: { startsAt: Instant; minutes: number; place: string | null; warnings: readonly MeetingWarning[] },
  now: Instant,
): Promise<number> {
  const row = await tx
    .updateTable('meeting')
    .set({
      starts_at: to.startsAt,
      minutes: to.minutes,
      place: to.place,
      warnings: [...to.warnings],
      changed_at: now,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}

/** Sets how the meeting ended; returns its new version. */
export async function setMeetingState(
  tx: Tx,
  id: string,
  mark: { state: MeetingState; reasonCode: MeetingReason | null; reason: string | null },
  now: Instant,
): Promise<number> {
  const row = await tx
    .updateTable('meeting')
    .set({
      state: mark.state,
      reason_code: mark.reasonCode,
      reason: mark.reason,
      changed_at: now,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}

/** Takes part in the current round, or may by role: somebody for whom a meeting can be booked. */
export async function isVisitor(db: Db | Tx, employeeId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from employee where id = ${employeeId} and active
    and roles && array['participant', 'programme_leader']`.execute(db);
  return rows.length > 0;
}

/** The booked visit to the client that must be going on now: begun within half a day, or due within an hour. */
export async function lockVisitNow(
  tx: Tx,
  clientId: string,
  employeeIds: readonly string[],
  now: Instant,
): Promise<{ id: string; employeeId: string; startsAt: Instant } | undefined> {
  const { rows } = await sql<{ id: string; employeeId: string; startsAt: Instant }>`${prepared}
    select id, employee_id as "employeeId", starts_at as "startsAt" from meeting
    where client_id = ${clientId} and employee_id = any(${employeeIds}::uuid[]) and state = 'booked'
      and purpose in ('questionnaire', 'resumption')
      and starts_at between ${now}::timestamptz - interval '12 hours' and ${now}::timestamptz + interval '1 hour'
    order by starts_at limit 1 for update`.execute(tx);
  return rows[0];
}

/** Booked meetings of a client that are still to come go to another employee. Gives the ids of those moved. */
export async function giveMeetings(
  tx: Tx,
  move: { clientId: string; fromEmployeeId: string; toEmployeeId: string; now: Instant },
): Promise<string[]> {
  const rows = await tx
    .updateTable('meeting')
    .set({ employee_id: move.toEmployeeId, changed_at: move.now, version: sql`version + 1` })
    .where('client_id', '=', move.clientId)
    .where('employee_id', '=', move.fromEmployeeId)
    .where('state', '=', 'booked')
    .where('starts_at', '>', move.now)
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}
