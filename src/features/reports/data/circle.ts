import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { ClientState } from '#features/clients/shapes/client.ts';

/**
 * State of every client of the round, one row a client. A set-wise twin of clients/data/client-state.ts,
 * which judges row by row; a test holds the two together.
 */
export function roundStates(roundId: string) {
  return sql<{ client_id: string; participant_id: string; state: ClientState }>`
    select placement.client_id, placement.participant_id,
      case
        when questionnaire.state = 'completed' then 'complete'
        when questionnaire.state = 'paused_quality' then
          case when last_case.state in ('restored', 'offered') then 'restored'
               when last_case.state in ('confirmed', 'withdrawn', 'accepted', 'resumed', 'effect_checked') then 'confirmed' else 'paused' end
        when questionnaire.state = 'in_progress' then 'met'
        when questionnaire.state is not null then questionnaire.state
        when meetings.held then 'met'
        when meetings.booked then 'booked'
        when calls.client_id is not null then 'called'
        else 'not_called' end as state
    from placement
    left join questionnaire
      on questionnaire.client_id = placement.client_id and questionnaire.round_id = placement.round_id
    left join (
      select distinct on (questionnaire_id) questionnaire_id, state from quality_case
      order by questionnaire_id, registered_at desc) last_case on last_case.questionnaire_id = questionnaire.id
    left join (
      select client_id, bool_or(state = 'held') as held, bool_or(state = 'booked') as booked
      from meeting where round_id = ${roundId} group by client_id) meetings on meetings.client_id = placement.client_id
    left join (select distinct client_id from call where round_id = ${roundId}) calls
      on calls.client_id = placement.client_id
    where placement.round_id = ${roundId}`;
}

/** Counts of states by list. */
export async function countStates(db: Db, roundId: string) {
  const { rows } = await sql<{ participant_id: string; state: ClientState; count: number }>`
    select participant_id, state, count(*)::int as count from (${roundStates(roundId)}) states
    group by participant_id, state`.execute(db);
  return rows;
}

/** Every client the reader may see (M1) with its list and state, for the ring. */
export async function listPoints(db: Db, scope: Scope, roundId: string) {
  const { rows } = await sql<{ id: string; name: string; list: string; state: ClientState }>`
    select states.client_id as id, client.short_name as name, states.participant_id as list, states.state
    from (${roundStates(roundId)}) states join client on client.id = states.client_id
    where ${withinScope(scope, 'client.id')}
    order by client.short_name collate "und-x-icu"`.execute(db);
  return rows;
}

/** The register in numbers: where the cases stand, and «закрыто нами» beside «подтверждено клиентом». */
export async function countRegister(db: Db, roundId: string) {
  const { rows } = await sql<Record<string, number>>`
    select count(*)::int as total,
      count(*) filter (where quality_case.state = 'registered')::int as waiting_for_service,
      count(*) filter (where quality_case.state in ('acknowledged', 'diagnosed', 'works_planned', 'in_work'))::int as in_work,
      count(*) filter (where quality_case.state = 'restored')::int as waiting_for_curator,
      count(*) filter (where quality_case.state in ('offered', 'waiting_client'))::int as waiting_for_client,
      count(*) filter (where quality_case.outcome = 'confirmed')::int as confirmed,
      count(*) filter (where quality_case.state in ('restored', 'offered') or quality_case.outcome is not null)::int
        as closed_by_us,
      count(*) filter (where quality_case.cycle > 1)::int as refused
    from quality_case join questionnaire on questionnaire.id = quality_case.questionnaire_id
    where questionnaire.round_id = ${roundId}`.execute(db);
  return rows[0] ?? {};
}

/** Handed in and waiting for the leader, oldest first. */
export async function listWaitingForAcceptance(db: Db, scope: Scope, roundId: string) {
  return db
    .selectFrom('questionnaire')
    .innerJoin('client', 'client.id', 'questionnaire.client_id')
    .innerJoin('employee', 'employee.id', 'questionnaire.employee_id')
    .select([
      'questionnaire.id as questionnaireId',
      'client.id as clientId',
      'client.short_name as clientName',
      'employee.last_name as participantName',
    ])
    .where('questionnaire.round_id', '=', roundId)
    .where('questionnaire.state', '=', 'handed_in')
    .where(withinScope(scope, 'client.id'))
    .orderBy('questionnaire.handed_in_at')
    .limit(50)
    .execute();
}
