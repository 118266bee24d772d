import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { companySimilarity, normaliseCompanyName } from './company-name.ts';
import { abbreviateForm } from './legal-forms.ts';

const key = (name: string) => normaliseCompanyName(name).key;

describe('one company under many spellings (M2)', () => {
  test.each([
    ['long and short legal form', 'Общество с ограниченной ответственностью «Апейрон»', 'ООО "АПЕЙРОН"'],
    [
      'the short name again in brackets, as registers print it',
      'ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ ""АПЕЙРОН"" (ООО ""АПЕЙРОН"")',
      'Апейрон',
    ],
    ['form after the name', 'Ромашка, ООО', 'ООО Ромашка'],
    ['Latin twins inside a Cyrillic word', 'ООО «PОМAШКA»', 'ООО «Ромашка»'],
    ['ё and е, no-break space', 'ЗАО\u00a0«Берёзка»', 'березка'],
    ['the city in the tail', 'АО «Прогресс», г. Самара', 'АО Прогресс'],
    ['order of words', 'Жилкомсервис № 1 Невского района', 'Невского района Жилкомсервис №1'],
    ['entrepreneur', 'Индивидуальный предприниматель Самылин А. А.', 'ИП Самылин А.А.'],
    ['foreign form', 'Oceano Atlantico Ltda.', 'OCEANO ATLANTICO'],
    [
      'quotes never closed',
      'ООО ""ЖИЛКОМСЕРВИС № 3 КАЛИНИНСКОГО РАЙОНА"',
      'Жилкомсервис №3 Калининского района',
    ],
  ])('%s', (_case, left, right) => {
    expect(key(left)).toBe(key(right));
    expect(companySimilarity(left, right)).toBe(1);
  });

  test('the legal form is kept apart, so that a person sees it', () => {
    expect(normaliseCompanyName('Публичное акционерное общество «Сбербанк»')).toEqual({
      form: 'ПАО',
      core: 'сбербанк',
      key: 'сбербанк',
    });
  });

  test('a legal name gives a short one where nobody wrote it', () => {
    expect(abbreviateForm('ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ  ""РЕЛАКС""')).toBe('ООО "РЕЛАКС"');
    expect(abbreviateForm('Муниципальное казённое учреждение «Заря»')).toBe('МКУ «Заря»');
    expect(abbreviateForm('Публичное акционерное общество Ёлка')).toBe('ПАО Ёлка');
    expect(abbreviateForm('Around the Horn')).toBe('Around the Horn');
  });

  test('numbers keep neighbours apart: № 1 is not № 2', () => {
    expect(key('Жилкомсервис № 1')).not.toBe(key('Жилкомсервис № 2'));
  });

  test('a slip of the finger is a candidate, another name is not', () => {
    expect(companySimilarity('ООО «Технопарк»', 'Технопрак')).toBeGreaterThan(0.85);
    expect(companySimilarity('ООО «Технопарк»', 'АО «Ваганово»')).toBeLessThan(0.7);
  });

  test('a name of signs alone matches nothing', () => {
    expect(key('«»')).toBe('');
    expect(companySimilarity('«»', '—')).toBe(0);
  });

  test('normalising twice changes nothing, and likeness is between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (left, right) => {
        expect(key(key(left))).toBe(key(left));
        const alike = companySimilarity(left, right);
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
      }),
    );
  });
});
