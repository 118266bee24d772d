import { describe, expect, it } from 'vitest';
import { addDays, type Day, type Instant, weekdayOf } from '#kernel/day.ts';
import type { CaseFacts } from '../shapes/case.ts';
import { type CaseMoments, type Clock, DEFAULT_NORMS } from '../shapes/terms.ts';
import { listDeeds, listEscalations } from './register-view.ts';

// 2026-11-13 is a Friday; the office sits in Yekaterinburg, five hours ahead of UTC.
const FRIDAY_NOON = '2026-11-13T07:00:00.000Z';

function addWorkingDays(from: Day, count: number): Day {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (weekdayOf(day) < 6) left -= 1;
  }
  return day;
}
const clockAt = (now: Instant): Clock => ({ now, timeZone: 'Asia/Yekaterinburg', addWorkingDays });

const facts: CaseFacts = {
  caseId: 'case',
  state: 'registered',
  cycle: 1,
  copies: { curator: FRIDAY_NOON, leader: null, service_manager: null },
  claimIds: ['slow'],
  works: [],
  restoredAt: null,
  offeredAt: null,
  link: null,
  confirmedCycle: null,
};
const moments: CaseMoments = {
  registeredAt: FRIDAY_NOON,
  reopenedAt: null,
  lastAskedAt: null,
  confirmedAt: null,
  bookedFor: [],
};
const work = {
  workId: 'w1',
  claimIds: ['slow'],
  ownerId: 'worker',
  dueOn: '2026-11-17',
  state: 'in_work' as const,
  plannedCycle: 1,
};
const deeds = (change: Partial<CaseFacts>, now: Instant, at: Partial<CaseMoments> = {}) =>
  listDeeds({ ...facts, ...change }, { ...moments, ...at }, DEFAULT_NORMS, clockAt(now));

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

  it('tells of a missed term once, and of every work by itself', () => {
    const works = [work, { ...work, workId: 'w2' }];
    const late = deeds({ state: 'in_work', works }, '2026-11-30T07:00:00.000Z');
    expect(listEscalations(late, []).map(({ term }) => term)).toEqual(['work_due:w1', 'work_due:w2']);
    expect(listEscalations(late, ['work_due:w1']).map(({ term }) => term)).toEqual(['work_due:w2']);
  });
});
