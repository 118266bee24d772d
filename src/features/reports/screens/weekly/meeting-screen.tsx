// One weekly meeting: its agenda while it is planned, its minutes once it has been held.
import { Alert, Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { tellRefused, useUndo } from '#features/touches/screens/use-undo.tsx';
import { formatDayWords, formatMinutes, formatTime, formatWeekday } from '#kernel/dates.ts';
import { dayAt, localParts } from '#kernel/day.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Loaded, Page } from '#ui/kit/page.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import { useGo, usePathParams } from '#ui/navigation.ts';
import type { getWeekly, startWeekly, takeBackWeeklyStart } from '../../shapes/weekly-contracts.ts';
import { weeklyWords } from '../../words/weekly.ts';
import { weeklyScreenWords } from '../../words/weekly-screens.ts';
import { AddItem } from './add-item.tsx';
import { Agenda } from './agenda.tsx';
import { CallOffDialog } from './call-off.tsx';
import { Minutes } from './minutes.tsx';
import { PlanDialog } from './plan-form.tsx';
import './weekly.css';

export type Card = OutputOf<typeof getWeekly>;

export function Screen() {
  const { meetingId = '' } = usePathParams();
  const card = useRead<typeof getWeekly>('reports.weekly-meeting', { meetingId }, { refetchMs: 60_000 });
  return <Loaded query={card}>{(data) => <View card={data} />}</Loaded>;
}

function View({ card }: { card: Card }) {
  const w = useWords(weeklyScreenWords);
  const words = useWords(weeklyWords);
  const { locale, timeZone } = useLanguage();
  const { today } = useMe();
  const { meeting, items } = card;
  const { state } = meeting;
  const day = dayAt(meeting.startedAt ?? meeting.startsAt, timeZone);
  const date = formatDayWords(day, locale, today);
  const title =
    meeting.number === null ? `${w.title}, ${date}` : words.minutesOf(meeting.number, meeting.year ?? 0);
  const lead = [
    `${formatWeekday(day, locale)}, ${date}, ${formatTime(meeting.startedAt ?? meeting.startsAt, locale, timeZone)}`,
    state === 'held' ? null : formatMinutes(meeting.minutes, locale),
    meeting.place,
    meeting.ledBy ? words.led(meeting.ledBy) : null,
  ].filter(Boolean);
  return (
    <Page title={title} lead={lead.join(' · ')} actions={<Deeds card={card} />} width={980}>
      {card.partial ? <Alert color="gray">{w.partial}</Alert> : null}
      {state === 'cancelled' ? (
        <Alert color="orange">{[w.wasCancelled, meeting.cancelReason].filter(Boolean).join(' ')}</Alert>
      ) : state === 'held' ? (
        <Minutes card={card} />
      ) : (
        <>
          <People card={card} />
          {state === 'planned' ? <p className="muted weekly-live">{w.live}</p> : null}
          {items.length === 0 ? (
            <p className="weekly-empty">{w.agendaEmpty}</p>
          ) : (
            <Agenda items={items} decisions={card.decisions} meetingId={meeting.id} />
          )}
          <MayAdd meetingId={meeting.id} />
          {card.quiet > 0 ? <p className="muted">{w.quiet(card.quiet)}</p> : null}
        </>
      )}
    </Page>
  );
}

function MayAdd({ meetingId }: { meetingId: string }) {
  const may = useMay();
  return may('weekly.lead') ? <AddItem meetingId={meetingId} /> : null;
}

function People({ card }: { card: Card }) {
  return (
    <ul className="weekly-people">
      {card.meeting.participants.map(({ employeeId, name, attended }) => (
        <li key={employeeId} data-away={attended === false || undefined}>
          {name}
        </li>
      ))}
    </ul>
  );
}

function Deeds({ card }: { card: Card }) {
  const w = useWords(weeklyScreenWords);
  const may = useMay();
  const { meeting } = card;
  if (meeting.state === 'held') {
    return (
      <Button
        variant="default"
        component="a"
        href={`/api/weekly/${meeting.id}/minutes.pdf`}
        target="_blank"
        rel="noreferrer"
      >
        {w.pdf}
      </Button>
    );
  }
  if (meeting.state === 'running' && may('weekly.lead')) {
    return (
      <Button renderRoot={(root) => <AppLink to={`/weekly/${meeting.id}/meeting`} {...root} />}>
        {w.toMeeting}
      </Button>
    );
  }
  return meeting.state === 'planned' && may('weekly.lead') ? <PlannedDeeds card={card} /> : null;
}

function PlannedDeeds({ card }: { card: Card }) {
  const w = useWords(weeklyScreenWords);
  const words = useWords(weeklyWords);
  const { timeZone } = useLanguage();
  const go = useGo();
  const undo = useUndo();
  const [open, setOpen] = useState<'change' | 'off' | null>(null);
  const start = useWrite<typeof startWeekly>('reports.start-weekly');
  const takeBack = useWrite<typeof takeBackWeeklyStart>('reports.take-back-weekly-start');
  const { meeting } = card;
  const { day, hour, minute } = localParts(meeting.startsAt, timeZone);
  const begin = async () => {
    const { items } = await start.mutateAsync({ meetingId: meeting.id });
    go(`/weekly/${meeting.id}/meeting`);
    undo({
      message: w.started(words.items(items)),
      deed: w.takeBack,
      top: true,
      undo: async () => {
        await takeBack.mutateAsync({ meetingId: meeting.id });
        go(`/weekly/${meeting.id}`);
      },
    });
  };
  const plan = {
    day,
    hour,
    minute,
    minutes: meeting.minutes,
    place: meeting.place,
    participantIds: meeting.participants.map(({ employeeId }) => employeeId),
  };
  return (
    <Group gap="xs">
      <Button variant="subtle" onClick={() => setOpen('off')}>
        {w.callOff}
      </Button>
      <Button variant="default" onClick={() => setOpen('change')}>
        {w.change}
      </Button>
      <Button loading={start.isPending} onClick={() => void begin().catch(tellRefused)}>
        {w.start}
      </Button>
      {open === 'change' ? (
        <PlanDialog
          plan={plan}
          change={{ meetingId: meeting.id, version: meeting.version }}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'off' ? <CallOffDialog meetingId={meeting.id} onClose={() => setOpen(null)} /> : null}
    </Group>
  );
}
