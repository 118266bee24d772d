// The meeting itself: its row, who takes part, its number.
import { type Selectable, sql } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Day, Instant } from '#kernel/day.ts';
import type { WeeklyState } from '../../shapes/weekly.ts';

export type MeetingRecord = Omit<Selectable<Database['weekly_meeting']>, 'state'> & { state: WeeklyState };

export interface Participant {
  employeeId: string;
  name: string;
  post: string | null;
  email: string | null;
  locale: string | null;
  attended: boolean | null;
}

export interface MeetingPlan {
  startsAt: Instant;
  minutes: number;
  place: string | null;
  regularDay: Day;
}

/** Writes a planned meeting; false where the id is taken. */
export async function insertMeeting(
  tx: Tx,
  meeting: MeetingPlan & { id: string; by: string | null; at: Instant },
): Promise<boolean> {
  const row = await tx
    .insertInto('weekly_meeting')
    .values({
      id: meeting.id,
      starts_at: meeting.startsAt,
      minutes: meeting.minutes,
      place: meeting.place,
      regular_day: meeting.regularDay,
      created_by: meeting.by,
      created_at: meeting.at,
      changed_at: meeting.at,
    })
    .onConflict((on) => on.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The meeting, locked until the end of the transaction. */
export async function lockMeeting(tx: Tx, id: string): Promise<MeetingRecord | undefined> {
  const row = await tx
    .selectFrom('weekly_meeting')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row as MeetingRecord | undefined;
}

/** The meeting as it stands. */
export async function findMeeting(db: Db | Tx, id: string): Promise<MeetingRecord | undefined> {
  const row = await db.selectFrom('weekly_meeting').selectAll().where('id', '=', id).executeTakeFirst();
  return row as MeetingRecord | undefined;
}

/** Writes what changed of it; answers with the new version where the calendar entry changes with it. */
export async function updateMeeting(
  tx: Tx,
  id: string,
  change: Partial<
    Pick<
      MeetingRecord,
      | 'starts_at'
      | 'minutes'
      | 'place'
      | 'regular_day'
      | 'state'
      | 'since'
      | 'started_at'
      | 'ended_at'
      | 'cancelled_at'
      | 'cancel_reason'
      | 'led_by'
      | 'year'
      | 'number'
      | 'version'
      | 'changed_at'
    >
  >,
): Promise<void> {
  await tx.updateTable('weekly_meeting').set(change).where('id', '=', id).execute();
}

/** Who takes part, by name. */
export async function listParticipants(db: Db | Tx, meetingId: string): Promise<Participant[]> {
  return await db
    .selectFrom('weekly_participant')
    .innerJoin('employee', 'employee.id', 'weekly_participant.employee_id')
    .select(['employee.id as employeeId', 'employee.post', 'employee.email', 'employee.locale', 'attended'])
    .select(sql<string>`employee.first_name || ' ' || employee.last_name`.as('name'))
    .where('meeting_id', '=', meetingId)
    .orderBy('employee.last_name')
    .orderBy('employee.id')
    .execute();
}

/** Makes exactly these people its participants. */
export async function putParticipants(tx: Tx, meetingId: string, ids: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('weekly_participant')
    .where('meeting_id', '=', meetingId)
    .where('employee_id', 'not in', [...ids])
    .execute();
  await tx
    .insertInto('weekly_participant')
    .values(ids.map((employee_id) => ({ meeting_id: meetingId, employee_id })))
    .onConflict((on) => on.columns(['meeting_id', 'employee_id']).doNothing())
    .execute();
}

/** Says who is here; whoever was not invited is added. */
export async function putAttendance(
  tx: Tx,
  meetingId: string,
  { employeeId, attended }: { employeeId: string; attended: boolean | null },
): Promise<void> {
  await tx
    .insertInto('weekly_participant')
    .values({ meeting_id: meetingId, employee_id: employeeId, attended })
    .onConflict((on) => on.columns(['meeting_id', 'employee_id']).doUpdateSet({ attended }))
    .execute();
}

/** Everybody invited counts as present until somebody says otherwise; null takes that back. */
export async function presumeAttendance(tx: Tx, meetingId: string, attended: true | null): Promise<void> {
  await tx.updateTable('weekly_participant').set({ attended }).where('meeting_id', '=', meetingId).execute();
}

/** Which of these work here. */
export async function listActive(db: Db | Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('employee')
    .select('id')
    .where('id', 'in', [...ids])
    .where('active', '=', true)
    .execute();
  return rows.map(({ id }) => id);
}

/** The number the minutes get: its row stays locked until the commit, so none is given twice or left out. */
export async function takeNumber(tx: Tx, year: number): Promise<number> {
  const row = await tx
    .insertInto('weekly_counter')
    .values({ year, last_number: 1 })
    .onConflict((on) => on.column('year').doUpdateSet({ last_number: sql`weekly_counter.last_number + 1` }))
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return row.last_number;
}

/** When the last meeting before this one began; null before the first. */
export async function lastHeldAt(db: Db | Tx, exceptId: string): Promise<Instant | null> {
  const row = await db
    .selectFrom('weekly_meeting')
    .select('started_at')
    .where('state', '=', 'held')
    .where('id', '!=', exceptId)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.started_at ?? null;
}

/** Is another meeting being held? */
export async function anotherRuns(tx: Tx, exceptId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('weekly_meeting')
    .select('id')
    .where('state', '=', 'running')
    .where('id', '!=', exceptId)
    .executeTakeFirst();
  return row !== undefined;
}
