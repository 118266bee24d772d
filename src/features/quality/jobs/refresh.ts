// Keeps what is reckoned beside the cases true where no act touched them: other norms, another calendar, a client
// moved to another segment, and cases kept by an older version of the product.
import { createHash } from 'node:crypto';
import { inTransaction } from '#db/transaction.ts';
import type { CompanyFacts, Db, Tx } from '#features/access/shapes/procedure.ts';
import { listCalendarRows } from '#features/staff/data/calendar.ts';
import { takeMark } from '#features/staff/data/clock-mark.ts';
import { dayAt, type Instant, instantAt } from '#kernel/day.ts';
import { termsAt } from '../data/clock.ts';
import { forgetReckoned, reckonCases } from '../data/reckon.ts';
import type { Terms } from '../shapes/terms.ts';

/** Few enough that nobody waits for the lock. */
const BATCH = 100;

export const TERMS_MARK = 'quality-terms';

/** Reckons anew what is not of today or of other terms; returns how many cases. Goes on next time where `ending` cut it. */
export async function refreshCases(
  db: Db,
  company: CompanyFacts,
  now: Instant,
  ending?: AbortSignal,
): Promise<number> {
  const mark = await markOfTerms(db, company);
  await inTransaction(db, async (tx) => {
    if (!(await takeMark(tx, TERMS_MARK, mark))) return;
    await forgetReckoned(tx);
  });
  const terms = await termsAt(db, company, now);
  let count = 0;
  for (;;) {
    const batch = await inTransaction(db, (tx) => refreshBatch(tx, terms));
    count += batch;
    if (batch < BATCH || ending?.aborted) return count;
  }
}

/** The terms all cases were reckoned by, as one word. */
export async function markOfTerms(db: Db, company: CompanyFacts): Promise<string> {
  const terms = JSON.stringify([company.norms, company.timeZone, await listCalendarRows(db)]);
  return createHash('sha1').update(terms).digest('hex');
}

async function refreshBatch(tx: Tx, terms: Terms): Promise<number> {
  const { now, timeZone } = terms.clock;
  const midnight = instantAt(dayAt(now, timeZone), 0, 0, timeZone);
  const stale = await tx
    .selectFrom('quality_case')
    .select('id')
    .where((on) =>
      on.or([
        on('reckoned_at', 'is', null),
        on.and([on('closed_at', 'is', null), on('reckoned_at', '<', midnight)]),
      ]),
    )
    .orderBy('id')
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute();
  const ids = stale.map(({ id }) => id);
  await reckonCases(tx, ids, terms);
  return ids.length;
}
