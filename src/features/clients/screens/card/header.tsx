import { Alert, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconArchive, IconPencil } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { StateMark } from '#ui/kit/state-mark.tsx';
import { useMay } from '#ui/me.tsx';
import type { clientsArchive, clientsRestore } from '../../shapes/contracts.ts';
import { cardWords } from '../../words/card.ts';
import { calledOff } from '../../rules/last-talk.ts';
import { stateWords } from '../../words/card-states.ts';
import type { Card } from './card-types.ts';
import { ContactLinks } from './contact-links.tsx';
import { NextStep } from './next-step.tsx';

/** Who the client is, how it stands, and what comes next. */
export function CardHeader({ card }: { card: Card }) {
  const w = useWords(cardWords);
  const { client, round } = card;
  // «Звонили, не договорились» would not be true of whoever had agreed.
  const off = round?.state === 'called' ? w.meetingOff[calledOff(card)?.state ?? ''] : undefined;
  useEffect(() => {
    document.title = `${client.shortName} · Рядом`;
  }, [client.shortName]);
  return (
    <Stack gap="sm">
      <Text fz="sm">
        <AppLink to="/clients">{w.clients}</AppLink>
      </Text>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Title order={1} fz={{ base: 22, sm: 28 }}>
            {client.shortName}
          </Title>
          <Group gap="xs" mt={4}>
            {client.segment ? (
              <Badge variant="light" tt="none">
                {w.segment(client.segment.toUpperCase())}
              </Badge>
            ) : null}
            {round?.state ? <StateMark state={round.state} {...(off && { label: off })} /> : null}
            <Text span className="muted">
              {[client.city, client.industry].filter(Boolean).join(' · ')}
            </Text>
          </Group>
        </div>
        <CardDeeds card={card} />
      </Group>
      {client.archivedAt ? <Alert color="gray">{w.archived}</Alert> : null}
      <Warnings card={card} />
      <ContactLinks contacts={card.contacts} />
      <NextStep card={card} />
    </Stack>
  );
}

function Warnings({ card }: { card: Card }) {
  const s = useWords(stateWords);
  if (card.warnings.length === 0) return null;
  return (
    <Text fz="sm" style={{ color: 'var(--alarm)', display: 'flex', alignItems: 'center', gap: 6 }}>
      <IconAlertTriangle size={16} aria-hidden />
      {card.warnings.map((code) => s.warnings[code]).join('; ')}
    </Text>
  );
}

function CardDeeds({ card }: { card: Card }) {
  const w = useWords(cardWords);
  const may = useMay();
  const archive = useWrite<typeof clientsArchive>('clients.archive');
  const restore = useWrite<typeof clientsRestore>('clients.restore');
  const clientId = card.client.id;
  const away = card.client.archivedAt !== null;
  const putAway = () =>
    archive.mutate(
      { clientId },
      {
        onSuccess: () => sayArchived(w.archiveDone, clientId),
      },
    );
  const problem = archive.error ?? restore.error;
  return (
    <Stack gap="xs" align="flex-end">
      <Group gap="xs">
        {may('clients.create') ? (
          <Button
            variant="subtle"
            leftSection={<IconArchive size={16} aria-hidden />}
            loading={archive.isPending || restore.isPending}
            onClick={() => (away ? restore.mutate({ clientId }) : putAway())}
          >
            {away ? w.restore : w.archive}
          </Button>
        ) : null}
        {may('clients.write') ? (
          <Button
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            renderRoot={(root) => <AppLink to={`/clients/${clientId}/edit`} {...root} />}
          >
            {w.edit}
          </Button>
        ) : null}
      </Group>
      {problem ? <Problem problem={problem} /> : null}
    </Stack>
  );
}

function sayArchived(title: string, clientId: string): void {
  notifications.show({ title, message: <UndoArchive clientId={clientId} /> });
}

/** Archiving is undone in place of being asked about. */
function UndoArchive({ clientId }: { clientId: string }) {
  const w = useWords(cardWords);
  const restore = useWrite<typeof clientsRestore>('clients.restore');
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      loading={restore.isPending}
      onClick={() => restore.mutate({ clientId })}
    >
      {w.undo}
    </Button>
  );
}
