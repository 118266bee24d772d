// The hot path: one statement reads all a batch needs, one writes all it brings. Between them nothing is
// locked; the questionnaire's version is raised with the writing, and a batch that lost the race reads again.
import { sql } from 'kysely';
import { constant, prepared } from '#db/prepared.ts';
import { withinScope } from '#features/access/data/scope.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { AnswerValue, InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import type { QuestionnaireFacts, Standing } from '#features/questionnaires/shapes/filling.ts';
import type { AnswerOp } from '#features/questionnaires/shapes/operations.ts';
import type { QuestionnaireState } from '#features/questionnaires/shapes/steps.ts';
import type { Instant } from '#kernel/day.ts';

export interface Loaded extends QuestionnaireFacts {
  answers: Record<string, AnswerValue>;
  standing: Standing[];
}

interface Row {
  id: string;
  version: number;
  state: string;
  client_id: string;
  round_id: string | null;
  employee_id: string;
  listed_with: string | null;
  form_version_id: string;
  facts: InterviewFacts;
  place: string | null;
  quality_confirmed: boolean;
  handed_in_at: Instant | null;
  answers: [string, AnswerValue | null, string, AnswerValue | null, string | null][];
  ops: [string, string, string, AnswerValue | null, string | null, string[], string, Instant][];
}

const columns =
  constant(sql`q.id, q.version, q.state, q.client_id, q.round_id, q.employee_id, q.form_version_id, q.facts,
  q.place, q.quality_confirmed, q.handed_in_at,
  (select participant.employee_id from placement join participant on participant.id = placement.participant_id
    where placement.round_id = q.round_id and placement.client_id = q.client_id) as listed_with,
  (select coalesce(json_agg(json_build_array(key, value, op_id, other_value, other_op_id)), '[]')
    from answer where answer.questionnaire_id = q.id) as answers`);

function toLoaded(row: Row): Loaded {
  const answers: Record<string, AnswerValue> = {};
  const standing = row.answers.map(([key, value, opId, otherValue, otherOpId]): Standing => {
    if (value !== null) answers[key] = value;
    return { key, value, opId, otherValue, otherOpId };
  });
  return {
    id: row.id,
    version: row.version,
    state: row.state as QuestionnaireState,
    clientId: row.client_id,
    roundId: row.round_id,
    employeeId: row.employee_id,
    listedWith: row.listed_with,
    formVersionId: row.form_version_id,
    facts: row.facts,
    place: row.place,
    qualityConfirmed: row.quality_confirmed,
    handedInAt: row.handed_in_at,
    answers,
    standing,
  };
}

/** A questionnaire with its answers; undefined where there is none within the scope. */
export async function loadQuestionnaire(db: Db | Tx, scope: Scope, id: string): Promise<Loaded | undefined> {
  const { rows } = await sql<Row>`${prepared}
    select ${columns} from questionnaire q
    where q.id = ${id} and ${withinScope(scope, 'q.client_id')}`.execute(db);
  return rows[0] && toLoaded(rows[0]);
}

/** The same with its row held until the transaction ends, for a step. */
export async function lockQuestionnaire(tx: Tx, scope: Scope, id: string): Promise<Loaded | undefined> {
  await sql`select 1 from questionnaire where id = ${id} for update`.execute(tx);
  return loadQuestionnaire(tx, scope, id);
}

/** The questionnaire with the stored operations that share a key or an id with the batch, in order of receipt. */
export async function loadForBatch(
  tx: Tx,
  scope: Scope,
  id: string,
  batch: readonly AnswerOp[],
): Promise<{ loaded: Loaded; stored: AnswerOp[] } | undefined> {
  const keys = [...new Set(batch.map((op) => op.key))];
  const ids = batch.map((op) => op.opId);
  const { rows } = await sql<Row>`${prepared}
    select ${columns},
      (select coalesce(json_agg(json_build_array(op_id, questionnaire_id, key, value, base_op_id, settles, device_id, device_at) order by seq), '[]')
        from (
          select * from answer_op where questionnaire_id = q.id and key = any(${keys}::text[])
          union select * from answer_op where op_id = any(${ids}::uuid[])) op) as ops
    from questionnaire q
    where q.id = ${id} and ${withinScope(scope, 'q.client_id')}`.execute(tx);
  const row = rows[0];
  if (!row) return undefined;
  const stored = row.ops.map(
    ([opId, questionnaireId, key, value, baseOpId, settles, deviceId, deviceAt]): AnswerOp => ({
      opId,
      questionnaireId,
      key,
      value,
      baseOpId,
      deviceId,
      deviceAt,
      ...(settles.length > 0 ? { settles } : {}),
    }),
  );
  return { loaded: toLoaded(row), stored };
}

/**
 * Writes new operations and what stands after them. `raced`: somebody wrote to this questionnaire since it
 * was read, nothing was written. `taken`: an operation's id was used meanwhile for another questionnaire.
 */
export async function storeBatch(
  tx: Tx,
  write: {
    id: string;
    version: number;
    employeeId: string | null;
    now: Instant;
    fresh: readonly AnswerOp[];
    /** What stands under the batch's keys now. */
    standing: readonly Standing[];
    /** What stood under any key at that version. */
    before: readonly Standing[];
  },
): Promise<'stored' | 'raced' | 'taken'> {
  // An answer that is simply the operation that brought it travels once, and one whose key had none before is
  // written without asking whether it had: the version says so.
  const before = new Set(write.before.map((one) => one.key));
  const plain = new Map(
    write.standing.flatMap((one) => (one.otherOpId || before.has(one.key) ? [] : [[one.opId, one.key]])),
  );
  const ops = write.fresh.map(({ opId, key, value, baseOpId, settles, deviceId, deviceAt }) => {
    const stands = plain.get(opId) === key;
    return { opId, key, value, baseOpId: baseOpId ?? undefined, settles, deviceId, deviceAt, stands };
  });
  const standing = new Set(ops.flatMap((op) => (op.stands ? [op.key] : [])));
  const rest = write.standing.filter((one) => !standing.has(one.key));
  const { rows } = await sql<{ locked: number; stored: number }>`${prepared}
    with mine as (
      update questionnaire set version = version + 1
      where id = ${write.id} and version = ${write.version} returning id),
    fresh as materialized (
      select * from rows from (json_to_recordset(${JSON.stringify(ops)}::json) as ("opId" uuid, key text, value jsonb,
        "baseOpId" uuid, settles uuid[], "deviceId" text, "deviceAt" timestamptz, stands boolean)) with ordinality),
    ops as (
      insert into answer_op (op_id, questionnaire_id, key, value, base_op_id, settles, device_id, device_at, received_at, employee_id)
      select "opId", mine.id, key, value, "baseOpId", coalesce(settles, '{}'), "deviceId", "deviceAt", ${write.now}, ${write.employeeId}
      from mine, fresh
      order by ordinality
      on conflict (op_id) do nothing returning 1),
    folded as (
      insert into answer (questionnaire_id, key, value, op_id, other_value, other_op_id, at)
      select mine.id, key, value, "opId", null, null, ${write.now}::timestamptz from mine, fresh where stands),
    refolded as (
      insert into answer (questionnaire_id, key, value, op_id, other_value, other_op_id, at)
      select mine.id, key, value, "opId", "otherValue", "otherOpId", ${write.now}
      from mine, json_to_recordset(${JSON.stringify(rest)}::json) as rest (key text, value jsonb, "opId" uuid,
        "otherValue" jsonb, "otherOpId" uuid)
      on conflict (questionnaire_id, key) do update set value = excluded.value, op_id = excluded.op_id,
        other_value = excluded.other_value, other_op_id = excluded.other_op_id, at = excluded.at)
    select (select count(*) from mine)::int as locked, (select count(*) from ops)::int as stored`.execute(tx);
  const result = rows[0];
  if (!result?.locked) return 'raced';
  return result.stored === ops.length ? 'stored' : 'taken';
}
