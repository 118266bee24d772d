// Sections of the card that the rooms above write: the round, meetings, calls, questionnaires, the register.
import { sql } from 'kysely';
import { statesOf } from './client-state.ts';
import { briefEmployee, employeeName, instantOf, jsonRows, personName } from './sql.ts';

const relationStateRows = sql`
  select ${briefEmployee('ours')} as employee, relation_state.state, relation_state.note,
    ${instantOf('relation_state.at')} as at
  from relation_state join employee ours on ours.id = relation_state.employee_id
  where relation_state.client_id = client.id and relation_state.round_id = round.id
  order by relation_state.at desc`;

/** The current round as this client stands in it. */
export const roundRow = sql`
  select round.id, round.name, round.starts_on as "startsOn", round.ends_on as "endsOn",
    (select placed.state from (${statesOf(sql`round.id`)}) placed where placed.client_id = client.id) as state,
    case when curator.id is not null then json_build_object('id', curator.id, 'name', ${employeeName('curator')},
      'participantId', participant.id, 'phone', curator.phone, 'email', curator.email) end as curator,
    coalesce(placement.reasons, '[]') as reasons, coalesce(placement.pinned, false) as pinned,
    ${jsonRows(relationStateRows)} as "relationStates"
  from current join round on round.id = current.id
  left join placement on placement.round_id = round.id and placement.client_id = client.id
  left join participant on participant.id = placement.participant_id
  left join employee curator on curator.id = participant.employee_id`;

export const meetingRows = sql`
  select meeting.id, ${instantOf('meeting.starts_at')} as "startsAt", meeting.minutes, meeting.place, meeting.purpose,
    meeting.state, meeting.reason_code as "reasonCode", meeting.reason, meeting.note,
    (select ${instantOf('happened.at')} from meeting_event happened
      where happened.meeting_id = meeting.id and happened.kind = meeting.state and meeting.state in ('cancelled', 'no_show')
      order by happened.at desc, happened.id desc limit 1) as "calledOffAt", ${briefEmployee('ours')} as employee,
    (select ${personName('met')} from person met where met.id = meeting.person_id) as person
  from meeting join employee ours on ours.id = meeting.employee_id
  where meeting.client_id = client.id order by meeting.starts_at desc limit 50`;

export const callRows = sql`
  select call.id, ${instantOf('call.at')} as at, call.outcome, ${instantOf('call.call_back_at')} as "callBackAt",
    call.reason, call.note, ${briefEmployee('ours')} as employee,
    (select ${personName('heard')} from person heard where heard.id = call.person_id) as person
  from call join employee ours on ours.id = call.employee_id
  where call.client_id = client.id order by call.at desc limit 50`;

export const questionnaireRows = sql`
  select questionnaire.id, questionnaire.state, ${briefEmployee('ours')} as employee,
    (select round.name from round where round.id = questionnaire.round_id) as round,
    ${instantOf('questionnaire.started_at')} as "startedAt", ${instantOf('questionnaire.paused_at')} as "pausedAt",
    ${instantOf('questionnaire.completed_at')} as "completedAt",
    ${instantOf('questionnaire.handed_in_at')} as "handedInAt",
    ${instantOf('questionnaire.accepted_at')} as "acceptedAt"
  from questionnaire join employee ours on ours.id = questionnaire.employee_id
  where questionnaire.client_id = client.id order by questionnaire.started_at desc`;

const claimRows = sql`
  select claim.id, claim.criterion, claim.what, claim.since, claim.words,
    coalesce((select service_point.name from service_point where service_point.id = claim.service_point_id), claim.place)
      as place
  from claim where claim.case_id = quality_case.id order by claim.created_at, claim.id`;

export const caseRows = sql`
  select quality_case.id, quality_case.year, quality_case.number, quality_case.state, quality_case.cycle,
    ${employeeName('curator')} as curator, ${instantOf('quality_case.registered_at')} as "registeredAt",
    ${instantOf('quality_case.restored_at')} as "restoredAt",
    ${instantOf('quality_case.confirmed_at')} as "confirmedAt", ${jsonRows(claimRows)} as claims
  from quality_case join employee curator on curator.id = quality_case.curator_employee_id
  where quality_case.client_id = client.id order by quality_case.registered_at desc`;
