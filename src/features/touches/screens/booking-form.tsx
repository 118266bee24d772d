// Agreed on the phone, written down at once: day, time, and what is already known is filled in.
import { Checkbox, NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { newId } from '#kernel/ids.ts';
import { useAct } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { useMe } from '#ui/me.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { bookedRow } from '../rules/booked-row.ts';
import type { bookMeeting } from '../shapes/contracts/meetings.ts';
import { MEETING_PURPOSES, type MeetingPurpose } from '../shapes/meeting.ts';
import { bookingWords } from '../words/booking.ts';
import { meetingWords } from '../words/meetings.ts';
import { InlineForm } from './inline-form.tsx';
import { useTellBooked } from './use-tell-booked.ts';
import { Deed, useWhen } from './use-when.tsx';

/** A colleague who goes. */
export interface Visitor {
  id: string;
  name: string;
}

export interface BookingSubject {
  client: { id: string; name: string; timeZone: string; address?: string | null };
  people: readonly { id: string; name: string; address: string }[];
  purpose: MeetingPurpose;
  /** The participant who goes, when it is not oneself: the leader books for them. */
  bookFor: Visitor | undefined;
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
  const me = useMe();
  const when = useWhen(subject.client, subject.bookFor?.id);
  const words = useWords(bookingWords);
  const [declined, setDeclined] = useState(false);
  const draft = useDraft(`booking.${subject.client.id}`, {
    place: '',
    note: subject.note ?? '',
    personId: props.personId ?? subject.people[0]?.id ?? '',
    purpose: subject.purpose as string,
  });
  const ids = useRef({ meeting: newId(), call: newId() });
  const book = useAct<typeof bookMeeting>('touches.book-meeting', {
    lane: `client:${subject.client.id}`,
    about: subject.client.name,
    idOf: (input) => input.id,
    shows: (input) => ({
      row: bookedRow(
        {
          ...input,
          ...draft.values,
          minutes: when.minutes,
          purpose: draft.values.purpose as MeetingPurpose,
          at: input.at ?? new Date().toISOString(),
        },
        {
          employee: subject.bookFor ?? { id: me.employeeId ?? '', name: me.name },
          client: when.facts?.client ?? subject.client,
          people: when.facts?.people ?? subject.people,
        },
      ),
      at: when.facts?.client.place ?? null,
    }),
  });
  const tell = useTellBooked(subject.client);
  const email = when.facts?.people.find(({ id }) => id === draft.values.personId)?.email ?? null;
  const send = async () => {
    if (!when.moment) return;
    const { place, note, personId, purpose } = draft.values;
    const done = await book
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
        at: new Date().toISOString(),
        ...(subject.bookFor ? { employeeId: subject.bookFor.id } : {}),
      })
      .catch(() => null);
    if (!done) return;
    draft.clear();
    tell(done, w.booked(when.words ?? ''));
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
        description={subject.client.address}
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
      ) : draft.values.personId && when.facts ? (
        <Text fz="sm" className="muted">
          {words.noEmail} <AppLink to={`/clients/${subject.client.id}?tab=people`}>{words.writeDown}</AppLink>
        </Text>
      ) : null}
      <Deed deed={w.bookDeed} back={w.notBook} when={when} pending={book.isPending} onCancel={onCancel} />
      {book.error ? <Problem problem={book.error} /> : null}
    </InlineForm>
  );
}
