import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdayOf } from '#kernel/day.ts';
import { type DailySettings, findDueReport, trendSpans } from './daily-due.ts';

const settings: DailySettings = {
  hour: 18,
  timeZone: 'Asia/Yekaterinburg',
  isWorkingDay: (day) => weekdayOf(day) < 6,
  startedAt: '2026-10-01T05:00:00.000Z',
};
// 18:00 in Yekaterinburg is 13:00 UTC; 2026-11-13 is a Friday.
const due = (lastDay: string | null, now: string) => findDueReport(settings, lastDay, now);

describe("M9.5 the daily report by the company's clock", () => {
  it('is due from the hour on, not a minute before', () => {
    expect(due('2026-11-12', '2026-11-13T12:59:59.999Z')).toBeNull();
    expect(due('2026-11-12', '2026-11-13T13:00:00.000Z')).toEqual({
      day: '2026-11-13',
      from: '2026-11-12T13:00:00.000Z',
      to: '2026-11-13T13:00:00.000Z',
    });
  });

  it('is made once: after it nothing is due until the next working day', () => {
    for (const now of [
      '2026-11-13T13:00:00.000Z',
      '2026-11-13T20:00:00.000Z',
      '2026-11-15T13:00:00.000Z',
      '2026-11-16T12:59:00.000Z',
    ]) {
      expect(due('2026-11-13', now)).toBeNull();
    }
    expect(due('2026-11-13', '2026-11-16T13:00:00.000Z')).toMatchObject({
      day: '2026-11-16',
      from: '2026-11-13T13:00:00.000Z',
    });
  });

  it('missed while the server was off, is made up once for the whole span', () => {
    expect(due('2026-11-10', '2026-11-14T09:00:00.000Z')).toEqual({
      day: '2026-11-13',
      from: '2026-11-10T13:00:00.000Z',
      to: '2026-11-13T13:00:00.000Z',
    });
  });

  it('of a new company begins with the company', () => {
    const fresh = { ...settings, startedAt: '2026-11-13T15:00:00.000Z' };
    expect(findDueReport(fresh, null, '2026-11-14T09:00:00.000Z')).toBeNull();
    expect(findDueReport(fresh, null, '2026-11-16T13:00:00.000Z')).toMatchObject({
      day: '2026-11-16',
      from: fresh.startedAt,
    });
  });

  it('keeps its hour when the zone moves its clocks', () => {
    const berlin = { ...settings, timeZone: 'Europe/Berlin' };
    expect(findDueReport(berlin, '2026-10-23', '2026-10-26T17:00:00.000Z')?.to).toBe(
      '2026-10-26T17:00:00.000Z',
    );
    expect(findDueReport(berlin, '2026-10-23', '2026-10-26T16:59:00.000Z')).toBeNull();
  });

  it('never comes twice for a day, and leaves no moment uncovered, however often anybody looks', () => {
    const looks = fc.array(fc.integer({ min: 1, max: 40 * 60 }), { minLength: 5, maxLength: 120 });
    fc.assert(
      fc.property(
        looks,
        fc.constantFrom('Europe/Moscow', 'America/New_York', 'Pacific/Auckland'),
        (gaps, zone) => {
          const here = { ...settings, timeZone: zone };
          let now = Date.parse('2026-10-20T00:00:00.000Z');
          let last: { day: string; to: string } | null = null;
          for (const gap of gaps) {
            now += gap * 60_000;
            const found = findDueReport(here, last?.day ?? null, new Date(now).toISOString());
            if (!found) continue;
            expect(Date.parse(found.to)).toBeLessThanOrEqual(now);
            expect(weekdayOf(found.day)).toBeLessThan(6);
            if (last) {
              expect(found.day > last.day).toBe(true);
              expect(found.from).toBe(last.to);
            }
            last = found;
          }
        },
      ),
    );
  });
});

describe('M9.5 the days of the trend', () => {
  const spansAt = (lastDay: string | null, now: string) => {
    const report = due(lastDay, now);
    return report ? trendSpans(settings, report) : [];
  };

  it('are twenty working days, each beginning where the one before ended', () => {
    const spans = spansAt('2026-11-12', '2026-11-13T13:00:00.000Z');
    expect(spans).toHaveLength(20);
    expect(spans.at(-1)).toEqual(due('2026-11-12', '2026-11-13T13:00:00.000Z'));
    expect(spans.every(({ day }) => weekdayOf(day) < 6)).toBe(true);
    for (const [index, span] of spans.slice(1).entries()) expect(span.from).toBe(spans[index]?.to);
  });

  it('a report that makes up for missed days counts them once, and those days have no figures', () => {
    const days = spansAt('2026-11-10', '2026-11-14T09:00:00.000Z').map(({ day }) => day);
    expect(days.slice(-2)).toEqual(['2026-11-10', '2026-11-13']);
  });

  it('do not reach back before the company', () => {
    const young = { ...settings, startedAt: '2026-11-11T05:00:00.000Z' };
    const report = findDueReport(young, '2026-11-12', '2026-11-13T13:00:00.000Z');
    expect(trendSpans(young, report!).map(({ day }) => day)).toEqual([
      '2026-11-11',
      '2026-11-12',
      '2026-11-13',
    ]);
  });
});
