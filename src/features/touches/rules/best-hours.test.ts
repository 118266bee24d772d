import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CallCandidate, HourTries, QueueClock } from '../shapes/call.ts';
import { bestHours, judgeHour, reachByHour } from './best-hours.ts';
import { queueCalls } from './call-queue.ts';
import { proposeWays, type WayFacts } from './other-way.ts';

// Monday 2 November 2026, 12:00 in Moscow.
const clock: QueueClock = {
  now: '2026-11-02T09:00:00.000Z',
  timeZone: 'Europe/Moscow',
  isWorkingDay: () => true,
  roundTries: [],
};
const at = (hour: number, reached: number, calls: number): HourTries => ({ hour, reached, calls });
const client = (clientId: string, tries: HourTries[], more: Partial<CallCandidate> = {}): CallCandidate => ({
  clientId,
  timeZone: 'Europe/Moscow',
  hours: null,
  tries,
  revenueYear: 0,
  acquaintance: null,
  questionnaireState: null,
  caseState: null,
  lastCall: { at: '2026-10-29T09:00:00.000Z', outcome: 'not_reached', callBackAt: null },
  attempts: 1,
  meeting: null,
  ...more,
});
const hourCode = (tries: HourTries[], roundTries: HourTries[] = []) =>
  judgeHour(client('a', tries), { ...clock, roundTries })?.code ?? null;

describe('M7.2 best hours', () => {
  test('one call answered at noon is no habit, and one in vain is none either', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.boolean(), (hour, answered) => {
        expect(hourCode([at(hour, answered ? 1 : 0, 1)])).toBeNull();
      }),
    );
  });

  test('somebody reached three times out of three at noon is called at noon', () => {
    expect(hourCode([at(12, 3, 3), at(16, 0, 2)])).toBe('good_hour');
    expect(hourCode([at(12, 0, 3), at(16, 3, 3)])).toBe('better_hour');
  });

  test('with no calls of one’s own the round’s habit holds, once it is one', () => {
    const round = [10, 11, 13, 14, 15, 16].map((hour) => at(hour, 12, 60));
    expect(hourCode([], [...round, at(12, 30, 60)])).toBe('good_hour');
    expect(hourCode([], [...round, at(12, 1, 1)])).toBeNull();
    expect(hourCode([], [...round, at(12, 0, 60), at(17, 40, 60)])).toBe('better_hour');
  });

  test('what holds for everybody alike is told on no line, and a small sample says nothing', () => {
    const everybody = [10, 11, 13, 14, 15, 16].map((hour) => at(hour, 12, 60));
    const round = { ...clock, roundTries: [...everybody, at(12, 58, 60)] };
    const why = (tries: HourTries[], by: QueueClock = round) =>
      queueCalls([client('a', tries)], by).today[0]?.why.map(({ code }) => code);
    expect(why([])).toEqual(['tried']);
    expect(why([at(12, 2, 2), at(16, 0, 1)], clock)).toEqual(['tried']);
    expect(why([at(12, 4, 4), at(16, 0, 4)], clock)).toEqual(['good_hour', 'tried']);
  });

  test('an hour that has passed is no better hour', () => {
    expect(hourCode([at(9, 6, 6)])).toBeNull();
  });

  test('among lines of one reason a good hour comes first, and who is reached later today waits', () => {
    const queue = queueCalls(
      [
        client('later', [at(12, 0, 3), at(16, 3, 3)]),
        client('plain', []),
        client('good', [at(12, 3, 3), at(16, 0, 2)]),
      ],
      clock,
    );
    expect(queue.today.map((line) => line.clientId)).toEqual(['good', 'plain', 'later']);
    expect(queue.today.map((line) => line.why[0]?.code)).toEqual(['good_hour', 'tried', 'better_hour']);
    expect(queue.today[2]?.why[0]).toMatchObject({ hour: 16, own: { calls: 3, reached: 3 } });
  });

  test('the hours a client has told us hold: not before ten, not after noon', () => {
    const early = client('a', [], { hours: { from: 14, to: 16 } });
    expect(queueCalls([early], clock).today).toMatchObject([
      {
        now: false,
        from: '2026-11-02T11:00:00.000Z',
        why: [{ code: 'closed', hours: { from: 14, to: 16 } }],
      },
    ]);
    const open = client('b', [], { hours: { from: 11, to: 13 }, attempts: 0 });
    expect(queueCalls([open], clock).today).toMatchObject([{ now: true, why: [{ code: 'told_hours' }] }]);
  });

  test('a chance is always between nothing and certainty, and more answers never lower it', () => {
    const tries = fc
      .integer({ min: 0, max: 40 })
      .chain((calls) => fc.tuple(fc.constant(calls), fc.nat(calls)));
    fc.assert(
      fc.property(tries, tries, ([roundCalls, roundReached], [calls, reached]) => {
        const rateOf = (own: number) =>
          reachByHour([[at(12, roundReached, roundCalls)], [at(12, own, calls)]])[12] ?? -1;
        expect(rateOf(reached)).toBeGreaterThan(0);
        expect(rateOf(reached)).toBeLessThan(1);
        if (reached > 0) expect(rateOf(reached)).toBeGreaterThan(rateOf(reached - 1));
      }),
    );
  });

  test('the card names only hours that stand out', () => {
    expect(bestHours([[], [at(10, 4, 4), at(15, 5, 5), at(12, 0, 4)]])).toEqual([15, 10]);
    expect(bestHours([[], []])).toEqual([]);
  });
});

describe('M7.2 after five attempts in vain', () => {
  const person = (id: string, more: Partial<WayFacts['people'][number]> = {}) => ({
    id,
    roleKind: 'decision_maker',
    hasPhone: true,
    wrongNumber: false,
    tries: 0,
    email: null,
    ...more,
  });
  const ways = (facts: Partial<WayFacts>) =>
    proposeWays({
      lastPersonId: 'boss',
      people: [],
      companyPhone: null,
      companyEmail: null,
      address: null,
      ...facts,
    }).map(({ way, personId, text }) => [way, personId ?? text].filter(Boolean).join(' '));

  test('another person there is named, the least tried first and the gatekeeper after those who decide', () => {
    const people = [
      person('boss', { tries: 5, email: 'boss@x.test' }),
      person('guard', { roleKind: 'gatekeeper' }),
      person('deputy', { tries: 2 }),
      person('engineer'),
    ];
    expect(ways({ people, companyPhone: '+7', address: 'ул. Мира, 1' })).toEqual([
      'person engineer',
      'person deputy',
      'gatekeeper guard',
      'company_phone +7',
      'email boss',
      'visit ул. Мира, 1',
    ]);
  });

  test('who has been tried as often, has no number or a wrong one is not proposed', () => {
    const people = [
      person('boss', { tries: 5 }),
      person('tired', { tries: 5 }),
      person('mute', { hasPhone: false }),
      person('wrong', { wrongNumber: true }),
    ];
    expect(ways({ people, companyEmail: 'office@x.test' })).toEqual(['email office@x.test']);
  });

  test('where nothing is known, somebody has to be found out', () => {
    expect(ways({ people: [person('boss', { tries: 5 })] })).toEqual(['find_out']);
  });
});
