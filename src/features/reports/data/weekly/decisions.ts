// Decisions of weekly meetings and what becomes of them.
import { type Selectable, sql } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Day, Instant } from '#kernel/day.ts';
import type { DecisionState } from '../../shapes/weekly.ts';

export type DecisionRecord = Omit<Selectable<Database['weekly_decision']>, 'state'> & {
  state: DecisionState;
};

export type DecisionListRow = DecisionRecord & {
  client_name: string | null;
  owner_name: string | null;
  settled_by_name: string | null;
  made_at: Instant;
  revenue: number;
};

export interface NewDecision {
  id: string;
  meetingId: string;
  itemId: string | null;
  clientId: string | null;
  caseId: string | null;
  words: string;
  ownerEmployeeId: string | null;
  dueOn: Day | null;
}

/** Writes it; false where the id is taken. */
export async function insertDecision(
  tx: Tx,
  decision: NewDecision,
  made: { at: Instant; by: string | null },
): Promise<boolean> {
  const row = await tx
    .insertInto('weekly_decision')
    .values({
      id: decision.id,
      meeting_id: decision.meetingId,
      item_id: decision.itemId,
      client_id: decision.clientId,
      case_id: decision.caseId,
      words: decision.words,
      owner_employee_id: decision.ownerEmployeeId,
      due_on: decision.dueOn,
      created_at: made.at,
      created_by: made.by,
    })
    .onConflict((on) => on.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The decision, locked until the end of the transaction. */
export async function lockDecision(tx: Tx, id: string): Promise<DecisionRecord | undefined> {
  const row = await tx
    .selectFrom('weekly_decision')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row as DecisionRecord | undefined;
}

/** Writes what changed of it. */
export async function updateDecision(
  tx: Tx,
  id: string,
  change: Partial<
    Pick<
      DecisionRecord,
      'words' | 'owner_employee_id' | 'due_on' | 'state' | 'outcome' | 'settled_at' | 'settled_by'
    >
  >,
): Promise<void> {
  await tx.updateTable('weekly_decision').set(change).where('id', '=', id).execute();
}

/** Takes it away as if it had not been written. */
export async function deleteDecision(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('weekly_decision').where('id', '=', id).execute();
}

/** Has anything been decided at this meeting, or of this item? */
export async function isDecided(tx: Tx, of: { meetingId: string } | { itemId: string }): Promise<boolean> {
  const row = await tx
    .selectFrom('weekly_decision')
    .select('id')
    .$if('meetingId' in of, (query) => query.where('meeting_id', '=', 'meetingId' in of ? of.meetingId : ''))
    .$if('itemId' in of, (query) => query.where('item_id', '=', 'itemId' in of ? of.itemId : ''))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface DecisionFilter {
  meetingId?: string;
  ownerId?: string | null;
  state?: 'open' | 'settled';
  settledAfter?: Instant;
  /** Of meetings that ended, other than this one. */
  ofOthersThan?: string;
  limit: number;
}

/** Decisions with the names around them: of one meeting as written, else the nearest day first. */
export async function listDecisions(db: Db | Tx, filter: DecisionFilter): Promise<DecisionListRow[]> {
  const conditions = [
    filter.meetingId ? sql`weekly_decision.meeting_id = ${filter.meetingId}` : null,
    filter.ownerId === undefined ? null : sql`weekly_decision.owner_employee_id = ${filter.ownerId}`,
    filter.state === 'open' ? sql`weekly_decision.state = 'open'` : null,
    filter.state === 'settled' ? sql`weekly_decision.state <> 'open'` : null,
    filter.settledAfter ? sql`weekly_decision.settled_at > ${filter.settledAfter}` : null,
    filter.ofOthersThan
      ? sql`weekly_meeting.state = 'held' and weekly_meeting.id <> ${filter.ofOthersThan}`
      : null,
  ].filter((condition) => condition !== null);
  const order = filter.meetingId
    ? sql`weekly_decision.created_at, weekly_decision.id`
    : filter.state === 'settled'
      ? sql`weekly_decision.settled_at desc, weekly_decision.id`
      : sql`weekly_decision.due_on nulls last, weekly_decision.created_at, weekly_decision.id`;
  const { rows } = await sql<DecisionListRow>`
    select weekly_decision.*, client.short_name as client_name,
      owner.first_name || ' ' || owner.last_name as owner_name,
      settler.first_name || ' ' || settler.last_name as settled_by_name,
      coalesce(weekly_meeting.started_at, weekly_meeting.starts_at) as made_at,
      coalesce(quality_case.revenue_at_risk, client.revenue_year, 0)::bigint as revenue
    from weekly_decision
    join weekly_meeting on weekly_meeting.id = weekly_decision.meeting_id
    left join client on client.id = weekly_decision.client_id
    left join quality_case on quality_case.id = weekly_decision.case_id
    left join employee owner on owner.id = weekly_decision.owner_employee_id
    left join employee settler on settler.id = weekly_decision.settled_by
    where ${conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`}
    order by ${order}
    limit ${filter.limit}`.execute(db);
  return rows;
}
