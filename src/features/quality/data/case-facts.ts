// Reads cases as the rules know them, many at a time: the same few queries for one case or for a page of them.
import { type Selectable, sql } from 'kysely';
import type { Database } from '#db/tables.ts';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Instant } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import { WORD_STAGES } from '../shapes/case.ts';
import type { CaseFacts, CaseState, CopyKind, Severity, WorkFacts, WorkState } from '../shapes/case.ts';
import type { CaseMoments, Segment } from '../shapes/terms.ts';

export type CaseRecord = Selectable<Database['quality_case']>;

export interface LoadedCase {
  record: CaseRecord;
  facts: CaseFacts;
  moments: CaseMoments;
  /** Rungs of terms already told of in this cycle (rules/ladder.ts). */
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

/** The cases a work belongs to, in the order in which they are locked; `not_found` as above. */
export async function casesOfWork(tx: Tx, scope: Scope, workId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('work_case')
    .select('case_id')
    .where('work_id', '=', workId)
    .where(withinScope(scope, 'work_case.client_id'))
    .orderBy('case_id')
    .execute();
  if (rows.length === 0) refuse('not_found', { entity: 'work' }, 404);
  return rows.map((row) => row.case_id);
}

/** Facts of the given records, in their order. */
export async function loadFacts(db: Db | Tx, records: readonly CaseRecord[]): Promise<LoadedCase[]> {
  if (records.length === 0) return [];
  const ids = records.map(({ id }) => id);
  const [claims, works, copies, links, events, meetings, segments] = [
    await claimsOf(db, ids),
    await worksOf(db, ids),
    await copiesOf(db, ids),
    await openLinksOf(db, ids),
    await momentsOf(db, ids),
    await resumptionsOf(db, ids),
    await segmentsOf(db, records),
  ];
  return records.map((record) => {
    const copy = (kind: CopyKind) => copies.get(record.id)?.get(kind) ?? null;
    const told = events.get(record.id);
    return {
      record,
      told: told?.told ?? [],
      facts: {
        caseId: record.id,
        state: record.state as CaseState,
        cycle: record.cycle,
        severity: record.severity as Severity,
        copies: {
          curator: copy('curator'),
          leader: copy('leader'),
          service_manager: copy('service_manager'),
        },
        claimIds: (claims.get(record.id) ?? []).map((claim) => claim.id),
        diagnosedIds: (claims.get(record.id) ?? []).filter((claim) => claim.coded).map((claim) => claim.id),
        works: works.get(record.id) ?? [],
        waitingSince: record.waiting_since,
        unfixable: record.unfixable_state as CaseFacts['unfixable'],
        causeRemovedAt: record.cause_removed_at,
        restoredAt: record.restored_at,
        offeredAt: record.offered_at,
        link: links.get(record.id) ?? null,
      },
      moments: {
        registeredAt: record.registered_at,
        reopenedAt: told?.reopenedAt ?? null,
        lastAskedAt: told?.lastAskedAt ?? null,
        confirmedAt: record.confirmed_at,
        unfixableAt: told?.unfixableAt ?? null,
        waits: told?.waits ?? [],
        segment: segments.get(record.client_id) ?? null,
        bookedFor: meetings.get(record.id) ?? [],
      },
    };
  });
}

async function segmentsOf(db: Db | Tx, records: readonly CaseRecord[]): Promise<Map<string, Segment | null>> {
  const rows = await db
    .selectFrom('client')
    .select(['id', 'segment'])
    .where('id', 'in', [...new Set(records.map((record) => record.client_id))])
    .execute();
  return new Map(rows.map((row) => [row.id, row.segment as Segment | null]));
}

async function claimsOf(db: Db | Tx, ids: string[]): Promise<Map<string, { id: string; coded: boolean }[]>> {
  const rows = await db
    .selectFrom('claim')
    .select(['id', 'case_id'])
    .select(sql<boolean>`cause_code is not null`.as('coded'))
    .where('case_id', 'in', ids)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return grouped(
    rows,
    (row) => row.case_id,
    (row) => row,
  );
}

async function worksOf(db: Db | Tx, ids: string[]): Promise<Map<string, WorkFacts[]>> {
  const rows = await db
    .selectFrom('work_case')
    .innerJoin('work', 'work.id', 'work_case.work_id')
    .select(['work.id', 'work_case.case_id', 'work.owner_employee_id', 'work.due_on'])
    .select(['work_case.state', 'work_case.cycle', 'work_case.provisional'])
    .select(
      sql<string[]>`array(select work_claim.claim_id from work_claim
        join claim on claim.id = work_claim.claim_id and claim.case_id = work_case.case_id
        where work_claim.work_id = work.id)`.as('claim_ids'),
    )
    .where('work_case.case_id', 'in', ids)
    .orderBy('work.created_at')
    .orderBy('work.id')
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
      provisional: row.provisional,
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
  unfixableAt: Instant | null;
  waits: { from: Instant; to: Instant | null }[];
  told: string[];
}

const MOMENT_KINDS = [
  'works_reopened',
  'offer_made',
  'client_reminded',
  'waiting_began',
  'waiting_ended',
  'unfixable_declared',
  'unfixable_judged',
  'deed_reminded',
  'escalated',
];

/** What the history of the present cycle says; the few kinds that matter, in their order. */
async function momentsOf(db: Db | Tx, ids: string[]): Promise<Map<string, EventMoments>> {
  const rows = await db
    .selectFrom('case_event')
    .innerJoin('quality_case', 'quality_case.id', 'case_event.case_id')
    .select(['case_event.case_id', 'case_event.kind', 'case_event.at'])
    .select(
      sql<string>`(case_event.data ->> 'term') || '#' || coalesce(case_event.data ->> 'level', '1') || '@'
        || coalesce(case_event.data ->> 'dueOn', '')`.as('rung'),
    )
    .where('case_event.case_id', 'in', ids)
    .where('case_event.kind', 'in', MOMENT_KINDS)
    .whereRef('case_event.cycle', '=', 'quality_case.cycle')
    .orderBy('case_event.at')
    .orderBy(sql`(case_event.data ->> 'order')::int`)
    .execute();
  const found = new Map<string, EventMoments>();
  for (const row of rows) {
    const moments = found.get(row.case_id) ?? noMoments();
    found.set(row.case_id, moments);
    noteMoment(moments, row);
  }
  return found;
}

const noMoments = (): EventMoments => ({
  reopenedAt: null,
  lastAskedAt: null,
  unfixableAt: null,
  waits: [],
  told: [],
});

function noteMoment(moments: EventMoments, { kind, at, rung }: { kind: string; at: Instant; rung: string }) {
  const wait = moments.waits.at(-1);
  if (kind === 'works_reopened') moments.reopenedAt = at;
  else if (kind === 'offer_made' || kind === 'client_reminded') moments.lastAskedAt = at;
  else if (kind === 'unfixable_declared' || kind === 'unfixable_judged') moments.unfixableAt = at;
  else if (kind === 'waiting_began') moments.waits.push({ from: at, to: null });
  else if (kind === 'waiting_ended' && wait) wait.to = at;
  else if (kind === 'escalated' || kind === 'deed_reminded') moments.told.push(rung);
}

/** When the clients of confirmed cases are met to go on with the questionnaire (M9.8); of booked meetings only. */
async function resumptionsOf(db: Db | Tx, ids: string[]): Promise<Map<string, Instant[]>> {
  const rows = await db
    .selectFrom('quality_case')
    .innerJoin('meeting', 'meeting.client_id', 'quality_case.client_id')
    .select(['quality_case.id', 'meeting.starts_at'])
    .where('quality_case.id', 'in', ids)
    .where('quality_case.state', 'in', [...WORD_STAGES])
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
