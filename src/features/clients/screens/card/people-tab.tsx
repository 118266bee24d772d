import { Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { Empty } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import { cardWords } from '../../words/card.ts';
import { peopleWords } from '../../words/people.ts';
import { EndRoleForm } from '../forms/end-role-form.tsx';
import { PersonForm } from '../forms/person-form.tsx';
import { RelationForm } from '../forms/relation-form.tsx';
import { RoleForm } from '../forms/role-form.tsx';
import { type Card, isHere, type Person, type Role } from './card-types.ts';
import { PersonCard, type PersonDeed } from './person-card.tsx';

type Opened = { deed: PersonDeed; person: Person; role?: Role } | { deed: 'add' } | null;

/** Key persons first (M8): who is there, and who was there and left. */
export function PeopleTab({ card }: { card: Card }) {
  const w = useWords(cardWords);
  const p = useWords(peopleWords);
  const may = useMay();
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const here = card.persons.filter(isHere);
  const gone = card.persons.filter((person) => !isHere(person));
  const add = may('clients.write') ? (
    <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setOpened({ deed: 'add' })}>
      {w.addPerson}
    </Button>
  ) : null;
  const grid = (people: readonly Person[]) => (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
      {people.map((person) => (
        <PersonCard
          key={person.id}
          person={person}
          onDeed={(deed, role) => setOpened({ deed, person, ...(role && { role }) })}
        />
      ))}
    </SimpleGrid>
  );
  return (
    <Stack gap="md">
      {card.persons.length === 0 ? (
        <Empty title={w.noPersons} text={w.noPersonsText} action={add} />
      ) : (
        <>
          <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
            <Text component="h2" fz="lg" fw={600} m={0}>
              {p.now}
            </Text>
            {add}
          </div>
          {here.length > 0 ? grid(here) : <Text className="muted">{p.nobodyNow}</Text>}
        </>
      )}
      {gone.length > 0 ? (
        <>
          <Text component="h2" fz="lg" fw={600} m={0}>
            {p.left}
          </Text>
          {grid(gone)}
        </>
      ) : null}
      <OpenedForm card={card} opened={opened} close={close} />
    </Stack>
  );
}

function OpenedForm({ card, opened, close }: { card: Card; opened: Opened; close: () => void }) {
  const clientId = card.client.id;
  if (!opened) return null;
  if (opened.deed === 'add') return <PersonForm clientId={clientId} onClose={close} />;
  if (opened.deed === 'edit')
    return <PersonForm clientId={clientId} person={opened.person} onClose={close} />;
  if (opened.deed === 'relation')
    return <RelationForm clientId={clientId} person={opened.person} onClose={close} />;
  if (opened.deed === 'role') return <RoleForm clientId={clientId} person={opened.person} onClose={close} />;
  if (!opened.role) return null;
  return <EndRoleForm card={card} person={opened.person} role={opened.role} onClose={close} />;
}
