// What the numbers about key persons and the rows behind them are both made from, so that they always agree.
import { type RawBuilder, sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import { REQUIRED_ROLES } from '#features/clients/rules/role-coverage.ts';
import { TERM_WARNINGS } from '#features/clients/rules/term-of-office.ts';
import { COVERAGE_SEGMENTS } from '#features/clients/shapes/kinds.ts';
import type { PersonCount } from '../../shapes/person-counts.ts';
import { addDays, type Day } from '#kernel/day.ts';

export interface Asked {
  roundId: string;
  startsOn: Day;
  endsOn: Day;
  today: Day;
  timeZone: string;
}

/** Clients of the round's lists that the reader may see. */
export function placedClients(scope: Scope, { roundId }: Asked): RawBuilder<unknown> {
  return sql`
    select placement.client_id, placement.participant_id, client.short_name as client_name,
      coalesce(client.segment, 'none') as segment, employee.last_name || ' ' || employee.first_name as participant
    from placement
    join client on client.id = placement.client_id and client.archived_at is null
    join participant on participant.id = placement.participant_id
    join employee on employee.id = participant.employee_id
    where placement.round_id = ${roundId} and ${withinScope(scope, 'placement.client_id')}`;
}

/** Midnight at the company's place. */
const midnight = (day: Day, { timeZone }: Asked) => sql`(${day}::date::timestamp at time zone ${timeZone})`;

/** What was found about a person in the round, once: to have left outweighs to be new, this a change, this a check. */
export function findings(asked: Asked): RawBuilder<unknown> {
  return sql`
    select distinct on (found.client_id, found.person_id) placed.*, found.person_id, found.role_id, found.kind,
      found.at, (found.at at time zone ${asked.timeZone})::date as day
    from person_finding found join placed on placed.client_id = found.client_id
    where found.at >= ${midnight(asked.startsOn, asked)} and found.at < ${midnight(addDays(asked.endsOn, 1), asked)}
    order by found.client_id, found.person_id,
      array_position('{left,new,changed,verified}'::text[], found.kind), found.at desc`;
}

/** One row a client: is every key person verified in the round, and is there one at all? */
export function verifications(asked: Asked): RawBuilder<unknown> {
  return sql`
    select placed.*, coalesce(bool_and(role.verified_at >= ${midnight(asked.startsOn, asked)}
      and role.verified_at is not null) filter (where role.id is not null), false) as verified
    from placed
    left join person_role role on role.client_id = placed.client_id and role.is_key and role.to_day is null
    group by placed.client_id, placed.participant_id, placed.client_name, placed.segment, placed.participant`;
}

const NO_PERSON = sql`null::uuid as person_id, null::text as post, null::date as day`;
const NOBODY_BESIDE = sql`null::uuid as successor_id, null::uuid as replaces_id, null::json as noted, null::json as gone`;
const NO_MORE = sql`null::text as other, '{}'::text[] as grounds, '{}'::text[] as missing, ${NOBODY_BESIDE}`;

/** In whose place somebody new came: who left and has this role as the next one. */
const PREDECESSOR = sql`(
  select before.person_id from person_role before
  where found.kind = 'new' and before.successor_role_id = found.role_id and before.person_id <> found.person_id
  order by before.to_day desc limit 1)`;

/** What the journal keeps of a change; another post is known by the roles alone. */
const NOTED = sql`case when found.kind = 'changed' then coalesce(
  (select json_build_object('before', audit.before, 'after', audit.after) from audit
    where audit.entity = 'person_role' and audit.entity_id = found.role_id::text and audit.before is not null
    order by abs(extract(epoch from audit.at - found.at)) limit 1),
  case when next_role.person_id = found.person_id then json_build_object(
    'before', json_build_object('post', role.post), 'after', json_build_object('post', next_role.post)) end) end`;

/** When whoever left was gone, as far as it is known: the day the finding was made is another one (M8.2). */
const GONE = sql`case when found.kind = 'left' and role.to_day is not null then json_build_object('day', role.to_day,
  'known', case when role.to_day_unknown then 'learnt' when role.to_day_approximate then 'about' else 'exact' end) end`;

/** Rows of one number, over `placed`: client, participant, person, post, day and what else there is to say. */
export function rowsOf(kind: PersonCount, scope: Scope, asked: Asked): RawBuilder<unknown> {
  switch (kind) {
    case 'left':
    case 'new':
    case 'changed':
      return sql`
        select found.client_id, found.client_name, found.participant_id, found.participant, found.person_id,
          coalesce(case when found.kind = 'changed' then next_role.post end, role.post) as post, found.day,
          role.moved_to as other, '{}'::text[] as grounds, '{}'::text[] as missing,
          case when found.kind = 'left' then next_role.person_id end as successor_id,
          ${PREDECESSOR} as replaces_id, ${NOTED} as noted, ${GONE} as gone
        from (${findings(asked)}) found
        left join person_role role on role.id = found.role_id
        left join person_role next_role on next_role.id = role.successor_role_id
        where found.kind = ${kind}`;
    case 'moved':
      return movesOf(sql`moved.state = 'linked'`, sql`coalesce(moved.decided_at, moved.at)`, scope, asked);
    case 'supposed':
      return movesOf(sql`moved.state = 'proposed'`, sql`moved.at`, scope, asked);
    case 'verified':
      return sql`
        select checked.client_id, checked.client_name, checked.participant_id, checked.participant,
          null::uuid as person_id, null::text as post,
          (select (min(role.verified_at) at time zone ${asked.timeZone})::date from person_role role
            where role.client_id = checked.client_id and role.is_key and role.to_day is null) as day, ${NO_MORE}
        from (${verifications(asked)}) checked where checked.verified`;
    case 'unverified':
      return sql`
        select checked.client_id, checked.client_name, checked.participant_id, checked.participant, ${NO_PERSON},
          ${NO_MORE} from (${verifications(asked)}) checked where not checked.verified`;
    case 'terms':
      return sql`
        select placed.client_id, placed.client_name, placed.participant_id, placed.participant, role.person_id,
          role.post, role.term_ends_on as day, ${NO_MORE}
        from placed join person_role role on role.client_id = placed.client_id
        where role.to_day is null and role.term_ends_on <= ${addDays(asked.today, TERM_WARNINGS.ahead)}`;
    case 'coverage':
      return sql`
        select placed.client_id, placed.client_name, placed.participant_id, placed.participant, ${NO_PERSON},
          null::text as other, '{}'::text[] as grounds, array_agg(wanted.kind order by wanted.place) as missing,
          ${NOBODY_BESIDE}
        from placed join (${requiredRoles()}) wanted on wanted.segment = placed.segment
        where not exists (select 1 from person_role role where role.client_id = placed.client_id
          and role.to_day is null and role.role_kind = wanted.kind)
        group by placed.client_id, placed.client_name, placed.participant_id, placed.participant`;
  }
}

/** Moves to a client of the lists in this state, dated within the round by `at`. */
function movesOf(state: RawBuilder<unknown>, at: RawBuilder<unknown>, scope: Scope, asked: Asked) {
  return sql`
    select placed.client_id, placed.client_name, placed.participant_id, placed.participant, moved.person_id,
      role.post, (${at} at time zone ${asked.timeZone})::date as day, ${originName(scope)} as other,
      moved.grounds, '{}'::text[] as missing, ${NOBODY_BESIDE}
    from person_move moved join placed on placed.client_id = moved.to_client_id
    join person_role role on role.id = moved.from_role_id
    join client origin on origin.id = moved.from_client_id
    where ${state} and ${at} >= ${midnight(asked.startsOn, asked)}
      and ${at} < ${midnight(addDays(asked.endsOn, 1), asked)}`;
}

/** Who leads or keeps a list hears where somebody came from; the service side only of what it sees anyway. */
function originName(scope: Scope): RawBuilder<unknown> {
  if (scope.all || scope.listsOf.length > 0) return sql`origin.short_name`;
  return sql`case when ${withinScope(scope, 'origin.id')} then origin.short_name end`;
}

/** The leader's own line of a segment where there is one, else the product's. */
function requiredRoles(): RawBuilder<unknown> {
  const own = COVERAGE_SEGMENTS.map((segment) => ({ segment, kinds: REQUIRED_ROLES[segment] }));
  return sql`
    select line.segment, role.kind, role.place
    from json_to_recordset(${JSON.stringify(own)}) as line (segment text, kinds json)
    left join required_role on required_role.segment = line.segment
    cross join unnest(coalesce(required_role.role_kinds, array(select json_array_elements_text(line.kinds))))
      with ordinality as role (kind, place)`;
}
