// The daily letter of M9.5: short enough for a phone, sections without lines are left out, every line opens
// its case.
import { caseWords } from '#features/quality/words/case.ts';
import { formatDayWords } from '#kernel/dates.ts';
import { type Html, html } from '#kernel/html.ts';
import { frameLetter, type Letter, letterStyle } from '#kernel/letter.ts';
import { countLines } from '../rules/daily-content.ts';
import type { DailyCase, DailyFacts, DailyLetter } from '../shapes/daily.ts';
import { dailyWords } from '../words/daily.ts';

interface Line {
  about: DailyCase;
  /** What is said of the case, in one phrase. */
  said: string;
  /** The client's own words, where the line has them. */
  words?: string;
}
interface Section {
  title: string;
  lines: Line[];
}

/** Letter to one reader; the facts are already theirs (rules/daily-content.ts). */
export function writeDailyReport(letter: DailyLetter): Letter {
  const words = dailyWords[letter.locale];
  const { facts, locale } = letter;
  const day = formatDayWords(facts.day, locale);
  const sections = sectionsOf(letter);
  const intro = [words.summary(facts.open.length), ...(countLines(facts) === 0 ? [words.quiet] : [])].join(
    ' ',
  );
  const subject = words.subject(day, subjectParts(facts, locale));
  const text = [
    words.heading(day),
    '',
    intro,
    ...sections.flatMap((section) => textSection(section, letter)),
    '',
    words.footer(letter.companyName),
    '',
  ];
  const body = html`<h1 style="${letterStyle.heading}">${words.heading(day)}</h1>
<p style="${letterStyle.text}">${intro}</p>
${sections.map((section) => htmlSection(section, letter))}`;
  const footer = html`${words.footer(letter.companyName)}`;
  return { subject, text: text.join('\n'), html: frameLetter(locale, subject, body, footer) };
}

/** Address of one case in the app. */
export function caseUrl(baseUrl: string, caseId: string): string {
  return `${baseUrl}/register/${caseId}`;
}

function subjectParts(facts: DailyFacts, locale: DailyLetter['locale']): string {
  const parts = dailyWords[locale].subjectParts;
  return (['refused', 'overdue', 'confirmed', 'restored', 'fresh'] as const)
    .filter((name) => facts[name].length > 0)
    .map((name) => parts[name](facts[name].length))
    .join(', ');
}

function sectionsOf({ facts, locale }: DailyLetter): Section[] {
  const words = dailyWords[locale];
  const cases = caseWords[locale];
  const waiting = (since: string) => words.since(formatDayWords(since, locale, facts.day));
  const join = (...parts: (string | null)[]) =>
    parts.filter((part) => part !== null && part !== '').join(' · ');
  const sections: Record<keyof typeof words.sections, Line[]> = {
    done: facts.done.map((line) => ({
      about: line,
      said: join(line.title, line.result, line.ownerName ? words.owner(line.ownerName) : null),
    })),
    restored: facts.restored.map((line) => ({ about: line, said: words.curator(line.curatorName) })),
    awaitingCurator: facts.awaitingCurator.map((line) => ({
      about: line,
      said: join(words.curator(line.curatorName), waiting(line.since)),
    })),
    awaitingClient: facts.awaitingClient.map((line) => ({
      about: line,
      said: join(words.curator(line.curatorName), waiting(line.since)),
    })),
    confirmed: facts.confirmed.map((line) => ({
      about: line,
      said: words.saidBy(line.saidBy, cases.channels[line.channel]),
    })),
    refused: facts.refused.map((line) => ({ about: line, said: line.saidBy, words: line.words })),
    overdue: facts.overdue.map((line) => ({
      about: line,
      said: join(
        cases.deeds[line.term],
        words.late(line.daysLate),
        line.ownerName ? words.owner(line.ownerName) : null,
      ),
    })),
    fresh: facts.fresh.map((line) => ({
      about: line,
      said: join(words.curator(line.curatorName), line.claims.join('; ')),
    })),
  };
  return (Object.keys(sections) as (keyof typeof sections)[])
    .map((name) => ({ title: words.sections[name], lines: sections[name] }))
    .filter((section) => section.lines.length > 0);
}

function numberOf(about: DailyCase, locale: DailyLetter['locale']): string {
  return caseWords[locale].number(about.number, about.year);
}

function textSection({ title, lines }: Section, { locale, baseUrl }: DailyLetter): string[] {
  const rows = lines.flatMap(({ about, said, words }) => [
    `— ${about.clientName}, ${numberOf(about, locale)}: ${said}`,
    ...(words ? [`  ${locale === 'ru' ? `«${words}»` : `“${words}”`}`] : []),
    `  ${caseUrl(baseUrl, about.caseId)}`,
  ]);
  return ['', `${title} (${lines.length})`, ...rows];
}

function htmlSection({ title, lines }: Section, { locale, baseUrl }: DailyLetter): Html {
  const rows = lines.map(
    ({ about, said, words }) => html`<tr><td style="${letterStyle.row}">
<a href="${caseUrl(baseUrl, about.caseId)}" style="${letterStyle.link}"><b>${about.clientName}</b></a>
<span style="${letterStyle.quiet}">${numberOf(about, locale)}</span><br>${said}${
      words ? html`<div style="${letterStyle.quote}">${words}</div>` : null
    }</td></tr>`,
  );
  return html`<h2 style="${letterStyle.section}">${title} (${lines.length})</h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0">${rows}</table>`;
}
