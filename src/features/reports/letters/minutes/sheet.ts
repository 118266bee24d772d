// The minutes as a document: what stands where, before it is set.
import { formatDayWords, formatTime } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import type { Locale } from '#kernel/words.ts';
import type { DecisionRow, WeeklyItem, WeeklyMeeting } from '../../shapes/weekly-contracts.ts';
import { weeklyWords } from '../../words/weekly.ts';
import { describeItem } from '../weekly-lines.ts';
import { becameLine, decisionLine, peopleOf, sectionsOf } from '../weekly-minutes.ts';

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
