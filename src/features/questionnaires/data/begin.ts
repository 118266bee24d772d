import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import type { QuestionnaireState } from '#features/questionnaires/shapes/steps.ts';
import type { Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';

/** Where a questionnaire may begin: the client in scope, the round asked for or the current one. */
export async function findGround(
  db: Db | Tx,
  scope: Scope,
  wish: { clientId: string; roundId?: string | undefined; meetingId?: string | undefined },
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
  }>`
    select round.id as round_id, round.state as round_state, round.name as round_name, round.closed_at,
      round.form_code, client.short_name as client_name,
      (select participant.employee_id from placement join participant on participant.id = placement.participant_id
        where placement.round_id = round.id and placement.client_id = client.id) as listed_with,
      client.archived_at is not null as archived,
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
  const inserted = await tx
    .insertInto('questionnaire')
    .values({
      id: row.id,
      round_id: row.roundId,
      client_id: row.clientId,
      form_version_id: row.formVersionId,
      employee_id: row.employeeId,
      meeting_id: row.meetingId,
      facts: JSON.stringify(row.facts),
      started_at: row.startedAt,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) return false;
  await insertStep(tx, {
    questionnaireId: row.id,
    from: null,
    to: 'in_progress',
    by: row.employeeId,
    at: row.startedAt,
  });
  return true;
}

/** One line of a questionnaire's life. */
export async function insertStep(
  tx: Tx,
  step: {
    questionnaireId: string;
    from: QuestionnaireState | null;
    to: QuestionnaireState;
    reason?: string | null;
    by: string | null;
    at: Instant;
  },
): Promise<void> {
  await tx
    .insertInto('questionnaire_step')
    .values({
      id: newId<'questionnaire_step'>(Date.parse(step.at)),
      questionnaire_id: step.questionnaireId,
      from_state: step.from,
      to_state: step.to,
      reason: step.reason ?? null,
      by_employee_id: step.by,
      at: step.at,
    })
    .execute();
}
