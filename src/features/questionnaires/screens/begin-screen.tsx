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
import type { beginQuestionnaire } from '#features/questionnaires/shapes/contracts/filling.ts';
import { beginWords } from '#features/questionnaires/words/begin.ts';
import { formatMoment } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import type { ApiProblem } from '#ui/client.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Loaded, Page, Problem } from '#ui/kit/page.tsx';
import { useMe } from '#ui/me.tsx';
import { useGo, usePathParams } from '#ui/navigation.ts';

/** The id is made once a client on this device, so that a repeat after a lost answer begins nothing twice. */
function idFor(clientId: string): string {
  const name = `ryadom.begin.${clientId}`;
  const id = sessionStorage.getItem(name) ?? newId<'questionnaire'>();
  sessionStorage.setItem(name, id);
  return id;
}

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
  const go = useGo();
  const write = useWrite<typeof beginQuestionnaire>('questionnaires.begin');
  // The card is read anew before the answer arrives here: what this very button began is no news.
  const known = round && write.isIdle ? card.questionnaires : [];
  const begun = known.find((one) => one.round === round?.name);
  const begin = async (meetingId?: string) => {
    const input = { id: idFor(client.id), clientId: client.id, ...(meetingId ? { meetingId } : {}) };
    const answer = await write.mutateAsync(input).catch(() => null);
    if (answer) go(`/questionnaires/${answer.id}`);
  };
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
        {begun ? (
          <Group>
            <Button size="lg" renderRoot={(root) => <AppLink to={`/questionnaires/${begun.id}`} {...root} />}>
              {w.open}
            </Button>
          </Group>
        ) : (
          <Begin
            card={card}
            pending={write.isPending || write.isSuccess}
            problem={write.error}
            begin={(meetingId) => void begin(meetingId)}
          />
        )}
      </div>
    </Page>
  );
}

function Begin(props: {
  card: Card;
  pending: boolean;
  problem: ApiProblem | null;
  begin: (meetingId?: string) => void;
}) {
  const w = useWords(beginWords);
  const { timeZone } = useLanguage();
  const { today } = useMe();
  // Only today's meeting is the one this talk happens at.
  const meeting = nextMeetingOf(props.card);
  const now = meeting && dayAt(meeting.startsAt, timeZone) === today ? meeting.id : undefined;
  return (
    <div>
      {props.problem ? <Problem problem={props.problem} /> : null}
      <Button size="lg" loading={props.pending} onClick={() => props.begin(now)}>
        {w.begin}
      </Button>
    </div>
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
