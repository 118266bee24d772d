// One's own meetings as a calendar program reads them.
import type { Locale } from '#kernel/words.ts';
import { endOf } from '../rules/meeting-time.ts';
import type { MeetingRow } from '../shapes/contracts/meetings.ts';
import { calendarWords } from '../words/calendar.ts';
import { meetingWords } from '../words/meetings.ts';
import { writeCalendar } from './ics.ts';

/** The calendar of somebody's meetings; the same meetings make the same text. */
export function writeFeed(
  meetings: readonly MeetingRow[],
  { locale, baseUrl, owner }: { locale: Locale; baseUrl: string; owner: string },
): string {
  const words = calendarWords[locale];
  const entries = meetings.map((meeting) => ({
    id: meeting.id,
    sequence: meeting.version,
    changedAt: meeting.changedAt,
    startsAt: meeting.startsAt,
    endsAt: endOf(meeting),
    summary: meeting.client.name,
    description: describe(meeting, locale),
    location: meeting.place ?? meeting.client.address,
    cancelled: meeting.state === 'cancelled',
    url: `${baseUrl}/clients/${meeting.client.id}`,
  }));
  return writeCalendar('PUBLISH', entries, { name: words.feedName(owner) });
}

function describe({ person, purpose, state, note, reason }: MeetingRow, locale: Locale): string {
  const words = meetingWords[locale];
  return [
    person ? [person.name, person.post].filter(Boolean).join(', ') : null,
    person?.phone ?? null,
    [words.purposes[purpose], state === 'booked' ? null : words.states[state]].filter(Boolean).join(' · '),
    reason,
    note,
  ]
    .filter(Boolean)
    .join('\n');
}
