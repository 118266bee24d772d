// Day, time and length of a meeting, with the week, the proposals and what speaks against the time.
import { Button, Group } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { formatDayWords, formatTime } from '#kernel/dates.ts';
import { addDays, type Day, type Instant, localParts, mondayOf } from '#kernel/day.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { useMe } from '#ui/me.tsx';
import { overlayBusy } from '../rules/overlay-meetings.ts';
import type { bookingFacts } from '../shapes/contracts/booking.ts';
import { MEETING_MINUTES } from '../shapes/meeting.ts';
import { meetingWords } from '../words/meetings.ts';
import { Choices } from './choices.tsx';
import { type DayTime, DayTimePicker, momentOf, nextWeekday } from './day-time-picker.tsx';
import { useMeetingDeeds } from './meetings-here.ts';
import { type BookingFacts, FitNotes, fitOf, Proposals } from './time-notes.tsx';
import { useNow } from './use-now.ts';
import { WeekCalendar } from './week-calendar.tsx';

const LENGTHS = [30, 45, 60, 90, 120];

export type When = ReturnType<typeof useWhen>;

/** Day, time and length with the hours already taken; `moment` once it is whole. */
export function useWhen(
  client: { id: string; timeZone: string },
  whose: string | undefined,
  moved?: { id: string; startsAt: string; minutes: number },
) {
  const w = useWords(meetingWords);
  const { locale } = useLanguage();
  const { company, employeeId } = useMe();
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
  const deeds = useMeetingDeeds();
  const { data: told, isError } = useRead<typeof bookingFacts>('touches.booking', {
    clientId: client.id,
    monday,
    ...(whose ? { employeeId: whose } : {}),
  });
  const meetings = overlayBusy(told?.meetings ?? [], deeds, whose ?? employeeId ?? '');
  const facts: BookingFacts | undefined = told && { ...told, meetings };
  // Where nothing of the week is known, what this device has booked in it is known all the same.
  const taken = meetings
    .filter((row) => row.id !== moved?.id)
    .map(({ id, startsAt, minutes: length, client: name }) => ({
      id,
      startsAt,
      minutes: length,
      client: name ?? '',
    }));
  const moment = momentOf(value, timeZone);
  const fit = fitOf(facts, moment, minutes, company.timeZone, moved?.id);
  const outOfReach = (startsAt: Instant) =>
    (fitOf(facts, startsAt, minutes, company.timeZone, moved?.id)?.tooShort.length ?? 0) > 0;
  const pick = (next: DayTime) => {
    setValue(next);
    setBoth(false);
  };
  // From the week asked for, which may still be on its way: two presses in a row are two weeks. One that is not to be
  // had is not counted.
  const turn = (days: 7 | -7) =>
    setWeek((asked) => addDays(isError && told ? told.monday : mondayOf(asked ?? value.day), days));
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
          <WeekCalendar facts={facts} value={value} onChange={pick} onWeek={turn} movedId={moved?.id} />
        ) : null}
        <DayTimePicker
          timeZone={timeZone}
          value={value}
          onChange={pick}
          minutes={minutes}
          taken={taken}
          outOfReach={outOfReach}
        />
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

export function Deed(props: {
  deed: string;
  back: string;
  when: When;
  pending: boolean;
  /** What else is to be chosen, in words. */
  lacking?: string | undefined;
  onCancel: () => void;
}) {
  const w = useWords(meetingWords);
  const { moment, words } = props.when;
  return (
    <Group gap="xs">
      <Button
        type="submit"
        size="md"
        disabled={!moment || props.when.blocked || props.lacking !== undefined}
        loading={props.pending}
      >
        {words ? (props.lacking ?? `${props.deed}: ${words}`) : w.chooseTime}
      </Button>
      <Button variant="subtle" size="md" onClick={props.onCancel}>
        {props.back}
      </Button>
    </Group>
  );
}
