// The letter by which the client learns of a meeting, and its calendar entry (M7.3).
import { formatDayWords, formatTime, formatWeekday } from '#kernel/dates.ts';
import { dayAt, type Instant } from '#kernel/day.ts';
import { html } from '#kernel/html.ts';
import { frameLetter, letterStyle } from '#kernel/letter.ts';
import { invitationWords } from '../words/meeting-letters.ts';
import { endOf } from '../rules/meeting-time.ts';
import type { MeetingLetter } from '../shapes/events.ts';
import type { InvitationLetterFacts } from '../shapes/invitation.ts';
import { type IcsMeeting, writeCalendar } from './ics.ts';

/** The letter with its calendar entry: REQUEST while the meeting stands, CANCEL when it does not. */
export function writeInvitationLetter(facts: InvitationLetterFacts): MeetingLetter {
  const words = invitationWords[facts.locale];
  const { meeting, person, visitor } = facts;
  const when = momentOf(facts, meeting.startsAt);
  const subject = words.subject[facts.kind](facts.company.name, when.short);
  const lead = words.lead[facts.kind](
    when.long,
    facts.fromStartsAt ? momentOf(facts, facts.fromStartsAt).long : '',
  );
  const lines = facts.kind === 'cancel' ? [] : detailsOf(facts, when.long);
  const close = words.close[facts.kind];
  const sign = [visitor.name, visitor.post, facts.company.name, phoneLine(facts)].filter(
    (line) => line !== null,
  );
  const text = [
    words.greeting(person.address),
    '',
    lead,
    ...(lines.length > 0 ? ['', ...lines.map(([name, value]) => `${name}: ${value}`)] : []),
    '',
    close,
    '',
    words.regards,
    ...sign,
    '',
  ].join('\n');
  const body = html`<h1 style="${letterStyle.heading}">${words.greeting(person.address)}</h1>
<p style="${letterStyle.text}">${lead}</p>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 16px">${lines.map(
    ([name, value]) =>
      html`<tr><td style="${letterStyle.row}"><span style="${letterStyle.quiet}">${name}</span><br>${value}</td></tr>`,
  )}</table>
<p style="${letterStyle.text}">${close}</p>`;
  const foot = html`${words.regards}<br>${sign.map((line, index) => html`${index > 0 ? html`<br>` : null}${line}`)}`;
  const method = facts.kind === 'cancel' ? 'CANCEL' : 'REQUEST';
  return {
    kind: 'meeting-letter',
    letterKind: 'meeting_invitation',
    letter: { subject, text, html: frameLetter(facts.locale, subject, body, foot) },
    calendar: { method, text: writeCalendar(method, [entryOf(facts)]) },
    toEmail: person.email,
    toName: person.name,
    toEmployeeId: null,
    clientId: facts.clientId,
    replyTo: visitor.email,
    dedupeKey: `meeting:${meeting.id}:${meeting.version}`,
  };
}

/** When it is, by the client's clock: «среда, 25 ноября, 10:00». */
export function momentOf(
  facts: Pick<InvitationLetterFacts, 'locale' | 'timeZone' | 'foreignClock'>,
  at: Instant,
): { short: string; long: string } {
  const words = invitationWords[facts.locale];
  const day = dayAt(at, facts.timeZone);
  const time = formatTime(at, facts.locale, facts.timeZone);
  const date = formatDayWords(day, facts.locale);
  const long = `${formatWeekday(day, facts.locale)}, ${date}, ${time}`;
  return { short: `${date}, ${time}`, long: facts.foreignClock ? words.yourClock(long) : long };
}

function detailsOf(facts: InvitationLetterFacts, when: string): (readonly [string, string])[] {
  const words = invitationWords[facts.locale];
  const { meeting, visitor } = facts;
  const lines: (readonly [string, string | null])[] = [
    [words.when, when],
    [words.length, words.minutes(meeting.minutes)],
    [words.where, meeting.place],
    [words.who, [visitor.name, visitor.post].filter(Boolean).join(', ')],
    [words.what, words.purposes[meeting.purpose]],
  ];
  return lines.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

function phoneLine({ locale, visitor, company }: InvitationLetterFacts): string | null {
  const phone = visitor.phone ?? company.phone;
  return phone ? invitationWords[locale].phone(phone) : null;
}

function entryOf(facts: InvitationLetterFacts): IcsMeeting {
  const words = invitationWords[facts.locale];
  const { meeting, visitor, company, person } = facts;
  return {
    id: meeting.id,
    sequence: meeting.version,
    changedAt: meeting.changedAt,
    startsAt: meeting.startsAt,
    endsAt: endOf(meeting),
    summary: words.summary(company.name),
    description: [
      [visitor.name, visitor.post].filter(Boolean).join(', '),
      words.purposes[meeting.purpose],
      phoneLine(facts),
    ]
      .filter(Boolean)
      .join('\n'),
    location: meeting.place,
    cancelled: facts.kind === 'cancel',
    organizer: { name: `${visitor.name} ${company.name}`, email: facts.senderEmail },
    attendee: { name: person.name, email: person.email },
  };
}
