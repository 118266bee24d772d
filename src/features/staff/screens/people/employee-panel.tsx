import { Alert, Button, Checkbox, Group, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { FormEvent } from 'react';
import { ROLES, type Role } from '#features/access/shapes/permission.ts';
import { roleWords } from '#features/access/words/roles.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { SidePanel } from '#ui/kit/side-panel.tsx';
import { uiWords } from '#ui/words.ts';
import type { listDivisions } from '../../shapes/contracts/divisions.ts';
import type { EmployeeRow, saveEmployee } from '../../shapes/contracts/employees.ts';
import { peopleWords } from '../../words/people.ts';
import { AccountPart } from './account-part.tsx';
import { nameOf } from './employee-table.tsx';

/** The card of one employee, or an empty one; what is typed is kept until it is saved. */
export function EmployeePanel(props: { employee: EmployeeRow | null; onClose: () => void }) {
  const w = useWords(peopleWords);
  const { employee } = props;
  return (
    <SidePanel onClose={props.onClose} size="lg" title={employee ? nameOf(employee) : w.addTitle}>
      <Stack gap="lg">
        <CardForm employee={employee} onSaved={employee ? undefined : props.onClose} />
        {employee ? <AccountPart employee={employee} onClose={props.onClose} /> : null}
      </Stack>
    </SidePanel>
  );
}

type Text = 'lastName' | 'firstName' | 'patronymic' | 'email' | 'phone' | 'post';

function valuesOf(employee: EmployeeRow | null) {
  return {
    lastName: employee?.lastName ?? '',
    firstName: employee?.firstName ?? '',
    patronymic: employee?.patronymic ?? '',
    email: employee?.email ?? '',
    phone: employee?.phone ?? '',
    post: employee?.post ?? '',
    divisionId: employee?.division?.id ?? '',
    roles: (employee?.roles ?? []) as Role[],
  };
}

function CardForm({
  employee,
  onSaved,
}: {
  employee: EmployeeRow | null;
  onSaved: (() => void) | undefined;
}) {
  const w = useWords(peopleWords);
  const u = useWords(uiWords);
  const { roles } = useWords(roleWords);
  const draft = useDraft(`employee.${employee?.id ?? 'new'}`, valuesOf(employee));
  const { values, set } = draft;
  const save = useWrite<typeof saveEmployee>('staff.save-employee');
  const divisions = useRead<typeof listDivisions>('staff.divisions', {});

  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(
      {
        ...(employee ? { id: employee.id, version: employee.version, active: employee.active } : {}),
        lastName: values.lastName,
        firstName: values.firstName,
        patronymic: values.patronymic.trim() || null,
        email: values.email.trim() || null,
        phone: values.phone.trim() || null,
        post: values.post.trim() || null,
        divisionId: values.divisionId || null,
        roles: values.roles,
      },
      {
        onSuccess: () => {
          draft.clear(employee ? values : valuesOf(null));
          notifications.show({ message: w.saved });
          onSaved?.();
        },
      },
    );
  };
  const field = (name: Text) => ({
    label: w[name],
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {draft.restored ? (
          <Alert variant="light">
            <Group justify="space-between">
              <Text fz="sm">{u.draftFound}</Text>
              <Button size="compact-sm" variant="default" onClick={() => draft.clear(valuesOf(employee))}>
                {u.draftDrop}
              </Button>
            </Group>
          </Alert>
        ) : null}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput {...field('lastName')} required withAsterisk={false} data-autofocus />
          <TextInput {...field('firstName')} required withAsterisk={false} />
          <TextInput {...field('patronymic')} />
          <TextInput {...field('post')} />
          <TextInput {...field('email')} type="email" description={w.emailHint} inputWrapperOrder={ORDER} />
          <TextInput {...field('phone')} type="tel" />
        </SimpleGrid>
        <NativeSelect
          label={w.division}
          value={values.divisionId}
          onChange={(event) => set({ divisionId: event.currentTarget.value })}
          data={[
            { value: '', label: w.noDivision },
            ...(divisions.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Checkbox.Group
          label={w.roles}
          value={values.roles}
          onChange={(next) => set({ roles: next as Role[] })}
        >
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt={6}>
            {ROLES.map((role) => (
              <Checkbox key={role} value={role} label={roles[role]} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        {values.roles.length === 0 ? (
          <Text fz="sm" className="muted">
            {w.noRoles}
          </Text>
        ) : null}
        {save.error ? (
          <Alert color="red" variant="light" role="alert">
            {save.error.message}
          </Alert>
        ) : null}
        <Group>
          <Button type="submit" loading={save.isPending}>
            {w.save}
          </Button>
          {draft.dirty ? (
            <Text fz="sm" className="muted">
              {u.draftKept}
            </Text>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
}

const ORDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];
