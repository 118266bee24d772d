// Another time for a booked meeting, with the reason it moves.
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '#ui/client.ts';
import { useAct } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { useMe } from '#ui/me.tsx';
import type { MeetingRow, rescheduleMeeting } from '../shapes/contracts/meetings.ts';
import type { KnownMeeting } from '../shapes/meeting-deed.ts';
import { REASONS_FOR, type MeetingReason } from '../shapes/meeting.ts';
import { bookingWords } from '../words/booking.ts';
import { meetingWords } from '../words/meetings.ts';
import { InlineForm } from './inline-form.tsx';
import { tellRefused } from './use-undo.tsx';
import { useTellBooked } from './use-tell-booked.ts';
import { Deed, useWhen } from './use-when.tsx';

/** Moves a booked meeting. */
export function RescheduleForm(props: { meeting: MeetingRow; onDone: () => void; onCancel: () => void }) {
  const { meeting, onDone, onCancel } = props;
  const own = useMe().employeeId === meeting.employee.id;
  const w = useWords(meetingWords);
  const when = useWhen(meeting.client, own ? undefined : meeting.employee.id, meeting);
  const words = useWords(bookingWords);
  // Nobody is blamed by a button pressed in haste.
  const [reasonCode, setReason] = useState<MeetingReason | ''>('');
  const [reason, setReasonWords] = useState('');
  const move = useAct<typeof rescheduleMeeting>('touches.reschedule', {
    lane: `client:${meeting.client.id}`,
    about: meeting.client.name,
    shows: () => ({ row: meeting, at: when.facts?.client.place ?? null }) satisfies KnownMeeting,
  });
  const tell = useTellBooked(meeting.client);
  const send = async () => {
    if (!when.moment || !reasonCode) return;
    const { id, version, place } = meeting;
    const done = await move
      .mutateAsync({
        id,
        version,
        startsAt: when.moment,
        minutes: when.minutes,
        place,
        reasonCode,
        reason: reason || null,
        evenIf: when.evenIf,
        at: new Date().toISOString(),
      })
      .catch((problem: Error) => void tellRefused(problem));
    if (!done) return;
    tell(done, w.moved(when.words ?? ''), (next) =>
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
        onChange={(event) => setReason(event.currentTarget.value as MeetingReason | '')}
        required
        data={[
          { value: '', label: words.chooseReason },
          ...REASONS_FOR.moved.map((reason) => ({ value: reason, label: words.reasons[reason] })),
        ]}
      />
      {reasonCode === 'other' ? (
        <TextInput
          label={words.otherReason}
          value={reason}
          required
          maxLength={1000}
          onChange={(event) => setReasonWords(event.currentTarget.value)}
        />
      ) : null}
      <Deed
        deed={w.rescheduleDeed}
        back={w.back}
        when={when}
        pending={move.isPending}
        lacking={reasonCode ? undefined : words.chooseReason}
        onCancel={onCancel}
      />
    </InlineForm>
  );
}
