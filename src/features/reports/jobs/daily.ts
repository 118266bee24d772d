// Writes the daily letters once their hour has struck. Any number of processes may run this at once.
import { inTransaction } from '#db/transaction.ts';
import type { CompanyFacts, Db } from '#features/access/shapes/procedure.ts';
import { loadCalendar } from '#features/staff/data/calendar.ts';
import { loadSmtp } from '#features/staff/data/settings.ts';
import { isWorkingDay, nextWorkingDay } from '#features/staff/rules/working-calendar.ts';
import { addDays, type Day, type Instant } from '#kernel/day.ts';
import { keepDigests, listCounts } from '../data/daily-digest.ts';
import { loadDailyFacts } from '../data/daily-facts.ts';
import {
  foundedAt,
  lastReportedDay,
  linkReports,
  listRecipients,
  type Recipient,
  takeReports,
} from '../data/daily-report.ts';
import { type NewLetter, queueLetters } from '../data/letters.ts';
import { writeDailyReport } from '../letters/daily-report.ts';
import { digestKey, pickForReader } from '../rules/daily-content.ts';
import { type DailySettings, findDueReport, trendSpans } from '../rules/daily-due.ts';
import type { DailyFacts, DailyReader, ReaderFacts } from '../shapes/daily.ts';
import { type DrawnPictures, drawForReaders } from './daily-pictures.ts';

/** Letters of one transaction: a process that dies in between leaves the rest to the next look. */
const BATCH = 50;

/** Makes the report that is due at `now`, for everybody who lacks it; does nothing otherwise. */
export async function makeDailyReports(db: Db, company: CompanyFacts, now: Instant): Promise<void> {
  const startedAt = await foundedAt(db);
  if (!startedAt) return;
  const calendar = await loadCalendar(db);
  const settings: DailySettings = {
    hour: company.dailyMailHour,
    timeZone: company.timeZone,
    isWorkingDay: (day: string) => isWorkingDay(calendar, day),
    startedAt,
  };
  const closed = findDueReport(settings, null, now);
  if (!closed) return;
  const recipients = await listRecipients(db, closed.day);
  if (recipients.length === 0) return;
  const lastDay = await lastReportedDay(db, closed.day);
  const due = findDueReport(settings, lastDay, now);
  if (!due) return;
  const facts = await loadDailyFacts(db, {
    due,
    timeZone: company.timeZone,
    spans: trendSpans(settings, due),
    nextDay: nextWorkingDay(calendar, addDays(due.day, 1)),
  });
  const { reports, whole } = await shareOut(db, facts, { recipients, lastDay });
  // Without a mail server letters are read as text in the app, and nobody would ever see a picture.
  const shown = (await loadSmtp(db)) ? reports : [];
  const pictures = await drawForReaders(shown, company.locale);
  await inTransaction(db, (tx) => keepDigests(tx, due.day, whole, now));
  for (let from = 0; from < reports.length; from += BATCH) {
    await makeBatch(db, company, { day: due.day, reports: reports.slice(from, from + BATCH), pictures, now });
  }
}

export interface Report {
  recipient: Recipient;
  key: string;
  /** Null: nothing to tell them. */
  facts: ReaderFacts | null;
}

/**
 * Each reader's part of the facts; who reads the same gets the very same object. `whole` is kept also where nobody
 * gets it by mail: its page is for all who lead.
 */
async function shareOut(
  db: Db,
  facts: DailyFacts,
  { recipients, lastDay }: { recipients: readonly Recipient[]; lastDay: Day | null },
): Promise<{ reports: Report[]; whole: Map<string, ReaderFacts> }> {
  const before = lastDay ? await listCounts(db, lastDay) : new Map();
  const known = new Map<string, ReaderFacts | null>();
  const share = (reader: DailyReader) => {
    const key = digestKey(reader);
    if (!known.has(key)) known.set(key, pickForReader(facts, reader, before.get(key) ?? null));
    return { key, facts: known.get(key) ?? null };
  };
  const { key, facts: all } = share({ reach: 'everything', employeeId: '' });
  const reports = recipients.map((recipient) => ({ recipient, ...share(recipient) }));
  return { reports, whole: new Map(all ? [[key, all]] : []) };
}

async function makeBatch(
  db: Db,
  company: CompanyFacts,
  batch: { day: Day; reports: readonly Report[]; pictures: DrawnPictures; now: Instant },
): Promise<void> {
  const { day, reports, now } = batch;
  await inTransaction(db, async (tx) => {
    const told = reports.flatMap(({ key, facts }) => (facts ? [[key, facts] as const] : []));
    await keepDigests(tx, day, new Map(told), now);
    const rows = reports.map(({ recipient, key, facts }) => ({
      employeeId: recipient.employeeId,
      digestKey: facts ? key : null,
    }));
    const taken = await takeReports(tx, day, rows, now);
    const mine = reports.filter(({ recipient, facts }) => facts && taken.has(recipient.employeeId));
    const ids = await queueLetters(
      tx,
      mine.map((report) => writeLetter(company, report, batch)),
    );
    const made = mine.flatMap(({ recipient }, index) => {
      const id = ids[index];
      return id ? [[recipient.employeeId, id] as const] : [];
    });
    await linkReports(tx, day, new Map(made));
  });
}

function writeLetter(
  company: CompanyFacts,
  { recipient, key, facts }: Report,
  { pictures, day, now }: { pictures: DrawnPictures; day: Day; now: Instant },
): NewLetter {
  const locale = recipient.locale ?? company.locale;
  const drawn = pictures.of(key, locale);
  return {
    kind: 'daily',
    letter: writeDailyReport({
      locale,
      companyName: company.name,
      baseUrl: company.baseUrl.replace(/\/+$/, ''),
      facts: facts as ReaderFacts,
      reach: recipient.reach,
      pictures: drawn.pictures,
    }),
    attachments: drawn.files,
    toEmail: recipient.email,
    toName: recipient.name,
    toEmployeeId: recipient.employeeId,
    dedupeKey: `daily:${day}:${recipient.employeeId}`,
    at: now,
  };
}
