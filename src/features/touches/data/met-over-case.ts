// Who sat at the table when the quality check failed: they know what was said, and are asked first whether it is well.
import { type RawBuilder, sql } from 'kysely';

/**
 * Was this person met in the questionnaire behind the client's case that waits for their word? As the questionnaire
 * itself tells; where it does not, as the meeting was booked.
 */
export const metOverCase = (client: RawBuilder<unknown>, person: RawBuilder<unknown>) => sql<boolean>`exists (
  select 1 from quality_case asked
  join questionnaire talk on talk.id = asked.questionnaire_id
  join form_version on form_version.id = talk.form_version_id
  left join meeting on meeting.id = talk.meeting_id
  left join lateral (select answer.value -> 'personIds' as ids from answer
    where answer.questionnaire_id = talk.id and answer.key in (
      select question #>> '{}' from jsonb_path_query(form_version.definition,
        '$.sections[*].questions[*] ? (@.type == "persons_met").id') question)
    limit 1) table_of on true
  where asked.client_id = ${client} and asked.state in ('restored', 'offered')
    and coalesce(table_of.ids @> to_jsonb(${person}::text), meeting.person_id = ${person}, false))`;
