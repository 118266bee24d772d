// What stands out about the people of this client, above everything else: who came, whose term ends, whom nobody knows.
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowsExchange, IconCalendarDue, IconUserQuestion } from '@tabler/icons-react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { formatDay } from '#kernel/dates.ts';
import { daysBetween } from '#kernel/day.ts';
import { useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import { termStateOf } from '../../../rules/term-of-office.ts';
import type { clientsDecideMove, clientsPeopleNews } from '../../../shapes/people-contracts.ts';
import { signWords } from '../../../words/people-signs.ts';
import { type Card, fullNameOf } from '../card-types.ts';

export type Move = OutputOf<typeof clientsPeopleNews>['moves'][number];

export function PeopleSigns({ card }: { card: Card }) {
  const moves = card.moves.filter((move) => stillNews(card, move));
  if (moves.length === 0 && card.coverage.missing.length === 0 && !hasTerms(card)) return null;
  return (
    <Stack gap="xs">
      {moves.map((move) => (
        <MoveSign key={move.id} move={move} />
      ))}
      <Terms card={card} />
      <Missing card={card} />
    </Stack>
  );
}

/** A linked arrival stays a sign until somebody has verified the role; a linked departure is told by the person's card. */
function stillNews(card: Card, move: Move): boolean {
  if (move.state === 'proposed') return true;
  if (move.direction === 'out') return false;
  const id = move.other?.id ?? move.person.id;
  const here = card.persons.find((person) => person.id === id);
  return here?.roles.some((role) => role.toDay === null && role.verifiedAt === null) ?? false;
}

export function MoveSign({ move }: { move: Move }) {
  const w = useWords(signWords);
  const may = useMay();
  const decide = useWrite<typeof clientsDecideMove>('clients.decide-move');
  const proposed = move.state === 'proposed';
  const into = move.direction === 'in';
  const who = move.person.name;
  const there = into ? move.from : move.to;
  const name = there.name ?? w.someClient;
  const say = into
    ? (proposed ? w.movedHere : w.movedHereLinked)(who, name, move.gender)
    : (proposed ? w.movedAway : w.movedAwayLinked)(who, name);
  const act = (decision: 'link' | 'dismiss') =>
    decide.mutate(
      { moveId: move.id, decision },
      {
        onSuccess: () => notifications.show({ message: decision === 'link' ? w.linked : w.dismissed }),
        onError: (problem) => notifications.show({ message: problem.message, color: 'red' }),
      },
    );
  return (
    <Alert
      color={into ? 'pine' : 'orange'}
      icon={<IconArrowsExchange aria-hidden />}
      title={into ? w.opportunity : undefined}
      styles={{ title: { color: 'var(--ink)' }, message: { color: 'var(--ink)' } }}
    >
      <Text fw={into ? 500 : undefined}>{say}</Text>
      <Text fz="sm" className="muted">
        {[
          move.post && w.was(move.post),
          move.other && w.writtenHere(move.other.name),
          sentence(move.grounds.map((ground) => w.grounds[ground])),
        ]
          .filter(Boolean)
          .join(' ')}{' '}
        {there.id ? <AppLink to={`/clients/${there.id}?tab=people`}>{name}</AppLink> : null}
      </Text>
      {proposed && may('clients.write') ? (
        <Group gap="xs" mt={8}>
          <Button
            size="compact-md"
            aria-label={w.linkFor(who)}
            loading={decide.isPending}
            onClick={() => act('link')}
          >
            {w.link(move.gender)}
          </Button>
          <Button
            size="compact-md"
            variant="default"
            aria-label={w.dismissFor(who)}
            disabled={decide.isPending}
            onClick={() => act('dismiss')}
          >
            {w.dismiss(move.gender)}
          </Button>
        </Group>
      ) : null}
    </Alert>
  );
}

function sentence(parts: readonly string[]): string {
  const text = parts.join(', ');
  return text ? `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}.` : '';
}

function hasTerms(card: Card): boolean {
  return card.persons.some((person) => person.roles.some((role) => role.toDay === null && role.termEndsOn));
}

function Terms({ card }: { card: Card }) {
  const w = useWords(signWords);
  const { locale } = useLanguage();
  const { today } = useMe();
  return card.persons.flatMap((person) =>
    person.roles
      .filter((role) => role.toDay === null)
      .flatMap((role) => {
        const state = termStateOf(role.termEndsOn, today);
        if (!state || !role.termEndsOn) return [];
        const who = [fullNameOf(person), role.post].filter(Boolean).join(', ');
        return [
          <Alert
            key={role.id}
            color={state === 'ahead' ? 'gray' : 'orange'}
            icon={<IconCalendarDue aria-hidden />}
            styles={{ message: { color: 'var(--ink)' } }}
          >
            {w.term[state](who, formatDay(role.termEndsOn, locale), daysBetween(today, role.termEndsOn))}
          </Alert>,
        ];
      }),
  );
}

function Missing({ card }: { card: Card }) {
  const w = useWords(signWords);
  if (card.coverage.missing.length === 0) return null;
  const roles = card.coverage.missing.map((kind) => w.unknownRoles[kind]);
  return (
    <Group gap={8} wrap="nowrap" align="flex-start">
      <IconUserQuestion size={20} aria-hidden style={{ flexShrink: 0, color: 'var(--alarm)' }} />
      <div>
        <Text fw={600}>{w.missing}</Text>
        <Text>{roles.join(' · ')}</Text>
      </div>
    </Group>
  );
}
