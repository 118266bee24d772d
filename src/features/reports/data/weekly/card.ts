// One meeting as its reader sees it: agenda, decisions, what became of the earlier ones.
import { withinScope } from '#features/access/data/scope.ts';
import type { CompanyFacts, Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Day, Instant } from '#kernel/day.ts';
import { buildAgenda, lateBy, NOTHING, reasonsOf } from '../../rules/weekly-agenda.ts';
import {
  clientsOf,
  type Reader,
  seenItems,
  seesDecision,
  seesWhole,
  stateAt,
} from '../../rules/weekly-view.ts';
import type { AgendaFrame, AgendaItem } from '../../shapes/weekly.ts';
import type { DecisionRow, WeeklyItem, WeeklyMeeting } from '../../shapes/weekly-contracts.ts';
import { dayAt } from '#kernel/day.ts';
import { type DecisionListRow, listDecisions } from './decisions.ts';
import { loadAgendaFacts } from './facts.ts';
import { listItems, type StoredItem } from './items.ts';
import { lastHeldAt, listParticipants, type MeetingRecord } from './meeting.ts';

const MOST_DECISIONS = 500;

export interface CardFrame {
  scope: Scope;
  employeeId: string | null;
  now: Instant;
  today: Day;
  company: CompanyFacts;
  /** For the letters of the meeting, which are everybody's who sat at it, whoever ends it. */
  whole?: true;
}

export interface WeeklyCard {
  meeting: WeeklyMeeting;
  items: WeeklyItem[];
  decisions: DecisionRow[];
  settled: DecisionRow[];
  partial: boolean;
  quiet: number;
}

/** The agenda as it would be frozen at this moment, whole. */
export async function loadLiveAgenda(
  db: Db | Tx,
  meetingId: string,
  frame: { now: Instant; timeZone: string },
): Promise<{ items: AgendaItem[]; since: Instant | null; quiet: number }> {
  const whole: AgendaFrame = { ...frame, since: await lastHeldAt(db, meetingId) };
  const facts = await loadAgendaFacts(db, meetingId, whole);
  const quiet = facts.cases.filter(
    (fact) => fact.closedAt === null && reasonsOf(fact, whole).length === 0,
  ).length;
  return { items: buildAgenda(facts, whole), since: whole.since, quiet };
}

/** Loads the meeting for one reader. */
export async function loadCard(db: Db | Tx, record: MeetingRecord, frame: CardFrame): Promise<WeeklyCard> {
  const { timeZone } = frame.company;
  const participants = await listParticipants(db, record.id);
  const stored = await listItems(db, record.id);
  const live = record.state === 'planned';
  const found = live ? await loadLiveAgenda(db, record.id, { now: frame.now, timeZone }) : null;
  const since = found ? found.since : record.since;
  const decisions = await listDecisions(db, { meetingId: record.id, limit: MOST_DECISIONS });
  const settled = since
    ? await listDecisions(db, {
        ofOthersThan: record.id,
        state: 'settled',
        settledAfter: since,
        limit: MOST_DECISIONS,
      })
    : [];
  const whole = [
    ...(found?.items ?? []).map((item) => ({ ...item, id: null, discussedAt: null })),
    ...stored.map(({ id, item, discussedAt }) => ({ ...NOTHING, ...item, id, discussedAt })),
  ];
  const reader = await readerOf(db, frame, [
    ...clientsOf(whole),
    ...[...decisions, ...settled].flatMap((row) => row.client_id ?? []),
  ]);
  const seesAll = seesWhole(reader, { state: record.state, participants });
  const seen = (rows: readonly DecisionListRow[]) =>
    rows
      .filter((row) =>
        seesAll ? true : seesDecision({ clientId: row.client_id, ownerId: row.owner_employee_id }, reader),
      )
      .map((row) => describeDecision(row, frame));
  const items = seesAll ? whole : seenItems(whole, reader);
  const became = await standingOf(db, stored, record);
  return {
    meeting: describeMeeting(record, participants, await nameOf(db, record.led_by)),
    items: items.map((item) => ({
      ...item,
      decision: item.decision && {
        ...item.decision,
        ...(became.get(item.decision.id) ?? { state: 'open' as const, outcome: null }),
      },
    })) as WeeklyItem[],
    decisions: seen(decisions),
    // Minutes of the past tell what had been done by then.
    settled: seen(settled).filter(
      ({ settledAt }) => record.ended_at === null || (settledAt !== null && settledAt <= record.ended_at),
    ),
    partial: !seesAll,
    quiet: seesAll ? (found?.quiet ?? 0) : 0,
  };
}

async function readerOf(db: Db | Tx, frame: CardFrame, clientIds: readonly string[]): Promise<Reader> {
  const { scope, employeeId } = frame;
  const all = scope.all || frame.whole === true;
  if (all || clientIds.length === 0) return { all, employeeId, clients: new Set() };
  const rows = await db
    .selectFrom('client')
    .select('client.id')
    .where('client.id', 'in', [...new Set(clientIds)])
    .where(withinScope(scope, 'client.id'))
    .execute();
  return { all: false, employeeId, clients: new Set(rows.map(({ id }) => id)) };
}

/** How the earlier decisions on this agenda stand, or stood when the meeting ended. */
async function standingOf(db: Db | Tx, stored: readonly StoredItem[], { ended_at }: MeetingRecord) {
  const ids = stored.flatMap(({ decisionId }) => decisionId ?? []);
  if (ids.length === 0) return new Map<string, { state: DecisionRow['state']; outcome: string | null }>();
  const rows = await db
    .selectFrom('weekly_decision')
    .select(['id', 'state', 'outcome', 'settled_at'])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map((row) => {
      const state = stateAt(
        { state: row.state as DecisionRow['state'], settledAt: row.settled_at },
        ended_at,
      );
      return [row.id, { state, outcome: state === 'open' ? null : row.outcome }] as const;
    }),
  );
}

/** A decision as it is told. */
export function describeDecision(
  row: DecisionListRow,
  { today, company }: Pick<CardFrame, 'today' | 'company'>,
): DecisionRow {
  return {
    id: row.id,
    meetingId: row.meeting_id,
    itemId: row.item_id,
    client: row.client_id ? { id: row.client_id, name: row.client_name ?? '' } : null,
    caseId: row.case_id,
    words: row.words,
    owner: row.owner_employee_id ? { id: row.owner_employee_id, name: row.owner_name ?? '' } : null,
    dueOn: row.due_on,
    madeOn: dayAt(row.made_at, company.timeZone),
    state: row.state,
    outcome: row.outcome,
    settledAt: row.settled_at,
    settledBy: row.settled_by_name,
    daysLate: row.state === 'open' ? lateBy(row.due_on, today) : 0,
  };
}

function describeMeeting(
  record: MeetingRecord,
  participants: WeeklyMeeting['participants'],
  ledBy: string | null,
): WeeklyMeeting {
  return {
    ...plainMeeting(record),
    ledBy,
    participants: participants.map(({ employeeId, name, post, attended }) => ({
      employeeId,
      name,
      post,
      attended,
    })),
  };
}

/** The row in the words of the contract. */
export function plainMeeting(record: MeetingRecord): Omit<WeeklyMeeting, 'participants' | 'ledBy'> {
  return {
    id: record.id,
    version: record.version,
    startsAt: record.starts_at,
    minutes: record.minutes,
    place: record.place,
    state: record.state,
    year: record.year,
    number: record.number,
    since: record.since,
    startedAt: record.started_at,
    endedAt: record.ended_at,
    cancelReason: record.cancel_reason,
  };
}

async function nameOf(db: Db | Tx, employeeId: string | null): Promise<string | null> {
  if (!employeeId) return null;
  const row = await db
    .selectFrom('employee')
    .select(['first_name', 'last_name'])
    .where('id', '=', employeeId)
    .executeTakeFirst();
  return row ? `${row.first_name} ${row.last_name}` : null;
}
