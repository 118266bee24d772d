// The client's answer to the one question, said aloud or written: yes, partly or no (M9.7).
import { Button, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { uiWords } from '#ui/words.ts';
import { CLIENT_ANSWERS, type CaseState, type ClientAnswer, WORD_STAGES } from '../shapes/case.ts';
import type { recordAnswer } from '../shapes/contracts/word.ts';
import type { settleReply } from '../shapes/contracts/replies.ts';
import type { CaseCard } from '../shapes/register.ts';
import type { ReplyView } from '../shapes/reply.ts';
import { loopWords } from '../words/loop.ts';
import { askingWords } from '../words/asking.ts';
import { emptyWord, isComplete, type Spoken, WordFields, wallClock, wordInput } from './word-fields.tsx';

interface Said extends Spoken {
  /** Nothing is chosen for the client: a slip of the thumb must not be their word. */
  answer: ClientAnswer | null;
  claimIds: string[];
}

/** @param heard a letter of the client that somebody has read: what it says fills the form */
export function RecordAnswer({
  card,
  heard,
  onHeard,
}: {
  card: CaseCard;
  heard?: ReplyView | null;
  onHeard?: () => void;
}) {
  const { record: w } = useWords(askingWords);
  const [open, setOpen] = useState(false);
  if (heard) return <AnswerForm key={heard.id} card={card} heard={heard} onDone={() => onHeard?.()} />;
  if (open) return <AnswerForm card={card} onDone={() => setOpen(false)} />;
  return (
    <Button
      variant={card.state === 'offered' ? 'filled' : 'default'}
      onClick={() => setOpen(true)}
      style={{ alignSelf: 'flex-start' }}
    >
      {w.title}
    </Button>
  );
}

/** The client has said their word already: only a second thought can follow. */
function hasSaid(card: CaseCard): boolean {
  return (WORD_STAGES as readonly CaseState[]).includes(card.state);
}

function AnswerForm(props: { card: CaseCard; heard?: ReplyView; onDone: () => void }) {
  const { card, heard, onDone } = props;
  const { record: w } = useWords(askingWords);
  const ui = useWords(uiWords);
  const { timeZone } = useLanguage();
  const answer = hasSaid(card) ? ('no' as const) : null;
  const empty: Said = { ...emptyWord(card), ...fromLetter(heard, timeZone), answer, claimIds: [] };
  const name = `record-answer.${card.id}.${card.cycle}${heard ? `.${heard.id}` : ''}`;
  const draft = useDraft<Said>(name, empty);
  const settle = useWrite<typeof settleReply>('quality.settle-reply');
  const record = useWrite<typeof recordAnswer>('quality.record-answer');
  const { values } = draft;
  const named = values.answer !== 'partly' || card.claimList.length < 2 || values.claimIds.length > 0;
  const ready = values.answer !== null && named && isComplete(values, values.answer !== 'yes');
  const submit = () => {
    if (!ready || !values.answer) return;
    const claimIds = values.answer === 'yes' ? [] : values.claimIds;
    const input = { ...wordInput(card, values, timeZone), answer: values.answer, claimIds };
    const onSuccess = () => {
      draft.clear();
      notifications.show({ message: w.recorded(card.clientName) });
      if (heard) settle.mutate({ replyId: heard.id, outcome: 'recorded' });
      onDone();
    };
    record.mutate(input, { onSuccess });
  };
  return (
    <form
      className="sheet"
      style={{ padding: 12 }}
      aria-label={w.title}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        <Text fw={600}>{w.title}</Text>
        <AnswerFields card={card} values={values} set={draft.set} />
        {record.error ? <Problem problem={record.error} /> : null}
        <Group>
          <Button type="submit" loading={record.isPending} disabled={!ready}>
            {w.submit}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {ui.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What the letter says of itself; the answer is for a person to tell. */
function fromLetter(heard: ReplyView | undefined, timeZone: string): Partial<Spoken> {
  if (!heard) return {};
  return {
    channel: 'mail',
    saidBy: heard.fromName ?? heard.fromEmail ?? '',
    saidAt: wallClock(heard.receivedAt, timeZone),
    words: heard.text,
  };
}

function AnswerFields(props: { card: CaseCard; values: Said; set: (patch: Partial<Said>) => void }) {
  const { card, values, set } = props;
  const { record: w } = useWords(askingWords);
  const { word } = useWords(loopWords);
  const bad = values.answer === 'no' || values.answer === 'partly';
  const labels = { yes: w.yes, partly: word.partly, no: w.no };
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={w.answer}
        value={values.answer ?? ''}
        onChange={(answer) => set({ answer: CLIENT_ANSWERS.find((one) => one === answer) ?? null })}
        data={CLIENT_ANSWERS.map((value) => ({
          value,
          label: labels[value],
          disabled: value === 'yes' && hasSaid(card),
        }))}
      />
      {bad && card.claimList.length > 1 ? (
        <Checkbox.Group
          label={w.stillWrong}
          value={values.claimIds}
          onChange={(claimIds) => set({ claimIds })}
        >
          <Stack gap={6} mt={4}>
            {card.claimList.map((claim) => (
              <Checkbox key={claim.id} value={claim.id} label={claim.what} />
            ))}
          </Stack>
        </Checkbox.Group>
      ) : null}
      <WordFields
        card={card}
        values={values}
        set={set}
        wordsNeeded={bad}
        wordsHint={bad ? w.wordsHintNo : undefined}
      />
      {values.answer === 'yes' && values.words.trim() ? (
        <Text fz="sm" fw={600} role="status">
          {w.yesWithWords}
        </Text>
      ) : null}
    </>
  );
}
