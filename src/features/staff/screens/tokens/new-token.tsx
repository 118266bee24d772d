import { Alert, Button, CopyButton, Group, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { createApiToken } from '#features/access/shapes/contracts.ts';
import type { Role } from '#features/access/shapes/permission.ts';
import { roleWords } from '#features/access/words/roles.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import type { listEmployees } from '../../shapes/contracts/employees.ts';
import { settingsWords } from '../../words/settings.ts';
import { nameOf } from '../people/employee-table.tsx';

/** Creates a token; the secret is shown this once. */
export function NewToken() {
  const w = useWords(settingsWords);
  const { roles } = useWords(roleWords);
  const employees = useRead<typeof listEmployees>('staff.employees', { limit: 200 });
  const create = useWrite<typeof createApiToken>('access.create-token');
  const [name, setName] = useState('');
  const [employeeId, setEmployeeId] = useState('');
  const [role, setRole] = useState('');
  const people = (employees.data?.rows ?? []).filter((row) => row.roles.length > 0);
  const holderRoles = people.find((row) => row.id === employeeId)?.roles ?? [];
  const chosen = holderRoles.find((one) => one === role) ?? holderRoles[0];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!chosen) return;
    create.mutate({ employeeId, name, role: chosen }, { onSuccess: () => setName('') });
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="sm" p="md" className="sheet">
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextInput
            label={w.tokenName}
            placeholder={w.tokenNameHint}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={100}
            required
            withAsterisk={false}
          />
          <NativeSelect
            label={w.holder}
            value={employeeId}
            onChange={(event) => setEmployeeId(event.currentTarget.value)}
            data={[{ value: '', label: '' }, ...people.map((row) => ({ value: row.id, label: nameOf(row) }))]}
            required
            withAsterisk={false}
          />
          <NativeSelect
            label={w.role}
            value={chosen ?? ''}
            onChange={(event) => setRole(event.currentTarget.value)}
            data={holderRoles.map((one: Role) => ({ value: one, label: roles[one] }))}
          />
        </SimpleGrid>
        {create.error ? (
          <Alert color="red" variant="light" role="alert">
            {create.error.message}
          </Alert>
        ) : null}
        <Group>
          <Button type="submit" loading={create.isPending}>
            {w.create}
          </Button>
        </Group>
        {create.data ? <Secret secret={create.data.secret} /> : null}
      </Stack>
    </form>
  );
}

function Secret({ secret }: { secret: string }) {
  const w = useWords(settingsWords);
  return (
    <Stack gap="xs" role="status">
      <Text fw={600}>{w.secretTitle}</Text>
      <Text fz="sm">{w.secretLead}</Text>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          label={w.secret}
          value={secret}
          readOnly
          style={{ flex: 1 }}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? w.copied : w.copy}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Stack>
  );
}
