import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { IMPORT_FIELDS, IMPORT_KINDS } from '../../shapes/kinds.ts';
import { readDelimited } from '../reading/table.ts';
import { ALIASES } from './aliases.ts';
import { foldHeader, hintHeader, missingFields, suggestColumns, suggestKinds } from './suggest.ts';

const open = (path: string) =>
  readDelimited(new Uint8Array(readFileSync(`tests/fixtures/${path}`)), hintHeader);
const text = (csv: string) => readDelimited(new TextEncoder().encode(csv), hintHeader);
const best = (path: string, name = path.split('/').at(-1) ?? '') => suggestKinds(open(path), name)[0];

describe('what a file holds (M14.1)', () => {
  const files = {
    'boreas/Клиенты.csv': 'clients',
    'boreas/Заказы.csv': 'orders',
    'boreas/Заказано.csv': 'order_lines',
    'boreas/Сотрудники.csv': 'employees',
    'northwind/customers.csv': 'clients',
    'northwind/orders.csv': 'orders',
    'northwind/order-details.csv': 'order_lines',
    'northwind/products.csv': 'products',
    'northwind/employees.csv': 'employees',
    'crm-export/1c_kontragenty_tiny.csv': 'clients',
    'crm-export/amocrm_contact_export_header.csv': 'clients',
    'crm-export/amocrm_lead_export_header.csv': 'clients',
    'crm-export/bitrix24_lead_export_header.csv': 'clients',
    'crm-export/ru_tiny_clients.csv': 'clients',
  };

  test('every sample is among the cases', () => {
    const found = ['boreas', 'northwind', 'crm-export'].flatMap((folder) =>
      readdirSync(`tests/fixtures/${folder}`).map((file) => `${folder}/${file}`.normalize('NFC')),
    );
    expect(new Set(found)).toEqual(new Set(Object.keys(files)));
  });

  test.each(Object.entries(files))('%s holds %s, under its own name and under any other', (path, kind) => {
    expect(best(path)?.kind).toBe(kind);
    expect(best(path, 'выгрузка (3).csv')?.kind).toBe(kind);
  });
});

describe('which column is which', () => {
  const mapped = (path: string) =>
    Object.fromEntries(
      (best(path)?.columns ?? []).flatMap((column) => (column.field ? [[column.header, column.field]] : [])),
    );

  test('«Борей»: client and contact person in one file', () => {
    expect(mapped('boreas/Клиенты.csv')).toEqual({
      КодКлиента: 'code',
      Название: 'shortName',
      ОбращатьсяК: 'personName',
      Должность: 'post',
      Адрес: 'address',
      Город: 'city',
      Область: 'region',
      Индекс: 'postcode',
      Страна: 'country',
      Телефон: 'phone',
      Факс: 'fax',
    });
  });

  test('«Борей»: staff; date of hiring is neither a phone nor anything else', () => {
    expect(mapped('boreas/Сотрудники.csv')).toEqual({
      КодСотрудника: 'code',
      Фамилия: 'personLast',
      Имя: 'personFirst',
      Должность: 'post',
      ДомашнийТелефон: 'phone',
      Добавочный: 'extension',
    });
  });

  test('Bitrix24 leads: company, person, phones; the number of the lead is not the code of a client', () => {
    expect(mapped('crm-export/bitrix24_lead_export_header.csv')).toMatchObject({
      'Название компании': 'shortName',
      Фамилия: 'personLast',
      Имя: 'personFirst',
      Отчество: 'personPatronymic',
      'Рабочий телефон': 'phone',
      'Номер факса': 'fax',
      'Рабочий e-mail': 'email',
      'Частный e-mail': 'personEmail',
      'Корпоративный сайт': 'site',
    });
    expect(mapped('crm-export/bitrix24_lead_export_header.csv')).not.toHaveProperty('ID');
  });

  test('amoCRM deals: company of the contact, contact, post', () => {
    expect(mapped('crm-export/amocrm_lead_export_header.csv')).toMatchObject({
      'Компания контакта': 'shortName',
      'Полное имя контакта': 'personName',
      Должность: 'post',
      'Мобильный телефон': 'phone',
    });
  });

  test('a list of people without companies: each is a client, «Имя» alone is the whole name', () => {
    expect(mapped('crm-export/ru_tiny_clients.csv')).toEqual({
      ID: 'code',
      Имя: 'personName',
      Email: 'email',
      Телефон: 'phone',
      Адрес: 'address',
    });
  });

  test('spelling of a header does not matter', () => {
    expect(['Код клиента', 'КодКлиента', 'код_клиента', 'КОД КЛИЕНТА (2)'].map(foldHeader)).toEqual(
      Array.from({ length: 4 }, () => 'кодклиента'),
    );
    expect(foldHeader('Рабочий e-mail')).toBe('рабочийemail');
  });

  test('columns without a telling name are known by what stands in them', () => {
    const table = text(
      'Фирма;Номер 1;Номер 2;Связь\nЁлка;7707083893;+7 (495) 784-74-74;a@elka.ru\nАстра;7736207543;8 912 345-67-89;b@astra.ru\nВега;5405276278;8 (343) 219-54-31;c@vega.ru\n',
    );
    expect(suggestColumns('clients', table).map((column) => column.field)).toEqual([
      null,
      'inn',
      'phone',
      'email',
    ]);
  });

  test('what is missing for a kind is named', () => {
    expect(missingFields('orders', ['code', null])).toEqual([
      ['clientCode', 'clientInn', 'clientName'],
      ['date'],
    ]);
    expect(missingFields('clients', ['shortName'])).toEqual([]);
  });

  test('every alias leads to a field that exists', () => {
    for (const kind of IMPORT_KINDS) {
      expect(Object.keys(IMPORT_FIELDS[kind])).toEqual(expect.arrayContaining(Object.keys(ALIASES[kind])));
    }
  });
});
