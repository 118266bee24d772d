import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '#db/testing.ts';
import { inTransaction } from '#db/transaction.ts';
import { newId } from '#kernel/ids.ts';
import {
  insertClients,
  insertContacts,
  insertPersons,
  insertProducts,
  insertRoles,
  updateClients,
  upsertLines,
  upsertOrders,
  upsertRevenue,
} from './bulk.ts';
import { readContact } from './client-name.ts';
import { recomputeRevenueFromLines, refreshRevenue } from './revenue.ts';
import { refreshSearch } from './search-refresh.ts';

let database: TestDatabase;
const client = newId<'client'>();
const product = newId<'product'>();

beforeAll(async () => {
  database = await cloneDatabase();
  await inTransaction(database.db, async (tx) => {
    await insertClients(tx, [{ id: client, short_name: 'ООО «Ёлка»', city: 'Пермь', inn: '7707083893' }]);
    await insertProducts(tx, [{ id: product, name: 'Канал 100 Мбит/с' }]);
  });
});
afterAll(async () => database?.drop());

const load = () =>
  database.db.selectFrom('client').selectAll().where('id', '=', client).executeTakeFirstOrThrow();

test('rows that leave a column out take the default of the table, beside rows that name it', async () => {
  const [one, two] = [newId<'client'>(), newId<'client'>()];
  await inTransaction(database.db, (tx) =>
    insertClients(tx, [
      { id: one, short_name: 'Первая', kind: 'person' },
      { id: two, short_name: 'Вторая' },
    ]),
  );
  const rows = await database.db.selectFrom('client').select(['id', 'kind']).execute();
  expect(rows).toContainEqual({ id: one, kind: 'person' });
  expect(rows).toContainEqual({ id: two, kind: 'company' });
});

test('a change of name in bulk brings the compared name along and counts the version up', async () => {
  await inTransaction(database.db, (tx) => updateClients(tx, [{ id: client, short_name: 'АО «Ёлка Плюс»' }]));
  expect(await load()).toMatchObject({ normal_name: 'елка плюс', version: 2, city: 'Пермь' });
});

test('the search line holds names, people with their phones and mails, and numbers, folded', async () => {
  const person = newId<'person'>();
  await inTransaction(database.db, async (tx) => {
    await insertPersons(tx, [{ id: person, last_name: 'Щёголев', first_name: 'Пётр' }]);
    await insertRoles(tx, [{ id: newId(), person_id: person, client_id: client, to_day: '2025-01-31' }]);
    await insertContacts(tx, [
      { id: newId(), person_id: person, ...readContact('phone', '8 (342) 257-11-22 доб. 5') },
      { id: newId(), client_id: client, ...readContact('email', 'Office@Yolka.ru') },
    ]);
    await refreshSearch(tx, [client]);
  });
  const { search_text } = await load();
  for (const part of ['елка', 'пермь', '7707083893', 'щеголев петр', '3422571122', 'office yolka ru']) {
    expect(search_text).toContain(part);
  }
});

test('revenue by month comes from the lines, a month entered by hand stands, and the year is twelve whole months', async () => {
  const order = newId<'sale_order'>();
  await inTransaction(database.db, async (tx) => {
    await upsertRevenue(tx, [{ client_id: client, product_id: product, month: '2026-09-01', amount: 700 }]);
    await upsertOrders(tx, [
      { id: order, external_id: 'А-1', client_id: client, day: '2026-10-05' },
      { id: newId(), external_id: 'А-2', client_id: client, day: '2026-11-05' },
    ]);
    const line = { order_id: order, product_id: product, quantity: '2', price: '50' };
    await upsertLines(tx, [
      { ...line, line_no: 1, amount: 10_000 },
      { ...line, line_no: 2, amount: 5_000 },
    ]);
    await recomputeRevenueFromLines(tx, [client]);
    await recomputeRevenueFromLines(tx, 'all');
    await refreshRevenue(tx, 'all', '2026-11-23');
  });
  const months = await database.db.selectFrom('revenue').select(['month', 'amount', 'source']).execute();
  expect(months.toSorted((a, b) => a.month.localeCompare(b.month))).toEqual([
    { month: '2026-09-01', amount: 700, source: 'hand' },
    { month: '2026-10-01', amount: 15_000, source: 'orders' },
  ]);
  expect((await load()).revenue_year).toBe(15_700);
});

test('an order that comes again keeps its id and takes the new day', async () => {
  const before = await database.db
    .selectFrom('sale_order')
    .selectAll()
    .where('external_id', '=', 'А-1')
    .execute();
  await inTransaction(database.db, (tx) =>
    upsertOrders(tx, [{ id: newId(), external_id: 'А-1', client_id: client, day: '2026-10-06' }]),
  );
  const after = await database.db
    .selectFrom('sale_order')
    .selectAll()
    .where('external_id', '=', 'А-1')
    .execute();
  expect(after).toEqual([{ ...before[0], day: '2026-10-06' }]);
});
