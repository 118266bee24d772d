import { expect, test } from 'vitest';
import { quote } from './quotes.ts';

test.each([
  ['a name without marks', 'Ромашка', '«Ромашка»', '“Ромашка”'],
  ['marks of its own become the second kind', 'Отель «Оазис»', '«Отель „Оазис“»', '“Отель ‘Оазис’”'],
  ['straight marks are a pair', 'ООО "Ромашка"', '«ООО „Ромашка“»', '“ООО ‘Ромашка’”'],
  ['the second kind stays the second kind', 'Отель „Оазис“', '«Отель „Оазис“»', '“Отель ‘Оазис’”'],
  ['English marks', 'Hotel “Oasis”', '«Hotel „Oasis“»', '“Hotel ‘Oasis’”'],
  ['one whole quotation gets no second pair', '«Ромашка»', '«Ромашка»', '“Ромашка”'],
  ['two quotations are not one', '«А» и «Б»', '«„А“ и „Б“»', '“‘А’ и ‘Б’”'],
  ['marks within marks', 'ООО «Отель «Оазис»»', '«ООО „Отель „Оазис““»', '“ООО ‘Отель ‘Оазис’’”'],
  ['straight marks within straight ones', 'ООО "Отель "Оазис""', '«ООО „Отель „Оазис““»', null],
  ['an apostrophe is no mark', 'Дом д’Арк', '«Дом д’Арк»', '“Дом д’Арк”'],
])('%s', (_, name, ru, en) => {
  expect(quote(name, 'ru')).toBe(ru);
  if (en) expect(quote(name, 'en')).toBe(en);
});
