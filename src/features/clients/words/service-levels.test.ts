import { expect, test } from 'vitest';
import { levelKeyOf, nameLevel } from './service-levels.ts';

test('a level written in words is the one the questionnaire asks for, in both languages and any case (M9.1)', () => {
  expect(levelKeyOf('Скорость, Мбит/с')).toBe('throughput_mbps');
  expect(levelKeyOf('delivery time, days')).toBe('delivery_days');
  for (const key of ['throughput_mbps', 'response_hours', 'delivery_days']) {
    expect(levelKeyOf(nameLevel(key, 'ru'))).toBe(key);
    expect(levelKeyOf(nameLevel(key, 'en'))).toBe(key);
  }
});

test('a level of the company’s own keeps its name', () => {
  expect(levelKeyOf('потери, %')).toBe('потери, %');
  expect(nameLevel('потери, %', 'ru')).toBe('потери, %');
});
