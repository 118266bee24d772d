// The minutes of a weekly meeting by letter (M9.6): in full for whoever was there, their own deeds for the rest.
import { formatDayWords } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { type Html, html } from '#kernel/html.ts';
import { frameLetter, type Letter, letterStyle } from '#kernel/letter.ts';
import type { Locale } from '#kernel/words.ts';
import { SECTIONS } from '../shapes/weekly.ts';
import type { DecisionRow, WeeklyItem, WeeklyMeeting } from '../shapes/weekly-contracts.ts';
import { weeklyWords } from '../words/weekly.ts';
import { weeklyLetterWords } from '../words/weekly-letters.ts';
import { describeItem } from './weekly-lines.ts';

export interface MinutesFacts {
  locale: Locale;
  companyName: string;
  baseUrl: string;
  timeZone: string;
  card: {
    meeting: WeeklyMeeting;
    items: readonly WeeklyItem[];
    decisions: readonly DecisionRow[];
    /** Earlier decisions done or dropped since the meeting before. */
    settled: readonly DecisionRow[];
  };
  /** Somebody invited who was not there: only what they are to do. */
  absentId?: string;
}

/** Letter to one participant. */
export function writeMinutesLetter(facts: MinutesFacts): Letter {
  const { locale, card } = facts;
  const words = weeklyWords[locale];
  const letter = weeklyLetterWords[locale];
  const { meeting } = card;
  const day = dayAt(meeting.startedAt ?? meeting.startsAt, facts.timeZone);
  const title = words.minutesOf(meeting.number ?? 0, meeting.year ?? 0);
  const date = formatDayWords(day, locale);
  const subject = letter.minutesSubject(title, date, words.decisions(card.decisions.length));
  const url = `${facts.baseUrl}/weekly/${meeting.id}`;
  const decisions = facts.absentId
    ? card.decisions.filter(({ owner }) => owner?.id === facts.absentId)
    : card.decisions;
  const lead = facts.absentId
    ? decisions.length > 0
      ? letter.absentLead
      : letter.absentNothing
    : peopleOf(meeting, locale).join('\n');
  const sections = facts.absentId ? [] : sectionsOf(card.items);
  const settled = facts.absentId ? [] : card.settled;
  const say = (decision: DecisionRow) => decisionLine(decision, locale, day);
  const footer = letter.footer(facts.companyName);
  const of = (item: WeeklyItem) => decisions.filter(({ itemId }) => itemId === item.id);

  const text = [
    `${title}, ${date}`,
    '',
    lead,
    '',
    ...(facts.absentId && decisions.length === 0 ? [] : [words.decided]),
    ...(decisions.length > 0
      ? decisions.map((one) => `— ${one.client ? `${one.client.name}: ` : ''}${say(one)}`)
      : facts.absentId
        ? []
        : [words.nothingDecided]),
    ...(settled.length > 0 ? ['', words.became] : []),
    ...settled.map((one) => `— ${becameLine(one, locale, day)}`),
    ...sections.flatMap(({ section, items }) => [
      '',
      words.sections[section],
      ...items.flatMap((item) => {
        const { title: name, note, lines, quote } = describeItem(item, locale, day);
        return [
          `— ${[name, note].filter(Boolean).join(' · ')}`,
          ...lines.map((line) => `  ${line}`),
          ...(quote ? [`  ${locale === 'ru' ? `«${quote}»` : `“${quote}”`}`] : []),
          ...of(item).map((one) => `  → ${say(one)}`),
        ];
      }),
    ]),
    '',
    `${letter.openMinutes}: ${url}`,
    '',
    footer,
    '',
  ].join('\n');

  const body = html`<h1 style="${letterStyle.heading}">${title}, ${date}</h1>
<p style="${letterStyle.text}">${lead.split('\n').map((line, index) => html`${index > 0 ? html`<br>` : null}${line}`)}</p>
${facts.absentId && decisions.length === 0 ? null : html`<h2 style="${letterStyle.section}">${words.decided}</h2>`}
${decisionTable(decisions, say, facts.absentId ? '' : words.nothingDecided)}
${settled.length > 0 ? html`<h2 style="${letterStyle.section}">${words.became}</h2>${decisionTable(settled, (one) => becameLine({ ...one, client: null }, locale, day), '')}` : null}
${sections.map(({ section, items }) => sectionHtml(words.sections[section], items, { locale, day, of, say }))}
<p style="margin:20px 0"><a href="${url}" style="${letterStyle.button}">${letter.openMinutes}</a></p>`;
  return { subject, text, html: frameLetter(locale, subject, body, html`${footer}`) };
}

function decisionTable(
  decisions: readonly DecisionRow[],
  say: (decision: DecisionRow) => string,
  nothing: string,
): Html {
  if (decisions.length === 0) return html`<p style="${letterStyle.text}">${nothing}</p>`;
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0">${decisions.map(
    (one) =>
      html`<tr><td style="${letterStyle.row}">${one.client ? html`<b>${one.client.name}</b><br>` : null}${say(one)}</td></tr>`,
  )}</table>`;
}

function sectionHtml(
  title: string,
  items: readonly WeeklyItem[],
  frame: {
    locale: Locale;
    day: string;
    of: (item: WeeklyItem) => readonly DecisionRow[];
    say: (decision: DecisionRow) => string;
  },
): Html {
  return html`<h2 style="${letterStyle.section}">${title} (${items.length})</h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0">${items.map((item) => {
    const { title: name, note, lines, quote } = describeItem(item, frame.locale, frame.day);
    return html`<tr><td style="${letterStyle.row}"><b>${name}</b> <span style="${letterStyle.quiet}">${note}</span>${lines.map(
      (line) => html`<br>${line}`,
    )}${quote ? html`<div style="${letterStyle.quote}">${quote}</div>` : null}${frame
      .of(item)
      .map((one) => html`<br>→ <b>${frame.say(one)}</b>`)}</td></tr>`;
  })}</table>`;
}

/** Who was there and who was not, who led. */
export function peopleOf(meeting: WeeklyMeeting, locale: Locale): string[] {
  const words = weeklyWords[locale];
  const names = (attended: boolean) =>
    meeting.participants.filter((one) => (one.attended !== false) === attended).map(({ name }) => name);
  const [here, away] = [names(true), names(false)];
  return [
    `${words.present}: ${here.join(', ')}${meeting.ledBy ? `; ${words.led(meeting.ledBy)}` : ''}`,
    ...(away.length > 0 ? [`${words.absent}: ${away.join(', ')}`] : []),
  ];
}

/** «Заменить порт на узле, отвечает Илья Снегов, до 14 ноября». */
export function decisionLine(decision: DecisionRow, locale: Locale, today: string): string {
  const words = weeklyWords[locale];
  return [
    decision.words,
    decision.owner && words.owner(decision.owner.name),
    decision.dueOn && words.dueOn(formatDayWords(decision.dueOn, locale, today)),
  ]
    .filter(Boolean)
    .join(', ');
}

/** «Колос: заменить порт, отвечает Илья Снегов. Сделано: порт стоит». */
export function becameLine(decision: DecisionRow, locale: Locale, today: string): string {
  const words = weeklyWords[locale];
  const said = decisionLine(decision, locale, today);
  const became = [words.states[decision.state], decision.outcome].filter(Boolean).join(': ');
  return `${decision.client ? `${decision.client.name}: ` : ''}${said}. ${capital(became)}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Items by section, in the order of the agenda; empty sections are left out. */
export function sectionsOf(items: readonly WeeklyItem[]) {
  return SECTIONS.map((section) => ({
    section,
    items: items.filter((item) => item.section === section),
  })).filter((one) => one.items.length > 0);
}
