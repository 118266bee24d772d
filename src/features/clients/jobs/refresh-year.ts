// Revenue of the last twelve whole months slides on the first of every month.
import { inTransaction } from '#db/transaction.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import { takeMark } from '#features/staff/data/clock-mark.ts';
import { type Day, monthOf } from '#kernel/day.ts';
import { refreshRevenue } from '../data/revenue.ts';

/** Recomputes every client's yearly revenue once a month; does nothing in between. */
export async function refreshYear(db: Db, today: Day): Promise<void> {
  await inTransaction(db, async (tx) => {
    if (await takeMark(tx, 'revenue-year', monthOf(today))) await refreshRevenue(tx, 'all', today);
  });
}
