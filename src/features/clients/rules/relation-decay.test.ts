import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '#kernel/day.ts';
import { DAYS_PER_LEVEL, type RelationFacts, standingOf } from './relation-decay.ts';

const facts = (change: Partial<RelationFacts>): RelationFacts => ({
  strength: 4,
  setOn: '2025-01-01',
  touches: [],
  segment: 'a',
  today: '2025-03-01',
  ...change,
});

describe('a relation fades without personal touches (M8.4)', () => {
  test('within the cadence of the client nothing is lost', () => {
    expect(standingOf(facts({ today: addDays('2025-01-01', 90 + DAYS_PER_LEVEL - 1) })).now).toBe(4);
  });

  test('one level goes for each 180 days beyond the cadence', () => {
    expect(standingOf(facts({ today: addDays('2025-01-01', 90 + DAYS_PER_LEVEL) })).now).toBe(3);
    expect(standingOf(facts({ today: addDays('2025-01-01', 90 + 2 * DAYS_PER_LEVEL) }))).toEqual({
      now: 2,
      idleDays: 450,
    });
  });

  test('a client met once a year may wait a year, a key client may not', () => {
    const today = addDays('2025-01-01', 400);
    expect(standingOf(facts({ today, segment: 'c' })).now).toBe(4);
    expect(standingOf(facts({ today, segment: 'a' })).now).toBe(3);
  });

  test('a touch stops the fading and does not bring back what a long silence took', () => {
    const late = addDays('2025-01-01', 500);
    expect(standingOf(facts({ touches: [late], today: addDays(late, 10) }))).toEqual({
      now: 2,
      idleDays: 10,
    });
  });

  test('touches before the judgement are part of it', () => {
    expect(standingOf(facts({ touches: ['2024-12-01'], today: '2025-01-11' })).idleDays).toBe(10);
  });
});

const START: Day = '2024-01-01';
const day = (max: number) => fc.integer({ min: -300, max }).map((shift) => addDays(START, shift));
const someFacts = fc.record({
  strength: fc.integer({ min: 0, max: 5 }),
  setOn: fc.constant(START),
  touches: fc.array(day(3_000), { maxLength: 12 }),
  segment: fc.constantFrom('a', 'b', 'c', null),
  today: fc.integer({ min: 0, max: 3_000 }).map((shift) => addDays(START, shift)),
});

describe('whatever happens', () => {
  test('the strength stays between nothing and what was entered', () => {
    fc.assert(
      fc.property(someFacts, (one) => {
        const { now, idleDays } = standingOf(one);
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(one.strength);
        expect(idleDays).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('it never rises by waiting: without new evidence tomorrow is not stronger than today', () => {
    fc.assert(
      fc.property(someFacts, fc.integer({ min: 1, max: 800 }), (one, wait) => {
        const touches = one.touches.filter((touch) => touch <= one.today);
        const later = standingOf({ ...one, touches, today: addDays(one.today, wait) });
        expect(later.now).toBeLessThanOrEqual(standingOf({ ...one, touches }).now);
      }),
    );
  });

  test('one touch more never makes it weaker', () => {
    fc.assert(
      fc.property(someFacts, day(3_000), (one, touch) => {
        const more = standingOf({ ...one, touches: [...one.touches, touch] });
        expect(more.now).toBeGreaterThanOrEqual(standingOf(one).now);
      }),
    );
  });

  test('the order in which touches are listed means nothing', () => {
    fc.assert(
      fc.property(someFacts, (one) => {
        expect(standingOf({ ...one, touches: one.touches.toReversed() })).toEqual(standingOf(one));
      }),
    );
  });
});
