// Sections of a daily report in words: the letter, the page and the paper say the same.
import { caseWords } from '#features/quality/words/case.ts';
import { formatDayWords } from '#kernel/dates.ts';
import type { Locale } from '#kernel/words.ts';
import {
  type DailyCase,
  type DailySections,
  type ReaderFacts,
  SECTIONS,
  type SectionName,
} from '../shapes/daily.ts';
import { dailyWords } from '../words/daily.ts';

export interface Line {
  about: DailyCase;
  /** What is said of the case, in one phrase. */
  said: string;
  /** The client's own words, where the line has them. */
  words?: string;
}
export interface Section {
  name: SectionName;
  title: string;
  lines: readonly Line[];
  /** Lines there are, told or not. */
  total: number;
}

/** Sections that have something to say, in order. */
export function tellSections(facts: ReaderFacts, locale: Locale): Section[] {
  const words = dailyWords[locale];
  const tell = tellers(locale, facts.day);
  return SECTIONS.filter((name) => facts.totals[name] > 0).map((name) => ({
    name,
    title: words.sections[name],
    lines: (facts[name] as readonly never[]).map(tell[name] as (line: never) => Line),
    total: facts.totals[name],
  }));
}

/** «№ 14/2026». */
export function numberOf(about: DailyCase, locale: Locale): string {
  return caseWords[locale].number(about.number, about.year);
}

type Tellers = { [Name in SectionName]: (line: DailySections[Name][number]) => Line };

function tellers(locale: Locale, today: string): Tellers {
  const words = dailyWords[locale];
  const cases = caseWords[locale];
  const dayOf = (day: string) => formatDayWords(day, locale, today);
  const owner = (name: string | null) => (name ? words.owner(name) : null);
  return {
    refused: (line) => ({
      about: line,
      said: join(line.saidBy, line.verdict === 'partly' ? words.verdicts.partly : null),
      words: line.words,
    }),
    overdue: (line) => ({
      about: line,
      said: join(cases.deeds[line.term], line.title, words.late(line.daysLate), owner(line.ownerName)),
    }),
    otherWord: (line) => ({
      about: line,
      said: join(line.saidBy, words.verdicts[line.verdict]),
      words: line.words,
    }),
    due: (line) => ({
      about: line,
      said: join(line.title, words.until(dayOf(line.dueOn)), owner(line.ownerName)),
    }),
    awaitingCurator: (line) => ({
      about: line,
      said: join(words.curator(line.curatorName), line.fresh ? words.today : words.since(dayOf(line.since))),
    }),
    done: (line) => ({ about: line, said: join(line.title, line.result, owner(line.ownerName)) }),
    confirmed: (line) => ({ about: line, said: words.saidBy(line.saidBy, cases.channels[line.channel]) }),
    awaitingClient: (line) => ({
      about: line,
      said: join(
        words.curator(line.curatorName),
        line.waitingFor ? words.waitingFor(line.waitingFor) : null,
        line.fresh && !line.waitingFor ? words.asked : words.since(dayOf(line.since)),
      ),
    }),
    fresh: (line) => ({ about: line, said: join(words.curator(line.curatorName), line.claims.join('; ')) }),
  };
}

function join(...parts: (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}
