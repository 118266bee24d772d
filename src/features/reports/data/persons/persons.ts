import { sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import { personName } from '#features/clients/data/sql.ts';
import type { MoveGround, RoleKind } from '#features/clients/shapes/kinds.ts';
import { type Day, mondayOf } from '#kernel/day.ts';
import { changesOf, type FoundChange } from '../../rules/found-changes.ts';
import { PERSON_COUNTS, type PersonCount } from '../../shapes/person-counts.ts';
import { type Asked, findings, placedClients, rowsOf, verifications } from './sources.ts';

/** Rows behind each number, counted by list. */
export async function countPersons(db: Db, scope: Scope, asked: Asked) {
  const each = PERSON_COUNTS.map(
    (kind) => sql`select ${sql.lit(kind)} as kind, participant_id, count(*)::int as count
      from (${rowsOf(kind, scope, asked)}) one group by participant_id`,
  );
  const { rows } = await sql<{ kind: PersonCount; participant_id: string; count: number }>`
    with placed as (${placedClients(scope, asked)})
    ${sql.join(each, sql` union all `)}`.execute(db);
  return rows;
}

/** Lists of the round with how many of their clients are verified (M0.2). */
export async function countVerified(db: Db, scope: Scope, asked: Asked) {
  const { rows } = await sql<{
    participantId: string;
    name: string;
    clients: number;
    verifiedClients: number;
  }>`
    with placed as (${placedClients(scope, asked)})
    select participant_id as "participantId", participant as name, count(*)::int as clients,
      (count(*) filter (where verified))::int as "verifiedClients"
    from (${verifications(asked)}) checked
    group by participant_id, participant order by participant collate "und-x-icu", participant_id`.execute(
    db,
  );
  return rows;
}

export type FindingWeek = { monday: Day } & Record<'verified' | 'changed' | 'left' | 'new', number>;

/** Findings by the week in which they were made. */
export async function countByWeek(db: Db, scope: Scope, asked: Asked): Promise<FindingWeek[]> {
  const { rows } = await sql<{ day: Day; kind: 'verified' | 'changed' | 'left' | 'new'; count: number }>`
    with placed as (${placedClients(scope, asked)})
    select day, kind, count(*)::int as count from (${findings(asked)}) found group by day, kind order by day`.execute(
    db,
  );
  const weeks = new Map<Day, FindingWeek>();
  for (const { day, kind, count } of rows) {
    const monday = mondayOf(day);
    const week = weeks.get(monday) ?? { monday, verified: 0, changed: 0, left: 0, new: 0 };
    week[kind] += count;
    weeks.set(monday, week);
  }
  return [...weeks.values()];
}

interface Noted {
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

interface PersonRow {
  client: { id: string; name: string };
  participant: string;
  person: { id: string; name: string } | null;
  post: string | null;
  day: Day | null;
  gone: { day: Day; known: 'exact' | 'about' | 'learnt' } | null;
  other: string | null;
  successor: { id: string; name: string } | null;
  replaces: { id: string; name: string } | null;
  changes: FoundChange[];
  grounds: MoveGround[];
  missing: RoleKind[];
}

const brief = (alias: string) => sql`case when ${sql.ref(`${alias}.id`)} is not null then
  json_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${personName(alias)}) end`;

/** One page of the rows behind a number: the newest day first, terms the longest over first; then by client. */
export async function listPersonRows(
  db: Db,
  scope: Scope,
  asked: Asked,
  page: { kind: PersonCount; participantId?: string | undefined; limit: number; offset: number },
) {
  const towards = page.kind === 'terms' ? sql`asc` : sql`desc`;
  const { rows } = await sql<{ row: PersonRow; total: number; noted: Noted | null }>`
    with placed as (${placedClients(scope, asked)})
    select json_build_object(
        'client', json_build_object('id', one.client_id, 'name', one.client_name), 'participant', one.participant,
        'person', ${brief('person')}, 'successor', ${brief('heir')}, 'replaces', ${brief('prior')},
        'post', one.post, 'day', one.day, 'gone', one.gone, 'other', one.other, 'grounds', one.grounds, 'missing', one.missing) as row,
      one.noted,
      (count(*) over ())::int as total
    from (${rowsOf(page.kind, scope, asked)}) one
    left join person on person.id = one.person_id
    left join person heir on heir.id = one.successor_id
    left join person prior on prior.id = one.replaces_id
    where ${page.participantId ?? null}::uuid is null or one.participant_id = ${page.participantId ?? null}
    order by coalesce((one.gone ->> 'day')::date, one.day) ${towards} nulls last, one.client_name collate "und-x-icu", one.client_id, person.id
    limit ${page.limit} offset ${page.offset}`.execute(db);
  const found = rows.map(({ row, noted }) => ({ ...row, changes: changesOf(noted?.before, noted?.after) }));
  return { rows: found, total: rows[0]?.total ?? 0 };
}
