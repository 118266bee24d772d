import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { Empty } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import type { RoundHead } from '../../shapes/contracts/fields.ts';
import type { RoundView } from '../../shapes/contracts/rounds.ts';
import { planningWords } from '../../words/screen/planning.ts';
import { AddParticipants } from './add-participants.tsx';
import { ParticipantPanel } from './participant-panel.tsx';
import { ParticipantsTable } from './participants-table.tsx';
import { Room } from './room.tsx';

/** Who takes part and whether the clients fit; the same in a plan and in a running round. */
export function ParticipantsStep({ view, round }: { view: RoundView; round: RoundHead }) {
  const w = useWords(planningWords);
  const mayPlan = useMay()('rounds.manage') && round.state !== 'closed';
  const [open, setOpen] = useState<string | null>(null);
  const opened = view.participants.find((one) => one.id === open) ?? null;
  return (
    <Stack gap="md">
      {round.state === 'planned' ? <Room view={view} round={round} /> : null}
      {mayPlan ? <AddParticipants view={view} round={round} /> : null}
      {view.participants.length === 0 ? (
        <Empty title={w.people.nobody} text={w.people.nobodyText} />
      ) : (
        <ParticipantsTable view={view} openId={open} {...(mayPlan ? { onOpen: setOpen } : {})} />
      )}
      <ParticipantPanel participant={opened} round={round} onClose={() => setOpen(null)} />
    </Stack>
  );
}
