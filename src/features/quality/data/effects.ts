import { sql } from 'kysely';
import type { Tx } from '#features/access/shapes/procedure.ts';

/**
 * The client's cases that wait for the next interview and whose criteria it has answered: failed where one of them
 * fails again, held where all of them hold.
 */
export async function listAwaitingEffect(
  tx: Tx,
  answered: {
    questionnaireId: string;
    clientId: string;
    criteria: readonly string[];
    outcome: 'held' | 'failed';
  },
): Promise<string[]> {
  if (answered.criteria.length === 0) return [];
  const criteria = sql`${[...answered.criteria]}::text[]`;
  const fits =
    answered.outcome === 'failed'
      ? sql`failed_criteria ?| ${criteria}`
      : sql`failed_criteria <> '[]' and not exists (
          select 1 from jsonb_array_elements_text(failed_criteria) one where not one = any(${criteria}))`;
  const { rows } = await sql<{ id: string }>`
    select id from quality_case where client_id = ${answered.clientId} and state = 'resumed'
      and questionnaire_id <> ${answered.questionnaireId} and ${fits} order by id`.execute(tx);
  return rows.map(({ id }) => id);
}
