// A week by the hour: where one is, the ways between, what cannot be kept. A look from afar; the cards beside it
// are what one works with, and a press on a block goes to its card.
import { VisuallyHidden } from '@mantine/core';
import { formatDayShort, formatMinutes, formatTime } from '#kernel/dates.ts';
import { type Day, dayAt, localParts } from '#kernel/day.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import type { WayBefore } from '../rules/day-ways.ts';
import { lanesOf } from '../rules/lanes.ts';
import { endOf } from '../rules/meeting-time.ts';
import type { MeetingHere } from '../shapes/meeting-deed.ts';
import { meetingWords } from '../words/meetings.ts';
import { goToCard } from './go-to-card.ts';
import { useNow } from './use-now.ts';

/** Wall-clock hours shown in any case. */
const SHOWN = { from: 9, to: 18 };
const HOUR_PX = 48;

interface Props {
  days: readonly Day[];
  daysOff: readonly Day[];
  rows: readonly MeetingHere[];
  ways: ReadonlyMap<string, WayBefore>;
}

export function WeekBoard({ days, daysOff, rows, ways }: Props) {
  const w = useWords(meetingWords);
  const { locale, timeZone } = useLanguage();
  const now = useNow();
  const today = dayAt(now, timeZone);
  const hourOf = (at: string) => {
    const { hour, minute } = localParts(at, timeZone);
    return hour + minute / 60;
  };
  const spans = rows
    .filter(({ state }) => state !== 'cancelled')
    .map((meeting) => {
      const from = hourOf(meeting.startsAt);
      return { meeting, from, to: Math.min(24, from + meeting.minutes / 60), way: ways.get(meeting.id) };
    });
  const first = Math.floor(Math.min(SHOWN.from, ...spans.map(({ from }) => from)));
  const last = Math.ceil(Math.max(SHOWN.to, ...spans.map(({ to }) => to)));
  const at = (hour: number) => (hour - first) * HOUR_PX;
  /** From setting out to arriving; where there is less time than it takes, all there is. */
  const wayBox = (until: number, minutes: number, gap: number | null) => {
    const top = Math.max(0, at(until - Math.min(minutes, gap ?? minutes) / 60));
    return { top, height: at(until) - top - 1 };
  };
  const hours = Array.from({ length: last - first }, (_, index) => first + index);
  return (
    <section className="week-board" aria-label={w.board}>
      <span aria-hidden="true" />
      {days.map((day) => (
        <AppLink key={day} to={`/meetings/day/${day}`} className="week-day" data-today={day === today}>
          {formatDayShort(day, locale)}
        </AppLink>
      ))}
      <div className="board-hours" style={{ height: at(last) }} aria-hidden="true">
        {hours.map((hour) => (
          <span key={hour} style={{ top: at(hour) }}>
            {hour}:00
          </span>
        ))}
      </div>
      {days.map((day) => (
        <div
          key={day}
          className="board-day"
          data-off={daysOff.includes(day)}
          data-today={day === today}
          style={{ height: at(last), backgroundSize: `100% ${HOUR_PX}px` }}
        >
          {lanesOf(spans.filter(({ meeting }) => dayAt(meeting.startsAt, timeZone) === day)).map(
            ({ meeting, from, to, way, lane, lanes }) => (
              <div key={meeting.id}>
                {way?.travel && way.trouble !== 'overlaps' ? (
                  <span
                    className="board-way"
                    data-trouble={way.trouble !== null}
                    style={wayBox(from, way.travel.minutes, way.gapMinutes)}
                    aria-hidden="true"
                  >
                    {formatMinutes(way.travel.minutes, locale)}
                  </span>
                ) : null}
                <button
                  type="button"
                  className="board-meeting"
                  data-state={meeting.state}
                  data-waits={meeting.waits}
                  data-trouble={way?.trouble != null}
                  style={{
                    top: at(from),
                    height: Math.max(22, at(to) - at(from) - 1),
                    left: `calc(2px + ${(100 * lane) / lanes}%)`,
                    width: `calc(${100 / lanes}% - 4px)`,
                  }}
                  title={way?.trouble ? w.troubles[way.trouble] : undefined}
                  onClick={() => goToCard(meeting.id)}
                >
                  <b>{formatTime(meeting.startsAt, locale, timeZone)}</b> {meeting.client.name}
                  <VisuallyHidden component="span">
                    {`–${formatTime(endOf(meeting), locale, timeZone)}, ${w.states[meeting.state]}`}
                    {way?.trouble ? `, ${w.troubles[way.trouble]}` : ''}
                  </VisuallyHidden>
                </button>
              </div>
            ),
          )}
          {day === today && hourOf(now) >= first && hourOf(now) < last ? (
            <span className="board-now" style={{ top: at(hourOf(now)) }} aria-hidden="true" />
          ) : null}
        </div>
      ))}
    </section>
  );
}
