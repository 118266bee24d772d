import { ActionIcon, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { newId } from '#kernel/ids.ts';
import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { SidePanel } from '#ui/kit/side-panel.tsx';
import { useMay } from '#ui/me.tsx';
import { LINK_KINDS, type LinkKind } from '../../../../shapes/kinds.ts';
import type { clientsRemoveLink, clientsSetLink } from '../../../../shapes/people-contracts.ts';
import { mapWords } from '../../../../words/people-map.ts';
import { isDrawn } from '../../../../rules/person-lines.ts';
import { type Card, fullNameOf, isHere, type Person, type Role } from '../../card-types.ts';
import { PersonCard, type PersonDeed } from '../../person-card.tsx';
import { lineOf, type MapFacts } from './map-facts.ts';

/** One person of the map: their card, their lines, and a new line. */
export function PersonPanel(props: {
  card: Card;
  map: MapFacts;
  person: Person;
  onDeed: (deed: PersonDeed, role?: Role) => void;
  onClose: () => void;
}) {
  const w = useWords(mapWords);
  const may = useMay();
  const { card, map, person } = props;
  const own = map.links.filter((link) => link.from === person.id || link.to === person.id);
  return (
    <SidePanel title={fullNameOf(person)} onClose={props.onClose}>
      <Stack gap="md">
        <PersonCard person={person} untitled onDeed={props.onDeed} />
        <div>
          <Text component="h3" fw={600} m={0}>
            {w.links}
          </Text>
          {own.length === 0 ? <Text className="muted">{w.noLinks}</Text> : null}
          {own.map((link) => (
            <LinkRow key={link.id} clientId={card.client.id} map={map} link={link} />
          ))}
        </div>
        {may('clients.write') ? <AddLink card={card} map={map} person={person} /> : null}
      </Stack>
    </SidePanel>
  );
}

type Link = Card['links'][number];

/** Removed at once; «Вернуть» draws it again. */
function LinkRow({ clientId, map, link }: { clientId: string; map: MapFacts; link: Link }) {
  const w = useWords(mapWords);
  const may = useMay();
  const remove = useWrite<typeof clientsRemoveLink>('clients.remove-link');
  const set = useWrite<typeof clientsSetLink>('clients.set-link');
  const line = lineOf(map, link, w);
  const putBack = () => {
    const { from, to, kind, note } = link;
    set.mutate({ id: newId(), clientId, fromPersonId: from, toPersonId: to, kind, note: note ?? '' });
  };
  const takeOff = () =>
    remove.mutate(
      { linkId: link.id },
      {
        onSuccess: () =>
          notifications.show({
            message: (
              <Group justify="space-between" gap="xs">
                <span>{w.removed}</span>
                <Button size="compact-sm" variant="subtle" onClick={putBack}>
                  {w.undo}
                </Button>
              </Group>
            ),
          }),
        onError: (problem) => notifications.show({ message: problem.message, color: 'red' }),
      },
    );
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs" py={2}>
      <div>
        <Text fz="sm">{line}</Text>
        {link.note ? (
          <Text fz="sm" className="muted">
            {link.note}
          </Text>
        ) : null}
      </div>
      {may('clients.write') ? (
        <ActionIcon variant="subtle" aria-label={w.remove(line)} loading={remove.isPending} onClick={takeOff}>
          <IconTrash size={16} />
        </ActionIcon>
      ) : null}
    </Group>
  );
}

function AddLink({ card, map, person }: { card: Card; map: MapFacts; person: Person }) {
  const w = useWords(mapWords);
  // Those who work here first: a line to whoever left tells only how it was.
  const others = card.persons
    .filter((one) => one.id !== person.id)
    .toSorted((one, two) => Number(isHere(two)) - Number(isHere(one)));
  const freeFor = (wanted: LinkKind) =>
    others.filter((one) => !isDrawn(map.links, { from: person.id, to: one.id, kind: wanted }));
  const [picked, setKind] = useState<LinkKind | null>(null);
  const [asked, setWhom] = useState('');
  const kind = picked ?? LINK_KINDS.find((one) => freeFor(one).length > 0) ?? 'influences';
  const free = freeFor(kind);
  const whom = free.find((one) => one.id === asked) ?? free[0];
  const [note, setNote] = useState('');
  const set = useWrite<typeof clientsSetLink>('clients.set-link');
  if (others.length === 0) return null;
  const draw = () =>
    whom &&
    set.mutate(
      {
        id: newId(),
        clientId: card.client.id,
        fromPersonId: person.id,
        toPersonId: whom.id,
        kind,
        note,
      },
      { onSuccess: () => setNote('') },
    );
  return (
    <form
      className="sheet"
      style={{ padding: 12 }}
      aria-label={w.addTitle}
      onSubmit={(event) => {
        event.preventDefault();
        draw();
      }}
    >
      <Stack gap={8}>
        <Text component="h3" fw={600} m={0}>
          {w.addTitle}
        </Text>
        <NativeSelect
          label={w.kind}
          value={kind}
          data={LINK_KINDS.map((value) => ({ value, label: w.kinds[value] }))}
          onChange={(event) => setKind(event.currentTarget.value as LinkKind)}
        />
        {whom ? (
          <NativeSelect
            label={w.whom}
            value={whom.id}
            data={free.map((one) => ({ value: one.id, label: fullNameOf(one) }))}
            onChange={(event) => setWhom(event.currentTarget.value)}
          />
        ) : (
          <Text fz="sm" className="muted">
            {w.allDrawn}
          </Text>
        )}
        <TextInput
          label={w.note}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {set.error ? (
          <Text role="alert" fz="sm" style={{ color: 'var(--alarm)' }}>
            {set.error.message}
          </Text>
        ) : null}
        <Button type="submit" loading={set.isPending} disabled={!whom} style={{ alignSelf: 'flex-start' }}>
          {w.add}
        </Button>
      </Stack>
    </form>
  );
}
