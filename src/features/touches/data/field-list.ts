import { sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';

export interface FieldClient {
  clientId: string;
  questionnaireId: string | null;
  stamp: string | null;
}

/** Clients on the lists of these employees in the current round; every client's last change is one look into an index. */
export async function loadFieldList(db: Db, listsOf: readonly string[]): Promise<FieldClient[]> {
  const { rows } = await sql<FieldClient>`
    select placement.client_id as "clientId", questionnaire.id as "questionnaireId",
      (select audit.id from audit where audit.client_id = placement.client_id
        order by audit.at desc limit 1) as stamp
    from current_round round
    join participant on participant.round_id = round.id and participant.employee_id = any(${listsOf}::uuid[])
    join placement on placement.round_id = round.id and placement.participant_id = participant.id
    join client on client.id = placement.client_id and client.archived_at is null
    left join questionnaire
      on questionnaire.round_id = round.id and questionnaire.client_id = placement.client_id
    order by client.revenue_year desc, client.id`.execute(db);
  return rows;
}
