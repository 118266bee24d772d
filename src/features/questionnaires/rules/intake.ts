// A batch of operations meets what is stored: which are repeats, which may be written, what stands then.
// All or nothing, so that a device never has to guess which part of a batch arrived.
import type { AnswerValue, InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import type { Evaluation } from '#features/questionnaires/shapes/evaluation.ts';
import type { Standing } from '#features/questionnaires/shapes/filling.ts';
import type { AnswerOp } from '#features/questionnaires/shapes/operations.ts';
import type { QuestionnaireState, StepActor } from '#features/questionnaires/shapes/steps.ts';
import { validateAnswer } from '#features/questionnaires/rules/check-answer.ts';
import { evaluate } from '#features/questionnaires/rules/evaluate.ts';
import { compareDelivery, mergeOps } from '#features/questionnaires/rules/merge.ts';
import type { PreparedForm } from '#features/questionnaires/rules/prepare.ts';
import { questionIdOf } from '#features/questionnaires/rules/prepare.ts';
import { decideAnswering } from '#features/questionnaires/rules/steps.ts';
import type { RefusalFacts } from '#kernel/refusal.ts';

export interface IntakeInput {
  readonly prepared: PreparedForm;
  readonly state: QuestionnaireState;
  readonly actor: StepActor;
  readonly facts: InterviewFacts;
  /** Answers that stand now, of the whole questionnaire. */
  readonly answers: Readonly<Record<string, AnswerValue>>;
  /** Stored operations of the keys in the batch and of the ids in it, in the order received. */
  readonly stored: readonly AnswerOp[];
  readonly batch: readonly AnswerOp[];
}

export type Intake =
  | {
      readonly ok: true;
      readonly fresh: readonly AnswerOp[];
      /** What stands after the batch under each of its keys. */
      readonly standing: readonly Standing[];
    }
  | { readonly ok: false; readonly kind: IntakeFault; readonly code: string; readonly facts: RefusalFacts };

/** `id`: an id with two contents. `closed`: not now, or not by this person. `value`: not an answer. */
export type IntakeFault = 'id' | 'closed' | 'value';

/** What stands under one key: the winner, and the value that lost without anybody having looked at it. */
export function standingOf(key: string, line: readonly AnswerOp[]): Standing {
  const [only] = line;
  if (only && line.length === 1) {
    return { key, value: only.value, opId: only.opId, otherValue: null, otherOpId: null };
  }
  const merged = mergeOps(line);
  const other = merged.conflicts[0]?.others.at(-1);
  return {
    key,
    value: merged.answers[key] ?? null,
    opId: merged.heads[key] ?? '',
    otherValue: other?.value ?? null,
    otherOpId: other?.opId ?? null,
  };
}

function faultOf(input: IntakeInput, op: AnswerOp, read: () => Evaluation): Intake | null {
  const allowed = decideAnswering(input.prepared, {
    state: input.state,
    actor: input.actor,
    key: op.key,
    // Evaluating is the dear part, and most answers do not depend on it.
    get evaluation() {
      return read();
    },
  });
  if (!allowed.ok) {
    return { ok: false, kind: 'closed', code: allowed.code, facts: { ...allowed.facts, key: op.key } };
  }
  if (op.value === null) return null;
  const check = validateAnswer(input.prepared, input.facts, op.key, op.value);
  return check.ok ? null : { ok: false, kind: 'value', code: check.code, facts: check.facts };
}

/**
 * Decides about a batch in the order given. An operation known already is a repeat and harmless whatever
 * the questionnaire's state is now; under a known id with other content everything is refused.
 */
export function takeIn(input: IntakeInput): Intake {
  const known = new Map(input.stored.map((op) => [op.opId, op]));
  const lines = new Map<string, AnswerOp[]>();
  for (const op of input.stored) {
    const line = lines.get(op.key);
    if (line) line.push(op);
    else lines.set(op.key, [op]);
  }
  const answers: Record<string, AnswerValue> = { ...input.answers };
  let evaluation: Evaluation | null = null;
  const read = () => (evaluation ??= evaluate(input.prepared, input.facts, answers));
  const fresh: AnswerOp[] = [];
  const touched = new Map<string, Standing>();
  for (const op of input.batch) {
    const earlier = known.get(op.opId);
    if (earlier && compareDelivery(earlier, op) === 'reused') {
      return { ok: false, kind: 'id', code: 'op_id_reused', facts: { opId: op.opId, key: op.key } };
    }
    if (earlier) {
      if (!touched.has(op.key)) touched.set(op.key, standingOf(op.key, lines.get(op.key) ?? [op]));
      continue;
    }
    const fault = faultOf(input, op, read);
    if (fault) return fault;
    known.set(op.opId, op);
    fresh.push(op);
    const line = lines.get(op.key) ?? [];
    line.push(op);
    lines.set(op.key, line);
    const standing = standingOf(op.key, line);
    touched.set(op.key, standing);
    if (standing.value === null) delete answers[op.key];
    else answers[op.key] = standing.value;
    // What lies behind the quality check cannot change how the check stands.
    if (!input.prepared.byId.get(questionIdOf(op.key))?.behindGate) evaluation = null;
  }
  return { ok: true, fresh, standing: [...touched.values()] };
}
