import { Button, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { SidePanel } from '#ui/kit/side-panel.tsx';
import type { RoundHead } from '../../shapes/contracts/fields.ts';
import type { handOverClients } from '../../shapes/contracts/handovers.ts';
import type { RoundView } from '../../shapes/contracts/rounds.ts';
import { HANDOVER_REASONS, type HandoverReason } from '../../shapes/split.ts';
import { roundLabels } from '../../words/labels.ts';
import { listWords } from '../../words/screen/lists.ts';
import { useSay } from '../say.tsx';
import type { Moving } from '../lists/lists-board.tsx';

/** To whom and why (M4.6): both sides will read it. */
export function HandOverPanel(props: {
  round: RoundHead;
  view: RoundView;
  moving: Moving | null;
  to: string | null;
  onClose: () => void;
}) {
  const w = useWords(listWords);
  const { moving } = props;
  if (moving === null) return null;
  const title = moving.ids.length === 1 ? w.handOverOne(moving.name) : w.handOverTitle(moving.ids.length);
  return (
    <SidePanel title={title} onClose={props.onClose}>
      <Form {...props} key={moving.ids.join()} moving={moving} />
    </SidePanel>
  );
}

function Form(props: {
  round: RoundHead;
  view: RoundView;
  moving: Moving;
  to: string | null;
  onClose: () => void;
}) {
  const w = useWords(listWords);
  const labels = useWords(roundLabels);
  const say = useSay();
  const write = useWrite<typeof handOverClients>('rounds.hand-over');
  const [to, setTo] = useState(props.to);
  const [reason, setReason] = useState<HandoverReason>('absence');
  const [note, setNote] = useState('');
  const silent = reason === 'other' && note.trim() === '';
  const submit = (toParticipantId: string) =>
    write.mutate(
      { roundId: props.round.id, clientIds: [...props.moving.ids], toParticipantId, reason, note },
      {
        onSuccess: ({ handedOver }) => {
          const name = props.view.participants.find((one) => one.id === to)?.employee.name ?? '';
          say(w.handedOver(handedOver, name));
          props.onClose();
        },
      },
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (to !== null && !silent) submit(to);
      }}
    >
      <Stack gap="md">
        <Select
          label={w.to}
          required
          searchable
          allowDeselect={false}
          value={to}
          data={props.view.participants.map((one) => ({
            value: one.id,
            label: w.toRoom(one.employee.name, one.room),
            disabled: one.room === 0,
          }))}
          onChange={setTo}
        />
        <Select
          label={w.reason}
          allowDeselect={false}
          value={reason}
          data={HANDOVER_REASONS.map((one) => ({ value: one, label: labels.handoverReasons[one] }))}
          onChange={(value) => setReason((value ?? 'absence') as HandoverReason)}
        />
        <Textarea
          label={w.note}
          description={reason === 'other' ? w.noteNeeded : w.noteHint}
          required={reason === 'other'}
          autosize
          minRows={2}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {write.error ? <Problem problem={write.error} /> : null}
        <div>
          <Button type="submit" loading={write.isPending} disabled={to === null || silent}>
            {w.handOverDeed}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
