// What the outside may rely on about clients' letters in answer to ours (M9.7).
import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { entityId } from '#kernel/schema.ts';
import { replySchema } from '../reply.ts';

export const listReplies = contract({
  name: 'quality.replies',
  summary: 'Letters of the caller’s clients that nobody has read yet',
  admits: 'word.record',
  writes: false,
  input: z.strictObject({}),
  output: z.object({ replies: z.array(replySchema) }),
});

export const settleReply = contract({
  name: 'quality.settle-reply',
  summary: 'Note that a client’s letter was read, and whether a word of theirs was recorded; changes no case',
  admits: 'word.record',
  writes: true,
  input: z.strictObject({
    replyId: entityId('client_reply'),
    outcome: z.enum(['recorded', 'read']),
  }),
  output: z.object({ replyId: z.uuid() }),
});
