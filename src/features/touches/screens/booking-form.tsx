// Agreed on the phone, written down at once: day, time, and what is already known is filled in.
import { Button, Checkbox, Group, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { formatDayWords, formatTime } from '#kernel/dates.ts';
import { type Day, localParts, mondayOf } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import { call } from '#ui/client.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useMe } from '#ui/me.tsx';
import type { bookingFacts } from '../shapes/contracts/booking.ts';
import type { bookMeeting, rescheduleMeeting } from '../shapes/contracts/meetings.ts';
import {
  MEETING_MINUTES,
  MEETING_PURPOSES,
  MEETING_REASONS,
  type MeetingPurpose,
  type MeetingReason,
  type MeetingWarning,
} from '../shapes/meeting.ts';
import { bookingWords } from '../words/booking.ts';
import { meetingWords } from '../words/meetings.ts';
import { Choices } from './choices.tsx';
import { type DayTime, DayTimePicker, momentOf, nextWeekday } from './day-time-picker.tsx';
import { InlineForm } from './inline-form.tsx';
import { FitNotes, fitOf, Proposals } from './time-notes.tsx';
import { useNow } from './use-now.ts';
import { useUndo } from './use-undo.tsx';
import { WeekCalendar } from './week-calendar.tsx';

const LENGTHS = [30, 45, 60, 90, 120];

export interface BookingSubject {
  client: { id: string; name: string; timeZone: string };
  people: readonly { id: string; name: string; address: string }[];
  purpose: MeetingPurpose;
  /** The participant who goes, when it is not oneself: the leader books for them. */
  bookFor: string | undefined;
  /** The script that was read out in the call. */
  scriptVersionId?: string | null;
  /** Words noted while calling. */
  note?: string;
}

/** Books a meeting agreed in a call, and records the call with it; `onDone` after it stands. */
export function BookingForm(props: {
  subject: BookingSubject;
  personId: string | null;
  onDone: () => void;
  onCancel: () => void;
}) {
  const { subject, onDone, onCancel } = props;
  const w = useWords(meetingWords);
  const when = useWhen(subject.client, subject.bookFor);
  const words = useWords(bookingWords);
  const [declined, setDeclined] = useState(false);
  const draft = useDraft(`booking.${subject.client.id}`, {
    place: '',
    note: subject.note ?? '',
    personId: props.personId ?? subject.people[0]?.id ?? '',
    purpose: subject.purpose as string,
  });
  const ids = useRef({ meeting: newId(), call: newId() });
  const book = useWrite<typeof bookMeeting>('touches.book-meeting');
  const tell = useTellBooked(subject.client);
  const email = when.facts?.people.find(({ id }) => id === draft.values.personId)?.email ?? null;
  const send = async () => {
    if (!when.moment) return;
    const { place, note, personId, purpose } = draft.values;
    const answer = await book
      .mutateAsync({
        id: ids.current.meeting,
        clientId: subject.client.id,
        personId: personId || null,
        startsAt: when.moment,
        minutes: when.minutes,
        place,
        note,
        purpose: purpose as MeetingPurpose,
        callId: ids.current.call,
        scriptVersionId: subject.scriptVersionId ?? null,
        invite: email !== null && !declined,
        evenIf: when.evenIf,
        ...(subject.bookFor ? { employeeId: subject.bookFor } : {}),
      })
      .catch(() => null);
    if (!answer) return;
    draft.clear();
    tell(answer, w.booked(when.words ?? ''));
    onDone();
  };
  return (
    <InlineForm onSend={send}>
      {when.picker}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <NativeSelect
          label={w.person}
          value={draft.values.personId}
          onChange={(event) => draft.set({ personId: event.currentTarget.value })}
          data={[
            ...subject.people.map(({ id, name }) => ({ value: id, label: name })),
            { value: '', label: w.personUnknown },
          ]}
        />
        <NativeSelect
          label={w.purpose}
          value={draft.values.purpose}
          onChange={(event) => draft.set({ purpose: event.currentTarget.value })}
          data={MEETING_PURPOSES.map((purpose) => ({ value: purpose, label: w.purposes[purpose] }))}
        />
      </SimpleGrid>
      <TextInput
        label={w.place}
        placeholder={w.placeHint}
        value={draft.values.place}
        maxLength={300}
        onChange={(event) => draft.set({ place: event.currentTarget.value })}
      />
      <TextInput
        label={w.note}
        value={draft.values.note}
        maxLength={2000}
        onChange={(event) => draft.set({ note: event.currentTarget.value })}
      />
      {email ? (
        <Checkbox
          label={words.inviteTo(email)}
          description={when.facts?.mail === false ? words.noMail : undefined}
          checked={!declined}
          onChange={(event) => setDeclined(!event.currentTarget.checked)}
        />
      ) : null}
      <Deed deed={w.bookDeed} back={w.notBook} when={when} pending={book.isPending} onCancel={onCancel} />
      {book.error ? <Problem problem={book.error} /> : null}
    </InlineForm>
  );
}

/** Moves a booked meeting. */
export function RescheduleForm(props: {
  meeting: {
    id: string;
    version: number;
    startsAt: string;
    minutes: number;
    place: string | null;
    employee: { id: string };
    client: { id: string; name: string; timeZone: string };
  };
  onDone: () => void;
  onCancel: () => void;
}) {
  const { meeting, onDone, onCancel } = props;
  const own = useMe().employeeId === meeting.employee.id;
  const w = useWords(meetingWords);
  const when = useWhen(meeting.client, own ? undefined : meeting.employee.id, meeting);
  const words = useWords(bookingWords);
  const [reasonCode, setReason] = useState<MeetingReason>('client_asked');
  const move = useWrite<typeof rescheduleMeeting>('touches.reschedule');
  const tell = useTellBooked(meeting.client);
  const send = async () => {
    if (!when.moment) return;
    const { id, version, place } = meeting;
    const answer = await move
      .mutateAsync({
        id,
        version,
        startsAt: when.moment,
        minutes: when.minutes,
        place,
        reasonCode,
        evenIf: when.evenIf,
      })
      .catch(() => null);
    if (!answer) return;
    tell(answer, w.moved(when.words ?? ''), async (next) =>
      call<typeof rescheduleMeeting>('touches.reschedule', {
        id,
        version: next,
        startsAt: meeting.startsAt,
        minutes: meeting.minutes,
        place,
      }),
    );
    onDone();
  };
  return (
    <InlineForm onSend={send}>
      {when.picker}
      <NativeSelect
        label={words.reason}
        value={reasonCode}
        onChange={(event) => setReason(event.currentTarget.value as MeetingReason)}
        data={MEETING_REASONS.filter((reason) => reason !== 'no_one_came').map((reason) => ({
          value: reason,
          label: words.reasons[reason],
        }))}
      />
      <Deed deed={w.rescheduleDeed} back={w.back} when={when} pending={move.isPending} onCancel={onCancel} />
      {move.error ? <Problem problem={move.error} /> : null}
    </InlineForm>
  );
}

type When = ReturnType<typeof useWhen>;

/** Day, time and length with the hours already taken; `moment` once it is whole. */
function useWhen(
  client: { id: string; timeZone: string },
  whose: string | undefined,
  moved?: { id: string; startsAt: string; minutes: number },
) {
  const w = useWords(meetingWords);
  const { locale } = useLanguage();
  const { company } = useMe();
  const { timeZone } = client;
  const today = localParts(useNow(), timeZone).day;
  const [value, setValue] = useState<DayTime>(() => ({
    day: moved ? dayOf(moved.startsAt, today, timeZone) : nextWeekday(today),
    time: null,
  }));
  const [week, setWeek] = useState<Day | null>(null);
  const [both, setBoth] = useState(false);
  const wide = useMediaQuery('(min-width: 48em)', false, { getInitialValueInEffect: false });
  const [minutes, setMinutes] = useState(moved?.minutes ?? MEETING_MINUTES);
  const monday = mondayOf(wide && week ? week : value.day);
  const { data: facts } = useRead<typeof bookingFacts>('touches.booking', {
    clientId: client.id,
    monday,
    ...(whose ? { employeeId: whose } : {}),
  });
  const taken = (facts?.meetings ?? [])
    .filter((row) => row.id !== moved?.id)
    .map(({ id, startsAt, minutes: length, client: name }) => ({
      id,
      startsAt,
      minutes: length,
      client: name ?? '',
    }));
  const moment = momentOf(value, timeZone);
  const fit = fitOf(facts, moment, minutes, company.timeZone, moved?.id);
  const pick = (next: DayTime) => {
    setValue(next);
    setBoth(false);
  };
  const lengths = LENGTHS.includes(minutes) ? LENGTHS : [...LENGTHS, minutes];
  return {
    moment,
    minutes,
    facts,
    evenIf: both ? (['overlaps_own'] as const).slice() : [],
    /** Two meetings at once are booked only by who has said so. */
    blocked: (fit?.overlaps.length ?? 0) > 0 && !both,
    words: moment && `${formatDayWords(value.day, locale, today)}, ${formatTime(moment, locale, timeZone)}`,
    picker: (
      <>
        {facts && wide ? (
          <WeekCalendar facts={facts} value={value} onChange={pick} onWeek={setWeek} movedId={moved?.id} />
        ) : null}
        <DayTimePicker timeZone={timeZone} value={value} onChange={pick} minutes={minutes} taken={taken} />
        <Choices
          legend={w.minutes}
          value={String(minutes)}
          onChange={(length) => setMinutes(Number(length))}
          choices={lengths.map((length) => ({ value: String(length), label: w.minutesOf(length) }))}
        />
        {facts ? (
          <Proposals
            facts={facts}
            minutes={minutes}
            movedId={moved?.id}
            onPick={(day, time) => pick({ day, time })}
          />
        ) : null}
        {fit ? <FitNotes fit={fit} both={both} onBoth={setBoth} /> : null}
      </>
    ),
  };
}

/** The day a meeting stands on, or today when that has passed. */
function dayOf(startsAt: string, today: Day, timeZone: string): Day {
  const { day } = localParts(startsAt, timeZone);
  return day > today ? day : today;
}

function Deed(props: { deed: string; back: string; when: When; pending: boolean; onCancel: () => void }) {
  const w = useWords(meetingWords);
  const { moment, words } = props.when;
  return (
    <Group gap="xs">
      <Button type="submit" size="md" disabled={!moment || props.when.blocked} loading={props.pending}>
        {words ? `${props.deed}: ${words}` : w.chooseTime}
      </Button>
      <Button variant="subtle" size="md" onClick={props.onCancel}>
        {props.back}
      </Button>
    </Group>
  );
}

/** Says that it stands, with what should be known about its time, and how to take it back. */
function useTellBooked(client: { name: string }) {
  const w = useWords(meetingWords);
  const undo = useUndo();
  return (
    answer: { id: string; version: number; warnings: MeetingWarning[] },
    said: string,
    back?: (version: number) => Promise<unknown>,
  ) => {
    const warnings = answer.warnings.map((warning) => w.warnings[warning]).join(' ');
    undo({
      message: [`${client.name}. ${said}.`, warnings].filter(Boolean).join(' '),
      deed: w.undo,
      ...(back ? { undo: () => back(answer.version) } : {}),
    });
  };
}
