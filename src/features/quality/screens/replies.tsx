// Clients' letters in answer to ours: read here, and made a word of only by whoever has read them (M9.7).
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { formatMoment } from '#kernel/dates.ts';
import { useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import type { settleReply } from '../shapes/contracts/replies.ts';
import type { CaseCard } from '../shapes/register.ts';
import type { ReplyView } from '../shapes/reply.ts';
import { replyWords } from '../words/replies.ts';
import { Quote } from './section.tsx';

/** Letters nobody has read yet; `onRecord` opens the form of the client's word, where one can be recorded now. */
export function ReplyTasks(props: {
  replies: readonly ReplyView[];
  maySettle: boolean;
  onRecord?: ((reply: ReplyView) => void) | undefined;
}) {
  const w = useWords(replyWords);
  const open = props.replies.filter((reply) => !reply.automatic && !reply.handledAt);
  return open.map((reply) => (
    <Alert key={reply.id} color="pine" title={w.title}>
      <Stack gap="xs">
        <ReplyText reply={reply} />
        {props.maySettle ? <ReplyDeeds reply={reply} onRecord={props.onRecord} /> : null}
      </Stack>
    </Alert>
  ));
}

/** From whom, when, and the letter's own words. */
export function ReplyText({ reply }: { reply: ReplyView }) {
  const { locale, timeZone } = useLanguage();
  const who = [reply.fromName, reply.fromEmail].filter(Boolean).join(', ');
  return (
    <div>
      <Text fz="sm" className="muted">
        {[who, formatMoment(reply.receivedAt, locale, timeZone)].filter(Boolean).join(' · ')}
      </Text>
      {reply.subject ? <Text fz="sm">{reply.subject}</Text> : null}
      {reply.text ? <Quote>{reply.text}</Quote> : null}
    </div>
  );
}

function ReplyDeeds(props: { reply: ReplyView; onRecord?: ((reply: ReplyView) => void) | undefined }) {
  const { reply, onRecord } = props;
  const w = useWords(replyWords);
  const settle = useWrite<typeof settleReply>('quality.settle-reply');
  return (
    <>
      <Group gap="sm">
        {onRecord ? <Button onClick={() => onRecord(reply)}>{w.record}</Button> : null}
        <Button
          variant="default"
          loading={settle.isPending}
          onClick={() => settle.mutate({ replyId: reply.id, outcome: 'read' })}
        >
          {w.read}
        </Button>
      </Group>
      {settle.error ? <Problem problem={settle.error} /> : null}
    </>
  );
}

/** Letters that have been read, and those machines wrote, folded. */
export function ReplyHistory({ card }: { card: CaseCard }) {
  const w = useWords(replyWords);
  const done = card.replies.filter((reply) => reply.automatic || reply.handledAt);
  if (done.length === 0) return null;
  return (
    <details>
      <summary className="muted" style={{ fontSize: 14, cursor: 'pointer' }}>
        {w.history(done.length)}
      </summary>
      <Stack gap="xs" mt={4}>
        {done.map((reply) => (
          <div key={reply.id}>
            <ReplyText reply={reply} />
            <Text fz="xs" className="muted">
              {reply.automatic ? w.automatic : w.settled[reply.outcome ?? 'read'](reply.handledBy ?? '')}
            </Text>
          </div>
        ))}
      </Stack>
    </details>
  );
}
