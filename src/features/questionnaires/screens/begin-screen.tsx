import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import {
  type Card,
  fullNameOf,
  isHere,
  lastTouchOf,
  nextMeetingOf,
} from '#features/clients/screens/card/card-types.ts';
import type { clientsGet } from '#features/clients/shapes/contracts.ts';
import { stateWords } from '#features/clients/words/card-states.ts';
import { beginWords } from '#features/questionnaires/words/begin.ts';
import { formatMoment } from '#kernel/dates.ts';
import { useRead, useUnsent } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Loaded, Page, Problem } from '#ui/kit/page.tsx';
import { usePathParams } from '#ui/navigation.ts';
import { PrintSheet } from './paper/print-sheet.tsx';
import { beginsWith } from './unsent.ts';
import { useBegin } from './use-begin.ts';

/** /questionnaires/begin/$clientId: whom one is about to talk with; the questionnaire begins by the button only. */
export function Screen() {
  const { clientId = '' } = usePathParams();
  const card = useRead<typeof clientsGet>('clients.get', { clientId });
  return (
    <Loaded query={card}>
      {(data) => (data.client.id === clientId ? <Ahead key={clientId} card={data} /> : null)}
    </Loaded>
  );
}

function Ahead({ card }: { card: Card }) {
  const w = useWords(beginWords);
  const { client, round } = card;
  const { begin, pending, problem } = useBegin();
  const here = useUnsent().find((entry) => beginsWith(entry, client.id));
  // The card is read anew before the answer arrives here: what this very button began is no news.
  const known = round && !pending ? card.questionnaires : [];
  const begun = known.find((one) => one.round === round?.name)?.id ?? (pending ? null : here?.id);
  return (
    <Page
      title={client.shortName}
      lead={begun ? w.begunTitle : w.lead}
      actions={<AppLink to={`/clients/${client.id}`}>{w.card}</AppLink>}
      width={720}
    >
      <div className="sheet" style={{ padding: 18, display: 'grid', gap: 18 }}>
        <Persons card={card} />
        <Meeting card={card} />
        <LastTalk card={card} />
        {problem ? <Problem problem={problem} /> : null}
        <Group>
          {begun ? (
            <Button size="lg" renderRoot={(root) => <AppLink to={`/questionnaires/${begun}`} {...root} />}>
              {w.open}
            </Button>
          ) : (
            <Button size="lg" loading={pending} onClick={() => void begin(client.id)}>
              {w.begin}
            </Button>
          )}
          <PrintSheet clientId={client.id} size="lg" />
        </Group>
      </div>
    </Page>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Text className="muted" fz="sm" component="h2" m={0}>
        {title}
      </Text>
      {children}
    </section>
  );
}

function Persons({ card }: { card: Card }) {
  const w = useWords(beginWords);
  const persons = card.persons.flatMap((person) => {
    const role = isHere(person) ? person.roles.find((one) => one.toDay === null && one.isKey) : undefined;
    return role ? [{ id: person.id, name: fullNameOf(person), post: role.post }] : [];
  });
  return (
    <Part title={w.persons}>
      {persons.length === 0 ? <Text>{w.nobody}</Text> : null}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {persons.map((person) => (
          <li key={person.id} style={{ padding: '3px 0' }}>
            <span style={{ fontWeight: 600 }}>{person.name}</span>
            <span className="muted">, {person.post ?? w.noPost}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Meeting({ card }: { card: Card }) {
  const w = useWords(beginWords);
  const { locale, timeZone } = useLanguage();
  const meeting = nextMeetingOf(card);
  return (
    <Part title={w.meeting}>
      {meeting ? (
        <Text className="tabular">
          {[formatMoment(meeting.startsAt, locale, timeZone), meeting.person, meeting.place]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      ) : (
        <Text>{w.noMeeting}</Text>
      )}
    </Part>
  );
}

function LastTalk({ card }: { card: Card }) {
  const w = useWords(beginWords);
  const s = useWords(stateWords);
  const { locale, timeZone } = useLanguage();
  const touch = lastTouchOf(card);
  if (!touch) {
    return (
      <Part title={w.lastTalk}>
        <Text>{w.noTalk}</Text>
      </Part>
    );
  }
  const what = touch.kind === 'meeting' ? s.purposes[touch.what] : s.outcomes[touch.what];
  return (
    <Part title={w.lastTalk}>
      <Text className="tabular">
        {[formatMoment(touch.at, locale, timeZone), what, touch.person, touch.who]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {touch.note ? <Text className="muted">{touch.note}</Text> : null}
    </Part>
  );
}
