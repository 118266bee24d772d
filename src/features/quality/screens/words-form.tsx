// The smallest form: some words, a deed, and the way back. What was typed survives a closed tab.
import { Button, Group, Stack, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { uiWords } from '#ui/words.ts';

export function WordsForm(props: {
  draft: string;
  label: string;
  hint?: string;
  submit: string;
  /** The way back, where «cancel» is what the deed itself is called. */
  back?: string;
  pending: boolean;
  problem: Error | null;
  /** What else is asked, between the words and the deed. */
  children?: ReactNode;
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
      aria-label={props.submit}
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
          maxLength={1000}
          data-autofocus
          value={draft.values.words}
          onChange={(event) => draft.set({ words: event.currentTarget.value })}
        />
        {props.children}
        {props.problem ? <Problem problem={props.problem} /> : null}
        <Group gap="xs">
          <Button type="submit" loading={props.pending} disabled={!words}>
            {props.submit}
          </Button>
          <Button variant="subtle" onClick={props.onCancel}>
            {props.back ?? ui.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
