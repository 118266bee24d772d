// A client's letter in answer to ours, as people read it.
import { z } from 'zod';
import { instantSchema } from '#kernel/schema.ts';

export const replySchema = z.object({
  id: z.uuid(),
  /** The case it may be about; null where the client has none open. */
  caseId: z.uuid().nullable(),
  clientId: z.uuid(),
  clientName: z.string(),
  fromEmail: z.string().nullable(),
  fromName: z.string().nullable(),
  subject: z.string(),
  /** Without the quoted tail. */
  text: z.string(),
  /** A machine wrote it: kept, but nobody's task. */
  automatic: z.boolean(),
  receivedAt: instantSchema,
  handledAt: instantSchema.nullable(),
  handledBy: z.string().nullable(),
  outcome: z.enum(['recorded', 'read']).nullable(),
});
export type ReplyView = z.infer<typeof replySchema>;
