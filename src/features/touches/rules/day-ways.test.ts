import { describe, expect, test } from 'vitest';
import { TRAVEL_NORMS } from '../shapes/travel.ts';
import { bookedRow } from './booked-row.ts';
import { waysOfDays } from './day-ways.ts';

/** A point so many kilometres east of the office along the parallel. */
const east = (km: number) => ({ latitude: 57, longitude: 40 + km / 60.6, city: null, exact: true });
const ground = { office: east(0), norms: TRAVEL_NORMS };
const meeting = (
  id: string,
  time: string,
  more: { km?: number | null; minutes?: number; who?: string } = {},
) => ({
  ...bookedRow(
    {
      id,
      startsAt: `2026-11-02T${time}:00.000Z`,
      minutes: more.minutes ?? 60,
      place: '',
      purpose: 'questionnaire',
      note: '',
      at: '2026-11-01T09:00:00.000Z',
    },
    {
      employee: { id: more.who ?? 'anna', name: 'Анна' },
      client: { id, name: id, timeZone: 'UTC' },
      people: [],
    },
  ),
  point: more.km === null ? null : east(more.km ?? 0),
});
const ways = (...rows: ReturnType<typeof meeting>[]) => waysOfDays(rows, ground, 'UTC');

describe('the way before each meeting of a day (M7.3)', () => {
  test('the first one is driven to from the office, and it says when to set out', () => {
    const way = ways(meeting('утром', '10:00', { km: 10 })).get('утром');
    expect(way).toMatchObject({ from: null, gapMinutes: null, trouble: null });
    expect(way?.travel?.minutes).toBe(44);
    expect(way?.leaveAt).toBe('2026-11-02T09:16:00.000Z');
  });

  test('too little time between two is told at the second one', () => {
    const told = ways(meeting('здесь', '10:00'), meeting('далеко', '11:30', { km: 30 }));
    expect(told.get('далеко')).toMatchObject({ gapMinutes: 30, trouble: 'too_short' });
    expect(told.get('далеко')?.from?.id).toBe('здесь');
  });

  test('two at once are named, also where a short one ended in between', () => {
    const told = ways(
      meeting('долгая', '10:00', { minutes: 180 }),
      meeting('короткая', '10:30', { minutes: 30 }),
      meeting('третья', '12:00'),
    );
    expect([...told].map(([id, { trouble }]) => [id, trouble])).toEqual([
      ['долгая', null],
      ['короткая', 'overlaps'],
      ['третья', 'overlaps'],
    ]);
    expect(told.get('третья')?.from?.id).toBe('долгая');
  });

  test('an unknown way is neither short nor long; another’s day and one called off are in nobody’s way', () => {
    const told = ways(
      meeting('где-то', '10:00', { km: null }),
      meeting('чужая', '10:30', { who: 'boris' }),
      { ...meeting('отменённая', '11:00', { km: 30 }), state: 'cancelled' as const },
      meeting('дальше', '11:15', { km: 5 }),
    );
    expect(told.get('дальше')).toMatchObject({ travel: null, leaveAt: null, trouble: null });
    expect(told.get('чужая')?.from).toBeNull();
    expect(told.has('отменённая')).toBe(false);
  });
});
