// One row a person and day: whoever inserts it writes the letter, in the same transaction (M9.5).
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Day, Instant } from '#kernel/day.ts';
import type { Locale } from '#kernel/words.ts';
import type { DailyReach } from '../shapes/daily.ts';

export interface Recipient {
  employeeId: string;
  name: string;
  email: string | null;
  locale: Locale | null;
  reach: DailyReach;
}

/** Who reads the report and has none for `day` yet: leader, service manager, director, and curators. */
export async function listRecipients(db: Db, day: Day): Promise<Recipient[]> {
  const rows = await db
    .selectFrom('employee')
    .select(['id', 'first_name', 'last_name', 'email', 'locale', 'roles'])
    .where('active', '=', true)
    .where(
      sql<boolean>`(roles && array['programme_leader', 'service_manager', 'commercial_director']
        or exists (select 1 from quality_case where quality_case.curator_employee_id = employee.id))`,
    )
    .where(
      sql<boolean>`not exists (select 1 from daily_report where daily_report.employee_id = employee.id
        and daily_report.day = ${day})`,
    )
    .orderBy('last_name')
    .execute();
  return rows.map((row) => ({
    employeeId: row.id,
    name: `${row.first_name} ${row.last_name}`,
    email: row.email,
    locale: row.locale as Locale | null,
    reach: reachOf(row.roles),
  }));
}

function reachOf(roles: readonly string[]): DailyReach {
  if (roles.includes('programme_leader') || roles.includes('service_manager')) return 'everything';
  return roles.includes('commercial_director') ? 'escalated' : 'own';
}

/** The latest day reported on before `day`; null when none. */
export async function lastReportedDay(db: Db, day: Day): Promise<Day | null> {
  const row = await db
    .selectFrom('daily_report')
    .select(sql<Day | null>`max(day)`.as('day'))
    .where('day', '<', day)
    .executeTakeFirst();
  return row?.day ?? null;
}

/** Takes this person's report of this day; false when another process has it already. */
export async function takeReport(
  tx: Tx,
  report: { employeeId: string; day: Day; at: Instant },
): Promise<boolean> {
  const row = await tx
    .insertInto('daily_report')
    .values({ employee_id: report.employeeId, day: report.day, made_at: report.at })
    .onConflict((on) => on.columns(['employee_id', 'day']).doNothing())
    .returning('employee_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes which letter the report became. */
export async function linkReport(tx: Tx, employeeId: string, day: Day, letterId: string): Promise<void> {
  await tx
    .updateTable('daily_report')
    .set({ letter_id: letterId })
    .where('employee_id', '=', employeeId)
    .where('day', '=', day)
    .execute();
}

/** When the company was set up here; undefined before that. */
export async function foundedAt(db: Db): Promise<Instant | undefined> {
  return (await db.selectFrom('company').select('created_at').executeTakeFirst())?.created_at;
}
