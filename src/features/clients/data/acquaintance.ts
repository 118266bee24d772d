// M8.2 from the other side: who came to these clients from another one, and nobody has met there yet.
import { type RawBuilder, sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Day } from '#kernel/day.ts';
import type { Acquaintance } from '../shapes/acquaintance.ts';

interface Row extends Omit<Acquaintance, 'from' | 'sure'> {
  clientId: string;
  state: string;
  fromId: string | null;
  fromName: string;
}

/** Have we met whoever `moved` to the new client there since? Then they are known here like anybody else. */
export const metSince: RawBuilder<boolean> = sql<boolean>`(
  exists (select 1 from meeting where meeting.client_id = moved.to_client_id and meeting.state = 'held'
    and meeting.person_id in (moved.person_id, moved.other_person_id) and meeting.starts_at >= moved.at)
  or exists (select 1 from personal_touch touch where touch.client_id = moved.to_client_id
    and touch.person_id in (moved.person_id, moved.other_person_id) and touch.at >= moved.at))`;

/** Acquaintances by client, the sure ones first. From where is told to whoever keeps a list, as with every move. */
export async function listAcquaintances(
  db: Db,
  scope: Scope,
  wish: { clientIds: readonly string[]; since: Day },
): Promise<ReadonlyMap<string, Acquaintance[]>> {
  if (wish.clientIds.length === 0 || !(scope.all || scope.listsOf.length > 0)) return new Map();
  const { rows } = await sql<Row>`
    select moved.to_client_id as "clientId", moved.id as "moveId", moved.state,
      concat_ws(' ', gone.last_name, gone.first_name, gone.patronymic) as name, here.person_id as "personId",
      case when ${withinScope(scope, 'moved.from_client_id')} then origin.id end as "fromId",
      origin.short_name as "fromName", role.post, role.to_day as "leftOn",
      (select employee.last_name || ' ' || employee.first_name from relation
        join employee on employee.id = relation.employee_id
        where relation.person_id in (moved.person_id, moved.other_person_id) and relation.strength > 0
        order by relation.strength desc, relation.at desc limit 1) as "knownBy"
    from person_move moved
    join person gone on gone.id = moved.person_id
    join person_role role on role.id = moved.from_role_id
    join client origin on origin.id = moved.from_client_id
    left join lateral (select person_id from person_role
      where client_id = moved.to_client_id and to_day is null
        and person_id in (moved.person_id, moved.other_person_id) limit 1) here on true
    where moved.to_client_id = any(${wish.clientIds}::uuid[]) and moved.state <> 'dismissed'
      and moved.at >= ${wish.since}::date and ${withinScope(scope, 'moved.to_client_id')}
      and (here.person_id is not null or (moved.state = 'proposed' and moved.other_person_id is null))
      and not ${metSince}
    order by (moved.state = 'linked') desc, moved.at desc, moved.id`.execute(db);
  return new Map(
    [...Map.groupBy(rows, (row) => row.clientId)].map(([clientId, of]) => [clientId, of.map(toAcquaintance)]),
  );
}

function toAcquaintance({ moveId, state, name, personId, fromId, fromName, post, leftOn, knownBy }: Row) {
  const from = { id: fromId, name: fromName };
  return { moveId, sure: state === 'linked', name, personId, from, post, leftOn, knownBy };
}
