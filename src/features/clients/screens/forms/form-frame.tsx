import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import type { ApiProblem } from '#ui/client.ts';
import { useWords } from '#ui/i18n.tsx';
import { uiWords } from '#ui/words.ts';

/** A small form over the card. Closing it keeps what was typed; only saving or dropping the draft forgets it. */
export function FormFrame(props: {
  title: string;
  lead?: string;
  save: string;
  busy: boolean;
  problem: ApiProblem | Error | null;
  draft: { restored: boolean; dirty: boolean; clear: () => void };
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const ui = useWords(uiWords);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The form may sit inside another one's portal.
    event.stopPropagation();
    props.onSave();
  };
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      size="lg"
      closeButtonProps={{ 'aria-label': ui.close }}
      styles={{ title: { fontWeight: 600, fontSize: 18 } }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          {props.lead ? <Text className="muted">{props.lead}</Text> : null}
          <DraftNote draft={props.draft} />
          {props.children}
          {props.problem ? (
            <Alert color="red" role="alert">
              {props.problem.message}
            </Alert>
          ) : null}
          <Group justify="flex-end" gap="xs">
            {props.draft.dirty ? (
              <Text fz="xs" className="muted">
                {ui.draftKept}
              </Text>
            ) : null}
            <Button variant="default" onClick={props.onClose}>
              {ui.close}
            </Button>
            <Button type="submit" loading={props.busy}>
              {props.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Says that a draft was put back, and lets it be dropped. */
export function DraftNote({ draft }: { draft: { restored: boolean; clear: () => void } }) {
  const ui = useWords(uiWords);
  if (!draft.restored) return null;
  return (
    <Alert color="pine">
      <Group justify="space-between" gap="xs">
        <span>{ui.draftFound}</span>
        <Button size="compact-sm" variant="subtle" onClick={() => draft.clear()}>
          {ui.draftDrop}
        </Button>
      </Group>
    </Alert>
  );
}
