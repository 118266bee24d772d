import { reads, writes } from '#features/access/shapes/procedure.ts';
import { addDays, addMonths } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import { addCalendarRows, listCalendarRows, putCalendarDay } from '../data/calendar.ts';
import { russianCalendarRows, statutoryRows } from '../rules/russian-calendar.ts';
import { buildWorkingCalendar, missingYears, workingDaysBetween } from '../rules/working-calendar.ts';
import { getCalendar, loadCalendarYear, saveCalendarDay } from '../shapes/contracts/calendar.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index);

export const calendarApi = [
  reads(getCalendar, async ({ db, today }, input) => {
    const year = input.year ?? Number(today.slice(0, 4));
    const rows = await listCalendarRows(db);
    const calendar = buildWorkingCalendar(rows);
    const shipped = shippedYears();
    const missing = missingYears(calendar, today, addMonths(today, 12));
    const knownYears = [...calendar.years].sort((one, other) => one - other);
    return {
      year,
      rows: rows.filter((row) => row.day.startsWith(`${year}-`)),
      workingDays: MONTHS.map((index) => {
        const first = addMonths(`${year}-01-01`, index);
        return workingDaysBetween(calendar, first, addDays(addMonths(first, 1), -1));
      }),
      knownYears,
      missingYears: missing,
      loadableYears: shipped.filter((one) => !calendar.years.has(one)),
      statutoryYears: missing.filter((one) => !shipped.includes(one)),
    };
  }),

  writes(saveCalendarDay, async ({ tx, changed }, { day, kind, note }) => {
    const before = (await listCalendarRows(tx)).find((row) => row.day === day);
    await putCalendarDay(tx, { day, kind, note: note || null });
    changed({
      entity: 'calendar_day',
      id: day,
      before: before ? { kind: before.kind, note: before.note } : null,
      after: kind === null ? null : { kind, note: note || null },
    });
    return { ok: true as const };
  }),

  writes(loadCalendarYear, async ({ tx, changed }, { year }) => {
    const decreed = russianCalendarRows().filter((row) => row.day.startsWith(`${year}-`));
    const rows = decreed.length === 0 && year > Math.max(...shippedYears()) ? statutoryRows(year) : decreed;
    if (rows.length === 0) refuse('calendar_year_not_shipped', { year }, 404);
    const known = new Set((await listCalendarRows(tx)).map((row) => row.day));
    const fresh = rows.filter((row) => !known.has(row.day));
    await addCalendarRows(tx, fresh);
    if (fresh.length > 0) {
      changed({ entity: 'calendar_year', id: String(year), before: null, after: { added: fresh.length } });
    }
    return { added: fresh.length };
  }),
];

function shippedYears(): number[] {
  return [...new Set(russianCalendarRows().map((row) => Number(row.day.slice(0, 4))))];
}
