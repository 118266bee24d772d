// One letter with everything somebody is to hear of at this moment (M9.9).
import { caseWords } from '#features/quality/words/case.ts';
import { formatDayWords } from '#kernel/dates.ts';
import { dayAt, daysBetween } from '#kernel/day.ts';
import { type Html, html } from '#kernel/html.ts';
import { frameLetter, type Letter, letterStyle } from '#kernel/letter.ts';
import { orderNotices } from '../rules/notices.ts';
import type { Notice, NoticeLetter } from '../shapes/notices.ts';
import { noticeWords } from '../words/notices.ts';
import { caseUrl } from './daily-report.ts';

interface Told {
  notice: Notice;
  number: string;
  /** What must be done. */
  deed: string;
  /** Until when, or how late. */
  when: string;
  tried: string;
  url: string;
}

/** Letter to one reader about all of theirs. */
export function writeNotices(letter: NoticeLetter): Letter {
  const words = noticeWords[letter.locale];
  const told = orderNotices(letter.notices).map((notice) => tell(notice, letter));
  const sections = (['escalated', 'deed_reminded'] as const)
    .map((kind) => ({ title: words.sections[kind], rows: told.filter(({ notice }) => notice.kind === kind) }))
    .filter(({ rows }) => rows.length > 0);
  const subject = subjectOf(told, letter);
  const text = [
    words.heading,
    '',
    words.lead,
    ...sections.flatMap(({ title, rows }) => ['', `${title} (${rows.length})`, ...rows.flatMap(textRow)]),
    '',
    words.footer(letter.companyName),
    '',
  ];
  const body = html`<h1 style="${letterStyle.heading}">${words.heading}</h1>
<p style="${letterStyle.text}">${words.lead}</p>
${sections.map(
  ({
    title,
    rows,
  }) => html`<h2 style="${letterStyle.section}">${title} <span style="${letterStyle.count}">${rows.length}</span></h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0">${rows.map(htmlRow)}</table>`,
)}`;
  const footer = html`${words.footer(letter.companyName)}`;
  return { subject, text: text.join('\n'), html: frameLetter(letter.locale, subject, body, footer) };
}

/** One deed is named; of several it is said how many. */
function subjectOf(told: readonly Told[], { locale }: NoticeLetter): string {
  const words = noticeWords[locale];
  const [only] = told;
  if (only && told.length === 1) {
    const { deed } = only;
    return words.subjectOne(only.notice.clientName, deed.charAt(0).toLowerCase() + deed.slice(1));
  }
  const overdue = told.filter(({ notice }) => notice.kind === 'escalated').length;
  const said = words.subject(overdue, told.length - overdue);
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function tell(notice: Notice, { locale, baseUrl, today, timeZone }: NoticeLetter): Told {
  const words = noticeWords[locale];
  const cases = caseWords[locale];
  const deed = [notice.term ? cases.deeds[notice.term] : words.look, notice.title].filter(Boolean).join(': ');
  return {
    notice,
    number: cases.number(notice.number, notice.year),
    deed,
    when: whenOf(notice, locale, today),
    tried: triedOf(notice, locale, timeZone),
    url: caseUrl(baseUrl, notice.caseId),
  };
}

function whenOf(
  { kind, dueOn, level, curatorName }: Notice,
  locale: NoticeLetter['locale'],
  today: string,
): string {
  const words = noticeWords[locale];
  const day = dueOn ? formatDayWords(dueOn, locale, today) : null;
  const overdue = kind === 'escalated';
  const term =
    dueOn && day
      ? overdue
        ? words.late(day, Math.max(0, daysBetween(dueOn, today)))
        : words.until(day)
      : null;
  const higher = overdue && level > 1 ? words.higher : null;
  return [term, higher, words.curator(curatorName)].filter(Boolean).join(' · ');
}

/** What was tried, in words; a reminder of what has only begun needs no account. */
function triedOf({ kind, tried }: Notice, locale: NoticeLetter['locale'], timeZone: string): string {
  const words = noticeWords[locale];
  const { asked, reminded, replanned, refused, lastAskedAt } = tried;
  const day = lastAskedAt ? formatDayWords(dayAt(lastAskedAt, timeZone), locale) : null;
  const parts = [
    asked > 0 ? (day ? words.askedLast(asked, day) : words.asked(asked)) : '',
    reminded > 0 ? words.reminded(reminded) : '',
    replanned > 0 ? words.replanned(replanned) : '',
    refused > 0 ? words.refused(refused) : '',
  ].filter(Boolean);
  if (parts.length > 0) return words.tried(parts.join(', '));
  return kind === 'escalated' ? words.untried : '';
}

function textRow({ notice, number, deed, when, tried, url }: Told): string[] {
  const rows = [`— ${notice.clientName}, ${number}: ${deed}`, `  ${when}`, `  ${tried}`, `  ${url}`];
  return rows.filter((row) => row.trim() !== '');
}

function htmlRow({ notice, number, deed, when, tried, url }: Told): Html {
  return html`<tr><td style="${letterStyle.row}">
<a href="${url}" style="${letterStyle.link}"><b>${notice.clientName}</b></a>
<span style="${letterStyle.quiet}">${number}</span><br>${deed}<br><span style="${letterStyle.quiet}${
    notice.kind === 'escalated' ? ';color:#a8340f' : ''
  }">${when}</span>${tried ? html`<br><span style="${letterStyle.quiet}">${tried}</span>` : null}</td></tr>`;
}
