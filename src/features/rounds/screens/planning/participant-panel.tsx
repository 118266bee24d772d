import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { DayInput } from '#ui/kit/day-input.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { SidePanel } from '#ui/kit/side-panel.tsx';
import { uiWords } from '#ui/words.ts';
import { NumberField } from '#ui/kit/number-field.tsx';
import type { RoundHead } from '../../shapes/contracts/fields.ts';
import type { removeParticipant, saveParticipant } from '../../shapes/contracts/participants.ts';
import type { ParticipantRow } from '../../shapes/contracts/rounds.ts';
import { DEDICATIONS, type Dedication } from '../../shapes/quota.ts';
import { roundLabels } from '../../words/labels.ts';
import { planningWords } from '../../words/screen/planning.ts';
import { sayProblem, useSay } from '../say.tsx';

/** How one employee takes part, in a panel beside the table. */
export function ParticipantPanel(props: {
  participant: ParticipantRow | null;
  round: RoundHead;
  onClose: () => void;
}) {
  const { participant, round, onClose } = props;
  if (participant === null) return null;
  return (
    <SidePanel title={participant.employee.name} onClose={onClose}>
      <Form key={participant.id} participant={participant} round={round} onClose={onClose} />
    </SidePanel>
  );
}

function Form(props: { participant: ParticipantRow; round: RoundHead; onClose: () => void }) {
  const { participant, round, onClose } = props;
  const { name, id: employeeId } = props.participant.employee;
  const w = useWords(planningWords);
  const labels = useWords(roundLabels);
  const ui = useWords(uiWords);
  const say = useSay();
  const save = useWrite<typeof saveParticipant>('rounds.save-participant');
  const remove = useWrite<typeof removeParticipant>('rounds.remove-participant');
  const before = {
    dedication: participant.dedication,
    fromDay: participant.fromDay,
    toDay: participant.toDay,
    weeklyQuota: participant.weeklyQuota,
  };
  const [card, setCard] = useState(before);
  const common = participant.weeklyQuota === null ? participant.norm : null;
  const submit = () =>
    save.mutate(
      { roundId: round.id, employeeId, ...card },
      {
        onSuccess: () => {
          say(w.people.saved(name), () => save.mutateAsync({ roundId: round.id, employeeId, ...before }));
          onClose();
        },
      },
    );
  const takeOut = () =>
    remove.mutate(
      { roundId: round.id, participantId: participant.id },
      {
        onSuccess: ({ freed }) => {
          say(w.people.removed(name, freed), () =>
            save.mutateAsync({ roundId: round.id, employeeId, ...before }),
          );
          onClose();
        },
        onError: sayProblem,
      },
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="md">
        <SegmentedControl
          fullWidth
          orientation="vertical"
          aria-label={w.people.dedication}
          value={card.dedication}
          onChange={(value) => setCard({ ...card, dedication: value as Dedication })}
          data={DEDICATIONS.map((one) => ({ value: one, label: labels.dedications[one] }))}
        />
        <NumberField
          label={w.people.quota}
          description={common === null ? undefined : w.people.quotaHint(common)}
          min={1}
          max={100}
          value={card.weeklyQuota ?? null}
          onChange={(weeklyQuota) => setCard({ ...card, weeklyQuota })}
        />
        <Group grow gap="sm" align="flex-start">
          <DayInput
            label={w.people.fromDay}
            value={card.fromDay}
            onChange={(fromDay) => setCard({ ...card, fromDay })}
          />
          <DayInput
            label={w.people.toDay}
            value={card.toDay}
            onChange={(toDay) => setCard({ ...card, toDay })}
          />
        </Group>
        <Text fz="sm" className="muted">
          {w.people.openEnds} {w.people.absencesHint}
        </Text>
        {save.error ? <Problem problem={save.error} /> : null}
        <Group justify="space-between">
          <Button type="submit" loading={save.isPending}>
            {ui.save}
          </Button>
          <Button variant="subtle" color="red" loading={remove.isPending} onClick={takeOut}>
            {w.people.remove}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
