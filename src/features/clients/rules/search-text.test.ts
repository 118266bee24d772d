import { describe, expect, test } from 'vitest';
import { foldDigits, foldSearch, readSearch, switchLayout } from './search-text.ts';

describe('what is typed finds what is stored', () => {
  test('ё and е, case, quotes and dashes do not matter, й stays й', () => {
    expect(foldSearch('ООО «Ёлка-2»')).toBe('ооо елка 2');
    expect(foldSearch('ЙОГУРТ Район')).toBe('йогурт район');
    expect(foldSearch('Berglunds snabbköp')).toBe('berglunds snabbkop');
  });

  test('a word typed in the wrong layout is read in both', () => {
    expect(switchLayout('ghbdtn')).toBe('привет');
    expect(switchLayout('ЩКУ')).toBe('ore');
    expect(readSearch('hjvfirf')).toEqual({ words: ['hjvfirf'], switched: ['ромашка'], digits: '' });
  });

  test('a phone is found however it is spelled', () => {
    expect(foldDigits('+7 (495) 784-74-74')).toBe('4957847474');
    expect(foldDigits('8 495 784 74 74')).toBe('4957847474');
    expect(readSearch('784-74-74').digits).toBe('7847474');
    expect(readSearch('7707083893').digits).toBe('7707083893');
  });

  test('a house number or two letters are not a phone', () => {
    expect(readSearch('12').digits).toBe('');
    expect(readSearch('дом 1200').digits).toBe('');
    expect(readSearch('   ')).toEqual({ words: [], switched: [], digits: '' });
  });
});
