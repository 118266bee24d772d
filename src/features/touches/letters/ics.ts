// Calendar entries (RFC 5545). Times go out in UTC, so that no program has to know our zones; parameters are
// cleaned of what would end them early, and lines are folded by bytes, which the library does by letters.
import { generateIcsCalendar, type IcsCalendar, type IcsEvent } from 'ts-ics';
import { Buffer } from 'node:buffer';
import type { Instant } from '#kernel/day.ts';

const PRODUCT = '-//Ryadom//Meetings//RU';
const MOST_BYTES = 75;

export interface IcsMeeting {
  id: string;
  /** Grows with every change. */
  sequence: number;
  changedAt: Instant;
  startsAt: Instant;
  endsAt: Instant;
  summary: string;
  description: string;
  location: string | null;
  cancelled: boolean;
  url?: string;
  organizer?: { name: string; email: string };
  attendee?: { name: string; email: string };
}

/** The calendar as a text; `feed` gives the name a subscribed calendar is shown by. */
export function writeCalendar(
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH',
  meetings: readonly IcsMeeting[],
  feed?: { name: string },
): string {
  const calendar: IcsCalendar = {
    version: '2.0',
    prodId: PRODUCT,
    method,
    ...(feed ? { name: feed.name } : {}),
    events: meetings.map(toEvent),
  };
  const text = generateIcsCalendar(calendar);
  // How often a subscribed calendar is worth asking for.
  const often = 'REFRESH-INTERVAL;VALUE=DURATION:PT15M\r\nX-PUBLISHED-TTL:PT15M\r\n';
  const marked = feed ? text.replace(`METHOD:${method}\r\n`, (line) => `${line}${often}`) : text;
  return foldByBytes(marked.replaceAll('\r\n ', '').replaceAll('MAILTO:', 'mailto:'));
}

/** The name of a meeting in every calendar it comes to. */
export function uidOf(meetingId: string): string {
  return `${meetingId}@ryadom`;
}

function toEvent(meeting: IcsMeeting): IcsEvent {
  const { organizer, attendee, url, location } = meeting;
  return {
    uid: uidOf(meeting.id),
    sequence: meeting.sequence,
    stamp: { date: new Date(meeting.changedAt) },
    lastModified: { date: new Date(meeting.changedAt) },
    start: { date: new Date(meeting.startsAt) },
    end: { date: new Date(meeting.endsAt) },
    summary: plain(meeting.summary),
    description: meeting.description.replaceAll('\r', ''),
    status: meeting.cancelled ? 'CANCELLED' : 'CONFIRMED',
    ...(location ? { location: plain(location) } : {}),
    ...(url ? { url } : {}),
    ...(organizer ? { organizer: { name: parameter(organizer.name), email: organizer.email } } : {}),
    ...(attendee
      ? {
          attendees: [
            {
              name: parameter(attendee.name),
              email: attendee.email,
              role: 'REQ-PARTICIPANT',
              partstat: 'NEEDS-ACTION' as const,
              rsvp: true,
            },
          ],
        }
      : {}),
  };
}

/** One line: a name typed with a line break must not begin a property of its own. */
function plain(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').trim();
}

/** A parameter ends at these, and the library does not quote. */
function parameter(text: string): string {
  return plain(text)
    .replace(/[":;,]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function foldByBytes(text: string): string {
  return text
    .split('\r\n')
    .map((line) => foldLine(line))
    .join('\r\n');
}

function foldLine(line: string): string {
  if (Buffer.byteLength(line) <= MOST_BYTES) return line;
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    // A continued line spends one byte on its leading space.
    if (bytes + size > MOST_BYTES - (parts.length > 0 ? 1 : 0)) {
      parts.push(part);
      part = '';
      bytes = 0;
    }
    part += letter;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}
