// Whom the curator asks about the restored quality (M9.7): the client's people in office.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Locale } from '#kernel/words.ts';
import { formatFullName } from '#features/clients/rules/person-name.ts';
import { metOverCase } from '#features/touches/data/met-over-case.ts';
import { compareCallees } from '#features/touches/rules/callee-order.ts';
import type { CaseCard, SiteContact } from '../shapes/register.ts';

type Asked = CaseCard['persons'][number];

interface Row {
  client_id: string;
  id: string;
  last_name: string;
  first_name: string | null;
  patronymic: string | null;
  post: string | null;
  role_kind: string;
  is_key: boolean;
  do_not_call: boolean;
  locale: Locale | null;
  phone: { raw: string; normal: string | null; extension: string | null } | null;
  email: string | null;
  wrong_number: boolean;
  met: boolean;
}

/** The client's case whose quality is restored or confirmed, and the full name of whoever spoke of it. */
export async function findAskedCase(
  tx: Tx,
  said: { clientId: string; personId: string | null },
): Promise<{ caseId: string; saidBy: string } | undefined> {
  const { rows } = await sql<{ caseId: string; saidBy: string }>`
    select quality_case.id as "caseId",
      concat_ws(' ', person.last_name, person.first_name, person.patronymic) as "saidBy"
    from quality_case left join person on person.id = ${said.personId}
    where quality_case.client_id = ${said.clientId}
    order by quality_case.state in ('restored', 'offered') desc, quality_case.registered_at desc limit 1`.execute(
    tx,
  );
  return rows[0];
}

/**
 * In the order of the call list: who can be reached, then whom one has met about it, then key persons, then who decides. Whom one spoke to last
 * does not count: that may have been the secretary, whose word confirms nothing.
 */
export async function listAsked(db: Db, clientIds: readonly string[]): Promise<Map<string, Asked[]>> {
  if (clientIds.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select role.client_id, person.id, person.last_name, person.first_name, person.patronymic, person.do_not_call, person.locale,
      role.post, role.role_kind, role.is_key,
      (select json_build_object('raw', point.raw, 'normal', point.normal, 'extension', point.extension)
        from contact_point point where point.person_id = person.id and point.kind = 'phone'
        order by point.sort, point.id limit 1) as phone,
      (select point.raw from contact_point point where point.person_id = person.id and point.kind = 'email'
        order by point.sort, point.id limit 1) as email,
      coalesce((select call.outcome = 'wrong_number' from call
        where call.client_id = role.client_id and call.person_id = person.id
        order by call.at desc, call.id desc limit 1), false) as wrong_number,
      ${metOverCase(sql`role.client_id`, sql`person.id`)} as met
    from (select distinct on (client_id, person_id) * from person_role
      where client_id = any(${[...clientIds]}::uuid[]) and to_day is null
      order by client_id, person_id, is_key desc, from_day desc nulls last) role
    join person on person.id = role.person_id
    order by person.id`.execute(db);
  const sorted = rows
    .map((row) => ({ row, facts: factsOf(row) }))
    .sort((one, other) => compareCallees(one.facts, other.facts));
  const asked = new Map<string, Asked[]>(clientIds.map((clientId) => [clientId, []]));
  for (const { row } of sorted) asked.get(row.client_id)?.push(toAsked(row));
  return asked;
}

/** Whom a worker calls at each client before going there: the first who can be dialled. */
export async function listSiteContacts(db: Db, clientIds: readonly string[]): Promise<SiteContact[]> {
  const asked = await listAsked(db, [...new Set(clientIds)]);
  return [...asked].flatMap(([clientId, persons]) => {
    const found = persons.find(({ dial }) => dial !== null);
    if (!found?.phone || !found.dial) return [];
    return [{ clientId, name: found.name, post: found.post, phone: found.phone, dial: found.dial }];
  });
}

/** A letter reaches as well as a call does: the link goes by mail. */
function factsOf(row: Row) {
  const callable = mayCall(row) && !row.wrong_number;
  return {
    id: row.id,
    roleKind: row.role_kind,
    isKey: row.is_key,
    hasPhone: callable || row.email !== null,
    wrongNumber: false,
    spokenTo: false,
    met: row.met,
  };
}

function mayCall(row: Row): boolean {
  return row.phone !== null && !row.do_not_call;
}

function toAsked(row: Row): Asked {
  const phone = mayCall(row) ? row.phone : null;
  const name = {
    lastName: row.last_name,
    firstName: row.first_name ?? '',
    patronymic: row.patronymic ?? '',
  };
  return {
    id: row.id,
    name: formatFullName(name),
    post: row.post,
    email: row.email,
    locale: row.locale,
    phone: phone?.raw ?? null,
    dial: phone && dialled(phone),
  };
}

function dialled({ raw, normal, extension }: NonNullable<Row['phone']>): string {
  return `${normal ?? raw.replaceAll(/[^\d+]/g, '')}${extension ? `,${extension}` : ''}`;
}
