import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { uiWords } from '#ui/words.ts';
import type { RoundHead } from '../../shapes/contracts/fields.ts';
import type { closeRound, RoundView } from '../../shapes/contracts/rounds.ts';
import { roundWords } from '../../words/screen/round.ts';
import { useSay } from '../say.tsx';

/** Closing cannot be taken back, so it asks first and names what is left open. */
export function CloseRound({ view, round }: { view: RoundView; round: RoundHead }) {
  const w = useWords(roundWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const [opened, asking] = useDisclosure(false);
  const close = useWrite<typeof closeRound>('rounds.close');
  const open = view.totals.clients - view.totals.counted;
  const submit = () =>
    close.mutate(
      { roundId: round.id, acknowledgeOpen: true },
      {
        onSuccess: () => {
          asking.close();
          say(w.closed);
        },
      },
    );
  return (
    <>
      <Button variant="default" onClick={asking.open}>
        {w.close}
      </Button>
      <Modal
        opened={opened}
        onClose={asking.close}
        title={<Text fw={600}>{w.closeTitle}</Text>}
        closeButtonProps={{ 'aria-label': ui.close }}
      >
        <Stack gap="md">
          <Text>{open > 0 ? w.closeOpen(open) : w.closeAll}</Text>
          {close.error ? <Problem problem={close.error} /> : null}
          <Group>
            <Button variant="default" onClick={asking.close} data-autofocus>
              {w.closeStay}
            </Button>
            <Button color="orange" loading={close.isPending} onClick={submit}>
              {open > 0 ? w.closeDeed : w.close}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
