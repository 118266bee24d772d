import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import { newId } from '#kernel/ids.ts';
import type { PositionInput, ProductInput } from '../shapes/agreement.ts';

/** Everything the company sells: what is sold now first, then by name. */
export async function listProducts(db: Db) {
  const byName = sql`name collate "und-x-icu"`;
  return db.selectFrom('product').selectAll().orderBy('active', 'desc').orderBy(byName).execute();
}

export async function findProduct(tx: Tx, id: string) {
  return tx.selectFrom('product').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Is the code taken by another product? */
export async function isCodeTaken(tx: Tx, code: string, exceptId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('product')
    .select('id')
    .where('code', '=', code)
    .where('id', '<>', exceptId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function saveProduct(tx: Tx, id: string, input: ProductInput): Promise<void> {
  const row = {
    code: input.code || null,
    name: input.name,
    kind: input.kind || null,
    unit: input.unit || null,
    launched_on: input.launchedOn ?? null,
    active: input.active,
    description: input.description || null,
  };
  await tx
    .insertInto('product')
    .values({ ...row, id })
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute();
}

export async function findPosition(tx: Tx, clientId: string, productId: string) {
  return tx
    .selectFrom('position')
    .selectAll()
    .where('client_id', '=', clientId)
    .where('product_id', '=', productId)
    .executeTakeFirst();
}

/** What the client buys; one row a product. */
export async function setPosition(tx: Tx, input: PositionInput): Promise<void> {
  const row = { since: input.since ?? null, until: input.until ?? null, note: input.note || null };
  await tx
    .insertInto('position')
    .values({ ...row, id: newId(), client_id: input.clientId, product_id: input.productId })
    .onConflict((on) => on.columns(['client_id', 'product_id']).doUpdateSet(row))
    .execute();
}
