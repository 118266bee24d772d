import { Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { listNotBegun } from '#features/questionnaires/shapes/contracts/lists.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { listWords } from '#features/questionnaires/words/list.ts';
import { useRead } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Loaded } from '#ui/kit/page.tsx';

/** Chooses whom to ask: clients of the round without a questionnaire, one's own first. */
export function BeginDialog({ opened, close }: { opened: boolean; close: () => void }) {
  const w = useWords(listWords);
  const { close: closeWord } = useWords(fillWords);
  const [search, setSearch] = useState('');
  const [sought] = useDebouncedValue(search, 200);
  const query = useRead<typeof listNotBegun>(
    'questionnaires.not-begun',
    { ...(sought ? { search: sought } : {}), limit: 30 },
    { enabled: opened },
  );
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={w.beginTitle}
      size="md"
      closeButtonProps={{ 'aria-label': closeWord }}
    >
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label={w.search}
          description={w.beginHint}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Loaded query={query}>
          {(data) =>
            data.rows.length === 0 ? (
              <Text className="muted">{sought ? w.nothingTitle : w.beginEmpty}</Text>
            ) : (
              <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
                {data.rows.map((row) => (
                  <li key={row.clientId} style={{ borderTop: '1px solid var(--line)' }}>
                    <AppLink
                      to={`/questionnaires/begin/${row.clientId}`}
                      style={{ display: 'block', padding: '12px 4px', textDecoration: 'none' }}
                    >
                      <span style={{ fontWeight: 600 }}>{row.clientName}</span>{' '}
                      <span className="muted" style={{ fontSize: 14 }}>
                        {[row.city, row.mine ? null : w.other].filter(Boolean).join(' · ')}
                      </span>
                    </AppLink>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </Stack>
    </Modal>
  );
}
