import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weekdayOf } from '#kernel/day.ts';
import { CALL_OUTCOMES, type CallCandidate, type CallOutcome, type QueueClock } from '../shapes/call.ts';
import { MEETING_STATES } from '../shapes/meeting.ts';
import { mayCallAt, nextCallTime } from './call-hours.ts';
import { needOf, queueCalls } from './call-queue.ts';

// Monday 2 November 2026, 12:00 in Moscow; the 4th is taken as a holiday.
const clock: QueueClock = {
  now: '2026-11-02T09:00:00.000Z',
  timeZone: 'Europe/Moscow',
  isWorkingDay: (day) => weekdayOf(day) <= 5 && day !== '2026-11-04',
  roundTries: [],
};

function candidate(clientId: string, more: Partial<CallCandidate> = {}): CallCandidate {
  return {
    clientId,
    timeZone: 'Europe/Moscow',
    hours: null,
    tries: [],
    revenueYear: 0,
    questionnaireState: null,
    caseState: null,
    lastCall: null,
    attempts: 0,
    acquaintance: null,
    meeting: null,
    ...more,
  };
}
function called(outcome: CallOutcome, at = '2026-10-30T09:00:00.000Z', callBackAt: string | null = null) {
  return { at, outcome, callBackAt };
}
const reasonsOf = (candidates: CallCandidate[], at: QueueClock = clock) =>
  queueCalls(candidates, at).today.map(({ clientId, reason }) => `${clientId} ${reason}`);

describe('M7.2 the call queue', () => {
  test('among equals first where somebody knows us, and the line says who and from where (M8.2)', () => {
    const acquaintance = { name: 'Ким Анна', from: 'Ромашка', sure: true };
    const { today } = queueCalls(
      [
        candidate('large', { revenueYear: 900 }),
        candidate('known', { acquaintance }),
        candidate('maybe', { acquaintance: { ...acquaintance, sure: false }, revenueYear: 5 }),
        candidate('promise', { lastCall: called('call_back', undefined, '2026-11-02T08:30:00.000Z') }),
      ],
      clock,
    );
    expect(today.map(({ clientId }) => clientId)).toEqual(['promise', 'known', 'maybe', 'large']);
    expect(today[1]?.why).toEqual([{ code: 'acquainted', person: 'Ким Анна', from: 'Ромашка', sure: true }]);
    expect(today[2]?.why.map(({ code }) => code)).toEqual(['acquainted', 'value']);
  });

  test('what was promised comes first, then restored quality, the resumption, and only then new calls', () => {
    expect(
      reasonsOf([
        candidate('new'),
        candidate('tried', { lastCall: called('not_reached'), attempts: 1 }),
        candidate('confirmed', { questionnaireState: 'paused_quality', caseState: 'confirmed' }),
        candidate('restored', { questionnaireState: 'paused_quality', caseState: 'restored' }),
        candidate('back', { questionnaireState: 'returned' }),
        candidate('promise', { lastCall: called('call_back', undefined, '2026-11-02T08:30:00.000Z') }),
        candidate('fell', {
          lastCall: called('booked'),
          meeting: { state: 'no_show', startsAt: '2026-11-01T08:00:00.000Z', ahead: false },
        }),
      ]),
    ).toEqual([
      'promise call_back_due',
      'restored ask_client',
      'confirmed arrange_resumption',
      'back returned',
      'fell rebook',
      'new not_called',
      'tried try_again',
    ]);
  });

  test('M9.7 a paused questionnaire asks for no call while the service side works or the client thinks', () => {
    for (const caseState of [null, 'registered', 'in_work', 'offered', 'resumed']) {
      expect(needOf(candidate('a', { questionnaireState: 'paused_quality', caseState }))).toBeNull();
    }
  });

  test('who has a meeting ahead, a filled questionnaire or an unmarked meeting is not called', () => {
    const meeting = { state: 'booked', startsAt: '2026-11-03T09:00:00.000Z', ahead: true };
    expect(
      reasonsOf([
        candidate('booked', { meeting, lastCall: called('booked') }),
        candidate('unmarked', { meeting: { ...meeting, ahead: false } }),
        candidate('held', { meeting: { ...meeting, state: 'held' } }),
        candidate('done', { questionnaireState: 'accepted' }),
        candidate('confirmed', { questionnaireState: 'paused_quality', caseState: 'confirmed', meeting }),
      ]),
    ).toEqual([]);
  });

  test('after five attempts another way is advised', () => {
    const tried = (attempts: number) => candidate('a', { lastCall: called('not_reached'), attempts });
    expect(needOf(tried(4))).toBe('try_again');
    expect(needOf(tried(5))).toBe('other_channel');
  });

  test('the stop rule contradicts itself in nothing: no hour to wait for, and the attempts are told', () => {
    const stopped = candidate('a', {
      lastCall: called('not_reached', '2026-11-02T08:50:00.000Z'),
      attempts: 6,
      tries: [{ hour: 16, calls: 9, reached: 9 }],
    });
    expect(queueCalls([stopped], clock).today).toMatchObject([
      { now: true, from: null, why: [{ code: 'tried', attempts: 6 }] },
    ]);
  });

  test('a right number told, or a successor known, sends nobody looking for them', () => {
    const after = (outcome: CallOutcome, wayOn: boolean) =>
      needOf(candidate('a', { lastCall: { ...called(outcome), wayOn } }));
    expect([after('wrong_number', false), after('wrong_number', true)]).toEqual([
      'find_number',
      'number_found',
    ]);
    expect([after('person_left', false), after('person_left', true)]).toEqual([
      'find_person',
      'person_found',
    ]);
  });

  test('M9.7 who wanted to check for themselves is asked at the hour they named', () => {
    const checks = candidate('a', {
      questionnaireState: 'paused_quality',
      caseState: 'offered',
      lastCall: { ...called('call_back', undefined, '2026-11-02T08:30:00.000Z'), word: 'will_check' },
    });
    expect(reasonsOf([checks])).toEqual(['a ask_client']);
  });

  test('a number that rang in vain rests three hours, somebody who talked rests until tomorrow', () => {
    const fresh = candidate('a', {
      lastCall: called('not_reached', '2026-11-02T08:00:00.000Z'),
      attempts: 1,
    });
    expect(queueCalls([fresh], clock).today).toMatchObject([
      { clientId: 'a', reason: 'try_again', now: false, from: '2026-11-02T11:00:00.000Z' },
    ]);
    const talked = candidate('b', { lastCall: called('talked', '2026-11-02T08:00:00.000Z') });
    expect(queueCalls([talked], clock)).toEqual({ today: [], later: 1, refused: 0 });
    expect(reasonsOf([talked], { ...clock, now: '2026-11-03T09:00:00.000Z' })).toEqual(['b not_booked']);
  });

  test('a promise for later today waits for its hour, one for another day for its day', () => {
    const at = (moment: string) => candidate('a', { lastCall: called('call_back', undefined, moment) });
    expect(queueCalls([at('2026-11-02T14:00:00.000Z')], clock).today).toMatchObject([
      { clientId: 'a', reason: 'call_back_today', now: false, from: '2026-11-02T14:00:00.000Z' },
    ]);
    expect(queueCalls([at('2026-11-03T07:00:00.000Z')], clock)).toEqual({ today: [], later: 1, refused: 0 });
  });

  test('nobody is called outside working hours at the client’s: Vladivostok has already gone home', () => {
    const far = candidate('far', { timeZone: 'Asia/Vladivostok', revenueYear: 900 });
    const near = candidate('near');
    expect(queueCalls([far, near], clock).today).toMatchObject([
      { clientId: 'near', reason: 'not_called', now: true, from: null },
      { clientId: 'far', reason: 'not_called', now: false, from: '2026-11-02T23:00:00.000Z' },
    ]);
  });

  test('M7.2 a promise that was missed is kept within the hours at the client’s, not in the night after', () => {
    const missed = candidate('a', { lastCall: called('call_back', undefined, '2026-11-02T08:30:00.000Z') });
    const lineAt = (now: string) => queueCalls([missed], { ...clock, now }).today;
    expect(lineAt('2026-11-02T14:00:00.000Z')).toMatchObject([
      { clientId: 'a', reason: 'call_back_due', now: true, from: null },
    ]);
    // 00:45 in Moscow: «Можно с 09:00».
    expect(lineAt('2026-11-02T21:45:00.000Z')).toMatchObject([
      { clientId: 'a', reason: 'call_back_due', now: false, from: '2026-11-03T06:00:00.000Z' },
    ]);
  });

  test('M7.2 who asked to be called at seven in the evening is called then, and not at ten', () => {
    const evening = candidate('a', { lastCall: called('call_back', undefined, '2026-11-02T16:00:00.000Z') });
    const nowAt = (now: string) => queueCalls([evening], { ...clock, now }).today.map((line) => line.now);
    expect(nowAt('2026-11-02T16:10:00.000Z')).toEqual([true]);
    expect(nowAt('2026-11-02T19:00:00.000Z')).toEqual([false]);
  });

  test('on the eve of a holiday the next call time is the working day after it', () => {
    const evening = '2026-11-03T16:30:00.000Z';
    expect(mayCallAt(evening, 'Europe/Moscow', clock.isWorkingDay)).toBe(false);
    expect(nextCallTime(evening, 'Europe/Moscow', clock.isWorkingDay)).toBe('2026-11-05T06:00:00.000Z');
  });

  test('a refusal is not called again by itself; it is counted for the leader', () => {
    expect(queueCalls([candidate('a', { lastCall: called('refused') })], clock).refused).toBe(1);
  });

  test('among clients nobody has called the more valuable one comes first', () => {
    expect(
      reasonsOf([candidate('small', { revenueYear: 1 }), candidate('large', { revenueYear: 2 })]),
    ).toEqual(['large not_called', 'small not_called']);
  });

  test('whatever has happened, a client is in the queue, promised for later, refused, or needs no call', () => {
    const moment = fc
      .integer({ min: -40, max: 40 })
      .map((hours) => new Date(Date.parse(clock.now) + hours * 3_600_000).toISOString());
    const anybody = fc.record({
      timeZone: fc.constantFrom('Europe/Moscow', 'Asia/Vladivostok', 'Europe/Kaliningrad'),
      hours: fc.option(
        fc.record({ from: fc.integer({ min: 6, max: 12 }), to: fc.integer({ min: 13, max: 22 }) }),
      ),
      tries: fc.array(
        fc.record({ hour: fc.integer({ min: 0, max: 23 }), calls: fc.constant(9), reached: fc.nat(9) }),
        { maxLength: 6 },
      ),
      revenueYear: fc.nat(),
      acquaintance: fc.option(fc.record({ name: fc.string(), from: fc.string(), sure: fc.boolean() })),
      questionnaireState: fc.constantFrom(null, 'in_progress', 'paused_quality', 'completed', 'returned'),
      caseState: fc.constantFrom(null, 'in_work', 'restored', 'offered', 'confirmed'),
      attempts: fc.nat(8),
      lastCall: fc.option(
        fc.record({ at: moment, outcome: fc.constantFrom(...CALL_OUTCOMES), callBackAt: fc.option(moment) }),
      ),
      meeting: fc.option(
        fc.record({ state: fc.constantFrom(...MEETING_STATES), startsAt: moment, ahead: fc.boolean() }),
      ),
    });
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 12 }), (drawn) => {
        const people = drawn.map((one, index) => ({ ...one, clientId: `c${index}` }));
        const queue = queueCalls(people, clock);
        const needed = people.filter((one) => needOf(one) !== null).length;
        expect(queue.today.length + queue.later + queue.refused).toBe(needed);
        const firstWaiting = queue.today.findIndex((line) => !line.now);
        if (firstWaiting >= 0) expect(queue.today.slice(firstWaiting).some((line) => line.now)).toBe(false);
        const again = queueCalls([...people].reverse(), clock);
        expect(again.today).toEqual(queue.today);
      }),
    );
  });
});
