import { NativeSelect, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { formatTime } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import type { CallOutcome } from '../../shapes/call.ts';
import type { CallLine } from '../../shapes/contracts/my-day.ts';
import { callWords } from '../../words/call.ts';
import { myDayWords } from '../../words/my-day.ts';
import { OtherWays } from '../call/other-ways.tsx';
import { usePlaceWords } from '../call/place-words.ts';
import { Phones } from '../phones.tsx';
import type { Visitor } from '../booking-form.tsx';
import { useMoment } from '../use-moment.ts';
import { useNow } from '../use-now.ts';
import { CallOutcomes } from './call-outcomes.tsx';

const ALARMING = ['call_back_due', 'find_number', 'find_person', 'other_channel'];
const STRONG = ['ask_client', 'arrange_resumption', 'returned', 'rebook', 'call_back_today'];

/** One client to call: folded it says who and why, open it has the number and every outcome one tap away. */
export function CallCard(props: {
  line: CallLine;
  /** How the call ended that this device has recorded and not sent. */
  recorded: CallOutcome | undefined;
  open: boolean;
  bookFor: Visitor | undefined;
  onToggle: () => void;
  onDone: () => void;
}) {
  const { line, recorded, open, onToggle } = props;
  const w = useWords(myDayWords);
  const body = useId();
  const placeWords = usePlaceWords();
  // From which hour one may call is told once above all such lines.
  const why = recorded ? [] : line.why.filter(({ code }) => code !== 'closed');
  const Icon = open ? IconChevronUp : IconChevronDown;
  return (
    <li className="card" data-open={open}>
      <button
        type="button"
        className="card-head"
        aria-expanded={open}
        aria-controls={open ? body : undefined}
        onClick={onToggle}
      >
        <span className="grow">
          <span style={{ display: 'flex', gap: 8, alignItems: 'baseline' }}>
            <Text component="span" fw={600} className="one-line">
              {line.client.name}
            </Text>
            <Text component="span" fz="sm" className="muted one-line" style={{ flex: 'none' }}>
              {line.client.city}
            </Text>
          </span>
          <span
            className="reason"
            data-alarm={!recorded && ALARMING.includes(line.reason)}
            data-strong={!recorded && STRONG.includes(line.reason)}
          >
            {recorded ? w.outcomes[recorded] : w.reasons[line.reason]}
          </span>
          {why.length > 0 ? <span className="why">{placeWords(why)}</span> : null}
        </span>
        <Icon size={18} aria-hidden="true" />
      </button>
      {open ? <OpenCall line={line} id={body} bookFor={props.bookFor} onDone={props.onDone} /> : null}
    </li>
  );
}

function OpenCall(props: { line: CallLine; id: string; bookFor: Visitor | undefined; onDone: () => void }) {
  const { line, id, onDone } = props;
  const w = useWords(myDayWords);
  const [personId, setPersonId] = useState(line.people[0]?.id ?? null);
  const person = line.people.find((one) => one.id === personId) ?? line.people[0];
  const phones = person?.phones.length ? person.phones : line.companyPhones;
  return (
    <div className="card-body" id={id}>
      {line.people.length > 1 ? (
        <NativeSelect
          label={w.whom}
          value={personId ?? ''}
          onChange={(event) => setPersonId(event.currentTarget.value)}
          data={line.people.map((one) => ({
            value: one.id,
            label: [one.name, one.post, one.wrongNumber ? w.wrongNumber : ''].filter(Boolean).join(' — '),
          }))}
        />
      ) : null}
      {person ? (
        <div>
          <Text fz="xl" fw={600} lh={1.25}>
            {person.address}
          </Text>
          {line.people.length > 1 ? null : (
            <Text fz="sm" className="muted">
              {[person.name, person.post].filter(Boolean).join(', ')}
            </Text>
          )}
        </div>
      ) : (
        <AppLink to={`/clients/${line.client.id}`}>{w.addPerson}</AppLink>
      )}
      {phones.length ? (
        <>
          {person?.phones.length ? null : (
            <Text fz="sm" className="muted">
              {w.companyNumber}
            </Text>
          )}
          <Phones phones={phones} label={w.call} />
        </>
      ) : (
        <Text>
          {w.noPhone}. <AppLink to={`/clients/${line.client.id}`}>{w.findPhone}</AppLink>
        </Text>
      )}
      <OtherWays ways={line.ways} people={line.people} clientId={line.client.id} onPerson={setPersonId} />
      <LastContact line={line} />
      <CallOutcomes line={line} person={person} bookFor={props.bookFor} onDone={onDone} />
    </div>
  );
}

/** What happened last, and the hour at the client's where it differs from ours. */
function LastContact({ line }: { line: CallLine }) {
  const w = useWords(myDayWords);
  const { locale, timeZone } = useLanguage();
  const moment = useMoment();
  const now = useNow();
  const c = useWords(callWords);
  const { lastCall, client } = line;
  const there = client.timeZone === timeZone ? null : w.clientTime(formatTime(now, locale, client.timeZone));
  const last = lastCall
    ? `${w.lastContact}: ${moment(lastCall.at)}, ${w.outcomesPast[lastCall.outcome]}`
    : w.noContact;
  return (
    <Text fz="sm" className="muted">
      {[last, there].filter(Boolean).join(' · ')}
      {lastCall?.note ? <> · «{lastCall.note}»</> : null}{' '}
      <AppLink to={`/call/${client.id}`}>{c.openPage}</AppLink>
      {' · '}
      <AppLink to={`/clients/${client.id}`}>{w.clientCard}</AppLink>
    </Text>
  );
}
