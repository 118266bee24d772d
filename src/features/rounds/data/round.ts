import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Day, Instant } from '#kernel/day.ts';
import { type Id, newId } from '#kernel/ids.ts';
import type { RoundState } from '../shapes/round.ts';

export interface RoundRow {
  id: Id<'round'>;
  programmeId: Id<'programme'>;
  name: string;
  startsOn: Day;
  endsOn: Day;
  state: RoundState;
  formCode: string | null;
  startedAt: Instant | null;
  closedAt: Instant | null;
  version: number;
}

export type RoundCard = Pick<RoundRow, 'name' | 'startsOn' | 'endsOn' | 'formCode'>;

/** Rounds, the newest first; a handful. */
export async function listRounds(db: Db | Tx): Promise<RoundRow[]> {
  const rows = await db
    .selectFrom('round')
    .selectAll()
    .orderBy('starts_on', 'desc')
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(rowOf);
}

export async function findRound(db: Db | Tx, id: string): Promise<RoundRow | undefined> {
  const row = await db.selectFrom('round').selectAll().where('id', '=', id).executeTakeFirst();
  return row && rowOf(row);
}

/** The row, held until the transaction ends: everything that changes lists takes turns here. */
export async function lockRound(tx: Tx, id: string): Promise<RoundRow | undefined> {
  const row = await tx.selectFrom('round').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && rowOf(row);
}

/** The running round, else the newest planned one (for who plans), else the one closed last. */
export async function findRoundInHand(db: Db | Tx, withPlanned: boolean): Promise<RoundRow | undefined> {
  const order: Record<RoundState, number> = { running: 0, planned: 1, closed: 2 };
  const rows = (await listRounds(db)).filter((round) => withPlanned || round.state !== 'planned');
  return rows.toSorted(
    (left, right) =>
      order[left.state] - order[right.state] ||
      (right.closedAt ?? right.startsOn).localeCompare(left.closedAt ?? left.startsOn),
  )[0];
}

/** The round whose lists were the last before this planned one: the running one, else the one closed last. */
export async function findRoundBefore(db: Db | Tx, round: RoundRow): Promise<RoundRow | undefined> {
  const rows = (await listRounds(db)).filter((other) => other.id !== round.id && other.state !== 'planned');
  const earlier = round.startedAt
    ? rows.filter((other) => (other.startedAt ?? '') < (round.startedAt ?? ''))
    : rows;
  return earlier.toSorted((left, right) => ((left.startedAt ?? '') < (right.startedAt ?? '') ? 1 : -1))[0];
}

export async function insertRound(
  tx: Tx,
  card: RoundCard & { id?: Id<'round'>; programmeId: string },
): Promise<Id<'round'>> {
  const id = card.id ?? newId<'round'>();
  await tx
    .insertInto('round')
    .values({ id, programme_id: card.programmeId, ...columnsOf(card) })
    .execute();
  return id;
}

/** Writes the card; gives the new version. */
export async function updateRound(tx: Tx, id: string, card: RoundCard): Promise<number> {
  const row = await tx
    .updateTable('round')
    .set({ ...columnsOf(card), version: sql`version + 1` })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}

export async function markStarted(
  tx: Tx,
  id: string,
  start: { at: Instant; startsOn: Day; by: string | null },
): Promise<number> {
  const row = await tx
    .updateTable('round')
    .set({
      state: 'running',
      started_at: start.at,
      started_by: start.by,
      starts_on: start.startsOn,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}

export async function markClosed(tx: Tx, id: string, at: Instant): Promise<number> {
  const row = await tx
    .updateTable('round')
    .set({ state: 'closed', closed_at: at, version: sql`version + 1` })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}

/** Everything that was planned for the round, and the round; nothing of the work itself hangs on a planned one. */
export async function deletePlannedRound(tx: Tx, id: string): Promise<void> {
  for (const table of ['placement', 'relation_state', 'participant'] as const) {
    await tx.deleteFrom(table).where('round_id', '=', id).execute();
  }
  await tx.deleteFrom('round').where('id', '=', id).execute();
}

/** Name of the round of the programme that is running now. */
export async function findRunningName(db: Db | Tx, exceptId: string): Promise<string | null> {
  const row = await db
    .selectFrom('round')
    .select('name')
    .where('state', '=', 'running')
    .where('id', '!=', exceptId)
    .executeTakeFirst();
  return row?.name ?? null;
}

function columnsOf(card: RoundCard) {
  return {
    name: card.name,
    starts_on: card.startsOn,
    ends_on: card.endsOn,
    form_code: card.formCode,
  };
}

function rowOf(row: {
  id: string;
  programme_id: string;
  name: string;
  starts_on: Day;
  ends_on: Day;
  state: string;
  form_code: string | null;
  started_at: Instant | null;
  closed_at: Instant | null;
  version: number;
}): RoundRow {
  return {
    id: row.id,
    programmeId: row.programme_id,
    name: row.name,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    state: row.state as RoundState,
    formCode: row.form_code,
    startedAt: row.started_at,
    closedAt: row.closed_at,
    version: row.version,
  };
}
