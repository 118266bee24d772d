import { describe, expect, it } from 'vitest';
import type { CodeList } from '../shapes/codes.ts';
import { findFlaw, listChoices } from './codes.ts';

const title = (ru: string) => ({ ru, en: ru });
const list: CodeList = [
  {
    code: 'line',
    title: title('Линия'),
    retired: false,
    entries: [
      { code: 'break', title: title('Обрыв'), retired: false },
      { code: 'noise', title: title('Шум'), retired: true },
    ],
  },
];

describe('M9.4 a list of causes or places', () => {
  it('a version may add, rename and retire, but never lose a code that was there', () => {
    const renamed: CodeList = [{ ...list[0]!, title: title('Кабель') }];
    expect(findFlaw(list, renamed)).toBeNull();
    const lost: CodeList = [{ ...list[0]!, entries: [list[0]!.entries[0]!] }];
    expect(findFlaw(list, lost)).toMatchObject({ code: 'code_vanished', facts: { code: 'line.noise' } });
    expect(findFlaw([], list)).toBeNull();
  });

  it('a code stands once and is plain', () => {
    const twice: CodeList = [list[0]!, list[0]!];
    expect(findFlaw([], twice)).toMatchObject({ code: 'code_twice' });
    const dotted: CodeList = [{ ...list[0]!, code: 'a.b' }];
    expect(findFlaw([], dotted)).toMatchObject({ code: 'code_malformed', facts: { code: 'a.b' } });
    expect(findFlaw(list, list)).toMatchObject({ code: 'codes_same' });
  });

  it('the same entry code in two groups is two codes; nobody chooses what is retired', () => {
    const other: CodeList = [...list, { ...list[0]!, code: 'power' }];
    expect(findFlaw([], other)).toBeNull();
    expect(listChoices(list).map(({ code }) => code)).toEqual(['line', 'line.break']);
    expect(listChoices([{ ...list[0]!, retired: true }])).toEqual([]);
  });
});
