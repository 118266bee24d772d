import { Button, Group, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconUserCheck, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { Empty } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import { useUrlState } from '#ui/navigation.ts';
import { cardWords } from '../../words/card.ts';
import { checkInWords } from '../../words/check-in.ts';
import { mapWords } from '../../words/people-map.ts';
import { peopleWords } from '../../words/people.ts';
import { EndRoleForm } from '../forms/end-role-form.tsx';
import { PersonForm } from '../forms/person-form.tsx';
import { RelationForm } from '../forms/relation-form.tsx';
import { RoleForm } from '../forms/role-form.tsx';
import { type Card, isHere, type Person, type Role } from './card-types.ts';
import { CheckIn } from './people/check-in.tsx';
import { PeopleMap } from './people/map/people-map.tsx';
import { PeopleSigns } from './people/signs.tsx';
import { TouchForm } from './people/touch-form.tsx';
import { PersonCard, type PersonDeed } from './person-card.tsx';

type Opened =
  | { deed: PersonDeed; person: Person; role?: Role }
  | { deed: 'add' }
  | { deed: 'check-in' }
  | null;

/** Key persons first (M8): who is there, and who was there and left. */
export function PeopleTab({ card }: { card: Card }) {
  const w = useWords(cardWords);
  const p = useWords(peopleWords);
  const c = useWords(checkInWords);
  const may = useMay();
  const [opened, setOpened] = useState<Opened>(null);
  const m = useWords(mapWords);
  const [url, setUrl] = useUrlState();
  const map = url['view'] === 'map';
  const close = () => setOpened(null);
  const here = card.persons.filter(isHere);
  const gone = card.persons.filter((person) => !isHere(person));
  const add = may('clients.write') ? (
    <Button
      variant={card.persons.length ? 'default' : 'filled'}
      leftSection={<IconUserPlus size={16} aria-hidden />}
      onClick={() => setOpened({ deed: 'add' })}
    >
      {w.addPerson}
    </Button>
  ) : null;
  const check =
    may('clients.write') && here.length > 0 ? (
      <Button
        leftSection={<IconUserCheck size={16} aria-hidden />}
        onClick={() => setOpened({ deed: 'check-in' })}
      >
        {c.open}
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
      <PeopleSigns card={card} />
      {card.persons.length === 0 ? (
        <Empty title={w.noPersons} text={w.noPersonsText} action={add} />
      ) : (
        <>
          <Group justify="space-between" gap="xs">
            <Text component="h2" fz="lg" fw={600} m={0}>
              {p.now}
            </Text>
            <Group gap="xs">
              <SegmentedControl
                aria-label={m.viewLabel}
                value={map ? 'map' : 'cards'}
                data={(['cards', 'map'] as const).map((value) => ({ value, label: m.views[value] }))}
                onChange={(view) => setUrl({ view: view === 'map' ? 'map' : undefined })}
              />
              {check}
              {add}
            </Group>
          </Group>
          {map ? (
            <PeopleMap
              card={card}
              onDeed={(deed, person, role) => setOpened({ deed, person, ...(role && { role }) })}
            />
          ) : here.length > 0 ? (
            grid(here)
          ) : (
            <Text className="muted">{p.nobodyNow}</Text>
          )}
        </>
      )}
      {gone.length > 0 && !map ? (
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
  if (opened.deed === 'check-in') return <CheckIn card={card} onClose={close} />;
  if (opened.deed === 'add') return <PersonForm clientId={clientId} onClose={close} />;
  if (opened.deed === 'edit')
    return <PersonForm clientId={clientId} person={opened.person} onClose={close} />;
  if (opened.deed === 'relation')
    return <RelationForm clientId={clientId} person={opened.person} onClose={close} />;
  if (opened.deed === 'touch')
    return <TouchForm clientId={clientId} person={opened.person} onClose={close} />;
  if (opened.deed === 'role') return <RoleForm clientId={clientId} person={opened.person} onClose={close} />;
  if (!opened.role) return null;
  return <EndRoleForm card={card} person={opened.person} role={opened.role} onClose={close} />;
}
