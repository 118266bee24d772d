import { expect, test } from 'vitest';
import { beforeAndAfter } from './measurements.ts';

const title = { ru: 'Скорость', en: 'Speed' };
const unit = { ru: 'Мбит/с', en: 'Mbit/s' };
const take = (phase: 'before' | 'after', value: number, cycle = 1, criterion = 'speed') => ({
  criterion,
  title,
  phase,
  cycle,
  value,
  unit,
});

test('M9.7 the client is told how it was before the works and how it is after the last of them', () => {
  const taken = [take('before', 40), take('after', 80), take('after', 112)];
  expect(beforeAndAfter(taken, 1, 'ru')).toEqual([
    { title: 'Скорость', before: 40, after: 112, unit: 'Мбит/с' },
  ]);
  expect(beforeAndAfter(taken, 1, 'en')[0]).toMatchObject({ title: 'Speed', unit: 'Mbit/s' });
});

test('M9.7 figures the client has refused once are not shown again as success', () => {
  expect(beforeAndAfter([take('before', 40), take('after', 112)], 2, 'ru')).toEqual([]);
  expect(beforeAndAfter([take('before', 40), take('before', 3, 1, 'loss')], 1, 'ru')).toEqual([]);
});
