// A case as the rules know it, just entered into the register; tests change what they are about.
import type { CaseFacts } from '#features/quality/shapes/case.ts';
import type { CaseMoments, Clock } from '#features/quality/shapes/terms.ts';
import { addDays, type Day, type Instant, weekdayOf } from '#kernel/day.ts';

/** Nothing done yet: two claims, no copy received but the curator's original. */
export function freshFacts(at: Instant, change: Partial<CaseFacts> = {}): CaseFacts {
  return {
    caseId: 'case',
    state: 'registered',
    cycle: 1,
    severity: 'major',
    copies: { curator: at, leader: null, service_manager: null },
    claimIds: ['slow', 'noise'],
    diagnosedIds: [],
    works: [],
    waitingSince: null,
    unfixable: null,
    causeRemovedAt: null,
    restoredAt: null,
    offeredAt: null,
    link: null,
    ...change,
  };
}

export function freshMoments(at: Instant, change: Partial<CaseMoments> = {}): CaseMoments {
  return {
    registeredAt: at,
    reopenedAt: null,
    lastAskedAt: null,
    confirmedAt: null,
    unfixableAt: null,
    waits: [],
    segment: null,
    bookedFor: [],
    ...change,
  };
}

/** A calendar without holidays: Monday to Friday are worked. */
export function plainClock(now: Instant, timeZone: string): Clock {
  const isWorkingDay = (day: Day) => weekdayOf(day) < 6;
  const addWorkingDays = (from: Day, count: number): Day => {
    let day = from;
    const step = count < 0 ? -1 : 1;
    for (let left = Math.abs(count); left > 0; ) {
      day = addDays(day, step);
      if (isWorkingDay(day)) left -= 1;
    }
    return day;
  };
  const countWorkingDays = (from: Day, to: Day): number => {
    let count = 0;
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
    return count;
  };
  return { now, timeZone, addWorkingDays, countWorkingDays, isWorkingDay };
}
