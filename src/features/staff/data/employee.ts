import { sql } from 'kysely';
import type { Role } from '#features/access/shapes/permission.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import { type Id, newId } from '#kernel/ids.ts';
import type { Locale } from '#kernel/words.ts';

/** What an employee's card holds; `null` = not known. */
export interface EmployeeCard {
  lastName: string;
  firstName: string;
  patronymic?: string | null;
  email?: string | null;
  phone?: string | null;
  post?: string | null;
  divisionId?: string | null;
  roles: readonly Role[];
  locale?: Locale | null;
  externalId?: string | null;
}

/** Adds an employee without an account. `id` where the caller must know it beforehand. */
export async function insertEmployee(
  tx: Tx,
  card: EmployeeCard & { id?: Id<'employee'>; userId?: string | null },
): Promise<Id<'employee'>> {
  const id = card.id ?? newId<'employee'>();
  await tx
    .insertInto('employee')
    .values({
      id,
      user_id: card.userId ?? null,
      ...columnsOf(card),
      locale: card.locale ?? null,
      external_id: card.externalId ?? null,
    })
    .execute();
  return id;
}

/** The row, held until the transaction ends so that two editors take turns. */
export async function lockEmployee(tx: Tx, id: string) {
  return tx.selectFrom('employee').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** One employee, also one who has left. */
export async function findEmployee(db: Db | Tx, id: string) {
  return db.selectFrom('employee').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Writes the card over `id`; language and the outside number stay as they are. Gives the new version. */
export async function updateEmployee(
  tx: Tx,
  id: string,
  card: EmployeeCard & { active: boolean },
  now: Instant,
): Promise<number> {
  const row = await tx
    .updateTable('employee')
    .set({ ...columnsOf(card), active: card.active, updated_at: now, version: sql`version + 1` })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}

/** Ties the account to its employee. */
export async function linkUser(tx: Tx, id: string, userId: string, now: Instant): Promise<void> {
  await tx
    .updateTable('employee')
    .set({ user_id: userId, updated_at: now, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** An employee's own language; the version stays, since nobody edits it beside them. */
export async function updateLocale(tx: Tx, id: string, locale: Locale): Promise<void> {
  await tx.updateTable('employee').set({ locale }).where('id', '=', id).execute();
}

/** The employee's own address; null when there is none. */
export async function findEmail(db: Db | Tx, id: string): Promise<string | null> {
  const row = await db.selectFrom('employee').select('email').where('id', '=', id).executeTakeFirst();
  return row?.email ?? null;
}

/** Does somebody else have this address? Case does not matter. */
export async function isEmailTaken(db: Db | Tx, email: string, exceptId: string | null): Promise<boolean> {
  const row = await db
    .selectFrom('employee')
    .select('id')
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .$if(exceptId !== null, (query) => query.where('id', '!=', exceptId ?? ''))
    .executeTakeFirst();
  return row !== undefined;
}

/** Active administrators, held until the transaction ends: two of them cannot remove each other at once. */
export async function lockAdministrators(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('employee')
    .select('id')
    .where('active', '=', true)
    .where(sql<boolean>`'administrator' = any(roles)`)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map((row) => row.id);
}

/** Is this an employee who works here now? */
export async function isActiveEmployee(db: Db | Tx, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('employee')
    .select('id')
    .where('id', '=', id)
    .where('active', '=', true)
    .executeTakeFirst();
  return row !== undefined;
}

function columnsOf(card: EmployeeCard) {
  return {
    last_name: card.lastName,
    first_name: card.firstName,
    patronymic: card.patronymic ?? null,
    email: card.email ?? null,
    phone: card.phone ?? null,
    post: card.post ?? null,
    division_id: card.divisionId ?? null,
    roles: [...card.roles],
  };
}
