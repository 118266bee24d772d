import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formalAddress,
  formatFullName,
  formatLetterName,
  formatListName,
  genderOf,
  splitPersonName,
} from './person-name.ts';

describe('one cell, three fields', () => {
  test.each([
    ['the order of lists', 'Иванов Иван Иванович', 'Иванов', 'Иван', 'Иванович', 'male'],
    ['the order of speech', 'Анна Петровна Смирнова', 'Смирнова', 'Анна', 'Петровна', 'female'],
    ['no surname yet', 'Мария Ильинична', '', 'Мария', 'Ильинична', 'female'],
    ['a surname like a patronymic', 'Рабинович Лев Маркович', 'Рабинович', 'Лев', 'Маркович', 'male'],
    ['initials', 'Иванов И.И.', 'Иванов', 'И.', 'И.', null],
    ['initials first', 'И. И. Иванов', 'Иванов', 'И.', 'И.', null],
    ['given name first', 'Вероника Кудрявцева', 'Кудрявцева', 'Вероника', '', 'female'],
    ['surname first', 'Кудрявцева Вероника', 'Кудрявцева', 'Вероника', '', 'female'],
    ['unknown given name', 'Кузнецов Эраст', 'Кузнецов', 'Эраст', '', null],
    ['unknown given name first', 'Эраст Кузнецов', 'Кузнецов', 'Эраст', '', null],
    ['оглы', 'Алиев Вагиф Гейдар оглы', 'Алиев', 'Вагиф', 'Гейдар оглы', 'male'],
    ['кызы', 'Мамедова Лейла Ариф кызы', 'Мамедова', 'Лейла', 'Ариф кызы', 'female'],
    [
      'double surname',
      'Римская - Корсакова Ольга Львовна',
      'Римская-Корсакова',
      'Ольга',
      'Львовна',
      'female',
    ],
    [
      'surname of two words',
      'Салтыков Щедрин Михаил Евграфович',
      'Салтыков Щедрин',
      'Михаил',
      'Евграфович',
      'male',
    ],
    ['foreign', 'Maria Anders', 'Anders', 'Maria', '', null],
    ['foreign with a particle', 'Ludwig van Beethoven', 'van Beethoven', 'Ludwig', '', null],
    ['foreign, three names', 'José Pedro Freyre', 'Freyre', 'José Pedro', '', null],
    ['foreign, surname before the comma', 'Anders, Maria', 'Anders', 'Maria', '', null],
    ['a courtesy title', 'г-жа Белова Мария', 'Белова', 'Мария', '', 'female'],
    ['given name alone', 'Настя', 'Настя', '', '', null],
    ['known given name alone', 'Семён', '', 'Семён', '', 'male'],
    ['nothing', '   ', '', '', '', null],
  ] as const)('%s: %s', (_case, text, lastName, firstName, patronymic, gender) => {
    const name = splitPersonName(text);
    expect(name).toEqual({ lastName, firstName, patronymic });
    expect(genderOf(name)).toBe(gender);
  });

  test('no letter of a name is lost in splitting', () => {
    const word = fc.stringMatching(/^[А-Я][а-я]{1,9}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const letters = (text: string) => [...text.replace(/\s/gu, '')].toSorted().join('');
        const text = words.join(' ');
        if (/(^|\s)(Др|Г)(\s|$)/u.test(text)) return;
        expect(letters(formatFullName(splitPersonName(text)))).toBe(letters(text));
      }),
    );
  });
});

describe('how people are named', () => {
  const ivan = { lastName: 'Иванов', firstName: 'Иван', patronymic: 'Иванович' };
  const maria = { lastName: 'Anders', firstName: 'Maria', patronymic: '' };

  test('initials follow the surname in lists and go before it in letters, bound by no-break spaces', () => {
    expect(formatListName(ivan)).toBe('Иванов\u00a0И.\u00a0И.');
    expect(formatLetterName(ivan)).toBe('И.\u00a0И.\u00a0Иванов');
    expect(formatListName(maria)).toBe('Anders\u00a0M.');
    expect(formatListName({ lastName: '', firstName: '', patronymic: '' })).toBe('');
  });

  test('address by name and patronymic, a foreigner by both names', () => {
    expect(formalAddress(ivan)).toBe('Иван Иванович');
    expect(formalAddress(maria)).toBe('Maria Anders');
    expect(formalAddress({ lastName: 'Иванов', firstName: '', patronymic: '' })).toBe('Иванов');
  });
});
