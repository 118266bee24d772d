// «Мой день»: letters of my clients that wait to be read.
import { Button, Group, Stack, Title } from '@mantine/core';
import { useRead, useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { useMay } from '#ui/me.tsx';
import type { listReplies, settleReply } from '../shapes/contracts/replies.ts';
import { replyWords } from '../words/replies.ts';
import { ReplyText } from './replies.tsx';

/** Nothing where nobody has written. */
export function ReplyCard() {
  const w = useWords(replyWords);
  const enabled = useMay()('word.record');
  const unread = useRead<typeof listReplies>('quality.replies', {}, { enabled, refetchMs: 120_000 });
  const settle = useWrite<typeof settleReply>('quality.settle-reply');
  const replies = unread.data?.replies ?? [];
  if (replies.length === 0) return null;
  return (
    <section className="sheet" style={{ padding: 12 }} aria-labelledby="reply-card">
      <Title order={2} fz={18} id="reply-card">
        {w.cardTitle}
      </Title>
      <Stack gap="md" mt="xs">
        {replies.map((reply) => (
          <div key={reply.id}>
            <AppLink to={`/clients/${reply.clientId}`}>{reply.clientName}</AppLink>
            <ReplyText reply={reply} />
            <Group gap="sm" mt={6}>
              {reply.caseId ? <AppLink to={`/register/${reply.caseId}`}>{w.openCase}</AppLink> : null}
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => settle.mutate({ replyId: reply.id, outcome: 'read' })}
              >
                {w.read}
              </Button>
            </Group>
          </div>
        ))}
      </Stack>
    </section>
  );
}
