// What one looks through before the door: people first (M8), what they told us, what we owe them, what they buy (M10).
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { fullAddress } from '#features/clients/rules/full-address.ts';
import { formalAddress } from '#features/clients/rules/person-name.ts';
import {
  type Card,
  fullNameOf,
  isHere,
  nextMeetingOf,
  type Person,
} from '#features/clients/screens/card/card-types.ts';
import { Change, knowsYearBefore } from '#features/clients/screens/card/change.tsx';
import { ContactLinks } from '#features/clients/screens/card/contact-links.tsx';
import { StrengthDots } from '#features/clients/screens/card/strength.tsx';
import { type LastTouch, lastTalks } from '#features/clients/rules/last-talk.ts';
import { stateWords } from '#features/clients/words/card-states.ts';
import { peopleWords } from '#features/clients/words/people.ts';
import type { getGround } from '#features/questionnaires/shapes/contracts/filling.ts';
import { beginWords } from '#features/questionnaires/words/begin.ts';
import { quoteWords } from '#features/questionnaires/words/describe-answer.ts';
import { formatDayWords, formatMoment } from '#kernel/dates.ts';
import { addDays } from '#kernel/day.ts';
import { formatMoneyShort } from '#kernel/money.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { useMe } from '#ui/me.tsx';

export type Told = NonNullable<OutputOf<typeof getGround>['card']>;

/** A term of office is spoken of so long before it ends. */
const TERM_DAYS = 90;
const MOST_TOLD = 8;
const MOST_LINES = 6;

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Text className="muted" fz="sm" component="h2" m={0} mb={4}>
        {title}
      </Text>
      {children}
    </section>
  );
}

const plainList = { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 10 } as const;

export function Persons({ card }: { card: Card }) {
  const w = useWords(beginWords);
  const { roleKinds } = useWords(peopleWords);
  const persons = card.persons.flatMap((person) => {
    const role = isHere(person) ? person.roles.find((one) => one.toDay === null && one.isKey) : undefined;
    return role ? [{ person, role }] : [];
  });
  const { missing } = card.coverage;
  return (
    <Part title={w.persons}>
      {persons.length === 0 ? <Text>{w.nobody}</Text> : null}
      <ul style={plainList}>
        {persons.map(({ person, role }) => (
          <KeyPerson key={person.id} person={person} role={role} />
        ))}
      </ul>
      {missing.length > 0 ? (
        <Text fz="sm" mt={10}>
          {w.missing(missing.map((kind) => roleKinds[kind].toLowerCase()).join(', '))}
        </Text>
      ) : null}
    </Part>
  );
}

function KeyPerson({ person, role }: { person: Person; role: Person['roles'][number] }) {
  const w = useWords(beginWords);
  const { locale } = useLanguage();
  const { today, employeeId } = useMe();
  const { lastName, firstName, patronymic } = person;
  const address =
    person.addressAs ?? formalAddress({ lastName, firstName: firstName ?? '', patronymic: patronymic ?? '' });
  const own = person.relations.find(({ employee }) => employee.id === employeeId);
  const best = person.relations.toSorted((one, other) => other.now - one.now)[0];
  const known = own ?? best;
  const term = role.termEndsOn && role.termEndsOn <= addDays(today, TERM_DAYS) ? role.termEndsOn : null;
  const about = [
    own || !known || known.now === 0 ? null : w.knownTo(known.employee.name),
    role.verifiedAt ? null : w.neverVerified,
    term ? w.termEnds(formatDayWords(term, locale, today)) : null,
    person.interests,
    person.note,
  ];
  return (
    <li>
      <div style={{ display: 'flex', gap: 10, alignItems: 'baseline', flexWrap: 'wrap' }}>
        <span style={{ fontWeight: 600 }}>{fullNameOf(person)}</span>
        <span className="muted">{role.post ?? w.noPost}</span>
        {known ? <StrengthDots value={known.now} was={known.strength} /> : null}
      </div>
      <Text fz="sm" className="muted">
        {[w.addressed(address), ...about].filter(Boolean).join(' · ')}
      </Text>
      <ContactLinks contacts={person.contacts} />
    </li>
  );
}

export function Meeting({ card }: { card: Card }) {
  const w = useWords(beginWords);
  const { locale, timeZone } = useLanguage();
  const meeting = nextMeetingOf(card);
  const { client } = card;
  const address = fullAddress(client.city, client.address);
  return (
    <Part title={w.meeting}>
      {meeting ? (
        <>
          <Text className="tabular">
            {[formatMoment(meeting.startsAt, locale, timeZone), meeting.person].filter(Boolean).join(' · ')}
          </Text>
          <Text>{meeting.place ?? address}</Text>
          {meeting.note ? <Text className="muted">{meeting.note}</Text> : null}
        </>
      ) : (
        <>
          <Text>{w.noMeeting}</Text>
          <Text>{address}</Text>
        </>
      )}
    </Part>
  );
}

export function LastTalk({ card }: { card: Card }) {
  const w = useWords(beginWords);
  const { last, noted } = lastTalks(card);
  return (
    <Part title={w.lastTalk}>
      {last ? <Talk talk={last} /> : <Text>{w.noTalk}</Text>}
      {noted ? <Talk talk={noted} /> : null}
    </Part>
  );
}

function Talk({ talk }: { talk: LastTouch }) {
  const s = useWords(stateWords);
  const { locale, timeZone } = useLanguage();
  const what = talk.kind === 'meeting' ? s.purposes[talk.what] : s.outcomes[talk.what];
  return (
    <>
      <Text className="tabular">
        {[formatMoment(talk.at, locale, timeZone), what, talk.person, talk.who].filter(Boolean).join(' · ')}
      </Text>
      {talk.note ? <Text className="muted">{talk.note}</Text> : null}
    </>
  );
}

/** Nobody likes to tell the same story twice (M5.2): the latest words to each question. */
export function ToldEarlier({ told, card }: { told: Told; card: Card }) {
  const w = useWords(beginWords);
  const { locale } = useLanguage();
  const { today } = useMe();
  const questions = told.form?.sections.flatMap((section) => section.questions) ?? [];
  const latest = questions.flatMap((question) => {
    const [said] = told.earlier
      .filter(({ key }) => key === question.id)
      .toSorted((one, other) => (one.day < other.day ? 1 : -1));
    return said ? [{ question, said }] : [];
  });
  if (latest.length === 0) return null;
  const names = new Map(card.persons.map((person) => [person.id, fullNameOf(person)]));
  const item = ({ question, said }: (typeof latest)[number]) => (
    <li key={question.id}>
      <Text fz="sm" className="muted">
        {question.text[locale]}
      </Text>
      <Text>{quoteWords(said.text, locale)}</Text>
      <Text fz="sm" className="muted">
        {[formatDayWords(said.day, locale, today), ...said.personIds.map((id) => names.get(id))]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </li>
  );
  return (
    <Part title={w.told}>
      <ul style={plainList}>{latest.slice(0, MOST_TOLD).map(item)}</ul>
      {latest.length > MOST_TOLD ? (
        <details className="fold">
          <summary>{w.moreTold(latest.length - MOST_TOLD)}</summary>
          <ul style={plainList}>{latest.slice(MOST_TOLD).map(item)}</ul>
        </details>
      ) : null}
    </Part>
  );
}

/** What they buy, the dearest first, and how it went against the year before. */
export function Buys({ card }: { card: Card }) {
  const w = useWords(beginWords);
  const { locale } = useLanguage();
  const { today } = useMe();
  const positions = card.positions
    .filter(({ until, year }) => (until === null || until > today) && year > 0)
    .toSorted((one, other) => other.year - one.year)
    .slice(0, MOST_LINES);
  if (positions.length === 0) return null;
  const whole = knowsYearBefore(card.positions, today);
  return (
    <Part title={w.buys}>
      <ul style={{ ...plainList, gap: 4 }}>
        {positions.map(({ id, product, year, yearBefore }) => (
          <li key={id} style={{ display: 'flex', gap: 12, justifyContent: 'space-between' }}>
            <span>{product.name}</span>
            <span className="tabular" style={{ whiteSpace: 'nowrap' }}>
              {formatMoneyShort(year, locale)} {whole ? <Change from={yearBefore} to={year} /> : null}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** M10.2: what has come since we last met. */
export function Offers({ told }: { told: Told }) {
  const w = useWords(beginWords);
  const { offers } = told.facts;
  if (offers.length === 0) return null;
  return (
    <Part title={w.offers}>
      <ul style={{ ...plainList, gap: 4 }}>
        {offers.slice(0, MOST_LINES).map((offer) => (
          <li key={offer.id}>
            {offer.name}
            {offer.about ? <span className="muted">. {offer.about}</span> : null}
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** What was begun together: who recommended us to whom, and what was agreed to go on with. */
export function GoingOn({ card }: { card: Card }) {
  const w = useWords(beginWords);
  const s = useWords(stateWords);
  const recommended = card.recommendations.slice(0, MOST_LINES);
  const agreed = card.opportunities.filter(({ stage }) => stage !== 'won' && stage !== 'lost');
  return (
    <>
      {agreed.length > 0 ? (
        <Part title={w.agreed}>
          <ul style={{ ...plainList, gap: 4 }}>
            {agreed.slice(0, MOST_LINES).map((one) => (
              <li key={one.id}>
                {one.title}
                <span className="muted">{` · ${one.nextStep ?? s.stages[one.stage] ?? ''}`}</span>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {recommended.length > 0 ? (
        <Part title={w.recommended}>
          <ul style={{ ...plainList, gap: 4 }}>
            {recommended.map((one) => (
              <li key={one.id}>
                {[one.name, one.company].filter(Boolean).join(', ')}
                <span className="muted">{` · ${s.recommendationStates[one.state] ?? ''}`}</span>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  );
}
