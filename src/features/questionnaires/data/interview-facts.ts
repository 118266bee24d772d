// What is known of a client when its questionnaire begins; kept with it, so that resumption sees the same.
import { sql } from 'kysely';
import { prepared } from '#db/prepared.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import { addMonths, type Day, monthOf } from '#kernel/day.ts';

/** More would not fit into an hour; the rest stays on the client's card. */
const MOST_PERSONS = 40;
const MOST_POSITIONS = 24;
const MOST_OFFERS = 16;

/** What choosing among everything can still show on one screen. */
const MOST_PRODUCTS = 200;

interface Row {
  segment: string | null;
  products: InterviewFacts['products'] | null;
  persons: InterviewFacts['persons'];
  positions: InterviewFacts['positions'];
  offers: InterviewFacts['offers'];
  levels: Record<string, unknown>[];
  points: InterviewFacts['servicePoints'];
}

/** Key persons, positions with revenue of the last twelve whole months, news since we last met, levels, points. */
export async function captureFacts(
  db: Db | Tx,
  clientId: string,
  today: Day,
  wish: { products: boolean } = { products: false },
): Promise<InterviewFacts> {
  const { rows } = await sql<Row>`${prepared}
    select
      (select segment from client where id = ${clientId}) as segment,
      ${wish.products ? products : sql`null::json`} as products,
      ${persons(clientId, today)} as persons,
      ${positions(clientId, today)} as positions,
      ${offers(clientId, today)} as offers,
      (select coalesce(json_agg(service_levels order by signed_on nulls first, created_at), '[]')
        from contract where client_id = ${clientId} and (ends_on is null or ends_on >= ${today})) as levels,
      (select coalesce(json_agg(json_build_object('id', id, 'name', concat_ws(', ', name, address)) order by name), '[]')
        from service_point where client_id = ${clientId} and active) as points`.execute(db);
  const row = rows[0] as Row;
  return {
    persons: row.persons,
    positions: row.positions,
    offers: row.offers,
    serviceLevels: readLevels(row.levels),
    servicePoints: row.points,
    confirmedCriteria: [],
    pausedFor: [],
    segment: row.segment,
    ...(row.products ? { products: row.products } : {}),
  };
}

const contactOf = (kind: string) => sql`(
  select raw from contact_point
  where contact_point.person_id = person.id and kind = ${kind} order by sort, created_at limit 1)`;

const persons = (clientId: string, today: Day) => sql`(
  select coalesce(json_agg(one order by one.name), '[]') from (
    select distinct on (person.id) person.id,
      concat_ws(' ', person.last_name, person.first_name, person.patronymic) as name,
      coalesce(role.post, '') as post, role.role_kind as role, ${contactOf('phone')} as phone, ${contactOf('email')} as email,
      case when role.verified_at >= ${today}::date - 1
        then to_char(role.verified_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end as "verifiedAt"
    from person_role role join person on person.id = role.person_id
    where role.client_id = ${clientId} and role.is_key and (role.to_day is null or role.to_day > ${today})
    order by person.id, role.created_at desc
    limit ${MOST_PERSONS}) one)`;

const products = sql`(
  select coalesce(json_agg(json_build_object('id', one.id, 'name', one.name) order by one.name), '[]')
  from (select id, name from product where active order by name limit ${MOST_PRODUCTS}) one)`;

const positions = (clientId: string, today: Day) => sql`(
  select coalesce(json_agg(json_build_object('id', one.id, 'name', one.name, 'revenue', one.months) order by one.total desc, one.name), '[]')
  from (
    select product.id, product.name, coalesce(sum(revenue.amount), 0) as total,
      coalesce(json_agg(json_build_object('month', revenue.month, 'amount', revenue.amount) order by revenue.month)
        filter (where revenue.month is not null), '[]') as months
    from product
    left join revenue on revenue.product_id = product.id and revenue.client_id = ${clientId}
      and revenue.month >= ${addMonths(monthOf(today), -12)} and revenue.month < ${monthOf(today)}
    where revenue.month is not null or exists (
      select 1 from position where position.client_id = ${clientId} and position.product_id = product.id
        and (position.until is null or position.until > ${today}))
    group by product.id
    order by total desc, product.name limit ${MOST_POSITIONS}) one)`;

/**
 * M10.2: launched since the last personal meeting with this client and not bought yet; where nobody has met them
 * before, in the last twelve months. Today's meeting is the one that begins, not an earlier one.
 */
const offers = (clientId: string, today: Day) => sql`(
  select coalesce(json_agg(json_build_object('id', one.id, 'name', one.name, 'since', one.launched_on, 'about', one.description)
    order by one.launched_on desc, one.name), '[]')
  from (
    select product.* from product
    where product.active and product.launched_on <= ${today}
      and product.launched_on > coalesce(
        greatest(
          (select max(starts_at::date) from meeting
            where client_id = ${clientId} and state = 'held' and starts_at::date < ${today}::date),
          (select max(completed_at)::date from questionnaire where client_id = ${clientId})),
        (${today}::date - interval '12 months')::date)
      and not exists (select 1 from position where position.client_id = ${clientId} and position.product_id = product.id
        and (position.until is null or position.until > ${today}))
    order by product.launched_on desc, product.name limit ${MOST_OFFERS}) one)`;

/** The newest contract has the last word on each level; what is not a number is not a bound. */
function readLevels(levels: readonly Record<string, unknown>[]): Record<string, number> {
  const merged: Record<string, number> = {};
  for (const [key, value] of levels.flatMap((one) => Object.entries(one ?? {}))) {
    const number = typeof value === 'string' ? Number(value.replace(',', '.')) : value;
    if (typeof number === 'number' && Number.isFinite(number)) merged[key] = number;
  }
  return merged;
}
