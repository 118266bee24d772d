import { expect, test } from 'vitest';
import { addDays, dayAt, weekdayOf } from './day.ts';

const DAY_MS = 86_400_000;

test('every day of three centuries has the weekday and the neighbours that the platform gives it', () => {
  for (let at = Date.UTC(1900, 0, 1); at < Date.UTC(2200, 0, 1); at += DAY_MS) {
    const iso = (shift: number) => new Date(at + shift * DAY_MS).toISOString().slice(0, 10);
    const day = iso(0);
    const right =
      weekdayOf(day) === (new Date(at).getUTCDay() || 7) &&
      addDays(day, 1) === iso(1) &&
      addDays(day, -1) === iso(-1) &&
      addDays(day, 45) === iso(45);
    if (!right) expect.fail(day);
  }
});

test('today turns over at the midnight of the zone asked for, and each zone has its own', () => {
  expect(dayAt('2026-11-01T20:59:59.999Z', 'Europe/Moscow')).toBe('2026-11-01');
  expect(dayAt('2026-11-01T21:00:00.000Z', 'Europe/Moscow')).toBe('2026-11-02');
  expect(dayAt('2026-11-01T21:00:00.000Z', 'Europe/Kaliningrad')).toBe('2026-11-01');
  expect(dayAt('2026-11-01T20:59:00.000Z', 'Europe/Moscow')).toBe('2026-11-01');
});
