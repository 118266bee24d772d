// What happened to a meeting, one row a happening.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import type { MeetingEventKind, MeetingReason } from '../shapes/meeting.ts';

export interface MeetingHappening {
  meetingId: string;
  clientId: string;
  /** When it was done, also where it reached us later. */
  at: Instant;
  kind: MeetingEventKind;
  byEmployeeId: string | null;
  reasonCode?: MeetingReason | null;
  reason?: string | null;
  fromStartsAt?: Instant | null;
  toStartsAt?: Instant | null;
}

/** Adds the happening to the meeting's history. */
export async function insertMeetingEvent(tx: Tx, event: MeetingHappening): Promise<void> {
  await tx
    .insertInto('meeting_event')
    .values({
      id: newId<'meeting_event'>(),
      meeting_id: event.meetingId,
      client_id: event.clientId,
      at: event.at,
      kind: event.kind,
      by_employee_id: event.byEmployeeId,
      reason_code: event.reasonCode ?? null,
      reason: event.reason ?? null,
      from_starts_at: event.fromStartsAt ?? null,
      to_starts_at: event.toStartsAt ?? null,
    })
    .execute();
}

/** The history of a meeting, oldest first. */
export async function listMeetingEvents(db: Db, meetingId: string) {
  const rows = await db
    .selectFrom('meeting_event')
    .leftJoin('employee', 'employee.id', 'meeting_event.by_employee_id')
    .selectAll('meeting_event')
    .select(sql<string | null>`employee.last_name || ' ' || employee.first_name`.as('by_name'))
    .where('meeting_id', '=', meetingId)
    .orderBy('meeting_event.at')
    .orderBy('meeting_event.id')
    .execute();
  return rows.map((row) => ({
    at: row.at,
    kind: row.kind as MeetingEventKind,
    by: row.by_name,
    reasonCode: row.reason_code as MeetingReason | null,
    reason: row.reason,
    fromStartsAt: row.from_starts_at,
    toStartsAt: row.to_starts_at,
  }));
}
