// What the search box looks through: one folded line a client, kept beside it. Folding is done here and not
// in SQL, so that the stored line and the typed query go through the same function.
import { sql } from 'kysely';
import type { Tx } from '#features/access/shapes/procedure.ts';
import { foldDigits, foldSearch } from '../rules/search-text.ts';

const CHUNK = 2_000;

interface Source {
  id: string;
  names: string;
  numbers: string;
  persons: string;
  mails: string;
  phones: string[];
}

/** Makes the search line of these clients anew: names, numbers, town, people who are or were there, contacts. */
export async function refreshSearch(tx: Tx, clientIds: readonly string[]): Promise<void> {
  const ids = [...new Set(clientIds)];
  for (let from = 0; from < ids.length; from += CHUNK) await refreshChunk(tx, ids.slice(from, from + CHUNK));
}

async function refreshChunk(tx: Tx, ids: readonly string[]): Promise<void> {
  const { rows } = await loadSources(tx, ids);
  const lines = rows.map((row) => ({ id: row.id, line: searchLine(row) }));
  await sql`update client set search_text = ' ' || fresh.line
    from json_to_recordset(${JSON.stringify(lines)}) as fresh (id uuid, line text)
    where client.id = fresh.id`.execute(tx);
}

function loadSources(tx: Tx, ids: readonly string[]) {
  return sql<Source>`
    with of_person as (
      select role.client_id, person.id, concat_ws(' ', person.last_name, person.first_name, person.patronymic) as name
      from person_role role join person on person.id = role.person_id
      where role.client_id = any(${ids}::uuid[])
      group by role.client_id, person.id),
    contact as (
      select client_id, kind, raw, normal from contact_point where client_id = any(${ids}::uuid[])
      union all
      select of_person.client_id, point.kind, point.raw, point.normal
      from of_person join contact_point point on point.person_id = of_person.id),
    persons as (select client_id, string_agg(name, ' ') as line from of_person group by client_id),
    contacts as (
      select client_id,
        string_agg(raw, ' ') filter (where kind not in ('phone', 'fax')) as mails,
        array_agg(coalesce(normal, raw)) filter (where kind in ('phone', 'fax')) as phones
      from contact group by client_id)
    select client.id,
      concat_ws(' ', client.short_name, client.legal_name, client.city, client.industry, client.site) as names,
      concat_ws(' ', client.inn, client.ogrn) as numbers,
      coalesce(persons.line, '') as persons,
      coalesce(contacts.mails, '') as mails,
      coalesce(contacts.phones, '{}') as phones
    from client
    left join persons on persons.client_id = client.id
    left join contacts on contacts.client_id = client.id
    where client.id = any(${ids}::uuid[])`.execute(tx);
}

function searchLine(row: Source): string {
  const text = foldSearch(`${row.names} ${row.persons} ${row.mails}`);
  // Repeats go: a company's mail domain and its people's surnames would fill the line many times over.
  const pieces = new Set([...text.split(' '), ...row.numbers.split(' '), ...row.phones.map(foldDigits)]);
  pieces.delete('');
  return [...pieces].join(' ');
}
