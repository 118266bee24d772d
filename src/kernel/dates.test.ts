import { describe, expect, it } from 'vitest';
import { formatDay, formatDayWords, formatMinutes, formatMoment, formatWeekday } from './dates.ts';

describe('dates as people write them', () => {
  it('in Russian and in English', () => {
    expect(formatDay('2026-11-04', 'ru')).toBe('04.11.2026');
    expect(formatDay('2026-11-04', 'en')).toBe('04/11/2026');
    expect(formatDayWords('2026-11-04', 'ru')).toBe('4\u00a0ноября');
    expect(formatDayWords('2026-11-04', 'en')).toBe('4\u00a0November');
    expect(formatWeekday('2026-11-09', 'ru')).toBe('понедельник');
  });

  it('name the year when it is another one', () => {
    expect(formatDayWords('2025-12-30', 'ru', '2026-01-12')).toMatch(/^30\u00a0декабря\u00a02025/);
    expect(formatDayWords('2026-01-10', 'ru', '2026-01-12')).toBe('10\u00a0января');
  });

  it('and spans in hours and minutes', () => {
    expect(
      [0, 45, 120, 295].map((minutes) => formatMinutes(minutes, 'ru').replaceAll('\u00a0', ' ')),
    ).toEqual(['0 мин', '45 мин', '2 ч', '4 ч 55 мин']);
    expect(formatMinutes(90, 'en')).toBe('1\u00a0h\u00a030\u00a0min');
  });

  it('and moments by the clock of the company', () => {
    expect(formatMoment('2026-11-04T20:05:00.000Z', 'ru', 'Asia/Yekaterinburg')).toBe('05.11.2026, 01:05');
  });
});
