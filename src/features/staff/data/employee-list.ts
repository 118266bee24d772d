import { type SelectQueryBuilder, sql } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Role } from '#features/access/shapes/permission.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Day, Instant } from '#kernel/day.ts';
import type { EmployeeRow } from '../shapes/contracts/employees.ts';
import type { AbsenceKind } from '../shapes/kinds.ts';

export interface EmployeeFilter {
  search?: string;
  employeeId?: string;
  divisionId?: string;
  role?: Role;
  active: 'yes' | 'no' | 'all';
  limit: number;
  offset: number;
}

/** Employees by surname, with what `today` and `now` make of their absences and invitations. */
export async function listEmployees(
  db: Db,
  filter: EmployeeFilter,
  moment: { today: Day; now: Instant },
): Promise<{ rows: EmployeeRow[]; total: number }> {
  const counted = await narrow(db.selectFrom('employee'), filter)
    .select((on) => on.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await narrow(db.selectFrom('employee'), filter)
    .leftJoin('division', 'division.id', 'employee.division_id')
    .leftJoin('auth_user', 'auth_user.id', 'employee.user_id')
    .leftJoinLateral(
      (on) => currentAbsence(on.selectFrom('absence'), moment.today).as('away'),
      (join) => join.onTrue(),
    )
    .selectAll('employee')
    .select(['division.name as division_name', 'auth_user.twoFactorEnabled as two_factor'])
    .select(['away.to_day', 'away.kind', 'away.stand_in_id', 'away.stand_in_name'])
    .select(
      sql<Instant | null>`(select max(expires_at) from invitation where invitation.employee_id = employee.id
        and used_at is null and revoked_at is null and expires_at > ${moment.now})`.as('invited_until'),
    )
    .orderBy(sql`last_name collate "und-x-icu", first_name collate "und-x-icu", employee.id`)
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  return {
    total: counted.total,
    rows: rows.map((row) => ({
      id: row.id,
      version: row.version,
      lastName: row.last_name,
      firstName: row.first_name,
      patronymic: row.patronymic,
      email: row.email,
      phone: row.phone,
      post: row.post,
      division: named(row.division_id, row.division_name),
      roles: row.roles as Role[],
      locale: row.locale as EmployeeRow['locale'],
      active: row.active,
      account: row.user_id ? 'active' : row.invited_until ? 'invited' : 'none',
      invitedUntil: row.invited_until,
      hasTwoFactor: row.two_factor ?? false,
      absent:
        row.to_day === null
          ? null
          : {
              untilDay: row.to_day,
              kind: row.kind as AbsenceKind,
              standIn: named(row.stand_in_id, row.stand_in_name),
            },
    })),
  };
}

function named(id: string | null, name: string | null): { id: string; name: string } | null {
  return id === null || name === null ? null : { id, name };
}

function currentAbsence(query: SelectQueryBuilder<Database, 'employee' | 'absence', object>, today: Day) {
  return query
    .leftJoin('employee as stand_in', 'stand_in.id', 'absence.stand_in_employee_id')
    .select(['absence.to_day', 'absence.kind', 'stand_in.id as stand_in_id'])
    .select(sql<string | null>`stand_in.last_name || ' ' || stand_in.first_name`.as('stand_in_name'))
    .whereRef('absence.employee_id', '=', 'employee.id')
    .where('absence.from_day', '<=', today)
    .where('absence.to_day', '>=', today)
    .orderBy('absence.to_day', 'desc')
    .limit(1);
}

function narrow(
  query: SelectQueryBuilder<Database, 'employee', object>,
  filter: EmployeeFilter,
): SelectQueryBuilder<Database, 'employee', object> {
  let narrowed = query;
  if (filter.active !== 'all') narrowed = narrowed.where('employee.active', '=', filter.active === 'yes');
  if (filter.employeeId) narrowed = narrowed.where('employee.id', '=', filter.employeeId);
  if (filter.divisionId) narrowed = narrowed.where('employee.division_id', '=', filter.divisionId);
  if (filter.role) narrowed = narrowed.where(sql<boolean>`${filter.role} = any(employee.roles)`);
  // Every word typed must occur somewhere: «анна продаж» finds Anna of the sales department's post.
  for (const word of (filter.search ?? '').split(/\s+/).filter(Boolean)) {
    const pattern = `%${fold(word).replace(/[\\%_]/g, '\\$&')}%`;
    narrowed = narrowed.where(
      sql<boolean>`replace(lower(concat_ws(' ', employee.last_name, employee.first_name, employee.patronymic,
        employee.email, employee.phone, employee.post)), 'ё', 'е') like ${pattern}`,
    );
  }
  return narrowed;
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е');
}
