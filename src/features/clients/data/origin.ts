import { type RawBuilder, sql } from 'kysely';
import type { Origin } from '../shapes/origin.ts';

/**
 * As JSON: the marked phrase something was made of, null where it was made of none.
 * @param madeId its id as the answer knows it, as text
 */
export function originOf(questionnaireId: RawBuilder<unknown>, madeId: RawBuilder<unknown>) {
  return sql<Origin>`(
    select json_build_object('questionnaireId', mark.questionnaire_id, 'key', mark.key, 'phrase', mark.phrase,
      'question', jsonb_path_query_first(version.definition, '$.sections[*].questions[*] ? (@.id == $id).text',
        jsonb_build_object('id', split_part(mark.key, '/', 1))))
    from answer_mark mark
    join questionnaire talk on talk.id = mark.questionnaire_id
    join form_version version on version.id = talk.form_version_id
    where mark.questionnaire_id = ${questionnaireId} and mark.made_id::text = ${madeId} and mark.removed_at is null
    order by mark.made_at limit 1)`;
}

/** The id at the end of a source key: «news/free/<id>». */
export const lastOf = (column: string) => sql`right(${sql.ref(column)}, 36)`;
