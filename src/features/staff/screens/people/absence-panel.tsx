import { NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { SidePanel } from '#ui/kit/side-panel.tsx';
import { useMe } from '#ui/me.tsx';
import type { listAbsences, removeAbsence, saveAbsence } from '../../shapes/contracts/absences.ts';
import { ABSENCE_KINDS, type AbsenceKind } from '../../shapes/kinds.ts';
import { peopleWords } from '../../words/people.ts';
import { EmployeeSelect } from './employee-select.tsx';
import { SaveOrRemove } from './save-or-remove.tsx';

type Row = OutputOf<typeof listAbsences>['rows'][number];

/** One absence with its stand-in; for oneself, or for anybody where `forOthers`. */
export function AbsencePanel(props: { absence: Row | null; forOthers: boolean; onClose: () => void }) {
  const w = useWords(peopleWords);
  const me = useMe();
  const { absence } = props;
  const [employeeId, setEmployeeId] = useState(absence?.employee.id ?? me.employeeId ?? '');
  const [fromDay, setFromDay] = useState(absence?.fromDay ?? me.today);
  const [toDay, setToDay] = useState(absence?.toDay ?? me.today);
  const [kind, setKind] = useState<AbsenceKind>(absence?.kind ?? 'vacation');
  const [standIn, setStandIn] = useState(absence?.standIn?.id ?? '');
  const save = useWrite<typeof saveAbsence>('staff.save-absence');
  const remove = useWrite<typeof removeAbsence>('staff.remove-absence');
  const problem = save.error ?? remove.error;
  const done = (message: string) => () => {
    notifications.show({ message });
    props.onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(
      {
        ...(absence ? { id: absence.id } : {}),
        employeeId,
        fromDay,
        toDay,
        kind,
        standInEmployeeId: standIn || null,
      },
      { onSuccess: done(w.saved) },
    );
  };
  return (
    <SidePanel onClose={props.onClose} title={w.absenceTitle}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <EmployeeSelect
            label={w.employee}
            value={employeeId}
            disabled={!props.forOthers}
            onChange={setEmployeeId}
          />
          <SimpleGrid cols={2}>
            <TextInput
              label={w.fromDay}
              type="date"
              value={fromDay}
              onChange={(event) => setFromDay(event.currentTarget.value)}
              required
              withAsterisk={false}
            />
            <TextInput
              label={w.toDay}
              type="date"
              value={toDay}
              min={fromDay}
              onChange={(event) => setToDay(event.currentTarget.value)}
              required
              withAsterisk={false}
            />
          </SimpleGrid>
          <NativeSelect
            label={w.absenceKind}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as AbsenceKind)}
            data={ABSENCE_KINDS.map((value) => ({ value, label: w.absenceKinds[value] }))}
          />
          <EmployeeSelect
            label={w.standInLabel}
            none={w.nobody}
            value={standIn}
            except={employeeId}
            onChange={setStandIn}
          />
          <SaveOrRemove
            problem={problem}
            saving={save.isPending}
            removing={remove.isPending}
            onRemove={
              absence ? () => remove.mutate({ id: absence.id }, { onSuccess: done(w.removed) }) : undefined
            }
          />
        </Stack>
      </form>
    </SidePanel>
  );
}
