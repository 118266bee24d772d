import { expect, test } from 'vitest';
import { addDays } from '#kernel/day.ts';
import { TRAVEL_NORMS } from '../shapes/travel.ts';
import { daysFrom } from './meeting-proposals.ts';
import { bookingFrom } from './weeks-ahead.ts';

const monday = '2026-11-23';
const visited = {
  client: { id: 'c1', name: 'Ромашка', timeZone: 'Europe/Moscow', address: null, place: null },
  people: [],
};
const taken = {
  monday,
  employeeId: 'anna',
  office: null,
  norms: TRAVEL_NORMS,
  days: daysFrom(
    monday,
    42,
    () => true,
    () => false,
  ),
  meetings: [],
  mail: false,
  clients: [visited],
};
const ask = (weeks: number, extra = {}) =>
  bookingFrom(taken, { clientId: 'c1', monday: addDays(monday, weeks * 7), ...extra });

test('this week and the next three come whole, with two more each to propose from; later ones as far as taken', () => {
  for (const week of [0, 1, 2, 3]) {
    expect(ask(week)).toMatchObject({ monday: addDays(monday, week * 7), ...visited });
    expect(ask(week)?.days).toHaveLength(21);
    expect(ask(week)?.days[0]?.day).toBe(addDays(monday, week * 7));
  }
  expect(ask(5)?.days).toHaveLength(7);
});

test('nothing is made up for weeks, clients or people that were not taken along', () => {
  expect(ask(6)).toBeUndefined();
  expect(ask(-1)).toBeUndefined();
  expect(ask(0, { clientId: 'c2' })).toBeUndefined();
  expect(ask(0, { employeeId: 'boris' })).toBeUndefined();
  expect(ask(0, { employeeId: 'anna' })).toBeDefined();
});
