// The clients of somebody's lists with all the queue needs to know of each, in one statement.
import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import { listAcquaintances } from '#features/clients/data/acquaintance.ts';
import type { Acquaintance } from '#features/clients/shapes/acquaintance.ts';
import { addDays, dayAt, type Instant } from '#kernel/day.ts';
import {
  ACQUAINTED_DAYS,
  type CallCandidate,
  type CallOutcome,
  type ClientWord,
  type HourTries,
} from '../shapes/call.ts';
import { hoursOf } from './way-in.ts';
import { triesByHour } from './call-hours.ts';
import { wayOnAfter } from './way-on.ts';

export type ListedClient = CallCandidate & {
  readonly name: string;
  readonly city: string | null;
  readonly address: string | null;
  readonly acquaintances: readonly Acquaintance[];
  readonly lastNote: string | null;
  readonly lastPersonId: string | null;
  readonly questionnaireId: string | null;
  readonly caseId: string | null;
};

interface Row {
  client_id: string;
  name: string;
  city: string | null;
  address: string | null;
  calls_from: number | null;
  calls_to: number | null;
  tries: HourTries[] | null;
  time_zone: string | null;
  revenue_year: number;
  questionnaire_id: string | null;
  questionnaire_state: string | null;
  case_id: string | null;
  case_state: string | null;
  call_at: Instant | null;
  outcome: CallOutcome | null;
  call_back_at: Instant | null;
  word: ClientWord | null;
  way_on: boolean | null;
  person_id: string | null;
  note: string | null;
  attempts: number | null;
  meeting_state: string | null;
  meeting_starts_at: Instant | null;
  meeting_ahead: boolean | null;
}

/** Clients on the lists of these employees in the current round. */
export async function loadListedClients(
  db: Db,
  scope: Scope,
  employeeIds: readonly string[],
  now: Instant,
  companyZone: string,
): Promise<ListedClient[]> {
  const { rows } = await sql<Row>`
    select client.id as client_id, client.short_name as name, client.city, client.address, client.time_zone,
      client.revenue_year, client_way_in.calls_from, client_way_in.calls_to, by_hour.tries,
      questionnaire.id as questionnaire_id, questionnaire.state as questionnaire_state,
      quality_case.id as case_id, quality_case.state as case_state,
      last_call.at as call_at, last_call.outcome, last_call.call_back_at, last_call.person_id, last_call.note,
      last_call.word, ${wayOnAfter('last_call')} as way_on,
      tries.attempts, last_meeting.state as meeting_state, last_meeting.starts_at as meeting_starts_at,
      last_meeting.starts_at + make_interval(mins => last_meeting.minutes) > ${now} as meeting_ahead
    from current_round
    join participant on participant.round_id = current_round.id
      and participant.employee_id = any(${employeeIds}::uuid[])
    join placement on placement.participant_id = participant.id
    join client on client.id = placement.client_id and client.archived_at is null
    left join client_way_in on client_way_in.client_id = client.id
    left join lateral (${triesByHour(sql`call.client_id = client.id`)}) by_hour on true
    left join questionnaire on questionnaire.round_id = current_round.id
      and questionnaire.client_id = client.id
    left join lateral (select id, state from quality_case where questionnaire_id = questionnaire.id
      order by registered_at desc limit 1) quality_case on true
    left join lateral (select at, outcome, call_back_at, person_id, note, word, phone, client_id from call
      where call.client_id = client.id and call.round_id = current_round.id
      order by at desc, id desc limit 1) last_call on true
    left join lateral (select count(*)::int as attempts from call
      where last_call.outcome = 'not_reached' and call.client_id = client.id
        and call.round_id = current_round.id and call.outcome = 'not_reached'
        and call.at > coalesce((select max(reached.at) from call reached
          where reached.client_id = client.id and reached.round_id = current_round.id
            and reached.outcome <> 'not_reached'), '-infinity')) tries on true
    left join lateral (select state, starts_at, minutes from meeting
      where meeting.client_id = client.id and meeting.round_id = current_round.id
        and meeting.purpose in ('questionnaire', 'resumption')
      order by (state = 'booked') desc, starts_at desc limit 1) last_meeting on true
    where ${withinScope(scope, 'client.id')}`.execute(db);
  const acquaintances = await listAcquaintances(db, scope, {
    clientIds: rows.map((row) => row.client_id),
    since: addDays(dayAt(now, companyZone), -ACQUAINTED_DAYS),
  });
  return rows.map((row) => toListed(row, companyZone, acquaintances.get(row.client_id) ?? []));
}

function toListed(row: Row, companyZone: string, acquaintances: readonly Acquaintance[]): ListedClient {
  const [known] = acquaintances;
  return {
    clientId: row.client_id,
    name: row.name,
    city: row.city,
    address: row.address,
    hours: hoursOf(row),
    tries: row.tries ?? [],
    timeZone: row.time_zone ?? companyZone,
    revenueYear: row.revenue_year,
    questionnaireId: row.questionnaire_id,
    questionnaireState: row.questionnaire_state,
    caseId: row.case_id,
    caseState: row.case_state,
    lastCall:
      row.call_at && row.outcome
        ? {
            at: row.call_at,
            outcome: row.outcome,
            callBackAt: row.call_back_at,
            word: row.word,
            wayOn: row.way_on === true,
          }
        : null,
    lastNote: row.note,
    lastPersonId: row.person_id,
    attempts: row.attempts ?? 0,
    acquaintance: known ? { name: known.name, from: known.from.name, sure: known.sure } : null,
    acquaintances,
    meeting:
      row.meeting_state && row.meeting_starts_at
        ? {
            state: row.meeting_state,
            startsAt: row.meeting_starts_at,
            ahead: row.meeting_ahead ?? false,
          }
        : null,
  };
}
