import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RouteProblem, Visit } from '../shapes/day-route.ts';
import { TRAVEL_NORMS } from '../shapes/travel.ts';
import { isBetter, orderVisits, walkRoute } from './day-route.ts';

const DAY = { from: 9 * 60, to: 18 * 60 };
/** A point so many kilometres east of the office along the parallel. */
const east = (km: number) => ({ latitude: 57, longitude: 40 + km / 60.6, city: null, exact: true });
const visit = (id: string, km: number | null, fixedAt: number | null = null, minutes = 30): Visit => ({
  id,
  clientId: id,
  place: km === null ? null : east(km),
  minutes,
  fixedAt,
  window: DAY,
});
const day = (...visits: Visit[]): RouteProblem => ({ visits, office: east(0), startsAt: 9 * 60 });
const ids = (problem: RouteProblem) => orderVisits(problem, TRAVEL_NORMS).order.map(({ id }) => id);

describe('the order of a day’s visits', () => {
  test('what lies on the way is called at on the way', () => {
    expect(ids(day(visit('далеко', 12, 15 * 60), visit('рядом', 3), visit('посередине', 7)))).toEqual([
      'рядом',
      'посередине',
      'далеко',
    ]);
  });

  test('an appointment keeps its hour, and what has none goes where it does not make one late', () => {
    const { order, route } = orderVisits(
      day(visit('долгий', 1, null, 240), visit('в десять', 2, 10 * 60, 60)),
      TRAVEL_NORMS,
    );
    expect(order.map(({ id }) => id)).toEqual(['в десять', 'долгий']);
    expect(route.impossible).toEqual([]);
    expect(route.stops[0]?.beginAt).toBe(10 * 60);
  });

  test('two appointments too far apart are named, and by how much', () => {
    const { route } = orderVisits(day(visit('здесь', 1, 600, 60), visit('там', 60, 690)), TRAVEL_NORMS);
    expect(route.impossible).toEqual(['там']);
    expect(route.lateMinutes).toBeGreaterThan(0);
  });

  test('appointments that clash stay in the order of their hours, and the later one is the one that is late', () => {
    const { order, route } = orderVisits(
      day(visit('десять', 20, 600, 120), visit('одиннадцать', 1, 660, 30), visit('полдень', 2, 720, 30)),
      TRAVEL_NORMS,
    );
    expect(order.map(({ id }) => id)).toEqual(['десять', 'одиннадцать', 'полдень']);
    expect(route.impossible).toContain('одиннадцать');
  });

  test('an unknown address makes the way unknown, never none', () => {
    const { route } = orderVisits(day(visit('где-то', null, 600)), TRAVEL_NORMS);
    expect(route.stops[0]).toMatchObject({ travel: null, first: false, arriveAt: 9 * 60 + 45 });
    expect(route.unknownWays).toBe(1);
  });
});

const anyVisit = fc.record({
  km: fc.option(fc.integer({ min: 0, max: 40 })),
  minutes: fc.integer({ min: 10, max: 90 }),
  fixedAt: fc.option(fc.integer({ min: 9 * 60, max: 19 * 60 })),
});
const anyDay = fc
  .array(anyVisit, { maxLength: 8 })
  .map((list) => day(...list.map((one, index) => visit(`${index}`, one.km, one.fixedAt, one.minutes))));

describe('whatever the day', () => {
  test('every visit is made exactly once', () => {
    fc.assert(
      fc.property(anyDay, (problem) => {
        expect(ids(problem).toSorted()).toEqual(problem.visits.map(({ id }) => id).toSorted());
      }),
    );
  });

  test('the order proposed is never worse than the order given', () => {
    fc.assert(
      fc.property(anyDay, (problem) => {
        const given = walkRoute(problem, problem.visits, TRAVEL_NORMS);
        expect(isBetter(given, orderVisits(problem, TRAVEL_NORMS).route)).toBe(false);
      }),
    );
  });

  test('appointments begin at their hour and the others within the window, or are named as impossible', () => {
    fc.assert(
      fc.property(anyDay, (problem) => {
        const { order, route } = orderVisits(problem, TRAVEL_NORMS);
        for (const [index, stop] of route.stops.entries()) {
          const asked = order[index];
          const kept = asked?.fixedAt === null ? stop.beginAt <= DAY.to : stop.beginAt === asked?.fixedAt;
          expect(kept).toBe(!route.impossible.includes(stop.id));
          if (asked?.fixedAt === null) expect(stop.beginAt).toBeGreaterThanOrEqual(DAY.from);
        }
      }),
    );
  });

  test('nobody is at two places at once: a visit begins after the one before, and the way', () => {
    fc.assert(
      fc.property(anyDay, (problem) => {
        const { stops } = orderVisits(problem, TRAVEL_NORMS).route;
        for (const [index, stop] of stops.entries()) {
          const before = stops[index - 1];
          if (before) expect(stop.beginAt).toBeGreaterThanOrEqual(before.endAt + (stop.travel?.minutes ?? 0));
        }
      }),
    );
  });
});
