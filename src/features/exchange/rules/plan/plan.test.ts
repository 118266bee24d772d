import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NO_FACTS, type ClientFact, type ImportFacts } from '../../shapes/facts.ts';
import type { ImportKind } from '../../shapes/kinds.ts';
import type { ImportAnswers, ImportPlan, PlannedTable } from '../../shapes/plan.ts';
import { hintHeader, suggestColumns } from '../mapping/suggest.ts';
import { readDelimited } from '../reading/table.ts';
import { planImport } from './plan-import.ts';

const SETTINGS = { today: '2026-11-23', country: 'RU', wholeRevenueName: 'Вся выручка' };

function plan(
  kind: ImportKind,
  csv: string | Uint8Array,
  facts: Partial<ImportFacts> = {},
  answers: Partial<ImportAnswers> = {},
): ImportPlan {
  const table = readDelimited(typeof csv === 'string' ? new TextEncoder().encode(csv) : csv, hintHeader);
  const mapping = suggestColumns(kind, table).map((column) => column.field);
  const said = { mapping, dateOrder: null, separator: null, decisions: {}, ...answers };
  return planImport(kind, table, said, { ...NO_FACTS, ...facts }, SETTINGS);
}
const fixture = (path: string) => new Uint8Array(readFileSync(`tests/fixtures/${path}`));
const created = (result: ImportPlan, table: PlannedTable) =>
  result.changes.filter((change) => change.table === table && !change.before).map((change) => change.after);
const codes = (notes: readonly { code: string }[]) => notes.map((note) => note.code);

const client = (fact: Partial<ClientFact>): ClientFact => ({
  id: 'c1',
  kind: 'company',
  short_name: 'ООО «Ромашка»',
  legal_name: null,
  normal_name: 'ромашка',
  inn: null,
  kpp: null,
  ogrn: null,
  city: null,
  address: null,
  country: null,
  site: null,
  industry: null,
  departments: null,
  segment: null,
  competitor: null,
  note: null,
  acquired_by: null,
  served_by: null,
  external_id: null,
  points: [],
  contracts: [],
  persons: [],
  ...fact,
});

describe('«Борей» (M14.1)', () => {
  test('91 clients with 91 contact persons, their posts, phones and faxes', () => {
    const result = plan('clients', fixture('boreas/Клиенты.csv'));
    expect(result.errors).toEqual([]);
    expect(result.duplicates).toEqual([]);
    expect(result.tally).toMatchObject({
      client: { create: 91, update: 0, unchanged: 0 },
      person: { create: 91 },
      person_role: { create: 91 },
    });
    expect(created(result, 'client')[0]).toMatchObject({
      external_id: 'ALFKI',
      short_name: 'Alfreds Futterkiste',
      city: 'Берлин',
      country: 'Германия',
      address: '12209, Obere Str. 57',
      kind: 'company',
    });
    expect(created(result, 'person')[0]).toMatchObject({ last_name: 'Anders', first_name: 'Maria' });
    expect(created(result, 'person_role')[0]).toMatchObject({ post: 'Представитель' });
    expect(
      created(result, 'contact_point').filter((point) => point['kind'] === 'fax').length,
    ).toBeGreaterThan(60);
  });

  test('830 orders: the day of «07/04/96» is told by the whole column', () => {
    const facts = codesOf(fixture('boreas/Клиенты.csv')).map((code) =>
      client({ id: `c:${code}`, external_id: code }),
    );
    const result = plan('orders', fixture('boreas/Заказы.csv'), { clients: facts });
    expect([result.errors, result.questions]).toEqual([[], []]);
    expect(created(result, 'sale_order')).toHaveLength(830);
    expect(created(result, 'sale_order')[0]).toMatchObject({ external_id: '10248', day: '1996-07-04' });
  });

  test('2 169 lines bring 12 841 739,18 ₽ to the kopeck', () => {
    const orders = codesOf(fixture('boreas/Заказы.csv')).map((code) => ({
      id: `o:${code}`,
      external_id: code,
      client_id: 'c1',
      day: '1996-07-04',
      employee_id: null,
      lines: [],
    }));
    const result = plan('order_lines', fixture('boreas/Заказано.csv'), { orders });
    expect(result.errors).toEqual([]);
    const lines = created(result, 'sale_line');
    expect(lines).toHaveLength(2169);
    expect(lines.reduce((sum, line) => sum + Number(line['amount']), 0)).toBe(1_284_173_918);
    expect(lines[0]).toMatchObject({ price: '140', quantity: '23', discount: '0.03', amount: 312_340 });
    expect(created(result, 'product')).toHaveLength(77);
  });

  test('nine employees with code, post and extension', () => {
    const result = plan('employees', fixture('boreas/Сотрудники.csv'));
    expect(created(result, 'employee')).toHaveLength(9);
    expect(created(result, 'employee')[0]).toEqual({
      external_id: '1',
      last_name: 'Белова',
      first_name: 'Мария',
      patronymic: null,
      email: null,
      phone: '(095) 555-9857 (124-5467)',
      post: 'Представитель',
    });
    expect(created(result, 'employee')[8]?.['phone']).toBe('(314-0452)');
  });
});

function codesOf(bytes: Uint8Array): string[] {
  return readDelimited(bytes, hintHeader).rows.map((row) => row.cells[0] ?? '');
}

describe('Northwind', () => {
  test('2 155 lines bring 1 265 793,04 within a cent a hundred lines', () => {
    const orders = [...new Set(codesOf(fixture('northwind/order-details.csv')))].map((code) => ({
      id: `o:${code}`,
      external_id: code,
      client_id: 'c1',
      day: '1996-07-04',
      employee_id: null,
      lines: [],
    }));
    const lines = created(
      plan('order_lines', fixture('northwind/order-details.csv'), { orders }),
      'sale_line',
    );
    const sum = lines.reduce((total, line) => total + Number(line['amount']), 0);
    expect(lines).toHaveLength(2155);
    expect(Math.abs(sum - 126_579_304)).toBeLessThanOrEqual(21);
  });

  test('orders: every broken row is an error with its line, and no error is about any other row', () => {
    const codesKnown = codesOf(fixture('northwind/orders.csv'));
    const clients = readDelimited(fixture('northwind/orders.csv'), hintHeader).rows.map(
      (row) => row.cells[1] ?? '',
    );
    const facts = [...new Set(clients)].map((code) => client({ id: `c:${code}`, external_id: code }));
    const result = plan('orders', fixture('northwind/orders.csv'), { clients: facts });
    expect(result.errors).toHaveLength(176);
    expect(new Set(codes(result.errors))).toEqual(new Set(['row_width']));
    expect(created(result, 'sale_order')).toHaveLength(codesKnown.length);
  });
});

describe('who is who (M2)', () => {
  test('the ИНН finds the client whatever its name; the name it goes by with us stays', () => {
    const known = client({ inn: '7707083893', external_id: 'X-1', city: 'Тула' });
    const result = plan('clients', 'Наименование;ИНН;Город\nСовсем другое имя;7707083893;Орёл\n', {
      clients: [known],
    });
    expect(result.changes).toEqual([
      expect.objectContaining({ key: { id: 'c1' }, before: { city: 'Тула' }, after: { city: 'Орёл' } }),
    ]);
    expect(result.duplicates).toMatchObject([{ by: 'inn', decision: 'c1', line: 2 }]);
  });

  test('an equal name alone waits for a person, who says «the same», «another» or «leave out»', () => {
    const known = client({ inn: '7736207543' });
    const csv = 'Код;Название;Город\nA1;Ромашка, ООО;Пермь\n';
    const open = plan('clients', csv, { clients: [known] });
    expect(open.duplicates).toMatchObject([{ by: 'name', decision: null, candidates: [{ id: 'c1' }] }]);
    expect(open.changes).toEqual([]);
    const same = plan('clients', csv, { clients: [known] }, { decisions: { 2: 'c1' } });
    expect(same.changes[0]).toMatchObject({ key: { id: 'c1' }, after: { external_id: 'A1', city: 'Пермь' } });
    expect(plan('clients', csv, { clients: [known] }, { decisions: { 2: 'new' } }).tally.client?.create).toBe(
      1,
    );
    expect(plan('clients', csv, { clients: [known] }, { decisions: { 2: 'skip' } }).changes).toEqual([]);
  });

  test('two companies of one name with different ИНН are two', () => {
    const known = client({ inn: '7736207543' });
    const result = plan('clients', 'Название;ИНН\nРомашка;7707083893\n', { clients: [known] });
    expect(result.tally.client?.create).toBe(1);
    expect(result.duplicates).toEqual([]);
  });

  test('an ИНН with a slip in it tells nobody apart: a person decides', () => {
    const known = { clients: [client({ inn: '123', city: 'Пермь' })] };
    const result = plan('clients', 'Название;ИНН;Город\r\nООО «Ромашка»;7707083893;Пермь\r\n', known);
    expect(result.duplicates).toMatchObject([{ by: 'name' }]);
    expect(created(result, 'client')).toEqual([]);
  });

  test('a branch is told by its КПП; several branches of one ИНН wait for a person', () => {
    const branches = [
      client({ id: 'a', inn: '7707083893', kpp: '773601001' }),
      client({ id: 'b', inn: '7707083893', kpp: '540602001' }),
    ];
    const told = plan('clients', 'Название;ИНН/КПП;Город\nФилиал;7707083893/540602001;Новосибирск\n', {
      clients: branches,
    });
    expect(told.changes[0]?.key).toEqual({ id: 'b' });
    const open = plan('clients', 'Название;ИНН\nФилиал;7707083893\n', { clients: branches });
    expect(open.duplicates).toMatchObject([
      { by: 'inn', decision: null, candidates: [{ id: 'a' }, { id: 'b' }] },
    ]);
  });

  test('a like name under the same phone is shown, and created unless a person says otherwise', () => {
    const points = [{ kind: 'phone', raw: '8 495 784-74-74', normal: '+74957847474' }];
    const result = plan('clients', 'Название;Телефон\nТехнопрак;(495) 784-74-74\n', {
      clients: [client({ short_name: 'Технопарк', normal_name: 'технопарк', points })],
    });
    expect(result.duplicates).toMatchObject([{ by: 'phone', decision: 'new' }]);
    expect(result.tally.client?.create).toBe(1);
  });

  test('rows of one client give one client and all its people', () => {
    const csv =
      'Компания;ИНН;Контактное лицо;Должность;Телефон\nЁлка;7707083893;Иванов Иван Иванович;Директор;8 495 784-74-74\nЁлка;7707083893;Петрова Анна Львовна;Главный бухгалтер;\n';
    const result = plan('clients', csv);
    expect(result.tally).toMatchObject({
      client: { create: 1 },
      person: { create: 2 },
      contact_point: { create: 1 },
    });
    expect(created(result, 'person')[1]).toMatchObject({ patronymic: 'Львовна', gender: 'female' });
  });

  test('one ИНН under two codes in a file is two accounts, and that is told', () => {
    const result = plan('clients', 'Код;Название;ИНН\n1;Ёлка;7707083893\n2;Ёлка-Юг;7707083893\n');
    expect(result.tally.client?.create).toBe(2);
    expect(codes(result.warnings)).toEqual(['inn_repeated_in_file']);
  });
});

describe('persons and posts (M8.2)', () => {
  const person = {
    id: 'p1',
    external_id: null,
    last_name: 'Иванов',
    first_name: 'Иван',
    patronymic: 'Иванович',
    birthday: null,
    interests: null,
    note: null,
    role: { id: 'r1', post: 'Директор' },
    points: [],
  };
  const csv = 'ИНН;ФИО;Должность\n7707083893;иванов Иван Иванович;Советник\n';
  const known = [client({ inn: '7707083893', persons: [person] })];

  test('a changed post ends the old role today and begins the new one', () => {
    const result = plan('persons', csv, { clients: known });
    expect(result.changes.filter((change) => change.table === 'person_role')).toMatchObject([
      { key: { id: 'r1' }, before: { to_day: null }, after: { to_day: '2026-11-23' } },
      { before: null, after: { person_id: 'p1', post: 'Советник', from_day: '2026-11-23' } },
    ]);
  });

  test('a person of an unknown client is an error that names the cell', () => {
    expect(plan('persons', csv).errors).toEqual([
      { line: 2, column: 'ИНН', code: 'client_unknown', facts: { value: '7707083893' } },
    ]);
  });
});

describe('remarks about cells', () => {
  test('a wrong ИНН is a remark and is kept; an unread phone, too', () => {
    const result = plan('clients', 'Название;ИНН;Телефон\nЁлка;7707083892;784-74-74\n');
    expect(result.errors).toEqual([]);
    expect(codes(result.warnings)).toEqual(['inn_checksum', 'phone_local']);
    expect(created(result, 'client')[0]).toMatchObject({ inn: '7707083892' });
    expect(created(result, 'contact_point')[0]).toMatchObject({ raw: '784-74-74' });
  });

  test('dates that read both ways ask once for the whole file, and the answer settles it', () => {
    const clients = [client({ external_id: 'A' })];
    const csv = 'orderID,customerID,orderDate\n1,A,01/02/2026\n2,A,03/04/2026\n';
    const open = plan('orders', csv, { clients });
    expect(open.questions).toMatchObject([{ code: 'day_or_month', columns: ['orderDate'] }]);
    const told = plan('orders', csv, { clients }, { dateOrder: 'mdy' });
    expect(told.questions).toEqual([]);
    expect(created(told, 'sale_order').map((order) => order['day'])).toEqual(['2026-01-02', '2026-03-04']);
  });

  test('a nameless client, a date that is none, a repeated number: each an error with its line', () => {
    const clients = [client({ external_id: 'A' })];
    expect(plan('clients', 'Код;Название;Город\n1;;Уфа\n2;Ёлка;Уфа\n').errors).toMatchObject([
      { line: 2, code: 'client_nameless' },
    ]);
    const csv =
      'Номер заказа;Код клиента;Дата\n1;A;31.02.2026\n2;A;15.01.2026\n2;A;16.01.2026\n3;Я;15.01.2026\n';
    expect(plan('orders', csv, { clients }).errors).toMatchObject([
      { line: 2, column: 'Дата', code: 'date_unreadable', facts: { value: '31.02.2026' } },
      { line: 4, column: 'Номер заказа', code: 'row_repeated', facts: { line: 3 } },
      { line: 5, column: 'Код клиента', code: 'client_unknown' },
    ]);
  });

  test('a discount in per cent is one hundredth of the same figure as a share', () => {
    const orders = [
      { id: 'o1', external_id: '1', client_id: 'c1', day: '2026-01-15', employee_id: null, lines: [] },
    ];
    const head = 'Заказ;Товар;Цена;Количество;Скидка\n1;Чай;100,00;2;';
    expect(created(plan('order_lines', `${head}15\n`, { orders }), 'sale_line')[0]).toMatchObject({
      amount: 17_000,
      discount: '0.15',
    });
    expect(created(plan('order_lines', `${head}0,15\n`, { orders }), 'sale_line')[0]).toMatchObject({
      amount: 17_000,
    });
    expect(codes(plan('order_lines', `${head}-3\n`, { orders }).errors)).toEqual(['discount_range']);
    expect(codes(plan('order_lines', `${head}250\n`, { orders }).errors)).toEqual(['discount_range']);
  });
});

describe('revenue by month (M2)', () => {
  const clients = [client({ inn: '7707083893' })];
  const csv =
    'ИНН;Период;Услуга;Сумма\n7707083893;01.2026;Интернет;1 000,50 ₽\n7707083893;январь 2026;Интернет;2 000\n';

  test('rows of one month and product are added up', () => {
    const result = plan('revenue', csv, { clients });
    expect(created(result, 'revenue')).toMatchObject([
      { month: '2026-01-01', amount: 300_050, source: 'import' },
    ]);
    expect(created(result, 'product')).toMatchObject([{ name: 'Интернет', code: null }]);
  });

  test('a month that comes from orders is not counted twice', () => {
    const product = { id: 'p', code: null, name: 'Интернет', kind: null, unit: null, description: null };
    const stands = { client_id: 'c1', product_id: 'p', month: '2026-01-01', amount: 5, quantity: null };
    const facts = { clients, products: [product], revenue: [{ ...stands, source: 'orders' }] };
    expect(codes(plan('revenue', csv, facts).errors)).toEqual(['revenue_from_orders', 'revenue_from_orders']);
  });

  test('revenue without positions goes under one product for all', () => {
    const result = plan('revenue', 'ИНН;Месяц;Выручка\n7707083893;2026-01;100\n', { clients });
    expect(created(result, 'product')).toEqual([{ code: 'ALL', name: 'Вся выручка' }]);
  });
});
