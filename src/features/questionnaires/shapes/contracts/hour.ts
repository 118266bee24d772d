import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { ANSWER_TEXT_LIMIT, SHORT_TEXT_LIMIT } from '#features/questionnaires/shapes/answers.ts';
import { SECTION_KINDS } from '#features/questionnaires/shapes/form.ts';
import {
  ATTACH_BYTES,
  MARK_KINDS,
  STORED_KINDS,
  TIME_NOTE_SECONDS,
  VOICE_SECONDS,
} from '#features/questionnaires/shapes/hour.ts';
import { daySchema, entityId, instantSchema, text } from '#kernel/schema.ts';

const made = z.uuid().toLowerCase().meta({ entity: 'new', description: 'Made by the device' });
const key = z
  .string()
  .max(200)
  .regex(/^[a-z][a-z0-9_]*(\/[a-z0-9_.-]+)?$/);
const base64Length = Math.ceil(ATTACH_BYTES / 3) * 4;

export const storedAttachmentSchema = z.object({
  id: z.uuid(),
  key: z.string().nullable(),
  kind: z.enum(STORED_KINDS),
  mime: z.string(),
  size: z.number(),
  seconds: z.number().nullable(),
  madeAt: instantSchema,
  by: z.string().nullable(),
});

export const sectionTimeSchema = z.object({ section: z.enum(SECTION_KINDS), seconds: z.number() });

export const phraseMarkSchema = z.object({
  id: z.uuid(),
  key: z.string(),
  phrase: z.string(),
  from: z.number().int().nullable(),
  made: z.enum(MARK_KINDS),
  madeKey: z.string().nullable(),
  madeId: z.uuid().nullable(),
  task: z.string().nullable(),
  dueOn: daySchema.nullable(),
  by: z.string().nullable(),
});

export const earlierAnswerSchema = z.object({
  key: z.string(),
  day: daySchema,
  text: z.string(),
  personIds: z.array(z.string()),
});

export const attachFile = contract({
  name: 'questionnaires.attach',
  summary:
    'Keep a picture, a voice note or a signature of a talk, in base64; pictures are re-encoded without metadata',
  admits: 'questionnaires.fill',
  writes: true,
  repeats: 'by-id',
  maxBytes: base64Length + 10_000,
  input: z.strictObject({
    id: made,
    questionnaireId: entityId('questionnaire'),
    kind: z.enum(STORED_KINDS),
    key: key.nullable().default(null).describe('The answer or question it belongs to'),
    seconds: z.number().int().min(0).max(VOICE_SECONDS).nullable().default(null),
    madeAt: instantSchema.describe('By the device'),
    content: z.base64().min(4).max(base64Length),
  }),
  output: z.object({ attachment: storedAttachmentSchema, sha256: z.string() }),
});

export const readAttachedFile = contract({
  name: 'questionnaires.attachment',
  summary: 'The bytes of an attachment, in base64',
  admits: 'questionnaires.read',
  writes: false,
  input: z.strictObject({ attachmentId: entityId('attachment') }),
  output: z.object({ mime: z.string(), content: z.string() }),
});

export const detachFile = contract({
  name: 'questionnaires.detach',
  summary: 'Take an attachment away; its bytes are erased, that it was there stays in the journal',
  admits: 'questionnaires.fill',
  writes: true,
  input: z.strictObject({
    questionnaireId: entityId('questionnaire'),
    attachmentId: entityId('attachment'),
  }),
  output: z.object({ attachmentId: z.uuid() }),
});

export const noteTime = contract({
  name: 'questionnaires.note-time',
  summary: 'Add net seconds asked in one section, as the device measured them',
  admits: 'questionnaires.fill',
  writes: true,
  repeats: 'by-id',
  input: z.strictObject({
    id: made,
    questionnaireId: entityId('questionnaire'),
    section: z.enum(SECTION_KINDS),
    seconds: z.number().int().min(1).max(TIME_NOTE_SECONDS),
    sittingId: z.uuid().meta({ entity: 'device', description: 'One opening of the talk on one device' }),
  }),
  output: z.object({ time: z.array(sectionTimeSchema) }),
});

export const markPhrase = contract({
  name: 'questionnaires.mark-phrase',
  summary: 'Mark a phrase of a note as a claim, a need, a task or a recommendation',
  admits: 'questionnaires.fill',
  writes: true,
  repeats: 'by-id',
  input: z.strictObject({
    id: made,
    questionnaireId: entityId('questionnaire'),
    key,
    phrase: text(ANSWER_TEXT_LIMIT),
    from: z
      .number()
      .int()
      .min(0)
      .max(ANSWER_TEXT_LIMIT)
      .nullable()
      .default(null)
      .describe('Where the phrase begins in the answer, in characters'),
    made: z.enum(MARK_KINDS),
    madeKey: key.nullable().default(null),
    madeId: z.uuid().meta({ entity: 'new' }).nullable().default(null),
    task: text(SHORT_TEXT_LIMIT).nullable().default(null),
    dueOn: daySchema.nullable().default(null),
  }),
  output: z.object({ mark: phraseMarkSchema }),
});

export const endTask = contract({
  name: 'questionnaires.end-task',
  summary: 'Say that a task made of a phrase is done, or that it is not after all',
  admits: 'questionnaires.fill',
  writes: true,
  input: z.strictObject({ markId: entityId('answer_mark'), done: z.boolean() }),
  output: z.object({ markId: z.uuid(), done: z.boolean() }),
});

export const unmarkPhrase = contract({
  name: 'questionnaires.unmark',
  summary: 'Take a mark off a phrase; what was made of it stays',
  admits: 'questionnaires.fill',
  writes: true,
  input: z.strictObject({
    questionnaireId: entityId('questionnaire'),
    markId: entityId('answer_mark'),
  }),
  output: z.object({ markId: z.uuid() }),
});

export const discardQuestionnaire = contract({
  name: 'questionnaires.discard',
  summary: 'Discard a questionnaire begun by mistake, while nothing has been answered in it',
  admits: 'questionnaires.fill',
  writes: true,
  input: z.strictObject({ id: entityId('questionnaire') }),
  output: z.object({ id: z.uuid() }),
});
