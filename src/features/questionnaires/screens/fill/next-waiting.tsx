import { Button, Group, Text } from '@mantine/core';
import type { listQuestionnaires } from '#features/questionnaires/shapes/contracts/lists.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useRead } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';

/** After one has been accepted or given back the leader goes on to the next that waits, without going back. */
export function NextWaiting({ except }: { except: string }) {
  const w = useWords(fillWords).read;
  const waiting = useRead<typeof listQuestionnaires>('questionnaires.list', {
    states: ['handed_in'],
    limit: 2,
  });
  const next = waiting.data?.rows.find((row) => row.id !== except);
  if (!waiting.data || !next) return null;
  return (
    <Group justify="space-between" className="sheet" style={{ padding: '10px 18px' }}>
      <Text>{w.stillWaiting(waiting.data.total)}</Text>
      <Button variant="light" renderRoot={(root) => <AppLink to={`/questionnaires/${next.id}`} {...root} />}>
        {w.nextWaiting}: {next.clientName}
      </Button>
    </Group>
  );
}
