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

/** Who reads the report and has none for `day` yet: leader, service manager, director, curators, who mend. */
export async function listRecipients(db: Db, day: Day): Promise<Recipient[]> {
  const rows = await db
    .selectFrom('employee')
    .select(['id', 'first_name', 'last_name', 'email', 'locale', 'roles'])
    .select(
      sql<boolean>`exists (select 1 from quality_case where curator_employee_id = employee.id)`.as('curates'),
    )
    .where('active', '=', true)
    .where(
      sql<boolean>`(roles && array['programme_leader', 'service_manager', 'commercial_director']
        or exists (select 1 from quality_case where curator_employee_id = employee.id)
        or exists (select 1 from work where owner_employee_id = employee.id))`,
    )
    .where(
      sql<boolean>`not exists (select 1 from daily_report where daily_report.employee_id = employee.id
        and daily_report.day = ${day})`,
    )
    // Several processes take them in one order, so that none holds what another waits for.
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    employeeId: row.id,
    name: `${row.first_name} ${row.last_name}`,
    email: row.email,
    locale: row.locale as Locale | null,
    reach: reachOf(row.roles, row.curates),
  }));
}

/** How far a reader of these roles hears. */
export function reachOf(roles: readonly string[], curates: boolean): DailyReach {
  if (roles.includes('programme_leader') || roles.includes('service_manager')) return 'everything';
  if (roles.includes('commercial_director')) return 'escalated';
  return curates ? 'own' : 'works';
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

/** Takes these people's reports of the day; gives those no other process has. */
export async function takeReports(
  tx: Tx,
  day: Day,
  reports: readonly { employeeId: string; digestKey: string | null }[],
  at: Instant,
): Promise<Set<string>> {
  const rows = await tx
    .insertInto('daily_report')
    .values(
      reports.map(({ employeeId, digestKey }) => ({
        employee_id: employeeId,
        day,
        made_at: at,
        digest_key: digestKey,
      })),
    )
    .onConflict((on) => on.columns(['employee_id', 'day']).doNothing())
    .returning('employee_id')
    .execute();
  return new Set(rows.map((row) => row.employee_id));
}

/** Notes which letter each report became. */
export async function linkReports(tx: Tx, day: Day, letters: ReadonlyMap<string, string>): Promise<void> {
  if (letters.size === 0) return;
  await sql`
    update daily_report set letter_id = made.letter_id
    from unnest(${[...letters.keys()]}::uuid[], ${[...letters.values()]}::uuid[]) made (employee_id, letter_id)
    where daily_report.employee_id = made.employee_id and daily_report.day = ${day}`.execute(tx);
}

/** When the company was set up here; undefined before that. */
export async function foundedAt(db: Db): Promise<Instant | undefined> {
  return (await db.selectFrom('company').select('created_at').executeTakeFirst())?.created_at;
}
