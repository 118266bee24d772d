// Clients' letters in answer to ours: read by a person, who alone may make a word of them.
import { reads, writes } from '#features/access/shapes/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { holdReply, listUnread, settleReply as settle } from '../data/client-replies.ts';
import { listReplies, settleReply } from '../shapes/contracts/replies.ts';

export const repliesApi = [
  reads(listReplies, async ({ db, scope, actor }) => ({
    replies: await listUnread(db, scope, actor.listsOf),
  })),

  writes(settleReply, async ({ tx, scope, actor, now, changed }, { replyId, outcome }) => {
    const reply =
      (await holdReply(tx, scope, replyId)) ?? refuse('not_found', { entity: 'client_reply' }, 404);
    // Pressed twice, or by two people: the first has settled it.
    if (reply.handled_at) return { replyId };
    await settle(tx, replyId, { employeeId: actor.employeeId, outcome, at: now });
    const { client_id: clientId, subject } = reply;
    changed({
      entity: 'client_reply',
      id: replyId,
      clientId,
      before: { subject },
      after: { subject, outcome },
    });
    return { replyId };
  }),
];
