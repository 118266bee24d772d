import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useRead } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Loaded } from '#ui/kit/page.tsx';
import { StateMark } from '#ui/kit/state-mark.tsx';
import type { clientsGet } from '../../shapes/contracts.ts';
import { cardWords } from '../../words/card.ts';
import { listWords } from '../../words/list.ts';
import { fullNameOf, isHere } from '../card/card-types.ts';
import { ContactLinks } from '../card/contact-links.tsx';
import { NextStep } from '../card/next-step.tsx';
import { OpenClaims } from '../card/open-claims.tsx';

const SHOWN_PERSONS = 4;

/** The client in brief beside the list: enough to call, without leaving the list. */
export function Preview({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const w = useWords(listWords);
  const c = useWords(cardWords);
  const query = useRead<typeof clientsGet>('clients.get', { clientId });
  return (
    <aside
      aria-label={w.preview}
      className="sheet"
      style={{ padding: 14, alignSelf: 'start', maxHeight: 'calc(100dvh - 210px)', overflow: 'auto' }}
    >
      <Loaded query={query}>
        {(card) => (
          <Stack gap="sm">
            <Group justify="space-between" wrap="nowrap" align="flex-start">
              <div>
                <Text component="h2" fz="lg" fw={600} m={0}>
                  {card.client.shortName}
                </Text>
                <Text fz="sm" className="muted">
                  {[card.client.city, card.round?.curator?.name].filter(Boolean).join(' · ')}
                </Text>
              </div>
              <ActionIcon variant="subtle" aria-label={w.closePreview} onClick={onClose}>
                <IconX size={16} />
              </ActionIcon>
            </Group>
            {card.round?.state ? <StateMark state={card.round.state} /> : null}
            <NextStep card={card} />
            <ContactLinks contacts={card.contacts} />
            {card.persons
              .filter(isHere)
              .slice(0, SHOWN_PERSONS)
              .map((person) => (
                <div key={person.id}>
                  <Text fw={500}>{fullNameOf(person)}</Text>
                  <Text fz="sm" className="muted">
                    {person.roles[0]?.post}
                  </Text>
                  <ContactLinks contacts={person.contacts} />
                </div>
              ))}
            <OpenClaims card={card} />
            <Button
              variant="default"
              renderRoot={(root) => <AppLink to={`/clients/${card.client.id}`} {...root} />}
            >
              {w.openCard}
            </Button>
            {card.client.note ? (
              <Text fz="sm" style={{ whiteSpace: 'pre-wrap' }} title={c.note}>
                {card.client.note}
              </Text>
            ) : null}
          </Stack>
        )}
      </Loaded>
    </aside>
  );
}
