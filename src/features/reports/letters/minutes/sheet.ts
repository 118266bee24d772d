// The minutes as a document: what stands where, before it is set.
import { setPaper } from '#features/questionnaires/letters/paper/press-room.ts';
import { formatDayWords, formatTime } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import type { Locale } from '#kernel/words.ts';
import type { DecisionRow, WeeklyItem, WeeklyMeeting } from '../../shapes/weekly-contracts.ts';
import { weeklyWords } from '../../words/weekly.ts';
import { describeItem } from '../weekly-lines.ts';
import { becameLine, decisionLine, peopleOf, sectionsOf } from '../weekly-minutes.ts';

/** Flowing text on A4, black on white. */
const SOURCE = `#let m = json("minutes.json")
#set document(title: m.title, author: m.author, date: none)
#set page(paper: "a4", margin: (x: 20mm, top: 18mm, bottom: 20mm),
  footer: context [#set text(size: 8.5pt, fill: luma(90)); #m.title #h(1fr) #counter(page).display("1 / 1", both: true)])
#set text(font: "PT Sans", size: 10.5pt, lang: m.lang, hyphenate: false)
#set par(leading: 0.6em, spacing: 0.8em)
#let quiet(it) = text(size: 9pt, fill: luma(80), it)
#let head(it) = block(above: 1.5em, below: 0.7em, breakable: false, sticky: true, text(size: 12.5pt, weight: 700, it))
#text(size: 19pt, weight: 700, m.title)
#block(above: 0.6em, quiet(m.when))
#for line in m.people { block(above: 0.6em, line) }
#if m.extract != none { block(above: 0.8em, inset: (x: 8pt, y: 5pt), stroke: 0.5pt + luma(150), quiet(m.extract)) }
#head(m.decided.title)
#if m.decided.rows.len() == 0 { m.decided.nothing } else {
  table(columns: (auto, 1fr, 36mm, 26mm), stroke: (x, y) => (top: if y > 0 { 0.4pt + luma(170) }), inset: (x: 4pt, y: 5pt),
    table.header([], ..m.decided.heads.map(quiet)),
    ..m.decided.rows.enumerate().map(((index, row)) => (str(index + 1), ..row)).flatten())
}
#if m.became.lines.len() > 0 {
  head(m.became.title)
  for line in m.became.lines { block(above: 0.5em, [— #line]) }
}
#for section in m.sections {
  head(section.title)
  for item in section.items {
    block(above: 0.9em, breakable: true, {
      text(weight: 700, item.title)
      if item.note != "" { [ #quiet(item.note)] }
      for line in item.lines { block(above: 0.45em, line) }
      if item.quote != "" { block(above: 0.5em, inset: (left: 8pt), stroke: (left: 1.2pt + luma(160)), item.quote) }
      for line in item.decisions { block(above: 0.5em, [→ #strong(line)]) }
    })
  }
}
`;

export interface MinutesSheet {
  /** Without its ending. */
  fileName: string;
  lang: Locale;
  author: string;
  title: string;
  when: string;
  people: string[];
  /** Only a part is shown; null where all is. */
  extract: string | null;
  decided: { title: string; heads: string[]; rows: string[][]; nothing: string };
  became: { title: string; lines: string[] };
  sections: {
    title: string;
    items: { title: string; note: string; lines: string[]; quote: string; decisions: string[] }[];
  }[];
}

/** Lays out the minutes as their reader may see them. */
export function minutesSheet({
  locale,
  companyName,
  timeZone,
  card,
}: {
  locale: Locale;
  companyName: string;
  timeZone: string;
  card: {
    meeting: WeeklyMeeting;
    items: readonly WeeklyItem[];
    decisions: readonly DecisionRow[];
    settled: readonly DecisionRow[];
    partial: boolean;
  };
}): MinutesSheet {
  const words = weeklyWords[locale];
  const { meeting, decisions } = card;
  const begun = meeting.startedAt ?? meeting.startsAt;
  const day = dayAt(begun, timeZone);
  const date = `${formatDayWords(day, locale)} ${day.slice(0, 4)}`;
  const title = words.minutesOf(meeting.number ?? 0, meeting.year ?? 0);
  const time = [begun, meeting.endedAt]
    .flatMap((at) => (at ? formatTime(at, locale, timeZone) : []))
    .join('–');
  return {
    fileName: `${title} ${date}`.replaceAll(/[/\\:*?"<>|]/g, '-').replaceAll('\u00a0', ' '),
    lang: locale,
    author: companyName,
    title,
    when: [companyName, words.meeting, `${date}, ${time}`, meeting.place].filter(Boolean).join(' · '),
    people: peopleOf(meeting, locale),
    extract: card.partial ? words.extract : null,
    decided: {
      title: words.decided,
      heads: [words.what, words.who, words.until],
      rows: decisions.map((one) => [
        one.client ? `${one.client.name}: ${one.words}` : one.words,
        one.owner?.name ?? '',
        one.dueOn ? formatDayWords(one.dueOn, locale, day) : '',
      ]),
      nothing: words.nothingDecided,
    },
    became: {
      title: words.became,
      lines: card.settled.map((one) => becameLine(one, locale, day)),
    },
    sections: sectionsOf(card.items).map(({ section, items }) => ({
      title: `${words.sections[section]} (${items.length})`,
      items: items.map((item) => {
        const { title: name, note, lines, quote } = describeItem(item, locale, day);
        return {
          title: name,
          note,
          lines,
          quote: quote ? (locale === 'ru' ? `«${quote}»` : `“${quote}”`) : '',
          decisions: decisions
            .filter(({ itemId }) => itemId === item.id)
            .map((one) => decisionLine(one, locale, day)),
        };
      }),
    })),
  };
}

/** The PDF of the minutes. */
export function setMinutes(sheet: MinutesSheet): Promise<Buffer> {
  return setPaper({ source: SOURCE, files: { 'minutes.json': JSON.stringify(sheet) } });
}
