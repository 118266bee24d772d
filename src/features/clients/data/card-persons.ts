import { type RawBuilder, sql } from 'kysely';
import { constant } from '#db/prepared.ts';
import { withinScope } from '#features/access/data/scope.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import { REACHED } from './client-state.ts';
import { nameCorrections } from './name-forms.ts';
import { isWrong } from './wrong-number.ts';
import { briefEmployee, employeeName, instantOf, jsonRows, personName } from './sql.ts';

/** Phones and addresses of `client` or of the person under the alias `person`. */
export function contactsOf(owner: 'client_id' | 'person_id'): RawBuilder<unknown> {
  const id = sql.ref(owner === 'client_id' ? 'client.id' : 'person.id');
  const person = owner === 'person_id' ? sql`person.id` : sql`null::uuid`;
  return sql`select id, kind, raw, normal, extension, label,
      kind = 'phone' and ${isWrong(sql`client.id`, person)} as wrong
    from contact_point point where ${sql.ref(owner)} = ${id} order by sort, id`;
}

/** Persons who hold or held a role at `client`: those in office first, key persons on top, then those who left. */
export function personRows(scope: Scope): RawBuilder<unknown> {
  return sql`
    select person.id, person.last_name as "lastName", person.first_name as "firstName", person.patronymic,
      person.gender, person.address_as as "addressAs", person.locale, person.birthday, person.interests,
      person.do_not_call as "doNotCall", person.note, person.version,
      ${jsonRows(contactsOf('person_id'))} as contacts,
      ${jsonRows(nameCorrections('person.id'))} as "nameCorrections",
      held.roles, ${relationsJson} as relations, ${jsonRows(elsewhereRows(scope))} as elsewhere,
      to_char(greatest(
        (select max(starts_at) from meeting where meeting.client_id = client.id and meeting.person_id = person.id
          and meeting.state = 'held'),
        (select max(at) from call where call.client_id = client.id and call.person_id = person.id
          and call.outcome ${REACHED})), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "lastTouchAt"
    from (
      select role.person_id, bool_or(role.to_day is null) as here, bool_or(role.is_key and role.to_day is null) as key,
        json_agg(${roleObject} order by role.to_day desc nulls first, role.from_day desc nulls last) as roles
      from person_role role where role.client_id = client.id group by role.person_id) held
    join person on person.id = held.person_id
    order by held.here desc, held.key desc, person.last_name collate "und-x-icu", person.id`;
}

const roleObject = sql`json_build_object(
  'id', role.id, 'post', role.post, 'roleKind', role.role_kind, 'isKey', role.is_key, 'fromDay', role.from_day,
  'toDay', role.to_day, 'toDayApproximate', role.to_day_approximate, 'toDayUnknown', role.to_day_unknown, 'termEndsOn', role.term_ends_on,
  'endReason', role.end_reason, 'movedTo', role.moved_to,
  'successor', (
    select json_build_object('id', heir.id, 'name', ${personName('heir')})
    from person_role next_role join person heir on heir.id = next_role.person_id
    where next_role.id = role.successor_role_id and next_role.person_id <> role.person_id),
  'verifiedAt', ${instantOf('role.verified_at')},
  'verifiedBy', (select ${employeeName('checker')} from employee checker where checker.id = role.verified_by))`;

/** Enough for the fading of many years and for the lines behind it. */
const MOST_TOUCHES = 60;

/** What a relation rests on (M8.4): held meetings, calls that reached, and touches noted by hand. */
const touchRows = sql`
  select kind, "on", note from (
    select 'meeting' as kind, starts_at::date as "on", note from meeting
    where meeting.person_id = person.id and meeting.employee_id = relation.employee_id and meeting.state = 'held'
      and meeting.client_id = client.id
    union all
    select 'call', at::date, note from call
    where call.person_id = person.id and call.employee_id = relation.employee_id and call.outcome ${REACHED}
      and call.client_id = client.id
    union all
    select kind, day, note from personal_touch
    where personal_touch.person_id = person.id and personal_touch.employee_id = relation.employee_id) touch
  order by "on" desc limit ${sql.lit(MOST_TOUCHES)}`;

const relationRows = sql`
  select ${briefEmployee('ours')} as employee, relation.strength, relation.evidence, ${instantOf('relation.at')} as at,
    ${jsonRows(touchRows)} as touches
  from relation join employee ours on ours.id = relation.employee_id
  where relation.person_id = person.id order by relation.strength desc, relation.at desc`;

const relationsJson = constant(jsonRows(relationRows));

function elsewhereRows(scope: Scope): RawBuilder<unknown> {
  return sql`
    select json_build_object('id', other.id, 'name', other.short_name) as client, away.post,
      away.from_day as "fromDay", away.to_day as "toDay"
    from (
      select person.id
      union select other_person_id from person_move where person_move.person_id = person.id and state = 'linked'
      union select person_move.person_id from person_move where other_person_id = person.id and state = 'linked') same
    join person_role away on away.person_id = same.id
    join client other on other.id = away.client_id
    where away.client_id <> client.id and ${withinScope(scope, 'away.client_id')}
    order by away.to_day desc nulls first`;
}

/** Lines of the people map of `client`. */
export const linksJson = constant(
  jsonRows(sql`
  select link.id, link.from_person_id as "from", link.to_person_id as "to", link.kind, link.note
  from person_link link where link.client_id = client.id order by link.at, link.id`),
);
