import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { uiWords } from '#ui/words.ts';

/** A deed that cannot be taken back: says what will happen, and leaving things as they are is the easy way. */
export function AskFirst(props: {
  button: string;
  title: string;
  text: string;
  stay: string;
  deed: string;
  busy: boolean;
  problem: Error | null;
  /** Calls `close` when it is done. */
  onDeed: (close: () => void) => void;
}) {
  const ui = useWords(uiWords);
  const [opened, asking] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={asking.open}>
        {props.button}
      </Button>
      <Modal
        opened={opened}
        onClose={asking.close}
        title={<Text fw={600}>{props.title}</Text>}
        closeButtonProps={{ 'aria-label': ui.close }}
      >
        <Stack gap="md">
          <Text>{props.text}</Text>
          {props.problem ? <Problem problem={props.problem} /> : null}
          <Group>
            <Button variant="default" onClick={asking.close} data-autofocus>
              {props.stay}
            </Button>
            <Button color="orange" loading={props.busy} onClick={() => props.onDeed(asking.close)}>
              {props.deed}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
