import { Button, Group, MultiSelect, SegmentedControl, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { listEmployees } from '#features/staff/shapes/contracts/employees.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import type { RoundHead } from '../../shapes/contracts/fields.ts';
import type { removeParticipant, saveParticipant } from '../../shapes/contracts/participants.ts';
import type { RoundView } from '../../shapes/contracts/rounds.ts';
import { DEDICATIONS, type Dedication } from '../../shapes/quota.ts';
import { roundLabels } from '../../words/labels.ts';
import { planningWords } from '../../words/screen/planning.ts';
import { sayProblem, useSay } from '../say.tsx';

/** Employees who may take part and do not yet, added several at a time. */
export function AddParticipants({ view, round }: { view: RoundView; round: RoundHead }) {
  const w = useWords(planningWords);
  const labels = useWords(roundLabels);
  const say = useSay();
  const [chosen, setChosen] = useState<string[]>([]);
  const [dedication, setDedication] = useState<Dedication>('parallel');
  const [busy, setBusy] = useState(false);
  const participants = useRead<typeof listEmployees>('staff.employees', { role: 'participant', limit: 200 });
  const leaders = useRead<typeof listEmployees>('staff.employees', { role: 'programme_leader', limit: 200 });
  const save = useWrite<typeof saveParticipant>('rounds.save-participant');
  const remove = useWrite<typeof removeParticipant>('rounds.remove-participant');
  const taking = new Set(view.participants.map((one) => one.employee.id));
  const free = (rows: typeof participants.data) =>
    (rows?.rows ?? [])
      .filter((row) => !taking.has(row.id))
      .map((row) => ({ value: row.id, label: `${row.lastName} ${row.firstName}` }));
  const sellers = free(participants.data);
  const known = new Set(sellers.map((one) => one.value));
  const choices = [...sellers, ...free(leaders.data).filter((one) => !known.has(one.value))];

  const add = async (employeeIds: readonly string[]) => {
    setBusy(true);
    try {
      const added: string[] = [];
      for (const employeeId of employeeIds) {
        added.push((await save.mutateAsync({ roundId: round.id, employeeId, dedication })).id);
      }
      setChosen([]);
      say(w.people.added(added.length), async () => {
        for (const participantId of added) await remove.mutateAsync({ roundId: round.id, participantId });
      });
    } catch (problem) {
      sayProblem(problem as Error);
    } finally {
      setBusy(false);
    }
  };

  if (participants.data && leaders.data && choices.length === 0) {
    return (
      <Text fz="sm" className="muted">
        {w.people.addNobody}
      </Text>
    );
  }
  return (
    <Group align="flex-end" gap="sm">
      <MultiSelect
        label={w.people.add}
        description={w.people.addHint}
        searchable
        clearable
        data={choices}
        value={chosen}
        onChange={setChosen}
        style={{ flex: '1 1 280px', maxWidth: 520 }}
      />
      <SegmentedControl
        aria-label={w.people.dedication}
        value={dedication}
        onChange={(value) => setDedication(value as Dedication)}
        data={DEDICATIONS.map((one) => ({ value: one, label: labels.dedications[one] }))}
      />
      <Button
        leftSection={<IconUserPlus size={17} aria-hidden />}
        disabled={chosen.length === 0}
        loading={busy}
        onClick={() => void add(chosen)}
      >
        {w.people.addDeed}
      </Button>
      {chosen.length === 0 && sellers.length > 1 ? (
        <Button variant="default" loading={busy} onClick={() => void add(sellers.map((one) => one.value))}>
          {w.people.addAll(sellers.length)}
        </Button>
      ) : null}
    </Group>
  );
}
