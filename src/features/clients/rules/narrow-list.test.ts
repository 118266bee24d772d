import { expect, test } from 'vitest';
import type { ClientListRow } from '../shapes/list.ts';
import { narrowList } from './narrow-list.ts';

const client = (shortName: string, more: Partial<ClientListRow> = {}): ClientListRow => ({
  id: shortName,
  kind: 'company',
  shortName,
  city: 'Тула',
  inn: null,
  segment: null,
  revenueYear: 0,
  persons: 1,
  nextMeetingAt: null,
  lastTouchAt: null,
  state: 'not_called',
  curator: null,
  openCase: false,
  archived: false,
  ...more,
});
const rows = [
  client('Ёлка', { segment: 'a', revenueYear: 5, lastTouchAt: '2026-10-01T08:00:00.000Z' }),
  client('Берёза', { city: 'Рязань', revenueYear: 9, openCase: true }),
  client('Ясень', { state: 'booked', lastTouchAt: '2026-11-01T08:00:00.000Z' }),
];
const namesFor = (wish: Parameters<typeof narrowList>[1]) =>
  narrowList(rows, wish)?.rows.map((row) => row.shortName);

test.each([
  ['by name, ё beside е', {}, ['Берёза', 'Ёлка', 'Ясень']],
  ['a word is found whatever its ё', { search: 'елка' }, ['Ёлка']],
  ['the town counts too', { search: 'рязань' }, ['Берёза']],
  ['filters hold together', { segments: ['none'], hasOpenCase: true }, ['Берёза']],
  ['a state', { states: ['booked'] }, ['Ясень']],
  ['the largest first', { sort: 'revenue' as const }, ['Берёза', 'Ёлка', 'Ясень']],
  ['the last touch, nobody met comes last', { sort: 'last_touch' as const }, ['Ясень', 'Ёлка', 'Берёза']],
  ['nobody’s list', { curatorId: 'none' }, ['Берёза', 'Ёлка', 'Ясень']],
])('the list of a device without a network: %s', (_name, wish, names) => {
  expect(namesFor(wish)).toEqual(names);
});

test('a page is cut out of it, and the whole is counted', () => {
  expect(narrowList(rows, { limit: 1, offset: 1 })).toMatchObject({
    total: 3,
    rows: [{ shortName: 'Ёлка' }],
  });
});

test('what the rows cannot tell is left to the server', () => {
  expect(narrowList(rows, { archived: true })).toBeUndefined();
  expect(narrowList(rows, { servedBy: 'x' })).toBeUndefined();
});
