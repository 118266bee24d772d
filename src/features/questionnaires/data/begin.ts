import { sql } from 'kysely';
import { prepared } from '#db/prepared.ts';
import { withinScope } from '#features/access/data/scope.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import type { QuestionnaireState } from '#features/questionnaires/shapes/steps.ts';
import type { Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import { fittingForm } from './forms.ts';

/**
 * Where a questionnaire may begin: the client in scope, the round asked for or the current one, what has begun there
 * already, and the form version that fits the round and the company's trade.
 */
export async function findGround(
  db: Db | Tx,
  scope: Scope,
  wish: {
    clientId: string;
    trade: string;
    roundId?: string | undefined;
    meetingId?: string | undefined;
  },
) {
  const { rows } = await sql<{
    round_id: string | null;
    round_state: string | null;
    round_name: string | null;
    closed_at: Instant | null;
    client_name: string;
    listed_with: string | null;
    form_code: string | null;
    archived: boolean;
    meeting_fits: boolean;
    begun: { id: string; state: QuestionnaireState } | null;
    fitting: { id: string; fits: boolean } | null;
  }>`${prepared}
    select round.id as round_id, round.state as round_state, round.name as round_name, round.closed_at,
      round.form_code, client.short_name as client_name,
      (select participant.employee_id from placement join participant on participant.id = placement.participant_id
        where placement.round_id = round.id and placement.client_id = client.id) as listed_with,
      client.archived_at is not null as archived,
      (select json_build_object('id', id, 'state', state) from questionnaire
        where questionnaire.round_id = round.id and questionnaire.client_id = client.id) as begun,
      (select to_json(fitting) from (${fittingForm(sql`round.form_code`, wish.trade)}) fitting) as fitting,
      ${wish.meetingId ?? null}::uuid is null or exists (
        select 1 from meeting where meeting.id = ${wish.meetingId ?? null}::uuid and meeting.client_id = client.id) as meeting_fits
    from client
    left join round on round.id = coalesce(${wish.roundId ?? null}::uuid, (select id from current_round limit 1))
    where client.id = ${wish.clientId} and ${withinScope(scope, 'client.id')}`.execute(db);
  return rows[0];
}

/** The questionnaire of this client and round. */
export async function findBegun(db: Db | Tx, roundId: string, clientId: string) {
  const row = await db
    .selectFrom('questionnaire')
    .select(['id', 'state'])
    .where('round_id', '=', roundId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return row && { id: row.id, state: row.state as QuestionnaireState };
}

/** Writes a new questionnaire; false where its id or its client's place in the round is taken. */
export async function insertQuestionnaire(
  tx: Tx,
  row: {
    id: string;
    roundId: string;
    clientId: string;
    formVersionId: string;
    employeeId: string;
    meetingId: string | null;
    facts: InterviewFacts;
    startedAt: Instant;
  },
): Promise<boolean> {
  const { rows } = await sql`${prepared}
    with inserted as (
      insert into questionnaire (id, round_id, client_id, form_version_id, employee_id, meeting_id, facts, started_at)
      values (${row.id}, ${row.roundId}, ${row.clientId}, ${row.formVersionId}, ${row.employeeId}, ${row.meetingId},
        ${JSON.stringify(row.facts)}, ${row.startedAt})
      on conflict do nothing returning id)
    insert into questionnaire_step (id, questionnaire_id, to_state, by_employee_id, at)
    select ${newStepId(row.startedAt)}, id, 'in_progress', ${row.employeeId}, ${row.startedAt} from inserted
    returning id`.execute(tx);
  return rows.length > 0;
}

/** The id of a line of a questionnaire's life: those of one moment stay in order. */
export const newStepId = (at: Instant) => newId<'questionnaire_step'>(Date.parse(at));
