// What the owner of a work does with it: start, mark done in words, take the mark back.
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { uiWords } from '#ui/words.ts';
import type { CaseState, WorkState } from '../shapes/case.ts';
import type { restoreWork, startWork, takeBackWork } from '../shapes/contracts.ts';
import { registerWords } from '../words/screens.ts';

export function WorkDeeds(props: { workId: string; state: WorkState; caseState: CaseState }) {
  const { workId, state, caseState } = props;
  const w = useWords(registerWords);
  const [form, setForm] = useState<'restore' | 'take-back' | null>(null);
  const start = useWrite<typeof startWork>('quality.start-work');
  const over = caseState === 'confirmed' || caseState === 'resumed';
  if (over) return null;
  if (form === 'restore') return <RestoreForm workId={workId} onDone={() => setForm(null)} />;
  if (form === 'take-back') return <TakeBackForm workId={workId} onDone={() => setForm(null)} />;
  if (state === 'done') {
    return (
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setForm('take-back')}>
        {w.takeBack}
      </Button>
    );
  }
  return (
    <>
      <Group gap="xs">
        <Button size="compact-md" onClick={() => setForm('restore')}>
          {w.restore}
        </Button>
        {state === 'planned' ? (
          <Button
            size="compact-md"
            variant="default"
            loading={start.isPending}
            onClick={() => start.mutate({ workId })}
          >
            {w.start}
          </Button>
        ) : null}
      </Group>
      {start.error ? <Problem problem={start.error} /> : null}
    </>
  );
}

function RestoreForm({ workId, onDone }: { workId: string; onDone: () => void }) {
  const w = useWords(registerWords);
  const restore = useWrite<typeof restoreWork>('quality.restore-work');
  return (
    <WordsForm
      draft={`restore.${workId}`}
      label={w.restoreWhat}
      hint={w.restoreHint}
      submit={w.restore}
      pending={restore.isPending}
      problem={restore.error}
      onCancel={onDone}
      onSubmit={(result, after) => restore.mutate({ workId, result }, { onSuccess: after })}
    />
  );
}

function TakeBackForm({ workId, onDone }: { workId: string; onDone: () => void }) {
  const w = useWords(registerWords);
  const takeBack = useWrite<typeof takeBackWork>('quality.take-back-work');
  return (
    <WordsForm
      draft={`take-back.${workId}`}
      label={w.takeBackWhy}
      submit={w.takeBack}
      pending={takeBack.isPending}
      problem={takeBack.error}
      onCancel={onDone}
      onSubmit={(reason, after) => takeBack.mutate({ workId, reason }, { onSuccess: after })}
    />
  );
}

function WordsForm(props: {
  draft: string;
  label: string;
  hint?: string;
  submit: string;
  pending: boolean;
  problem: Error | null;
  onCancel: () => void;
  onSubmit: (words: string, after: () => void) => void;
}) {
  const ui = useWords(uiWords);
  const draft = useDraft(props.draft, { words: '' });
  const words = draft.values.words.trim();
  const after = () => {
    draft.clear();
    props.onCancel();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (words) props.onSubmit(words, after);
      }}
    >
      <Stack gap="xs">
        <Textarea
          label={props.label}
          description={props.hint}
          required
          autosize
          minRows={2}
          maxLength={2000}
          data-autofocus
          value={draft.values.words}
          onChange={(event) => draft.set({ words: event.currentTarget.value })}
        />
        {props.problem ? <Problem problem={props.problem} /> : null}
        <Group gap="xs">
          <Button size="compact-md" type="submit" loading={props.pending} disabled={!words}>
            {props.submit}
          </Button>
          <Button size="compact-md" variant="subtle" onClick={props.onCancel}>
            {ui.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
