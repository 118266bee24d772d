// Lists of meetings, and what the next one is proposed from.
import { type Selectable, sql } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import type { WeeklyState } from '../../shapes/weekly.ts';

export type MeetingListRow = Omit<Selectable<Database['weekly_meeting']>, 'state'> & {
  state: WeeklyState;
  led_by_name: string | null;
  participants: number;
  items: number;
  decisions: number;
  open: number;
};

/** Meetings, the latest first. */
export async function listMeetings(
  db: Db,
  page: { limit: number; offset: number },
): Promise<{ rows: MeetingListRow[]; total: number }> {
  const { rows } = await sql<MeetingListRow>`
    select weekly_meeting.*, leader.first_name || ' ' || leader.last_name as led_by_name,
      (select count(*)::int from weekly_participant where meeting_id = weekly_meeting.id) as participants,
      (select count(*)::int from weekly_item where meeting_id = weekly_meeting.id) as items,
      (select count(*)::int from weekly_decision where meeting_id = weekly_meeting.id) as decisions,
      (select count(*)::int from weekly_decision
        where meeting_id = weekly_meeting.id and weekly_decision.state = 'open') as open
    from weekly_meeting left join employee leader on leader.id = weekly_meeting.led_by
    order by weekly_meeting.starts_at desc, weekly_meeting.id
    limit ${page.limit} offset ${page.offset}`.execute(db);
  const total = await db
    .selectFrom('weekly_meeting')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirst();
  return { rows, total: total?.count ?? 0 };
}

/** The last meeting that was not called off, with whoever takes part and still works here. */
export async function findLastPlanned(db: Db) {
  const row = await db
    .selectFrom('weekly_meeting')
    .select(['id', 'starts_at', 'minutes', 'place', 'regular_day'])
    .where('state', '!=', 'cancelled')
    .orderBy('starts_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const people = await db
    .selectFrom('weekly_participant')
    .innerJoin('employee', 'employee.id', 'weekly_participant.employee_id')
    .select('employee.id')
    .where('meeting_id', '=', row.id)
    .where('employee.active', '=', true)
    .orderBy('employee.last_name')
    .execute();
  return { ...row, participantIds: people.map(({ id }) => id) };
}

/** Who meets at the first meeting: those who lead, the service manager, and the participants of the round. */
export async function listUsualParticipants(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('employee')
    .select('id')
    .where('active', '=', true)
    .where(
      sql<boolean>`(roles && array['programme_leader', 'service_manager'] or id in (
        select participant.employee_id from participant join current_round on current_round.id = participant.round_id))`,
    )
    .orderBy('last_name')
    .limit(60)
    .execute();
  return rows.map(({ id }) => id);
}

/** The meeting that goes on or comes next with this person in it. */
export async function findNextFor(
  db: Db,
  employeeId: string | null,
  after: Instant,
): Promise<{ id: string; startsAt: Instant; state: WeeklyState } | null> {
  if (!employeeId) return null;
  const row = await db
    .selectFrom('weekly_meeting')
    .innerJoin('weekly_participant', 'weekly_participant.meeting_id', 'weekly_meeting.id')
    .select(['weekly_meeting.id', 'starts_at as startsAt', 'state'])
    .where('employee_id', '=', employeeId)
    .where((at) =>
      at.or([
        at('state', '=', 'running'),
        at.and([at('state', '=', 'planned'), at('starts_at', '>=', after)]),
      ]),
    )
    .orderBy('starts_at')
    .limit(1)
    .executeTakeFirst();
  return (row as { id: string; startsAt: Instant; state: WeeklyState } | undefined) ?? null;
}
