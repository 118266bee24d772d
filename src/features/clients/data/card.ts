// The card in one prepared statement: each section a JSON array, each found by an index on the client.
import { sql } from 'kysely';
import { constant, prepared } from '#db/prepared.ts';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import { addMonths, type Day, monthOf } from '#kernel/day.ts';
import type { ClientCard } from '../shapes/card.ts';
import { callRows, caseRows, meetingRows, questionnaireRows, roundRow } from './card-programme.ts';
import { contactsOf, linksJson, personRows } from './card-persons.ts';
import { currentRound } from './client-state.ts';
import type { NameCorrection } from './name-forms.ts';
import { lastOf, originOf } from './origin.ts';
import { moveRows } from './person-move.ts';
import type { RequiredRoles } from './required-role.ts';
import { briefEmployee, employeeName, instantOf, jsonRows } from './sql.ts';

const MONTHS_SHOWN = 36;

/** The card without what the rules say about it. */
export type CardRow = Omit<ClientCard, 'warnings' | 'coverage' | 'persons'> & {
  persons: (Omit<ClientCard['persons'][number], 'relations' | 'named'> & {
    nameCorrections: NameCorrection[];
    relations: Omit<ClientCard['persons'][number]['relations'][number], 'now' | 'idleDays'>[];
  })[];
  requiredRoles: RequiredRoles;
};

/** Everything about one client within the scope; undefined when there is no such client there. */
export async function loadCard(
  db: Db,
  scope: Scope,
  clientId: string,
  today: Day,
): Promise<CardRow | undefined> {
  const { rows } = await sql<CardRow>`${prepared}
    ${sections},
      ${jsonRows(personRows(scope))} as persons,
      ${linksJson} as links,
      ${jsonRows(cardMoves(scope))} as moves,
      (select coalesce(json_object_agg(segment, role_kinds), '{}') from required_role) as "requiredRoles",
      ${jsonRows(positionRows(monthOf(today)))} as positions
    from client where client.id = ${clientId} and ${withinScope(scope, 'client.id')}`.execute(db);
  return rows[0];
}

function cardMoves(scope: Scope) {
  return moveRows(
    scope,
    sql<boolean>`(moved.to_client_id = client.id or moved.from_client_id = client.id)`,
    sql`case when moved.to_client_id = client.id then 'in' else 'out' end`,
  );
}

function clientColumns() {
  return sql`json_build_object(
    'id', client.id, 'kind', client.kind, 'shortName', client.short_name, 'legalName', client.legal_name,
    'inn', client.inn, 'kpp', client.kpp, 'ogrn', client.ogrn, 'city', client.city, 'address', client.address,
    'country', client.country, 'latitude', client.latitude, 'longitude', client.longitude,
    'timeZone', client.time_zone, 'site', client.site, 'industry', client.industry,
    'departments', client.departments, 'segment', client.segment,
    'acquiredBy', (select ${briefEmployee('one')} from employee one where one.id = client.acquired_by),
    'servedBy', (select ${briefEmployee('one')} from employee one where one.id = client.served_by),
    'competitor', client.competitor, 'note', client.note, 'externalId', client.external_id,
    'source', client.source, 'revenueYear', client.revenue_year,
    'createdAt', ${instantOf('client.created_at')}, 'updatedAt', ${instantOf('client.updated_at')},
    'archivedAt', ${instantOf('client.archived_at')}, 'version', client.version)`;
}

const contractRows = sql`
  select id, number, signed_on as "signedOn", ends_on as "endsOn", service_levels as "serviceLevels", note
  from contract where client_id = client.id order by signed_on desc nulls last, number`;

const servicePointRows = sql`
  select id, name, address, place, service_levels as "serviceLevels", active
  from service_point where client_id = client.id order by active desc, name collate "und-x-icu"`;

/** A product that brought revenue shows even where nobody wrote the position down. */
function positionRows(month: Day) {
  const [shown, before, year] = [-MONTHS_SHOWN, -24, -12].map((count) => addMonths(month, count));
  const total = (from: Day | undefined, to: Day | undefined) =>
    sql`coalesce(sum(revenue.amount) filter (where revenue.month >= ${from} and revenue.month < ${to}), 0)::bigint`;
  return sql`
    select coalesce(position.id, bought.product_id) as id,
      json_build_object('id', product.id, 'name', product.name) as product,
      position.since, position.until, position.note,
      coalesce(bought.months, '[]') as months, coalesce(bought.year, 0) as year,
      coalesce(bought.year_before, 0) as "yearBefore"
    from (select * from position where client_id = client.id) position
    full join (
      select revenue.product_id,
        json_agg(json_build_object('month', revenue.month, 'amount', revenue.amount, 'quantity', revenue.quantity)
          order by revenue.month) as months,
        ${total(year, month)} as year, ${total(before, year)} as year_before
      from revenue where revenue.client_id = client.id and revenue.month >= ${shown}
      group by revenue.product_id) bought on bought.product_id = position.product_id
    join product on product.id = coalesce(position.product_id, bought.product_id)
    order by coalesce(bought.year, 0) desc, product.name collate "und-x-icu"`;
}

const opportunityRows = sql`
  select id, kind, title, amount, stage, next_step as "nextStep", ${instantOf('created_at')} as "createdAt",
    ${originOf(sql`opportunity.questionnaire_id`, lastOf('opportunity.source_key'))} as origin
  from opportunity where client_id = client.id order by created_at desc limit 100`;

const recommendationRows = sql`
  select id, name, company, contact, served_by_competitor as "servedByCompetitor", state,
    ${instantOf('created_at')} as "createdAt",
    ${originOf(sql`recommendation.questionnaire_id`, lastOf('recommendation.source_key'))} as origin
  from recommendation where client_id = client.id order by created_at desc limit 100`;

/** Tasks somebody of ours took on in a talk and has not done. */
const promiseRows = sql`
  select mark.id, mark.questionnaire_id as "questionnaireId", mark.key, coalesce(mark.task, mark.phrase) as text,
    mark.due_on as "dueOn", (select ${employeeName('taker')} from employee taker where taker.id = mark.employee_id) as by
  from answer_mark mark
  where mark.client_id = client.id and mark.made = 'task' and mark.removed_at is null and mark.done_at is null
  order by mark.due_on nulls last, mark.made_at limit 50`;

/** Everything but the two sections that depend on who asks and when. */
const sections = constant(sql`
  with current as materialized (${currentRound})
  select ${clientColumns()} as client,
    ${jsonRows(contactsOf('client_id'))} as contacts,
    ${jsonRows(contractRows)} as contracts,
    ${jsonRows(servicePointRows)} as "servicePoints",
    (select row_to_json(listed) from (${roundRow}) listed) as round,
    ${jsonRows(meetingRows)} as meetings,
    ${jsonRows(callRows)} as calls,
    ${jsonRows(questionnaireRows)} as questionnaires,
    ${jsonRows(caseRows)} as cases,
    ${jsonRows(opportunityRows)} as opportunities,
    ${jsonRows(recommendationRows)} as recommendations,
    ${jsonRows(promiseRows)} as promises`);
