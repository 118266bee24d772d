import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { inTransaction } from '#db/transaction.ts';
import { newId } from '#kernel/ids.ts';
import { insertProducts, upsertRevenue } from '../data/bulk.ts';
import { refreshYear } from './refresh-year.ts';

let t: TestApp;
let clientId: string;
beforeAll(async () => {
  t = await openTestApp();
  clientId = (await t.call('programme_leader', 'clients.create', { client: { shortName: 'Ромашка' } })).id;
  const productId = newId<'product'>();
  await inTransaction(t.db, async (tx) => {
    await insertProducts(tx, [{ id: productId, name: 'Связь' }]);
    await upsertRevenue(tx, [
      { client_id: clientId, product_id: productId, month: '2025-11-01', amount: 700 },
    ]);
  });
});
afterAll(() => t.drop());

const year = async () =>
  (
    await t.db
      .selectFrom('client')
      .select('revenue_year')
      .where('id', '=', clientId)
      .executeTakeFirstOrThrow()
  ).revenue_year;

test('revenue of the year slides on the first of the month, once', async () => {
  await refreshYear(t.db, '2026-11-02');
  expect(await year()).toBe(700);
  await refreshYear(t.db, '2026-12-01');
  expect(await year()).toBe(0);
});

test('two processes at once do it once', async () => {
  const before = await t.db.selectFrom('clock_mark').selectAll().execute();
  await Promise.all([refreshYear(t.db, '2026-12-09'), refreshYear(t.db, '2026-12-31')]);
  expect(await t.db.selectFrom('clock_mark').selectAll().execute()).toEqual(before);
});
