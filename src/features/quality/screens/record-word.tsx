// Words of the client that end a case beside the straight way: claims taken back, and what cannot be mended.
import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { uiWords } from '#ui/words.ts';
import type { recordAcceptance, recordWithdrawal } from '../shapes/contracts/word.ts';
import type { CaseCard } from '../shapes/register.ts';
import { loopWords } from '../words/loop.ts';
import { emptyWord, isComplete, WordFields, wordInput } from './word-fields.tsx';

export function RecordWithdrawal({ card, onDone }: { card: CaseCard; onDone: () => void }) {
  const { withdraw: w } = useWords(loopWords);
  const { timeZone } = useLanguage();
  const draft = useDraft(`withdraw.${card.id}`, emptyWord(card));
  const record = useWrite<typeof recordWithdrawal>('quality.record-withdrawal');
  const done = () => {
    draft.clear();
    onDone();
  };
  return (
    <WordForm
      title={w.title}
      submit={w.submit}
      pending={record.isPending}
      problem={record.error}
      ready={isComplete(draft.values, true)}
      onCancel={onDone}
      onSubmit={() => record.mutate(wordInput(card, draft.values, timeZone), { onSuccess: done })}
    >
      <WordFields card={card} values={draft.values} set={draft.set} wordsNeeded />
    </WordForm>
  );
}

export function RecordAcceptance({ card }: { card: CaseCard }) {
  const { accept: w } = useWords(loopWords);
  const { timeZone } = useLanguage();
  const [open, setOpen] = useState(false);
  const draft = useDraft(`accept.${card.id}`, { ...emptyWord(card, 'mail'), accepts: true });
  const record = useWrite<typeof recordAcceptance>('quality.record-acceptance');
  const { values } = draft;
  const done = () => {
    draft.clear();
    setOpen(false);
  };
  if (!open) {
    return (
      <Button onClick={() => setOpen(true)} style={{ alignSelf: 'flex-start' }}>
        {w.open}
      </Button>
    );
  }
  const input = { ...wordInput(card, values, timeZone), accepts: values.accepts };
  return (
    <WordForm
      title={w.title}
      submit={w.submit}
      pending={record.isPending}
      problem={record.error}
      ready={isComplete(values, true)}
      onCancel={() => setOpen(false)}
      onSubmit={() => record.mutate(input, { onSuccess: done })}
    >
      <SegmentedControl
        fullWidth
        aria-label={w.title}
        value={values.accepts ? 'yes' : 'no'}
        onChange={(value) =>
          draft.set({ accepts: value === 'yes', channel: value === 'yes' ? 'mail' : values.channel })
        }
        data={[
          { value: 'yes', label: w.yes },
          { value: 'no', label: w.no },
        ]}
      />
      <WordFields
        card={card}
        values={values}
        set={draft.set}
        wordsNeeded
        {...(values.accepts ? { channels: ['mail', 'paper'] as const, wordsHint: w.hint } : {})}
      />
    </WordForm>
  );
}

function WordForm(props: {
  title: string;
  submit: string;
  pending: boolean;
  problem: Error | null;
  ready: boolean;
  onCancel: () => void;
  onSubmit: () => void;
  children: ReactNode;
}) {
  const ui = useWords(uiWords);
  return (
    <form
      className="sheet"
      style={{ padding: 12 }}
      aria-label={props.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (props.ready) props.onSubmit();
      }}
    >
      <Stack gap="sm">
        <Text fw={600}>{props.title}</Text>
        {props.children}
        {props.problem ? <Problem problem={props.problem} /> : null}
        <Group>
          <Button type="submit" loading={props.pending} disabled={!props.ready}>
            {props.submit}
          </Button>
          <Button variant="subtle" onClick={props.onCancel}>
            {ui.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
