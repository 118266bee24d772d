import { expect, test } from 'vitest';
import { countryCode } from './country.ts';

test.each([
  ['Россия', 'RU'],
  ['РФ', 'RU'],
  ['Германия', 'DE'],
  ['Великобритания', 'GB'],
  ['UK', 'GB'],
  ['U.S.A.', 'US'],
  ['США', 'US'],
  ['Казахстан', 'KZ'],
  ['Brazil', 'BR'],
  ['de', 'DE'],
  ['Атлантида', null],
  ['', null],
])('%s is %s', (name, code) => {
  expect(countryCode(name)).toBe(code);
});
