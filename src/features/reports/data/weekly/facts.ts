// The facts of one agenda, for all readers at once: what each may see is decided over the finished items.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import { addDays, dayAt, type Instant } from '#kernel/day.ts';
import { newSince } from '../../rules/weekly-agenda.ts';
import type {
  AgendaFacts,
  AgendaFrame,
  CaseFact,
  EarlierDecision,
  PromiseFact,
} from '../../shapes/weekly.ts';
import { listDecisions } from './decisions.ts';
import { loadCodeNames } from './code-names.ts';

/** Beyond this nobody meets over one agenda. */
const MOST = 500;
/** Promises of the week ahead are talked of before they are late. */
const AHEAD_DAYS = 7;

/** Loads everything the agenda of `meetingId` is made of, as of the frame's moment. */
export async function loadAgendaFacts(
  db: Db | Tx,
  meetingId: string,
  frame: AgendaFrame,
): Promise<AgendaFacts> {
  const cases = await listCases(db, frame);
  const decisions = await listDecisions(db, { ofOthersThan: meetingId, state: 'open', limit: MOST });
  return {
    cases,
    decisions: decisions.map((row) => ({
      id: row.id,
      words: row.words,
      clientId: row.client_id,
      clientName: row.client_name,
      caseId: row.case_id,
      ownerId: row.owner_employee_id,
      ownerName: row.owner_name,
      dueOn: row.due_on,
      madeAt: row.made_at,
      revenue: row.revenue,
    })),
    earlier: await listEarlier(db, meetingId, frame),
    promises: await listPromises(db, frame),
    names: await loadCodeNames(db, cases),
  };
}

async function listCases(db: Db | Tx, frame: AgendaFrame): Promise<CaseFact[]> {
  const since = newSince(frame);
  const rows = await db
    .selectFrom('quality_case')
    .innerJoin('client', 'client.id', 'quality_case.client_id')
    .innerJoin('employee as curator', 'curator.id', 'quality_case.curator_employee_id')
    .leftJoin('quality_case as before', 'before.id', 'quality_case.repeat_of')
    .select([
      'quality_case.id',
      'quality_case.year',
      'quality_case.number',
      'quality_case.client_id as clientId',
      'client.short_name as clientName',
      'quality_case.state',
      'quality_case.severity',
      'quality_case.cycle',
      'quality_case.registered_at as registeredAt',
      'quality_case.restored_at as restoredAt',
      'quality_case.offered_at as offeredAt',
      'quality_case.closed_at as closedAt',
      'quality_case.revenue_at_risk as revenue',
      'before.year as beforeYear',
      'before.number as beforeNumber',
    ])
    .select(sql<string>`curator.first_name || ' ' || curator.last_name`.as('curatorName'))
    .where((at) =>
      at.or([
        at('quality_case.closed_at', 'is', null),
        at.and([at('quality_case.repeat_of', 'is not', null), at('quality_case.registered_at', '>', since)]),
      ]),
    )
    .orderBy('quality_case.registered_at')
    .orderBy('quality_case.id')
    .limit(MOST)
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [claims, works, deeds, answers] = [
    groupByCase(await listClaims(db, ids)),
    groupByCase(await listWorks(db, ids)),
    groupByCase(await listDeeds(db, ids, frame.now)),
    groupByCase(await listAnswers(db, ids, since)),
  ];
  return rows.map(({ beforeYear, beforeNumber, ...row }) => ({
    ...row,
    repeatOf:
      beforeYear !== null && beforeNumber !== null ? { year: beforeYear, number: beforeNumber } : null,
    claims: claims.get(row.id) ?? [],
    works: works.get(row.id) ?? [],
    deeds: deeds.get(row.id) ?? [],
    answers: answers.get(row.id) ?? [],
  }));
}

function groupByCase<Row extends { caseId: string }>(
  rows: readonly Row[],
): Map<string, Omit<Row, 'caseId'>[]> {
  const groups = new Map<string, Omit<Row, 'caseId'>[]>();
  for (const { caseId, ...row } of rows) groups.set(caseId, [...(groups.get(caseId) ?? []), row]);
  return groups;
}

async function listClaims(db: Db | Tx, ids: readonly string[]) {
  return await db
    .selectFrom('claim')
    .leftJoin('service_point', 'service_point.id', 'claim.service_point_id')
    .select([
      'claim.case_id as caseId',
      'claim.what',
      'claim.since',
      'claim.frequency',
      'claim.words',
      'claim.place',
      'claim.place_code as placeCode',
      'claim.cause_code as causeCode',
    ])
    .select(sql<string | null>`coalesce(claim.place, service_point.name)`.as('where'))
    .where('claim.case_id', 'in', [...ids])
    .orderBy('claim.created_at')
    .orderBy('claim.id')
    .execute();
}

async function listWorks(db: Db | Tx, ids: readonly string[]) {
  const rows = await db
    .selectFrom('work_case')
    .innerJoin('work', 'work.id', 'work_case.work_id')
    .leftJoin('employee as owner', 'owner.id', 'work.owner_employee_id')
    .select(['work_case.case_id as caseId', 'work.title', 'work.due_on as dueOn', 'work_case.state'])
    .select(sql<string | null>`owner.first_name || ' ' || owner.last_name`.as('ownerName'))
    .where('work_case.case_id', 'in', [...ids])
    .orderBy('work_case.joined_at')
    .orderBy('work.id')
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as CaseFact['works'][number]['state'] }));
}

async function listDeeds(db: Db | Tx, ids: readonly string[], now: Instant) {
  return await db
    .selectFrom('case_deed')
    .leftJoin('employee as owner', 'owner.id', 'case_deed.owner_employee_id')
    .select([
      'case_deed.case_id as caseId',
      'case_deed.term',
      'case_deed.doer',
      'case_deed.due_at as dueAt',
      'case_deed.due_on as dueOn',
    ])
    .select(sql<string | null>`owner.first_name || ' ' || owner.last_name`.as('ownerName'))
    .where('case_deed.case_id', 'in', [...ids])
    .where('case_deed.due_at', '<', now)
    .orderBy('case_deed.due_at')
    .execute();
}

async function listAnswers(db: Db | Tx, ids: readonly string[], since: Instant) {
  return await db
    .selectFrom('client_answer')
    .select([
      'case_id as caseId',
      'verdict',
      'words',
      'said_by as saidBy',
      'said_at as saidAt',
      'created_at as at',
    ])
    .where('case_id', 'in', [...ids])
    .where('created_at', '>', since)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Tasks made of the clients' own phrases, not done, whose day has passed or comes within the week. */
async function listPromises(db: Db | Tx, { now, timeZone }: AgendaFrame): Promise<PromiseFact[]> {
  const rows = await db
    .selectFrom('answer_mark')
    .innerJoin('client', 'client.id', 'answer_mark.client_id')
    .leftJoin('employee', 'employee.id', 'answer_mark.employee_id')
    .select([
      'answer_mark.id',
      'client.id as clientId',
      'client.short_name as clientName',
      'client.revenue_year as revenue',
      'answer_mark.made_at as madeAt',
      'answer_mark.questionnaire_id as questionnaireId',
      'answer_mark.due_on as dueOn',
    ])
    .select(sql<string>`coalesce(answer_mark.task, answer_mark.phrase)`.as('text'))
    .select(sql<string | null>`employee.first_name || ' ' || employee.last_name`.as('ownerName'))
    .where('answer_mark.made', '=', 'task')
    .where('answer_mark.removed_at', 'is', null)
    .where('answer_mark.done_at', 'is', null)
    .where('answer_mark.due_on', '<=', addDays(dayAt(now, timeZone), AHEAD_DAYS))
    .orderBy('answer_mark.due_on')
    .limit(MOST)
    .execute();
  return rows.flatMap((row) => (row.dueOn === null ? [] : [{ ...row, dueOn: row.dueOn }]));
}

/** What earlier meetings decided about clients, the latest meeting first. */
async function listEarlier(db: Db | Tx, meetingId: string, frame: AgendaFrame): Promise<EarlierDecision[]> {
  const rows = await db
    .selectFrom('weekly_decision')
    .innerJoin('weekly_meeting', 'weekly_meeting.id', 'weekly_decision.meeting_id')
    .leftJoin('employee as owner', 'owner.id', 'weekly_decision.owner_employee_id')
    .select([
      'weekly_decision.meeting_id as meetingId',
      'weekly_decision.client_id as clientId',
      'weekly_decision.case_id as caseId',
      'weekly_decision.words',
      'weekly_decision.state',
      'weekly_decision.outcome',
      'weekly_meeting.started_at as startedAt',
    ])
    .select(sql<string | null>`owner.first_name || ' ' || owner.last_name`.as('ownerName'))
    .where('weekly_meeting.state', '=', 'held')
    .where('weekly_meeting.id', '!=', meetingId)
    .where('weekly_decision.client_id', 'is not', null)
    .orderBy('weekly_meeting.started_at', 'desc')
    .orderBy('weekly_decision.created_at')
    .limit(MOST)
    .execute();
  return rows.map(({ startedAt, ...row }) => ({
    ...row,
    state: row.state as EarlierDecision['state'],
    on: dayAt(startedAt ?? frame.now, frame.timeZone),
  }));
}
