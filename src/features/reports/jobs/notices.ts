// Tells people of reminders and overdue terms as they arise (M9.9): one letter a person, whatever has gathered. It
// is written in the transaction that marks the notices told, so none is told twice and none is lost.
import { inTransaction } from '#db/transaction.ts';
import type { CompanyFacts, Db, Tx } from '#features/access/shapes/procedure.ts';
import { markNoticesMailed } from '#features/quality/data/mailed-notices.ts';
import { dayAt, type Instant } from '#kernel/day.ts';
import { queueLetter } from '../data/letters.ts';
import { findReader, holdNotices, listNoticed } from '../data/notices.ts';
import { writeNotices } from '../letters/notices.ts';

/** Writes what is unmailed at `now`; any number of processes may run it at once. */
export async function mailNotices(db: Db, company: CompanyFacts, now: Instant): Promise<void> {
  for (const employeeId of await listNoticed(db)) {
    await inTransaction(db, (tx) => mailTo(tx, company, { employeeId, now }));
  }
}

async function mailTo(
  tx: Tx,
  company: CompanyFacts,
  { employeeId, now }: { employeeId: string; now: Instant },
): Promise<void> {
  const held = await holdNotices(tx, employeeId);
  const reader = await findReader(tx, employeeId);
  if (held.length === 0 || !reader) return;
  // Of several about one deed the last says all.
  const notices = [
    ...new Map(held.filter(({ stands }) => stands).map(({ key, notice }) => [key, notice])).values(),
  ];
  // Who has left reads no letters; the roles above them have notices of their own.
  if (reader.active && notices.length > 0) {
    const letter = writeNotices({
      locale: reader.locale ?? company.locale,
      companyName: company.name,
      baseUrl: company.baseUrl.replace(/\/+$/, ''),
      timeZone: company.timeZone,
      today: dayAt(now, company.timeZone),
      notices,
    });
    await queueLetter(tx, {
      kind: 'notices',
      letter,
      toEmail: reader.email,
      toName: reader.name,
      toEmployeeId: employeeId,
      at: now,
    });
  }
  const ids = held.map(({ notice }) => notice.id);
  await markNoticesMailed(tx, ids, now);
}
