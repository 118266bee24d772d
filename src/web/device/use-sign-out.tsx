import { Button, Group, Modal, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { readConnection } from '#ui/device/connection.ts';
import { currentDevice, leaveDevice } from '#ui/device/device.ts';
import { leaveSession } from '#ui/device/session.ts';
import { useWords } from '#ui/i18n.tsx';
import { uiWords } from '#ui/words.ts';
import { deviceWords } from './words.ts';

/** Signing out drops the key of what is on the device, so what the server has not received is seen to first. */
export function useSignOut(): { signOut: () => void; question: ReactNode } {
  const queries = useQueryClient();
  const [asking, setAsking] = useState<'unsent' | 'offline' | null>(null);
  const leave = async () => {
    await leaveSession();
    await leaveDevice();
    queries.clear();
    window.location.assign('/sign-in');
  };
  const signOut = async () => {
    const outbox = currentDevice()?.outbox;
    if (outbox) await outbox.flush();
    if (outbox && outbox.entries.length > 0) setAsking('unsent');
    else if (readConnection().online) await leave();
    else setAsking('offline');
  };
  const close = () => setAsking(null);
  return {
    signOut: () => void signOut(),
    question:
      asking === 'unsent' ? (
        <Question leave={() => void leave()} close={close} />
      ) : asking === 'offline' ? (
        <NoWayBack leave={() => void leave()} close={close} />
      ) : null,
  };
}

/** Without a connection nobody can sign in again, and the day's clients go with the key. */
function NoWayBack({ leave, close }: { leave: () => void; close: () => void }) {
  const w = useWords(deviceWords).signOut;
  const { close: closeWord } = useWords(uiWords);
  return (
    <Modal opened onClose={close} title={w.offlineTitle} closeButtonProps={{ 'aria-label': closeWord }}>
      <Text>{w.offlineText}</Text>
      <Group mt="md" gap="xs">
        <Button data-autofocus onClick={close}>
          {w.stay}
        </Button>
        <Button variant="default" onClick={leave}>
          {w.leaveAnyway}
        </Button>
      </Group>
    </Modal>
  );
}

function Question({ leave, close }: { leave: () => void; close: () => void }) {
  const w = useWords(deviceWords).signOut;
  const { close: closeWord } = useWords(uiWords);
  const [failed, setFailed] = useState(false);
  const outbox = currentDevice()?.outbox;
  if (!outbox) return null;
  const send = async () => {
    await outbox.retry();
    await outbox.flush();
    if (outbox.entries.length === 0) leave();
    else setFailed(true);
  };
  const save = async () => {
    const { saveUnsent } = await import('#ui/device/unsent-file.ts');
    saveUnsent(outbox);
    leave();
  };
  return (
    <Modal opened onClose={close} title={w.title} closeButtonProps={{ 'aria-label': closeWord }}>
      <Text>{w.text(outbox.entries.length)}</Text>
      {failed ? (
        <Text role="alert" c="var(--alarm)" mt="sm">
          {w.failed}
        </Text>
      ) : null}
      <Group mt="md" gap="xs">
        <Button onClick={() => void send()}>{w.send}</Button>
        <Button variant="default" onClick={() => void save()}>
          {w.file}
        </Button>
        <Button variant="subtle" onClick={close}>
          {w.stay}
        </Button>
      </Group>
    </Modal>
  );
}
