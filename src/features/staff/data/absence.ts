import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Day } from '#kernel/day.ts';
import { type Id, newId } from '#kernel/ids.ts';
import type { AbsenceKind } from '../shapes/kinds.ts';

export interface AbsenceCard {
  employeeId: string;
  fromDay: Day;
  toDay: Day;
  kind: AbsenceKind;
  standInEmployeeId: string | null;
}

/** Absences that touch the span, by first day; a bound left out is open. */
export async function listAbsences(
  db: Db | Tx,
  filter: { employeeId?: string; fromDay?: Day; toDay?: Day; limit: number; offset: number },
) {
  const rows = await db
    .selectFrom('absence')
    .innerJoin('employee', 'employee.id', 'absence.employee_id')
    .leftJoin('employee as stand_in', 'stand_in.id', 'absence.stand_in_employee_id')
    .selectAll('absence')
    .select(sql<string>`employee.last_name || ' ' || employee.first_name`.as('employee_name'))
    .select(sql<string | null>`stand_in.last_name || ' ' || stand_in.first_name`.as('stand_in_name'))
    .$if(filter.employeeId !== undefined, (query) =>
      query.where('absence.employee_id', '=', filter.employeeId ?? ''),
    )
    .$if(filter.fromDay !== undefined, (query) => query.where('absence.to_day', '>=', filter.fromDay ?? ''))
    .$if(filter.toDay !== undefined, (query) => query.where('absence.from_day', '<=', filter.toDay ?? ''))
    .orderBy('absence.from_day')
    .orderBy('absence.id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    employee: { id: row.employee_id, name: row.employee_name },
    fromDay: row.from_day,
    toDay: row.to_day,
    kind: row.kind as AbsenceKind,
    standIn:
      row.stand_in_employee_id && row.stand_in_name
        ? { id: row.stand_in_employee_id, name: row.stand_in_name }
        : null,
  }));
}

/** The absence as it is, held until the transaction ends. */
export async function lockAbsence(tx: Tx, id: string): Promise<AbsenceCard | undefined> {
  const row = await tx.selectFrom('absence').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return (
    row && {
      employeeId: row.employee_id,
      fromDay: row.from_day,
      toDay: row.to_day,
      kind: row.kind as AbsenceKind,
      standInEmployeeId: row.stand_in_employee_id,
    }
  );
}

/** Another absence of the same employee that shares a day with this one. */
export async function findOverlap(tx: Tx, card: AbsenceCard, exceptId: string | null) {
  return tx
    .selectFrom('absence')
    .select(['from_day', 'to_day'])
    .where('employee_id', '=', card.employeeId)
    .where('from_day', '<=', card.toDay)
    .where('to_day', '>=', card.fromDay)
    .$if(exceptId !== null, (query) => query.where('id', '!=', exceptId ?? ''))
    .executeTakeFirst();
}

export async function insertAbsence(tx: Tx, card: AbsenceCard): Promise<Id<'absence'>> {
  const id = newId<'absence'>();
  await tx
    .insertInto('absence')
    .values({ id, ...columnsOf(card) })
    .execute();
  return id;
}

export async function updateAbsence(tx: Tx, id: string, card: AbsenceCard): Promise<void> {
  await tx.updateTable('absence').set(columnsOf(card)).where('id', '=', id).execute();
}

export async function deleteAbsence(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('absence').where('id', '=', id).execute();
}

function columnsOf(card: AbsenceCard) {
  return {
    employee_id: card.employeeId,
    from_day: card.fromDay,
    to_day: card.toDay,
    kind: card.kind,
    stand_in_employee_id: card.standInEmployeeId,
  };
}
