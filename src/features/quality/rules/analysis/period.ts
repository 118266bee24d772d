// The days a period comes to.
import { addDays, type Day, isDay } from '#kernel/day.ts';

export type PeriodName = 'year' | 'months' | 'quarter' | 'days';

export interface Period {
  from: Day;
  to: Day;
}

/** Both days are included. Own days that are left out are those of this year; in the wrong order they are turned. */
export function periodOf(
  today: Day,
  asked: { period: PeriodName; from?: Day | undefined; to?: Day | undefined },
): Period {
  const year: Period = { from: `${today.slice(0, 4)}-01-01`, to: today };
  switch (asked.period) {
    case 'year':
      return year;
    case 'months':
      return { from: addDays(yearBefore(today), 1), to: today };
    case 'quarter': {
      const month = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
      return { from: `${today.slice(0, 5)}${String(month).padStart(2, '0')}-01`, to: today };
    }
    case 'days': {
      const to = asked.to ?? (asked.from && asked.from > today ? asked.from : today);
      const from = asked.from ?? `${to.slice(0, 4)}-01-01`;
      return from <= to ? { from, to } : { from: to, to: from };
    }
  }
}

function yearBefore(day: Day): Day {
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return isDay(before) ? before : `${before.slice(0, 8)}28`;
}
