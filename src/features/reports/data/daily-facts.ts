// The facts of one daily report: what happened between two cut-offs, and how the register stands now. Asked for
// all readers at once; nothing here grows with the number of readers.
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Day } from '#kernel/day.ts';
import type { DailyFacts, DaySpan, DueReport } from '../shapes/daily.ts';
import { listAnswers, listDone, listFresh } from './daily-events.ts';
import { listDue, listOverdue, listWaiting } from './daily-standing.ts';
import { countOpen, tallyDays } from './daily-tally.ts';

export interface ReportFrame {
  due: DueReport;
  timeZone: string;
  /** Days of the trend, the report's own last. */
  spans: readonly DaySpan[];
  /** The working day after the report's: works due by then are told of in time. */
  nextDay: Day;
}

/** Loads the facts for all readers at once. */
export async function loadDailyFacts(db: Db | Tx, frame: ReportFrame): Promise<DailyFacts> {
  const { due, spans, nextDay } = frame;
  const waiting = await listWaiting(db, frame);
  const { confirmed, refused, otherWord } = await listAnswers(db, due);
  return {
    day: due.day,
    refused,
    overdue: await listOverdue(db, frame),
    otherWord,
    due: await listDue(db, due, nextDay),
    awaitingCurator: waiting.curator,
    done: await listDone(db, due),
    confirmed,
    awaitingClient: waiting.client,
    fresh: await listFresh(db, due),
    days: spans.map(({ day }) => day),
    tally: await tallyDays(db, spans),
    open: await countOpen(db),
  };
}
