// M8.2: who left one client and may have come to another. A proposal crosses the lists of two participants on
// purpose: to the one client it is a risk, to the other an opportunity, and both curators have to know it.
import { type RawBuilder, sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Change, Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Day, Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import { normaliseCompanyName } from '../rules/company-name.ts';
import { heardCompany, matchCompanies, sameGrounds, stemOfCompany } from '../rules/moved-person.ts';
import type { MoveGround } from '../shapes/kinds.ts';
import { metSince } from './acquaintance.ts';
import { foldedSurname, tracesOf } from './person-trace.ts';

/** More companies than this under one heard name are no help. */
const MOST_PROPOSED = 3;

/** Somebody went to a company whose name was heard: looks for it among the clients. */
export async function proposeCompanies(
  tx: Tx,
  left: { personId: string; roleId: string; clientId: string; heard: string; at: Instant },
): Promise<Change[]> {
  const name = heardCompany(left.heard);
  const stem = stemOfCompany(name);
  const { rows } = await sql<{ id: string; name: string }>`
    select id, short_name as name from client
    where archived_at is null and id <> ${left.clientId}
      and (normal_name = ${normaliseCompanyName(name).key}
        or (${stem.length >= 3} and search_text like ${`%${stem.replaceAll(/[%_\\]/gu, '')}%`}))
    order by (normal_name = ${normaliseCompanyName(name).key}) desc limit 200`.execute(tx);
  const changes: Change[] = [];
  for (const company of matchCompanies(left.heard, rows).slice(0, MOST_PROPOSED)) {
    const other = await twinAt(tx, left.personId, company.id);
    const grounds: MoveGround[] = ['company', ...(other?.grounds ?? [])];
    const move = { ...left, toClientId: company.id, otherPersonId: other?.id ?? null, grounds };
    changes.push(...(await insertMove(tx, move)));
  }
  return changes;
}

/** Somebody new was written down at a client: is it a departed person of another one? Never merged, only asked. */
export async function proposeSamePersons(
  tx: Tx,
  arrived: { personId: string; clientId: string; at: Instant },
): Promise<Change[]> {
  const [own] = await tracesOf(tx, sql`person.id = ${arrived.personId}`);
  if (!own) return [];
  const { rows: candidates } = await sql<{ person_id: string; role_id: string; client_id: string }>`
    select distinct on (role.person_id) role.person_id, role.id as role_id, role.client_id
    from person_role role join person on person.id = role.person_id
    where role.to_day is not null and role.client_id <> ${arrived.clientId} and person.id <> ${arrived.personId}
      and coalesce(role.end_reason, '') not in ('deceased', 'mistake', 'other_post')
      and not exists (select 1 from person_role still
        where still.person_id = role.person_id and still.to_day is null and still.client_id = role.client_id)
      and (${foldedSurname(sql`person.last_name`)} = ${foldedSurname(sql`${own.lastName}::text`)}
        or person.id in (select point.person_id from contact_point point
          where point.person_id is not null and point.normal = any(${[...own.phones, ...own.emails]}::text[])))
    order by role.person_id, role.to_day desc limit 50`.execute(tx);
  if (candidates.length === 0) return [];
  const traces = await tracesOf(tx, sql`person.id = any(${candidates.map((one) => one.person_id)}::uuid[])`);
  const changes: Change[] = [];
  for (const candidate of candidates) {
    const trace = traces.find((one) => one.id === candidate.person_id);
    const grounds = trace ? sameGrounds(trace, own) : [];
    if (grounds.length === 0) continue;
    const move = {
      personId: candidate.person_id,
      roleId: candidate.role_id,
      clientId: candidate.client_id,
      toClientId: arrived.clientId,
      otherPersonId: arrived.personId,
      grounds,
      at: arrived.at,
    };
    changes.push(...(await insertMove(tx, move)));
  }
  return changes;
}

interface NewMove {
  personId: string;
  roleId: string;
  clientId: string;
  toClientId: string;
  otherPersonId: string | null;
  grounds: readonly MoveGround[];
  at: Instant;
}

async function insertMove(tx: Tx, move: NewMove): Promise<Change[]> {
  // What was heard first and then seen is one proposal, not two.
  if (move.otherPersonId) {
    await tx
      .deleteFrom('person_move')
      .where('from_role_id', '=', move.roleId)
      .where('to_client_id', '=', move.toClientId)
      .where('other_person_id', 'is', null)
      .where('state', '=', 'proposed')
      .execute();
  }
  const id = newId<'person_move'>();
  const written = await tx
    .insertInto('person_move')
    .values({
      id,
      person_id: move.personId,
      from_role_id: move.roleId,
      from_client_id: move.clientId,
      to_client_id: move.toClientId,
      other_person_id: move.otherPersonId,
      grounds: [...move.grounds],
      at: move.at,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!written) return [];
  const { clientId, toClientId, personId, otherPersonId } = move;
  const after = { personId, otherPersonId, fromClientId: clientId, toClientId, state: 'proposed' };
  // News at both ends: what a device took along of either client is no longer the newest.
  return [clientId, toClientId].map((at) => ({
    entity: 'person_move',
    id,
    clientId: at,
    before: null,
    after,
  }));
}

/** Somebody at that client who looks like this person. */
async function twinAt(tx: Tx, personId: string, clientId: string) {
  const [own] = await tracesOf(tx, sql`person.id = ${personId}`);
  if (!own) return undefined;
  const there = await tracesOf(
    tx,
    sql`person.id <> ${personId} and person.id in (select person_id from person_role
      where client_id = ${clientId} and to_day is null)`,
  );
  return there
    .map(({ id, ...trace }) => ({ id, grounds: sameGrounds(own, trace) }))
    .find((one) => one.grounds.length > 0);
}

export interface MoveRow {
  id: string;
  state: 'proposed' | 'linked' | 'dismissed';
  person_id: string;
  other_person_id: string | null;
  from_client_id: string;
  to_client_id: string;
  to_day: Day | null;
}

/** A move that begins or ends at a client within the scope, locked until it is decided. */
export async function lockMove(tx: Tx, scope: Scope, id: string): Promise<MoveRow | undefined> {
  const { rows } = await sql<MoveRow>`
    select person_move.id, person_move.state, person_move.person_id, other_person_id, from_client_id, to_client_id,
      (select role.to_day from person_role role where role.id = person_move.from_role_id) as to_day
    from person_move
    where person_move.id = ${id}
      and (${withinScope(scope, 'person_move.from_client_id')} or ${withinScope(scope, 'person_move.to_client_id')})
    for update`.execute(tx);
  return rows[0];
}

export async function settleMove(
  tx: Tx,
  id: string,
  end: { state: 'linked' | 'dismissed'; toRoleId: string | null; by: string | null; at: Instant },
): Promise<void> {
  await tx
    .updateTable('person_move')
    .set({ state: end.state, to_role_id: end.toRoleId, decided_by: end.by, decided_at: end.at })
    .where('id', '=', id)
    .execute();
}

/** The open role of a person at a client, the newest first. */
export async function findOpenRole(tx: Tx, personId: string, clientId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('person_role')
    .select('id')
    .where('person_id', '=', personId)
    .where('client_id', '=', clientId)
    .where('to_day', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

const brief = (alias: string) => sql`json_build_object('id', ${sql.ref(`${alias}.id`)}, 'name',
  concat_ws(' ', ${sql.ref(`${alias}.last_name`)}, ${sql.ref(`${alias}.first_name`)}, ${sql.ref(`${alias}.patronymic`)}))`;

/**
 * Moves that somebody should know of, as rows of PersonMove. `about`: a condition on `moved`. To the client where
 * somebody came it is said from where; where somebody went is said only to whom that client is open.
 */
export function moveRows(scope: Scope, about: RawBuilder<boolean>, direction: RawBuilder<unknown>) {
  const opens = (column: string) => withinScope(scope, column);
  return sql`
    select moved.id, ${direction} as direction, moved.state, ${brief('gone')} as person,
      gone.gender,
      case when twin.id is null or not ${opens('moved.to_client_id')} then null else ${brief('twin')} end as other,
      role.post, role.to_day as "leftOn",
      moved.grounds, ${metSince} as met, json_build_object('id', case when ${opens('moved.from_client_id')} then origin.id end,
        'name', origin.short_name) as "from",
      json_build_object('id', case when ${opens('moved.to_client_id')} then target.id end,
        'name', case when ${opens('moved.to_client_id')} then target.short_name else role.moved_to end) as "to",
      to_char(moved.at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from person_move moved
    join person gone on gone.id = moved.person_id
    join person_role role on role.id = moved.from_role_id
    join client origin on origin.id = moved.from_client_id
    join client target on target.id = moved.to_client_id
    left join person twin on twin.id = moved.other_person_id
    where moved.state <> 'dismissed' and ${about} and ${mayBeTold(scope)}
    order by (moved.state = 'proposed') desc, moved.at desc, moved.id limit 100`;
}

/** Who keeps a list hears of both sides; the service side only of what it sees anyway. */
function mayBeTold(scope: Scope): RawBuilder<boolean> {
  if (scope.all || scope.listsOf.length > 0) return sql<boolean>`true`;
  return sql<boolean>`${withinScope(scope, 'moved.from_client_id')} and ${withinScope(scope, 'moved.to_client_id')}`;
}

/** Moves from or to clients of the scope. */
export async function listMoves(db: Db, scope: Scope, since: Day) {
  const into = withinScope(scope, 'moved.to_client_id');
  const about = sql<boolean>`(${into} or ${withinScope(scope, 'moved.from_client_id')}) and moved.at >= ${since}::date`;
  const { rows } = await sql<Record<string, unknown>>`${moveRows(
    scope,
    about,
    sql`case when ${into} then 'in' else 'out' end`,
  )}`.execute(db);
  return rows;
}
