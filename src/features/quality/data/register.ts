// The register as a list, the most urgent on top. What each case waits for is kept beside it (data/reckon.ts), so
// a page is found by an index and only its own rows are read.
import { type RawBuilder, sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import { hasWord } from '#features/clients/data/search-condition.ts';
import { foldSearch } from '#features/clients/rules/search-text.ts';
import { addDays, dayAt, type Day, daysBetween, type Instant, instantAt } from '#kernel/day.ts';
import { daysLate } from '../rules/register-view.ts';
import type { CaseRole, CaseState, EffectOutcome, Severity } from '../shapes/case.ts';
import type { CodeKind } from '../shapes/codes.ts';
import type { CaseRow } from '../shapes/register.ts';
import type { RegisterOrder, Returned, Wordless } from '../shapes/register-conditions.ts';
import type { Clock, Deed, Segment, Term } from '../shapes/terms.ts';

export interface RegisterFilter {
  view: 'open' | 'resumed' | 'all';
  states?: readonly string[] | undefined;
  severities?: readonly string[] | undefined;
  outcome?: string | undefined;
  refused: boolean;
  repeated: boolean;
  returned?: Returned | undefined;
  wordless?: Wordless | undefined;
  uncoded?: CodeKind | undefined;
  segment?: Segment | undefined;
  provisional: boolean;
  roundId?: string | undefined;
  overdue: boolean;
  owedBy: 'anybody' | 'service' | 'curator' | 'client';
  search: string;
  clientId?: string | undefined;
  curatorEmployeeId?: string | undefined;
  ownerEmployeeId?: string | undefined;
  causeCode?: string | undefined;
  placeCode?: string | undefined;
  year?: number | undefined;
  registeredFrom?: Day | undefined;
  registeredTo?: Day | undefined;
  order: RegisterOrder;
  descending: boolean;
  limit: number;
  offset: number;
}

/** Rows of the register within the scope, with what each waits for. */
export async function listRegister(
  db: Db,
  scope: Scope,
  filter: RegisterFilter,
  clock: Clock,
): Promise<{ total: number; overdue: number; confirmed: number; rows: CaseRow[] }> {
  const { now } = clock;
  const condition = sql.join(conditionsOf(scope, filter, clock), sql` and `);
  const from =
    filter.order === 'client'
      ? sql`client join quality_case on quality_case.client_id = client.id`
      : sql`quality_case`;
  const { rows: ids } = await sql<{ id: string }>`
    select quality_case.id from ${from} where ${condition}
    order by ${orderOf(filter)} limit ${filter.limit} offset ${filter.offset}`.execute(db);
  const { rows: counts } = await sql<{ total: number; overdue: number; confirmed: number }>`
    select count(*)::int as total, count(*) filter (where ${filter.overdue ? sql`true` : overdueOf(filter, now)})::int as overdue,
      count(*) filter (where quality_case.state in ('confirmed', 'withdrawn', 'accepted'))::int as confirmed
    from quality_case where ${condition}`.execute(db);
  const found = ids.map(({ id }) => id);
  return {
    ...(counts[0] ?? { total: 0, overdue: 0, confirmed: 0 }),
    rows: await rowsOf(db, found, clock, filter.owedBy),
  };
}

function orderOf({ view, order, descending, owedBy }: RegisterFilter): RawBuilder<unknown> {
  const way = descending ? sql`desc` : sql`asc`;
  switch (order) {
    case 'number':
      return sql`quality_case.year ${way}, quality_case.number ${way}`;
    case 'registered':
      return sql`quality_case.registered_at ${way}, quality_case.id ${way}`;
    case 'client':
      return sql`client.short_name collate "und-x-icu" ${way}, client.id ${way},
        quality_case.registered_at ${way}, quality_case.id ${way}`;
    case 'due':
      if (view === 'resumed') return sql`quality_case.closed_at desc, quality_case.id desc`;
      // A case that waits for nobody stands last; equal terms in the order of registration.
      return sql`${dueOf(owedBy)} ${way} nulls last, quality_case.registered_at ${way}, quality_case.id ${way}`;
  }
}

/** When the next deed is due: of the side the rows tell of, else of the case. */
function dueOf(owedBy: RegisterFilter['owedBy']): RawBuilder<unknown> {
  if (owedBy !== 'service' && owedBy !== 'curator') return sql`quality_case.next_due_at`;
  return sql`(select min(case_deed.due_at) from case_deed where case_deed.case_id = quality_case.id
    and case_deed.doer = any(${[...SIDES[owedBy]]}::text[]))`;
}

const SIDES: Readonly<Record<'service' | 'curator', readonly CaseRole[]>> = {
  service: ['service_manager', 'service_worker'],
  curator: ['participant'],
};

/** Something of this side is past its term; of any side where none is named. */
function overdueOf({ owedBy }: RegisterFilter, now: Instant): RawBuilder<unknown> {
  return owedBy === 'service' || owedBy === 'curator'
    ? owes(owedBy, sql`and case_deed.due_at <= ${now}`)
    : sql`quality_case.next_due_at <= ${now}`;
}

function owes(side: keyof typeof SIDES, more = sql``): RawBuilder<unknown> {
  return sql`exists (select 1 from case_deed where case_deed.case_id = quality_case.id
    and case_deed.doer = any(${[...SIDES[side]]}::text[]) ${more})`;
}

const RETURN_OF: Readonly<Record<Returned, readonly ['return_days' | 'cause_return_days', number]>> = {
  client30: ['return_days', 30],
  client90: ['return_days', 90],
  cause30: ['cause_return_days', 30],
  cause90: ['cause_return_days', 90],
};

function conditionsOf(scope: Scope, filter: RegisterFilter, { now, timeZone }: Clock): RawBuilder<unknown>[] {
  const all: RawBuilder<unknown>[] = [sql`${withinScope(scope, 'quality_case.client_id')}`];
  const add = (condition: RawBuilder<unknown>) => all.push(condition);
  if (filter.view === 'open') add(sql`quality_case.closed_at is null`);
  if (filter.view === 'resumed') add(sql`quality_case.closed_at is not null`);
  if (filter.states?.length) add(sql`quality_case.state = any(${[...filter.states]}::text[])`);
  if (filter.severities?.length) add(sql`quality_case.severity = any(${[...filter.severities]}::text[])`);
  if (filter.outcome) add(sql`quality_case.outcome = ${filter.outcome}`);
  if (filter.refused) add(sql`quality_case.cycle > 1`);
  if (filter.repeated) add(sql`quality_case.repeat_of is not null`);
  if (filter.returned) {
    const [column, days] = RETURN_OF[filter.returned];
    add(sql`quality_case.${sql.ref(column)} < ${days}`);
  }
  if (filter.wordless) add(sql`quality_case.outcome is null`);
  if (filter.wordless === 'restored') add(sql`quality_case.first_restored_at is not null`);
  if (filter.segment) {
    add(
      sql`quality_case.client_id in (select client.id from client where client.segment = ${filter.segment})`,
    );
  }
  if (filter.provisional) {
    add(sql`quality_case.cause_removed_at is null and exists (select 1 from work_case
      where work_case.case_id = quality_case.id and work_case.provisional)`);
  }
  if (filter.roundId) {
    add(sql`exists (select 1 from questionnaire
      where questionnaire.id = quality_case.questionnaire_id and questionnaire.round_id = ${filter.roundId})`);
  }
  if (filter.clientId) add(sql`quality_case.client_id = ${filter.clientId}`);
  if (filter.curatorEmployeeId) add(sql`quality_case.curator_employee_id = ${filter.curatorEmployeeId}`);
  if (filter.ownerEmployeeId) {
    add(sql`exists (select 1 from work_case join work on work.id = work_case.work_id
      where work_case.case_id = quality_case.id and work.owner_employee_id = ${filter.ownerEmployeeId}
      and work_case.state <> 'done')`);
  }
  // The codes kept beside a case have one empty row where there is none.
  if (filter.uncoded) add(codedAs(filter.uncoded, ''));
  if (filter.causeCode) add(codedAs('cause', filter.causeCode));
  if (filter.placeCode) add(codedAs('place', filter.placeCode));
  if (filter.year) add(sql`quality_case.year = ${filter.year}`);
  if (filter.registeredFrom) {
    add(sql`quality_case.registered_at >= ${instantAt(filter.registeredFrom, 0, 0, timeZone)}`);
  }
  if (filter.registeredTo) {
    add(sql`quality_case.registered_at < ${instantAt(addDays(filter.registeredTo, 1), 0, 0, timeZone)}`);
  }
  if (filter.owedBy === 'client') add(sql`quality_case.state in ('offered', 'waiting_client')`);
  if (filter.overdue) add(overdueOf(filter, now));
  else if (filter.owedBy === 'service' || filter.owedBy === 'curator') add(owes(filter.owedBy));
  return [...all, ...searched(filter.search)];
}

/** A code of a whole group finds everything under it. */
function codedAs(kind: CodeKind, code: string): RawBuilder<unknown> {
  const level = code.includes('.') ? sql`code` : sql`group_code`;
  return sql`quality_case.id in (select case_code.case_id from case_code
    where case_code.kind = ${kind} and case_code.${level} = ${code})`;
}

function searched(search: string): RawBuilder<unknown>[] {
  const number = /^\s*№?\s*(\d+)(?:\s*\/\s*(\d{4}))?\s*$/.exec(search);
  if (number) {
    const year = number[2] ? sql` and quality_case.year = ${Number(number[2])}` : sql``;
    return [sql`quality_case.number = ${Number(number[1]?.slice(0, 9))}${year}`];
  }
  return foldSearch(search).split(' ').filter(Boolean).map(foundBy);
}

/**
 * The word stands in the client's line or in one of the claims. Each is asked by its own index and the cases are named
 * at once: an `or` between the two would be asked again for every case there is.
 */
function foundBy(word: string): RawBuilder<unknown> {
  return sql`quality_case.id = any(array(
    select named.id from client join quality_case named on named.client_id = client.id
    where ${hasWord('client.search_text', word)}
    union select claim.case_id from claim where ${hasWord('claim.search_text', word)}))`;
}

interface Row {
  id: string;
  year: number;
  number: number;
  state: CaseState;
  cycle: number;
  severity: Severity;
  clientId: string;
  clientName: string;
  curatorId: string;
  curatorName: string;
  registeredAt: Instant;
  since: Instant;
  claims: number;
  works: number;
  worksDone: number;
  firstClaim: string | null;
  owners: string[];
  revenueAtRisk: number;
  waitingFor: string | null;
  repeatOf: string | null;
  effect: EffectOutcome | null;
  provisional: boolean;
  term: Term | null;
  doer: CaseRole | null;
  workId: string | null;
  dueAt: Instant | null;
  dueOn: Day | null;
}

/**
 * Rows of these cases in the order given; one query for all of them.
 * @param owedBy whose next deed each row tells: what a side owes stands under its name, not what another is later with
 */
export async function rowsOf(
  db: Db,
  ids: readonly string[],
  clock: Clock,
  owedBy: RegisterFilter['owedBy'] = 'anybody',
): Promise<CaseRow[]> {
  if (ids.length === 0) return [];
  const next =
    owedBy === 'service' || owedBy === 'curator'
      ? sql`(select term, doer, work_id, due_at, due_on from case_deed where case_deed.case_id = quality_case.id
          and case_deed.doer = any(${[...SIDES[owedBy]]}::text[]) order by due_at, key limit 1)`
      : sql`(select next_term as term, next_doer as doer, next_work_id as work_id, next_due_at as due_at,
          next_due_on as due_on)`;
  const { rows } = await sql<Row>`
    select quality_case.id, quality_case.year, quality_case.number, quality_case.state, quality_case.cycle, severity,
      client.id as "clientId", client.short_name as "clientName",
      curator.id as "curatorId", curator.last_name || ' ' || curator.first_name as "curatorName",
      registered_at as "registeredAt",
      coalesce(case quality_case.state when 'restored' then quality_case.restored_at
          when 'offered' then quality_case.offered_at
        when 'waiting_client' then waiting_since when 'resumed' then resumed_at
        when 'effect_checked' then effect_at else confirmed_at end, turn.started_at, registered_at) as since,
      claims.count as claims, claims.first as "firstClaim", works.count as works, works.done as "worksDone",
      coalesce(works.owners, '{}') as owners, works.provisional and cause_removed_at is null as provisional,
      revenue_at_risk as "revenueAtRisk", waiting_for as "waitingFor", repeat_of as "repeatOf", effect,
      next.term, next.doer, next.work_id as "workId", next.due_at as "dueAt", next.due_on as "dueOn"
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted(id, place)
    join quality_case on quality_case.id = wanted.id
    join client on client.id = quality_case.client_id
    join employee curator on curator.id = quality_case.curator_employee_id
    left join case_cycle turn on turn.case_id = quality_case.id and turn.cycle = quality_case.cycle
    left join lateral ${next} next on true
    left join lateral (select count(*)::int as count, (array_agg(what order by created_at, claim.id))[1] as first
      from claim where claim.case_id = quality_case.id) claims on true
    left join lateral (
      select count(*)::int as count, (count(*) filter (where work_case.state = 'done'))::int as done,
        coalesce(bool_or(work_case.provisional), false) as provisional,
        array_agg(distinct owner.last_name || ' ' || owner.first_name)
          filter (where work_case.state <> 'done' and owner.id is not null) as owners
      from work_case join work on work.id = work_case.work_id
      left join employee owner on owner.id = work.owner_employee_id
      where work_case.case_id = quality_case.id) works on true
    order by wanted.place`.execute(db);
  return rows.map((row) => shown(row, clock));
}

function shown(
  { term, doer, workId, dueAt, dueOn, registeredAt, since, ...row }: Row,
  clock: Clock,
): CaseRow {
  const overdue = dueAt !== null && dueAt <= clock.now;
  const today = dayAt(clock.now, clock.timeZone);
  const late = overdue && dueOn ? Math.max(0, daysBetween(dueOn, today)) : 0;
  return {
    ...row,
    registeredOn: dayAt(registeredAt, clock.timeZone),
    stateSince: dayAt(since, clock.timeZone),
    deed: term && doer && dueOn ? { term, doer, workId, dueOn, overdue, daysLate: late } : null,
  };
}

/** A deed as screens get it. */
export function showDeed(deed: Deed, clock: Clock) {
  const { term, doer, workId, dueOn, overdue } = deed;
  return { term, doer, workId, dueOn, overdue, daysLate: daysLate(deed, clock) };
}
