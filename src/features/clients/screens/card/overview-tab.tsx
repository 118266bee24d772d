import { Anchor, SimpleGrid, Stack, Text } from '@mantine/core';
import { formatDay, formatMoment } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { formatMoneyShort } from '#kernel/money.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { calledOff, lastTalks, type LastTouch } from '../../rules/last-talk.ts';
import { cardWords } from '../../words/card.ts';
import { stateWords } from '../../words/card-states.ts';
import { type Card, fullNameOf, isHere, nextMeetingOf } from './card-types.ts';
import { CalledOff } from './called-off.tsx';
import { ContactLinks } from './contact-links.tsx';
import { Facts, NothingYet, Section } from './facts.tsx';
import { PeopleSigns } from './people/signs.tsx';
import { CLOSED, OpenClaims } from './open-claims.tsx';
import { Promised } from './promised.tsx';
import { StrengthDots } from './strength.tsx';

/** What one wants to know in the minute before a call or a visit. */
export function OverviewTab({ card }: { card: Card }) {
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
      <Stack gap="md">
        <PeopleSigns card={card} />
        <KeyPersons card={card} />
        <LastTalk card={card} />
      </Stack>
      <Stack gap="md">
        <Programme card={card} />
        <Requisites card={card} />
      </Stack>
    </SimpleGrid>
  );
}

function KeyPersons({ card }: { card: Card }) {
  const w = useWords(cardWords);
  const persons = card.persons.filter(isHere);
  return (
    <Section title={w.tabs.people}>
      <Stack gap="sm">
        {persons.length === 0 ? <NothingYet title={w.noPersons} text={w.noPersonsText} /> : null}
        {persons.map((person) => (
          <div key={person.id}>
            <div style={{ display: 'flex', justifyContent: 'space-between', gap: 8, flexWrap: 'wrap' }}>
              <Text fw={500}>{fullNameOf(person)}</Text>
              {person.relations[0] ? (
                <StrengthDots value={person.relations[0].now} was={person.relations[0].strength} />
              ) : null}
            </div>
            <Text fz="sm" className="muted">
              {person.roles.find((role) => role.toDay === null)?.post}
            </Text>
            <ContactLinks contacts={person.contacts} large />
            {person.interests ? <Text fz="sm">{person.interests}</Text> : null}
          </div>
        ))}
      </Stack>
    </Section>
  );
}

function LastTalk({ card }: { card: Card }) {
  const w = useWords(cardWords);
  const { last, noted } = lastTalks(card);
  const off = calledOff(card);
  const hasCase = card.cases.some((one) => !CLOSED.has(one.state));
  const hasPromise = (card.promises?.length ?? 0) > 0;
  if (!last && !off && !hasCase && !hasPromise && !card.client.note) return null;
  return (
    <Section title={w.lastWords}>
      <Stack gap="sm">
        <OpenClaims card={card} />
        <Promised card={card} />
        {off ? <CalledOff meeting={off} /> : null}
        {[last, noted].map((talk) => (talk ? <Talk key={talk.at} talk={talk} /> : null))}
        {card.client.note ? (
          <div>
            <Text fz="sm" className="muted">
              {w.note}
            </Text>
            <Text style={{ whiteSpace: 'pre-wrap' }}>{card.client.note}</Text>
          </div>
        ) : null}
      </Stack>
    </Section>
  );
}

function Talk({ talk }: { talk: LastTouch }) {
  const w = useWords(cardWords);
  const s = useWords(stateWords);
  const { locale, timeZone } = useLanguage();
  const what = talk.kind === 'meeting' ? s.purposes[talk.what] : s.outcomes[talk.what];
  return (
    <div>
      <Text fz="sm" className="muted">
        {`${formatMoment(talk.at, locale, timeZone)} · ${talk.who}`}
      </Text>
      <Text>{[w.touch(talk.kind, what), talk.person].filter(Boolean).join(' · ')}</Text>
      {talk.note ? <Text style={{ whiteSpace: 'pre-wrap' }}>{talk.note}</Text> : null}
    </div>
  );
}

function Programme({ card }: { card: Card }) {
  const w = useWords(cardWords);
  const s = useWords(stateWords);
  const { locale, timeZone } = useLanguage();
  const { client, round } = card;
  const meeting = nextMeetingOf(card);
  const { last: touch } = lastTalks(card);
  return (
    <Section title={round?.name ?? w.tabs.contacts}>
      <Facts
        facts={[
          [w.curator, round ? (round.curator?.name ?? w.noCurator) : null],
          [w.nextMeeting, meeting ? formatMoment(meeting.startsAt, locale, timeZone) : w.noMeeting],
          [w.lastTouch, touch ? formatDay(dayAt(touch.at, timeZone), locale) : w.never],
          [w.revenueYear, client.revenueYear ? formatMoneyShort(client.revenueYear, locale) : null],
          [w.servedBy, client.servedBy?.name],
          [w.acquiredBy, client.acquiredBy?.name],
          [w.competitor, client.competitor],
        ]}
      />
      {round && round.relationStates.length > 0 ? (
        <Stack gap={2} mt="sm">
          <Text fz="xs" className="muted">
            {w.relationTitle}
          </Text>
          {round.relationStates.map((relation) => (
            <Text key={relation.employee.id} fz="sm">
              {[`${relation.employee.name}: ${s.relationStates[relation.state]}`, relation.note]
                .filter(Boolean)
                .join('. ')}
            </Text>
          ))}
        </Stack>
      ) : null}
    </Section>
  );
}

function Requisites({ card }: { card: Card }) {
  const w = useWords(cardWords);
  const { client } = card;
  const known = (Object.keys(w.fields) as (keyof typeof w.fields)[]).map(
    (field) => [w.fields[field], client[field]] as const,
  );
  if (known.every(([, value]) => !value)) return null;
  return (
    <Section
      title={w.requisites}
      action={
        client.address ? <MapLink text={w.route} city={client.city} address={client.address} /> : undefined
      }
    >
      <Facts facts={known} />
    </Section>
  );
}

/** The phone's own map opens (a desktop has none to open); nothing is asked from outside until somebody presses. */
function MapLink({ text, city, address }: { text: string; city: string | null; address: string }) {
  const place = encodeURIComponent([city, address].filter(Boolean).join(', '));
  return (
    <Anchor href={`geo:0,0?q=${place}`} hiddenFrom="sm">
      {text}
    </Anchor>
  );
}
