import { describe, expect, test } from 'vitest';
import { clashes, isOutsideHours } from './meeting-time.ts';

describe('M7.3 meetings', () => {
  const span = (startsAt: string, minutes: number) => ({ startsAt, minutes });

  test('one may begin when the other ends, and not a minute earlier', () => {
    const first = span('2026-11-02T09:00:00.000Z', 60);
    expect(clashes(first, span('2026-11-02T10:00:00.000Z', 30))).toBe(false);
    expect(clashes(first, span('2026-11-02T09:59:00.000Z', 30))).toBe(true);
    expect(clashes(span('2026-11-02T08:00:00.000Z', 300), first)).toBe(true);
  });

  test('the usual hours are those of the client’s clock, to the last minute of the meeting', () => {
    const nine = span('2026-11-02T06:00:00.000Z', 60);
    expect(isOutsideHours(nine, 'Europe/Moscow')).toBe(false);
    expect(isOutsideHours(nine, 'Europe/Kaliningrad')).toBe(false);
    expect(isOutsideHours(span('2026-11-02T04:30:00.000Z', 60), 'Europe/Moscow')).toBe(true);
    expect(isOutsideHours(span('2026-11-02T16:00:00.000Z', 60), 'Europe/Moscow')).toBe(false);
    expect(isOutsideHours(span('2026-11-02T16:00:00.000Z', 61), 'Europe/Moscow')).toBe(true);
    expect(isOutsideHours(span('2026-11-02T20:00:00.000Z', 120), 'Europe/Moscow')).toBe(true);
  });
});
