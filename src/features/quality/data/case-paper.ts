// What the paper of a problem questionnaire says beside the case's card: the client in full and who was met.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { PaperClient } from '../shapes/papers.ts';

/** Facts of one case's client, as known now. */
export async function loadPaperClient(db: Db | Tx, caseId: string): Promise<PaperClient> {
  const { rows } = await sql<PaperClient>`
    select client.legal_name as "legalName", client.city, client.address,
      coalesce(talk.paused_at, quality_case.registered_at) as "metAt",
      coalesce((select jsonb_agg(jsonb_build_object(
          'name', concat_ws(' ', person.last_name, person.first_name, person.patronymic),
          'post', role.post, 'phone', (select raw from contact_point
            where contact_point.person_id = person.id and kind = 'phone' order by sort, contact_point.id limit 1)))
        from answer
        cross join jsonb_array_elements_text(answer.value -> 'personIds') met(id)
        join person on person.id = met.id::uuid
        left join person_role role on role.person_id = person.id and role.client_id = client.id and role.to_day is null
        where answer.questionnaire_id = talk.id and answer.key in (
          select question #>> '{}' from jsonb_path_query(form_version.definition,
            '$.sections[*].questions[*] ? (@.type == "persons_met").id') question)), '[]') as met
    from quality_case join client on client.id = quality_case.client_id
    join questionnaire talk on talk.id = quality_case.questionnaire_id
    join form_version on form_version.id = talk.form_version_id
    where quality_case.id = ${caseId}`.execute(db);
  return rows[0] ?? { legalName: null, city: null, address: null, metAt: null, met: [] };
}
