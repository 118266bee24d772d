// Whom one may call at these clients: people who are there and have not asked to be left alone.
import { type RawBuilder, sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import { isWrong } from '#features/clients/data/wrong-number.ts';
import { formalAddress, formatFullName } from '#features/clients/rules/person-name.ts';
import { compareCallees } from '../rules/callee-order.ts';
import { metOverCase } from './met-over-case.ts';
import type { Callee } from '../shapes/contracts/my-day.ts';

type Phone = Callee['phones'][number];
export type Reachable = { people: Callee[]; companyPhones: Phone[]; companyEmail: string | null };

export const NOBODY: Reachable = { people: [], companyPhones: [], companyEmail: null };

interface Row {
  client_id: string;
  /** null: the client's own numbers. */
  id: string | null;
  last_name: string;
  first_name: string | null;
  patronymic: string | null;
  address_as: string | null;
  post: string | null;
  role_kind: string;
  is_key: boolean;
  phones: Phone[];
  email: string | null;
  tries: number;
  last_outcome: string | null;
  met: boolean;
}

/** Numbers of the points under the alias `point`, wrong ones last: never the one under the thumb. */
const phonesOf = (
  client: RawBuilder<unknown>,
  person: RawBuilder<unknown>,
  legacy: RawBuilder<unknown>,
) => sql`
  (select json_agg(json_build_object('raw', raw, 'normal', normal, 'extension', extension, 'wrong', wrong)
      order by wrong, sort, id) as list
    from (select point.*, ${isWrong(client, person)} or ${legacy} as wrong from contact_point point
      where point.kind = 'phone' and (point.person_id = ${person} or (${person} is null and point.client_id = ${client}))
    ) numbers)`;

/** Calls of old did not say which number was wrong: then all of the person's are, until the next call. */
const UNSAID_WHICH = sql`coalesce(last_call.outcome = 'wrong_number' and last_call.phone is null, false)`;

const firstEmail = (owner: RawBuilder<unknown>) => sql`
  select coalesce(point.normal, point.raw) from contact_point point
  where ${owner} and point.kind = 'email' order by point.sort, point.id limit 1`;

/** By client: people, the advised one first, and the client's own numbers. */
export async function loadCallees(
  db: Db,
  scope: Scope,
  clientIds: readonly string[],
): Promise<Map<string, Reachable>> {
  const { rows } = await sql<Row>`
    select role.client_id, person.id, person.last_name, person.first_name, person.patronymic, person.address_as,
      role.post, role.role_kind, role.is_key, coalesce(phones.list, '[]'::json) as phones,
      (${firstEmail(sql`point.person_id = person.id`)}) as email, coalesce(vain.tries, 0) as tries,
      last_call.outcome as last_outcome, ${metOverCase(sql`role.client_id`, sql`person.id`)} as met
    from (select distinct on (client_id, person_id) * from person_role
      where client_id = any(${clientIds}::uuid[]) and to_day is null
      order by client_id, person_id, is_key desc, from_day desc nulls last) role
    join person on person.id = role.person_id and not person.do_not_call
    left join lateral (select outcome, phone from call
      where call.client_id = role.client_id and call.person_id = person.id
      order by at desc, id desc limit 1) last_call on true
    left join lateral ${phonesOf(sql`role.client_id`, sql`person.id`, UNSAID_WHICH)} phones on true
    left join lateral (select count(*)::int as tries from call
      where last_call.outcome = 'not_reached' and call.client_id = role.client_id and call.person_id = person.id
        and call.at > coalesce((select max(reached.at) from call reached
          where reached.client_id = role.client_id and reached.person_id = person.id
            and reached.outcome <> 'not_reached'), '-infinity')) vain on true
    where ${withinScope(scope, 'role.client_id')}
    union all
    select client.id, null, '', null, null, null, null, 'unknown', false, coalesce(phones.list, '[]'::json),
      (${firstEmail(sql`point.client_id = client.id`)}), 0, null, false
    from client
    left join lateral ${phonesOf(sql`client.id`, sql`null::uuid`, sql`false`)} phones on true
    where client.id = any(${clientIds}::uuid[]) and ${withinScope(scope, 'client.id')}`.execute(db);
  return groupByClient(rows);
}

function groupByClient(rows: readonly Row[]): Map<string, Reachable> {
  const found = new Map<string, Reachable>();
  for (const [clientId, of] of Map.groupBy(rows, (row) => row.client_id)) {
    const people = of
      .flatMap((row) => (row.id === null ? [] : [{ row, facts: factsOf(row, row.id) }]))
      .sort((one, other) => compareCallees(one.facts, other.facts))
      .map(({ row, facts }) => toCallee(row, facts.id));
    const company = of.find((row) => row.id === null);
    found.set(clientId, {
      people,
      companyPhones: company?.phones ?? [],
      companyEmail: company?.email ?? null,
    });
  }
  return found;
}

function factsOf(row: Row, id: string) {
  return {
    id,
    roleKind: row.role_kind,
    isKey: row.is_key,
    hasPhone: row.phones.length > 0,
    wrongNumber: hasOnlyWrong(row),
    spokenTo: row.last_outcome === 'call_back' || row.last_outcome === 'talked',
    met: row.met,
  };
}

const hasOnlyWrong = ({ phones }: Row) => phones.length > 0 && phones.every(({ wrong }) => wrong);

function toCallee(row: Row, id: string): Callee {
  const name = {
    lastName: row.last_name,
    firstName: row.first_name ?? '',
    patronymic: row.patronymic ?? '',
  };
  return {
    id,
    name: formatFullName(name),
    address: row.address_as ?? formalAddress(name),
    post: row.post,
    phones: row.phones,
    wrongNumber: hasOnlyWrong(row),
    email: row.email,
    roleKind: row.role_kind,
    tries: row.tries,
    met: row.met,
  };
}
