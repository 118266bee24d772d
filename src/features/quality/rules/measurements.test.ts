import { expect, test } from 'vitest';
import { barStrike, beforeAndAfter, mayCorrectReading } from './measurements.ts';

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

test('M9.7 a reading that was struck out is not told to the client', () => {
  const struck = { ...take('after', 900), struck: { why: 'Опечатка' } };
  expect(beforeAndAfter([take('before', 40), take('after', 112), struck], 1, 'ru')[0]).toMatchObject({
    after: 112,
  });
});

test('a reading is struck out by whoever noted it or the service manager, until the client has spoken', () => {
  const reading = { phase: 'after', caseState: 'in_work', isStruck: false, mayCorrect: true } as const;
  expect(barStrike(reading)).toBeNull();
  expect(barStrike({ ...reading, phase: 'before' })).toBe('measured_in_talk');
  expect(barStrike({ ...reading, mayCorrect: false })).toBe('not_your_work');
  expect(barStrike({ ...reading, isStruck: true })).toBe('measurement_struck');
  expect(barStrike({ ...reading, caseState: 'confirmed' })).toBe('case_confirmed');
  const worker = { employeeId: 'one', roles: ['service_worker'] };
  expect(mayCorrectReading(worker, 'one')).toBe(true);
  expect(mayCorrectReading(worker, 'two')).toBe(false);
  expect(mayCorrectReading({ employeeId: null, roles: ['service_worker'] }, null)).toBe(false);
  expect(mayCorrectReading({ employeeId: 'boss', roles: ['service_manager'] }, 'two')).toBe(true);
});
