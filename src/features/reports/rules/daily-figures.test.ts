import { describe, expect, it, test } from 'vitest';
import { SIDES } from '../shapes/daily.ts';
import { countFigures, cumulate, sideOf } from './daily-figures.ts';

test.each([
  ['registered', 'service_manager', 'service'],
  ['in_work', 'service_worker', 'service'],
  ['restored', 'participant', 'curator'],
  ['offered', 'participant', 'client'],
  ['waiting_client', 'participant', 'client'],
  ['offered', 'programme_leader', 'leader'],
  ['diagnosed', null, 'service'],
] as const)('in %s with the next deed of %s the move is with: %s', (state, doer, side) => {
  expect(sideOf(state, doer)).toBe(side);
});

describe('the numbers of a daily report', () => {
  const facts = {
    days: ['2026-11-12', '2026-11-13'],
    tally: [
      { day: '2026-11-12', what: 'opened' as const, count: 3, curatorEmployeeId: 'maria' },
      { day: '2026-11-13', what: 'opened' as const, count: 1, curatorEmployeeId: 'maria' },
      { day: '2026-11-13', what: 'opened' as const, count: 5, curatorEmployeeId: 'oleg' },
      { day: '2026-10-01', what: 'opened' as const, count: 99, curatorEmployeeId: 'maria' },
    ],
    open: SIDES.map((side, index) => ({
      side,
      count: index + 1,
      curatorEmployeeId: index ? 'maria' : 'oleg',
    })),
  };

  it('are all for the leader and one’s own for a curator', () => {
    const all = countFigures(facts, { curatorId: null, overdue: 2, before: null });
    expect(all.numbers.opened).toEqual({ now: 6, before: 3 });
    expect(all.numbers.open).toEqual({ now: 10, before: null });
    const own = countFigures(facts, { curatorId: 'maria', overdue: 2, before: { overdue: 4, open: 8 } });
    expect(own.numbers.opened).toEqual({ now: 1, before: 3 });
    expect(own.numbers.overdue).toEqual({ now: 2, before: 4 });
    expect(own.waits).toEqual({ service: 0, curator: 2, client: 3, leader: 4 });
  });

  it('have no yesterday on the first day', () => {
    const { numbers } = countFigures(
      { ...facts, days: ['2026-11-13'] },
      { curatorId: null, overdue: 0, before: null },
    );
    expect(numbers.opened).toEqual({ now: 6, before: null });
  });

  it('run up to what we say is mended beside what clients say is', () => {
    const day = { opened: 0, done: 0, refused: 0 };
    expect(
      cumulate([
        { ...day, day: '2026-11-12', restored: 2, confirmed: 1 },
        { ...day, day: '2026-11-13', restored: 3, confirmed: 0 },
      ]),
    ).toEqual({ restored: [2, 5], confirmed: [1, 1] });
  });
});
