// Reminders of a meeting: to ours with all that is needed on the way, to the client in two lines.
import { formatDayWords, formatTime } from '#kernel/dates.ts';
import { addDays, dayAt, type Instant } from '#kernel/day.ts';
import { html } from '#kernel/html.ts';
import { frameLetter, letterStyle } from '#kernel/letter.ts';
import type { Locale } from '#kernel/words.ts';
import type { MeetingRow } from '../shapes/contracts/meetings.ts';
import type { MeetingLetter } from '../shapes/events.ts';
import type { InvitationFacts } from '../shapes/invitation.ts';
import { invitationWords, reminderWords } from '../words/meeting-letters.ts';
import { meetingWords } from '../words/meetings.ts';
import { momentOf } from './meeting-invitation.ts';

export interface ReminderLetterFacts {
  kind: 'day' | 'hour';
  meeting: MeetingRow;
  now: Instant;
  locale: Locale;
  /** The company's. */
  timeZone: string;
  baseUrl: string;
  to: { id: string; name: string; email: string };
}

/** The reminder to whoever goes. */
export function writeReminder(facts: ReminderLetterFacts): MeetingLetter {
  const { kind, meeting, locale, timeZone, baseUrl, to } = facts;
  const words = reminderWords[locale];
  const when = whenOf(facts);
  const subject = words.subject(when, meeting.client.name);
  const lines = linesOf(facts);
  const card = `${baseUrl}/clients/${meeting.client.id}`;
  const day = `${baseUrl}/meetings/day/${dayAt(meeting.startsAt, timeZone)}`;
  const text = [
    when,
    '',
    ...lines.map(([name, value]) => `${name}: ${value}`),
    '',
    `${words.open}: ${card}`,
    `${words.day}: ${day}`,
    '',
    words.why,
    '',
  ].join('\n');
  const body = html`<h1 style="${letterStyle.heading}">${when}</h1>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 16px">${lines.map(
    ([name, value]) =>
      html`<tr><td style="${letterStyle.row}"><span style="${letterStyle.quiet}">${name}</span><br>${value}</td></tr>`,
  )}</table>
<p style="margin:20px 0"><a href="${card}" style="${letterStyle.button}">${words.open}</a></p>
<p style="${letterStyle.text}"><a href="${day}" style="${letterStyle.link}">${words.day}</a></p>`;
  return {
    kind: 'meeting-letter',
    letterKind: 'meeting_reminder',
    letter: { subject, text, html: frameLetter(locale, subject, body, html`${words.why}`) },
    calendar: null,
    toEmail: to.email,
    toName: to.name,
    toEmployeeId: to.id,
    clientId: meeting.client.id,
    replyTo: null,
    dedupeKey: `reminder:${meeting.id}:${kind}:${meeting.startsAt}`,
  };
}

/** The one reminder to the client, a day before. */
export function writeClientReminder(facts: InvitationFacts): MeetingLetter {
  const words = invitationWords[facts.locale];
  const { meeting, person, visitor, company } = facts;
  const when = momentOf(facts, meeting.startsAt);
  const subject = words.reminderSubject(company.name, when.short);
  const lead = words.reminderLead(when.long);
  const phone = visitor.phone ?? company.phone;
  const sign = [visitor.name, visitor.post, company.name, phone ? words.phone(phone) : null].filter(
    (line) => line !== null,
  );
  const where = meeting.place ? `${words.where}: ${meeting.place}` : null;
  const text = [
    words.greeting(person.address),
    '',
    lead,
    ...(where ? [where] : []),
    '',
    words.close.invite,
    '',
    words.regards,
    ...sign,
    '',
  ].join('\n');
  const body = html`<h1 style="${letterStyle.heading}">${words.greeting(person.address)}</h1>
<p style="${letterStyle.text}">${lead}</p>${where ? html`<p style="${letterStyle.text}">${where}</p>` : null}
<p style="${letterStyle.text}">${words.close.invite}</p>`;
  const foot = html`${words.regards}<br>${sign.map((line, index) => html`${index > 0 ? html`<br>` : null}${line}`)}`;
  return {
    kind: 'meeting-letter',
    letterKind: 'meeting_reminder',
    letter: { subject, text, html: frameLetter(facts.locale, subject, body, foot) },
    calendar: null,
    toEmail: person.email,
    toName: person.name,
    toEmployeeId: null,
    clientId: facts.clientId,
    replyTo: visitor.email,
    dedupeKey: `reminder:${meeting.id}:client`,
  };
}

function whenOf({ kind, meeting, now, locale, timeZone }: ReminderLetterFacts): string {
  const words = reminderWords[locale];
  const time = formatTime(meeting.startsAt, locale, timeZone);
  if (kind === 'hour') return words.inAnHour(time);
  const [day, today] = [dayAt(meeting.startsAt, timeZone), dayAt(now, timeZone)];
  if (day === today) return words.today(time);
  if (day === addDays(today, 1)) return words.tomorrow(time);
  return words.onDay(formatDayWords(day, locale), time);
}

function linesOf({ meeting, locale, timeZone }: ReminderLetterFacts): (readonly [string, string])[] {
  const words = reminderWords[locale];
  const { client, person } = meeting;
  const there = formatTime(meeting.startsAt, locale, client.timeZone);
  const foreign = there !== formatTime(meeting.startsAt, locale, timeZone);
  const lines: (readonly [string, string | null | undefined])[] = [
    [words.client, foreign ? `${client.name} (${words.clientTime(there)})` : client.name],
    [words.where, meeting.place ?? client.address ?? words.noAddress],
    [words.person, person && [person.address, person.post].filter(Boolean).join(', ')],
    [words.phone, person?.phone],
    [words.purpose, meetingWords[locale].purposes[meeting.purpose]],
    [words.note, meeting.note],
  ];
  return lines.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}
