// Answers from several devices become one picture by a pure fold over their operations. Each operation names
// the one it was based on, so the operations of a key form a tree; its leaves are what nobody has overwritten.
import type { AnswerValue } from '#features/questionnaires/shapes/answers.ts';
import type { AnswerConflict, AnswerOp, MergedAnswers } from '#features/questionnaires/shapes/operations.ts';

/** Structural equality of JSON values; the order of an object's keys does not matter. */
export function sameJson(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const names = Object.keys(left).filter((name) => (left as Record<string, unknown>)[name] !== undefined);
  const others = Object.keys(right).filter((name) => (right as Record<string, unknown>)[name] !== undefined);
  if (names.length !== others.length) return false;
  return names.every(
    (name) =>
      Object.hasOwn(right, name) &&
      sameJson((left as Record<string, unknown>)[name], (right as Record<string, unknown>)[name]),
  );
}

/** `same`: a repeated delivery, harmless. `reused`: another content under a known id (`op_id_reused`). */
export function compareDelivery(known: AnswerOp, delivered: AnswerOp): 'same' | 'reused' {
  const equal =
    known.opId === delivered.opId &&
    known.questionnaireId === delivered.questionnaireId &&
    known.key === delivered.key &&
    known.deviceId === delivered.deviceId &&
    (known.deviceAt === delivered.deviceAt ||
      Date.parse(known.deviceAt) === Date.parse(delivered.deviceAt)) &&
    known.baseOpId === delivered.baseOpId &&
    sameJson(known.settles ?? [], delivered.settles ?? []) &&
    sameJson(known.value, delivered.value);
  return equal ? 'same' : 'reused';
}

/** Operations that no other one was based on or put aside; of one device only its last. */
function findLeaves(ops: readonly AnswerOp[]): AnswerOp[] {
  const overwritten = new Set<string>();
  for (const op of ops) {
    for (const id of [op.baseOpId, ...(op.settles ?? [])]) {
      if (id !== null && id !== op.opId) overwritten.add(id);
    }
  }
  const leaves = ops.filter((op) => !overwritten.has(op.opId));
  const lastOfDevice = new Map(leaves.map((op) => [op.deviceId, op.opId]));
  const kept = leaves.filter((op) => lastOfDevice.get(op.deviceId) === op.opId);
  // Operations that claim each other as base in a ring leave nothing: the last received stands.
  return kept.length > 0 ? kept : ops.slice(-1);
}

/**
 * Folds operations, given in the order received, into the answers that stand. The leaf received last wins;
 * leaves with another value are listed for a person to compare, and stay listed until an operation `settles`
 * them. Repeated deliveries change nothing; of two contents under one id the first stands.
 */
export function mergeOps(ops: readonly AnswerOp[]): MergedAnswers {
  const first = new Map<string, AnswerOp>();
  const reused = new Set<string>();
  const byKey = new Map<string, AnswerOp[]>();
  for (const op of ops) {
    const known = first.get(op.opId);
    if (known) {
      if (compareDelivery(known, op) === 'reused') reused.add(op.opId);
      continue;
    }
    first.set(op.opId, op);
    const line = byKey.get(op.key);
    if (line) line.push(op);
    else byKey.set(op.key, [op]);
  }
  const answers: [string, AnswerValue][] = [];
  const heads: [string, string][] = [];
  const conflicts: AnswerConflict[] = [];
  for (const [key, line] of byKey) {
    const leaves = findLeaves(line);
    const winner = leaves.at(-1) as AnswerOp;
    heads.push([key, winner.opId]);
    if (winner.value !== null) answers.push([key, winner.value]);
    const others = leaves.filter((op) => op !== winner && !sameJson(op.value, winner.value));
    if (others.length > 0) conflicts.push({ key, winner, others });
  }
  return {
    answers: Object.fromEntries(answers),
    heads: Object.fromEntries(heads),
    conflicts,
    reused: [...reused],
  };
}
