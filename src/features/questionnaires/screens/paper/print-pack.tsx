import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { listNotBegun } from '#features/questionnaires/shapes/contracts/lists.ts';
import { paperWords } from '#features/questionnaires/words/paper-screen.ts';
import { useRead } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { DayInput } from '#ui/kit/day-input.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useMe } from '#ui/me.tsx';
import { PrintSheet, usePrint } from './print-sheet.tsx';

/** «Распечатать на день»: sheets of all visits of a day in one file. */
export function PrintPack({ employeeId, day }: { employeeId?: string; day?: string }) {
  const w = useWords(paperWords);
  const me = useMe();
  const [opened, setOpened] = useState(false);
  const [chosen, setChosen] = useState<string | null>(day ?? me.today);
  const { print, write } = usePrint();
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {w.printPack}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={w.packTitle}
        closeButtonProps={{ 'aria-label': w.close }}
      >
        <Stack gap="md">
          <Text>{w.packText}</Text>
          <DayInput label={w.packDay} value={chosen} onChange={setChosen} />
          {write.error ? <Problem problem={write.error} /> : null}
          {write.data ? (
            <Alert color="gray" role="status">
              {w.printed(write.data.sheets.length)}{' '}
              <a href={write.data.path} target="_blank" rel="noreferrer">
                {w.openFile}
              </a>
            </Alert>
          ) : null}
          <Group>
            <Button
              disabled={!chosen}
              loading={write.isPending}
              onClick={() => chosen && void print({ day: chosen, ...(employeeId ? { employeeId } : {}) })}
            >
              {w.packPrint}
            </Button>
          </Group>
          <OneClient />
        </Stack>
      </Modal>
    </>
  );
}

/** A sheet for one client of the round whose questionnaire nobody has begun. */
function OneClient() {
  const w = useWords(paperWords);
  const [search, setSearch] = useState('');
  const [sought] = useDebouncedValue(search, 200);
  const found = useRead<typeof listNotBegun>(
    'questionnaires.not-begun',
    { search: sought, limit: 6 },
    { enabled: sought.length > 1 },
  );
  const rows = sought.length > 1 ? (found.data?.rows ?? []) : [];
  return (
    <Stack gap="xs" pt="md" style={{ borderTop: '1px solid var(--line)' }}>
      <TextInput
        label={w.oneClient}
        placeholder={w.oneClientHint}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {rows.map((row) => (
        <Group key={row.clientId} justify="space-between" wrap="nowrap">
          <Text>{row.clientName}</Text>
          <PrintSheet clientId={row.clientId} size="sm" />
        </Group>
      ))}
    </Stack>
  );
}
