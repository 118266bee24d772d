// Criteria measured before the works and after them, against the same bound.
import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import type { Locale } from '#kernel/words.ts';
import { employeeName, instantOf } from '#features/clients/data/sql.ts';
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

/** One reading, held, and the case it is of; the caller looks whether it may be seen. Undefined where there is none. */
export async function findMeasurement(tx: Tx, id: string) {
  return await tx
    .selectFrom('measurement')
    .select(['case_id', 'phase', 'title', 'unit', 'struck_at', 'taken_by'])
    .select(sql<number>`value::float8`.as('value'))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function strike(
  tx: Tx,
  id: string,
  { at, by, why }: { at: Instant; by: string | null; why: string },
): Promise<void> {
  await tx
    .updateTable('measurement')
    .set({ struck_at: at, struck_by: by, struck_why: why })
    .where('id', '=', id)
    .execute();
}

type Titles = Readonly<Record<Locale, string>>;

/**
 * Of the case under this alias: the criteria whose last reading of the present cycle fails its bound. With a work's id
 * only those it is to mend: a slow line holds nobody up who mends the reception.
 */
export function failingCriteria(caseAlias: string, workId?: RawBuilder<unknown>): RawBuilder<Titles[]> {
  const caseId = sql.ref(`${caseAlias}.id`);
  // A reading is of one part of a criterion: «speed/mbit» of «speed».
  const of = (claims: RawBuilder<unknown>) => sql`exists (select 1 from ${claims}
    where claim.case_id = ${caseId} and claim.criterion = split_part(last.criterion, '/', 1))`;
  const own = sql`work_claim join claim on claim.id = work_claim.claim_id and work_claim.work_id = ${workId}`;
  const mends = workId ? sql`(${of(own)} or not ${of(sql`claim`)})` : sql`true`;
  return sql<Titles[]>`coalesce((select jsonb_agg(last.title order by last.criterion) from (
    select distinct on (criterion) criterion, title, value, bound, bound_is from measurement
    where measurement.case_id = ${caseId} and phase = 'after' and bound is not null
      and measurement.cycle = ${sql.ref(`${caseAlias}.cycle`)} and struck_at is null
    order by criterion, taken_at desc, measurement.id desc) last
  where case last.bound_is when 'at_most' then last.value > last.bound else last.value < last.bound end
    and ${mends}), '[]')`;
}

/** What still fails at a case: everything, and what the work is to mend. */
export async function listFailing(
  tx: Tx,
  caseId: string,
  workId: string | null = null,
): Promise<{ failing: string[]; failingHere: string[] }> {
  const row = await tx
    .selectFrom('quality_case')
    .select(failingCriteria('quality_case').as('all'))
    .select(failingCriteria('quality_case', sql`${workId}::uuid`).as('here'))
    .where('id', '=', caseId)
    .executeTakeFirst();
  const named = (titles: readonly Titles[] = []) => titles.map((title) => title.ru);
  return { failing: named(row?.all), failingHere: named(row?.here) };
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
    takenById: string | null;
    struck: { at: Instant; by: string | null; why: string } | null;
  }>`
    select measurement.id, claim_id as "claimId", criterion, title, phase, cycle, value::float8 as value,
      bound::float8 as bound, bound_is as "boundIs", unit, note, taken_at as "takenAt",
      ${employeeName('employee')} as "takenBy", taken_by as "takenById",
      case when struck_at is not null then json_build_object('at', ${instantOf('struck_at')},
        'by', ${employeeName('striker')}, 'why', struck_why) end as struck
    from measurement left join employee on employee.id = taken_by
      left join employee striker on striker.id = struck_by
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
