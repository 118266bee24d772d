import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanCell, oneLine } from './cells.ts';
import { decideDateOrder, readDay, readMonth } from './dates.ts';
import { decideSeparator, readDecimal, roundHalfEven, type Separator } from './figures.ts';

const cents = (text: string, separator: Separator = ',') => {
  const read = readDecimal(text, separator);
  return read && Number(roundHalfEven(read, 2));
};

describe('cells', () => {
  test('NULL, dashes and spreadsheet errors are empty; no-break blanks are blanks', () => {
    expect(['NULL', 'null', '—', '#Н/Д', '\u00a0'].map(cleanCell)).toEqual(['', '', '', '', '']);
    expect(cleanCell('\u00a0ООО\u00a0Ёлка\u200b ')).toBe('ООО Ёлка');
    expect(oneLine('89 Jefferson Way\r\nSuite 2')).toBe('89 Jefferson Way, Suite 2');
  });
});

describe('figures', () => {
  test.each([
    ['1 234,50 ₽', ',', 123_450],
    ['1\u00a0234\u202f567,5', ',', 123_456_750],
    ['1.234,50', ',', 123_450],
    ['1,234.50', '.', 123_450],
    ['(1 234)', ',', -123_400],
    ['-12,5 руб.', ',', -1250],
    ['12,5 тыс.', ',', 1_250_000],
    ['1,2 млн руб.', ',', 120_000_000],
    ['2.99999993e-02', '.', 3],
    ['.5', '.', 50],
    ['140.0000', '.', 14_000],
  ] as const)('%s is %s: %d hundredths', (text, separator, expected) => {
    expect(cents(text, separator)).toBe(expected);
  });

  test.each(['', 'нет', '12-34', '1,2,3', 'e5', '--1'])('«%s» is not a figure', (text) => {
    expect(readDecimal(text, ',')).toBeNull();
  });

  test('a discount stored as a short float is the three per cent it was', () => {
    const read = readDecimal('2.99999993e-02', '.');
    expect(read && roundHalfEven(read, 4)).toBe(300n);
  });

  test('the column decides what parts the fraction; where it cannot, a person is asked', () => {
    expect(decideSeparator(['1 234,5', '12'])).toEqual({ separator: ',', sure: true });
    expect(decideSeparator(['1,234.50', '1,200'])).toEqual({ separator: '.', sure: true });
    expect(decideSeparator(['1.234.567'])).toEqual({ separator: ',', sure: true });
    expect(decideSeparator(['1,234', '5,678'])).toEqual({ separator: ',', sure: false });
    expect(decideSeparator(['12', '13'])).toEqual({ separator: ',', sure: true });
  });

  test('halves go to the even neighbour, so a thousand of them do not drift', () => {
    expect([cents('0,005'), cents('0,015'), cents('0,025'), cents('-0,025')]).toEqual([0, 2, 2, -2]);
  });

  test('whole kopecks written any way come back as they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (kopecks) => {
        const text = `${kopecks < 0 ? '-' : ''}${Math.floor(Math.abs(kopecks) / 100)},${String(Math.abs(kopecks) % 100).padStart(2, '0')}`;
        expect(cents(text)).toBe(kopecks);
        expect(cents(text.replace(/\B(?=(\d{3})+,)/gu, '\u00a0'))).toBe(kopecks);
      }),
    );
  });
});

describe('dates', () => {
  test('the column tells day from month: one date past the twelfth is enough', () => {
    expect(decideDateOrder(['07/04/96', '07/16/96'])).toEqual({ order: 'mdy', sure: true });
    expect(decideDateOrder(['04/07/96', '16/07/96'])).toEqual({ order: 'dmy', sure: true });
    expect(decideDateOrder(['01.02.2026'])).toEqual({ order: 'dmy', sure: true });
    expect(decideDateOrder(['01/02/2026', '03/04/2026'])).toEqual({ order: 'dmy', sure: false });
    expect(decideDateOrder(['2026-01-15', '05/05/2026'])).toEqual({ order: 'dmy', sure: true });
  });

  test.each([
    ['08/01/96 00:00:00', 'mdy', '1996-08-01'],
    ['12/08/68 00:00:00', 'mdy', '1968-12-08'],
    ['1996-07-04 00:00:00.000', 'dmy', '1996-07-04'],
    ['2026-01-15T10:00:00Z', 'dmy', '2026-01-15'],
    ['5.1.2026', 'dmy', '2026-01-05'],
    ['05.01.26 14:30', 'mdy', '2026-01-05'],
    ['15 января 2026 г.', 'dmy', '2026-01-15'],
    ['9 мая 2026', 'dmy', '2026-05-09'],
    ['8 марта 2026', 'dmy', '2026-03-08'],
    ['31.02.2026', 'dmy', null],
    ['скоро', 'dmy', null],
    ['15 чего-то 2026', 'dmy', null],
  ] as const)('%s (%s) is %s', (text, order, expected) => {
    expect(readDay(text, order, 2027)).toBe(expected);
  });

  test.each([
    ['2026-01', '2026-01-01'],
    ['01.2026', '2026-01-01'],
    ['Январь 2026', '2026-01-01'],
    ['май 2026 г.', '2026-05-01'],
    ['янв.26', '2026-01-01'],
    ['15.03.2026', '2026-03-01'],
    ['Sept 2025', '2025-09-01'],
    ['13.2026', null],
  ])('the month of %s is %s', (text, expected) => {
    expect(readMonth(text, 'dmy', 2027)).toBe(expected);
  });
});
