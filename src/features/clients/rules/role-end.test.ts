import { describe, expect, test } from 'vitest';
import { checkRoleEnd, dayOfLeaving, maySetStrength, readEndReason, type RoleFacts } from './role-end.ts';

const role: RoleFacts = { id: 'a', clientId: 'c', fromDay: '2024-03-01', toDay: null };
const heir: RoleFacts = { id: 'b', clientId: 'c', fromDay: '2026-11-01', toDay: null };
const end = (change: Partial<Parameters<typeof checkRoleEnd>[0]>) =>
  checkRoleEnd({ role, successor: undefined, day: '2026-10-31', today: '2026-11-02', ...change });

describe('a role ends (M8.2)', () => {
  test('with a day, and with or without a successor', () => {
    expect(end({})).toBeNull();
    expect(end({ successor: heir })).toBeNull();
    expect(end({ day: '2026-11-02' })).toBeNull();
  });

  test.each([
    ['twice', { role: { ...role, toDay: '2026-01-01' } }, 'role_ended'],
    ['in the future: a known end of a post is its term', { day: '2026-11-03' }, 'role_end_in_future'],
    ['before it began', { day: '2024-02-29' }, 'role_end_before_start'],
    ['with a successor at another client', { successor: { ...heir, clientId: 'd' } }, 'successor_elsewhere'],
    ['with itself as successor', { successor: role }, 'successor_same'],
    [
      'with a successor who has left as well',
      { successor: { ...heir, toDay: '2026-11-02' } },
      'successor_gone',
    ],
  ])('but never %s', (_, change, problem) => {
    expect(end(change)).toBe(problem);
  });
});

test('a relation rises only with evidence and falls freely (M8.4)', () => {
  expect(maySetStrength(2, 3, null)).toBe(false);
  expect(maySetStrength(2, 3, '  ')).toBe(false);
  expect(maySetStrength(2, 3, 'Сам рассказал о планах')).toBe(true);
  expect(maySetStrength(3, 1, null)).toBe(true);
  expect(maySetStrength(3, 3, null)).toBe(true);
});

test('M8.2: a day of leaving heard in a talk lies between the first day of the role and the talk', () => {
  expect(dayOfLeaving('2026-10-01', '2024-03-01', '2026-11-02')).toBe('2026-10-01');
  expect(dayOfLeaving('2026-12-01', null, '2026-11-02')).toBe('2026-11-02');
  expect(dayOfLeaving('2023-01-01', '2024-03-01', '2026-11-02')).toBe('2024-03-01');
});

test('M8.2: where nobody knows the last day, a role ends with the day it was learnt', () => {
  expect(dayOfLeaving(undefined, '2024-03-01', '2026-11-02')).toBe('2026-11-02');
});

test.each([
  ['a reason of the list', 'left_company', 'left_company', null],
  ['what calls once wrote', 'left: Уволился в октябре', 'left_company', 'Уволился в октябре'],
  ['what calls once wrote, without words', 'left', 'left_company', null],
  ['words of a file', 'сократили должность', null, 'сократили должность'],
  ['nothing', null, null, null],
])('no code is read by people in the reason of an end: %s', (_, kept, reason, words) => {
  expect(readEndReason(kept)).toEqual({ reason, words });
});
