// Writes the daily letters once their hour has struck. Any number of processes may run this at once.
import { inTransaction } from '#db/transaction.ts';
import type { CompanyFacts, Db } from '#features/access/shapes/procedure.ts';
import { readNorms } from '#features/quality/rules/norms.ts';
import { loadCalendar } from '#features/staff/data/calendar.ts';
import { isWorkingDay } from '#features/staff/rules/working-calendar.ts';
import type { Instant } from '#kernel/day.ts';
import { loadDailyFacts } from '../data/daily-facts.ts';
import {
  foundedAt,
  lastReportedDay,
  linkReport,
  listRecipients,
  type Recipient,
  takeReport,
} from '../data/daily-report.ts';
import { queueLetter } from '../data/letters.ts';
import { writeDailyReport } from '../letters/daily-report.ts';
import { pickForReader } from '../rules/daily-content.ts';
import { findDueReport } from '../rules/daily-due.ts';
import type { DailyFacts } from '../shapes/daily.ts';

/** Makes the report that is due at `now`, for everybody who lacks it; does nothing otherwise. */
export async function makeDailyReports(db: Db, company: CompanyFacts, now: Instant): Promise<void> {
  const startedAt = await foundedAt(db);
  if (!startedAt) return;
  const calendar = await loadCalendar(db);
  const settings = {
    hour: company.dailyMailHour,
    timeZone: company.timeZone,
    isWorkingDay: (day: string) => isWorkingDay(calendar, day),
    startedAt,
  };
  const closed = findDueReport(settings, null, now);
  if (!closed) return;
  const recipients = await listRecipients(db, closed.day);
  if (recipients.length === 0) return;
  const due = findDueReport(settings, await lastReportedDay(db, closed.day), now);
  if (!due) return;
  const norms = readNorms(company.norms);
  const facts = await loadDailyFacts(db, { due, timeZone: company.timeZone, norms });
  for (const recipient of recipients) await makeReport(db, company, { recipient, facts, now });
}

async function makeReport(
  db: Db,
  company: CompanyFacts,
  { recipient, facts, now }: { recipient: Recipient; facts: DailyFacts; now: Instant },
): Promise<void> {
  const { employeeId } = recipient;
  const { day } = facts;
  const theirs = pickForReader(facts, recipient);
  await inTransaction(db, async (tx) => {
    if (!(await takeReport(tx, { employeeId, day, at: now })) || !theirs) return;
    const letter = writeDailyReport({
      locale: recipient.locale ?? company.locale,
      companyName: company.name,
      baseUrl: company.baseUrl.replace(/\/+$/, ''),
      facts: theirs,
    });
    const letterId = await queueLetter(tx, {
      kind: 'daily',
      letter,
      toEmail: recipient.email,
      toName: recipient.name,
      toEmployeeId: employeeId,
      dedupeKey: `daily:${day}:${employeeId}`,
      at: now,
    });
    if (letterId) await linkReport(tx, employeeId, day, letterId);
  });
}
