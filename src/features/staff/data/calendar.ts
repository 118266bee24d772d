import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Day } from '#kernel/day.ts';
import { buildWorkingCalendar } from '../rules/working-calendar.ts';
import type { CalendarDayKind, CalendarRow, WorkingCalendar } from '../shapes/working-calendar.ts';

/** The company's production calendar, whole: a few dozen rows a year. */
export async function loadCalendar(db: Db | Tx): Promise<WorkingCalendar> {
  return buildWorkingCalendar(await listCalendarRows(db));
}

/** Days that differ from the plain week, in order. */
export async function listCalendarRows(
  db: Db | Tx,
): Promise<Array<{ day: Day; kind: CalendarDayKind; note: string | null }>> {
  const rows = await db.selectFrom('calendar_day').selectAll().orderBy('day').execute();
  return rows.map((row) => ({ day: row.day, kind: row.kind as CalendarDayKind, note: row.note }));
}

/** Adds rows the calendar lacks; what the company has already edited stays as it is. */
export async function addCalendarRows(tx: Tx, rows: readonly CalendarRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('calendar_day')
    .values(rows.map(({ day, kind }) => ({ day, kind })))
    .onConflict((on) => on.column('day').doNothing())
    .execute();
}

/** Sets one day; `kind: null` makes it an ordinary day of the week again. */
export async function putCalendarDay(
  tx: Tx,
  row: { day: Day; kind: CalendarDayKind | null; note: string | null },
): Promise<void> {
  if (row.kind === null) {
    await tx.deleteFrom('calendar_day').where('day', '=', row.day).execute();
    return;
  }
  const { kind, note } = row;
  await tx
    .insertInto('calendar_day')
    .values({ day: row.day, kind, note })
    .onConflict((on) => on.column('day').doUpdateSet({ kind, note }))
    .execute();
}
