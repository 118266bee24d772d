import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Locale } from '#kernel/words.ts';
import type { Actor, ActorKind } from '../shapes/actor.ts';
import type { Role } from '../shapes/permission.ts';
import type { Db } from '../shapes/procedure.ts';

/** The employee behind a user or a token, with whom they stand in for on `today`; undefined when inactive. */
export async function loadActor(
  db: Db,
  who: { userId: string } | { employeeId: string; role?: Role },
  kind: ActorKind,
  today: Day,
): Promise<Actor | undefined> {
  const row = await db
    .selectFrom('employee')
    .select(['id', 'last_name', 'first_name', 'roles'])
    .select(sql<string | null>`coalesce(employee.locale, (select company.locale from company))`.as('locale'))
    .select(
      sql<string[]>`array(select absence.employee_id from absence
        where absence.stand_in_employee_id = employee.id and ${today} between absence.from_day and absence.to_day)`.as(
        'stands_in_for',
      ),
    )
    .where('active', '=', true)
    .where((on) => ('userId' in who ? on('user_id', '=', who.userId) : on('id', '=', who.employeeId)))
    .executeTakeFirst();
  if (!row) return undefined;
  const role = 'role' in who ? who.role : undefined;
  return {
    kind,
    employeeId: row.id,
    name: `${row.first_name} ${row.last_name}`.trim(),
    roles: role ? [role] : (row.roles as Role[]),
    locale: row.locale === 'en' ? 'en' : 'ru',
    listsOf: [row.id, ...row.stands_in_for],
  };
}

/** The language an employee chose for good. */
export async function findSavedLocale(db: Db, employeeId: string): Promise<Locale | null> {
  const row = await db
    .selectFrom('employee')
    .select('locale')
    .where('id', '=', employeeId)
    .executeTakeFirst();
  return (row?.locale as Locale | null | undefined) ?? null;
}
