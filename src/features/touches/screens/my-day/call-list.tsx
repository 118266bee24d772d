import { Button, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Empty } from '#ui/kit/page.tsx';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import type { myDay } from '../../shapes/contracts/my-day.ts';
import { myDayWords } from '../../words/my-day.ts';
import { useCalledHere } from '../use-kept.ts';
import type { Visitor } from '../booking-form.tsx';
import { useMoment } from '../use-moment.ts';
import { CallCard } from './call-card.tsx';
import { Section } from './section.tsx';

type Day = OutputOf<typeof myDay>;

const PAGE = 12;

/** The queue: the first client open, the rest one tap away. Restored cases stand in a section of their own. */
export function CallList(props: {
  day: Day;
  limit: number;
  onMore: (limit: number) => void;
  /** The participant meetings are booked for, when it is not oneself. */
  bookFor: Visitor | undefined;
}) {
  const { day, limit } = props;
  const w = useWords(myDayWords);
  const moment = useMoment();
  const lines = day.calls.rows.filter((line) => line.reason !== 'ask_client');
  const here = useCalledHere();
  const recorded = lines.filter((line) => here.has(line.client.id));
  const left = lines.filter((line) => !here.has(line.client.id));
  const now = left.filter((line) => line.now);
  const waiting = left.filter((line) => !line.now);
  // undefined: the first one; null: all folded.
  const [picked, setPicked] = useState<string | null | undefined>(undefined);
  const head = useRef<HTMLHeadingElement>(null);
  const open =
    picked === undefined || !left.some((line) => line.client.id === picked) ? now[0]?.client.id : picked;
  const opened = picked === null ? null : open;
  const done = () => {
    setPicked(undefined);
    head.current?.focus();
  };
  const cards = (rows: Day['calls']['rows']) => (
    <ul className="stack-cards">
      {rows.map((line) => (
        <CallCard
          key={line.client.id}
          line={line}
          recorded={here.get(line.client.id)}
          bookFor={props.bookFor}
          open={opened === line.client.id}
          onToggle={() => setPicked(opened === line.client.id ? null : line.client.id)}
          onDone={done}
        />
      ))}
    </ul>
  );
  const first = now[0]?.client.id;
  const unseen = day.calls.total - day.calls.rows.length;
  return (
    <Section
      id="calls"
      title={w.calls}
      head={head}
      count={lines.length ? String(day.calls.total - (day.calls.rows.length - lines.length)) : ''}
    >
      {lines.length === 0 ? <Nobody day={day} /> : null}
      {lines.length > 0 && now.length === 0 ? (
        <Text className="muted" mb="xs">
          {w.nobodyNow}
        </Text>
      ) : null}
      {first ? (
        <Button
          variant="light"
          fullWidth
          mb="xs"
          renderRoot={(root) => <AppLink to={`/call/${first}`} {...root} />}
        >
          {w.callInOrder}
        </Button>
      ) : null}
      {cards(now)}
      {[...Map.groupBy(waiting, (line) => line.from ?? '')].map(([from, rows]) => (
        <div key={from}>
          <Text component="h3" fz="sm" fw={600} className="muted" mt="md" mb={6}>
            {w.laterFrom(moment(from))}
          </Text>
          {cards(rows)}
        </div>
      ))}
      {recorded.length > 0 ? (
        <>
          <Text component="h3" fz="sm" fw={600} className="muted" mt="md" mb={6}>
            {w.keptHere}
          </Text>
          {cards(recorded)}
        </>
      ) : null}
      {unseen > 0 ? (
        <Button variant="default" fullWidth mt="xs" onClick={() => props.onMore(Math.min(100, limit + PAGE))}>
          {w.moreCalls(Math.min(PAGE, unseen))}
        </Button>
      ) : null}
      <Foot day={day} />
    </Section>
  );
}

function Nobody({ day }: { day: Day }) {
  const w = useWords(myDayWords);
  const { list } = day;
  const all = list.clients > 0 && list.accepted + list.handedIn + list.refused >= list.clients;
  return all ? (
    <Empty title={w.doneTitle} text={w.doneText} />
  ) : (
    <Empty title={w.calmTitle} text={w.calmText} />
  );
}

function Foot({ day }: { day: Day }) {
  const w = useWords(myDayWords);
  const said = [
    day.calls.later > 0 ? `${w.laterDays(day.calls.later)}.` : null,
    day.list.refused > 0 ? w.refusedCount(day.list.refused) : null,
  ].filter(Boolean);
  return said.length ? (
    <Text fz="sm" className="muted" mt="xs">
      {said.join(' ')}
    </Text>
  ) : null;
}
