import { sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { TimedAnswer } from '#features/questionnaires/rules/designer/timing.ts';

/** Interviews looked at, the latest first: enough for a steady median, few enough to be read at once. */
const INTERVIEWS = 300;

/** When each answer of the latest interviews in any version of a form was given, by the device that took it. */
export async function listAnswerTimes(db: Db, code: string): Promise<TimedAnswer[]> {
  const { rows } = await sql<{ questionnaire_id: string; key: string; at: number; skipped: boolean }>`
    with latest as (
      select q.id from questionnaire q
      join form_version on form_version.id = q.form_version_id
      join form on form.id = form_version.form_id
      where form.code = ${code} order by q.started_at desc limit ${INTERVIEWS})
    select op.questionnaire_id, op.key, (extract(epoch from op.device_at) * 1000)::float8 as at,
      jsonb_typeof(op.value) = 'object' and jsonb_exists(op.value, 'skipped') as skipped
    from latest join answer_op op on op.questionnaire_id = latest.id
    where op.value is not null`.execute(db);
  return rows.map(({ questionnaire_id: questionnaireId, ...row }) => ({ questionnaireId, ...row }));
}
