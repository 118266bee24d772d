// Works as lists and boards show them: each with every client it is for and how it stands there.
import { type RawBuilder, sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import { foldSearch } from '#features/clients/rules/search-text.ts';
import { addDays, dayAt, type Day, daysBetween, type Instant } from '#kernel/day.ts';
import { failingCriteria } from './measurements.ts';
import type { WorkState } from '../shapes/case.ts';
import type { WorkRow } from '../shapes/register.ts';

export interface WorkFilter {
  state: WorkState | 'open' | 'any';
  ownerEmployeeId?: string | undefined;
  overdue: boolean;
  common: boolean;
  causeCode?: string | undefined;
  placeCode?: string | undefined;
  search: string;
  /** Of done works: not older than this. */
  doneSince?: Instant | undefined;
  limit: number;
  offset: number;
}

interface Seen {
  today: Day;
  timeZone: string;
}

/** A page of works within the scope, with the counts of all that fit. */
export async function listWorks(
  db: Db,
  scope: Scope,
  filter: WorkFilter,
  seen: Seen,
): Promise<{ total: number; overdue: number; rows: WorkRow[] }> {
  const condition = sql.join(conditionsOf(scope, filter, seen), sql` and `);
  const order = filter.state === 'done' ? sql`done_at desc, id` : sql`due_on nulls last, created_at, id`;
  const { rows } = await sql<{ id: string }>`
    select id from work where ${condition} order by ${order} limit ${filter.limit} offset ${filter.offset}`.execute(
    db,
  );
  const { rows: counts } = await sql<{ total: number; overdue: number }>`
    select count(*)::int as total,
      (count(*) filter (where state <> 'done' and due_on < ${seen.today}))::int as overdue
    from work where ${condition}`.execute(db);
  const ids = rows.map(({ id }) => id);
  return { ...(counts[0] ?? { total: 0, overdue: 0 }), rows: await workRowsOf(db, scope, ids, seen) };
}

const DONE_SHOWN_DAYS = 30;

/** Works of one owner: open ones by date, then those done in the last 30 days. */
export async function listWorksOf(db: Db, scope: Scope, ownerId: string, seen: Seen): Promise<WorkRow[]> {
  const common = {
    ownerEmployeeId: ownerId,
    overdue: false,
    common: false,
    search: '',
    limit: 200,
    offset: 0,
  };
  const open = await listWorks(db, scope, { ...common, state: 'open' }, seen);
  const doneSince = addDays(seen.today, -DONE_SHOWN_DAYS);
  const done = await listWorks(db, scope, { ...common, state: 'done', doneSince }, seen);
  return [...open.rows, ...done.rows];
}

/** Who has open works, and how many of them are late; the busiest first. */
export async function listOwners(db: Db, scope: Scope, today: Day) {
  const { rows } = await sql<{ id: string; name: string; open: number; overdue: number }>`
    select employee.id, employee.last_name || ' ' || employee.first_name as name, count(*)::int as open,
      (count(*) filter (where work.due_on < ${today}))::int as overdue
    from work join employee on employee.id = work.owner_employee_id
    where work.state <> 'done' and work.cancelled_at is null and ${reached(scope)}
    group by employee.id order by count(*) desc, name`.execute(db);
  return rows;
}

/** Works that touch a client within the scope. */
function reached(scope: Scope): RawBuilder<unknown> {
  if (scope.all) return sql`true`;
  return sql`exists (select 1 from work_case where work_case.work_id = work.id
    and ${withinScope(scope, 'work_case.client_id')})`;
}

function conditionsOf(scope: Scope, filter: WorkFilter, { today }: Seen): RawBuilder<unknown>[] {
  const all = [sql`work.cancelled_at is null`, reached(scope)];
  if (filter.state === 'open') all.push(sql`work.state <> 'done'`);
  else if (filter.state !== 'any') all.push(sql`work.state = ${filter.state}`);
  if (filter.ownerEmployeeId) all.push(sql`work.owner_employee_id = ${filter.ownerEmployeeId}`);
  if (filter.overdue) all.push(sql`work.state <> 'done' and work.due_on < ${today}`);
  if (filter.doneSince) all.push(sql`work.done_at >= ${filter.doneSince}`);
  if (filter.common) {
    all.push(sql`(select count(*) from work_case where work_case.work_id = work.id) > 1`);
  }
  if (filter.causeCode) all.push(coded('cause_code', filter.causeCode));
  if (filter.placeCode) all.push(coded('place_code', filter.placeCode));
  for (const word of foldSearch(filter.search).split(' ').filter(Boolean)) {
    const like = `%${word}%`;
    all.push(sql`(lower(work.title) like ${like} or lower(coalesce(work.place, '')) like ${like}
      or exists (select 1 from work_case join client on client.id = work_case.client_id
        where work_case.work_id = work.id
        and (client.search_text like ${like} or lower(client.short_name) like ${like})))`);
  }
  return all;
}

function coded(column: 'cause_code' | 'place_code', code: string): RawBuilder<unknown> {
  const under = `${code.replaceAll(/[\\%_]/g, '\\$&')}.%`;
  return sql`exists (select 1 from work_claim join claim on claim.id = work_claim.claim_id
    where work_claim.work_id = work.id
    and (claim.${sql.ref(column)} = ${code} or claim.${sql.ref(column)} like ${under}))`;
}

type Row = Omit<WorkRow, 'daysLate' | 'doneOn' | 'needsNewDate'> & { doneAt: Instant | null };

const clientsOf = (scope: Scope) => sql`
  select jsonb_agg(jsonb_build_object(
      'caseId', quality_case.id, 'year', quality_case.year, 'number', quality_case.number,
      'clientId', client.id, 'clientName', client.short_name, 'caseState', quality_case.state,
      'address', coalesce((select service_point.address from work_claim join claim on claim.id = work_claim.claim_id
          join service_point on service_point.id = claim.service_point_id
        where work_claim.work_id = work.id and claim.case_id = quality_case.id and service_point.address is not null
        order by claim.created_at, claim.id limit 1), client.address),
      'severity', quality_case.severity, 'cycle', quality_case.cycle, 'state', work_case.state,
      'revenueAtRisk', quality_case.revenue_at_risk,
      'restoreBy', (select min(due_on) from case_deed where case_deed.case_id = quality_case.id and term = 'restore'),
      'failing', ${failingCriteria('quality_case', sql`work.id`)},
      'needsNewDate', work_case.state <> 'done' and work_case.cycle < quality_case.cycle,
      'refusedWords', case when work_case.state <> 'done' then (select words from client_answer
        where client_answer.case_id = quality_case.id and verdict in ('no', 'partly')
        order by created_at desc limit 1) end,
      'claims', array(select claim.what from work_claim join claim on claim.id = work_claim.claim_id
        where work_claim.work_id = work.id and claim.case_id = quality_case.id
        order by claim.created_at, claim.id))
    order by work_case.joined_at, client.short_name)
  from work_case join quality_case on quality_case.id = work_case.case_id
  join client on client.id = work_case.client_id
  where work_case.work_id = work.id and ${withinScope(scope, 'work_case.client_id')}`;

const codes = (column: 'cause_code' | 'place_code') => sql`array(
  select distinct claim.${sql.ref(column)} from work_claim join claim on claim.id = work_claim.claim_id
  where work_claim.work_id = work.id and claim.${sql.ref(column)} is not null order by 1)`;

/** Rows of these works in the order given, with those of their clients the reader may see. */
async function workRowsOf(
  db: Db,
  scope: Scope,
  ids: readonly string[],
  { today, timeZone }: Seen,
): Promise<WorkRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Row>`
    select work.id, work.title, work.state, owner.id as "ownerId",
      owner.last_name || ' ' || owner.first_name as "ownerName", work.due_on as "dueOn",
      work.done_at as "doneAt", work.cause, work.place, ${codes('cause_code')} as "causeCodes",
      ${codes('place_code')} as "placeCodes", work.provisional, work.cost, work.result,
      coalesce((${clientsOf(scope)}), '[]') as clients,
      (select count(*)::int from case_file where case_file.work_id = work.id and removed_at is null) as files
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted(id, place)
    join work on work.id = wanted.id
    left join employee owner on owner.id = work.owner_employee_id
    order by wanted.place`.execute(db);
  return rows.map(({ doneAt, ...row }) => ({
    ...row,
    cost: row.cost === null ? null : Number(row.cost),
    doneOn: doneAt && dayAt(doneAt, timeZone),
    daysLate: row.state !== 'done' && row.dueOn ? Math.max(0, daysBetween(row.dueOn, today)) : 0,
    needsNewDate: row.clients.some((client) => client.needsNewDate),
  }));
}
