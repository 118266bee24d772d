// Day and time at the client's, with what is already taken; every choice is one tap.
import { Button, NativeSelect, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatDayShort, formatTime } from '#kernel/dates.ts';
import { addDays, type Day, type Instant, instantAt, localParts, weekdayOf } from '#kernel/day.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { clashes } from '../rules/meeting-time.ts';
import { bookingWords } from '../words/booking.ts';
import { meetingWords } from '../words/meetings.ts';
import { Choices } from './choices.tsx';
import { useNow } from './use-now.ts';

export interface Taken {
  id: string;
  startsAt: Instant;
  minutes: number;
  client: string;
}

export interface DayTime {
  day: Day;
  /** 'HH:MM' by the client's clock. */
  time: string | null;
}

const PAGE_DAYS = 14;
const HALF_HOURS = listTimes(9 * 60, 18 * 60, 30);
const QUARTERS = listTimes(7 * 60, 21 * 60 + 45, 15);

/** The moment chosen; null while the time is missing. */
export function momentOf({ day, time }: DayTime, timeZone: string): Instant | null {
  if (time === null) return null;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return instantAt(day, hour, minute, timeZone);
}

/** Tomorrow, or Monday before a weekend. */
export function nextWeekday(day: Day): Day {
  const next = addDays(day, 1);
  return weekdayOf(next) > 5 ? addDays(next, 8 - weekdayOf(next)) : next;
}

export function DayTimePicker(props: {
  /** The client's zone. */
  timeZone: string;
  value: DayTime;
  onChange: (value: DayTime) => void;
  minutes: number;
  taken?: readonly Taken[];
  /** Would one not get there, or on from there, in time? */
  outOfReach?: (startsAt: Instant) => boolean;
}) {
  const w = useWords(meetingWords);
  const booking = useWords(bookingWords);
  const { locale, timeZone: ours } = useLanguage();
  const [pages, setPages] = useState(1);
  const now = useNow();
  const today = localParts(now, props.timeZone).day;
  const days = useMemo(
    () => Array.from({ length: PAGE_DAYS * pages }, (_, index) => addDays(today, index)),
    [today, pages],
  );
  const closed = (time: string) => {
    const startsAt = momentOf({ day: props.value.day, time }, props.timeZone) ?? now;
    if (startsAt < now) return '';
    const span = { startsAt, minutes: props.minutes };
    const other = props.taken?.find((one) => clashes(span, one));
    return other && w.busyAt(other.client);
  };
  const warned = (time: string) => {
    const startsAt = momentOf({ day: props.value.day, time }, props.timeZone);
    return startsAt && closed(time) === undefined && props.outOfReach?.(startsAt) ? booking.tight : undefined;
  };
  const times = HALF_HOURS.map((time) => ({
    value: time,
    label: time,
    closed: closed(time),
    warned: warned(time),
  }));
  const chosen = momentOf(props.value, props.timeZone);
  const setTime = (time: string | null) => props.onChange({ ...props.value, time });
  return (
    <Stack gap="sm">
      <Choices
        legend={w.day}
        scroll={pages === 1}
        value={props.value.day}
        onChange={(day) => props.onChange({ ...props.value, day })}
        choices={days.map((day) => ({
          value: day,
          label: formatDayShort(day, locale),
          quiet: weekdayOf(day) > 5,
        }))}
      />
      {pages < 6 ? (
        <Button variant="subtle" size="compact-sm" w="fit-content" onClick={() => setPages(pages + 1)}>
          {w.moreDays}
        </Button>
      ) : null}
      <Choices legend={w.time} even value={props.value.time} onChange={setTime} choices={times} />
      {times.some((one) => one.warned) ? (
        <Text fz="sm" className="muted">
          {booking.tightNote}
        </Text>
      ) : null}
      <NativeSelect
        label={w.otherTime}
        value={props.value.time && !HALF_HOURS.includes(props.value.time) ? props.value.time : ''}
        onChange={(event) => setTime(event.currentTarget.value || null)}
        data={[{ value: '', label: '—' }, ...QUARTERS.filter((time) => closed(time) === undefined)]}
        w={160}
      />
      {props.timeZone !== ours && chosen ? (
        <Text fz="sm" className="muted">
          {w.zoneNote(formatTime(chosen, locale, ours))}
        </Text>
      ) : null}
    </Stack>
  );
}

function listTimes(from: number, to: number, step: number): string[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => {
    const minutes = from + index * step;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  });
}
