import { expect, test } from 'vitest';
import { changeRows } from './change-rows.ts';

test('only what differs is told, nested fields by their path', () => {
  const before = { name: 'Проба', smtp: { host: 'a', port: 25 }, roles: ['participant'] };
  const after = { name: 'Проба', smtp: { host: 'a', port: 587 }, roles: ['participant', 'administrator'] };
  expect(changeRows(before, after)).toEqual([
    { path: ['smtp', 'port'], before: 25, after: 587 },
    { path: ['roles'], before: ['participant'], after: ['participant', 'administrator'] },
  ]);
});

test('a new thing tells what it was given, and not the fields left empty', () => {
  expect(changeRows(null, { lastName: 'Ёлкин', email: null, roles: [], active: false })).toEqual([
    { path: ['lastName'], before: undefined, after: 'Ёлкин' },
    { path: ['active'], before: undefined, after: false },
  ]);
});

test('a part that appears or goes is told field by field', () => {
  expect(changeRows({ smtp: null }, { smtp: { host: 'a' } })).toEqual([
    { path: ['smtp', 'host'], before: undefined, after: 'a' },
  ]);
});
