// Another owner or date for a work; after the client's «no» the old date binds nobody.
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { DayInput } from '#ui/kit/day-input.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useMe } from '#ui/me.tsx';
import { uiWords } from '#ui/words.ts';
import type { replanWork } from '../shapes/contracts/service.ts';
import { loopWords } from '../words/loop.ts';
import { registerWords } from '../words/screens.ts';
import { OwnerSelect } from './owner-select.tsx';

export function ReplanForm(props: {
  work: { id: string; ownerId?: string | null; dueOn: string | null; needsNewDate: boolean };
  onDone: () => void;
}) {
  const { work, onDone } = props;
  const w = useWords(registerWords);
  const { replanWhy: why } = useWords(loopWords);
  const ui = useWords(uiWords);
  const { today } = useMe();
  const [ownerEmployeeId, setOwner] = useState(work.ownerId ?? null);
  const [dueOn, setDue] = useState<string | null>(work.needsNewDate ? null : work.dueOn);
  const [reason, setReason] = useState('');
  const slips = !work.needsNewDate && dueOn !== null && work.dueOn !== null && dueOn > work.dueOn;
  const ready = ownerEmployeeId !== null && dueOn !== null && (!slips || reason.trim() !== '');
  const replan = useWrite<typeof replanWork>('quality.replan-work');
  const submit = () => {
    if (!ownerEmployeeId || !dueOn) return;
    replan.mutate({ workId: work.id, ownerEmployeeId, dueOn, reason }, { onSuccess: onDone });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="xs">
        <Group grow align="flex-start">
          <OwnerSelect label={w.plan.owner} value={ownerEmployeeId} onChange={setOwner} />
          <DayInput label={w.plan.due} required value={dueOn} minDate={today} onChange={setDue} />
        </Group>
        {slips ? (
          <TextInput
            label={why}
            required
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        ) : null}
        {replan.error ? <Problem problem={replan.error} /> : null}
        <Group gap="xs">
          <Button type="submit" loading={replan.isPending} disabled={!ready}>
            {w.replan}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {ui.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
