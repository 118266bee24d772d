import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Day } from '#kernel/day.ts';
import type { CountedQuestionnaire } from '../shapes/quota.ts';

/**
 * Questionnaires that count in a round (M6.1): complete, handed in and accepted, by the day of handing in in
 * the company's time zone. It counts for whoever brought it to the office: after a hand-over that is not who began
 * it. Where that employee takes no part (the leader helped out), it counts for the list.
 */
export async function listCounted(
  db: Db | Tx,
  roundId: string,
  timeZone: string,
): Promise<CountedQuestionnaire[]> {
  const { rows } = await sql<{ participant_id: string; day: Day }>`
    select coalesce(own.id, placement.participant_id) as participant_id,
      (questionnaire.handed_in_at at time zone ${timeZone})::date as day
    from questionnaire
    left join lateral (
      select by_employee_id from questionnaire_step
      where questionnaire_step.questionnaire_id = questionnaire.id and to_state = 'handed_in'
      order by at desc limit 1) brought on true
    left join participant own on own.round_id = questionnaire.round_id
      and own.employee_id = coalesce(brought.by_employee_id, questionnaire.employee_id)
    left join placement on placement.round_id = questionnaire.round_id
      and placement.client_id = questionnaire.client_id
    where questionnaire.round_id = ${roundId} and questionnaire.state = 'accepted'
      and questionnaire.handed_in_at is not null
      and coalesce(own.id, placement.participant_id) is not null
    order by questionnaire.handed_in_at, questionnaire.id`.execute(db);
  return rows.map((row) => ({ participantId: row.participant_id, day: row.day }));
}
