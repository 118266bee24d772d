import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel/day.ts';
import type { CaseFacts } from '../shapes/case.ts';
import { freshFacts, freshMoments, plainClock } from '../../../../tests/factories/case-facts.ts';
import { type CaseMoments, DEFAULT_NORMS } from '../shapes/terms.ts';
import { listSteps, rungKey } from './ladder.ts';
import { isAsleep, listDeeds, restoreDays } from './register-view.ts';

// 2026-11-13 is a Friday; the office sits in Yekaterinburg, five hours ahead of UTC.
const FRIDAY_NOON = '2026-11-13T07:00:00.000Z';

const clockAt = (now: Instant) => plainClock(now, 'Asia/Yekaterinburg');

const facts = freshFacts(FRIDAY_NOON, { claimIds: ['slow'] });
const moments = freshMoments(FRIDAY_NOON);
const work = {
  workId: 'w1',
  claimIds: ['slow'],
  ownerId: 'worker',
  dueOn: '2026-11-17',
  state: 'in_work' as const,
  plannedCycle: 1,
  provisional: false,
};
const deeds = (change: Partial<CaseFacts>, now: Instant, at: Partial<CaseMoments> = {}) =>
  listDeeds({ ...facts, ...change }, { ...moments, ...at }, DEFAULT_NORMS, clockAt(now)).filter(
    (deed) => !isAsleep(deed) && deed.term !== 'restore',
  );

describe('M9.9 who must do what, and until when', () => {
  it('a case of Friday is in time till the end of Monday where the company sits', () => {
    const [monday] = deeds({}, '2026-11-16T18:59:59.000Z');
    expect(monday).toMatchObject({
      term: 'acknowledge',
      doer: 'service_manager',
      dueOn: '2026-11-16',
      overdue: false,
    });
    expect(deeds({}, '2026-11-16T19:00:00.000Z')[0]).toMatchObject({ overdue: true });
  });

  it('terms in hours run by the clock', () => {
    const norms = { ...DEFAULT_NORMS, acknowledge: { hours: 4 } };
    const [deed] = listDeeds(facts, moments, norms, clockAt(FRIDAY_NOON));
    expect(deed).toMatchObject({ dueAt: '2026-11-13T11:00:00.000Z', dueOn: '2026-11-13' });
  });

  it('a claim without a work must be planned, counted from the receipt of the copy', () => {
    const copies = { ...facts.copies, service_manager: '2026-11-16T05:00:00.000Z' };
    expect(deeds({ state: 'acknowledged', copies }, FRIDAY_NOON)).toMatchObject([
      { term: 'plan', dueOn: '2026-11-18' },
    ]);
  });

  it('once the client has said the last word, only the talk is to go on: nobody is asked again whether it can be mended', () => {
    for (const state of ['confirmed', 'withdrawn', 'accepted'] as const) {
      for (const unfixable of ['proposed', 'approved'] as const) {
        expect(deeds({ state, unfixable }, FRIDAY_NOON).map(({ term }) => term)).toEqual([
          'arrange_resumption',
        ]);
      }
    }
    expect(deeds({ state: 'resumed', unfixable: 'approved' }, FRIDAY_NOON)).toEqual([]);
  });

  it('a work is its owner’s until its own date; restored works ask nothing', () => {
    expect(deeds({ state: 'in_work', works: [work] }, '2026-11-17T20:00:00.000Z')).toMatchObject([
      { term: 'work_due', ownerId: 'worker', workId: 'w1', overdue: true },
    ]);
    expect(deeds({ state: 'restored', works: [{ ...work, state: 'done' }] }, FRIDAY_NOON)).toMatchObject([
      { term: 'tell_client', doer: 'participant' },
    ]);
  });

  it("after the client's «no» the old date binds nobody: the work wants a new one", () => {
    const again = deeds({ state: 'in_work', cycle: 2, works: [work] }, '2026-11-23T07:00:00.000Z', {
      reopenedAt: '2026-11-20T07:00:00.000Z',
    });
    expect(again).toMatchObject([
      { term: 'replan', doer: 'service_manager', dueOn: '2026-11-24', overdue: false },
    ]);
  });

  it("a silent client is the curator's matter first and the leader's later; a reminder buys time", () => {
    const offered: Partial<CaseFacts> = { state: 'offered', offeredAt: FRIDAY_NOON };
    const thursday = '2026-11-19T07:00:00.000Z';
    expect(deeds(offered, thursday)).toMatchObject([{ term: 'client_answer', overdue: true }]);
    expect(deeds(offered, thursday, { lastAskedAt: '2026-11-18T07:00:00.000Z' })).toMatchObject([
      { term: 'client_answer', dueOn: '2026-11-23', overdue: false },
    ]);
    const nextWeek = deeds(offered, '2026-11-23T07:00:00.000Z');
    expect(nextWeek.map(({ term }) => term)).toEqual(['client_answer', 'client_silence']);
  });

  it('a confirmed case waits for its meeting to be arranged, a resumed one for nothing', () => {
    const confirmed = deeds({ state: 'confirmed' }, FRIDAY_NOON, { confirmedAt: FRIDAY_NOON });
    expect(confirmed).toMatchObject([{ term: 'arrange_resumption', dueOn: '2026-11-20' }]);
    expect(deeds({ state: 'resumed' }, FRIDAY_NOON)).toEqual([]);
  });

  it('M9.8 once the meeting is booked nothing is late: the questionnaire goes on by the end of its day', () => {
    const confirmedAt = FRIDAY_NOON;
    const bookedFor = ['2026-11-26T05:00:00.000Z', '2026-11-30T05:00:00.000Z'];
    const at = (now: Instant) => deeds({ state: 'confirmed' }, now, { confirmedAt, bookedFor });
    expect(at('2026-11-24T07:00:00.000Z')).toMatchObject([
      { term: 'resume', doer: 'participant', dueOn: '2026-11-26', overdue: false },
    ]);
    expect(at('2026-11-26T18:59:59.000Z')).toMatchObject([{ dueOn: '2026-11-26', overdue: false }]);
    expect(at('2026-11-27T07:00:00.000Z')).toMatchObject([{ dueOn: '2026-11-30', overdue: false }]);
    expect(at('2026-12-01T07:00:00.000Z')).toMatchObject([
      { term: 'resume', dueOn: '2026-11-30', overdue: true },
    ]);
  });
});

describe('M9.9 the promise over all works together', () => {
  const restoreOf = (change: Partial<CaseFacts>, at: Partial<CaseMoments>, now = FRIDAY_NOON) =>
    listDeeds({ ...facts, ...change }, { ...moments, ...at }, DEFAULT_NORMS, clockAt(now)).find(
      ({ term }) => term === 'restore',
    );

  it('is by how much it hurts and who the client is', () => {
    expect(restoreOf({}, {})).toMatchObject({ dueOn: '2026-11-20' });
    expect(restoreOf({ severity: 'critical' }, { segment: 'a' })).toMatchObject({ dueOn: '2026-11-16' });
    expect(restoreOf({ severity: 'minor' }, { segment: 'b' })).toMatchObject({ dueOn: '2026-11-27' });
  });

  it('is told for every severity before one of them is chosen, and for none where no such term runs', () => {
    const found = restoreDays(facts, { ...moments, segment: 'a' }, DEFAULT_NORMS, clockAt(FRIDAY_NOON));
    expect(found).toEqual({ critical: '2026-11-16', major: '2026-11-18', minor: '2026-11-27' });
    const asked = { ...facts, state: 'offered' as const };
    expect(restoreDays(asked, moments, DEFAULT_NORMS, clockAt(FRIDAY_NOON))).toBeNull();
  });

  it('stands still while the service side waits for the client, and only then', () => {
    const waits = [{ from: '2026-11-16T07:00:00.000Z', to: '2026-11-18T07:00:00.000Z' }];
    expect(restoreOf({ state: 'in_work', works: [work] }, { waits })).toMatchObject({ dueOn: '2026-11-24' });
    const waiting = deeds({ state: 'waiting_client', waitingSince: FRIDAY_NOON }, FRIDAY_NOON);
    expect(waiting).toMatchObject([{ term: 'hear_client', doer: 'participant', dueOn: '2026-11-18' }]);
  });

  it('begins anew with the client’s «no»', () => {
    const again = restoreOf({ state: 'in_work', cycle: 2 }, { reopenedAt: '2026-11-20T07:00:00.000Z' });
    expect(again).toMatchObject({ dueOn: '2026-11-27' });
  });

  it('a provisional repair asks for the removal of its cause, also when the talk has gone on', () => {
    const works = [{ ...work, state: 'done' as const, provisional: true }];
    const over = deeds({ state: 'resumed', works, restoredAt: FRIDAY_NOON }, '2027-01-20T07:00:00.000Z');
    expect(over).toMatchObject([{ term: 'remove_cause', doer: 'service_manager', overdue: true }]);
    expect(
      deeds({ state: 'resumed', works, causeRemovedAt: FRIDAY_NOON }, '2027-01-20T07:00:00.000Z'),
    ).toEqual([]);
  });
});

describe('M9.9 who hears of a term, each of each once', () => {
  const works = [work, { ...work, workId: 'w2' }];
  const at = (now: Instant, told: string[] = []) => {
    const late = deeds({ state: 'in_work', works: [work] }, now, {
      registeredAt: '2026-11-11T07:00:00.000Z',
    });
    return listSteps(late, told, now).map(({ level, hears }) => [level, ...hears]);
  };

  it('the owner before it, then the service manager, the leader, the director', () => {
    // The work is due on Tuesday the 17th: reminded on Monday at nine, told on Wednesday at midnight.
    expect(at('2026-11-16T03:59:59.000Z')).toEqual([]);
    expect(at('2026-11-16T04:00:00.000Z')).toEqual([[0, 'service_worker']]);
    expect(at('2026-11-17T19:00:00.000Z')).toEqual([[1, 'service_worker', 'service_manager']]);
    const first = rungKey('work_due:w1', 1, '2026-11-17');
    expect(at('2026-11-18T19:00:00.000Z', [first])).toEqual([[2, 'programme_leader']]);
    const second = rungKey('work_due:w1', 2, '2026-11-17');
    expect(at('2026-11-20T19:00:00.000Z', [first, second])).toEqual([[3, 'commercial_director']]);
  });

  it('nothing is said twice, every work speaks for itself, and a new date is a new promise', () => {
    const now = '2026-11-18T07:00:00.000Z';
    const late = deeds({ state: 'in_work', works }, now);
    const first = rungKey('work_due:w1', 1, '2026-11-17');
    expect(listSteps(late, [], now).map(({ term }) => term)).toEqual(['work_due:w1', 'work_due:w2']);
    expect(listSteps(late, [first], now).map(({ term }) => term)).toEqual(['work_due:w2']);
    const moved = deeds(
      { state: 'in_work', works: [{ ...work, dueOn: '2026-11-18' }] },
      '2026-11-19T07:00:00.000Z',
    );
    expect(listSteps(moved, [first], '2026-11-19T07:00:00.000Z')).toMatchObject([
      { term: 'work_due:w1', level: 1 },
    ]);
  });

  it('what an older version told of is not told again', () => {
    const now = '2026-11-18T07:00:00.000Z';
    const late = deeds({ state: 'in_work', works: [work] }, now);
    expect(listSteps(late, ['work_due:w1#1@'], now)).toEqual([]);
  });

  it('silence of the client reaches the leader and the director together', () => {
    const offered: Partial<CaseFacts> = { state: 'offered', offeredAt: FRIDAY_NOON };
    const silence = deeds(offered, '2026-11-23T07:00:00.000Z').find(({ term }) => term === 'client_silence');
    expect(silence?.hears).toEqual(['participant', 'programme_leader', 'commercial_director']);
  });
});
