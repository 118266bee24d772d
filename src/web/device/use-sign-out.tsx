import { Button, Group, Modal, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { currentDevice, leaveDevice } from '#ui/device/device.ts';
import { useWords } from '#ui/i18n.tsx';
import { uiWords } from '#ui/words.ts';
import { deviceWords } from './words.ts';

/** Signing out drops the key of what is on the device, so what the server has not received is seen to first. */
export function useSignOut(): { signOut: () => void; question: ReactNode } {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const leave = async () => {
    await fetch('/api/auth/sign-out', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    }).catch(() => {});
    await leaveDevice();
    queries.clear();
    window.location.assign('/sign-in');
  };
  const signOut = async () => {
    const outbox = currentDevice()?.outbox;
    if (outbox) await outbox.flush();
    if (outbox && outbox.entries.length > 0) setAsking(true);
    else await leave();
  };
  return {
    signOut: () => void signOut(),
    question: asking ? <Question leave={() => void leave()} close={() => setAsking(false)} /> : null,
  };
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
