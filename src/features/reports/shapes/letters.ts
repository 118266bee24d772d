// Letters of the product, as people see them in the app.
import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { LETTER_STATES } from '#kernel/letter-states.ts';
import { entityId, instantSchema, pageShape } from '#kernel/schema.ts';

export const LETTER_KINDS = [
  'daily',
  'notices',
  'problem_questionnaire',
  'client_link',
  'client_reminder',
  'client_waiting',
  'invitation',
  'trial',
  'meeting_invitation',
  'meeting_reminder',
  'weekly_invitation',
  'weekly_minutes',
] as const;

const letterRow = z.object({
  id: z.uuid(),
  kind: z.enum(LETTER_KINDS),
  toEmail: z.string().nullable(),
  toName: z.string().nullable(),
  subject: z.string(),
  state: z.enum(LETTER_STATES),
  attempts: z.number(),
  createdAt: instantSchema,
  sentAt: instantSchema.nullable(),
  error: z.string().nullable(),
});
export type LetterRow = z.infer<typeof letterRow>;

const filter = {
  states: z.array(z.enum(LETTER_STATES)).max(LETTER_STATES.length).optional(),
  ...pageShape,
};

export const listLettersContract = contract({
  name: 'reports.letters',
  summary: 'Letters of the product and what became of each, newest first',
  admits: 'letters.read',
  writes: false,
  input: z.strictObject(filter),
  /** `box`: the company reads a box of clients’ answers. */
  output: z.object({ total: z.number(), smtp: z.boolean(), box: z.boolean(), rows: z.array(letterRow) }),
});

export const listMyLetters = contract({
  name: 'reports.my-letters',
  summary: 'Letters written to the caller, newest first',
  admits: 'signed-in',
  writes: false,
  input: z.strictObject(filter),
  output: z.object({ total: z.number(), smtp: z.boolean(), rows: z.array(letterRow) }),
});

export const getLetter = contract({
  name: 'reports.letter',
  summary: 'One letter in full; personal links in it are hidden',
  admits: 'signed-in',
  writes: false,
  input: z.strictObject({ letterId: entityId('letter') }),
  output: letterRow.extend({ text: z.string() }),
});

export const resendLetter = contract({
  name: 'reports.resend-letter',
  summary: 'Put a kept, failed or doubtful letter back into the queue',
  admits: 'letters.read',
  writes: true,
  input: z.strictObject({ letterId: entityId('letter') }),
  output: z.object({ state: z.enum(LETTER_STATES) }),
});

export const checkMailbox = contract({
  name: 'reports.check-mailbox',
  summary: 'Open the box of clients’ answers now; nothing in it changes',
  admits: 'company.manage',
  writes: false,
  input: z.strictObject({}),
  /** `unseen`: letters of the last month. */
  output: z.object({ user: z.string(), folder: z.string(), unseen: z.number() }),
});

export const sendTrialLetter = contract({
  name: 'reports.send-trial-letter',
  summary: 'Queue a trial letter to the caller’s own address; what became of it stands among the letters',
  admits: 'company.manage',
  writes: true,
  input: z.strictObject({}),
  output: z.object({ toEmail: z.string() }),
});
