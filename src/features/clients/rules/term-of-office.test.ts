import { expect, test } from 'vitest';
import { addDays } from '#kernel/day.ts';
import { termStateOf } from './term-of-office.ts';

const today = '2026-11-02';

test.each([
  ['an unknown end says nothing', null, null],
  ['91 days ahead is still far', addDays(today, 91), null],
  ['90 days ahead one begins to look who comes next', addDays(today, 90), 'ahead'],
  ['31 days ahead likewise', addDays(today, 31), 'ahead'],
  ['30 days ahead it is near', addDays(today, 30), 'soon'],
  ['on the last day the person is still in office', today, 'soon'],
  ['the day after the term has passed', addDays(today, -1), 'passed'],
] as const)('M8.3: %s', (_, endsOn, state) => {
  expect(termStateOf(endsOn, today)).toBe(state);
});
