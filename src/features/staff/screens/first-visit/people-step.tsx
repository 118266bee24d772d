import { Alert, Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { ROLES, type Role } from '#features/access/shapes/permission.ts';
import { roleWords } from '#features/access/words/roles.ts';
import { call } from '#ui/client.ts';
import { useRead } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { Loaded } from '#ui/kit/page.tsx';
import type { listEmployees, saveEmployee } from '../../shapes/contracts/employees.ts';
import type { inviteEmployee } from '../../shapes/contracts/invitations.ts';
import { firstVisitWords } from '../../words/first-visit.ts';
import { InviteLink } from '../people/invite-link.tsx';

const EMPTY = { lastName: '', firstName: '', email: '', role: 'participant' as Role };

/** Adds the people of the first week one by one, each with a link to hand over. */
export function PeopleStep({ onNext }: { onNext: () => void }) {
  const w = useWords(firstVisitWords);
  const { roles } = useWords(roleWords);
  const people = useRead<typeof listEmployees>('staff.employees', { limit: 200 });
  const signedOut = people.error?.code === 'sign_in_first';
  useEffect(() => {
    if (signedOut) window.location.assign('/sign-in?next=/start%3Fstep=people');
  }, [signedOut]);
  return (
    <Stack gap="md">
      <Title order={2} fz="xl">
        {w.peopleTitle}
      </Title>
      <Text>{w.peopleLead}</Text>
      <AddPerson onAdded={() => people.refetch()} />
      <Loaded query={people}>
        {({ rows, total }) => (
          <section aria-label={w.added}>
            <Text fw={600}>
              {w.added}: {w.addedCount(total)}
            </Text>
            <ul style={{ margin: '6px 0 0', paddingLeft: 20 }}>
              {rows.map((row) => (
                <li key={row.id}>
                  {row.lastName} {row.firstName}
                  <span className="muted"> · {row.roles.map((role) => roles[role]).join(', ')}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </Loaded>
      <Group>
        <Button size="md" onClick={onNext}>
          {(people.data?.total ?? 0) > 1 ? w.next : w.skip}
        </Button>
      </Group>
    </Stack>
  );
}

function AddPerson({ onAdded }: { onAdded: () => void }) {
  const w = useWords(firstVisitWords);
  const { roles } = useWords(roleWords);
  const { values, set, clear } = useDraft('first-person', EMPTY);
  const [made, setMade] = useState<{ link: string; expiresAt: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    setMade(null);
    try {
      const { role, ...card } = values;
      const saved = await call<typeof saveEmployee>('staff.save-employee', {
        ...card,
        email: card.email.trim(),
        roles: [role],
      });
      clear(EMPTY);
      setMade(await call<typeof inviteEmployee>('staff.invite', { employeeId: saved.id }));
      onAdded();
    } catch (thrown) {
      setProblem((thrown as Error).message);
    } finally {
      setBusy(false);
    }
  };
  const field = (name: 'lastName' | 'firstName' | 'email') => ({
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
    required: true,
    withAsterisk: false,
  });

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label={w.lastName} {...field('lastName')} />
          <TextInput label={w.firstName} {...field('firstName')} />
          <TextInput label={w.email} type="email" {...field('email')} />
          <NativeSelect
            label={w.role}
            value={values.role}
            onChange={(event) => set({ role: event.currentTarget.value as Role })}
            data={ROLES.map((role) => ({ value: role, label: roles[role] }))}
          />
        </SimpleGrid>
        {problem ? (
          <Alert color="red" variant="light" role="alert">
            {problem}
          </Alert>
        ) : null}
        <Group>
          <Button type="submit" variant="default" loading={busy}>
            {w.add}
          </Button>
        </Group>
        {made ? <InviteLink {...made} /> : null}
      </Stack>
    </form>
  );
}
