// Personal links: found by the hash of the token, and what their page shows.
import { sql } from 'kysely';
import { hashSecret } from '#features/access/data/secret-link.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import type { ClientAnswer } from '../shapes/case.ts';
import type { Locale } from '#kernel/words.ts';
import type { ClaimMended, CuratorFacts, MeasuredChange } from '../shapes/client-page.ts';
import { beforeAndAfter } from '../rules/measurements.ts';
import type { LinkCase, LinkFacts } from '../shapes/link.ts';
import { listMeasurements } from './measurements.ts';
import { listToldClaims } from './told-claims.ts';

export interface FoundLink {
  link: LinkFacts;
  about: LinkCase;
  personId: string | null;
  personName: string;
  addressee: string | null;
  /** Of the person; null: the company's. */
  locale: Locale | null;
  /** What was answered by this very link. */
  answered: GivenByLink | null;
}

export interface GivenByLink {
  answer: ClientAnswer;
  words: string;
  /** As it was written down. */
  saidBy: string;
  /** The same person as a client reads it: given name first. */
  by: string;
  at: Instant;
}

const ADDRESS_AS = sql<string | null>`coalesce(nullif(person.address_as, ''),
  nullif(concat_ws(' ', person.first_name, person.patronymic), ''))`;

/** The link behind a token; locks its case when `tx` is to answer by it. Not scoped: the token is the right. */
export async function findLink(db: Db | Tx, token: string, lock: boolean): Promise<FoundLink | null> {
  const hash = hashSecret(token);
  if (lock) {
    await sql`select quality_case.id from quality_case join client_link on client_link.case_id = quality_case.id
      where client_link.token_hash = ${hash} for update of quality_case`.execute(db);
  }
  const row = await db
    .selectFrom('client_link')
    .innerJoin('quality_case', 'quality_case.id', 'client_link.case_id')
    .leftJoin('person', 'person.id', 'client_link.person_id')
    .leftJoin('client_answer', 'client_answer.link_id', 'client_link.id')
    .leftJoin('person as speaker', 'speaker.id', 'client_answer.person_id')
    .select(['client_link.id', 'client_link.case_id', 'client_link.cycle', 'client_link.expires_at'])
    .select(['client_link.used_at', 'client_link.replaced_at', 'client_link.person_id'])
    .select(['quality_case.cycle as case_cycle', 'client_answer.verdict', 'client_answer.words'])
    .select(['client_answer.said_by', 'client_answer.said_at'])
    .select(
      sql<
        string | null
      >`coalesce(nullif(concat_ws(' ', speaker.first_name, speaker.patronymic, speaker.last_name), ''),
        client_answer.said_by)`.as('by_name'),
    )
    .select(sql<string>`concat_ws(' ', person.last_name, person.first_name, person.patronymic)`.as('name'))
    .select([ADDRESS_AS.as('addressee'), 'person.locale'])
    .select(
      sql<string | null>`(select open.id from client_link open where open.case_id = client_link.case_id
        and open.used_at is null and open.replaced_at is null limit 1)`.as('open_id'),
    )
    .select(
      sql<boolean>`exists (select 1 from client_link newer where newer.case_id = client_link.case_id
        and (newer.created_at, newer.id) > (client_link.created_at, client_link.id))`.as('has_newer'),
    )
    .select(
      sql<boolean>`exists (select 1 from client_answer other where other.case_id = client_link.case_id
        and other.cycle = client_link.cycle)`.as('answered_otherwise'),
    )
    .where('client_link.token_hash', '=', hash)
    .executeTakeFirst();
  if (!row) return null;
  return {
    link: {
      linkId: row.id,
      caseId: row.case_id,
      cycle: row.cycle,
      expiresAt: row.expires_at,
      closed: closedOf(row),
    },
    about: { caseId: row.case_id, cycle: row.case_cycle, openLinkId: row.open_id },
    personId: row.person_id,
    personName: row.name,
    addressee: row.addressee,
    locale: row.locale as Locale | null,
    answered: answeredOf(row),
  };
}

function answeredOf(row: {
  verdict: string | null;
  words: string | null;
  said_by: string | null;
  said_at: Instant | null;
  by_name: string | null;
}): GivenByLink | null {
  if (!row.verdict || !row.said_at) return null;
  return {
    answer: row.verdict as ClientAnswer,
    words: row.words ?? '',
    saidBy: row.said_by ?? '',
    by: row.by_name ?? '',
    at: row.said_at,
  };
}

function closedOf(row: {
  used_at: Instant | null;
  replaced_at: Instant | null;
  has_newer: boolean;
  answered_otherwise: boolean;
}): LinkFacts['closed'] {
  if (row.used_at) return { why: 'answered', at: row.used_at, byLink: true };
  if (!row.replaced_at) return null;
  if (row.has_newer) return { why: 'replaced', at: row.replaced_at, byLink: false };
  const why = row.answered_otherwise ? 'answered' : 'withdrawn';
  return { why, at: row.replaced_at, byLink: false };
}

/** A link made earlier under this id. */
export async function findLinkById(tx: Tx, linkId: string) {
  return await tx
    .selectFrom('client_link')
    .select(['case_id', 'expires_at'])
    .where('id', '=', linkId)
    .executeTakeFirst();
}

/** Notes that the page was opened, and from where: mail scanners do so as well, hence a note and nothing more. */
export async function noteSeen(
  tx: Tx,
  linkId: string,
  { at, address, agent }: { at: Instant; address: string | null; agent: string | null },
): Promise<void> {
  await tx
    .updateTable('client_link')
    .set((on) => ({ seen_count: on('seen_count', '+', 1), seen_at: sql<Instant>`coalesce(seen_at, ${at})` }))
    .where('id', '=', linkId)
    .execute();
  await tx
    .insertInto('client_visit')
    .values({ id: newId<'client_visit'>(), link_id: linkId, at, address, agent })
    .execute();
}

/** The claims of a case with what was done about each, and its curator, as the client may read them. */
export async function loadClientView(
  db: Db | Tx,
  caseId: string,
  locale: Locale,
): Promise<{ claims: ClaimMended[]; measured: MeasuredChange[]; curator: CuratorFacts; metAt: Instant }> {
  const claims = await listToldClaims(db, caseId);
  const row = await db
    .selectFrom('quality_case')
    .innerJoin('questionnaire', 'questionnaire.id', 'quality_case.questionnaire_id')
    .innerJoin('employee', 'employee.id', 'quality_case.curator_employee_id')
    .select(['employee.post', 'employee.phone', 'employee.email', 'quality_case.cycle'])
    .select(['quality_case.registered_at', 'questionnaire.paused_at'])
    .select(sql<string>`employee.first_name || ' ' || employee.last_name`.as('name'))
    .where('quality_case.id', '=', caseId)
    .executeTakeFirstOrThrow();
  return {
    claims: claims.map(({ register: _, ...claim }) => claim),
    measured: beforeAndAfter(await listMeasurements(db, caseId), row.cycle, locale),
    curator: { name: row.name, post: row.post, phone: row.phone, email: row.email },
    metAt: row.paused_at ?? row.registered_at,
  };
}

/** Whom the link is for: how to address them and where to write; undefined when not a person of this client. */
export async function findAddressee(tx: Db | Tx, clientId: string, personId: string) {
  return tx
    .selectFrom('person')
    .select('person.id')
    .select([ADDRESS_AS.as('addressee'), 'person.locale'])
    .select(sql<string>`concat_ws(' ', person.first_name, person.last_name)`.as('name'))
    .select(
      sql<
        string | null
      >`(select contact_point.raw from contact_point where contact_point.person_id = person.id
        and contact_point.kind = 'email' order by contact_point.sort, contact_point.id limit 1)`.as('email'),
    )
    .where('person.id', '=', personId)
    .where(
      sql<boolean>`exists (select 1 from person_role where person_role.person_id = person.id
        and person_role.client_id = ${clientId} and person_role.to_day is null)`,
    )
    .executeTakeFirst();
}
