// An answer travels as an operation with an identity made on the device, so that a repeated delivery is
// harmless and two devices can meet without loss.
import { z } from 'zod';
import type { AnswerValue } from '#features/questionnaires/shapes/answers.ts';
import { entityId, instantSchema } from '#kernel/schema.ts';
import type { Instant } from '#kernel/day.ts';

export interface AnswerOp {
  /** UUID made on the device. */
  readonly opId: string;
  readonly questionnaireId: string;
  /** Question id, or `question/item`. */
  readonly key: string;
  /** Null clears the answer. */
  readonly value: AnswerValue | null;
  readonly deviceId: string;
  /** By the device's clock, which may be wrong: shown to people, never used to decide. */
  readonly deviceAt: Instant;
  /** The operation whose value the person saw when answering; null when there was none. */
  readonly baseOpId: string | null;
  /** Operations a person has put aside by this one (the losers of a conflict). */
  readonly settles?: readonly string[];
}

/** Two values of one answer that nobody compared yet. */
export interface AnswerConflict {
  readonly key: string;
  readonly winner: AnswerOp;
  readonly others: readonly AnswerOp[];
}

export interface MergedAnswers {
  readonly answers: Record<string, AnswerValue>;
  /** Key -> operation whose value stands; the base of the next answer. A cleared key is here too. */
  readonly heads: Readonly<Record<string, string>>;
  readonly conflicts: readonly AnswerConflict[];
  /** Ids delivered again with other content: the first delivery stands (`op_id_reused`). */
  readonly reused: readonly string[];
}

/** The shape of an operation at the door; whether the value fits its question the engine decides. */
export const answerOpSchema = z.object({
  opId: z.uuid(),
  questionnaireId: entityId('questionnaire'),
  key: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[a-z][a-z0-9_]*(\/[a-z0-9_.-]+)?$/),
  // Not walked here: a value nested a million deep must not exhaust the stack before the engine refuses it.
  value: z.unknown().refine((value) => value !== undefined, { error: 'missing' }),
  deviceId: z.uuid(),
  deviceAt: instantSchema,
  baseOpId: z.uuid().nullable(),
  settles: z.array(z.uuid()).max(20).optional(),
});
