import { expect, test } from 'vitest';
import { typedDifference } from './typed-difference.ts';

const row = { short_name: 'Ёлка', city: null, version: 3, service_levels: { speed: 100 } };

test('only fields that were typed and differ are noted, under the names people see', () => {
  expect(typedDifference(row, { shortName: 'Сосна', city: undefined })).toEqual({
    before: { shortName: 'Ёлка' },
    after: { shortName: 'Сосна' },
  });
});

test('an empty text over nothing known is no change, and over something is one', () => {
  expect(typedDifference(row, { city: '' }).after).toEqual({});
  expect(typedDifference(row, { shortName: '' })).toEqual({
    before: { shortName: 'Ёлка' },
    after: { shortName: null },
  });
});

test('agreed levels are compared whole, whatever order they stand in', () => {
  const levels = { service_levels: { speed: 1, outage: 2 } };
  expect(typedDifference(levels, { serviceLevels: { outage: 2, speed: 1 } }).after).toEqual({});
  expect(typedDifference(row, { serviceLevels: { speed: 100 } }).after).toEqual({});
  expect(typedDifference(row, { serviceLevels: { speed: 50 } }).before).toEqual({
    serviceLevels: { speed: 100 },
  });
});

test('a new row has nothing before it', () => {
  expect(typedDifference(null, { city: 'Пермь' })).toEqual({
    before: { city: null },
    after: { city: 'Пермь' },
  });
});
