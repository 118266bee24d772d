import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';

let t: TestApp;
const fixture = (path: string) => readFileSync(`tests/fixtures/${path}`);

async function upload(name: string, bytes: Uint8Array | string): Promise<string> {
  const content = Buffer.from(bytes as never).toString('base64');
  return (await t.call('programme_leader', 'exchange.upload', { fileName: name, content })).jobId;
}
const preview = (jobId: string, answers: object = {}) =>
  t.call('programme_leader', 'exchange.preview', { jobId, ...answers });
const apply = (jobId: string, answers: object = {}) =>
  t.call('programme_leader', 'exchange.apply', { jobId, ...answers });
const undo = (jobId: string) => t.call('programme_leader', 'exchange.undo', { jobId });

async function bring(path: string, answers: object = {}): Promise<string> {
  const jobId = await upload(path.split('/').at(-1) ?? path, fixture(path));
  await apply(jobId, answers);
  return jobId;
}
async function count(
  table: 'client' | 'person' | 'product' | 'sale_line' | 'revenue' | 'employee' | 'contact_point',
) {
  const row = await t.db
    .selectFrom(table)
    .select((on) => on.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

describe('«Борей» in full, through the door (M14.1)', () => {
  const jobs: Record<string, string> = {};
  beforeAll(async () => {
    t = await openTestApp();
    for (const name of ['Сотрудники', 'Клиенты', 'Заказы', 'Заказано']) {
      jobs[name] = await bring(`boreas/${name}.csv`);
    }
  });
  afterAll(async () => t?.drop());

  test('91 clients with their people, and employees beside those of the company', async () => {
    expect([await count('client'), await count('person'), await count('employee')]).toEqual([91, 91, 15]);
    const anders = await t.db
      .selectFrom('client')
      .innerJoin('person_role', 'person_role.client_id', 'client.id')
      .innerJoin('person', 'person.id', 'person_role.person_id')
      .select([
        'client.short_name',
        'client.city',
        'person.last_name',
        'person_role.post',
        'client.search_text',
      ])
      .where('client.external_id', '=', 'ALFKI')
      .executeTakeFirstOrThrow();
    expect(anders).toMatchObject({
      short_name: 'Alfreds Futterkiste',
      city: 'Берлин',
      last_name: 'Anders',
      post: 'Представитель',
    });
    expect(anders.search_text).toContain('anders maria');
  });

  test('revenue by client, month and position: 12 841 739,18 ₽ net of discount over 89 clients', async () => {
    const revenue = await t.db
      .selectFrom('revenue')
      .select((on) => [
        on.fn.sum<string>('amount').as('amount'),
        on.fn.count('client_id').distinct().as('clients'),
        on.fn.count('product_id').distinct().as('products'),
        on.fn.min('month').as('first'),
        on.fn.max('month').as('last'),
      ])
      .executeTakeFirstOrThrow();
    expect(Number(revenue.amount)).toBe(1_284_173_918);
    expect(Number(revenue.clients)).toBe(89);
    expect(Number(revenue.products)).toBe(77);
    expect([revenue.first, revenue.last]).toEqual(['1996-07-01', '1998-05-01']);
  });

  test('34 clients bring four fifths of it', async () => {
    const rows = await t.db
      .selectFrom('revenue')
      .select((on) => on.fn.sum<string>('amount').as('amount'))
      .groupBy('client_id')
      .execute();
    const sums = rows.map((row) => Number(row.amount)).toSorted((left, right) => right - left);
    let rest = 1_284_173_918 * 0.8;
    expect(sums.findIndex((sum) => (rest -= sum) <= 0) + 1).toBe(34);
  });

  test.each(['Сотрудники', 'Клиенты', 'Заказы', 'Заказано'])(
    '%s brought a second time would change nothing, and changes nothing',
    async (name) => {
      const jobId = await upload(`${name}.csv`, fixture(`boreas/${name}.csv`));
      const shown = await preview(jobId);
      expect(shown.importedBefore).not.toBeNull();
      expect(shown.changes).toEqual([]);
      for (const tally of Object.values(shown.tally)) expect(tally).toMatchObject({ create: 0, update: 0 });
      expect((await apply(jobId)).changed).toBe(0);
    },
  );

  test('the preview says what the file is, what each column is, and what would come of it', async () => {
    const shown = await preview(jobs['Клиенты'] ?? '');
    expect(shown).toMatchObject({
      kind: 'clients',
      file: { format: 'csv', encoding: 'utf-8', delimiter: ',', rows: 91 },
      tally: { client: { unchanged: 91 } },
      missing: [],
    });
    expect(shown.columns[2]).toMatchObject({
      header: 'ОбращатьсяК',
      field: 'personName',
      samples: ['Maria Anders', 'Ana Trujillo', 'Antonio Moreno'],
    });
  });

  test('every client and person has an audit row with what it became', async () => {
    const rows = await t.db
      .selectFrom('audit')
      .select(['entity', 'client_id', 'before', 'after', 'actor_name'])
      .where('procedure', '=', 'exchange.apply')
      .where('entity', 'in', ['client', 'person'])
      .execute();
    expect(rows).toHaveLength(182);
    expect(rows.every((row) => row.client_id !== null && row.before === null && row.after !== null)).toBe(
      true,
    );
  });

  test('clients with orders cannot be undone; lines, orders and clients can, in this order', async () => {
    const refusal = await t.refusal('programme_leader', 'exchange.undo', { jobId: jobs['Клиенты'] });
    expect(refusal.code).toBe('undo_in_use');
    expect(await count('client')).toBe(91);
    await undo(jobs['Заказано'] ?? '');
    expect([await count('sale_line'), await count('revenue'), await count('product')]).toEqual([0, 0, 0]);
    await undo(jobs['Заказы'] ?? '');
    await undo(jobs['Клиенты'] ?? '');
    expect([await count('client'), await count('person'), await count('contact_point')]).toEqual([0, 0, 0]);
    await undo(jobs['Сотрудники'] ?? '');
    expect(await count('employee')).toBe(6);
    const list = await t.call('programme_leader', 'exchange.list');
    expect(list.rows.filter((row: { state: string }) => row.state === 'undone')).toHaveLength(4);
  });
});

describe('files with defects: all or nothing', () => {
  beforeEach(async () => {
    t = await openTestApp();
    return () => t.drop();
  });

  test('Northwind orders: each of the 176 broken rows is reported by number, and nothing is imported', async () => {
    await bring('northwind/customers.csv', { leaveOut: true });
    const jobId = await upload('orders.csv', fixture('northwind/orders.csv'));
    const shown = await preview(jobId);
    const lines = fixture('northwind/orders.csv').toString('utf8').split(/\r?\n/);
    const broken = lines.flatMap((line, index) => (line && line.split(',').length !== 14 ? [index + 1] : []));
    const { rows } = await t.call('programme_leader', 'exchange.rejected', { jobId });
    type Rejected = { line: number; notes: { code: string }[] };
    const misshapen = (rows as Rejected[]).filter((row) =>
      row.notes.some((note) => note.code === 'row_width'),
    );
    expect(misshapen.map((row) => row.line)).toEqual(broken);
    expect(misshapen).toHaveLength(176);
    expect(shown.errors.codes).toContainEqual({ code: 'row_width', count: 176 });
    expect((await t.refusal('programme_leader', 'exchange.apply', { jobId })).code).toBe('import_has_errors');
    expect(await t.db.selectFrom('sale_order').selectAll().execute()).toEqual([]);
  });

  test('a person may choose to leave broken rows out: then the good ones come in, in one act', async () => {
    const jobId = await upload('customers.csv', fixture('northwind/customers.csv'));
    expect((await t.refusal('programme_leader', 'exchange.apply', { jobId })).code).toBe('import_has_errors');
    expect(await count('client')).toBe(0);
    expect(await apply(jobId, { leaveOut: true })).toMatchObject({
      leftOut: 24,
      tally: { client: { create: 67 } },
    });
    expect(await count('client')).toBe(67);
  });

  test('a workbook with Russian headers, a title and a date comes in like a text file', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Лист1',
          rows: [
            ['Наши клиенты'],
            ['Наименование', 'ИНН', 'Договор', 'Дата договора', 'Контактное лицо', 'Телефон'],
            [
              'ООО «Ёлка»',
              7_707_083_893,
              '17-А',
              new Date(Date.UTC(2025, 2, 8)),
              'Иванов Иван Иванович',
              '8 (495) 784-74-74',
            ],
          ],
        },
      ],
    });
    await apply(await upload('клиенты.xlsx', bytes));
    const row = await t.db
      .selectFrom('client')
      .innerJoin('contract', 'contract.client_id', 'client.id')
      .select(['client.short_name', 'client.inn', 'contract.number', 'contract.signed_on'])
      .executeTakeFirstOrThrow();
    expect(row).toEqual({
      short_name: 'ООО «Ёлка»',
      inn: '7707083893',
      number: '17-А',
      signed_on: '2025-03-08',
    });
  });

  test('an undone file can be brought again, and undo puts the earlier values back', async () => {
    await apply(await upload('a.csv', 'Код;Название;Город\nA;Ёлка;Тула\n'));
    const jobId = await upload('b.csv', 'Код;Название;Город;ИНН\nA;Ёлка;Орёл;7707083893\n');
    const load = () =>
      t.db.selectFrom('client').select(['city', 'inn', 'external_id']).executeTakeFirstOrThrow();
    for (let times = 0; times < 2; times += 1) {
      await apply(jobId);
      expect(await load()).toEqual({ city: 'Орёл', inn: '7707083893', external_id: 'A' });
      await undo(jobId);
      expect(await load()).toEqual({ city: 'Тула', inn: null, external_id: 'A' });
    }
  });

  test('undo is refused when somebody has changed a row since', async () => {
    const jobId = await upload('a.csv', 'Код;Название;Город\nA;Ёлка;Тула\n');
    await apply(jobId);
    await t.db.updateTable('client').set({ city: 'Пермь' }).execute();
    const refusal = await t.refusal('programme_leader', 'exchange.undo', { jobId });
    expect(refusal).toMatchObject({ code: 'undo_changed_since', facts: { table: 'client', rows: 1 } });
    expect(await count('client')).toBe(1);
  });

  test('an equal name waits for a decision; the same decision makes the second import silent', async () => {
    await apply(await upload('a.csv', 'Название;ИНН\nРомашка;7736207543\n'));
    const jobId = await upload('b.csv', 'Код;Название\nB1;ООО «Ромашка»\n');
    expect((await t.refusal('programme_leader', 'exchange.apply', { jobId })).code).toBe(
      'import_duplicates_undecided',
    );
    const shown = await preview(jobId);
    const same = shown.duplicates.first[0].candidates[0].id;
    await apply(jobId, { decisions: { 2: same } });
    expect(await count('client')).toBe(1);
    const again = await preview(await upload('b.csv', 'Код;Название\nB1;ООО «Ромашка»\n'));
    expect(again).toMatchObject({ duplicates: { total: 0 }, changes: [] });
  });

  test('a list without codes and ИНН brought twice gives nobody twice', async () => {
    await bring('crm-export/1c_kontragenty_tiny.csv');
    const again = await preview(await upload('1c.csv', fixture('crm-export/1c_kontragenty_tiny.csv')));
    expect(again).toMatchObject({ tally: { client: { create: 0, update: 0, unchanged: 3 } }, changes: [] });
    expect(again.duplicates).toMatchObject({ total: 3, undecided: 0 });
  });

  test('people without companies are clients themselves; brought twice they stay five', async () => {
    for (let times = 0; times < 2; times += 1) await bring('crm-export/ru_tiny_clients.csv');
    expect(await count('client')).toBe(5);
    expect(await count('contact_point')).toBe(10);
  });

  test('revenue by month from an accounting program; the second time it changes nothing', async () => {
    await apply(await upload('к.csv', 'Название;ИНН\nЁлка;7707083893\n'));
    const csv =
      'ИНН;Период;Услуга;Сумма\n7707083893;10.2026;Интернет;1 000,50 ₽\n7707083893;09.2026;Интернет;999,50\n';
    const jobId = await upload('выручка.csv', csv);
    expect((await preview(jobId)).money).toEqual({ amount: 200_000, count: 1, of: 'clients' });
    await apply(jobId);
    const { revenue_year: year } = await t.db
      .selectFrom('client')
      .select('revenue_year')
      .executeTakeFirstOrThrow();
    expect(year).toBe(200_000);
    expect((await apply(await upload('выручка.csv', csv))).changed).toBe(0);
  });

  test('a mapping that misses what the kind needs, or names a field that is none, is refused with a code', async () => {
    const jobId = await upload('a.csv', 'Название;Город\nЁлка;Тула\n');
    const refused = async (answers: object) => {
      const refusal = await t.refusal('programme_leader', 'exchange.apply', { jobId, ...answers });
      return refusal.code;
    };
    expect(await refused({ mapping: [null, 'city'] })).toBe('import_mapping_incomplete');
    expect(await refused({ mapping: ['shortName'] })).toBe('mapping_misfit');
    expect(await refused({ mapping: ['shortName', 'wishes'] })).toBe('mapping_misfit');
    expect(await refused({ mapping: ['city', 'city'] })).toBe('mapping_doubled');
  });

  test('what is no table is refused at the door, and only those may import who see every client', async () => {
    const content = Buffer.from([0x89, 0x50, 0, 1]).toString('base64');
    const file = { fileName: 'photo.png', content };
    expect((await t.refusal('programme_leader', 'exchange.upload', file)).code).toBe('file_not_table');
    expect((await t.refusal('participant', 'exchange.upload', file)).code).toBe('not_permitted');
    expect((await t.refusal('service_manager', 'exchange.list')).code).toBe('not_permitted');
    expect(await t.db.selectFrom('import_job').selectAll().execute()).toEqual([]);
  });
});
