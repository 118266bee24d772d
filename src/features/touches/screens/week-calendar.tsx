// The visitor's week by the client's clock: own meetings with the way before and after, days off hatched, every
// free half-hour a button. Arrows move between half-hours and days; only one of them is a stop of the Tab key.
import { Button, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { formatDayShort, formatMinutes } from '#kernel/dates.ts';
import { type Day, instantAt, localParts } from '#kernel/day.ts';
import type { Locale } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { endOf } from '../rules/meeting-time.ts';
import { travelBetween } from '../rules/travel.ts';
import { CALENDAR_HOURS } from '../shapes/meeting.ts';
import { bookingWords } from '../words/booking.ts';
import type { DayTime } from './day-time-picker.tsx';
import type { BookingFacts } from './time-notes.tsx';
import { useNow } from './use-now.ts';

const ROWS = (CALENDAR_HOURS.to - CALENDAR_HOURS.from) * 2;
const timeOf = (row: number) => {
  const minutes = CALENDAR_HOURS.from * 60 + row * 30;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

interface Block {
  key: string;
  column: number;
  from: number;
  to: number;
  text: string;
  name: string;
  /** How long, in short. */
  way?: string;
  kind: 'meeting' | 'travel';
  /** The server does not know of it yet. */
  waits: boolean;
}

export function WeekCalendar(props: {
  facts: BookingFacts;
  value: DayTime;
  onChange: (value: DayTime) => void;
  /** Days onward, or back. */
  onWeek: (days: 7 | -7) => void;
  movedId?: string | undefined;
}) {
  const w = useWords(bookingWords);
  const { locale } = useLanguage();
  const { facts, value, onChange } = props;
  const now = useNow();
  const zone = facts.client.timeZone;
  const grid = useRef<HTMLDivElement>(null);
  const days = facts.days.slice(0, 7);
  const blocks = blocksOf(
    facts,
    days.map(({ day }) => day),
    props.movedId,
    w,
    locale,
  );
  const [at, setAt] = useState({ row: 4, column: 0 });
  const chosen = { row: ROWS, column: -1 };
  for (const [column, { day }] of days.entries()) {
    if (day !== value.day || !value.time) continue;
    chosen.column = column;
    chosen.row = Array.from({ length: ROWS }, (_, row) => timeOf(row)).indexOf(value.time);
  }
  const move = (event: KeyboardEvent) => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (!step) return;
    event.preventDefault();
    const row = Math.min(ROWS - 1, Math.max(0, at.row + (step[0] ?? 0)));
    const column = Math.min(6, Math.max(0, at.column + (step[1] ?? 0)));
    setAt({ row, column });
    grid.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`)?.focus();
  };
  const momentAt = (day: Day, row: number) =>
    instantAt(day, CALENDAR_HOURS.from + Math.floor(row / 2), (row % 2) * 30, zone);
  const stateOf = (row: number, column: number) => {
    const day = days[column];
    const block = blocks.find((one) => one.column === column && one.from < row + 1 && one.to > row);
    if (block?.kind === 'meeting') return block.text;
    if (!day || momentAt(day.day, row) < now) return w.past;
    if (block) return block.text;
    return day?.absent ? w.absent : day?.working ? w.free : w.off;
  };
  return (
    <section aria-label={w.calendar} className="week-section">
      <Group gap="xs" mb={6}>
        <Button variant="default" size="compact-md" aria-label={w.earlier} onClick={() => props.onWeek(-7)}>
          <IconChevronLeft size={16} />
        </Button>
        <Button variant="default" size="compact-md" aria-label={w.later} onClick={() => props.onWeek(7)}>
          <IconChevronRight size={16} />
        </Button>
        <Text fz="sm" className="muted">
          {w.calendar}
        </Text>
      </Group>
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot hold blocks that span half a row */}
      <div className="week-calendar" role="group" aria-label={w.calendar} ref={grid} onKeyDown={move}>
        <span aria-hidden="true" />
        {days.map(({ day }) => (
          <b key={day} className="week-day" data-today={day === localParts(now, zone).day}>
            {formatDayShort(day, locale)}
          </b>
        ))}
        {Array.from({ length: ROWS }, (_, row) => [
          <span
            key={`hour-${row}`}
            className="week-hour"
            style={{ gridRow: row + 2, gridColumn: 1 }}
            aria-hidden="true"
          >
            {row % 2 === 0 ? timeOf(row) : ''}
          </span>,
          ...days.map(({ day, working, absent }, column) => {
            const said = stateOf(row, column);
            const past = said === w.past;
            return (
              <button
                key={`${row}-${day}`}
                type="button"
                className="week-cell"
                data-cell={`${row}-${column}`}
                data-off={!working || absent}
                data-past={past}
                aria-pressed={chosen.row === row && chosen.column === column}
                aria-disabled={past}
                tabIndex={at.row === row && at.column === column ? 0 : -1}
                style={{ gridRow: row + 2, gridColumn: column + 2 }}
                aria-label={`${formatDayShort(day, locale)}, ${timeOf(row)}\u00a0— ${said}`}
                onFocus={() => setAt({ row, column })}
                onClick={() => (past ? undefined : onChange({ day, time: timeOf(row) }))}
              />
            );
          }),
        ])}
        {blocks.map((block) => (
          <span
            key={block.key}
            className="week-block"
            data-kind={block.kind}
            data-waits={block.waits}
            aria-hidden="true"
            title={block.text}
            style={{
              gridColumn: block.column + 2,
              gridRow: `${Math.floor(block.from) + 2} / ${Math.max(Math.floor(block.from) + 3, Math.ceil(block.to) + 2)}`,
            }}
          >
            {block.kind === 'meeting' ? block.name : block.to - block.from >= 1 ? block.way : ''}
          </span>
        ))}
      </div>
    </section>
  );
}

/** Meetings of the week and the ways to and from this client, in half-hour rows. */
function blocksOf(
  facts: BookingFacts,
  days: readonly Day[],
  movedId: string | undefined,
  w: (typeof bookingWords)['ru'],
  locale: Locale,
): Block[] {
  const zone = facts.client.timeZone;
  const rowOf = (instant: string) => {
    const { hour, minute } = localParts(instant, zone);
    return (hour * 60 + minute - CALENDAR_HOURS.from * 60) / 30;
  };
  return facts.meetings.flatMap((meeting) => {
    const column = days.indexOf(localParts(meeting.startsAt, zone).day);
    if (column < 0 || meeting.id === movedId) return [];
    const from = Math.max(0, rowOf(meeting.startsAt));
    const to = Math.min(ROWS, Math.max(from + 1, rowOf(endOf(meeting))));
    if (from >= ROWS) return [];
    const name = meeting.client ?? w.someClient;
    const { waits } = meeting;
    const text = waits ? `${w.busy(name)}, ${w.onDevice}` : w.busy(name);
    const block: Block = { key: meeting.id, column, from, to, text, name, kind: 'meeting', waits };
    const way = travelBetween(meeting.place, facts.client.place, facts.norms);
    if (!way || meeting.clientId === facts.client.id) return [block];
    const rows = way.minutes / 30;
    const travel = {
      column,
      text: w.travel(way.minutes),
      way: formatMinutes(way.minutes, locale),
      name,
      kind: 'travel' as const,
      waits,
    };
    return [
      { ...travel, key: `${meeting.id}-to`, from: Math.max(0, from - rows), to: from },
      block,
      { ...travel, key: `${meeting.id}-from`, from: to, to: Math.min(ROWS, to + rows) },
    ].filter((one) => one.to > one.from);
  });
}
