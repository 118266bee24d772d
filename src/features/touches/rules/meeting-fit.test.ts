import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#kernel/day.ts';
import type { BusyMeeting } from '../shapes/meeting.ts';
import { type Place, TRAVEL_NORMS } from '../shapes/travel.ts';
import { fitMeeting } from './meeting-fit.ts';
import { proposeTimes, type Search } from './meeting-proposals.ts';
import { clashes } from './meeting-time.ts';
import { placeOf, readTravelNorms, travelBetween } from './travel.ts';

const ZONE = 'Europe/Moscow';
const at = (km: number): Place => ({ latitude: 57, longitude: 40 + km / 60.56, city: null, exact: true });
const busy = (id: string, startsAt: string, place: Place | null, minutes = 60): BusyMeeting => ({
  id,
  client: id,
  clientId: id,
  startsAt,
  minutes,
  place,
});

describe('the way between two clients', () => {
  test('inside a city it is the straight line by 1.4 at 25 km/h, and ten minutes to get in', () => {
    expect(travelBetween(at(0), at(5), TRAVEL_NORMS)).toEqual({ km: 7, minutes: 27, rough: false });
  });

  test('beyond the first twenty kilometres it is the road at 60 km/h', () => {
    // 140 km: 20 of streets take 48 minutes, 120 of road two hours.
    expect(travelBetween(at(0), at(100), TRAVEL_NORMS)).toMatchObject({ km: 140, minutes: 178 });
  });

  test('an unknown place makes it unknown', () => {
    expect(travelBetween(at(0), null, TRAVEL_NORMS)).toBeNull();
    expect(placeOf({ latitude: null, longitude: null, city: 'Зурбаган' })).toBeNull();
  });

  test('two clients known only by one city are at an unknown way from each other; by two, at a rough one', () => {
    const of = (city: string) => placeOf({ latitude: null, longitude: null, city });
    expect(travelBetween(of('Пермь'), of('г. Пермь'), TRAVEL_NORMS)).toBeNull();
    expect(travelBetween(of('Пермь'), of('Екатеринбург'), TRAVEL_NORMS)).toMatchObject({ rough: true });
  });

  test('farther is never quicker', () => {
    const km = fc.double({ min: 0, max: 3000, noNaN: true });
    fc.assert(
      fc.property(km, km, (one, other) => {
        const [near, far] = [Math.min(one, other), Math.max(one, other)].map(
          (distance) => travelBetween(at(0), at(distance), TRAVEL_NORMS)?.minutes ?? 0,
        );
        expect(near).toBeLessThanOrEqual(far ?? 0);
      }),
    );
  });

  test('the company’s own speeds count, and nonsense does not', () => {
    const own = readTravelNorms({ travel: { cityKmh: 40, roadKmh: 0, office: { city: 'Рыбинск' } } });
    expect(own.norms).toEqual({ ...TRAVEL_NORMS, cityKmh: 40 });
    expect(own.office).toMatchObject({ city: 'Рыбинск', exact: false });
    expect(readTravelNorms({}).office).toBeNull();
  });
});

describe('M7.3 a time between other meetings', () => {
  const day = [
    busy('Ромашка', '2026-11-10T07:00:00.000Z', at(0)),
    busy('Колос', '2026-11-10T10:00:00.000Z', at(8)),
  ];
  const fit = (startsAt: string, place: Place | null, minutes = 60) =>
    fitMeeting({ clientId: 'новый', startsAt, minutes, place }, day, TRAVEL_NORMS, ZONE);

  test('fits when there is time for both ways', () => {
    const found = fit('2026-11-10T08:20:00.000Z', at(1));
    expect(found).toMatchObject({ overlaps: [], tooShort: [], before: { gapMinutes: 20 } });
  });

  test('too little time for the way is said with the neighbour, the kilometres and the minutes', () => {
    const found = fit('2026-11-10T08:10:00.000Z', at(12));
    expect(found.tooShort).toMatchObject([
      { other: { client: 'Ромашка' }, gapMinutes: 10, travel: { km: 16.8, minutes: 51 } },
    ]);
  });

  test('what overlaps is named', () => {
    expect(fit('2026-11-10T09:30:00.000Z', at(1)).overlaps.map(({ id }) => id)).toEqual(['Колос']);
  });

  test('a way nobody knows is not called too short', () => {
    const found = fit('2026-11-10T08:00:00.000Z', null);
    expect(found.tooShort).toEqual([]);
    expect(found.before?.travel).toBeNull();
  });
});

describe('proposed times', () => {
  const search = (meetings: BusyMeeting[], more: Partial<Search> = {}): Search => ({
    clientId: 'новый',
    place: at(1),
    minutes: 60,
    timeZone: ZONE,
    ourZone: ZONE,
    days: Array.from({ length: 7 }, (_, index) => {
      const day = addDays('2026-11-09', index);
      return { day, working: index < 5 && index !== 1, absent: index === 2 };
    }),
    meetings,
    norms: TRAVEL_NORMS,
    office: at(0),
    now: '2026-11-09T06:30:00.000Z',
    ...more,
  });

  test('begin two hours from now at the earliest, on days worked and not off', () => {
    const found = proposeTimes(search([]), 10);
    expect(found[0]).toBe('2026-11-09T08:30:00.000Z');
    expect(new Set(found.map((one) => one.slice(0, 10)))).toEqual(
      new Set(['2026-11-09', '2026-11-12', '2026-11-13']),
    );
  });

  test('prefer the day on which one is near already', () => {
    const far = search([busy('сосед', '2026-11-12T09:00:00.000Z', at(30))], { place: at(31) });
    expect(proposeTimes(far, 1)[0]?.slice(0, 10)).toBe('2026-11-12');
  });

  test('keep to the hours of a client seven zones away, and of the visitor', () => {
    for (const one of proposeTimes(search([], { timeZone: 'Asia/Vladivostok' }), 5)) {
      expect(Number(one.slice(11, 13))).toBeLessThanOrEqual(7);
      expect(Number(one.slice(11, 13))).toBeGreaterThanOrEqual(5);
    }
  });

  test('never overlap a meeting and never leave too little time for the way', () => {
    const meeting = fc.record({
      day: fc.integer({ min: 0, max: 4 }),
      half: fc.integer({ min: 10, max: 32 }),
      km: fc.option(fc.integer({ min: 0, max: 60 })),
    });
    fc.assert(
      fc.property(fc.array(meeting, { maxLength: 12 }), (list) => {
        const meetings = list.map(({ day, half, km }, index) => {
          const hour = `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`;
          const startsAt = `${addDays('2026-11-09', day)}T${hour}:00.000Z`;
          return busy(`${index}`, startsAt, km === null ? null : at(km));
        });
        for (const startsAt of proposeTimes(search(meetings), 3)) {
          const span = { startsAt, minutes: 60 };
          expect(meetings.some((one) => clashes(one, span))).toBe(false);
          const fit = fitMeeting({ ...span, clientId: 'новый', place: at(1) }, meetings, TRAVEL_NORMS, ZONE);
          expect(fit.tooShort).toEqual([]);
        }
      }),
    );
  });
});
