import { describe, expect, test } from 'vitest';
import { nameInCases } from '../rules/declension.ts';
import { mapWords } from './people-map.ts';
import { signWords } from './people-signs.ts';

const [ushakova, karpov, stepanov] = (
  [
    ['Ушакова', 'Зоя', 'Максимовна'],
    ['Карпов', 'Геннадий', 'Вадимович'],
    ['Степанов', 'Олег', null],
  ] as const
).map(([lastName, firstName, patronymic]) => nameInCases({ lastName, firstName, patronymic, gender: null }));

describe('sentences about people agree with gender and case', () => {
  const { forth, back, cameAfter, followedBy } = mapWords.ru;

  test.each([
    [() => forth.reports_to(ushakova!, 'male', false), 'подчиняется Ушаковой Зое Максимовне'],
    [() => forth.reports_to(karpov!, 'female', true), 'подчинялась Карпову Геннадию Вадимовичу'],
    [() => back.reports_to(karpov!, 'female', true), 'руководила Карповым Геннадием Вадимовичем'],
    [() => forth.influences(ushakova!, 'male', true), 'влиял на Ушакову Зою Максимовну'],
    [() => back.influences(ushakova!, 'male', false), 'под влиянием Ушаковой Зои Максимовны'],
    [() => forth.friendly(ushakova!, 'male', false), 'дружит с Ушаковой Зоей Максимовной'],
    [() => forth.conflict(stepanov!, 'female', true), 'была в ссоре со Степановым Олегом'],
    [() => cameAfter(karpov!, 'female'), 'пришла на смену Карпову Геннадию Вадимовичу'],
    [() => followedBy(ushakova!), 'на смену пришла Ушакова Зоя Максимовна'],
  ])('%#: %s', (say, sentence) => {
    expect(say()).toBe(sentence);
  });

  test('a guess is called a guess, in the gender of the one it is about', () => {
    const move = (own: boolean) =>
      signWords.ru.newsMove('Тихонова Надежда', 'Отель «Оазис»', 'Вега', 'female', own);
    expect(move(true)).toBe('К вашему клиенту «Вега», похоже, перешла Тихонова Надежда из «Отель „Оазис“»');
    expect(move(false)).toBe('К клиенту «Вега», похоже, перешла Тихонова Надежда из «Отель „Оазис“»');
    expect(signWords.ru.movedHere('Ли Ян', 'Вега', null)).toBe(
      'Похоже, сюда из «Вега» перешёл человек: Ли Ян',
    );
    expect(signWords.ru.link('female')).toBe('Да, это она');
  });
});
