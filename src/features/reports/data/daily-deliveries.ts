// What became of the reports of a day: nobody's may be missing in silence (M9.5).
import { sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Day } from '#kernel/day.ts';
import type { Delivery } from '../shapes/daily-page.ts';

/** Everybody's report of the day, or one person's; those in trouble first. */
export async function listDeliveries(db: Db, day: Day, employeeId: string | null): Promise<Delivery[]> {
  const rows = await db
    .selectFrom('daily_report')
    .innerJoin('employee', 'employee.id', 'daily_report.employee_id')
    .leftJoin('letter', 'letter.id', 'daily_report.letter_id')
    .select(['employee.id', 'letter.id as letter_id', 'letter.state', 'letter.to_email', 'letter.attempts'])
    .select(['letter.next_try_at', 'letter.sent_at', 'letter.error'])
    .select(sql<string>`employee.first_name || ' ' || employee.last_name`.as('name'))
    .where('daily_report.day', '=', day)
    .$if(employeeId !== null, (query) => query.where('daily_report.employee_id', '=', employeeId ?? ''))
    .orderBy(
      sql`case letter.state when 'failed' then 0 when 'doubtful' then 1 when 'kept' then 2
        when 'queued' then 3 when 'sending' then 3 when 'sent' then 4 else 5 end`,
    )
    .orderBy('employee.last_name')
    .orderBy('employee.id')
    .execute();
  return rows.map((row) => ({
    employeeId: row.id,
    name: row.name,
    letterId: row.letter_id,
    state: row.state as Delivery['state'],
    hasAddress: row.to_email !== null,
    attempts: row.attempts ?? 0,
    nextTryAt: row.state === 'queued' ? row.next_try_at : null,
    sentAt: row.sent_at,
    error: row.error,
  }));
}

/** Days reported on, the latest first. */
export async function listDays(
  db: Db,
  reader: { key: string; limit: number },
): Promise<{ day: Day; mine: boolean; letters: number; notGone: number }[]> {
  const found = await sql<{ day: Day; mine: boolean; letters: number; notGone: number }>`
    select report.day, count(letter.id)::int as letters,
      (count(letter.id) filter (where letter.state <> 'sent'))::int as "notGone",
      exists (select 1 from daily_digest where daily_digest.day = report.day and key = ${reader.key}) as mine
    from daily_report report left join letter on letter.id = report.letter_id
    where report.day in (select distinct day from daily_report order by day desc limit ${reader.limit})
    group by report.day order by report.day desc`.execute(db);
  return found.rows;
}

/** The latest day with a report; undefined before the first. */
export async function latestDay(db: Db): Promise<Day | undefined> {
  const row = await db
    .selectFrom('daily_report')
    .select('day')
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.day;
}
