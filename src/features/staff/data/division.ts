import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import { type Id, newId } from '#kernel/ids.ts';
import type { DivisionKind } from '../shapes/kinds.ts';

export interface DivisionCard {
  name: string;
  kind: DivisionKind;
  parentId: string | null;
  headEmployeeId: string | null;
  sort: number;
}

/** All divisions in the order the company gave them; a few dozen at most. */
export async function listDivisions(db: Db) {
  const rows = await db
    .selectFrom('division')
    .leftJoin('employee as head', 'head.id', 'division.head_employee_id')
    .selectAll('division')
    .select(sql<string | null>`head.last_name || ' ' || head.first_name`.as('head_name'))
    .select(
      sql<number>`(select count(*) from employee where employee.division_id = division.id and employee.active)`.as(
        'size',
      ),
    )
    .orderBy('division.sort')
    .orderBy(sql`division.name collate "und-x-icu"`)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind as DivisionKind,
    parentId: row.parent_id,
    head: row.head_employee_id && row.head_name ? { id: row.head_employee_id, name: row.head_name } : null,
    sort: row.sort,
    size: row.size,
  }));
}

/** The row, held until the transaction ends. */
export async function lockDivision(tx: Tx, id: string) {
  return tx.selectFrom('division').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Who stands under whom: child id to parent id. All rows are held, so that two edits cannot close a loop. */
export async function lockDivisionTree(tx: Tx): Promise<Map<string, string | null>> {
  const rows = await tx
    .selectFrom('division')
    .select(['id', 'parent_id'])
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.id, row.parent_id]));
}

export async function insertDivision(
  tx: Tx,
  card: DivisionCard & { id?: Id<'division'> },
): Promise<Id<'division'>> {
  const id = card.id ?? newId<'division'>();
  await tx
    .insertInto('division')
    .values({ id, ...columnsOf(card) })
    .execute();
  return id;
}

export async function updateDivision(tx: Tx, id: string, card: DivisionCard): Promise<void> {
  await tx.updateTable('division').set(columnsOf(card)).where('id', '=', id).execute();
}

/** Employees (also those who left) and divisions that still stand in it. */
export async function countInDivision(tx: Tx, id: string): Promise<number> {
  const row = await tx
    .selectNoFrom(
      sql<number>`(select count(*) from employee where division_id = ${id})
        + (select count(*) from division where parent_id = ${id})`.as('count'),
    )
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function deleteDivision(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('division').where('id', '=', id).execute();
}

function columnsOf(card: DivisionCard) {
  return {
    name: card.name,
    kind: card.kind,
    parent_id: card.parentId,
    head_employee_id: card.headEmployeeId,
    sort: card.sort,
  };
}
