import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '#kernel/day.ts';
import { russianCalendarRows } from '#features/staff/rules/russian-calendar.ts';
import { buildWorkingCalendar } from '#features/staff/rules/working-calendar.ts';
import { METHOD_NORMS, type QuotaParticipant } from '../shapes/quota.ts';
import { comparePlanFact, comparePlanFactByParticipant } from './plan-fact.ts';
import { capacityOf, planWeeks } from './quota.ts';

const calendar = buildWorkingCalendar(russianCalendarRows());
const year2026 = { from: '2026-01-01', to: '2026-12-31' };

function participant(changes: Partial<QuotaParticipant> = {}): QuotaParticipant {
  return {
    id: 'p1',
    dedication: 'dedicated',
    from: '2026-01-01',
    to: null,
    weeklyOverride: null,
    absences: [],
    ...changes,
  };
}

function planOf(monday: Day, changes: Partial<QuotaParticipant> = {}): number {
  const weeks = planWeeks(participant(changes), year2026, METHOD_NORMS, calendar);
  return weeks.find((week) => week.monday === monday)?.plan ?? -1;
}

describe('M6.2 weekly quota', () => {
  it.each([
    ['a full week asks a dedicated participant for 15', '2026-02-02', {}, 15],
    ['a full week asks a parallel participant for 5', '2026-02-02', { dedication: 'parallel' }, 5],
    ['the week of 23 February has four working days: 12', '2026-02-23', {}, 12],
    ['the same week asks a parallel participant for 4', '2026-02-23', { dedication: 'parallel' }, 4],
    ['the New Year week asks for nothing', '2026-01-05', {}, 0],
    [
      'two days of leave take two fifths',
      '2026-02-02',
      { absences: [{ from: '2026-02-05', to: '2026-02-06' }] },
      9,
    ],
    [
      'leave on a weekend takes nothing',
      '2026-02-02',
      { absences: [{ from: '2026-02-07', to: '2026-02-08' }] },
      15,
    ],
    [
      'overlapping absences count once',
      '2026-02-02',
      {
        absences: [
          { from: '2026-02-05', to: '2026-02-06' },
          { from: '2026-02-06', to: '2026-02-10' },
        ],
      },
      9,
    ],
    ['joining on Wednesday asks for three fifths', '2026-02-02', { from: '2026-02-04' }, 9],
    ['leaving on Tuesday asks for two fifths', '2026-02-02', { to: '2026-02-03' }, 6],
    ['an own quota replaces the norm', '2026-02-02', { weeklyOverride: 10 }, 10],
  ] as const)('%s', (_claim, monday, changes, plan) => {
    expect(planOf(monday, changes)).toBe(plan);
  });

  it('a week with a moved working Saturday asks for six days', () => {
    const span = { from: '2024-12-23', to: '2024-12-29' };
    expect(capacityOf(participant({ from: '2024-01-01' }), span, METHOD_NORMS, calendar)).toBe(18);
  });

  it('over 2026 the quotas come to 741 and 247: the norm of its 247 working days', () => {
    expect(capacityOf(participant(), year2026, METHOD_NORMS, calendar)).toBe(741);
    expect(capacityOf(participant({ dedication: 'parallel' }), year2026, METHOD_NORMS, calendar)).toBe(247);
  });

  it('with an own quota of 7 no week asks for a fraction and the year comes to 345 of 345.8', () => {
    const weeks = planWeeks(participant({ weeklyOverride: 7 }), year2026, METHOD_NORMS, calendar);
    expect(weeks.every((week) => Number.isInteger(week.plan))).toBe(true);
    expect(weeks.reduce((sum, week) => sum + week.plan, 0)).toBe(345);
    expect(weeks.find((week) => week.monday === '2026-02-02')?.plan).toBe(7);
  });

  it('norms changed in the settings hold for everybody without an own quota', () => {
    const norms = { dedicated: 20, parallel: 6 };
    const span = { from: '2026-02-02', to: '2026-02-08' };
    expect(capacityOf(participant(), span, norms, calendar)).toBe(20);
    expect(capacityOf(participant({ weeklyOverride: 3 }), span, norms, calendar)).toBe(3);
  });
});

const anyParticipant = fc
  .record({
    start: fc.integer({ min: 0, max: 300 }),
    length: fc.integer({ min: 0, max: 200 }),
    norm: fc.integer({ min: 0, max: 23 }),
    away: fc.array(fc.tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 20 })), {
      maxLength: 4,
    }),
  })
  .map(({ start, length, norm, away }) =>
    participant({
      from: addDays('2026-01-01', start),
      to: addDays('2026-01-01', start + length),
      weeklyOverride: norm,
      absences: away.map(([from, days]) => ({
        from: addDays('2026-01-01', from),
        to: addDays('2026-01-01', from + days),
      })),
    }),
  );

describe('M6.2 whatever dates, absences and norm', () => {
  it('every week asks for a whole number within one of its exact share, and the weeks add up to the capacity', () => {
    fc.assert(
      fc.property(anyParticipant, (one) => {
        const weeks = planWeeks(one, year2026, METHOD_NORMS, calendar);
        const norm = one.weeklyOverride ?? 0;
        for (const week of weeks) {
          expect(Number.isInteger(week.plan)).toBe(true);
          expect(Math.abs(week.plan - (norm * week.workedDays) / 5)).toBeLessThan(1);
        }
        const days = weeks.reduce((sum, week) => sum + week.workedDays, 0);
        const plan = weeks.reduce((sum, week) => sum + week.plan, 0);
        expect(plan).toBe(capacityOf(one, year2026, METHOD_NORMS, calendar));
        expect((norm * days) / 5 - plan).toBeGreaterThanOrEqual(0);
        expect((norm * days) / 5 - plan).toBeLessThan(1);
      }),
    );
  });
});

describe('M6.3 plan against fact', () => {
  const round = { from: '2026-02-02', to: '2026-03-01' };
  const team = [participant(), participant({ id: 'p2', dedication: 'parallel' })];
  const facts = [
    ...Array.from({ length: 12 }, () => ({ participantId: 'p1', day: '2026-02-04' })),
    ...Array.from({ length: 3 }, () => ({ participantId: 'p2', day: '2026-02-08' })),
    { participantId: 'p1', day: '2026-02-11' },
    { participantId: 'p2', day: '2026-03-04' },
    { participantId: 'stranger', day: '2026-02-04' },
  ];
  const input = {
    participants: team,
    facts,
    round,
    norms: METHOD_NORMS,
    calendar,
    today: '2026-02-11',
    open: new Map([
      ['p1', 60],
      ['p2', 60],
    ]),
  };

  it('shows each week with its plan, its fact and the running totals', () => {
    expect(comparePlanFact(input).weeks.slice(0, 2)).toEqual([
      { monday: '2026-02-02', plan: 20, fact: 15, planTotal: 20, factTotal: 15, time: 'past' },
      { monday: '2026-02-09', plan: 20, fact: 1, planTotal: 40, factTotal: 16, time: 'current' },
    ]);
  });

  it('M6.3 on Wednesday morning of the second week seven days are behind: 21 and 7 were due', () => {
    expect(comparePlanFact(input)).toMatchObject({ planToDate: 28, factToDate: 16, plan: 76, fact: 16 });
  });

  it('what was counted after the last week is named apart instead of vanishing', () => {
    expect(comparePlanFact(input).outside).toBe(1);
  });

  it('M6.2 the norm above the clients of a list is not owed: a list that is done is not behind', () => {
    // 76 by the norm of four weeks; the first has brought 13 and has 2 left, the second has a list of plenty.
    const small = {
      ...input,
      open: new Map([
        ['p1', 2],
        ['p2', 60],
      ]),
    };
    const both = comparePlanFact(small);
    expect(both.plan).toBe(76);
    expect(comparePlanFactByParticipant(small).map(({ planFact }) => planFact)).toMatchObject([
      { plan: 57, reachable: 15, planToDate: 15, factToDate: 13 },
      { plan: 19, reachable: 19, planToDate: 7, factToDate: 3 },
    ]);
    expect([both.reachable, both.planToDate]).toEqual([34, 22]);
    const done = comparePlanFact({
      ...input,
      facts: facts.filter(({ day }) => day <= input.today),
      open: new Map(),
    });
    expect([done.planToDate, done.factToDate]).toEqual([16, 16]);
    expect(done.weeks).toEqual(both.weeks);
  });

  it("the participants' own tables add up to the team's", () => {
    const own = comparePlanFactByParticipant(input).map((row) => row.planFact);
    expect(own.reduce((sum, row) => sum + row.plan, 0)).toBe(comparePlanFact(input).plan);
    expect(own.map((row) => row.fact)).toEqual([13, 3]);
  });
});
