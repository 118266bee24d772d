import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import type { AnswerValue, InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import {
  earlierAnswerSchema,
  phraseMarkSchema,
  sectionTimeSchema,
  storedAttachmentSchema,
} from '#features/questionnaires/shapes/contracts/hour.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { answerOpSchema } from '#features/questionnaires/shapes/operations.ts';
import { QUESTIONNAIRE_ACTS, QUESTIONNAIRE_STATES } from '#features/questionnaires/shapes/steps.ts';
import { daySchema, entityId, instantSchema } from '#kernel/schema.ts';

/** What is known of one client, signed: 40 persons, 24 positions and 16 offers with their words fit in. */
const GROUND_BYTES = 512 << 10;

/** Most operations of one batch; a long form has about 120 answers. */
export const BATCH_LIMIT = 500;

const state = z.enum(QUESTIONNAIRE_STATES);
// What the engine defines travels as it is: its own checks are stricter than a schema could say.
const anyObject = z.record(z.string(), z.unknown());
const formSchema = anyObject as unknown as z.ZodType<FormDefinition>;
const factsSchema = anyObject as unknown as z.ZodType<InterviewFacts>;
const valueSchema = z.unknown() as unknown as z.ZodType<AnswerValue | null>;

export const standingAnswerSchema = z.object({
  key: z.string(),
  /** Null: cleared. */
  value: valueSchema,
  opId: z.string(),
  /** Another value nobody has compared yet: two devices answered without knowing of each other. */
  otherValue: valueSchema,
  otherOpId: z.string().nullable(),
});
export type StandingAnswer = z.output<typeof standingAnswerSchema>;

const uuid = z.uuid().toLowerCase();

const beginning = {
  id: uuid.meta({ entity: 'new', description: 'Made by the device' }),
  clientId: entityId('client'),
  roundId: entityId('round').optional().describe('The current round when left out'),
  meetingId: entityId('meeting').optional(),
  /** From `questionnaires.ground`: what was known, and which version of the form was asked, without a connection. */
  ticket: z.string().max(GROUND_BYTES).optional(),
  /** By the device, with a ticket only; never later than now. */
  startedAt: instantSchema.optional(),
};

export const beginQuestionnaire = contract({
  name: 'questionnaires.begin',
  summary: 'Begin the questionnaire of a client in a round, or join the one already begun',
  admits: 'questionnaires.fill',
  writes: true,
  repeats: 'by-id',
  maxBytes: 2 * GROUND_BYTES,
  input: z.strictObject(beginning),
  output: z.object({ id: z.uuid(), state, begun: z.boolean() }),
});

const questionnaireCard = z.object({
  id: z.uuid(),
  version: z.number(),
  state,
  client: z.object({ id: z.uuid(), name: z.string() }),
  round: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  employee: z.object({ id: z.uuid(), name: z.string() }),
  curator: z.object({ id: z.uuid(), name: z.string() }),
  formVersionId: z.uuid(),
  formNumber: z.number(),
  form: formSchema.nullable(),
  facts: factsSchema,
  answers: z.array(standingAnswerSchema),
  /** Where the talk goes on: the key of an answer. */
  place: z.string().nullable(),
  /** What the caller is to this questionnaire. */
  actor: z.object({ fills: z.boolean(), leads: z.boolean() }),
  /** What the caller may do with it now. */
  acts: z.array(z.enum(QUESTIONNAIRE_ACTS)),
  gate: z.enum(['not_reached', 'passed', 'failed']),
  failedCriteria: z.array(z.string()),
  complete: z.boolean(),
  progress: z.object({
    questionsDone: z.number(),
    questionsAll: z.number(),
    minutesDone: z.number(),
    minutesAll: z.number(),
  }),
  qualityConfirmed: z.boolean(),
  case: z.object({ id: z.uuid(), number: z.number(), year: z.number(), state: z.string() }).nullable(),
  /** The meeting it was begun at; else the one booked for the day it was begun on. */
  meeting: z
    .object({
      id: z.uuid(),
      day: daySchema,
      personId: z.uuid().nullable(),
      personName: z.string().nullable(),
    })
    .nullable(),
  startedAt: instantSchema,
  pausedAt: instantSchema.nullable(),
  resumedAt: instantSchema.nullable(),
  completedAt: instantSchema.nullable(),
  handedInAt: instantSchema.nullable(),
  acceptedAt: instantSchema.nullable(),
  countsOn: z.string().nullable(),
  returnedReason: z.string().nullable(),
  steps: z.array(
    z.object({
      from: state.nullable(),
      to: state,
      at: instantSchema,
      by: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
  /** Net time asked, by section. */
  time: z.array(sectionTimeSchema),
  attachments: z.array(storedAttachmentSchema),
  /** Phrases of the notes that became something. */
  marks: z.array(phraseMarkSchema),
  /** What was answered in words to the Carnegie questions in earlier questionnaires of this client. */
  earlier: z.array(earlierAnswerSchema),
});
export type QuestionnaireCard = z.output<typeof questionnaireCard>;

export const getQuestionnaire = contract({
  name: 'questionnaires.get',
  summary: 'One questionnaire whole: form, facts, answers, state, steps and how it stands',
  admits: 'questionnaires.read',
  writes: false,
  input: z.strictObject({
    id: entityId('questionnaire'),
    withForm: z.boolean().default(true).describe('False where the form is known already'),
  }),
  output: questionnaireCard,
});

export const getGround = contract({
  name: 'questionnaires.ground',
  summary:
    'What a client’s questionnaire would begin with, to be kept on a device that may have no connection then',
  admits: 'questionnaires.fill',
  writes: false,
  input: z.strictObject({ clientId: entityId('client') }),
  output: z.object({
    /** The questionnaire of the current round, where one has been begun. */
    begun: z.uuid().nullable(),
    /** Why none can begin now: no round runs, or the client is in the archive. */
    hindrance: z.enum(['round_missing', 'begin_needs_running_round', 'client_archived']).nullable(),
    /** To be given back on beginning; null where there is nothing to begin. */
    ticket: z.string().nullable(),
    /** As `questionnaires.get` would show it; its id, version and times are the device’s to fill in. */
    card: questionnaireCard.nullable(),
  }),
});

export const getForm = contract({
  name: 'questionnaires.form',
  summary: 'The definition of one published version of a form; it never changes',
  admits: 'questionnaires.read',
  writes: false,
  input: z.strictObject({ formVersionId: entityId('form_version') }),
  output: z.object({ formVersionId: z.uuid(), code: z.string(), number: z.number(), form: formSchema }),
});

const opSchema = answerOpSchema
  .omit({ questionnaireId: true })
  .extend({
    opId: uuid.meta({ entity: 'new' }),
    deviceId: uuid.meta({ entity: 'device' }),
    baseOpId: uuid.meta({ entity: 'answer_op' }).nullable(),
    settles: z
      .array(uuid.meta({ entity: 'answer_op' }))
      .max(20)
      .optional(),
    // A device's clock may be wrong by decades; only what no calendar knows is refused.
    deviceAt: instantSchema.refine((at) => at >= '1900' && !Number.isNaN(Date.parse(at))),
  })
  .strict();

export const answerQuestions = contract({
  name: 'questionnaires.answer',
  summary: 'Store answers as operations with ids made on the device; a repeated delivery changes nothing',
  admits: 'questionnaires.fill',
  writes: true,
  repeats: 'by-id',
  maxBytes: 8 << 20,
  input: z.strictObject({
    questionnaireId: entityId('questionnaire'),
    ops: z.array(opSchema).min(1).max(BATCH_LIMIT),
  }),
  output: z.object({
    version: z.number(),
    state,
    receipts: z.array(z.object({ opId: z.uuid(), receipt: z.enum(['stored', 'repeated']) })),
    /** The answers that stand now under the keys of this batch. */
    answers: z.array(standingAnswerSchema),
  }),
});

export const takeInQuestionnaire = contract({
  name: 'questionnaires.take-in',
  summary:
    'Take in a questionnaire filled in elsewhere whole: begun, answered and, if so, paused or completed, all or nothing',
  admits: 'questionnaires.fill',
  writes: true,
  repeats: 'by-id',
  maxBytes: 8 << 20,
  input: z.strictObject({
    ...beginning,
    ops: z.array(opSchema).min(1).max(BATCH_LIMIT),
    /** The step the talk ended with; null where it goes on. */
    ending: z.enum(['pause', 'complete']).nullable().default(null),
  }),
  output: z.object({
    /** The questionnaire it went into: a colleague’s where one had been begun for this client before. */
    id: z.uuid(),
    begun: z.boolean(),
    version: z.number(),
    state,
    receipts: z.array(z.object({ opId: z.uuid(), receipt: z.enum(['stored', 'repeated']) })),
    answers: z.array(standingAnswerSchema),
  }),
});

export const resolveConflict = contract({
  name: 'questionnaires.resolve-conflict',
  summary: 'Choose the value that stands where two devices had answered differently',
  admits: 'questionnaires.fill',
  writes: true,
  repeats: 'by-id',
  input: opSchema
    .extend({
      questionnaireId: entityId('questionnaire'),
      settles: z
        .array(uuid.meta({ entity: 'answer_op' }))
        .min(1)
        .max(20),
    })
    .strict(),
  output: z.object({ version: z.number(), answer: standingAnswerSchema }),
});
