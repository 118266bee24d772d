import { expect, it } from 'vitest';
import { settleNorms } from './norms.ts';

it.each([
  ['nobody set any: the method’s', {}, {}, { dedicated: 15, parallel: 5 }],
  ['the company’s own', {}, { parallel: 8 }, { dedicated: 15, parallel: 8 }],
  ['the programme’s before the company’s', { parallel: 6 }, { parallel: 8 }, { dedicated: 15, parallel: 6 }],
  ['a norm taken back', { parallel: null }, { parallel: 8 }, { dedicated: 15, parallel: 8 }],
])('M6.2 norms: %s', (_claim, programme, company, norms) => {
  expect(settleNorms(programme, company)).toEqual(norms);
});
