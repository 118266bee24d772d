import { sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { VisitMeeting } from '#features/questionnaires/shapes/filling.ts';
import type { QuestionnaireState } from '#features/questionnaires/shapes/steps.ts';
import type { Day, Instant } from '#kernel/day.ts';

export interface Surroundings {
  client_name: string;
  round_name: string | null;
  employee_name: string;
  curator_id: string;
  curator_name: string;
  started_at: Instant;
  paused_at: Instant | null;
  resumed_at: Instant | null;
  completed_at: Instant | null;
  accepted_at: Instant | null;
  returned_reason: string | null;
  case: { id: string; number: number; year: number; state: string } | null;
  meeting: VisitMeeting | null;
  steps: {
    from: QuestionnaireState | null;
    to: QuestionnaireState;
    at: Instant;
    by: string | null;
    reason: string | null;
  }[];
}

/** Names and history around one questionnaire; the caller has checked that it is within reach. */
export async function loadSurroundings(
  db: Db,
  id: string,
  { curatorId, timeZone }: { curatorId: string; timeZone: string },
): Promise<Surroundings> {
  const { rows } = await sql<Surroundings>`
    select client.short_name as client_name, round.name as round_name,
      concat_ws(' ', employee.last_name, employee.first_name) as employee_name,
      curator.id as curator_id, concat_ws(' ', curator.last_name, curator.first_name) as curator_name,
      q.started_at, q.paused_at, q.resumed_at, q.completed_at, q.accepted_at, q.returned_reason,
      (select json_build_object('id', quality_case.id, 'number', number, 'year', year, 'state', quality_case.state)
        from quality_case where questionnaire_id = q.id order by registered_at desc limit 1) as case,
      (select json_build_object('id', meeting.id, 'day', (starts_at at time zone ${timeZone})::date,
          'personId', person.id,
          'personName', nullif(concat_ws(' ', person.last_name, person.first_name, person.patronymic), ''))
        from meeting left join person on person.id = meeting.person_id
        where meeting.client_id = q.client_id and (meeting.id = q.meeting_id
          or q.meeting_id is null and meeting.state in ('booked', 'held') and meeting.purpose = 'questionnaire'
            and (starts_at at time zone ${timeZone})::date = (q.started_at at time zone ${timeZone})::date)
        order by starts_at limit 1) as meeting,
      (select coalesce(json_agg(json_build_object('from', from_state, 'to', to_state,
          'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'by', (select concat_ws(' ', last_name, first_name) from employee where employee.id = step.by_employee_id),
          'reason', reason) order by at, id), '[]')
        from questionnaire_step step where step.questionnaire_id = q.id) as steps
    from questionnaire q
    join client on client.id = q.client_id
    join employee on employee.id = q.employee_id
    join employee curator on curator.id = ${curatorId}
    left join round on round.id = q.round_id
    where q.id = ${id}`.execute(db);
  return rows[0] as Surroundings;
}

/** The same around one that has not been begun: who would fill it in, and the meeting it would happen at. */
export async function loadAhead(
  db: Db,
  of: { clientId: string; employeeId: string; today: Day; timeZone: string },
): Promise<Omit<Surroundings, 'client_name' | 'round_name' | 'started_at'>> {
  const { rows } = await sql<Pick<Surroundings, 'employee_name' | 'meeting'>>`
    select concat_ws(' ', employee.last_name, employee.first_name) as employee_name,
      (select json_build_object('id', meeting.id, 'day', (starts_at at time zone ${of.timeZone})::date,
          'personId', person.id,
          'personName', nullif(concat_ws(' ', person.last_name, person.first_name, person.patronymic), ''))
        from meeting left join person on person.id = meeting.person_id
        where meeting.client_id = ${of.clientId} and meeting.state in ('booked', 'held')
          and meeting.purpose = 'questionnaire' and (starts_at at time zone ${of.timeZone})::date >= ${of.today}
        order by starts_at limit 1) as meeting
    from employee where employee.id = ${of.employeeId}`.execute(db);
  const { employee_name, meeting } = rows[0] as Pick<Surroundings, 'employee_name' | 'meeting'>;
  return {
    employee_name,
    curator_id: of.employeeId,
    curator_name: employee_name,
    paused_at: null,
    resumed_at: null,
    completed_at: null,
    accepted_at: null,
    returned_reason: null,
    case: null,
    meeting,
    steps: [],
  };
}
