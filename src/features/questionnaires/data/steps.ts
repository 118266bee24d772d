import { sql } from 'kysely';
import { prepared } from '#db/prepared.ts';
import type { Tx } from '#features/access/shapes/procedure.ts';
import type { InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import type { QuestionnaireFacts } from '#features/questionnaires/shapes/filling.ts';
import type { QuestionnaireAct, QuestionnaireState } from '#features/questionnaires/shapes/steps.ts';
import type { Instant } from '#kernel/day.ts';
import { newStepId } from './begin.ts';

export interface Move {
  act: QuestionnaireAct;
  to: QuestionnaireState;
  by: string | null;
  at: Instant;
  reason?: string | null;
  place?: string | null;
  facts?: InterviewFacts;
}

/** What besides the state each act writes. Of those that keep a moment, that of the act. */
function columnsOf(move: Move) {
  switch (move.act) {
    case 'pause':
      // A new pause needs a new word of the client.
      return sql`paused_at = ${move.at}, quality_confirmed = false`;
    case 'resume':
      return sql`resumed_at = ${move.at}`;
    case 'complete':
      return sql`completed_at = ${move.at}`;
    case 'reopen':
      return sql`completed_at = null, handed_in_at = null`;
    case 'hand_in':
      return sql`handed_in_at = ${move.at}, returned_reason = null`;
    case 'accept':
      return sql`accepted_at = ${move.at}, accepted_by = ${move.by}`;
    case 'return':
      return sql`returned_reason = ${move.reason ?? null}`;
  }
}

/** Carries out a step that rules have allowed; the row is locked by the caller. */
export async function moveQuestionnaire(tx: Tx, from: QuestionnaireFacts, move: Move): Promise<void> {
  const place = move.place === undefined ? sql`` : sql`, place = ${move.place}`;
  const facts = move.facts === undefined ? sql`` : sql`, facts = ${JSON.stringify(move.facts)}`;
  await sql`${prepared}
    with moved as (
      update questionnaire set state = ${move.to}, version = ${from.version + 1}, ${columnsOf(move)}${place}${facts}
      where id = ${from.id} returning id)
    insert into questionnaire_step (id, questionnaire_id, from_state, to_state, reason, by_employee_id, at)
    select ${newStepId(move.at)}, id, ${from.state}, ${move.to}, ${move.reason ?? null}, ${move.by}, ${move.at}
    from moved`.execute(tx);
}

/**
 * The client has said that all is well (M9.7): every criterion it was paused for counts as restored, and the
 * questionnaire may be resumed. Called by the reaction to the client's confirmation; a repeat changes nothing.
 */
export async function confirmQuality(tx: Tx, questionnaireId: string): Promise<void> {
  await sql`
    update questionnaire set quality_confirmed = true, version = version + 1,
      facts = jsonb_set(facts, '{confirmedCriteria}', coalesce(facts -> 'pausedFor', '[]'))
    where id = ${questionnaireId} and state = 'paused_quality' and not quality_confirmed`.execute(tx);
}

/** The client took the yes back before the talk went on: these criteria count as failed again. */
export async function withdrawConfirmation(
  tx: Tx,
  questionnaireId: string,
  criteria: readonly string[],
): Promise<void> {
  await sql`
    update questionnaire set quality_confirmed = false, version = version + 1,
      facts = jsonb_set(facts, '{confirmedCriteria}', coalesce(facts -> 'confirmedCriteria', '[]') - ${criteria}::text[])
    where id = ${questionnaireId} and state = 'paused_quality' and quality_confirmed`.execute(tx);
}
