import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { uiWords } from '#ui/words.ts';
import { settingsWords } from '../../words/settings.ts';

/** The foot of a settings form: what went wrong, the button, and that the draft is safe. */
export function SaveBar(props: { problem: Error | null; busy: boolean; dirty: boolean; onDrop: () => void }) {
  const w = useWords(settingsWords);
  const u = useWords(uiWords);
  return (
    <Stack gap="sm">
      {props.problem ? (
        <Alert color="red" variant="light" role="alert">
          {props.problem.message}
        </Alert>
      ) : null}
      <Group>
        <Button type="submit" loading={props.busy}>
          {w.save}
        </Button>
        {props.dirty ? (
          <>
            <Button variant="default" onClick={props.onDrop}>
              {u.draftDrop}
            </Button>
            <Text fz="sm" className="muted">
              {u.draftKept}
            </Text>
          </>
        ) : null}
      </Group>
    </Stack>
  );
}
