import { describe, expect, test } from 'vitest';
import { checkInn, checkKpp, checkOgrn, looksLikeInn, splitInnKpp } from './inn.ts';

describe('ИНН, КПП and ОГРН as registers hold them', () => {
  test.each([
    ['a bank', '7707083893', 'organisation', null],
    ['blanks between the groups', '77 0708 3893', 'organisation', null],
    ['an entrepreneur', '500100732259', 'person', null],
    ['one digit mistyped is a remark and keeps the digits', '7707083892', 'organisation', 'checksum'],
    ['the known bad number of a real register', '660500440983', 'person', 'checksum'],
    ['ten zeros pass the sum and are refused all the same', '0000000000', 'organisation', 'zeros'],
    ['too short', '12345', null, 'length'],
    ['not a number', 'нет', null, 'letters'],
  ] as const)('ИНН: %s', (_case, text, holder, problem) => {
    expect(checkInn(text)).toMatchObject({ holder, problem });
  });

  test('a leading zero eaten by a spreadsheet comes back when the check digit proves it', () => {
    expect(checkInn('273078704')).toMatchObject({ value: '0273078704', problem: null, zeroRestored: true });
    expect(checkInn('273078705')).toMatchObject({ value: '273078705', problem: 'length' });
  });

  test('ОГРН by modulus 11, ОГРНИП by modulus 13', () => {
    expect(checkOgrn('1027700132195').problem).toBeNull();
    expect(checkOgrn('1027700132196').problem).toBe('checksum');
    expect(checkOgrn('304500116000157').problem).toBeNull();
    expect(checkOgrn('304500116000158').problem).toBe('checksum');
    expect(checkOgrn('102770013219').problem).toBe('length');
  });

  test('КПП allows letters in the reason code and a lost zero', () => {
    expect(checkKpp('7736AB001').problem).toBeNull();
    expect(checkKpp('27301001')).toMatchObject({ value: '027301001', problem: null });
    expect(checkKpp('7736').problem).toBe('length');
  });

  test('one cell with both numbers, as accounting programs print it', () => {
    expect(splitInnKpp('7707083893/773601001')).toEqual({ inn: '7707083893', kpp: '773601001' });
    expect(splitInnKpp('7707083893')).toEqual({ inn: '7707083893', kpp: '' });
    expect(looksLikeInn('7707083893/773601001')).toBe(true);
    expect(looksLikeInn('4957847474')).toBe(false);
  });

  test('a single mistyped digit is noticed in at least nine cases of ten', () => {
    const tries = [...'7707083893'].flatMap((_, place) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((shift) =>
        [...'7707083893'].map((digit, at) => (at === place ? (Number(digit) + shift) % 10 : digit)).join(''),
      ),
    );
    const noticed = tries.filter((inn) => checkInn(inn).problem !== null);
    expect(noticed.length / tries.length).toBeGreaterThan(0.9);
  });
});
