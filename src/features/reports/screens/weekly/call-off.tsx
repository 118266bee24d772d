// Calling a meeting off cannot be undone: letters go out at once, so it is asked, with a word for them.
import { Button, Group, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { tellRefused } from '#features/touches/screens/use-undo.tsx';
import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { Dialog } from '#ui/kit/dialog.tsx';
import type { callOffWeekly } from '../../shapes/weekly-contracts.ts';
import { weeklyScreenWords } from '../../words/weekly-screens.ts';

export function CallOffDialog({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const w = useWords(weeklyScreenWords);
  const [reason, setReason] = useState('');
  const callOff = useWrite<typeof callOffWeekly>('reports.call-off-weekly');
  const deed = async () => {
    await callOff.mutateAsync({ meetingId, reason: reason.trim() });
    notifications.show({ message: w.calledOff });
    onClose();
  };
  return (
    <Dialog title={w.callOffTitle} onClose={onClose}>
      <Text>{w.callOffText}</Text>
      <Textarea
        mt="sm"
        label={w.callOffReason}
        value={reason}
        maxLength={500}
        autosize
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <Button loading={callOff.isPending} onClick={() => void deed().catch(tellRefused)}>
          {w.callOff}
        </Button>
      </Group>
    </Dialog>
  );
}
