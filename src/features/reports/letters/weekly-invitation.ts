// The letter by which a participant learns of the weekly meeting, with its calendar entry (M9.6).
import { writeCalendar } from '#features/touches/letters/ics.ts';
import { formatDayWords, formatMinutes, formatTime, formatWeekday } from '#kernel/dates.ts';
import { dayAt, type Instant } from '#kernel/day.ts';
import { html } from '#kernel/html.ts';
import { frameLetter, type Letter, letterStyle } from '#kernel/letter.ts';
import type { Locale } from '#kernel/words.ts';
import { weeklyLetterWords } from '../words/weekly-letters.ts';

export type InvitationKind = 'invite' | 'move' | 'cancel';

export interface WeeklyInvitationFacts {
  kind: InvitationKind;
  locale: Locale;
  companyName: string;
  /** Without a slash at the end. */
  baseUrl: string;
  timeZone: string;
  senderEmail: string;
  plannedBy: string;
  meeting: {
    id: string;
    /** The entry's SEQUENCE: grows with every change. */
    version: number;
    starts_at: Instant;
    minutes: number;
    place: string | null;
    changed_at: Instant;
    cancel_reason: string | null;
  };
  person: { name: string; email: string | null };
}

/** The letter with its entry: REQUEST while the meeting stands for this person, CANCEL when it does not. */
export function writeWeeklyInvitation(facts: WeeklyInvitationFacts): {
  letter: Letter;
  calendar: { method: 'REQUEST' | 'CANCEL'; text: string };
} {
  const { kind, locale, meeting, timeZone } = facts;
  const words = weeklyLetterWords[locale];
  const day = dayAt(meeting.starts_at, timeZone);
  const date = formatDayWords(day, locale);
  const time = formatTime(meeting.starts_at, locale, timeZone);
  const subject = words.subject[kind](`${date}, ${time}`);
  const off = kind === 'cancel';
  const details: (readonly [string, string | null])[] = off
    ? [[words.why, meeting.cancel_reason]]
    : [
        [words.when, `${formatWeekday(day, locale)}, ${date}, ${time}`],
        [words.length, formatMinutes(meeting.minutes, locale)],
        [words.where, meeting.place],
        [words.planned, facts.plannedBy],
      ];
  const lines = details.filter((line): line is readonly [string, string] => Boolean(line[1]));
  const url = `${facts.baseUrl}/weekly/${meeting.id}`;
  const footer = words.footer(facts.companyName);
  const text = [
    words.lead[kind],
    '',
    ...lines.map(([name, value]) => `${name}: ${value}`),
    ...(off ? [] : ['', words.agenda, url]),
    '',
    footer,
    '',
  ].join('\n');
  const body = html`<h1 style="${letterStyle.heading}">${subject}</h1>
<p style="${letterStyle.text}">${words.lead[kind]}</p>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 16px">${lines.map(
    ([name, value]) =>
      html`<tr><td style="${letterStyle.row}"><span style="${letterStyle.quiet}">${name}</span><br>${value}</td></tr>`,
  )}</table>
${off ? null : html`<p style="${letterStyle.text}">${words.agenda}</p><p style="margin:20px 0"><a href="${url}" style="${letterStyle.button}">${words.openAgenda}</a></p>`}`;
  return {
    letter: { subject, text, html: frameLetter(locale, subject, body, html`${footer}`) },
    calendar: entryOf(facts, url),
  };
}

function entryOf(facts: WeeklyInvitationFacts, url: string) {
  const { meeting, locale, person, senderEmail } = facts;
  const words = weeklyLetterWords[locale];
  const method = facts.kind === 'cancel' ? ('CANCEL' as const) : ('REQUEST' as const);
  const endsAt = new Date(Date.parse(meeting.starts_at) + meeting.minutes * 60_000).toISOString();
  const text = writeCalendar(method, [
    {
      id: meeting.id,
      sequence: meeting.version,
      changedAt: meeting.changed_at,
      startsAt: meeting.starts_at,
      endsAt,
      summary: words.summary(facts.companyName),
      description: `${words.agenda}\n${url}`,
      location: meeting.place,
      cancelled: facts.kind === 'cancel',
      url,
      organizer: { name: facts.plannedBy, email: senderEmail },
      ...(person.email ? { attendee: { name: person.name, email: person.email } } : {}),
    },
  ]);
  return { method, text };
}
