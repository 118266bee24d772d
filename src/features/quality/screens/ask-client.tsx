// The curator tells the client that quality is restored and asks: by a call, or by a personal link (M9.7).
import { Button, CopyButton, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { formatDay } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import { useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Problem } from '#ui/kit/page.tsx';
import type { sendLink, tellClient } from '../shapes/contracts.ts';
import type { CaseCard } from '../shapes/register.ts';
import { registerWords } from '../words/screens.ts';

export function AskClient({ card }: { card: CaseCard }) {
  const { ask: w } = useWords(registerWords);
  const tell = useWrite<typeof tellClient>('quality.tell-client');
  return (
    <section className="sheet" style={{ padding: 12 }} aria-label={w.title}>
      <Stack gap="sm">
        <div>
          <Text fw={600}>{w.title}</Text>
          {card.state === 'restored' ? <Text fz="sm">{w.lead}</Text> : null}
        </div>
        <Button
          variant="default"
          loading={tell.isPending}
          onClick={() => tell.mutate({ caseId: card.id, channel: 'phone' })}
          style={{ alignSelf: 'flex-start' }}
        >
          {w.byPhone}
        </Button>
        {tell.error ? <Problem problem={tell.error} /> : null}
        <LinkForm card={card} />
      </Stack>
    </section>
  );
}

function LinkForm({ card }: { card: CaseCard }) {
  const { ask: w } = useWords(registerWords);
  const [personId, setPerson] = useState(card.persons[0]?.id ?? null);
  const send = useWrite<typeof sendLink>('quality.send-link');
  const person = card.persons.find((one) => one.id === personId);
  const make = (byLetter: boolean) => {
    if (personId) send.mutate({ caseId: card.id, linkId: newId(), personId, byLetter });
  };
  if (card.persons.length === 0) {
    return (
      <Text fz="sm">
        {w.noPersons} <AppLink to={`/clients/${card.clientId}`}>{card.clientName}</AppLink>
      </Text>
    );
  }
  return (
    <>
      <Group align="flex-end" gap="sm">
        <Select
          label={w.linkTo}
          value={personId}
          onChange={setPerson}
          allowDeselect={false}
          style={{ flex: 1, minWidth: 200 }}
          data={card.persons.map((one) => ({
            value: one.id,
            label: [one.name, one.post, one.email].filter(Boolean).join(', '),
          }))}
        />
        {person?.email ? (
          <Button loading={send.isPending} onClick={() => make(true)}>
            {w.linkSend}
          </Button>
        ) : null}
        <Button variant="default" loading={send.isPending} onClick={() => make(false)}>
          {w.linkMake}
        </Button>
      </Group>
      {send.error ? <Problem problem={send.error} /> : null}
      {send.data ? <LinkMade made={send.data} /> : null}
    </>
  );
}

function LinkMade({ made }: { made: OutputOf<typeof sendLink> }) {
  const { ask: w } = useWords(registerWords);
  const { locale, timeZone } = useLanguage();
  const { url } = made;
  const until = w.until(formatDay(dayAt(made.expiresAt, timeZone), locale));
  return (
    <div role="status">
      <Text fz="sm">
        {made.letterTo ? w.linkSent(made.letterTo) : w.linkReady} {until}
      </Text>
      {url ? (
        <Group gap="xs" mt={4}>
          <TextInput
            value={url}
            readOnly
            aria-label={w.link}
            style={{ flex: 1 }}
            onFocus={(event) => event.currentTarget.select()}
          />
          <CopyButton value={url}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? w.copied : w.copy}
              </Button>
            )}
          </CopyButton>
        </Group>
      ) : null}
    </div>
  );
}
