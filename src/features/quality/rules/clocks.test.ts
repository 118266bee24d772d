import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, weekdayOf } from '#kernel/day.ts';
import type { ClockEvent } from '../shapes/clocks.ts';
import { type BusinessHours, businessMinutes } from './business-time.ts';
import { reckonClocks } from './clocks.ts';

const hours: BusinessHours = {
  timeZone: 'Europe/Moscow',
  from: 9,
  to: 18,
  isWorkingDay: (day) => weekdayOf(day) < 6,
};
/** Moscow wall clock of November 2026; the 9th is a Monday. */
const at = (day: number, hour: number, minute = 0): Instant =>
  new Date(Date.UTC(2026, 10, day, hour - 3, minute)).toISOString();
const event = (kind: string, when: Instant, more: Partial<ClockEvent> = {}): ClockEvent => ({
  kind,
  at: when,
  cycle: 1,
  ...more,
});

describe('working minutes of a client', () => {
  it('run in the client’s own hours, on the client’s own clock, and not at night or at the weekend', () => {
    expect(businessMinutes(hours, at(9, 10), at(9, 11, 30))).toBe(90);
    expect(businessMinutes(hours, at(9, 17), at(10, 10))).toBe(120);
    expect(businessMinutes(hours, at(13, 17), at(16, 10))).toBe(120);
    expect(businessMinutes(hours, at(14, 9), at(15, 18))).toBe(0);
    const omsk = { ...hours, timeZone: 'Asia/Omsk' };
    expect(businessMinutes(omsk, at(9, 14), at(9, 18))).toBe(60);
  });

  it('round the clock means every minute', () => {
    expect(businessMinutes({ ...hours, from: 0, to: 24 }, at(14, 9), at(15, 9))).toBe(1440);
  });

  it('agree with counting minute by minute, whatever the span', () => {
    const minute = fc.integer({ min: 0, max: 20 * 1440 });
    fc.assert(
      fc.property(minute, minute, (one, other) => {
        const start = Date.parse(at(6, 0));
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        let counted = 0;
        for (let step = from; step < to; step += 1) {
          const local = new Date(start + step * 60_000 + 3 * 3_600_000);
          const weekday = local.getUTCDay();
          const hour = local.getUTCHours();
          if (weekday !== 0 && weekday !== 6 && hour >= 9 && hour < 18) counted += 1;
        }
        const moment = (step: number) => new Date(start + step * 60_000).toISOString();
        expect(businessMinutes(hours, moment(from), moment(to))).toBe(counted);
      }),
      { numRuns: 60, seed: 3 },
    );
  });
});

describe('M9.9 clocks of a case', () => {
  const begun = [
    event('registered', at(9, 10)),
    event('copy_received', at(9, 11), { copy: 'leader' }),
    event('copy_received', at(9, 12), { copy: 'service_manager' }),
  ];

  it('four questions: when taken, when felt, when confirmed, when the cause was gone', () => {
    const clocks = reckonClocks(
      [
        ...begun,
        event('service_restored', at(10, 12)),
        event('offer_made', at(10, 13)),
        event('client_answered', at(11, 17), { answer: 'yes', saidAt: at(11, 9, 30) }),
        event('cause_removed', at(12, 10)),
      ],
      hours,
    );
    expect(clocks).toMatchObject({
      acknowledgeMinutes: 120,
      restoreMinutes: 8 * 60 + 3 * 60,
      tellMinutes: 60,
      // The client said it at half past nine; that we wrote it down later is our time, not theirs.
      confirmMinutes: 5 * 60 + 30,
      causeMinutes: 27 * 60,
      waitMinutes: 0,
    });
  });

  it('a wait for the client is taken out of the service side’s time, and nothing else is', () => {
    const clocks = reckonClocks(
      [
        ...begun,
        event('waiting_began', at(9, 14)),
        event('waiting_ended', at(10, 11)),
        event('service_restored', at(10, 12)),
      ],
      hours,
    );
    expect(clocks).toMatchObject({ waitMinutes: 6 * 60, restoreMinutes: 11 * 60 - 6 * 60 });
  });

  it('a refusal begins a cycle and forgets nothing: the sum of the cycles is the figure of the case', () => {
    const clocks = reckonClocks(
      [
        ...begun,
        event('service_restored', at(9, 15)),
        event('cause_removed', at(9, 15)),
        event('offer_made', at(9, 16)),
        event('client_answered', at(9, 17), { answer: 'no', saidAt: at(9, 17) }),
        event('works_reopened', at(9, 17), { cycle: 2 }),
        event('service_restored', at(10, 12), { cycle: 2 }),
        event('offer_made', at(10, 12), { cycle: 2 }),
        event('client_answered', at(10, 14), { cycle: 2, answer: 'yes', saidAt: at(10, 14) }),
      ],
      hours,
    );
    expect(clocks.cycles).toMatchObject([
      { cycle: 1, restoreMinutes: 300, confirmMinutes: 60, answer: 'no' },
      { cycle: 2, restoreMinutes: 240, confirmMinutes: 120, answer: 'yes' },
    ]);
    // The «no» brought the cause back.
    expect(clocks).toMatchObject({ restoreMinutes: 540, confirmMinutes: 180, causeMinutes: null });
  });

  it('a mark taken back never stopped the clock, and an offer made of it asked about nothing', () => {
    const clocks = reckonClocks(
      [
        ...begun,
        event('service_restored', at(9, 13)),
        event('offer_made', at(9, 13, 30)),
        event('work_taken_back', at(9, 14)),
        event('service_restored', at(9, 16)),
        event('offer_made', at(9, 17)),
      ],
      hours,
    );
    expect(clocks).toMatchObject({ restoreMinutes: 360, tellMinutes: 60, confirmMinutes: null });
  });

  it('a mark taken back or followed by a further work stands no longer: the clock runs', () => {
    const restored = [...begun, event('work_restored', at(9, 13)), event('service_restored', at(9, 13))];
    const running = { restoreMinutes: null, tellMinutes: null };
    const takenBack = [...restored, event('work_taken_back', at(9, 14))];
    expect(reckonClocks(takenBack, hours)).toMatchObject(running);
    const planned = [...restored, event('work_planned', at(9, 14))];
    expect(reckonClocks(planned, hours)).toMatchObject(running);
    const done = [...planned, event('work_restored', at(9, 16)), event('service_restored', at(9, 16))];
    expect(reckonClocks(done, hours)).toMatchObject({ restoreMinutes: 360 });
  });

  it('a work planned by mistake after the service was restored, and cancelled undone, costs no time', () => {
    const clocks = reckonClocks(
      [
        ...begun,
        event('work_restored', at(9, 13)),
        event('service_restored', at(9, 13)),
        event('work_planned', at(9, 14)),
        event('work_cancelled', at(9, 16)),
        event('service_restored', at(9, 16)),
        event('offer_made', at(9, 17)),
      ],
      hours,
    );
    expect(clocks).toMatchObject({ restoreMinutes: 180, tellMinutes: 240 });
  });

  it('what has not happened has no figure', () => {
    const clocks = reckonClocks([event('registered', at(9, 10))], hours);
    expect(clocks).toMatchObject({
      acknowledgeMinutes: null,
      restoreMinutes: null,
      tellMinutes: null,
      confirmMinutes: null,
      causeMinutes: null,
    });
  });
});
