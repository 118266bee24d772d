import { describe, expect, test } from 'vitest';
import { applyCorrections, declineAddress, declineFullName, nameInCases } from './declension.ts';

const named = (lastName: string, firstName: string, patronymic = '') => ({ lastName, firstName, patronymic });

describe('M7.1 names in the cases a script asks for', () => {
  test.each([
    // last, first, patronymic, gender, genitive, dative, instrumental
    [
      'Сидоров',
      'Иван',
      'Петрович',
      null,
      'Сидорова Ивана Петровича',
      'Сидорову Ивану Петровичу',
      'Сидоровым Иваном Петровичем',
    ],
    [
      'Салтыкова-Щедрина',
      'Анна',
      'Ильинична',
      null,
      'Салтыковой-Щедриной Анны Ильиничны',
      'Салтыковой-Щедриной Анне Ильиничне',
      'Салтыковой-Щедриной Анной Ильиничной',
    ],
    [
      'Бонч-Бруевич',
      'Михаил',
      'Дмитриевич',
      null,
      'Бонч-Бруевича Михаила Дмитриевича',
      'Бонч-Бруевичу Михаилу Дмитриевичу',
      'Бонч-Бруевичем Михаилом Дмитриевичем',
    ],
    [
      'Шевченко',
      'Тарас',
      'Григорьевич',
      null,
      'Шевченко Тараса Григорьевича',
      'Шевченко Тарасу Григорьевичу',
      'Шевченко Тарасом Григорьевичем',
    ],
    [
      'Ковальчук',
      'Пётр',
      'Сергеевич',
      null,
      'Ковальчука Петра Сергеевича',
      'Ковальчуку Петру Сергеевичу',
      'Ковальчуком Петром Сергеевичем',
    ],
    [
      'Ковальчук',
      'Мария',
      'Сергеевна',
      null,
      'Ковальчук Марии Сергеевны',
      'Ковальчук Марии Сергеевне',
      'Ковальчук Марией Сергеевной',
    ],
    ['Черных', 'Илья', 'Фомич', null, 'Черных Ильи Фомича', 'Черных Илье Фомичу', 'Черных Ильёй Фомичом'],
    ['Гоголь', 'Лев', 'Ильич', null, 'Гоголя Льва Ильича', 'Гоголю Льву Ильичу', 'Гоголем Львом Ильичом'],
    [
      'Живаго',
      'Любовь',
      'Львовна',
      null,
      'Живаго Любови Львовны',
      'Живаго Любови Львовне',
      'Живаго Любовью Львовной',
    ],
    [
      'Алиев',
      'Гейдар',
      'Алирза оглы',
      null,
      'Алиева Гейдара Алирза оглы',
      'Алиеву Гейдару Алирза оглы',
      'Алиевым Гейдаром Алирза оглы',
    ],
    ['Мицкевич', 'Игорь', '', 'male', 'Мицкевича Игоря', 'Мицкевичу Игорю', 'Мицкевичем Игорем'],
    ['Дюма', 'Александр', '', 'male', 'Дюма Александра', 'Дюма Александру', 'Дюма Александром'],
    ['Smith', 'John', '', 'male', 'Smith John', 'Smith John', 'Smith John'],
  ] as const)('%s %s %s', (last, first, patronymic, gender, genitive, dative, instrumental) => {
    expect(declineFullName(named(last, first, patronymic), gender).forms).toMatchObject({
      nominative: [last, first, patronymic].filter(Boolean).join(' '),
      genitive,
      dative,
      instrumental,
    });
  });

  test('a person of unknown gender is not bent, and somebody is asked to look', () => {
    expect(declineFullName(named('Ли', 'Ким'))).toMatchObject({ unsure: true, forms: { dative: 'Ли Ким' } });
  });

  test('one speaks to Ivan Petrovich, and to who has no patronymic by first and last name', () => {
    expect(declineAddress(named('Сидоров', 'Иван', 'Петрович'), null).forms.dative).toBe('Ивану Петровичу');
    expect(declineAddress(named('Мицкевич', 'Игорь'), null, 'male').forms.instrumental).toBe(
      'Игорем Мицкевичем',
    );
  });

  test('what was written by hand is bent where it is made of names, and left alone where it is not', () => {
    const ivan = named('Сидоров', 'Александр', 'Петрович');
    expect(declineAddress(ivan, 'Александр').forms.dative).toBe('Александру');
    expect(declineAddress(ivan, 'Саша').forms.dative).toBe('Саше');
    expect(declineAddress(ivan, 'господин консул')).toMatchObject({
      unsure: true,
      forms: { dative: 'господин консул' },
    });
  });

  test('a form put right by hand outranks the rules until the name itself changes', () => {
    const declined = declineAddress(named('Сидоров', 'Иван', 'Петрович'), null);
    const mine = {
      nameCase: 'dative',
      form: 'Ивану Петровичу, дорогому',
      madeFrom: 'Иван Петрович',
    } as const;
    expect(applyCorrections(declined, [mine]).forms).toMatchObject({
      dative: 'Ивану Петровичу, дорогому',
      genitive: 'Ивана Петровича',
    });
    expect(applyCorrections(declined, [{ ...mine, madeFrom: 'Иван Ильич' }])).toEqual(declined);
  });
});

describe('a person of a card in a sentence', () => {
  const ushakova = { lastName: 'Ушакова', firstName: 'Зоя', patronymic: null, gender: null };

  test('«подчиняется Ушаковой», «дружит с Ушаковой»: the gender is told by the name where the card has none', () => {
    expect(nameInCases(ushakova)).toEqual({
      nominative: 'Ушакова Зоя',
      genitive: 'Ушаковой Зои',
      dative: 'Ушаковой Зое',
      accusative: 'Ушакову Зою',
      instrumental: 'Ушаковой Зоей',
      gender: 'female',
    });
  });

  test('a form put right by hand stands above the rules', () => {
    const mended = [{ nameCase: 'dative', form: 'Ушаковой Зое Петровне', madeFrom: 'Ушакова Зоя' }] as const;
    expect(nameInCases(ushakova, mended).dative).toBe('Ушаковой Зое Петровне');
  });
});
