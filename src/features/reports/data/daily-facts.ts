// The facts of one daily report: what happened between two cut-offs, and how the register stands now.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import { loadFacts } from '#features/quality/data/case-facts.ts';
import { loadClock } from '#features/quality/data/clock.ts';
import { daysLate, listDeeds } from '#features/quality/rules/register-view.ts';
import type { OfferChannel } from '#features/quality/shapes/case.ts';
import type { QualityNorms } from '#features/quality/shapes/terms.ts';
import { dayAt, type Instant } from '#kernel/day.ts';
import type { DailyCase, DailyFacts, DueReport, OverdueLine } from '../shapes/daily.ts';

export interface ReportFrame {
  due: DueReport;
  timeZone: string;
  norms: QualityNorms;
}

/** Loads the facts for all readers at once. */
export async function loadDailyFacts(
  db: Db | Tx,
  { due, timeZone, norms }: ReportFrame,
): Promise<DailyFacts> {
  const dayOf = (instant: Instant | null) => dayAt(instant ?? due.to, timeZone);
  const standing = await listStanding(db);
  const waiting = (state: string, at: 'restored_at' | 'offered_at') =>
    standing
      .filter((row) => row.state === state)
      .map((row) => ({ ...caseOf(row), since: dayOf(row[at]) }))
      .sort((one, other) => one.since.localeCompare(other.since));
  const during = (at: Instant | null) => at !== null && at > due.from && at <= due.to;
  const answers = await listAnswers(db, due);
  return {
    day: due.day,
    done: await listDone(db, due),
    restored: standing.filter((row) => during(row.restored_at)).map(caseOf),
    awaitingCurator: waiting('restored', 'restored_at'),
    awaitingClient: waiting('offered', 'offered_at'),
    confirmed: answers
      .filter(({ verdict }) => verdict === 'yes')
      .map((row) => ({ ...caseOf(row), saidBy: row.said_by, channel: row.channel as OfferChannel })),
    refused: answers
      .filter(({ verdict }) => verdict === 'no')
      .map((row) => ({ ...caseOf(row), saidBy: row.said_by, words: row.words ?? '' })),
    overdue: await listOverdue(db, standing, { due, timeZone, norms }),
    fresh: await listFresh(db, due),
    open: standing.filter((row) => row.state !== 'confirmed').map(caseOf),
  };
}

interface CaseColumns {
  case_id: string;
  year: number;
  number: number;
  client_name: string;
  curator_id: string;
  curator_name: string;
}

function caseOf(row: CaseColumns): DailyCase {
  return {
    caseId: row.case_id,
    year: row.year,
    number: row.number,
    clientName: row.client_name,
    curatorEmployeeId: row.curator_id,
    curatorName: row.curator_name,
  };
}

function selectCases(db: Db | Tx) {
  return db
    .selectFrom('quality_case')
    .innerJoin('client', 'client.id', 'quality_case.client_id')
    .innerJoin('employee as curator', 'curator.id', 'quality_case.curator_employee_id')
    .select(['quality_case.id as case_id', 'quality_case.year', 'quality_case.number'])
    .select(['client.short_name as client_name', 'curator.id as curator_id'])
    .select(sql<string>`curator.first_name || ' ' || curator.last_name`.as('curator_name'));
}

type Standing = Awaited<ReturnType<typeof listStanding>>[number];

/** Cases that are not over. */
async function listStanding(db: Db | Tx) {
  return await selectCases(db)
    .select(['quality_case.state', 'quality_case.restored_at', 'quality_case.offered_at'])
    .where('quality_case.closed_at', 'is', null)
    .orderBy('quality_case.registered_at')
    .orderBy('quality_case.id')
    .execute();
}

async function listDone(db: Db | Tx, due: DueReport): Promise<DailyFacts['done']> {
  const rows = await selectCases(db)
    .innerJoin('work_case', 'work_case.case_id', 'quality_case.id')
    .innerJoin('work', 'work.id', 'work_case.work_id')
    .leftJoin('employee as owner', 'owner.id', 'work.owner_employee_id')
    .select(['work.title', 'work_case.result'])
    .select(sql<string | null>`owner.first_name || ' ' || owner.last_name`.as('owner_name'))
    .where('work_case.state', '=', 'done')
    .where('work_case.done_at', '>', due.from)
    .where('work_case.done_at', '<=', due.to)
    .orderBy('work_case.done_at')
    .execute();
  return rows.map((row) => ({
    ...caseOf(row),
    title: row.title,
    result: row.result ?? '',
    ownerName: row.owner_name,
  }));
}

async function listAnswers(db: Db | Tx, due: DueReport) {
  return await selectCases(db)
    .innerJoin('client_answer', 'client_answer.case_id', 'quality_case.id')
    .select([
      'client_answer.verdict',
      'client_answer.words',
      'client_answer.said_by',
      'client_answer.channel',
    ])
    .where('client_answer.created_at', '>', due.from)
    .where('client_answer.created_at', '<=', due.to)
    .orderBy('client_answer.created_at')
    .execute();
}

async function listFresh(db: Db | Tx, due: DueReport): Promise<DailyFacts['fresh']> {
  const rows = await selectCases(db)
    .select(
      sql<string[]>`array(select claim.what from claim where claim.case_id = quality_case.id
        order by claim.created_at, claim.id)`.as('claims'),
    )
    .where('quality_case.registered_at', '>', due.from)
    .where('quality_case.registered_at', '<=', due.to)
    .orderBy('quality_case.registered_at')
    .execute();
  return rows.map((row) => ({ ...caseOf(row), claims: row.claims }));
}

async function listOverdue(
  db: Db | Tx,
  standing: readonly Standing[],
  frame: ReportFrame,
): Promise<OverdueLine[]> {
  if (standing.length === 0) return [];
  const clock = await loadClock(db, frame.due.to, frame.timeZone);
  const records = await db
    .selectFrom('quality_case')
    .selectAll()
    .where(
      'id',
      'in',
      standing.map((row) => row.case_id),
    )
    .execute();
  const byId = new Map(standing.map((row) => [row.case_id, row]));
  const owners = await namesOf(db);
  return (await loadFacts(db, records))
    .flatMap(({ record, facts, moments }) => {
      const row = byId.get(record.id);
      const late = listDeeds(facts, moments, frame.norms, clock).filter((deed) => deed.overdue);
      return late.flatMap((deed) =>
        row
          ? [
              {
                ...caseOf(row),
                term: deed.term,
                dueOn: deed.dueOn,
                daysLate: daysLate(deed, clock),
                ownerName: deed.ownerId ? (owners.get(deed.ownerId) ?? null) : null,
                hears: deed.hears,
              },
            ]
          : [],
      );
    })
    .sort((one, other) => other.daysLate - one.daysLate || one.number - other.number);
}

async function namesOf(db: Db | Tx): Promise<Map<string, string>> {
  const rows = await db.selectFrom('employee').select(['id', 'first_name', 'last_name']).execute();
  return new Map(rows.map((row) => [row.id, `${row.first_name} ${row.last_name}`]));
}
