// The numbers of a daily report: today beside the working day before, the trend, and for whom the open cases wait.
import {
  type DailyFacts,
  type DayTally,
  type NumberPair,
  type ReaderFacts,
  SIDES,
  type Side,
  TALLIED,
} from '../shapes/daily.ts';

type Figures = NonNullable<ReaderFacts['figures']>;

/** States in which the client has the next word, and in which the curator has. */
const OF_CLIENT: ReadonlySet<string> = new Set(['offered', 'waiting_client']);
const OF_LEADERS: ReadonlySet<string> = new Set(['programme_leader', 'commercial_director', 'administrator']);

/** Whose move it is: the leader's where they owe the next deed, else by how far the case has come. */
export function sideOf(state: string, nextDoer: string | null): Side {
  if (nextDoer !== null && OF_LEADERS.has(nextDoer)) return 'leader';
  if (OF_CLIENT.has(state)) return 'client';
  return state === 'restored' ? 'curator' : 'service';
}

/** `curatorId`: whose cases are counted; null for all. */
export function countFigures(
  facts: Pick<DailyFacts, 'days' | 'tally' | 'open'>,
  reader: {
    curatorId: string | null;
    overdue: number;
    before: { overdue: number; open: number } | null;
  },
): Figures {
  const counts = (row: { curatorEmployeeId: string }) =>
    reader.curatorId === null || row.curatorEmployeeId === reader.curatorId;
  const trend = new Map<string, DayTally>(facts.days.map((day) => [day, emptyDay(day)]));
  for (const row of facts.tally) {
    const day = counts(row) ? trend.get(row.day) : undefined;
    if (day) day[row.what] += row.count;
  }
  const waits = Object.fromEntries(SIDES.map((side) => [side, 0])) as Record<Side, number>;
  for (const row of facts.open) if (counts(row)) waits[row.side] += row.count;
  const days = [...trend.values()];
  const [today, before] = [days.at(-1), days.at(-2)];
  const flows = Object.fromEntries(
    TALLIED.map((what) => [what, { now: today?.[what] ?? 0, before: before?.[what] ?? null }]),
  ) as Record<(typeof TALLIED)[number], NumberPair>;
  const open = SIDES.reduce((sum, side) => sum + waits[side], 0);
  return {
    numbers: {
      ...flows,
      overdue: { now: reader.overdue, before: reader.before?.overdue ?? null },
      open: { now: open, before: reader.before?.open ?? null },
    },
    trend: days,
    waits,
  };
}

/** Running totals over the trend: what we say is mended beside what clients say is. */
export function cumulate(trend: readonly DayTally[]): { restored: number[]; confirmed: number[] } {
  let [restored, confirmed] = [0, 0];
  const totals: { restored: number[]; confirmed: number[] } = { restored: [], confirmed: [] };
  for (const day of trend) {
    restored += day.restored;
    confirmed += day.confirmed;
    totals.restored.push(restored);
    totals.confirmed.push(confirmed);
  }
  return totals;
}

function emptyDay(day: string): DayTally {
  return { day, opened: 0, done: 0, restored: 0, confirmed: 0, refused: 0 };
}
