// What somebody has begun and not finished: cases that wait for the curator or the client, questionnaires.
import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Instant } from '#kernel/day.ts';
import type { AnsweredNo, OpenPromise, OpenQuestionnaire, WaitingCase } from '../shapes/contracts/my-day.ts';

interface ClientRow {
  client_id: string;
  name: string;
  city: string | null;
  time_zone: string | null;
}

const CLIENT = sql`client.id as client_id, client.short_name as name, client.city, client.time_zone`;

/** Client is on a list of these employees in the current round. */
const listedFor = (employeeIds: readonly string[]) => sql`exists (
  select 1 from placement mine
  join participant on participant.id = mine.participant_id
  join current_round on current_round.id = mine.round_id
  where mine.client_id = client.id and participant.employee_id = any(${employeeIds}::uuid[]))`;

/** Restored cases the client has not been told of, and told ones without an answer; the oldest first (M9.7). */
export async function loadWaitingCases(
  db: Db,
  scope: Scope,
  employeeIds: readonly string[],
  companyZone: string,
): Promise<Omit<WaitingCase, 'workingDays' | 'people'>[]> {
  type Row = ClientRow & Pick<WaitingCase, 'year' | 'number' | 'state'> & { id: string; since: Instant };
  const { rows } = await sql<Row>`
    select quality_case.id, quality_case.year, quality_case.number, quality_case.state, ${CLIENT},
      coalesce(case when quality_case.state = 'offered' then offered_at else restored_at end, registered_at) as since
    from quality_case join client on client.id = quality_case.client_id
    where quality_case.state in ('restored', 'offered')
      and (quality_case.curator_employee_id = any(${employeeIds}::uuid[]) or ${listedFor(employeeIds)})
      and ${withinScope(scope, 'client.id')}
    order by (quality_case.state = 'restored') desc, since, quality_case.id limit 100`.execute(db);
  return rows.map((row) => ({
    caseId: row.id,
    year: row.year,
    number: row.number,
    state: row.state,
    since: row.since,
    client: toClient(row, companyZone),
  }));
}

/**
 * Cases opened again by a «no» said since `since` and not restored after it, with the client's words (M9.7); before
 * them those whose client said «yes» and complained in the same breath: they are called before the talk goes on.
 */
export async function loadAnsweredNo(
  db: Db,
  scope: Scope,
  employeeIds: readonly string[],
  companyZone: string,
  since: Instant,
): Promise<AnsweredNo[]> {
  type Row = ClientRow &
    Pick<AnsweredNo, 'year' | 'number' | 'words' | 'doubtful'> & { id: string; said_at: Instant };
  const { rows } = await sql<Row>`
    select quality_case.id, quality_case.year, quality_case.number, ${CLIENT}, answer.said_at, answer.words,
      answer.verdict = 'yes' as doubtful
    from quality_case
    join client on client.id = quality_case.client_id
    join lateral (select verdict, said_at, words, created_at, contradicts from client_answer
      where case_id = quality_case.id order by created_at desc, id desc limit 1) answer on case
      when answer.verdict in ('no', 'partly') then answer.created_at >= ${since} and quality_case.state not in
        ('restored', 'offered', 'confirmed', 'withdrawn', 'accepted', 'resumed', 'effect_checked')
      else answer.verdict = 'yes' and answer.contradicts and quality_case.state = 'confirmed' end
    where (quality_case.curator_employee_id = any(${employeeIds}::uuid[]) or ${listedFor(employeeIds)})
      and ${withinScope(scope, 'client.id')}
    order by doubtful desc, answer.created_at desc, quality_case.id limit 100`.execute(db);
  return rows.map((row) => ({
    caseId: row.id,
    doubtful: row.doubtful,
    year: row.year,
    number: row.number,
    client: toClient(row, companyZone),
    saidAt: row.said_at,
    words: row.words,
  }));
}

/** Tasks taken on by these employees, or at clients of their lists, and not done; the nearest day first. */
export async function loadPromises(
  db: Db,
  scope: Scope,
  employeeIds: readonly string[],
): Promise<OpenPromise[]> {
  const { rows } = await sql<OpenPromise>`
    select mark.id, json_build_object('id', client.id, 'name', client.short_name) as client,
      coalesce(mark.task, mark.phrase) as text, mark.due_on as "dueOn", mark.questionnaire_id as "questionnaireId", mark.key
    from answer_mark mark join client on client.id = mark.client_id
    where mark.made = 'task' and mark.removed_at is null and mark.done_at is null
      and (mark.employee_id = any(${employeeIds}::uuid[]) or ${listedFor(employeeIds)})
      and ${withinScope(scope, 'client.id')}
    order by mark.due_on nulls last, mark.made_at, mark.id limit 100`.execute(db);
  return rows;
}

/** Questionnaires begun and not handed in, and held meetings nothing was begun from; the oldest first. */
export async function loadOpenQuestionnaires(
  db: Db,
  scope: Scope,
  employeeIds: readonly string[],
  companyZone: string,
): Promise<OpenQuestionnaire[]> {
  type Row = ClientRow & {
    id: string | null;
    state: OpenQuestionnaire['state'];
    since: Instant;
    returned_reason: string | null;
    case_id: string | null;
    case_state: string | null;
  };
  const { rows } = await sql<Row>`
    select questionnaire.id, questionnaire.state, ${CLIENT}, questionnaire.returned_reason,
      quality_case.id as case_id, quality_case.state as case_state,
      coalesce(case questionnaire.state when 'paused_quality' then paused_at when 'completed' then completed_at
        when 'returned' then handed_in_at else resumed_at end, started_at) as since
    from questionnaire
    join client on client.id = questionnaire.client_id
    left join lateral (select id, state from quality_case where questionnaire_id = questionnaire.id
      order by registered_at desc limit 1) quality_case on questionnaire.state = 'paused_quality'
    where questionnaire.state in ('in_progress', 'paused_quality', 'completed', 'returned')
      and (questionnaire.employee_id = any(${employeeIds}::uuid[]) or ${listedFor(employeeIds)})
      and ${withinScope(scope, 'client.id')}
    union all
    select null, 'not_begun', ${CLIENT}, null, null, null, max(meeting.starts_at)
    from meeting join client on client.id = meeting.client_id
    where meeting.employee_id = any(${employeeIds}::uuid[]) and meeting.state = 'held'
      and meeting.purpose = 'questionnaire'
      and meeting.round_id = (select id from current_round where state = 'running' limit 1)
      and not exists (select 1 from questionnaire begun where begun.round_id = meeting.round_id
        and begun.client_id = meeting.client_id)
      and ${withinScope(scope, 'client.id')}
    group by client.id
    order by since, name limit 100`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    client: toClient(row, companyZone),
    state: row.state,
    since: row.since,
    returnedReason: row.returned_reason,
    case: row.case_id ? { id: row.case_id, state: row.case_state ?? '' } : null,
  }));
}

function toClient(row: ClientRow, companyZone: string) {
  return {
    id: row.client_id,
    name: row.name,
    city: row.city,
    timeZone: row.time_zone ?? companyZone,
  };
}
