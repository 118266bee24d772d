// One line of time over every table that knows something about the client. Each source gives at most one page
// from its own index, so the age of a client does not make its card slower.
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import { type TimelineInput, type TimelineRow } from '../shapes/timeline.ts';
import { type NameCorrection, nameCorrections } from './name-forms.ts';
import { employeeName, jsonRows, personName } from './sql.ts';
import { TIMELINE_KINDS, type TimelineKind } from '../shapes/kinds.ts';

/** Newest first. The caller has checked that the client is within the scope. */
export async function loadTimeline(
  db: Db,
  input: TimelineInput,
  now: Instant,
): Promise<{ rows: TimelineLine[]; more: boolean }> {
  const kinds = input.kinds?.length ? input.kinds : TIMELINE_KINDS;
  const enough = input.limit + input.offset + 1;
  const branches = kinds.map((kind) => {
    const { from, at, columns } = source(kind, input.clientId, now);
    return sql`(select ${columns}, ${sql.lit(kind)} as kind, ${at} as at ${from} order by ${at} desc limit ${enough})`;
  });
  const { rows } = await sql<TimelineLine>`
    select id::text, kind, at, who, person, what, data, ends from (${sql.join(branches, sql` union all `)}) line
    order by at desc, id desc limit ${input.limit + 1} offset ${input.offset}`.execute(db);
  return { rows: rows.slice(0, input.limit), more: rows.length > input.limit };
}

interface LineEnd {
  lastName: string;
  firstName: string | null;
  patronymic: string | null;
  gender: 'male' | 'female' | null;
  corrections: NameCorrection[];
}

/** A row as it is found: a line of the people map comes with whom it joins. */
export type TimelineLine = TimelineRow & { ends: { kind: string; from: LineEnd; to: LineEnd } | null };

interface Source {
  columns: RawBuilder<unknown>;
  from: RawBuilder<unknown>;
  at: RawBuilder<unknown>;
}

const nameOf = (column: string) =>
  sql`(select ${employeeName('ours')} from employee ours where ours.id = ${sql.ref(column)})`;
const personAt = (column: string) =>
  sql`(select ${personName('met')} from person met where met.id = ${sql.ref(column)})`;

function line(parts: {
  id: string;
  who: RawBuilder<unknown>;
  person?: string | RawBuilder<unknown>;
  what: string;
  data: RawBuilder<unknown>;
  ends?: RawBuilder<unknown>;
}) {
  const person =
    typeof parts.person === 'string' ? personAt(parts.person) : (parts.person ?? sql`null::text`);
  return sql`${sql.ref(parts.id)} as id, ${parts.who} as who, ${person} as person, ${sql.ref(parts.what)} as what,
    ${parts.data} as data, ${parts.ends ?? sql`null::json`} as ends`;
}

function source(kind: TimelineKind, clientId: string, now: Instant): Source {
  switch (kind) {
    case 'call':
      return {
        columns: line({
          id: 'call.id',
          who: nameOf('call.employee_id'),
          person: 'call.person_id',
          what: 'call.outcome',
          data: sql`jsonb_build_object('reason', call.reason, 'note', call.note, 'callBackAt', call.call_back_at,
            'word', call.word)`,
        }),
        from: sql`from call where call.client_id = ${clientId}`,
        at: sql`call.at`,
      };
    case 'meeting':
      // A meeting to come is a plan; it would push the last talk off the top.
      return {
        columns: line({
          id: 'meeting.id',
          who: nameOf('meeting.employee_id'),
          person: 'meeting.person_id',
          what: 'meeting.state',
          data: sql`jsonb_build_object('reason', meeting.reason, 'note', meeting.note, 'purpose', meeting.purpose)`,
        }),
        from: sql`from meeting where meeting.client_id = ${clientId} and meeting.starts_at <= ${now}`,
        at: sql`meeting.starts_at`,
      };
    case 'questionnaire':
      return {
        columns: line({
          id: 'step.id',
          who: nameOf('step.by_employee_id'),
          what: 'step.to_state',
          data: sql`jsonb_build_object('from', step.from_state, 'reason', step.reason,
            'questionnaireId', questionnaire.id)`,
        }),
        from: sql`from questionnaire join questionnaire_step step on step.questionnaire_id = questionnaire.id
          where questionnaire.client_id = ${clientId}`,
        at: sql`step.at`,
      };
    case 'case':
      return {
        columns: line({
          id: 'event.id',
          who: nameOf('event.actor_employee_id'),
          what: 'event.kind',
          data: sql`jsonb_build_object('number', quality_case.number, 'year', quality_case.year,
            'caseId', quality_case.id, 'actorKind', event.actor_kind)`,
        }),
        from: sql`from quality_case join case_event event on event.case_id = quality_case.id
          where quality_case.client_id = ${clientId}`,
        at: sql`event.at`,
      };
    default:
      return ofPeople(kind, clientId);
  }
}

function ofPeople(
  kind: Exclude<TimelineKind, 'call' | 'meeting' | 'questionnaire' | 'case'>,
  clientId: string,
): Source {
  const role = (at: RawBuilder<unknown>, ended: boolean): Source => ({
    columns: line({
      id: 'role.id',
      who: roleAuthor(ended),
      person: 'role.person_id',
      what: 'role.role_kind',
      data: sql`jsonb_build_object('post', role.post, 'reason', role.end_reason, 'isKey', role.is_key,
        'dayUnknown', role.to_day_unknown)`,
    }),
    from: ended
      ? sql`from person_role role where role.client_id = ${clientId} and role.to_day is not null`
      : sql`from person_role role where role.client_id = ${clientId}`,
    at,
  });
  if (kind === 'role_began') return role(sql`coalesce(role.from_day::timestamptz, role.created_at)`, false);
  if (kind === 'role_ended') return role(sql`role.to_day::timestamptz`, true);
  if (kind === 'handover') {
    return {
      columns: line({
        id: 'handover.id',
        who: nameOf('handover.by_employee_id'),
        what: 'handover.reason',
        data: sql`jsonb_build_object('from', ${participantName('handover.from_participant_id')},
          'to', ${participantName('handover.to_participant_id')})`,
      }),
      from: sql`from handover where handover.client_id = ${clientId}`,
      at: sql`handover.at`,
    };
  }
  // A person's role shows by itself; its audit row would say the same again. A move names the other client.
  const room =
    kind === 'edit' ? sql`audit.procedure like 'clients.%'` : sql`audit.procedure like 'exchange.%'`;
  return {
    columns: line({
      id: 'audit.id',
      who: sql`audit.actor_name`,
      what: 'audit.procedure',
      person: auditPerson,
      data: sql`jsonb_build_object('entity', audit.entity, 'before', audit.before, 'after', audit.after,
        'replaces', ${personWhose(sql`audit.after ->> 'replaces'`)})`,
      ends: auditEnds,
    }),
    from: sql`from audit where audit.client_id = ${clientId} and audit.entity not in ('person_role', 'person_move') and ${room}`,
    at: sql`audit.at`,
  };
}

/**
 * Who wrote the role down, or ended it: as the journal has it, else who found it out. The role somebody had before
 * in the same house ended by the same word. An import leaves neither, and nobody is named.
 */
function roleAuthor(ended: boolean): RawBuilder<unknown> {
  const deed = ended ? sql`audit.after ? 'toDay'` : sql`audit.before is null`;
  const found = ended
    ? sql`found.role_id = role.id and found.kind in ('left', 'changed')`
    : sql`(found.role_id = role.id and found.kind = 'new') or (found.kind = 'changed' and found.role_id in (
        select prior.id from person_role prior
        where prior.successor_role_id = role.id and prior.person_id = role.person_id))`;
  return sql`coalesce(
    (select audit.actor_name from audit where audit.entity = 'person_role'
      and audit.entity_id = role.id::text and ${deed} order by audit.at desc limit 1),
    (select ${employeeName('finder')} from person_finding found join employee finder on finder.id = found.employee_id
      where found.person_id = role.person_id and (${found}) order by found.at desc limit 1))`;
}

const personWhose = (id: RawBuilder<unknown>) =>
  sql`(select ${personName('meant')} from person meant where meant.id = (${id})::uuid)`;

/** Whom an edit is about. */
const auditPerson = personWhose(sql`case when audit.entity in ('person', 'relation') then audit.entity_id
  when audit.entity = 'personal_touch' then audit.after ->> 'personId' end`);

const lineEnd = (side: string) => sql`(
  select json_build_object('lastName', met.last_name, 'firstName', met.first_name, 'patronymic', met.patronymic,
    'gender', met.gender, 'corrections', ${jsonRows(nameCorrections('met.id'))})
  from person met where met.id = (coalesce(audit.after, audit.before) ->> ${sql.lit(side)})::uuid)`;

/** Whom a line of the people map joins. */
const auditEnds = sql`case when audit.entity = 'person_link' then json_build_object(
  'kind', coalesce(audit.after, audit.before) ->> 'linkKind',
  'from', ${lineEnd('fromPersonId')}, 'to', ${lineEnd('toPersonId')}) end`;

function participantName(column: string) {
  return sql`(select ${employeeName('ours')} from participant join employee ours on ours.id = participant.employee_id
    where participant.id = ${sql.ref(column)})`;
}
