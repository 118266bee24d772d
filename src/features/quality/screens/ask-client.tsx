// The curator tells the client that quality is restored and asks: by a call, or by a personal link (M9.7).
import { Button, CopyButton, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { formatDay } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import { useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Problem } from '#ui/kit/page.tsx';
import type { sendLink, tellClient } from '../shapes/contracts/word.ts';
import type { CaseCard } from '../shapes/register.ts';
import { askingWords } from '../words/asking.ts';
import { LinkOut } from './answers.tsx';
import { Told } from './told.tsx';

export function AskClient({ card }: { card: CaseCard }) {
  const { ask: w } = useWords(askingWords);
  const [personId, setPerson] = useState(card.persons[0]?.id ?? null);
  const person = card.persons.find((one) => one.id === personId) ?? null;
  const tell = useWrite<typeof tellClient>('quality.tell-client');
  return (
    <section className="sheet" style={{ padding: 12 }} aria-label={w.title}>
      <Stack gap="sm">
        <div>
          <Text fw={600}>{card.state === 'offered' ? w.again : w.title}</Text>
          {card.link ? <LinkOut link={card.link} /> : null}
          {card.state === 'restored' ? <Text fz="sm">{w.lead}</Text> : null}
        </div>
        {person ? (
          <Whom card={card} person={person} onChange={setPerson} />
        ) : (
          <Text fz="sm">
            {w.noPersons} <AppLink to={`/clients/${card.clientId}`}>{card.clientName}</AppLink>
          </Text>
        )}
        <Told card={card} reader={person?.locale ?? null} />
        <Button
          variant="default"
          loading={tell.isPending}
          onClick={() =>
            tell.mutate(
              { caseId: card.id, channel: 'phone' },
              { onSuccess: () => notifications.show({ message: w.asked }) },
            )
          }
          style={{ alignSelf: 'flex-start' }}
        >
          {w.byPhone}
        </Button>
        {tell.error ? <Problem problem={tell.error} /> : null}
        {person ? <LinkForm card={card} person={person} /> : null}
      </Stack>
    </section>
  );
}

type Person = CaseCard['persons'][number];

/** Who is asked, with the number to dial: whose word counts stands first. */
function Whom(props: { card: CaseCard; person: Person; onChange: (personId: string | null) => void }) {
  const { card, person } = props;
  const { ask: w } = useWords(askingWords);
  return (
    <div>
      <Select
        label={w.linkTo}
        value={person.id}
        onChange={props.onChange}
        allowDeselect={false}
        data={card.persons.map((one) => ({ value: one.id, label: one.name }))}
        renderOption={({ option }) => (
          <div>
            {option.label}
            <Text fz="xs" className="muted">
              {card.persons.find((one) => one.id === option.value)?.post}
            </Text>
          </div>
        )}
      />
      <Group gap="2px 16px" mt={4} fz="sm" mih={32}>
        {person.post ? <span>{person.post}</span> : null}
        {person.dial ? (
          <a
            href={`tel:${person.dial}`}
            className="tabular"
            style={{ display: 'inline-flex', alignItems: 'center', gap: 5, minHeight: 32 }}
          >
            <IconPhone size={16} aria-hidden />
            {person.phone}
          </a>
        ) : (
          <span className="muted">{w.noPhone}</span>
        )}
        {person.email ? <span className="muted">{person.email}</span> : null}
      </Group>
    </div>
  );
}

function LinkForm({ card, person }: { card: CaseCard; person: Person }) {
  const { ask: w } = useWords(askingWords);
  const send = useWrite<typeof sendLink>('quality.send-link');
  const make = (byLetter: boolean) =>
    send.mutate({ caseId: card.id, linkId: newId(), personId: person.id, byLetter });
  // The client may be writing in the earlier one just now.
  const [sure, setSure] = useState(!card.link);
  if (!sure && !send.data) {
    return (
      <Button variant="default" onClick={() => setSure(true)} style={{ alignSelf: 'flex-start' }}>
        {w.linkNew}
      </Button>
    );
  }
  return (
    <>
      {card.link && !send.data ? <Text fz="sm">{w.linkKills}</Text> : null}
      <Group gap="sm">
        {person.email ? (
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
  const { ask: w } = useWords(askingWords);
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
