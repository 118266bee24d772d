import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readTable } from './read-table.ts';

const noHint = () => 0;

describe('workbooks (M14.1)', () => {
  test('the first sheet with rows is read; dates, figures and identifiers come as people see them', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Пусто', rows: [] },
        {
          name: 'Клиенты',
          rows: [
            ['Список клиентов'],
            [],
            ['ИНН', 'Название', 'Дата', 'Сумма'],
            ['0273078704', 'ООО «Ёлка»', new Date(Date.UTC(2026, 0, 15)), 1234.5],
            [],
            [7_707_083_893, 'Ромашка', null, 0.1 + 0.2],
          ],
        },
      ],
    });
    const table = await readTable(bytes, noHint);
    expect(table).toMatchObject({ format: 'xlsx', sheet: 'Клиенты', headerLine: 3, encoding: null });
    expect(table.rows).toEqual([
      { line: 4, cells: ['0273078704', 'ООО «Ёлка»', '2026-01-15', '1234.5'] },
      { line: 6, cells: ['7707083893', 'Ромашка', '', '0.3'] },
    ]);
  });

  test('a torn workbook is refused with a code, not a crash', async () => {
    const torn = Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9]);
    await expect(readTable(torn, noHint)).rejects.toMatchObject({ code: 'workbook_unreadable' });
    await expect(readTable(new Uint8Array(), noHint)).rejects.toMatchObject({ code: 'file_empty' });
  });
});
