// Reads cases as the rules know them, many at a time: seven queries for one case or for a whole register.
import { type Selectable, sql } from 'kysely';
import type { Database } from '#db/tables.ts';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Instant } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import type { CaseFacts, CaseState, CopyKind, WorkFacts, WorkState } from '../shapes/case.ts';
import type { CaseMoments } from '../shapes/terms.ts';

export type CaseRecord = Selectable<Database['quality_case']>;

export interface LoadedCase {
  record: CaseRecord;
  facts: CaseFacts;
  moments: CaseMoments;
  /** Terms already told of in this cycle. */
  told: string[];
}

/** Locks one case for an act; `not_found` when it does not exist or lies outside the scope. */
export async function lockCase(tx: Tx, scope: Scope, caseId: string): Promise<LoadedCase> {
  const record = await tx
    .selectFrom('quality_case')
    .selectAll()
    .where('id', '=', caseId)
    .where(withinScope(scope, 'quality_case.client_id'))
    .forUpdate()
    .executeTakeFirst();
  if (!record) refuse('not_found', { entity: 'quality_case' }, 404);
  const [loaded] = await loadFacts(tx, [record]);
  if (!loaded) throw new Error('a locked case has facts');
  return loaded;
}

/** The case of a work; `not_found` as above. */
export async function caseOfWork(tx: Tx, scope: Scope, workId: string): Promise<string> {
  const work = await tx
    .selectFrom('work')
    .select('case_id')
    .where('id', '=', workId)
    .where(withinScope(scope, 'work.client_id'))
    .executeTakeFirst();
  if (!work) refuse('not_found', { entity: 'work' }, 404);
  return work.case_id;
}

/** Facts of the given records, in their order. */
export async function loadFacts(db: Db | Tx, records: readonly CaseRecord[]): Promise<LoadedCase[]> {
  if (records.length === 0) return [];
  const ids = records.map(({ id }) => id);
  const [claims, works, copies, links, events, meetings] = [
    await claimsOf(db, ids),
    await worksOf(db, ids),
    await copiesOf(db, ids),
    await openLinksOf(db, ids),
    await momentsOf(db, ids),
    await resumptionsOf(db, ids),
  ];
  return records.map((record) => {
    const copy = (kind: CopyKind) => copies.get(record.id)?.get(kind) ?? null;
    const state = record.state as CaseState;
    const told = events.get(record.id);
    return {
      record,
      told: told?.terms ?? [],
      facts: {
        caseId: record.id,
        state,
        cycle: record.cycle,
        copies: {
          curator: copy('curator'),
          leader: copy('leader'),
          service_manager: copy('service_manager'),
        },
        claimIds: claims.get(record.id) ?? [],
        works: works.get(record.id) ?? [],
        restoredAt: record.restored_at,
        offeredAt: record.offered_at,
        link: links.get(record.id) ?? null,
        confirmedCycle: state === 'confirmed' || state === 'resumed' ? record.cycle : null,
      },
      moments: {
        registeredAt: record.registered_at,
        reopenedAt: told?.reopenedAt ?? null,
        lastAskedAt: told?.lastAskedAt ?? null,
        confirmedAt: record.confirmed_at,
        bookedFor: meetings.get(record.id) ?? [],
      },
    };
  });
}

async function claimsOf(db: Db | Tx, ids: string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('claim')
    .select(['id', 'case_id'])
    .where('case_id', 'in', ids)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return grouped(
    rows,
    (row) => row.case_id,
    (row) => row.id,
  );
}

async function worksOf(db: Db | Tx, ids: string[]): Promise<Map<string, WorkFacts[]>> {
  const rows = await db
    .selectFrom('work')
    .select(['id', 'case_id', 'owner_employee_id', 'due_on', 'state', 'cycle'])
    .select(
      sql<string[]>`array(select work_claim.claim_id from work_claim where work_claim.work_id = work.id)`.as(
        'claim_ids',
      ),
    )
    .where('case_id', 'in', ids)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return grouped(
    rows,
    (row) => row.case_id,
    (row) => ({
      workId: row.id,
      claimIds: row.claim_ids,
      ownerId: row.owner_employee_id ?? '',
      dueOn: row.due_on ?? '1900-01-01',
      state: row.state as WorkState,
      plannedCycle: row.cycle,
    }),
  );
}

async function copiesOf(db: Db | Tx, ids: string[]): Promise<Map<string, Map<CopyKind, Instant | null>>> {
  const rows = await db
    .selectFrom('case_copy')
    .select(['case_id', 'recipient', 'received_at'])
    .where('case_id', 'in', ids)
    .execute();
  const entries = grouped(
    rows,
    (row) => row.case_id,
    (row) => [row.recipient as CopyKind, row.received_at] as const,
  );
  return new Map([...entries].map(([id, pairs]) => [id, new Map(pairs)]));
}

async function openLinksOf(db: Db | Tx, ids: string[]) {
  const rows = await db
    .selectFrom('client_link')
    .select(['id', 'case_id', 'cycle'])
    .where('case_id', 'in', ids)
    .where('used_at', 'is', null)
    .where('replaced_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.case_id, { linkId: row.id, cycle: row.cycle }]));
}

interface EventMoments {
  reopenedAt: Instant | null;
  lastAskedAt: Instant | null;
  terms: string[];
}

async function momentsOf(db: Db | Tx, ids: string[]): Promise<Map<string, EventMoments>> {
  const rows = await db
    .selectFrom('case_event')
    .innerJoin('quality_case', 'quality_case.id', 'case_event.case_id')
    .select('case_event.case_id')
    .select(
      sql<Instant | null>`max(case_event.at) filter (where case_event.kind = 'works_reopened')`.as(
        'reopened',
      ),
    )
    .select(
      sql<Instant | null>`max(case_event.at) filter (where case_event.kind in ('offer_made', 'client_reminded')
        and case_event.cycle = quality_case.cycle)`.as('asked'),
    )
    .select(
      sql<string[]>`coalesce(array_agg(case_event.data ->> 'term') filter (where case_event.kind = 'escalated'
        and case_event.cycle = quality_case.cycle), '{}')`.as('terms'),
    )
    .where('case_event.case_id', 'in', ids)
    .where('case_event.kind', 'in', ['works_reopened', 'offer_made', 'client_reminded', 'escalated'])
    .groupBy('case_event.case_id')
    .execute();
  return new Map(
    rows.map((row) => [row.case_id, { reopenedAt: row.reopened, lastAskedAt: row.asked, terms: row.terms }]),
  );
}

/** When the clients of confirmed cases are met to go on with the questionnaire (M9.8); of booked meetings only. */
async function resumptionsOf(db: Db | Tx, ids: string[]): Promise<Map<string, Instant[]>> {
  const rows = await db
    .selectFrom('quality_case')
    .innerJoin('meeting', 'meeting.client_id', 'quality_case.client_id')
    .select(['quality_case.id', 'meeting.starts_at'])
    .where('quality_case.id', 'in', ids)
    .where('quality_case.state', '=', 'confirmed')
    .where('meeting.state', '=', 'booked')
    .where('meeting.purpose', 'in', ['questionnaire', 'resumption'])
    .whereRef('meeting.starts_at', '>=', 'quality_case.confirmed_at')
    .orderBy('meeting.starts_at')
    .execute();
  return grouped(
    rows,
    (row) => row.id,
    (row) => row.starts_at,
  );
}

function grouped<Row, Item>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  itemOf: (row: Row) => Item,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(itemOf(row));
    else groups.set(key, [itemOf(row)]);
  }
  return groups;
}
