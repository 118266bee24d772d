import { Button, CopyButton, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { securityWords } from '../words/security.ts';

/** Codes shown once, to be copied or written down. */
export function BackupCodes({ codes }: { codes: readonly string[] }) {
  const w = useWords(securityWords);
  return (
    <Stack gap="xs">
      <Text fw={600}>{w.codesTitle}</Text>
      <Text>{w.codesLead}</Text>
      <SimpleGrid component="ul" cols={2} spacing="xs" maw={320} m={0} p={0} style={{ listStyle: 'none' }}>
        {codes.map((code) => (
          <li key={code}>
            <code className="tabular">{code}</code>
          </li>
        ))}
      </SimpleGrid>
      <Group>
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? w.copied : w.copyCodes}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Stack>
  );
}
