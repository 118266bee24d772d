// The time a talk took, the phrases marked in it, and what the client's people told us before.
import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type {
  EarlierAnswer,
  PhraseMark,
  SectionTime,
  StoredAttachment,
} from '#features/questionnaires/shapes/hour.ts';
import type { Day, Instant } from '#kernel/day.ts';

export interface Owned {
  id: string;
  clientId: string;
  employeeId: string;
  /** On whose list the client is now. */
  listedWith: string | null;
}

/** Whose a questionnaire is, without its answers; undefined where there is none within the scope. */
export async function findOwned(tx: Tx, scope: Scope, id: string): Promise<Owned | undefined> {
  const { rows } = await sql<Owned>`
    select q.id, q.client_id as "clientId", q.employee_id as "employeeId",
      (select participant.employee_id from placement join participant on participant.id = placement.participant_id
        where placement.round_id = q.round_id and placement.client_id = q.client_id) as "listedWith"
    from questionnaire q where q.id = ${id} and ${withinScope(scope, 'q.client_id')}`.execute(tx);
  return rows[0];
}

export interface Hour {
  time: SectionTime[];
  attachments: StoredAttachment[];
  marks: PhraseMark[];
  earlier: EarlierAnswer[];
}

export const EMPTY_HOUR: Pick<Hour, 'time' | 'attachments' | 'marks'> = {
  time: [],
  attachments: [],
  marks: [],
};

const nameOf = (column: string) => sql`
  (select concat_ws(' ', last_name, first_name) from employee where employee.id = ${sql.ref(column)})`;

/** Everything of one questionnaire; the caller has checked that it is within reach. */
export async function loadHour(
  db: Db | Tx,
  of: { id: string; clientId: string; keys: readonly string[]; timeZone: string },
): Promise<Hour> {
  const { rows } = await sql<Omit<Hour, 'earlier'>>`
    select
      ${timeOf(of.id)} as time,
      (select coalesce(json_agg(json_build_object('id', id, 'key', key, 'kind', kind, 'mime', mime, 'size', size,
          'seconds', seconds, 'madeAt', to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'by', ${nameOf('attachment.employee_id')}) order by made_at, id), '[]')
        from attachment where questionnaire_id = ${of.id} and removed_at is null) as attachments,
      (select coalesce(json_agg(json_build_object('id', id, 'key', key, 'phrase', phrase, 'from', phrase_from, 'made', made,
          'madeKey', made_key, 'madeId', made_id, 'task', task, 'dueOn', due_on,
          'by', ${nameOf('answer_mark.employee_id')}) order by made_at, id), '[]')
        from answer_mark where questionnaire_id = ${of.id} and removed_at is null) as marks`.execute(db);
  return { ...(rows[0] as Omit<Hour, 'earlier'>), earlier: await loadEarlier(db, of) };
}

const timeOf = (id: string) => sql`
  (select coalesce(json_agg(json_build_object('section', section, 'seconds', seconds) order by section), '[]')
    from (select section, sum(seconds)::int as seconds from talk_time where questionnaire_id = ${id}
      group by section) folded)`;

/** Answers in words to these questions in this client's other questionnaires, the latest of each question first. */
export async function loadEarlier(
  db: Db | Tx,
  of: { id: string; clientId: string; keys: readonly string[]; timeZone: string },
): Promise<EarlierAnswer[]> {
  if (of.keys.length === 0) return [];
  const { rows } = await sql<EarlierAnswer>`
    select answer.key, answer.value #>> '{}' as text,
      coalesce((select met.value #>> '{}' from answer met
        where met.questionnaire_id = q.id and met.key = 'met_on' and jsonb_typeof(met.value) = 'string'
          and met.value #>> '{}' ~ '^\\d{4}-\\d\\d-\\d\\d$'),
        to_char(q.started_at at time zone ${of.timeZone}, 'YYYY-MM-DD')) as day,
      coalesce((select met.value -> 'personIds' from answer met
        where met.questionnaire_id = q.id and jsonb_typeof(met.value -> 'personIds') = 'array' limit 1), '[]') as "personIds"
    from questionnaire q join answer on answer.questionnaire_id = q.id
    where q.client_id = ${of.clientId} and q.id <> ${of.id} and answer.key = any(${of.keys}::text[])
      and jsonb_typeof(answer.value) = 'string'
    order by q.started_at desc, answer.key limit 60`.execute(db);
  return rows;
}

/** Sums by section. */
export async function loadTime(tx: Tx, id: string): Promise<SectionTime[]> {
  const { rows } = await sql<{ time: SectionTime[] }>`select ${timeOf(id)} as time`.execute(tx);
  return rows[0]?.time ?? [];
}

/** False where the id is known with other content. */
export async function insertTime(
  tx: Tx,
  note: {
    id: string;
    questionnaireId: string;
    section: string;
    seconds: number;
    sittingId: string;
    at: Instant;
    by: string | null;
  },
): Promise<boolean> {
  const { rows } = await sql<{ same: boolean }>`
    with fresh as (
      insert into talk_time (id, questionnaire_id, section, seconds, sitting_id, noted_at, employee_id)
      values (${note.id}, ${note.questionnaireId}, ${note.section}, ${note.seconds}, ${note.sittingId}, ${note.at}, ${note.by})
      on conflict (id) do nothing returning true as same)
    select same from fresh
    union all
    select questionnaire_id = ${note.questionnaireId} and section = ${note.section} and seconds = ${note.seconds}
      from talk_time where id = ${note.id}`.execute(tx);
  return rows[0]?.same ?? true;
}

export interface NewMark {
  id: string;
  questionnaireId: string;
  clientId: string;
  key: string;
  phrase: string;
  from: number | null;
  made: string;
  madeKey: string | null;
  madeId: string | null;
  task: string | null;
  dueOn: Day | null;
  at: Instant;
  by: string | null;
}

/** A mark by its id, with whose it is. */
export async function findMark(
  tx: Tx,
  id: string,
): Promise<(PhraseMark & { questionnaireId: string }) | undefined> {
  const { rows } = await sql<PhraseMark & { questionnaireId: string }>`
    select id, questionnaire_id as "questionnaireId", key, phrase, phrase_from as "from", made, made_key as "madeKey", made_id as "madeId",
      task, due_on as "dueOn", ${nameOf('answer_mark.employee_id')} as by
    from answer_mark where id = ${id}`.execute(tx);
  return rows[0];
}

export async function insertMark(tx: Tx, mark: NewMark): Promise<boolean> {
  const inserted = await tx
    .insertInto('answer_mark')
    .values({
      id: mark.id,
      questionnaire_id: mark.questionnaireId,
      client_id: mark.clientId,
      key: mark.key,
      phrase: mark.phrase,
      phrase_from: mark.from,
      made: mark.made,
      made_key: mark.madeKey,
      made_id: mark.madeId,
      task: mark.task,
      due_on: mark.dueOn,
      made_at: mark.at,
      employee_id: mark.by,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function removeMark(
  tx: Tx,
  which: { id: string; questionnaireId: string; at: Instant },
): Promise<PhraseMark | undefined> {
  const { rows } = await sql<PhraseMark>`
    update answer_mark set removed_at = ${which.at}
    where id = ${which.id} and questionnaire_id = ${which.questionnaireId} and removed_at is null
    returning id, phrase, made`.execute(tx);
  return rows[0];
}

/** A task made of a phrase, held until the transaction ends; undefined where there is none within the scope. */
export async function lockTask(
  tx: Tx,
  scope: Scope,
  id: string,
): Promise<{ clientId: string; text: string; done: boolean } | undefined> {
  const { rows } = await sql<{ clientId: string; text: string; done: boolean }>`
    select client_id as "clientId", coalesce(task, phrase) as text, done_at is not null as done from answer_mark
    where id = ${id} and made = 'task' and removed_at is null and ${withinScope(scope, 'answer_mark.client_id')}
    for update`.execute(tx);
  return rows[0];
}

/** `at`: null where it is not done after all. */
export async function setTaskDone(
  tx: Tx,
  task: { id: string; at: Instant | null; by: string | null },
): Promise<void> {
  await tx
    .updateTable('answer_mark')
    .set({ done_at: task.at, done_by: task.by })
    .where('id', '=', task.id)
    .execute();
}
