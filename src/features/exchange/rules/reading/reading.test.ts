import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal.ts';
import { decodeText } from './encoding.ts';
import { readDelimited } from './table.ts';

const fixture = (path: string) => new Uint8Array(readFileSync(`tests/fixtures/${path}`));
const bytesOf = (text: string) => new TextEncoder().encode(text);
const noHint = () => 0;
const read = (text: string) => readDelimited(bytesOf(text), noHint);
const windows1251 = (text: string) =>
  Uint8Array.from([...text], (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 128) return code;
    if (letter === 'ё') return 0xb8;
    return code === 0xa0 ? 0xa0 : code - 0x410 + 0xc0;
  });

function refusalOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'none';
}

describe('encodings (M14.1)', () => {
  test('a spreadsheet saved by a Russian Excel is Windows-1251', () => {
    const table = readDelimited(
      windows1251('Название;Город\r\nЁлка и ёж;Орёл\r\n'.replaceAll('Ё', 'Е')),
      noHint,
    );
    expect(table).toMatchObject({ encoding: 'windows-1251', delimiter: ';', headers: ['Название', 'Город'] });
    expect(table.rows).toEqual([{ line: 2, cells: ['Елка и ёж', 'Орёл'] }]);
  });

  test('UTF-8 with and without a mark, UTF-16 with a mark', () => {
    expect(decodeText(bytesOf('\ufeffИмя'))).toEqual({ text: 'Имя', encoding: 'utf-8' });
    expect(decodeText(bytesOf('Имя'))?.encoding).toBe('utf-8');
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x18, 0x04, 0x3c, 0x04, 0x4f, 0x04]))).toEqual({
      text: 'Имя',
      encoding: 'utf-16le',
    });
  });

  test('a picture or an empty file is refused with a reason', () => {
    expect(refusalOf(() => readDelimited(Uint8Array.from([0x89, 0x50, 0, 0]), noHint))).toBe(
      'file_not_table',
    );
    expect(refusalOf(() => read(' \n\n;;\n'))).toBe('file_empty');
  });
});

describe('rows keep their line and are never bent (M14.1)', () => {
  test('«Борей»: 91 clients, addresses of two lines, line numbers go on correctly behind them', () => {
    const table = readDelimited(fixture('boreas/Клиенты.csv'), noHint);
    expect(table.rows).toHaveLength(91);
    expect(table.errors).toEqual([]);
    const last = table.rows.at(-1);
    const lines = new TextDecoder().decode(fixture('boreas/Клиенты.csv')).split('\n');
    expect(lines[(last?.line ?? 0) - 1]).toContain(`"${last?.cells[0]}"`);
    expect(table.rows.find((row) => row.cells[0] === 'THEBI')?.cells[4]).toBe('89 Jefferson Way\nSuite 2');
  });

  test('Northwind orders: each of the 176 rows with unquoted commas is named, the other 654 stay whole', () => {
    const table = readDelimited(fixture('northwind/orders.csv'), noHint);
    const lines = new TextDecoder().decode(fixture('northwind/orders.csv')).split(/\r?\n/);
    const broken = lines.flatMap((line, index) => (line && line.split(',').length !== 14 ? [index + 1] : []));
    expect(broken).toHaveLength(176);
    expect(table.errors.map((note) => note.line)).toEqual(broken);
    expect(new Set(table.errors.map((note) => note.code))).toEqual(new Set(['row_width']));
    expect(table.errors[0]?.facts).toEqual({ expected: 14, found: 15 });
    expect(table.rows).toHaveLength(830 - 176);
    expect(table.rows.every((row) => row.cells.length === 14)).toBe(true);
  });

  test('Northwind customers: 24 rows have a comma too many', () => {
    const table = readDelimited(fixture('northwind/customers.csv'), noHint);
    expect([table.rows.length, table.errors.length]).toEqual([67, 24]);
    expect(table.rows[0]?.cells[6]).toBe('');
  });

  test('a delimiter at the end of every line is nothing, at the end of one line it is a doubt', () => {
    expect(read('Имя,Город\nа,б,\nв,г,\n').errors).toEqual([]);
    expect(read('Имя,Город\nа,б\nв,г,\n').errors.map((note) => note.line)).toEqual([3]);
  });

  test('a row too short is reported, too', () => {
    expect(read('ИНН,Имя,Город\n1,а,б\n2,в\n').errors).toEqual([
      { line: 3, column: null, code: 'row_width', facts: { expected: 3, found: 2 } },
    ]);
  });

  test('a quote never closed names the line where it was opened', () => {
    const table = read('Имя,Город\nа,б\n"в,г\nд,е\n');
    expect(table.rows).toEqual([{ line: 2, cells: ['а', 'б'] }]);
    expect(table.errors).toEqual([{ line: 3, column: null, code: 'quote_not_closed', facts: {} }]);
  });

  test('quotes inside a quoted name, as people type them, do not break the row', () => {
    const table = read('Название;Город\n"ООО "Ромашка"";Тула\nООО "Рога";Уфа\n');
    expect(table.rows.map((row) => row.cells[1])).toEqual(['Тула', 'Уфа']);
    expect(table.errors).toEqual([]);
  });

  test('a file whose every line is quoted as a whole is unwrapped, and that is told', () => {
    const table = read('"Имя,Город"\n"а,""б, в"""\n"г,д"\n');
    expect(table.headers).toEqual(['Имя', 'Город']);
    expect(table.rows).toEqual([
      { line: 2, cells: ['а', 'б, в'] },
      { line: 3, cells: ['г', 'д'] },
    ]);
    expect(table.warnings.map((note) => note.code)).toEqual(['lines_were_quoted']);
  });

  test('cells beyond the header are told, not lost in silence', () => {
    const table = read('Имя,Город,,\nа,б,,\nв,г,звонить после 10,\n');
    expect(table.headers).toEqual(['Имя', 'Город']);
    expect(table.rows).toHaveLength(2);
    expect(table.warnings).toEqual([
      { line: 3, column: null, code: 'cell_without_header', facts: { text: 'звонить после 10' } },
    ]);
  });
});

describe('headers and delimiters', () => {
  test('titles above the table and totals below it are not clients', () => {
    const table = read(
      'Отчёт о клиентах;;\nза 2026 год;;\n\nНазвание;ИНН;Город\nЁлка;7707083893;Орёл\nИтого: 1;;\n',
    );
    expect(table).toMatchObject({ headerLine: 4, headers: ['Название', 'ИНН', 'Город'] });
    expect(table.rows).toEqual([{ line: 5, cells: ['Ёлка', '7707083893', 'Орёл'] }]);
    expect(table.warnings.map((note) => note.code)).toEqual(['total_row_skipped']);
  });

  test('Bitrix24, amoCRM and 1C files open with all their columns', () => {
    expect(readDelimited(fixture('crm-export/bitrix24_lead_export_header.csv'), noHint)).toMatchObject({
      delimiter: ';',
      rows: [],
    });
    expect(readDelimited(fixture('crm-export/bitrix24_lead_export_header.csv'), noHint).headers).toHaveLength(
      58,
    );
    expect(readDelimited(fixture('crm-export/amocrm_lead_export_header.csv'), noHint).headers[32]).toBe(
      'Должность',
    );
    expect(readDelimited(fixture('crm-export/1c_kontragenty_tiny.csv'), noHint).rows).toHaveLength(3);
  });

  test('commas inside addresses do not outvote the semicolon between columns', () => {
    const table = read('Имя;Адрес\nа;Тула, ул. Мира, 1\nб;Уфа, пр. Октября, 5, кв. 7\n');
    expect(table.delimiter).toBe(';');
  });

  test('columns of one name are told apart', () => {
    expect(read('Имя,Телефон,Телефон\nа,1,2\n').headers).toEqual(['Имя', 'Телефон', 'Телефон (2)']);
  });

  test('whatever bytes come, the answer is a table or a coded refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          const table = readDelimited(bytes, noHint);
          expect(table.rows.every((row) => row.cells.length === table.headers.length)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 400 },
    );
  });
});
