// The part of new people in decisions, asked of the participant once the talk is over. Folded behind words that say
// nothing, since the client may still be looking when the talk has just ended.
import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import type { clientsGet } from '#features/clients/shapes/contracts.ts';
import { ROLE_KINDS, type RoleKind } from '#features/clients/shapes/kinds.ts';
import type { clientsCheckIn } from '#features/clients/shapes/people-contracts.ts';
import { peopleWords } from '#features/clients/words/people.ts';
import { listNewRoles, type NewRole } from '#features/questionnaires/rules/new-roles.ts';
import type { NewPerson } from '#features/questionnaires/shapes/answers.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { newId } from '#kernel/ids.ts';
import { useAct, useRead } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import { laneOf } from '../unsent.ts';
import type { Card } from './session.ts';

export function NewRoles({ card, newPersons }: { card: Card; newPersons: readonly NewPerson[] }) {
  const may = useMay();
  const over = card.actor.fills && card.state !== 'in_progress';
  return over && newPersons.length > 0 && may('clients.write') ? (
    <AskRoles card={card} newPersons={newPersons} />
  ) : null;
}

function AskRoles({ card, newPersons }: { card: Card; newPersons: readonly NewPerson[] }) {
  const w = useWords(fillWords).newRoles;
  const client = useRead<typeof clientsGet>('clients.get', { clientId: card.client.id });
  const [open, setOpen] = useState(false);
  /** Kept on this device: the card learns it later. */
  const [told, setTold] = useState<readonly string[]>([]);
  if (client.isPending) return null;
  const asked = listNewRoles(newPersons, card.facts, client.data?.persons).filter(
    ({ personId }) => !told.includes(personId),
  );
  if (asked.length === 0) return told.length > 0 ? <p role="status">{w.saved}</p> : null;
  if (!open) {
    return (
      <Button variant="default" size="md" style={{ alignSelf: 'flex-start' }} onClick={() => setOpen(true)}>
        {w.open(asked.length)}
      </Button>
    );
  }
  return (
    <section className="sheet" style={{ padding: 18 }} aria-label={w.title}>
      <h2 style={{ fontSize: 19, margin: '0 0 4px' }}>{w.title}</h2>
      <p className="fill-quiet" style={{ margin: '0 0 12px' }}>
        {w.lead}
      </p>
      <Stack gap="md">
        {asked.map((one) => (
          <AskRole
            key={one.personId}
            card={card}
            one={one}
            done={() => setTold((before) => [...before, one.personId])}
          />
        ))}
      </Stack>
      <Button variant="subtle" mt="sm" onClick={() => setOpen(false)}>
        {w.later}
      </Button>
    </section>
  );
}

function AskRole({ card, one, done }: { card: Card; one: NewRole; done: () => void }) {
  const w = useWords(fillWords).newRoles;
  const { roleKinds } = useWords(peopleWords);
  const proposed = ROLE_KINDS.find((kind) => kind === one.proposed);
  const [kind, setKind] = useState<RoleKind>(proposed ?? 'unknown');
  // In the lane of the questionnaire: the person is written down by the end of the talk, which goes first.
  const checkIn = useAct<typeof clientsCheckIn>('clients.check-in', {
    lane: laneOf(card.id),
    about: card.client.name,
  });
  // Told to the block, not to this line: the card read anew takes the line away before its own answer comes.
  const save = async () => {
    const role = { personId: one.personId, presence: 'here' as const, roleKind: kind };
    const input = { id: newId<'new'>(), clientId: card.client.id, persons: [role] };
    if (await checkIn.mutateAsync(input).catch(() => null)) done();
  };
  return (
    <div>
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label={one.name}
          description={proposed ? w.before(roleKinds[proposed]) : undefined}
          data={ROLE_KINDS.toReversed().map((value) => ({ value, label: roleKinds[value] }))}
          value={kind}
          style={{ flex: '1 1 240px' }}
          onChange={(event) => setKind(event.currentTarget.value as RoleKind)}
        />
        <Button disabled={kind === 'unknown'} loading={checkIn.isPending} onClick={save}>
          {w.save}
        </Button>
      </Group>
      {checkIn.error ? <Problem problem={checkIn.error} /> : null}
    </div>
  );
}
