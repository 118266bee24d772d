// Criteria measured before the works and after them, against the same bound.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import { holds } from '../rules/measurements.ts';
import type { Measured } from '../shapes/measured.ts';

/** What failed in the talk: the measurements before the works. */
export async function insertBefore(
  tx: Tx,
  on: { caseId: string; at: Instant; by: string | null; measured: readonly Measured[] },
): Promise<void> {
  if (on.measured.length === 0) return;
  await tx
    .insertInto('measurement')
    .values(
      on.measured.map((one) => ({
        id: newId<'measurement'>(),
        case_id: on.caseId,
        criterion: one.criterion,
        title: JSON.stringify(one.title),
        phase: 'before',
        cycle: 1,
        value: String(one.value),
        bound: one.bound === null ? null : String(one.bound),
        bound_is: one.boundIs,
        unit: one.unit ? JSON.stringify(one.unit) : null,
        taken_at: on.at,
        taken_by: on.by,
      })),
    )
    .execute();
}

/** The measurement before the works of one criterion; undefined when the case has none. */
export async function findBefore(tx: Tx, caseId: string, criterion: string) {
  return await tx
    .selectFrom('measurement')
    .select(['criterion', 'title', 'bound', 'bound_is', 'unit'])
    .where('case_id', '=', caseId)
    .where('criterion', '=', criterion)
    .where('phase', '=', 'before')
    .executeTakeFirst();
}

/** Criteria whose last measurement of this cycle fails its bound. */
export async function listFailing(tx: Tx, caseId: string, cycle: number): Promise<string[]> {
  const { rows } = await sql<{
    title: Record<string, string>;
    value: number;
    bound: number;
    bound_is: 'at_least' | 'at_most';
  }>`
    select distinct on (criterion) title, value::float8 as value, bound::float8 as bound, bound_is from measurement
    where case_id = ${caseId} and phase = 'after' and cycle = ${cycle} and bound is not null
    order by criterion, taken_at desc, id desc`.execute(tx);
  return rows
    .filter((row) => holds({ value: row.value, bound: row.bound, boundIs: row.bound_is }) === false)
    .map((row) => row.title['ru'] ?? '');
}

/** Everything measured at a case, the earliest first. */
export async function listMeasurements(db: Db | Tx, caseId: string) {
  const { rows } = await sql<{
    id: string;
    claimId: string | null;
    criterion: string;
    title: Record<'ru' | 'en', string>;
    phase: 'before' | 'after';
    cycle: number;
    value: number;
    bound: number | null;
    boundIs: 'at_least' | 'at_most' | null;
    unit: Record<'ru' | 'en', string> | null;
    note: string | null;
    takenAt: Instant;
    takenBy: string | null;
  }>`
    select measurement.id, claim_id as "claimId", criterion, title, phase, cycle, value::float8 as value,
      bound::float8 as bound, bound_is as "boundIs", unit, note, taken_at as "takenAt",
      employee.last_name || ' ' || employee.first_name as "takenBy"
    from measurement left join employee on employee.id = taken_by
    where case_id = ${caseId} order by criterion, phase <> 'before', taken_at, measurement.id`.execute(db);
  return rows.map((row) => ({ ...row, holds: holds(row) }));
}

/**
 * One measurement after works, of a criterion that was measured before them.
 * @returns `new`, `known` where this very one is there already, `taken` where the id is another's
 */
export async function insertAfter(
  tx: Tx,
  one: {
    id: string;
    caseId: string;
    before: NonNullable<Awaited<ReturnType<typeof findBefore>>>;
    cycle: number;
    value: number;
    note: string | null;
    at: Instant;
    by: string | null;
  },
): Promise<'new' | 'known' | 'taken'> {
  const { before } = one;
  const inserted = await tx
    .insertInto('measurement')
    .values({
      id: one.id,
      case_id: one.caseId,
      criterion: before.criterion,
      title: JSON.stringify(before.title),
      phase: 'after',
      cycle: one.cycle,
      value: String(one.value),
      bound: before.bound,
      bound_is: before.bound_is,
      unit: before.unit === null ? null : JSON.stringify(before.unit),
      note: one.note,
      taken_at: one.at,
      taken_by: one.by,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) return 'new';
  const known = await tx
    .selectFrom('measurement')
    .select(['case_id', 'criterion', 'value'])
    .where('id', '=', one.id)
    .executeTakeFirst();
  const same =
    known?.case_id === one.caseId &&
    known.criterion === before.criterion &&
    Number(known.value) === one.value;
  return same ? 'known' : 'taken';
}
