import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  heardCompany,
  matchCompanies,
  type PersonTrace,
  sameGrounds,
  stemOfCompany,
} from './moved-person.ts';

const list = [{ name: 'ООО «Ромашка»' }, { name: 'АО «Ромб»' }, { name: 'Северный ветер' }];
const ivanov: PersonTrace = {
  lastName: 'Иванов',
  firstName: 'Пётр',
  patronymic: 'Ильич',
  phones: ['+79101112233'],
  emails: ['ivanov@romashka.test'],
};
const trace = (change: Partial<PersonTrace>): PersonTrace => ({
  ...ivanov,
  phones: [],
  emails: [],
  ...change,
});

describe('the company where somebody went (M8.2)', () => {
  test.each([
    ['as it stands in the list', 'Ромашка', 'ООО «Ромашка»'],
    ['in another case, with a preposition', 'в «Ромашку»', 'ООО «Ромашка»'],
    ['with another legal form', 'ушёл в ЗАО Ромашка', 'ООО «Ромашка»'],
    ['in another order of words', 'Ветер Северный', 'Северный ветер'],
  ])('is found %s', (_, heard, found) => {
    expect(matchCompanies(heard, list)[0]?.name).toBe(found);
  });

  test('is not guessed from a name that is only near', () => {
    expect(matchCompanies('Василёк', list)).toEqual([]);
    expect(matchCompanies('к конкурентам', list)).toEqual([]);
    expect(matchCompanies('', list)).toEqual([]);
  });

  test('named exactly leaves no room for neighbours in spelling', () => {
    const twins = [{ name: 'Сервис-12' }, { name: 'Сервис-13' }];
    expect(matchCompanies('Сервис 12', twins)).toEqual([twins[0]]);
  });

  test('is looked up by a stem that survives the ending', () => {
    expect(stemOfCompany(heardCompany('в «Ромашку»'))).toBe(stemOfCompany('Ромашка'));
  });

  test('any text that was heard can be looked up', () => {
    fc.assert(
      fc.property(fc.string(), (heard) => {
        expect(typeof stemOfCompany(heardCompany(heard))).toBe('string');
        expect(matchCompanies(heard, list).length).toBeLessThanOrEqual(list.length);
      }),
    );
  });
});

describe('the same person at another client', () => {
  test('is proposed by the full name; ё and case make no difference', () => {
    expect(sameGrounds(ivanov, trace({ firstName: 'петр', lastName: 'ИВАНОВ' }))).toEqual(['name']);
  });

  test('is proposed with the number that went along', () => {
    expect(sameGrounds(ivanov, trace({ patronymic: '', phones: ['+79101112233'] }))).toEqual([
      'name',
      'phone',
    ]);
  });

  test('is proposed by number and surname where only an initial is known', () => {
    const short = trace({ firstName: 'П.', patronymic: 'И.', phones: ivanov.phones });
    expect(sameGrounds(ivanov, short)).toEqual(['phone']);
  });

  test('a woman who took another surname is known by name, patronymic and address', () => {
    const anna = { ...ivanov, firstName: 'Анна', patronymic: 'Ильинична', lastName: 'Иванова' };
    expect(sameGrounds(anna, { ...anna, lastName: 'Серова', phones: [] })).toEqual(['email']);
  });

  test('is not proposed for another patronymic, a bare surname, or a number that stayed with the post', () => {
    expect(sameGrounds(ivanov, trace({ patronymic: 'Петрович' }))).toEqual([]);
    expect(sameGrounds(ivanov, trace({ firstName: '' }))).toEqual([]);
    const next = { lastName: 'Серов', firstName: 'Олег', patronymic: 'Львович' };
    expect(sameGrounds(ivanov, { ...ivanov, ...next })).toEqual([]);
  });

  test('it does not matter who of the two is asked about', () => {
    const word = fc.constantFrom('Иванов', 'Пётр', 'П.', '', 'Анна');
    const numbers = fc.subarray(['+79101112233', '+79101112234']);
    const someone = fc.record({
      lastName: word,
      firstName: word,
      patronymic: word,
      phones: numbers,
      emails: fc.constant([]),
    });
    fc.assert(
      fc.property(someone, someone, (one, two) => {
        expect(sameGrounds(one, two)).toEqual(sameGrounds(two, one));
      }),
    );
  });
});
