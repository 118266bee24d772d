import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { listEmployees } from '#features/staff/shapes/contracts/employees.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { Loaded, Problem } from '#ui/kit/page.tsx';
import { NumberField } from '#ui/kit/number-field.tsx';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import type { getProgramme, saveProgramme } from '../../shapes/contracts/programme.ts';
import { METHOD_NORMS } from '../../shapes/quota.ts';
import { roundLabels } from '../../words/labels.ts';
import { planningWords } from '../../words/screen/planning.ts';
import { useSay } from '../say.tsx';

type Programme = OutputOf<typeof getProgramme>;

/** Name, leader and norms of the programme (M1, M6.2). */
export function ProgrammeForm() {
  const programme = useRead<typeof getProgramme>('rounds.programme', {});
  return <Loaded query={programme}>{(data) => <Form key={data.id ?? 'new'} programme={data} />}</Loaded>;
}

function Form({ programme }: { programme: Programme }) {
  const w = useWords(planningWords);
  const labels = useWords(roundLabels);
  const say = useSay();
  const leaders = useRead<typeof listEmployees>('staff.employees', { role: 'programme_leader', limit: 200 });
  const save = useWrite<typeof saveProgramme>('rounds.save-programme');
  const [name, setName] = useState(programme.name);
  const [leader, setLeader] = useState(programme.leader?.id ?? '');
  const [norms, setNorms] = useState(programme.ownNorms);
  const choices = (leaders.data?.rows ?? []).map((row) => ({
    value: row.id,
    label: `${row.lastName} ${row.firstName}`,
  }));
  const norm = (dedication: 'dedicated' | 'parallel') => (
    <NumberField
      label={labels.dedications[dedication]}
      placeholder={w.normHint(METHOD_NORMS[dedication])}
      min={1}
      max={100}
      w={210}
      value={norms[dedication] ?? null}
      onChange={(value) => setNorms({ ...norms, [dedication]: value })}
    />
  );
  return (
    <form
      className="sheet"
      style={{ padding: 16 }}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(
          { name, leaderEmployeeId: leader === '' ? null : leader, norms },
          { onSuccess: () => say(w.programmeSaved) },
        );
      }}
    >
      <Stack gap="sm">
        <Text component="h2" fw={600} fz="lg">
          {w.programme}
        </Text>
        <TextInput
          label={w.programmeName}
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={w.leader}
          description={w.leaderHint}
          searchable
          allowDeselect={false}
          value={leader}
          data={[{ value: '', label: w.leaderNobody }, ...choices]}
          onChange={(value) => setLeader(value ?? '')}
        />
        <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
          <legend style={{ padding: 0, fontWeight: 500, fontSize: 14, marginBottom: 4 }}>{w.norms}</legend>
          <Group gap="sm">
            {norm('dedicated')}
            {norm('parallel')}
          </Group>
        </fieldset>
        {save.error ? <Problem problem={save.error} /> : null}
        <div>
          <Button type="submit" variant="default" loading={save.isPending} disabled={name.trim() === ''}>
            {w.saveProgramme}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
