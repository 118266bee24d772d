import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { firstVisitWords } from '../../words/first-visit.ts';

/** The third step leads to the import; it can wait. */
export function FileStep() {
  const w = useWords(firstVisitWords);
  return (
    <Stack gap="md">
      <Title order={2} fz="xl">
        {w.fileTitle}
      </Title>
      <Text>{w.fileLead}</Text>
      <Text className="muted">{w.fileNeeds}</Text>
      <Group>
        <Button size="md" renderRoot={(root) => <AppLink to="/import" {...root} />}>
          {w.upload}
        </Button>
        <Button size="md" variant="default" renderRoot={(root) => <AppLink to="/" {...root} />}>
          {w.later}
        </Button>
      </Group>
    </Stack>
  );
}
