// The register as a list. Open cases are few hundred even in a large company, so terms are reckoned for all
// of them and the most urgent come first; cases that are over are paged in SQL.
import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import { foldSearch } from '#features/clients/rules/search-text.ts';
import { dayAt } from '#kernel/day.ts';
import { daysLate, listDeeds } from '../rules/register-view.ts';
import type { CaseRole } from '../shapes/case.ts';
import type { CaseRow } from '../shapes/register.ts';
import type { Clock, Deed, QualityNorms } from '../shapes/terms.ts';
import { type LoadedCase, loadFacts } from './case-facts.ts';

export interface RegisterFilter {
  view: 'open' | 'resumed' | 'all';
  states?: readonly string[];
  refused: boolean;
  roundId?: string;
  overdue: boolean;
  owedBy: 'anybody' | 'service' | 'curator';
  search: string;
  clientId?: string;
  curatorEmployeeId?: string;
  ownerEmployeeId?: string;
  limit: number;
  offset: number;
}

/** Cases on the way of one list; more would mean that nobody repairs anything. */
const MOST_OPEN = 5_000;

export interface Terms {
  norms: QualityNorms;
  clock: Clock;
}

/** Rows of the register within the scope, with what each waits for. */
export async function listRegister(
  db: Db,
  scope: Scope,
  filter: RegisterFilter,
  terms: Terms,
): Promise<{ total: number; overdue: number; confirmed: number; rows: CaseRow[] }> {
  const archive = filter.view === 'resumed';
  const { limit, offset } = filter;
  const found = selectCases(db, scope, filter);
  const records = await found
    .selectAll('quality_case')
    .orderBy('quality_case.registered_at', 'desc')
    .orderBy('quality_case.id', 'desc')
    .limit(archive ? limit : MOST_OPEN)
    .offset(archive ? offset : 0)
    .execute();
  const cases = (await loadFacts(db, records)).map((loaded) => ({
    loaded,
    deeds: listDeeds(loaded.facts, loaded.moments, terms.norms, terms.clock),
  }));
  if (archive) {
    const count = await found.select(sql<number>`count(*)`.as('count')).executeTakeFirst();
    return { total: count?.count ?? 0, overdue: 0, confirmed: 0, rows: await rowsOf(db, cases, terms.clock) };
  }
  const wanted = cases.filter(({ deeds }) => isWanted(deeds, filter));
  // A case that waits for nobody stands last; equal terms in the order of registration.
  wanted.sort((one, other) => urgency(one.deeds).localeCompare(urgency(other.deeds)));
  return {
    total: wanted.length,
    overdue: wanted.filter(({ deeds }) => deeds.some((deed) => deed.overdue)).length,
    confirmed: wanted.filter(({ loaded }) => loaded.facts.state === 'confirmed').length,
    rows: await rowsOf(db, wanted.slice(offset, offset + limit), terms.clock),
  };
}

const SIDES: Readonly<Record<'service' | 'curator', readonly CaseRole[]>> = {
  service: ['service_manager', 'service_worker'],
  curator: ['participant'],
};

function isWanted(deeds: readonly Deed[], { overdue, owedBy }: RegisterFilter): boolean {
  if (!overdue && owedBy === 'anybody') return true;
  return deeds.some(
    (deed) => (!overdue || deed.overdue) && (owedBy === 'anybody' || SIDES[owedBy].includes(deed.doer)),
  );
}

function urgency(deeds: readonly Deed[]): string {
  return deeds[0]?.dueAt ?? '9999';
}

function selectCases(db: Db, scope: Scope, filter: RegisterFilter) {
  const words = foldSearch(filter.search).split(' ').filter(Boolean);
  const number = /^\s*№?\s*(\d+)(?:\s*\/\s*(\d{4}))?\s*$/.exec(filter.search);
  let query = db
    .selectFrom('quality_case')
    .innerJoin('client', 'client.id', 'quality_case.client_id')
    .where(withinScope(scope, 'quality_case.client_id'));
  if (filter.view === 'open') query = query.where('quality_case.state', '!=', 'resumed');
  if (filter.view === 'resumed') query = query.where('quality_case.state', '=', 'resumed');
  if (filter.states?.length) query = query.where('quality_case.state', 'in', [...filter.states]);
  if (filter.refused) query = query.where('quality_case.cycle', '>', 1);
  if (filter.roundId) {
    query = query.where(sql<boolean>`exists (select 1 from questionnaire
      where questionnaire.id = quality_case.questionnaire_id and questionnaire.round_id = ${filter.roundId})`);
  }
  if (filter.clientId) query = query.where('quality_case.client_id', '=', filter.clientId);
  if (filter.curatorEmployeeId) {
    query = query.where('quality_case.curator_employee_id', '=', filter.curatorEmployeeId);
  }
  if (filter.ownerEmployeeId) {
    query = query.where(sql<boolean>`exists (select 1 from work where work.case_id = quality_case.id
      and work.owner_employee_id = ${filter.ownerEmployeeId} and work.state <> 'done')`);
  }
  if (number) {
    query = query.where('quality_case.number', '=', Number(number[1]!.slice(0, 9)));
    if (number[2]) query = query.where('quality_case.year', '=', Number(number[2]));
    return query;
  }
  for (const word of words) {
    query = query.where(
      sql<boolean>`(client.search_text like ${`%${word}%`} or lower(client.short_name) like ${`%${word}%`})`,
    );
  }
  return query;
}

interface Reckoned {
  loaded: LoadedCase;
  deeds: readonly Deed[];
}

/** Rows with names; one query for all of them. */
export async function rowsOf(db: Db, cases: readonly Reckoned[], clock: Clock): Promise<CaseRow[]> {
  if (cases.length === 0) return [];
  const ids = cases.map(({ loaded }) => loaded.record.id);
  const names = await db
    .selectFrom('quality_case')
    .innerJoin('client', 'client.id', 'quality_case.client_id')
    .innerJoin('employee', 'employee.id', 'quality_case.curator_employee_id')
    .select(['quality_case.id', 'client.short_name'])
    .select(sql<string>`employee.last_name || ' ' || employee.first_name`.as('curator'))
    .select(
      sql<string | null>`(select claim.what from claim where claim.case_id = quality_case.id
        order by claim.created_at, claim.id limit 1)`.as('first_claim'),
    )
    .select(
      sql<string[]>`array(select distinct owner.last_name || ' ' || owner.first_name from work
        join employee owner on owner.id = work.owner_employee_id
        where work.case_id = quality_case.id and work.state <> 'done' order by 1)`.as('owners'),
    )
    .where('quality_case.id', 'in', ids)
    .execute();
  const nameOf = new Map(names.map((row) => [row.id, row]));
  return cases.map((reckoned) => {
    const name = nameOf.get(reckoned.loaded.record.id);
    return {
      ...plainRow(reckoned, clock),
      clientName: name?.short_name ?? '',
      curatorName: name?.curator ?? '',
      firstClaim: name?.first_claim ?? null,
      owners: name?.owners ?? [],
    };
  });
}

function plainRow({ loaded, deeds }: Reckoned, clock: Clock) {
  const { record, facts, moments } = loaded;
  const dayOf = (instant: string) => dayAt(instant, clock.timeZone);
  const since = {
    restored: record.restored_at,
    offered: record.offered_at,
    confirmed: record.confirmed_at,
    resumed: record.resumed_at,
  }[facts.state as string];
  const [first] = deeds;
  return {
    id: record.id,
    year: record.year,
    number: record.number,
    state: facts.state,
    cycle: record.cycle,
    clientId: record.client_id,
    curatorId: record.curator_employee_id,
    registeredOn: dayOf(record.registered_at),
    stateSince: dayOf(since ?? moments.reopenedAt ?? record.registered_at),
    claims: facts.claimIds.length,
    works: facts.works.length,
    worksDone: facts.works.filter((work) => work.state === 'done').length,
    deed: first ? showDeed(first, clock) : null,
  };
}

/** A deed as screens get it. */
export function showDeed(deed: Deed, clock: Clock) {
  const { term, doer, workId, dueOn, overdue } = deed;
  return { term, doer, workId, dueOn, overdue, daysLate: daysLate(deed, clock) };
}
