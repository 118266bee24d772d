import { describe, expect, it } from 'vitest';
import { type Day } from '#kernel/day.ts';
import { russianCalendarRows } from '#features/staff/rules/russian-calendar.ts';
import { buildWorkingCalendar, listWorkingDays } from '#features/staff/rules/working-calendar.ts';
import { METHOD_NORMS, type QuotaParticipant } from '../shapes/quota.ts';
import { closeShortfall, forecastEnd, type ForecastInput } from './forecast.ts';

const calendar = buildWorkingCalendar(russianCalendarRows());
const round = { from: '2026-02-02', to: '2026-03-27' };
const one: QuotaParticipant = {
  id: 'p1',
  dedication: 'dedicated',
  from: '2026-02-02',
  to: null,
  weeklyOverride: null,
  absences: [],
};

function countedDaily(perDay: number, from: Day, to: Day) {
  return listWorkingDays(calendar, from, to).flatMap((day) =>
    Array.from({ length: perDay }, () => ({ participantId: 'p1', day })),
  );
}

function forecast(changes: Partial<ForecastInput>) {
  return forecastEnd({
    participants: [one],
    facts: [],
    clients: 114,
    round,
    norms: METHOD_NORMS,
    calendar,
    today: '2026-03-02',
    ...changes,
  });
}

describe("M6.3 forecast of the round's end", () => {
  it('who keeps the norm ends on the planned day', () => {
    // 38 working days of the round at 3 a day are 114 clients.
    const facts = countedDaily(3, '2026-02-02', '2026-03-01');
    expect(forecast({ facts })).toMatchObject({
      kind: 'expected',
      endsOn: '2026-03-27',
      pace: 1,
      leftAtRoundEnd: 0,
      lateWorkingDays: 0,
    });
  });

  it('at a third of the norm the round is late, and the clients left on its last day are counted', () => {
    const facts = countedDaily(1, '2026-02-02', '2026-03-01');
    // 19 of 114 done in 19 days, 19 more by the end; 76 days after it: 2 in March, 22, 19, 21, 12 in July.
    expect(forecast({ facts })).toMatchObject({
      kind: 'expected',
      remaining: 95,
      leftAtRoundEnd: 76,
      lateWorkingDays: 76,
      endsOn: '2026-07-16',
    });
  });

  it('the day stands between an earlier and a later one', () => {
    const result = forecast({ facts: countedDaily(2, '2026-02-02', '2026-03-01') });
    if (result.kind !== 'expected' || result.latest === null) throw new Error(result.kind);
    expect(result.earliest < result.endsOn).toBe(true);
    expect(result.latest > result.endsOn).toBe(true);
  });

  it('a slow start is forgotten after four weeks', () => {
    const facts = [
      ...countedDaily(1, '2026-02-02', '2026-02-06'),
      ...countedDaily(3, '2026-02-09', '2026-03-08'),
    ];
    expect(forecast({ facts, today: '2026-03-09' })).toMatchObject({ kind: 'expected', pace: 1 });
  });

  it('leave ahead moves the end', () => {
    const away = { ...one, absences: [{ from: '2026-03-16', to: '2026-03-20' }] };
    const facts = countedDaily(3, '2026-02-02', '2026-03-01');
    expect(forecast({ facts, participants: [away] })).toMatchObject({ endsOn: '2026-04-03' });
  });

  it.each([
    ['before five working days have passed', { today: '2026-02-06' }, 'too_early'],
    [
      'after a month with four questionnaires',
      { facts: countedDaily(1, '2026-02-02', '2026-02-05') },
      'too_few',
    ],
    ['before the round has begun', { today: '2026-01-20' }, 'too_early'],
    [
      'when nobody is left to work',
      {
        participants: [{ ...one, to: '2026-03-01' }],
        facts: countedDaily(3, '2026-02-02', '2026-03-01'),
      },
      'nobody_ahead',
    ],
  ] as const)('%s it says that the end is not known', (_claim, changes, reason) => {
    expect(forecast(changes)).toMatchObject({ kind: 'unknown', reason });
  });

  it('M6.3 past the last entered year it never ends on a holiday of the law', () => {
    const autumn = { from: '2026-11-02', to: '2026-12-30' };
    const facts = countedDaily(3, '2026-11-02', '2026-11-29');
    // 42 days of the round at 3 a day are 126; the 127th waits for the first worked day of the new year.
    expect(forecast({ facts, round: autumn, clients: 127, today: '2026-11-30' })).toMatchObject({
      kind: 'expected',
      endsOn: '2027-01-11',
      leftAtRoundEnd: 1,
      lateWorkingDays: 1,
    });
  });

  it('with every client counted the round is done', () => {
    const facts = countedDaily(3, '2026-02-02', '2026-03-27');
    expect(forecast({ facts, today: '2026-03-30' })).toEqual({ kind: 'done', endedOn: '2026-03-27' });
  });
});

describe('M4.4 closing a shortfall', () => {
  const shortfall = { participants: [one], round, norms: METHOD_NORMS, calendar };

  it('twenty questionnaires too many need two more weeks of one dedicated participant', () => {
    expect(closeShortfall({ ...shortfall, missing: 20 })).toMatchObject({ weeks: 2, endsOn: '2026-04-10' });
  });

  it('or one more dedicated person, or one parallel one, over the same weeks', () => {
    // Over 38 working days a dedicated person brings 114, a parallel one 38.
    expect(closeShortfall({ ...shortfall, missing: 38 })).toMatchObject({ dedicated: 1, parallel: 1 });
    expect(closeShortfall({ ...shortfall, missing: 115 })).toMatchObject({ dedicated: 2, parallel: 4 });
  });

  it('holidays ahead count: over the New Year 15 more take three weeks', () => {
    const december = { from: '2025-11-24', to: '2025-12-28' };
    const worker = { ...one, from: '2025-11-24' };
    expect(
      closeShortfall({ ...shortfall, participants: [worker], round: december, missing: 15 }),
    ).toMatchObject({
      weeks: 3,
    });
  });

  it('weeks do not help when everybody leaves before the end', () => {
    const leaver = { ...one, to: '2026-03-20' };
    expect(closeShortfall({ ...shortfall, participants: [leaver], missing: 5 })).toMatchObject({
      weeks: null,
      endsOn: null,
      dedicated: 1,
    });
  });

  it('nothing missing asks for nothing', () => {
    expect(closeShortfall({ ...shortfall, missing: 0 })).toMatchObject({
      weeks: 0,
      dedicated: 0,
      parallel: 0,
    });
  });
});
