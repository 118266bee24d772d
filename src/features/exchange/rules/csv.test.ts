import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell, csvText } from './csv.ts';
import { readDelimited } from './reading/table.ts';

test('a cell that a spreadsheet would run as a formula becomes text; a phone and a negative figure stay', () => {
  expect(csvCell('=HYPERLINK("http://x")')).toBe(`"'=HYPERLINK(""http://x"")"`);
  expect(csvCell('@SUM(A1)')).toBe("'@SUM(A1)");
  expect(csvCell('-12,5')).toBe('-12,5');
  expect(csvCell('+7 495 784')).toBe('+7 495 784');
});

test('what is written is read back cell by cell', () => {
  const word = fc.stringMatching(/^[а-яa-z;",\n ]{1,8}[а-я]$/u);
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 6 }), (rows) => {
      const bytes = new TextEncoder().encode(csvText([['Имя', 'Город', 'Телефон'], ...rows]));
      const table = readDelimited(bytes, (text) => (['Имя', 'Город', 'Телефон'].includes(text) ? 1 : 0));
      expect(table.rows.map((row) => row.cells)).toEqual(rows.map((row) => row.map((cell) => cell.trim())));
    }),
  );
});
