// A fault that several clients feel is mended once: this case joins an open work, and its client confirms for
// themselves.
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useRead, useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { Loaded, Problem } from '#ui/kit/page.tsx';
import { uiWords } from '#ui/words.ts';
import type { joinWork, listWorks } from '../shapes/contracts/service.ts';
import type { CaseCard, WorkRow } from '../shapes/register.ts';
import { loopWords } from '../words/loop.ts';
import { useCodeNames } from './codes.ts';
import { Due } from './due.tsx';

export function JoinWork({ card }: { card: CaseCard }) {
  const { common: w } = useWords(loopWords);
  const [open, setOpen] = useState(false);
  if (open) return <JoinForm card={card} onDone={() => setOpen(false)} />;
  return (
    <Button variant="subtle" onClick={() => setOpen(true)} style={{ alignSelf: 'flex-start' }}>
      {w.open}
    </Button>
  );
}

const SHOWN = 8;

function JoinForm({ card, onDone }: { card: CaseCard; onDone: () => void }) {
  const { common: w } = useWords(loopWords);
  const ui = useWords(uiWords);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 250);
  // A place or a cause that is coded already says where to look first.
  const placeCode = search
    ? undefined
    : (card.claimList.find((claim) => claim.placeCode)?.placeCode ?? undefined);
  const works = useRead<typeof listWorks>('quality.works', {
    state: 'open',
    search,
    limit: SHOWN,
    ...(placeCode && { placeCode }),
  });
  const join = useWrite<typeof joinWork>('quality.join-work');
  const bare = card.claimList.filter((claim) => !claim.hasWork);
  const claimIds = (bare.length > 0 ? bare : card.claimList).map((claim) => claim.id);
  const nameOf = useCodeNames();
  const whereOf = (row: WorkRow) =>
    [
      ...row.causeCodes.map((code) => nameOf('cause', code)),
      ...row.placeCodes.map((code) => nameOf('place', code)),
      row.place,
    ]
      .filter(Boolean)
      .map((part) => `${part} · `)
      .join('');
  const fits = (row: WorkRow) => row.clients.every((client) => client.caseId !== card.id);
  return (
    <section className="sheet" style={{ padding: 12 }} aria-label={w.open}>
      <Stack gap="xs">
        <Text fw={600}>{w.open}</Text>
        <Text fz="sm" className="muted">
          {w.lead}
        </Text>
        <TextInput
          aria-label={w.search}
          placeholder={w.search}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Loaded query={works}>
          {({ rows }) =>
            rows.filter(fits).length === 0 ? (
              <Text fz="sm">{w.nothing}</Text>
            ) : (
              rows.filter(fits).map((row) => (
                <Group key={row.id} justify="space-between" wrap="nowrap" align="flex-start">
                  <div style={{ minWidth: 0 }}>
                    <Text fz="sm" fw={600}>
                      {row.title}
                    </Text>
                    <Text fz="sm" className="muted" component="div">
                      {whereOf(row)}
                      {row.clients.map((client) => client.clientName).join(', ')} ·{' '}
                      <Due day={row.dueOn} late={row.daysLate > 0} daysLate={row.daysLate} />
                    </Text>
                  </div>
                  <Button
                    variant="default"
                    size="compact-sm"
                    style={{ flex: 'none' }}
                    loading={join.isPending}
                    onClick={() =>
                      join.mutate({ caseId: card.id, workId: row.id, claimIds }, { onSuccess: onDone })
                    }
                  >
                    {w.join}
                  </Button>
                </Group>
              ))
            )
          }
        </Loaded>
        {join.error ? <Problem problem={join.error} /> : null}
        <Button variant="subtle" onClick={onDone} style={{ alignSelf: 'flex-start' }}>
          {ui.cancel}
        </Button>
      </Stack>
    </section>
  );
}
