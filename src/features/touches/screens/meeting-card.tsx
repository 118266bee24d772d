import { Button, Group, Menu, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconMapPin, IconPhone } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { formatDayWords, formatMoment, formatTime } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { call } from '#ui/client.ts';
import { useAct } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import type { WayBefore } from '../rules/day-ways.ts';
import { endOf } from '../rules/meeting-time.ts';
import type { markMeeting } from '../shapes/contracts/meetings.ts';
import { MAY_GO_ON } from '../shapes/call.ts';
import type { KnownMeeting, MeetingHere } from '../shapes/meeting-deed.ts';
import { REASONS_FOR, type MeetingReason, type MeetingState } from '../shapes/meeting.ts';
import { bookingWords } from '../words/booking.ts';
import { meetingWords } from '../words/meetings.ts';
import { myDayWords } from '../words/my-day.ts';
import { MeetingHistory } from './meeting-history.tsx';
import { RescheduleForm } from './forms-on-tap.tsx';
import { useBegin } from '#features/questionnaires/screens/use-begin.ts';
import { cardIdOf } from './go-to-card.ts';
import { focusFirstDeed } from './focus-first-deed.ts';
import { InlineForm } from './inline-form.tsx';
import { useNow } from './use-now.ts';
import { tellRefused, useUndo } from './use-undo.tsx';
import { WayLine } from './way-line.tsx';

type Form = 'move' | 'no_show' | 'cancelled' | 'history' | null;

/** One meeting: when, where, with whom, and the questionnaire it is for. */
export function MeetingCard(props: {
  meeting: MeetingHere;
  /** With the date before the hour. */
  dated?: boolean;
  /** With the employee, where several people’s meetings stand together. */
  named?: boolean;
  way?: WayBefore | undefined;
}) {
  const { meeting, way } = props;
  const now = useNow();
  const [form, setForm] = useState<Form>(null);
  const card = useRef<HTMLLIElement>(null);
  const close = () => {
    setForm(null);
    focusFirstDeed(card);
  };
  return (
    <li className="card" ref={card} id={cardIdOf(meeting.id)} tabIndex={-1}>
      <div className="card-body">
        <Head meeting={meeting} dated={props.dated} named={props.named} />
        {way && meeting.state === 'booked' && meeting.startsAt > now ? <WayLine way={way} /> : null}
        <Person meeting={meeting} />
        {form === 'move' ? <RescheduleForm meeting={meeting} onDone={close} onCancel={close} /> : null}
        {form === 'no_show' || form === 'cancelled' ? (
          <MarkForm meeting={meeting} state={form} onClose={close} />
        ) : null}
        {form === 'history' ? <MeetingHistory meeting={meeting} onClose={close} /> : null}
        {form === null ? <Deeds meeting={meeting} onForm={setForm} /> : null}
      </div>
    </li>
  );
}

/** That it was moved, and that the server does not know of it yet. */
function Why({ meeting }: { meeting: MeetingHere }) {
  const w = useWords(bookingWords);
  const m = useWords(meetingWords);
  const { locale, timeZone } = useLanguage();
  const { moved, waits, reasonCode } = meeting;
  return (
    <>
      {reasonCode ? <Text fz="sm">{w.reasons[reasonCode]}</Text> : null}
      {moved ? (
        <Text fz="sm" className="muted">
          {w.movedFrom(
            formatMoment(moved.from, locale, timeZone),
            moved.reasonCode && w.reasons[moved.reasonCode],
          )}
        </Text>
      ) : null}
      {waits ? (
        <Text fz="sm" className="muted">
          {m.keptHere}
        </Text>
      ) : null}
    </>
  );
}

function Head({
  meeting,
  dated,
  named,
}: {
  meeting: MeetingHere;
  dated?: boolean | undefined;
  named?: boolean | undefined;
}) {
  const w = useWords(meetingWords);
  const day = useWords(myDayWords);
  const { locale, timeZone } = useLanguage();
  const { today } = useMe();
  const { client } = meeting;
  const hours = `${formatTime(meeting.startsAt, locale, timeZone)}–${formatTime(endOf(meeting), locale, timeZone)}`;
  const there =
    client.timeZone === timeZone ? null : day.atClient(formatTime(meeting.startsAt, locale, client.timeZone));
  const about = [
    w.purposes[meeting.purpose],
    meeting.state === 'booked' ? null : w.states[meeting.state],
    there,
    named ? meeting.employee.name : null,
  ];
  return (
    <div>
      <Group gap={10} align="baseline">
        <span className="meeting-time">
          {dated ? `${formatDayWords(dayAt(meeting.startsAt, timeZone), locale, today)}, ` : ''}
          {hours}
        </span>
        <Text component="span" fz="sm" className="muted">
          {about.filter(Boolean).join(' · ')}
        </Text>
      </Group>
      <AppLink to={`/clients/${client.id}`} style={{ fontWeight: 600 }}>
        {client.name}
      </AppLink>
      <Text fz="sm" className="muted" style={{ display: 'flex', gap: 6 }}>
        <IconMapPin size={16} aria-hidden="true" style={{ flex: 'none', marginTop: 2 }} />
        <span>{meeting.place ?? client.address ?? day.noAddress}</span>
      </Text>
      <Why meeting={meeting} />
      {meeting.reason ? <Text fz="sm">«{meeting.reason}»</Text> : null}
      {meeting.note ? <Text fz="sm">{meeting.note}</Text> : null}
    </div>
  );
}

function Person({ meeting }: { meeting: MeetingHere }) {
  const w = useWords(myDayWords);
  const { person } = meeting;
  if (!person) return null;
  return (
    <Group gap={8} justify="space-between" wrap="nowrap">
      <Text fz="sm">
        <b>{person.address}</b>
        {person.post ? `, ${person.post}` : ''}
      </Text>
      {person.phone && meeting.state === 'booked' ? (
        <a
          className="dial"
          href={`tel:${person.phone}`}
          aria-label={`${w.call}: ${person.address}, ${person.phone}`}
        >
          <IconPhone size={20} stroke={1.7} aria-hidden="true" />
        </a>
      ) : null}
    </Group>
  );
}

function Deeds({ meeting, onForm }: { meeting: MeetingHere; onForm: (form: Form) => void }) {
  const w = useWords(meetingWords);
  const booking = useWords(bookingWords);
  const { mark } = useMark(meeting);
  const { timeZone } = useLanguage();
  const { today, employeeId } = useMe();
  const may = useMay();
  const now = useNow();
  const ended = endOf(meeting) <= now;
  const begun = meeting.startsAt <= now;
  // On another day nothing can be begun yet.
  const ahead = dayAt(meeting.startsAt, timeZone) > today;
  // Whoever leads moves others' meetings and does not hold their talks; whoever only reads does neither.
  const goes = may('questionnaires.fill') && (meeting.employee.id === employeeId || !may('rounds.manage'));
  const writes = may('touches.write');
  // Where nothing comes before it, moving is what one came for.
  const moves = writes && meeting.state === 'booked' && !ended && (ahead || !goes);
  // Once begun, the questionnaire itself knows where it stands.
  const preparation =
    goes && meeting.purpose === 'questionnaire' && !meeting.questionnaire && !ended
      ? `/questionnaires/begin/${meeting.client.id}`
      : null;
  if (meeting.state !== 'booked' && meeting.state !== 'held') return null;
  return (
    <>
      <Group gap="xs">
        {ended && writes && meeting.state === 'booked' ? (
          <>
            <Button size="md" px={16} onClick={() => void mark('held', null)}>
              {w.held}
            </Button>
            <Button size="md" px={16} variant="default" onClick={() => onForm('no_show')}>
              {w.noShow}
            </Button>
            <QuestionnaireDeed meeting={meeting} goes={goes} quiet />
          </>
        ) : (
          <QuestionnaireDeed meeting={meeting} goes={goes && !ahead} quiet={!goes} />
        )}
        {preparation && ahead ? (
          <Button
            size="md"
            px={12}
            variant="light"
            renderRoot={(root) => <AppLink to={preparation} {...root} />}
          >
            {w.prepare}
          </Button>
        ) : null}
        {moves ? (
          <Button size="md" px={12} variant="default" onClick={() => onForm('move')}>
            {w.reschedule}
          </Button>
        ) : null}
        {writes || meeting.unheardOf ? null : (
          <Button size="md" px={12} variant="default" onClick={() => onForm('history')}>
            {booking.history}
          </Button>
        )}
        {writes && meeting.state === 'booked' ? (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <Button size="md" px={12} variant="default" aria-label={w.more}>
                ⋯
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {preparation && !ahead ? (
                <Menu.Item renderRoot={(root) => <AppLink to={preparation} {...root} />}>
                  {w.prepare}
                </Menu.Item>
              ) : null}
              {moves ? null : <Menu.Item onClick={() => onForm('move')}>{w.reschedule}</Menu.Item>}
              {begun && !ended ? (
                <>
                  <Menu.Item onClick={() => void mark('held', null)}>{w.held}</Menu.Item>
                  <Menu.Item onClick={() => onForm('no_show')}>{w.noShow}</Menu.Item>
                </>
              ) : null}
              <Menu.Item onClick={() => onForm('cancelled')}>{w.cancelMeeting}</Menu.Item>
              {meeting.unheardOf ? null : (
                <Menu.Item onClick={() => onForm('history')}>{booking.history}</Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </Group>
    </>
  );
}

/** The way into the questionnaire this meeting is for; stopped on quality it is only read until the client confirms (M9.8). */
function QuestionnaireDeed({
  meeting,
  goes,
  quiet,
}: {
  meeting: MeetingHere;
  /** May begin it now. */
  goes: boolean;
  /** Beside a deed that comes first. */
  quiet?: boolean;
}) {
  const w = useWords(myDayWords);
  const { begin, pending, problem } = useBegin();
  const { questionnaire, purpose } = meeting;
  if (purpose !== 'questionnaire' && purpose !== 'resumption') return null;
  if (questionnaire) {
    const { state, caseState } = questionnaire;
    const stopped = state === 'paused_quality' && !MAY_GO_ON.has(caseState ?? '');
    const open = !stopped && ['in_progress', 'paused_quality', 'returned'].includes(state);
    return (
      <Button
        size="md"
        variant={open && !quiet ? 'filled' : 'default'}
        renderRoot={(root) => <AppLink to={`/questionnaires/${questionnaire.id}`} {...root} />}
      >
        {open ? w.goOn : stopped ? w.lookAtQuestionnaire : w.openQuestionnaire}
      </Button>
    );
  }
  if (!goes) return null;
  return (
    <>
      <Button
        size="md"
        variant={quiet ? 'default' : 'filled'}
        loading={pending}
        onClick={() => void begin(meeting.client.id, meeting.id)}
      >
        {w.begin}
      </Button>
      {problem ? <Problem problem={problem} /> : null}
    </>
  );
}

/** Says how the meeting ended, with the way back. */
function useMark(meeting: MeetingHere) {
  const w = useWords(meetingWords);
  const write = useAct<typeof markMeeting>('touches.mark-meeting', {
    lane: `client:${meeting.client.id}`,
    about: meeting.client.name,
    shows: () => ({ row: meeting, at: null }) satisfies KnownMeeting,
  });
  const undo = useUndo();
  const said = { held: w.markedHeld, no_show: w.markedNoShow, cancelled: w.markedCancelled, booked: '' };
  const mark = async (
    state: MeetingState,
    reason: string | null,
    reasonCode: MeetingReason | null = null,
  ): Promise<boolean> => {
    const { id, version } = meeting;
    const at = new Date().toISOString();
    const done = await write
      .mutateAsync({ id, version, state, reason, reasonCode, at })
      .catch((problem: Error) => void tellRefused(problem));
    if (!done) return false;
    undo({
      message: [`${meeting.client.name}. ${said[state]}.`, done.kept ? w.keptHere : ''].join(' ').trim(),
      deed: w.undo,
      ...(done.kept
        ? {}
        : {
            undo: () =>
              call<typeof markMeeting>('touches.mark-meeting', {
                id,
                version: done.output.version,
                state: 'booked',
              }),
          }),
    });
    return true;
  };
  return { mark, pending: write.isPending };
}

function MarkForm(props: { meeting: MeetingHere; state: 'no_show' | 'cancelled'; onClose: () => void }) {
  const w = useWords(meetingWords);
  const draft = useDraft(`meeting.${props.meeting.id}.${props.state}`, {
    reason: '',
    // Nobody is blamed by a button pressed in haste.
    code: '' as MeetingReason | '',
  });
  const words = useWords(bookingWords);
  const { mark, pending } = useMark(props.meeting);
  const send = async () => {
    const { reason, code } = draft.values;
    if (!code || !(await mark(props.state, reason, code))) return;
    draft.clear();
    props.onClose();
  };
  return (
    <InlineForm onSend={send}>
      <NativeSelect
        label={props.state === 'no_show' ? w.reasonNoShow : w.reasonCancelled}
        value={draft.values.code}
        onChange={(event) => draft.set({ code: event.currentTarget.value as MeetingReason | '' })}
        required
        data={[
          { value: '', label: words.chooseReason },
          ...REASONS_FOR[props.state].map((reason) => ({ value: reason, label: words.reasons[reason] })),
        ]}
      />
      <TextInput
        label={words.reasonWords}
        value={draft.values.reason}
        onChange={(event) => draft.set({ reason: event.currentTarget.value })}
        maxLength={1000}
      />
      <Group gap="xs">
        <Button
          type="submit"
          size="md"
          loading={pending}
          disabled={!draft.values.code || (draft.values.code === 'other' && !draft.values.reason.trim())}
        >
          {props.state === 'no_show' ? w.noShow : w.cancelMeeting}
        </Button>
        <Button size="md" variant="subtle" onClick={props.onClose}>
          {w.back}
        </Button>
      </Group>
    </InlineForm>
  );
}
