import {
  ActionIcon,
  Alert,
  Button,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTrash, IconUserPlus } from '@tabler/icons-react';
import { newId } from '#kernel/ids.ts';
import { useAct } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { SidePanel } from '#ui/kit/side-panel.tsx';
import { useMe } from '#ui/me.tsx';
import { uiWords } from '#ui/words.ts';
import type { clientsCheckIn } from '../../../shapes/people-contracts.ts';
import type { RoleKind } from '../../../shapes/kinds.ts';
import { checkInWords } from '../../../words/check-in.ts';
import { peopleWords } from '../../../words/people.ts';
import { DraftNote } from '../../forms/form-frame.tsx';
import { type Card, fullNameOf, type Person } from '../card-types.ts';
import { type Arrival, checkInOf, emptyDraft, type Found, legacyOf, personsToCheck } from './found.ts';
import { PersonCheck } from './person-check.tsx';

/** M8.1 outside a questionnaire: everybody on one card, sent in one piece. */
export function CheckIn({ card, onClose }: { card: Card; onClose: () => void }) {
  const w = useWords(checkInWords);
  const ui = useWords(uiWords);
  const { today } = useMe();
  const clientId = card.client.id;
  const draft = useDraft(`check-in.${clientId}`, emptyDraft(newId));
  const save = useAct<typeof clientsCheckIn>('clients.check-in', {
    lane: `client:${clientId}`,
    about: card.client.shortName,
  });
  const { found, arrivals } = draft.values;
  const persons = personsToCheck(card.persons);
  const unmarked = persons.filter((person) => !found[person.id]?.standing);
  const setFound = (personId: string, patch: Found) =>
    draft.set({ found: { ...found, [personId]: { ...found[personId], ...patch } } });
  const allHere = () =>
    draft.set({
      found: {
        ...found,
        ...Object.fromEntries(unmarked.map((one) => [one.id, { standing: 'here' as const }])),
      },
    });
  const setArrival = (index: number, patch: Partial<Arrival>) =>
    draft.set({ arrivals: arrivals.map((one, at) => (at === index ? { ...one, ...patch } : one)) });
  const nameless = arrivals.some((one) => one.name.trim() === '');
  const nothing = unmarked.length === persons.length && arrivals.length === 0;
  const send = () =>
    save.mutate(checkInOf(clientId, draft.values), {
      onSuccess: ({ kept }) => {
        draft.clear(emptyDraft(newId));
        notifications.show({ message: kept ? ui.keptHere : w.saved });
        onClose();
      },
    });
  return (
    <SidePanel title={w.title} size="lg" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="sm">
          <Text className="muted">{w.lead}</Text>
          <DraftNote draft={{ restored: draft.restored, clear: () => draft.clear(emptyDraft(newId)) }} />
          {persons.map((person) => (
            <PersonCheck
              key={person.id}
              person={person}
              found={found[person.id] ?? {}}
              today={today}
              heirs={[
                ...persons
                  .filter((one) => one.id !== person.id && found[one.id]?.standing !== 'left')
                  .map((one) => ({ value: one.id, label: fullNameOf(one) })),
                ...arrivals
                  .filter((one) => one.name.trim())
                  .map((one) => ({ value: one.id, label: one.name })),
              ]}
              onChange={(patch) => setFound(person.id, patch)}
            />
          ))}
          {unmarked.length > 0 && unmarked.length < persons.length + 1 ? (
            <Button variant="default" onClick={allHere} style={{ alignSelf: 'flex-start' }}>
              {w.allHere}
            </Button>
          ) : null}
          <Text component="h3" fw={600} fz="lg" m={0} mt="xs">
            {w.newTitle}
          </Text>
          {arrivals.map((arrival, index) => (
            <NewPerson
              key={arrival.id}
              arrival={arrival}
              leavers={persons}
              onChange={(patch) => setArrival(index, patch)}
              onRemove={() => draft.set({ arrivals: arrivals.filter((one) => one.id !== arrival.id) })}
            />
          ))}
          <Button
            variant="subtle"
            leftSection={<IconUserPlus size={16} aria-hidden />}
            style={{ alignSelf: 'flex-start' }}
            onClick={() => draft.set({ arrivals: [...arrivals, emptyArrival()] })}
          >
            {w.addNew}
          </Button>
          {save.error ? (
            <Alert color="red" role="alert">
              {save.error.message}
            </Alert>
          ) : null}
          <Group justify="space-between" className="check-in-foot">
            <Text fz="sm" className="muted" aria-live="polite">
              {nameless ? w.nameless : nothing ? w.nothing : unmarked.length ? w.rest(unmarked.length) : ''}
            </Text>
            <Button type="submit" loading={save.isPending} disabled={nothing || nameless}>
              {w.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </SidePanel>
  );
}

function emptyArrival(): Arrival {
  return { id: newId(), name: '', post: '', roleKind: 'unknown', phone: '', email: '', replacesId: '' };
}

function NewPerson(props: {
  arrival: Arrival;
  leavers: readonly Person[];
  onChange: (patch: Partial<Arrival>) => void;
  onRemove: () => void;
}) {
  const w = useWords(checkInWords);
  const p = useWords(peopleWords);
  const { arrival, onChange } = props;
  const kinds = Object.entries(p.roleKinds).map(([value, label]) => ({ value, label }));
  const legacy = legacyOf(
    props.leavers.find((one) => one.id === arrival.replacesId),
    arrival,
  );
  const text = (name: 'name' | 'post' | 'phone' | 'email') => ({
    value: arrival[name],
    maxLength: 500,
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <fieldset className="sheet" style={{ padding: 12, minWidth: 0 }} aria-label={arrival.name || w.addNew}>
      <Stack gap={8}>
        <Group gap={6} wrap="nowrap" align="flex-end">
          <TextInput label={w.newName} required data-autofocus style={{ flex: 1 }} {...text('name')} />
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={w.removeNew(arrival.name)}
            onClick={props.onRemove}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={8} verticalSpacing={8}>
          <TextInput label={w.newPost} {...text('post')} />
          <NativeSelect
            label={w.roleKind}
            data={kinds}
            value={arrival.roleKind}
            onChange={(event) => onChange({ roleKind: event.currentTarget.value as RoleKind })}
          />
          <TextInput label={w.newPhone} inputMode="tel" {...text('phone')} />
          <TextInput label={w.newEmail} inputMode="email" {...text('email')} />
        </SimpleGrid>
        <NativeSelect
          label={w.replaces}
          data={[
            { value: '', label: w.replacesNobody },
            ...props.leavers.map((one) => ({ value: one.id, label: fullNameOf(one) })),
          ]}
          value={arrival.replacesId}
          onChange={(event) => onChange({ replacesId: event.currentTarget.value })}
        />
        {legacy.length > 0 ? (
          <Button
            variant="light"
            style={{ alignSelf: 'flex-start', height: 'auto', minHeight: 36, paddingBlock: 8 }}
            styles={{ label: { whiteSpace: 'normal', lineHeight: 1.35, textAlign: 'left', fontWeight: 500 } }}
            onClick={() => onChange(Object.fromEntries(legacy))}
          >
            {w.sameAsBefore(
              legacy
                .map(([name, value]) => (name === 'roleKind' ? p.roleKinds[value as RoleKind] : value))
                .join(', '),
            )}
          </Button>
        ) : null}
      </Stack>
    </fieldset>
  );
}
