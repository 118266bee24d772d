import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useRead, useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { Loaded, Problem } from '#ui/kit/page.tsx';
import { useGo } from '#ui/navigation.ts';
import type { listImports, undoImport } from '../shapes/contracts.ts';
import { importWords } from '../words/screen.ts';
import type { Preview } from './answers.ts';

/** The file is in: what came of it, where to go on, and the way back. */
export function DoneStep({ preview, onLeave }: { preview: Preview; onLeave: () => void }) {
  const w = useWords(importWords);
  const go = useGo();
  const undo = useWrite<typeof undoImport>('exchange.undo');
  const imports = useRead<typeof listImports>('exchange.list', { limit: 200 });
  return (
    <Stack gap="md">
      <Loaded query={imports}>
        {({ rows }) => {
          const job = rows.find((row) => row.jobId === preview.jobId);
          return (
            <div className="sheet" style={{ padding: 20 }} role="status">
              <Title order={2} fz={22}>
                {w.done}
              </Title>
              <Text>{w.doneText(job?.created ?? 0, job?.updated ?? 0)}</Text>
              {job && job.leftOut > 0 ? <Text>{w.leftOut(job.leftOut)}</Text> : null}
            </div>
          );
        }}
      </Loaded>
      {undo.isPending ? <Alert>{w.undoing}</Alert> : null}
      {undo.error ? <Problem problem={undo.error} /> : null}
      <Group>
        <Button onClick={() => go('/clients')}>{w.toClients}</Button>
        <Button variant="default" onClick={onLeave}>
          {w.nextFile}
        </Button>
        <Button
          variant="subtle"
          color="red"
          loading={undo.isPending}
          onClick={() => undo.mutate({ jobId: preview.jobId })}
        >
          {w.undo}
        </Button>
      </Group>
    </Stack>
  );
}
