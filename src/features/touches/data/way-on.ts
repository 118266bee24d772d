// Where calling ended and yet goes on: the right number has been told, or who came in the place of somebody gone.
import { type RawBuilder, sql } from 'kysely';
import { isWrong } from '#features/clients/data/wrong-number.ts';

/** One boolean about the call under the alias `call`: is there a way on after a wrong number or a person gone? */
export const wayOnAfter = (call: string): RawBuilder<boolean> => {
  const of = (column: string) => sql.ref(`${call}.${column}`);
  return sql`case ${of('outcome')}
    when 'wrong_number' then ${of('phone')} is not null and exists (select from contact_point point
      where point.kind = 'phone' and (point.person_id = ${of('person_id')}
          or (${of('person_id')} is null and point.client_id = ${of('client_id')}))
        and not ${isWrong(of('client_id'), of('person_id'))})
    when 'person_left' then exists (select from person_role ended
        where ended.client_id = ${of('client_id')} and ended.person_id = ${of('person_id')}
          and ended.successor_role_id is not null)
      or exists (select from person_role fresh where fresh.client_id = ${of('client_id')}
        and fresh.to_day is null and fresh.created_at > ${of('at')})
    else false end`;
};
